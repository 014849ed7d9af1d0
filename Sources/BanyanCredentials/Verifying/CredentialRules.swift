import BanyanDiagnostics
import BanyanIdentifiers
import BanyanQuantities
import BanyanYAML

/// Rules that no schema can state, each under its stable id: of every credential.
struct CredentialRules {
  let document: DocumentNode
  let kind: String

  var breaches: [RuleBreach] {
    var found = head
    walk(document, at: "") { node, name, path in
      found += values(node, called: name, at: path)
    }
    let subject = document["credentialSubject"]
    for (index, claim) in (subject?["performanceClaim"]?.items ?? []).enumerated() {
      found +=
        ClaimRules(
          claim: claim, path: "credentialSubject/performanceClaim/\(index)"
        ).breaches
    }
    if let subject {
      found += SubjectRules(subject: subject, credential: document, kind: kind).breaches
    }
    return found
  }

  private var head: [RuleBreach] {
    var found: [RuleBreach] = []
    if document["@context"]?.items.count ?? 0 > 2 {
      found.append(
        .init(rule: "VC-CONTEXT-1", path: "@context", problem: .ruleContext, weight: .ours))
    }
    let issuer = document["issuer"]?["id"]?.quoted ?? ""
    if !issuer.hasPrefix("did:web:"), !issuer.hasPrefix("did:webvh:") {
      found.append(
        .init(rule: "VC-ISSUER-1", path: "issuer/id", problem: .ruleIssuer, weight: .ours))
    }
    if let until = document["validUntil"]?.quoted.flatMap(Instant.init(rfc3339:)) {
      if let from = document["validFrom"]?.quoted.flatMap(Instant.init(rfc3339:)), until <= from {
        found.append(.init(rule: "VC-DATE-1", path: "validUntil", problem: .ruleDates))
      }
    } else {
      found.append(
        .init(rule: "VC-DATE-2", path: "validUntil", problem: .ruleEndless, weight: .advice))
    }
    if let status = document["credentialStatus"] {
      let path = "credentialStatus/id"
      if let id = status["id"]?.quoted {
        let list = status["statusListCredential"]?.quoted ?? ""
        if id != "\(list)#\(status["statusListIndex"]?.text ?? "")" {
          found.append(
            .init(rule: "VC-STATUS-2", path: path, problem: .ruleStatusName, weight: .advice))
        }
      } else {
        found.append(
          .init(rule: "VC-STATUS-1", path: path, problem: .schemaMissing, weight: .ours))
      }
    }
    return found
  }

  /// What holds of a value wherever it stands.
  private func values(_ node: DocumentNode, called name: String, at path: String) -> [RuleBreach] {
    var found: [RuleBreach] = []
    if let number = node.number, let text = node.text,
      number.normalised.significantDigits > CanonicalNumber.digits
        || CanonicalNumber(written: text)?.text != text
    {
      found.append(
        .init(rule: "JSON-NUMBER-1", path: path, problem: .ruleNumber, weight: .ours))
    }
    if name == "digestMultibase", !Self.isDigest(node.quoted ?? "") {
      found.append(.init(rule: "UNTP-LINK-1", path: path, problem: .ruleDigest, weight: .ours))
    }
    if ["id", "linkURL"].contains(name), let text = node.quoted, !Self.hasSoundKey(text) {
      found.append(.init(rule: "GS1-CHECK-1", path: path, problem: .ruleCheckDigit))
    }
    if let start = node["startDate"]?.quoted.flatMap(CalendarDate.init(iso:)),
      let end = node["endDate"]?.quoted.flatMap(CalendarDate.init(iso:)), end < start
    {
      found.append(.init(rule: "UNTP-PERIOD-1", path: path, problem: .rulePeriod))
    }
    return found
  }

  /// A SHA-256 multihash is 0x12, 0x20 and 32 bytes: 47 signs in base64url behind `u`, and in base 58
  /// 46 behind `z`, of which the first two are always `Qm`.
  private static func isDigest(_ text: String) -> Bool {
    if text.hasPrefix("u") {
      let bytes = Base64URL.bytes(of: text.utf8.dropFirst())
      return bytes?.count == 34 && bytes?.starts(with: [0x12, 0x20]) ?? false
    }
    return text.hasPrefix("zQm") && text.utf8.count == 47
      && text.utf8.dropFirst().allSatisfy(Base58.isSign)
  }

  /// Whether a GS1 Digital Link names a key with the right length and check digit; any other address
  /// names none.
  private static func hasSoundKey(_ address: String) -> Bool {
    guard address.hasPrefix("http") else { return true }
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    // scheme:, nothing, host, …
    for (place, part) in parts.enumerated().dropFirst(3)
    where ["01", "414", "417"].contains(part) && place + 1 < parts.count {
      let key = parts[place + 1]
      guard !key.isEmpty, key.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { continue }
      let length = part == "01" ? 14 : 13
      return key.utf8.count == length && GS1Number.checkDigit(after: key.dropLast()) == key.last
    }
    return true
  }

  /// Every member and item, from the outside in.
  private func walk(
    _ node: DocumentNode, at path: String,
    _ body: (_ node: DocumentNode, _ name: String, _ path: String) -> Void
  ) {
    let children: [(String, DocumentNode)] =
      switch node.content {
      case .mapping(let entries): entries.map { ($0.key.value, $0.value) }
      case .list(let items): items.enumerated().map { (String($0), $1) }
      case .scalar: []
      }
    for (name, child) in children {
      let inner = path.isEmpty ? name : "\(path)/\(name)"
      body(child, name, inner)
      walk(child, at: inner, body)
    }
  }
}
