import BanyanActivity
import BanyanFactors

/// Something ISO 14064-1:2018, 9.3.1 wants in a report and this one does not hold: without it nobody
/// may declare that the report was prepared in accordance with the standard.
package struct ConformityGap: Sendable, Equatable {
  /// The letter of the clause: `a` to `t`.
  package let point: String
  package let text: StatementText
  /// Subcategories or lines it is about.
  package var names: [String] = []
}

extension InventoryReport {
  /// What is missing, in the order of the clause; empty where conformity can be declared.
  package var conformityGaps: [ConformityGap] {
    func missing(_ text: String?) -> Bool { text?.isEmpty ?? true }
    let statement = own.statement
    var gaps: [ConformityGap] = []
    func add(_ point: String, _ text: StatementText, _ names: [String] = []) {
      gaps.append(ConformityGap(point: point, text: text, names: names))
    }
    if missing(statement.purpose) { add("a", .gapPurpose) }
    if missing(statement.responsible) { add("b", .gapResponsible) }
    if missing(statement.significance) { add("e", .gapSignificance) }
    let open = completeness.filter { $0.state == .notConsidered }.map(\.subcategory.rawValue)
    if !open.isEmpty { add("e", .gapCategories, open) }
    // Direct emissions are stated gas by gas.
    let lumped = lines.filter { item in
      item.category.category == 1
        && item.line.gases.contains { $0.species.gas == .publishedEquivalent }
    }
    if !lumped.isEmpty { add("f", .gapGases, lumped.map(\.id)) }
    if !linesWithoutBiogenic.isEmpty { add("g", .gapBiogenic, linesWithoutBiogenic.map(\.id)) }
    if baseYear == nil { add("k", .gapBaseYear) }
    if uncertainty.relativeUp == nil { add("q", .gapUncertainty) }
    if potentials.name != Self.latestPotentials, missing(statement.gwpReason) {
      add("t", .gapPotentials, [potentials.name])
    }
    return gaps
  }

  /// The IPCC's latest set.
  static let latestPotentials = "AR6"
}
