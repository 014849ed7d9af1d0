import BanyanDiagnostics
import BanyanQuantities

/// Rules of a passport by EN 18223:2026: header, identifiers, elements and their types. Older spellings are
/// read: `lastUpdate`, and states in title case.
struct EN18223Rules {
  let document: DocumentPart

  private static let needed = [
    "digitalProductPassportId", "uniqueProductIdentifier", "granularity", "dppSchemaVersion",
    "dppStatus", "economicOperatorId",
  ]
  private static let header = Set(
    needed + ["lastUpdated", "lastUpdate", "facilityId", "contentSpecificationIds"])
  private static let identifiers = [
    "digitalProductPassportId", "uniqueProductIdentifier", "economicOperatorId", "facilityId",
  ]

  var breaches: [RuleBreach] {
    var found = head + identity
    for part in document.all where part.isUncanonicalNumber {
      found.append(RuleBreach("JSON-NUMBER-1", part.path, .ruleNumber, .ours))
    }
    if let elements = document["elements"], elements.isList {
      for member in document.members
      where !Self.header.contains(member.name) && member.name != "elements" {
        found.append(RuleBreach("EN-FULL-1", member.name, .ruleFull, .ours))
      }
      found += ElementRules(vocabularies: vocabularies).breaches(
        of: elements.items)
    } else {
      found += compressed
    }
    return found
  }

  private var vocabularies: [String] {
    (document["contentSpecificationIds"]?.items ?? []).compactMap(\.quoted)
  }

  // MARK: Header

  private var head: [RuleBreach] {
    var found = Self.needed.filter { document[$0]?.quoted == nil }.map {
      RuleBreach("EN-HEAD-1", $0, .ruleHeadMissing)
    }
    if document["lastUpdate"] != nil, document["lastUpdated"] == nil {
      found.append(RuleBreach("EN-HEAD-2", "lastUpdate", .ruleHeadUpdated, .ours))
    }
    for member in ["dppStatus", "granularity"] {
      if let text = document[member]?.quoted, text != text.lowercased() {
        found.append(RuleBreach("EN-HEAD-3", member, .ruleHeadCase, .ours))
      }
    }
    if let status = document["dppStatus"]?.quoted?.lowercased(),
      !["active", "inactive", "archived", "invalid"].contains(status)
    {
      found.append(RuleBreach("EN-HEAD-4", "dppStatus", .ruleHeadStatus, .ours))
    }
    if let version = document["dppSchemaVersion"]?.quoted, version != "EN 18223:2026" {
      found.append(RuleBreach("EN-HEAD-5", "dppSchemaVersion", .ruleHeadVersion))
    }
    let updated = (document["lastUpdated"] ?? document["lastUpdate"])?.quoted
    if updated.flatMap(Instant.init(rfc3339:)) == nil {
      found.append(RuleBreach("EN-HEAD-6", "lastUpdated", .ruleHeadZone))
    } else if let updated, !updated.hasSuffix("Z"), !updated.hasSuffix("+00:00") {
      found.append(RuleBreach("EN-HEAD-6", "lastUpdated", .ruleHeadZone, .ours))
    }
    return found
  }

  private var identity: [RuleBreach] {
    var found: [RuleBreach] = []
    for member in Self.identifiers {
      guard let part = document[member], let text = part.quoted else { continue }
      if !part.isAddress {
        found.append(RuleBreach("EN-ID-1", member, .schemaAddress))
      }
      found += RuleBreach.ofKey(in: text, of: part)
    }
    if let level = document["uniqueProductIdentifier"]?.quoted.flatMap(DigitalLink.init)?
      .granularity, level.rawValue != document["granularity"]?.quoted?.lowercased()
    {
      found.append(RuleBreach("EN-ID-2", "granularity", .ruleIdentifierLevel))
    }
    return found
  }

  // MARK: Compressed

  private var compressed: [RuleBreach] {
    let data = document.members.filter {
      !Self.header.contains($0.name) && $0.name != "@context"
    }
    if data.isEmpty { return [RuleBreach("EN-DATA-1", ".", .ruleNoData)] }
    var found: [RuleBreach] = []
    for element in data {
      if !Self.isElementID(element.name) {
        found.append(RuleBreach("EN-ELEMENT-5", element.name, .ruleElementID))
      }
      if element.plain == "null" {
        found.append(RuleBreach("EN-ELEMENT-6", element.name, .ruleElementNull))
      }
    }
    return found
  }

  private static func isElementID(_ name: String) -> Bool {
    let bytes = name.utf8
    func isLetter(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte || 0x61...0x7A ~= byte }
    return bytes.first.map(isLetter) ?? false
      && bytes.allSatisfy { isLetter($0) || 0x30...0x39 ~= $0 || "_:.-".utf8.contains($0) }
  }
}

/// Rules of the elements of a full passport.
private struct ElementRules {
  let vocabularies: [String]

  private static let needed = [
    "SingleValuedDataElement": ["value", "valueDataType"], "MultiValuedDataElement": ["value"],
    "MultiLanguageDataElement": ["value"], "DataElementCollection": ["elements"],
    "RelatedResource": ["resourceTitle", "contentType", "url"],
  ]

  func breaches(of elements: [DocumentPart]) -> [RuleBreach] {
    var seen: Set<String> = []
    return elements.flatMap { element -> [RuleBreach] in
      var found: [RuleBreach] = []
      if let name = element["elementId"]?.quoted, !name.isEmpty {
        if !seen.insert(name).inserted {
          found.append(RuleBreach("EN-ELEMENT-2", element.path, .ruleElementTwice))
        }
      } else {
        found.append(RuleBreach("EN-ELEMENT-1", element.path, .ruleElementName))
      }
      guard let kind = element["objectType"]?.quoted, let needed = Self.needed[kind] else {
        found.append(RuleBreach("EN-ELEMENT-3", element.path(to: "objectType"), .ruleElementKind))
        return found
      }
      for member in needed where element[member] == nil {
        found.append(RuleBreach("EN-ELEMENT-4", element.path(to: member), .ruleElementLacks))
      }
      return found + dictionary(of: element) + content(of: element, kind)
    }
  }

  private func dictionary(of element: DocumentPart) -> [RuleBreach] {
    guard let reference = element["dictionaryReference"] else { return [] }
    guard let text = reference.quoted, reference.isAddress else {
      return [RuleBreach("EN-DICTIONARY-1", reference.path, .schemaAddress)]
    }
    return vocabularies.isEmpty || vocabularies.contains(where: text.hasPrefix)
      ? [] : [RuleBreach("EN-DICTIONARY-2", reference.path, .ruleDictionary, .advice)]
  }

  private func content(
    of element: DocumentPart, _ kind: String
  ) -> [RuleBreach] {
    switch kind {
    case "SingleValuedDataElement":
      guard let value = element["value"] else { return [] }
      return scalar(value, of: element)
    case "MultiValuedDataElement":
      return (element["value"]?.items ?? []).flatMap { item in
        if item.isList { return breaches(of: item.items) }
        return item.isObject ? breaches(of: [item]) : scalar(item, of: element)
      }
    case "MultiLanguageDataElement":
      let values = element["value"]?.items ?? []
      let isSound =
        !values.isEmpty
        && values.allSatisfy {
          $0["value"]?.quoted != nil && Self.isLanguage($0["language"]?.quoted)
        }
      return isSound
        ? [] : [RuleBreach("EN-ELEMENT-4", element.path(to: "value"), .ruleElementLacks)]
    case "DataElementCollection":
      return breaches(of: element["elements"]?.items ?? [])
    default:
      return element["url"]?.isAddress ?? true
        ? [] : [RuleBreach("EN-ELEMENT-4", element.path(to: "url"), .schemaAddress)]
    }
  }

  private func scalar(_ value: DocumentPart, of element: DocumentPart) -> [RuleBreach] {
    guard !value.isObject, !value.isList, value.plain != "null" else {
      return [RuleBreach("EN-TYPE-2", value.path, .ruleTypeValue)]
    }
    guard let type = element["valueDataType"]?.quoted else { return [] }
    guard let isSound = Self.isValue(value, of: type) else {
      let path = element.path(to: "valueDataType")
      return [RuleBreach("EN-TYPE-1", path, .ruleType, .ours)]
    }
    return isSound ? [] : [RuleBreach("EN-TYPE-2", value.path, .ruleTypeValue)]
  }

  /// Nil where the type is unknown.
  private static func isValue(_ value: DocumentPart, of type: String) -> Bool? {
    let text = value.quoted
    switch type {
    case "xsd:boolean": return value.plain == "true" || value.plain == "false"
    case "xsd:integer":
      return (value.number ?? text.flatMap { ExactDecimal($0) })?.isWholeNumber ?? false
    case "xsd:decimal", "xsd:double":
      return (value.number ?? text.flatMap { ExactDecimal($0) }) != nil
    case "xsd:date": return text.flatMap(CalendarDate.init(iso:)) != nil
    case "xsd:dateTime": return text.flatMap(Instant.init(rfc3339:)) != nil
    case "xsd:gYear":
      return text.map { $0.utf8.count == 4 && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } } ?? false
    case "xsd:anyURI": return value.isAddress
    case "xsd:string": return text != nil
    default: return nil
    }
  }

  /// `vi`, `en-GB`.
  private static func isLanguage(_ text: String?) -> Bool {
    guard let parts = text?.split(separator: "-", omittingEmptySubsequences: false),
      let first = parts.first, (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy({ 0x61...0x7A ~= $0 })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }
}
