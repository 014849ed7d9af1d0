import BanyanDiagnostics
import BanyanYAML
import BanyanQuantities

/// Refrigerants by ASHRAE number: pure substances and blends by composition.
///
/// A blend is always weighed through its components, never by a rounded blend value.
package struct BlendTable: Sendable {
  package struct Refrigerant: Sendable {
    package let name: String
    /// Kilograms of each component in one kilogram.
    package let components: [(gas: Gas, share: ExactDecimal)]
    package let note: String?
    package let location: SourceLocation
  }

  package let citation: Citation
  /// Components that no set of potentials covers; they weigh nothing and are named.
  package let withoutPotential: Set<Gas>
  private let refrigerants: [String: Refrigerant]

  package var names: [String] { refrigerants.values.map(\.name).sorted() }

  /// By its number as people write it: `R-410A`, `R410a`, `r 410A`.
  package func refrigerant(_ text: String) -> Refrigerant? { refrigerants[Self.key(text)] }

  private static func key(_ text: String) -> String {
    String(text.uppercased().filter { $0 != "-" && $0 != " " })
  }

  static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, _ diagnostics: inout Diagnostics
  ) -> BlendTable? {
    guard let root = YAMLDocument.read(bytes, file: file, &diagnostics),
      var fields = MappingReader(root, "table", &diagnostics)
    else { return nil }
    let publisher = fields.text("publisher", &diagnostics)?.value
    for key in ["blends", "confidence", "note"] { _ = fields.text(key, &diagnostics) }
    for key in ["valid", "citation"] { _ = fields.node(key) }
    let without = fields.texts("without-gwp", &diagnostics).map { Gas($0.value) }
    var refrigerants: [String: Refrigerant] = [:]
    for node in fields.list("compositions") {
      guard let blend = blend(from: node, &diagnostics) else { continue }
      refrigerants[key(blend.name)] = blend
    }
    for node in fields.list("substances") {
      guard let name = node["name"]?.text, let gas = node["gas"]?.text else {
        diagnostics.report(Diagnostic(.fieldMissing, at: node.location, ["gas"]))
        continue
      }
      refrigerants[key(name)] = Refrigerant(
        name: name, components: [(Gas(gas), .one)], note: node["note"]?.text,
        location: node.location)
    }
    fields.finish(&diagnostics)
    let title = root["citation"]?["title"]?.text ?? ""
    return BlendTable(
      citation: Citation(title: title, publisher: publisher), withoutPotential: Set(without),
      refrigerants: refrigerants)
  }

  private static func blend(
    from node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> Refrigerant? {
    guard let name = node["name"]?.text, let of = node["of"],
      case .mapping(let entries) = of.content
    else {
      diagnostics.report(Diagnostic(.fieldMissing, at: node.location, ["of"]))
      return nil
    }
    var components: [(gas: Gas, share: ExactDecimal)] = []
    for entry in entries {
      guard let value = entry.value.text.flatMap(PublishedValue.init), value.unit == "%",
        let number = value.number
      else {
        diagnostics.report(
          Diagnostic(.tableValue, at: entry.value.location, [entry.value.text ?? ""]))
        return nil
      }
      components.append(
        (Gas(entry.key.value), number * ExactDecimal(coefficient: 1, exponent: -2)))
    }
    guard components.reduce(ExactDecimal.zero, { $0 + $1.share }) == .one else {
      diagnostics.report(Diagnostic(.tableValue, at: of.location, [name]))
      return nil
    }
    return Refrigerant(
      name: name, components: components, note: node["note"]?.text, location: node.location)
  }
}
