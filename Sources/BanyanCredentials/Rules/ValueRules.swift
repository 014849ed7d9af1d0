import BanyanDiagnostics
import BanyanQuantities

/// What holds of a value wherever it stands in a credential.
struct ValueRules {
  let part: DocumentPart

  var breaches: [RuleBreach] {
    var found: [RuleBreach] = []
    func add(_ rule: String, _ problem: TextKey, _ weight: RuleBreach.Weight = .fault) {
      found.append(RuleBreach(rule, part.path, problem, weight))
    }
    if part.isUncanonicalNumber { add("JSON-NUMBER-1", .ruleNumber, .ours) }
    switch part.name {
    case "digestMultibase":
      if !Self.isDigest(part.quoted ?? "") { add("UNTP-LINK-1", .ruleDigest, .ours) }
    case "id", "linkURL":
      if let text = part.quoted { found += RuleBreach.ofKey(in: text, of: part) }
    case "countryCode":
      if !CodeLists.countries.contains(part.quoted ?? "") { add("UNTP-COUNTRY-1", .ruleCountry) }
    case "metric":
      if isUnknown(UNTPVocabulary.metricBase, { UNTPVocabulary.metrics[$0] != nil }) {
        add("UNTP-METRIC-1", .ruleConcept, .ours)
      }
    case "conformityTopic":
      if isUnknown(UNTPVocabulary.topicBase, UNTPVocabulary.topics.contains) {
        add("UNTP-TOPIC-1", .ruleConcept, .ours)
      }
    default: break
    }
    if let start = part["startDate"]?.quoted.flatMap(CalendarDate.init(iso:)),
      let end = part["endDate"]?.quoted.flatMap(CalendarDate.init(iso:)), end < start
    {
      add("UNTP-PERIOD-1", .rulePeriod)
    }
    return found + measure
  }

  private var measure: [RuleBreach] {
    guard let unit = part["unit"]?.quoted, part["value"] != nil else { return [] }
    var found: [RuleBreach] = []
    if !CodeLists.units.contains(unit) {
      found.append(RuleBreach("UNTP-UNIT-1", part.path(to: "unit"), .ruleUnitCode, .ours))
    }
    for bound in ["upperTolerance", "lowerTolerance"] where part[bound]?.number?.signum ?? 0 < 0 {
      found.append(RuleBreach("UNTP-UNIT-3", part.path(to: bound), .ruleTolerance, .advice))
    }
    return found
  }

  /// Whether it, or an item of it, is none of the concepts that the vocabulary has under its base.
  private func isUnknown(_ base: String, _ isKnown: (String) -> Bool) -> Bool {
    let parts = part.items.isEmpty ? [part] : part.items
    return parts.contains { part in
      let id = part["id"]?.quoted ?? ""
      return !id.hasPrefix(base) || !isKnown(String(id.dropFirst(base.count)))
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
