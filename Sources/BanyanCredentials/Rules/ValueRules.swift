import BanyanDiagnostics
import BanyanQuantities
import BanyanYAML

/// What holds of a value wherever it stands in a credential.
struct ValueRules {
  let node: DocumentNode
  let name: String
  let path: String

  var breaches: [RuleBreach] {
    var found: [RuleBreach] = []
    if node.isUncanonicalNumber {
      found.append(RuleBreach("JSON-NUMBER-1", path, .ruleNumber, .ours))
    }
    if name == "digestMultibase", !Self.isDigest(node.quoted ?? "") {
      found.append(RuleBreach("UNTP-LINK-1", path, .ruleDigest, .ours))
    }
    if ["id", "linkURL"].contains(name), let text = node.quoted {
      found += RuleBreach.ofKey(in: text, at: path)
    }
    if name == "countryCode", !CodeLists.countries.contains(node.quoted ?? "") {
      found.append(RuleBreach("UNTP-COUNTRY-1", path, .ruleCountry))
    }
    if name == "applicablePeriod",
      let start = node["startDate"]?.quoted.flatMap(CalendarDate.init(fullDate:)),
      let end = node["endDate"]?.quoted.flatMap(CalendarDate.init(fullDate:)), end < start
    {
      found.append(RuleBreach("UNTP-PERIOD-1", path, .rulePeriod))
    }
    return found + measure + concepts
  }

  private var measure: [RuleBreach] {
    guard let unit = node["unit"]?.quoted, node["value"] != nil else { return [] }
    var found: [RuleBreach] = []
    if !CodeLists.units.contains(unit) {
      found.append(RuleBreach("UNTP-UNIT-1", "\(path)/unit", .ruleUnitCode, .ours))
    }
    for bound in ["upperTolerance", "lowerTolerance"] where node[bound]?.number?.signum ?? 0 < 0 {
      found.append(RuleBreach("UNTP-UNIT-3", "\(path)/\(bound)", .ruleTolerance, .advice))
    }
    return found
  }

  /// Metrics and topics that the vocabulary does not have under its own base.
  private var concepts: [RuleBreach] {
    let nodes = if case .list(let items) = node.content { items } else { [node] }
    func unknown(_ base: String, _ names: (String) -> Bool) -> Bool {
      nodes.contains { node in
        let id = node["id"]?.quoted ?? ""
        return !id.hasPrefix(base) || !names(String(id.dropFirst(base.count)))
      }
    }
    switch name {
    case "metric":
      return unknown(UNTPVocabulary.metricBase) { UNTPVocabulary.metrics[$0] != nil }
        ? [RuleBreach("UNTP-METRIC-1", path, .ruleConcept, .ours)] : []
    case "conformityTopic":
      return unknown(UNTPVocabulary.topicBase, UNTPVocabulary.topics.contains)
        ? [RuleBreach("UNTP-TOPIC-1", path, .ruleConcept, .ours)] : []
    default: return []
    }
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
}
