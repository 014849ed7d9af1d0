import BanyanDiagnostics
import BanyanDigests
import BanyanQuantities
import BanyanYAML

/// Judges a credential by what it is asked with, without asking anybody else.
///
/// The rows of verifying stand in the order in which they are taken: form, header, key, signature and
/// issuer end it at the first fault, because nothing behind them could be trusted; dates, status and
/// content are all said.
package struct CredentialVerification: Sendable {
  /// The DID document of whoever is trusted to issue it.
  package let issuer: CredentialFile
  package let revocation: Revocation
  /// The moment for which it is asked.
  package let moment: Instant
  /// Whether others wrote it: what only we promise is a warning then.
  package let isForeign: Bool

  /// What is known of revocations.
  package enum Revocation: Sendable {
    case list(CredentialFile)
    /// The user does without.
    case notAsked
    /// The user said nothing of it.
    case unsaid
  }

  package init(
    issuer: CredentialFile, revocation: Revocation, at moment: Instant, isForeign: Bool = false
  ) {
    self.issuer = issuer
    self.revocation = revocation
    self.moment = moment
    self.isForeign = isForeign
  }

  /// What is known of a credential that was looked at.
  package struct Judged: Sendable {
    /// What it says, where its signature is the issuer's.
    package let document: DocumentNode?
    /// Nil where it is refused.
    package let verdict: Verdict?
  }

  /// With findings where it is refused.
  package func judged(_ file: CredentialFile, _ found: inout Diagnostics) -> Judged {
    var own = Diagnostics()
    defer { found.append(contentsOf: own) }
    let document: DocumentNode? = JSONReading.document(issuer.bytes)
    let signed: SignedDocument
    do throws(Refused) {
      signed = try SignedDocument(file, issuer: document, called: issuer.name)
    } catch {
      own.report(error.finding)
      return Judged(document: nil, verdict: nil)
    }
    let credential = signed.document
    let validity = CredentialValidity(of: credential)
    validity?.judge(at: moment, in: file.name, &own)
    let status = StatusQuestion(
      credential: signed, file: file, issuer: document, verification: self
    ).answer(&own)
    // What is signed nobody but its issuer can put right.
    let mends: TextKey = isForeign ? .hintIssuerMends : .hintRuleMends
    DocumentRules(
      .credential, isForeign: isForeign, hint: Phrase(mends, signed.key.controller)
    ).judge(credential, at: SourceLocation(file: file.name), &own)
    own = own.mapped { $0.hinting(Phrase(.hintIssuerMends, signed.key.controller)) }
    guard !own.hasErrors, let validity, let status else {
      return Judged(document: credential, verdict: nil)
    }
    let verdict = Verdict(
      issuer: signed.key.controller, key: signed.key,
      kind: CredentialKind.name(of: credential), identifier: credential["id"]?.quoted,
      validity: validity, status: status)
    return Judged(document: credential, verdict: verdict)
  }

  /// Whether a document is the one that a passport speaks of by its digest (row 10).
  package static func expectDigest(
    of file: CredentialFile, in passport: DocumentNode, called name: String,
    _ found: inout Diagnostics
  ) {
    let digest = Digest(of: file.bytes)
    let known = (passport["credentialSubject"]?["relatedDocument"]?.items ?? [])
      .compactMap { $0["digestMultibase"]?.quoted }
    guard !known.contains(digest.multibase), !known.contains(digest.multibaseURL) else { return }
    found.report(
      Diagnostic(
        .verifyDigest, at: SourceLocation(file: file.name), [digest.multibase],
        notes: known.map { Note(Phrase(.noteDigest, $0), at: SourceLocation(file: name)) },
        hint: Phrase(.hintDigest)))
  }
}

/// From when until when a credential holds, both moments included.
package struct CredentialValidity: Sendable {
  package let from: Instant
  package let until: Instant?

  /// Nil where a date is none, which is a fault of form.
  init?(of credential: DocumentNode) {
    func moment(_ member: String) -> Instant? {
      credential[member]?.quoted.flatMap(Instant.init(rfc3339:))
    }
    let until = moment("validUntil")
    guard let from = moment("validFrom"), until != nil || credential["validUntil"] == nil else {
      return nil
    }
    self.from = from
    self.until = until
  }

  func judge(at moment: Instant, in file: String, _ found: inout Diagnostics) {
    let place = SourceLocation(file: file)
    if moment < from {
      found.report(
        Diagnostic(
          .verifyNotYet, at: place, ["\(from)"], notes: [Note(Phrase(.noteMoment, "\(moment)"))],
          hint: Phrase(.hintNotYet, "\(from)")))
    }
    if let until, moment > until {
      found.report(
        Diagnostic(
          .verifyExpired, at: place, ["\(until)"], notes: [Note(Phrase(.noteMoment, "\(moment)"))],
          hint: Phrase(.hintExpired, "\(until)")))
    }
  }
}

extension Diagnostic {
  /// An error with a way out, where it has none of its own.
  func hinting(_ hint: Phrase) -> Diagnostic {
    guard severity == .error, self.hint == nil else { return self }
    var own = self
    own.hint = hint
    return own
  }
}

/// What a credential is, by its types.
package enum CredentialKind {
  /// The type besides `VerifiableCredential`.
  package static func name(of credential: DocumentNode) -> String? {
    let types = credential["type"]?.items.compactMap(\.quoted) ?? []
    return types.first { $0 != "VerifiableCredential" }
  }
}
