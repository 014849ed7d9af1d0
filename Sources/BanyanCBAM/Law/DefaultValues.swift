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
  private let countries: CountryTable
  /// Names of tables by ISO code.
  private let tables: [String: String]

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
    self.countries = countries
    var tables: [String: String] = [:]
    var last: ArraySlice<UInt8> = []
    // Rows of a country follow each other: the name alone of the first is looked at.
    for row in rows.rows(where: { line in
      let name = line.prefix { $0 != UInt8(ascii: ",") }
      defer { last = name }
      return name != last
    }) {
      let name = row["country"]
      if let code = countries.country(name) { tables[code] = tables[code] ?? name }
    }
    self.tables = tables
  }

  /// Whether a country has a table of its own.
  package func hasTable(of country: String) -> Bool { tables[country] != nil }

  /// The value of a code for a country of origin: its own table, by the longest code; where that is blank
  /// or absent, the table of other countries.
  ///
  /// `isWhite`: whether cement or clinker is white, which the act tells apart by TARIC.
  package func value(of code: CNCode, from country: String, isWhite: Bool = false) -> DefaultValue?
  {
    if let name = tables[country], let own = value(of: code, in: name, isWhite) { return own }
    return value(of: code, in: Self.otherCountries, isWhite)
  }

  private func value(of code: CNCode, in table: String, _ isWhite: Bool) -> DefaultValue? {
    // The name may hold no comma: it is compared with the beginning of the line.
    let opening = Array("\(table),".utf8) + Array(code.digits.utf8.prefix(4))
    let rows = rows.rows { $0.starts(with: opening) }
    guard let row = longest(rows, for: code, isWhite), let total = ExactDecimal(row["total"]) else {
      return nil
    }
    return DefaultValue(
      direct: ExactDecimal(row["direct"]), total: total,
      route: row["route"].isEmpty ? nil : row["route"], table: table,
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
