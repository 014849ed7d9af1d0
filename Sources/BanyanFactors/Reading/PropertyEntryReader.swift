import BanyanDiagnostics
import BanyanYAML
import BanyanQuantities

/// Reads one entry under `properties:`.
struct PropertyEntryReader {
  let tables: FactorTableReader
  let head: FactorTable.Head

  init(_ tables: FactorTableReader, _ head: FactorTable.Head) {
    self.tables = tables
    self.head = head
  }

  func property(
    from node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> PhysicalProperty? {
    guard var fields = MappingReader(node, "property", &diagnostics) else { return nil }
    let id = fields.requiredText("id", &diagnostics)
    let material = fields.requiredText("of", &diagnostics)
    let kind = fields.requiredText("property", &diagnostics)
    let text = fields.requiredText("value", &diagnostics)
    let validity = tables.validity(from: &fields, &diagnostics) ?? head.validity
    let geography = tables.geography(from: &fields, &diagnostics) ?? head.geography
    _ = fields.text("sector", &diagnostics)
    _ = fields.text("document", &diagnostics)
    _ = fields.text("tier", &diagnostics)
    _ = fields.text("technology", &diagnostics)
    _ = fields.text("status", &diagnostics)
    let place = fields.text("at", &diagnostics)?.value
    let note = fields.text("note", &diagnostics)?.value
    fields.finish(&diagnostics)
    if validity == nil { fields.reportMissing("valid", &diagnostics) }
    guard let id, let material, let kind, let text, let validity else { return nil }
    guard isKnown(kind, &diagnostics) else { return nil }
    guard let value = PublishedValue(text.value) else {
      diagnostics.report(
        Diagnostic(
          .tableValue, at: text.location, [text.value], hint: Phrase(.hintTableValue)))
      return nil
    }
    let units = Self.units(of: value.unit, kind: kind.value)
    if units == nil, Self.conversionKinds.contains(kind.value) {
      diagnostics.report(Diagnostic(.tableUnit, at: text.location, [value.unit]))
      return nil
    }
    guard isUsable(value, kind.value, units, at: text.location, &diagnostics),
      isPossible(value, kind.value, material.value, units, at: text.location, &diagnostics)
    else { return nil }
    return PhysicalProperty(
      id: "\(head.id)/\(id.value)", head: head, material: material.value, kind: kind.value,
      value: value, validity: validity, geography: geography ?? "GLO", place: place, note: note,
      location: node.location, units: units)
  }

  /// A misspelt kind would be passed over, and a published value taken in its place.
  private func isKnown(_ kind: Located<String>, _ diagnostics: inout Diagnostics) -> Bool {
    if PropertyKind.known.contains(kind.value) { return true }
    let nearest = NearestName.nearest(to: kind.value, among: PropertyKind.known)
    diagnostics.report(
      Diagnostic(
        .propertyKind, at: kind.location, [kind.value],
        hint: nearest.map { Phrase(.hintDidYouMean, $0) }
          ?? Phrase(.hintOneOf, PropertyKind.calculated.joined(separator: ", "))))
    return false
  }

  /// An own value that no calculation could use would let a published one take its place.
  private func isUsable(
    _ value: PublishedValue, _ kind: String, _ units: (top: Unit, bottom: Unit)?,
    at location: SourceLocation, _ diagnostics: inout Diagnostics
  ) -> Bool {
    guard tables.isSite else { return true }
    let isUnit: Bool
    let examples: String
    switch kind {
    case "net-heating-value", "gross-heating-value":
      isUnit =
        units.map {
          $0.top.dimension == .energy && [.mass, .volume].contains($0.bottom.dimension)
        } ?? false
      examples = "MJ/kg, GJ/t, MJ/l, MJ/m3"
    case "density":
      isUnit = units.map { $0.top.dimension == .mass && $0.bottom.dimension == .volume } ?? false
      examples = "kg/l, kg/m3"
    case "leak-rate":
      isUnit = value.unit == "%"
      examples = "%"
    default: return true
    }
    guard isUnit else {
      diagnostics.report(
        Diagnostic(
          .propertyUnit, at: location, [value.unit, kind], hint: Phrase(.hintOneOf, examples)))
      return false
    }
    if value.number != nil { return true }
    diagnostics.report(
      Diagnostic(
        .propertyRange, at: location, [value.text], hint: Phrase(.hintPropertyRange)))
    return false
  }

  private func isPossible(
    _ value: PublishedValue, _ kind: String, _ material: String,
    _ units: (top: Unit, bottom: Unit)?,
    at location: SourceLocation, _ diagnostics: inout Diagnostics
  ) -> Bool {
    for number in value.ends {
      guard let (bound, scaled) = PropertyBounds.bound(of: number, value, kind: kind, units) else {
        continue
      }
      guard
        diagnostics.hold(
          scaled, to: bound, named: "\(material), \(kind)", as: value.text, at: location)
      else { return false }
    }
    return true
  }

  /// Properties that convert quantities, so that their unit must be understood.
  private static let conversionKinds: Set<String> = [
    "net-heating-value", "gross-heating-value", "density",
  ]

  /// `TJ/Gg` of a net heating value into TJ (net) and Gg.
  private static func units(of text: String, kind: String) -> (top: Unit, bottom: Unit)? {
    guard let slash = text.firstIndex(of: "/") else { return nil }
    var top = String(text[..<slash])
    if kind == "net-heating-value" { top += " (net)" }
    if kind == "gross-heating-value" { top += " (gross)" }
    guard let topUnit = try? Unit(top),
      let bottomUnit = try? Unit(text[text.index(after: slash)...])
    else { return nil }
    return (topUnit, bottomUnit)
  }
}
