import BanyanCredentials
import BanyanDiagnostics
import BanyanYAML

extension PassportReader {
  /// Who verified the figures, and when. `issuer`: whose passports they are, where that can be read.
  func verification(
    _ node: DocumentNode, of issuer: WebIdentifier?, _ diagnostics: inout Diagnostics
  ) -> PassportSettings.Verification? {
    guard var fields = MappingReader(node, "verification", &diagnostics) else { return nil }
    let by = fields.requiredText("by", &diagnostics)
    let name = fields.requiredText("name", &diagnostics)
    let standard = fields.requiredText("standard", &diagnostics)
    let assurance = fields.choice("assurance", PassportSettings.Assurance.self, &diagnostics)
    if fields.node("assurance") == nil { fields.reportMissing("assurance", &diagnostics) }
    let date = fields.date("date", &diagnostics)
    let day = fields.node("date").map(\.location)
    if day == nil { fields.reportMissing("date", &diagnostics) }
    let statement = fields.words("statement", &diagnostics)
    let credential = fields.words("credential", &diagnostics)
    fields.finish(&diagnostics)
    if let by, !Self.isVerifier(by.value) {
      diagnostics.report(
        Diagnostic(
          .passportVerifier, at: by.location, [by.value], hint: Phrase(.hintPassportVerifier)))
    }
    // Who verifies is another than whose figures they are.
    if let by, by.value == issuer?.description {
      diagnostics.report(
        Diagnostic(
          .passportVerifierOwn, at: by.location, [by.value], hint: Phrase(.hintPassportVerifier)))
    }
    if let credential, !Self.isAddress(credential.value) {
      diagnostics.report(
        Diagnostic(
          .passportSite, at: credential.location, [credential.value],
          hint: Phrase(.hintPassportCredential)))
    }
    guard let by, let name, let standard, let assurance, let date, let day else { return nil }
    return PassportSettings.Verification(
      by: by.value, name: name.value, standard: standard.value, assurance: assurance,
      date: Located(date, at: day), statement: statement, credential: credential?.value)
  }
}

extension PassportReader {
  /// A DID whose keys stand on a domain, as those of whoever signs have to (the rule VC-ISSUER-1): did:web, or
  /// did:webvh, which has a self-certifying identifier before the domain.
  private static func isVerifier(_ text: String) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "did", parts[1] == "webvh" else {
      return WebIdentifier(text) != nil
    }
    return !parts[2].isEmpty && parts[2].utf8.allSatisfy(\.isAlphanumeric)
      && WebIdentifier("did:web:\(parts[3])") != nil
  }
}

extension MappingReader {
  /// A text that says something; nil, with a finding, for quotes around nothing.
  mutating func words(_ key: String, _ diagnostics: inout Diagnostics) -> Located<String>? {
    text(key, &diagnostics).flatMap { $0.isWords(key, &diagnostics) ? $0 : nil }
  }
}

extension Located<String> {
  /// False, with a finding, for quotes around nothing.
  func isWords(_ key: String, _ diagnostics: inout Diagnostics) -> Bool {
    guard value.allSatisfy(\.isWhitespace) else { return true }
    diagnostics.report(
      Diagnostic(.passportEmpty, at: location, [key], hint: Phrase(.hintPassportEmpty)))
    return false
  }
}
