import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities
import BanyanSpreadsheets
import BanyanYAML

/// Where the Commission's template for installations holds what: data, apart from whatever fills it, reads it
/// or finds its faults.
package struct TemplateMap: Sendable {
  package enum Kind: String, Sendable {
    case text, day, number, truth
    /// 0 to 1.
    case share
    /// 0 to 100.
    case percent
    /// A locked formula.
    case result
    /// A locked column of names to choose from.
    case list
  }

  /// Cells that hold one thing: so many rows and columns from a first one on, in so many blocks.
  package struct Place: Sendable {
    package let sheet: String
    let column: Int
    let row: Int
    package let rows: Int
    package let columns: Int
    package let blocks: Int
    let stride: Int
    package let kind: Kind
    /// The cell of its label, and the label in English.
    package let label: (cell: String, text: String)?
  }

  /// One edition of the template, told by its day.
  package struct Edition: Sendable {
    package let day: CalendarDate
    package let version: String
    /// Whether its filled copies can be read.
    package let isRead: Bool
    /// What the newest has that it lacks.
    let since: (english: String, vietnamese: String)?
  }

  private let places: [TemplateField: Place]
  /// The oldest first.
  package let editions: [Edition]
  package let path: String

  /// The edition that is filled.
  package var newest: Edition? { editions.last }

  /// The carried table has every field, which a test proves.
  package subscript(_ field: TemplateField) -> Place {
    guard let place = places[field] else {
      preconditionFailure("the cell map holds \(field.rawValue)")
    }
    return place
  }

  /// The name of a cell; rows, columns and blocks count from 0.
  package func cell(
    _ field: TemplateField, row: Int = 0, column: Int = 0, block: Int = 0
  ) -> String {
    let place = self[field]
    return CellName.letters(place.column + column)
      + "\(place.row + row + block * place.stride)"
  }

  package func edition(of day: CalendarDate) -> Edition? { editions.first { $0.day == day } }

  /// Nil, with diagnostics, where the table is missing or does not read.
  package static func read(
    from library: FactorLibrary, _ diagnostics: inout Diagnostics
  ) -> TemplateMap? {
    guard let law = library.law(named: "cbam-template", &diagnostics) else { return nil }
    var places: [TemplateField: Place] = [:]
    for row in LawRows(law.rows).rows() {
      guard let field = TemplateField(rawValue: row["what"]), let place = place(row) else {
        diagnostics.report(
          Diagnostic(
            .lawRow, at: SourceLocation(file: law.paths[1], line: row.line), [row["what"]]))
        return nil
      }
      places[field] = place
    }
    return TemplateMap(places: places, editions: editions(law.root), path: law.paths[1])
  }

  private static func place(_ row: LawRows.Row) -> Place? {
    let cell = row["cell"]
    let letters = cell.prefix { $0.isLetter }
    guard let column = CellName.column(String(letters)),
      let first = Int(cell.dropFirst(letters.count)),
      let rows = Int(row["rows"]), let columns = Int(row["columns"]),
      let blocks = Int(row["blocks"]), let stride = Int(row["stride"]),
      let kind = Kind(rawValue: row["holds"])
    else { return nil }
    let label = row["label-cell"].isEmpty ? nil : (row["label-cell"], row["label"])
    return Place(
      sheet: row["sheet"], column: column, row: first, rows: rows, columns: columns,
      blocks: blocks, stride: stride, kind: kind, label: label)
  }

  private static func editions(_ root: DocumentNode) -> [Edition] {
    guard case .list(let items)? = root["editions"]?.content else { return [] }
    return items.compactMap { item in
      guard let day = item["day"]?.text.flatMap(CalendarDate.init(iso:)),
        let version = item["version"]?.text
      else { return nil }
      let texts = item["since"]?.text.flatMap { english in
        item["since-vi"]?.text.map { (english, $0) }
      }
      return Edition(
        day: day, version: version, isRead: item["is-read"]?.text == "true", since: texts)
    }
  }
}

extension TemplateMap.Edition {
  /// What the newest edition has that this one lacks, as a phrase in both languages.
  var phrase: Phrase {
    guard let since else { return Phrase(.templateNothingElse) }
    return Phrase(
      TextKey(
        "templateSince\(version)", "it differs in this: \(since.english)",
        "khác ở chỗ: \(since.vietnamese)"))
  }
}
