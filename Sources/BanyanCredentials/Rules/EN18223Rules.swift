import BanyanDiagnostics
import BanyanQuantities
import BanyanYAML

/// Rules of a passport by EN 18223:2026: header, identifiers, elements and their types. Older spellings are
/// read: `lastUpdate`, and states in title case.
struct EN18223Rules {
  let document: DocumentNode

  private static let needed = [
    "digitalProductPassportId", "uniqueProductIdentifier", "granularity", "dppSchemaVersion",
    "dppStatus", "economicOperatorId",
  ]
  private static let header = Set(
    needed + ["lastUpdated", "facilityId", "contentSpecificationIds"])
  private static let identifiers = [
    "digitalProductPassportId", "uniqueProductIdentifier", "economicOperatorId", "facilityId",
  ]

  var breaches: [RuleBreach] {
    var found = head + identity
    document.walk { node, _, path in
      if node.isUncanonicalNumber {
        found.append(RuleBreach("JSON-NUMBER-1", path, .ruleNumber, .ours))
      }
    }
    if let elements = document["elements"], case .list = elements.content {
      for name in dataNames where name != "elements" {
        found.append(RuleBreach("EN-FULL-1", name, .ruleFull, .ours))
      }
      found += ElementRules(vocabularies: vocabularies).breaches(
        of: elements.items, at: "elements")
    } else {
      found += compressed
    }
    return found
  }

  /// Members that are no part of the header. Its older spelling stands for the newer one alone.
  private var dataNames: [String] {
    let isOlder = document["lastUpdated"] == nil
    return document.names.filter {
      !Self.header.contains($0) && !(isOlder && $0 == "lastUpdate")
    }
  }

  private var vocabularies: [String] {
    (document["contentSpecificationIds"]?.items ?? []).compactMap(\.quoted)
  }

  // MARK: Header

  private var head: [RuleBreach] {
    var found = Self.needed.filter { document[$0]?.quoted == nil }.map {
      RuleBreach("EN-HEAD-1", $0, .ruleHeadMissing)
    }
    if let facility = document["facilityId"], facility.quoted == nil {
      found.append(RuleBreach("EN-HEAD-1", "facilityId", .schemaText))
    }
    if let level = document["granularity"]?.quoted?.lowercased(),
      DigitalLink.Granularity(rawValue: level) == nil
    {
      found.append(RuleBreach("EN-HEAD-1", "granularity", .schemaWord))
    }
    if let vocabularies = document["contentSpecificationIds"] {
      var reading = ShapeReading()
      reading.read(vocabularies, as: .list(.address), at: "contentSpecificationIds")
      found += reading.faults.map { RuleBreach("EN-HEAD-1", $0.path, $0.problem) }
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
      guard let text = document[member]?.quoted else { continue }
      if !ShapeReading.isAddress(text) {
        found.append(RuleBreach("EN-ID-1", member, .schemaAddress))
      }
      found += RuleBreach.ofKey(in: text, at: member)
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
    let names = dataNames.filter { $0 != "@context" }
    if names.isEmpty { return [RuleBreach("EN-DATA-1", ".", .ruleNoData)] }
    var found: [RuleBreach] = []
    for name in names {
      if !Self.isElementID(name) {
        found.append(RuleBreach("EN-ELEMENT-5", name, .ruleElementID))
      }
      if case .scalar("null", plain: true)? = document[name]?.content {
        found.append(RuleBreach("EN-ELEMENT-6", name, .ruleElementNull))
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

  func breaches(of elements: [DocumentNode], at path: String) -> [RuleBreach] {
    var seen: Set<String> = []
    return elements.enumerated().flatMap { place, element -> [RuleBreach] in
      let here = "\(path)/\(place)"
      guard case .mapping = element.content else {
        return [RuleBreach("EN-ELEMENT-1", here, .schemaObject)]
      }
      var found: [RuleBreach] = []
      if let name = element["elementId"]?.quoted, !name.isEmpty {
        if !seen.insert(name).inserted {
          found.append(RuleBreach("EN-ELEMENT-2", here, .ruleElementTwice))
        }
      } else {
        found.append(RuleBreach("EN-ELEMENT-1", here, .ruleElementName))
      }
      guard let kind = element["objectType"]?.quoted, let needed = Self.needed[kind] else {
        found.append(RuleBreach("EN-ELEMENT-3", "\(here)/objectType", .ruleElementKind))
        return found
      }
      for member in needed where element[member] == nil {
        found.append(RuleBreach("EN-ELEMENT-4", "\(here)/\(member)", .ruleElementLacks))
      }
      return found + dictionary(of: element, at: here) + content(of: element, kind, at: here)
    }
  }

  private func dictionary(of element: DocumentNode, at path: String) -> [RuleBreach] {
    guard let reference = element["dictionaryReference"] else { return [] }
    let path = "\(path)/dictionaryReference"
    guard let text = reference.quoted, reference.isAddress else {
      return [RuleBreach("EN-DICTIONARY-1", path, .schemaAddress)]
    }
    return vocabularies.isEmpty || vocabularies.contains(where: text.hasPrefix)
      ? [] : [RuleBreach("EN-DICTIONARY-2", path, .ruleDictionary, .advice)]
  }

  private func content(
    of element: DocumentNode, _ kind: String, at path: String
  ) -> [RuleBreach] {
    let type = element["valueDataType"]
    switch kind {
    case "SingleValuedDataElement":
      guard let value = element["value"] else { return [] }
      return scalar(value, type, at: path)
    case "MultiValuedDataElement":
      return (element["value"]?.items ?? []).enumerated().flatMap { place, item in
        let here = "\(path)/value/\(place)"
        return switch item.content {
        case .list(let items): breaches(of: items, at: here)
        case .mapping: breaches(of: [item], at: here)
        case .scalar: scalar(item, type, at: here)
        }
      }
    case "MultiLanguageDataElement":
      let values = element["value"]?.items ?? []
      let isSound =
        !values.isEmpty
        && values.allSatisfy {
          $0["value"]?.quoted != nil && Self.isLanguage($0["language"]?.quoted)
        }
      return isSound ? [] : [RuleBreach("EN-ELEMENT-4", "\(path)/value", .ruleElementLacks)]
    case "DataElementCollection":
      return breaches(of: element["elements"]?.items ?? [], at: "\(path)/elements")
    default:
      return element["url"]?.isAddress ?? true
        ? [] : [RuleBreach("EN-ELEMENT-4", "\(path)/url", .schemaAddress)]
    }
  }

  private func scalar(
    _ value: DocumentNode, _ type: DocumentNode?, at path: String
  ) -> [RuleBreach] {
    guard case .scalar(let text, let isPlain) = value.content, !(isPlain && text == "null") else {
      return [RuleBreach("EN-TYPE-2", "\(path)/value", .ruleTypeValue)]
    }
    guard let type else { return [] }
    guard let isSound = type.quoted.flatMap({ Self.isValue(value, of: $0) }) else {
      return [RuleBreach("EN-TYPE-1", "\(path)/valueDataType", .ruleType, .ours)]
    }
    return isSound ? [] : [RuleBreach("EN-TYPE-2", "\(path)/value", .ruleTypeValue)]
  }

  /// Nil where the type is unknown.
  private static func isValue(_ value: DocumentNode, of type: String) -> Bool? {
    let text = value.quoted
    switch type {
    case "xsd:boolean":
      if case .scalar(let word, plain: true) = value.content {
        return ["true", "false"].contains(word)
      }
      return false
    case "xsd:integer":
      return text.map { $0.utf8.allSatisfy { $0 != UInt8(ascii: ".") } && isDecimal($0) }
        ?? value.number?.isWholeNumber ?? false
    case "xsd:decimal": return text.map(isDecimal) ?? (value.number != nil)
    case "xsd:double":
      return text.map {
        ["INF", "-INF", "NaN"].contains($0) || ExactDecimal(scientific: $0) != nil
      }
        ?? (value.number != nil)
    case "xsd:date": return text.flatMap(CalendarDate.init(fullDate:)) != nil
    case "xsd:dateTime": return text.flatMap(Instant.init(rfc3339:)) != nil
    case "xsd:gYear":
      return text.map { $0.utf8.count == 4 && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } } ?? false
    case "xsd:anyURI": return value.isAddress
    case "xsd:string": return text != nil
    default: return nil
    }
  }

  /// Digits with a sign and a point perhaps, and no exponent.
  private static func isDecimal(_ text: String) -> Bool {
    ExactDecimal(scientific: text) != nil && !text.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") }
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
