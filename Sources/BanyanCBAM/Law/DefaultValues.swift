import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// A default value as the act prints it, t CO2e for one tonne of goods.
package struct DefaultValue: Sendable {
  /// Printed for information only.
  package let direct: ExactDecimal?
  /// The figure that governs, before the mark-up.
  package let total: ExactDecimal
  /// The route printed beside it, which chooses the benchmark; nil where none is printed.
  package let route: String?
  /// The country as the act names it, "Other countries and territories", or Annex IV.
  package let table: String
  /// Whether the row was carried over from the first edition and not compared with the corrected act.
  package let isCarried: Bool
  /// File and row.
  package let location: SourceLocation

  /// The parts of the marked-up total, t CO2e for one tonne.
  ///
  /// Where only direct emissions count all of it is direct. Otherwise the printed direct part is marked
  /// up, and the indirect is what that leaves of the marked-up total: the act has no rule for parts that
  /// do not add up to the total, which governs.
  func parts(markedUpBy markUp: ExactRatio, countsIndirect: Bool) -> (
    direct: ExactRatio, indirect: ExactRatio
  ) {
    let raised = ExactRatio.one + markUp
    let whole = raised * total
    guard countsIndirect, let direct else { return (whole, .zero) }
    let part = raised * direct
    return (part, whole - part)
  }

  func markedUp(by markUp: ExactRatio) -> ExactRatio { (ExactRatio.one + markUp) * total }
}

/// Default values of Annex I of Regulation (EU) 2025/2621 by country of origin, and of its Annex IV for
/// precursors of unknown origin.
package struct DefaultValues: Sendable {
  package let paths: [String]
  private let rows: LawRows
  private let file: String
  private let unknownOrigin: LawRows
  private let unknownOriginFile: String
  /// Tables by ISO code, and that of other countries.
  private let tables: [String: Table]
  private let others: Table?

  /// The rows of one country.
  private struct Table: Sendable {
    /// As the act names it.
    let name: String
    let rows: LawRows.Stretch
  }

  package static let otherCountries = "Other countries and territories"
  package static let annexIV = "2025/2621 Annex IV"

  static func read(
    from library: FactorLibrary, _ diagnostics: inout Diagnostics
  ) -> DefaultValues? {
    guard
      let corrected = library.law(named: "cbam-default-values-2026-1740", &diagnostics),
      let unknown = library.law(named: "cbam-default-values-unknown-origin", &diagnostics)
    else { return nil }
    return DefaultValues(corrected, unknown, library.countries)
  }

  private init(
    _ corrected: FactorLibrary.Law, _ unknown: FactorLibrary.Law, _ countries: CountryTable
  ) {
    rows = LawRows(corrected.rows)
    file = corrected.paths.last ?? ""
    unknownOrigin = LawRows(unknown.rows)
    unknownOriginFile = unknown.paths.last ?? ""
    paths = corrected.paths + unknown.paths
    var tables: [String: Table] = [:]
    var others: Table?
    for (name, stretch) in rows.stretches() {
      let table = Table(name: name, rows: stretch)
      if name == Self.otherCountries { others = table }
      if let code = countries.country(name) { tables[code] = tables[code] ?? table }
    }
    self.tables = tables
    self.others = others
  }

  /// The value of a code for a country of origin: its own table, by the longest code; where that is blank
  /// or absent, the table of other countries.
  ///
  /// `isWhite`: whether cement or clinker is white, which the act tells apart by TARIC.
  package func value(of code: CNCode, from country: String, isWhite: Bool = false) -> DefaultValue?
  {
    if let table = tables[country], let own = value(of: code, in: table, isWhite) { return own }
    return others.flatMap { value(of: code, in: $0, isWhite) }
  }

  private func value(of code: CNCode, in table: Table, _ isWhite: Bool) -> DefaultValue? {
    // A code and the row that holds it agree in their heading at least.
    let heading = Array(code.digits.utf8.prefix(4))
    let place = table.name.utf8.count + 1
    let rows = rows.rows(of: table.rows) { line in
      let start = line.startIndex + place
      return start + heading.count <= line.endIndex
        && heading.indices.allSatisfy { line[start + $0] == heading[$0] }
    }
    guard let row = longest(rows, for: code, isWhite), let total = ExactDecimal(row["total"]) else {
      return nil
    }
    return DefaultValue(
      direct: ExactDecimal(row["direct"]), total: total,
      route: row["route"].isEmpty ? nil : row["route"], table: table.name,
      isCarried: row["status"] == "carried", location: SourceLocation(file: file, line: row.line))
  }

  /// The value of a precursor whose country of production cannot be identified (2621 Art. 1(5)).
  package func valueOfUnknownOrigin(_ code: CNCode, isWhite: Bool = false) -> DefaultValue? {
    let opening = Array(code.digits.utf8.prefix(4))
    let rows = unknownOrigin.rows { $0.starts(with: opening) }.filter { row in
      row["of"].isEmpty || row["of"].hasPrefix("White") == isWhite
    }
    guard let row = longest(rows, for: code, isWhite), let total = ExactDecimal(row["total"]) else {
      return nil
    }
    return DefaultValue(
      direct: nil, total: total, route: row["route"].isEmpty ? nil : row["route"],
      table: Self.annexIV, isCarried: true,
      location: SourceLocation(file: unknownOriginFile, line: row.line))
  }

  /// The row whose code agrees furthest; a TARIC code of ten digits is chosen by colour.
  private func longest(
    _ rows: [LawRows.Row], for code: CNCode, _ isWhite: Bool
  ) -> LawRows.Row? {
    rows.filter { row in
      let own = row["cn"]
      guard own.utf8.count == 10 else { return code.digits.hasPrefix(own) }
      guard own.hasPrefix(code.digits) else { return false }
      let isOfWhite = own.hasSuffix("10")
      return code.digits.hasPrefix("2523") ? isOfWhite == isWhite : true
    }.max { $0["cn"].utf8.count < $1["cn"].utf8.count }
  }
}
