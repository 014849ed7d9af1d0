import BanyanDiagnostics
import BanyanYAML
import BanyanQuantities

/// What the reading of one footprint gathers on its way.
struct PACTReading {
  var diagnostics = Diagnostics()
  var places = PACTPlaces()
  /// 2 or 3.
  let majorVersion: Int
}

/// Takes one object of a PACT file apart, by the names of PACT 3.
///
/// A file of PACT 2 has other names for some of them. Places are kept for the rules; an attribute that
/// nobody asked for is a warning, since it may be a slip of the pen in one that would be used.
struct AttributeReader {
  private let entries: [DocumentNode.Entry]
  private let location: SourceLocation
  /// Path of the object in PACT 3: empty, `pcf`, `pcf.dqi`.
  private let path: String
  private var asked: Set<String> = []

  /// PACT 3's names with those of PACT 2 (Technical Specifications 2.3).
  private static let namesOfVersion2 = [
    "declaredUnitOfMeasurement": "declaredUnit",
    "declaredUnitAmount": "unitaryProductAmount",
    "pcfExcludingBiogenicUptake": "pCfExcludingBiogenic",
    "pcfIncludingBiogenicUptake": "pCfIncludingBiogenic",
    "landUseChangeGhgEmissions": "dLucGhgEmissions",
    "landCarbonLeakage": "iLucGhgEmissions",
    "biogenicNonCO2Emissions": "otherBiogenicGhgEmissions",
    "biogenicCO2Uptake": "biogenicCarbonWithdrawal",
    "ipccCharacterizationFactors": "ipccCharacterizationFactorsSources",
    "verification": "assurance",
  ]

  /// Nil, with a diagnostic, where the node is no object.
  init?(_ node: DocumentNode, path: String, _ reading: inout PACTReading) {
    guard case .mapping(let entries) = node.content else {
      reading.diagnostics.report(
        Diagnostic(.fieldMapping, at: node.location, [path.isEmpty ? "data" : path]))
      return nil
    }
    self.entries = entries
    self.path = path
    location = node.location
  }

  private func path(of name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  /// The attribute's value and the file's name for it; nil where it is absent or `null`.
  mutating func node(_ name: String, _ reading: inout PACTReading) -> DocumentNode? {
    let written = reading.majorVersion == 2 ? Self.namesOfVersion2[name] ?? name : name
    asked.insert(written)
    let value = entries.first { $0.key.value == written }?.value
    guard let value, !value.isEmpty else { return nil }
    reading.places.set(path(of: name), value.location, name: written)
    return value
  }

  /// Names that are known and carry nothing that is used.
  mutating func pass(_ names: String...) { asked.formUnion(names) }

  func reportMissing(_ name: String, _ reading: inout PACTReading) {
    let written = reading.majorVersion == 2 ? Self.namesOfVersion2[name] ?? name : name
    reading.diagnostics.report(
      Diagnostic(
        .pactMissing, at: location, [written],
        hint: Phrase(.hintPACTMissing, String(reading.majorVersion))))
  }

  mutating func text(_ name: String, _ reading: inout PACTReading) -> String? {
    guard let node = node(name, &reading) else { return nil }
    if case .scalar(let text, plain: false) = node.content { return text }
    reading.diagnostics.report(
      Diagnostic(.fieldText, at: node.location, [reading.places.name(of: path(of: name))]))
    return nil
  }

  mutating func flag(_ name: String, _ reading: inout PACTReading) -> Bool? {
    guard let node = node(name, &reading) else { return nil }
    switch node.content {
    case .scalar("true", plain: true): return true
    case .scalar("false", plain: true): return false
    default:
      reading.diagnostics.report(
        Diagnostic(
          .fieldChoice, at: node.location,
          [node.text ?? "…", reading.places.name(of: path(of: name))],
          hint: Phrase(.hintOneOf, "true, false")))
      return nil
    }
  }

  mutating func instant(_ name: String, _ reading: inout PACTReading) -> Instant? {
    let place = node(name, &reading)?.location
    guard let text = text(name, &reading) else { return nil }
    if let instant = Instant(rfc3339: text) { return instant }
    reading.diagnostics.report(
      Diagnostic(.timeInvalid, at: place, [text], hint: Phrase(.hintDateTime)))
    return nil
  }

  /// Decimal text; PACT 2 has plain numbers in places, which a file of PACT 3 may not have.
  mutating func decimal(_ name: String, _ reading: inout PACTReading) -> ExactDecimal? {
    guard let node = node(name, &reading) else { return nil }
    if case .scalar(let text, let plain) = node.content {
      let digits = text.hasPrefix("+") ? text.dropFirst() : text[...]
      let isSigned = digits.hasPrefix("-") && digits.count < text.count
      let number =
        plain
        ? ExactDecimal(measuredScientific: text) : isSigned ? nil : ExactDecimal(measured: digits)
      if let number {
        if plain, reading.majorVersion > 2 { warnOfNumber(number, name, node.location, &reading) }
        return number
      }
    }
    reading.diagnostics.report(
      Diagnostic(
        .fieldNumber, at: node.location,
        [node.text ?? reading.places.name(of: path(of: name))],
        hint: Phrase(.hintPlainNumber, "1983.4")))
    return nil
  }

  private func warnOfNumber(
    _ number: ExactDecimal, _ name: String, _ place: SourceLocation, _ reading: inout PACTReading
  ) {
    let written = number.description
    reading.diagnostics.report(
      Diagnostic(
        .pactForm, at: place, [written, name], hint: Phrase(.hintPACTText, written),
        severity: .warning))
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Choice.Type = Choice.self, _ reading: inout PACTReading
  ) -> Choice? where Choice.RawValue == String {
    let place = node(name, &reading)?.location
    guard let text = text(name, &reading) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    reading.diagnostics.report(
      Diagnostic(
        .fieldChoice, at: place, [text, reading.places.name(of: path(of: name))],
        hint: Phrase(.hintOneOf, Choice.allCases.map(\.rawValue).joined(separator: ", "))))
    return nil
  }

  /// The items of a list; empty where it is absent.
  mutating func list(_ name: String, _ reading: inout PACTReading) -> [DocumentNode] {
    guard let node = node(name, &reading) else { return [] }
    if case .list(let items) = node.content { return items }
    reading.diagnostics.report(
      Diagnostic(.fieldList, at: node.location, [reading.places.name(of: path(of: name))]))
    return []
  }

  /// Texts of a list; each is placed as `name.0`, `name.1` …
  mutating func texts(_ name: String, _ reading: inout PACTReading) -> [String] {
    var texts: [String] = []
    for item in list(name, &reading) {
      let written = reading.places.name(of: path(of: name))
      guard case .scalar(let text, plain: false) = item.content else {
        reading.diagnostics.report(Diagnostic(.fieldText, at: item.location, [written]))
        continue
      }
      reading.places.set("\(path(of: name)).\(texts.count)", item.location, name: written)
      texts.append(text)
    }
    return texts
  }

  /// What `body` makes of each object of a list.
  mutating func objects<Item>(
    _ name: String, _ reading: inout PACTReading,
    _ body: (inout AttributeReader, inout PACTReading) -> Item?
  ) -> [Item] {
    list(name, &reading).enumerated().compactMap { position, node in
      let path = "\(path(of: name)).\(position)"
      reading.places.set(path, node.location, name: name)
      guard var reader = AttributeReader(node, path: path, &reading) else { return nil }
      let item = body(&reader, &reading)
      reader.finish(&reading)
      return item
    }
  }

  /// What `body` makes of an object; nil where it is absent.
  mutating func object<Item>(
    _ name: String, _ reading: inout PACTReading,
    _ body: (inout AttributeReader, inout PACTReading) -> Item?
  ) -> Item? {
    guard let node = node(name, &reading),
      var reader = AttributeReader(node, path: path(of: name), &reading)
    else { return nil }
    let item = body(&reader, &reading)
    reader.finish(&reading)
    return item
  }

  func finish(_ reading: inout PACTReading) {
    for entry in entries where !asked.contains(entry.key.value) {
      let nearest = NearestName.nearest(to: entry.key.value, among: asked.sorted())
      reading.diagnostics.report(
        Diagnostic(
          .pactUnknown, at: entry.key.location,
          [entry.key.value, String(reading.majorVersion)],
          hint: nearest.map { Phrase(.hintDidYouMean, $0) }))
    }
  }
}
