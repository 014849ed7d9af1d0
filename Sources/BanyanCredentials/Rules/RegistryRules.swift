import BanyanDiagnostics
import BanyanYAML

/// Rules of the body of EN 18222's RegisterProductDPP (its Table 11), and of what a registration states
/// beside it.
struct RegistryRules {
  let document: DocumentNode

  private static let needed = [
    "uniqueProductIdentifier", "digitalProductPassportId", "uniqueEconomicOperatorIdentifier",
    "dppApiEndpoint",
  ]
  private static let others: Set = [
    "backupUniqueEconomicOperatorIdentifier", "commodityCode", "passportDigest",
  ]

  var breaches: [RuleBreach] {
    var found = Self.needed.filter { document[$0]?.quoted == nil }.map {
      RuleBreach("REGISTRY-MEMBER-1", $0, .schemaMissing)
    }
    for name in document.names where !Self.needed.contains(name) && !Self.others.contains(name) {
      found.append(RuleBreach("REGISTRY-MEMBER-1", name, .ruleRegistryMember, .ours))
    }
    for member in Self.needed {
      guard let text = document[member]?.quoted else { continue }
      if !ShapeReading.isAddress(text) {
        found.append(RuleBreach("EN-ID-1", member, .schemaAddress))
      }
      found += RuleBreach.ofKey(in: text, at: member)
    }
    if let backup = document["backupUniqueEconomicOperatorIdentifier"], backup.quoted == nil {
      found.append(
        RuleBreach(
          "REGISTRY-MEMBER-1", "backupUniqueEconomicOperatorIdentifier", .schemaText))
    }
    if let code = document["commodityCode"], !Self.isCommodityCode(code.text ?? "") {
      found.append(RuleBreach("REGISTRY-CODE-1", "commodityCode", .ruleRegistryCode))
    }
    if let digest = document["passportDigest"], !Self.isDigest(digest.quoted ?? "") {
      found.append(RuleBreach("REGISTRY-HASH-1", "passportDigest", .ruleRegistryHash))
    }
    return found
  }

  /// HS, CN or TARIC.
  private static func isCommodityCode(_ code: String) -> Bool {
    [6, 8, 10].contains(code.utf8.count) && code.utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }

  private static func isDigest(_ text: String) -> Bool {
    let prefix = "sha-256:"
    let digits = text.hasPrefix(prefix) ? text.dropFirst(prefix.count) : text[...]
    return digits.utf8.count == 64
      && digits.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
  }
}
