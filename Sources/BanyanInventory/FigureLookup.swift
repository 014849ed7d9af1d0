import BanyanDiagnostics
import BanyanQuantities

/// What a name on the command line means: one line, or a sum of lines.
package enum FigureSelection: Sendable {
  case line(InventoryLine)
  /// The total, a category, a scope, a facility, or all lines that share the words given.
  case sum(name: String, lines: [InventoryLine])
}

extension InventoryReport {
  /// Finds the figure a name means: a line's id, `total`, a category (`1`, `2.1`), `scope-2`, or
  /// words of an id in their order, such as `2.1/main-meter`.
  package func figure(named name: String) -> FigureSelection? {
    if let line = lines.first(where: { $0.id == name }) { return .line(line) }
    let found = lines.filter { matches($0, name) }
    guard let first = found.first else { return nil }
    let isSum = Self.isOwnName(name) || name.allSatisfy { !"/".contains($0) }
    if found.count == 1, !isSum { return .line(first) }
    return .sum(name: name, lines: found)
  }

  /// Whether a name is the inventory's own whatever the records say: a sum, not words of a line.
  package static func isOwnName(_ name: String) -> Bool {
    name == "total" || name.hasPrefix("scope-")
      || InventoryCategory.allCases.contains { name == $0.rawValue || name == "\($0.category)" }
  }

  private func matches(_ line: InventoryLine, _ name: String) -> Bool {
    if name == "total" { return true }
    if name == "scope-\(line.category.scope)" { return true }
    if name == String(line.category.category) || name == line.category.rawValue { return true }
    var words = line.id.split(separator: "/")[...]
    for wanted in name.split(separator: "/") {
      guard let place = words.firstIndex(of: wanted) else { return false }
      words = words[(place + 1)...]
    }
    return true
  }

  /// Names to offer when one is unknown: the nearest ids, or the first lines.
  package func suggestions(for name: String) -> [String] {
    if let nearest = NearestName.nearest(to: name, among: lines.map(\.id)) { return [nearest] }
    return ["total"] + lines.prefix(6).map(\.id)
  }
}
