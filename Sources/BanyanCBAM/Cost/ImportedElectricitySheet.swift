import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting
import BanyanSpreadsheets

/// How imported electricity is spoken of, wherever its figures stand.
struct ImportedElectricityWording {
  let language: Language

  func say(_ key: ImportedElectricityText, _ arguments: String...) -> String {
    key.text(in: language, arguments: arguments)
  }

  /// What a factor rests on.
  func basis(of figures: ImportedElectricityFigures) -> String {
    let country = figures.text.country.value
    switch figures.basis {
    case .actual: return say(.actual)
    case .exempt: return say(.exempt)
    case .default, .own:
      return say(figures.holder == country ? .defaultOfCountry : .defaultOfUnion, country)
    }
  }
}

/// Electricity on the cost sheet: a table of its own, since it counts in MWh.
struct ImportedElectricitySheet {
  let report: CBAMReport
  let language: Language

  private var words: ImportedElectricityWording { ImportedElectricityWording(language: language) }

  private func say(_ key: CostText) -> String { key.text(in: language) }

  private var headings: [String] {
    [
      say(.quarter), say(.importer), words.say(.country), say(.code), words.say(.basis),
      words.say(.megawattHours), words.say(.factor), say(.certificates), say(.price), say(.euros),
      say(.certificatesByDefault), say(.eurosByDefault),
    ]
  }

  /// Columns of words before those of figures.
  private static let wordColumns = 5

  private struct Row {
    let words: [String]
    /// Nil where no figure is known.
    let figures: [ExactDecimal?]
  }

  /// By quarter, then as written.
  private var rows: [Row] {
    report.importedElectricity.enumerated().sorted {
      ($0.element.text.quarter, $0.offset) < ($1.element.text.quarter, $1.offset)
    }.map { _, figures in
      let text = figures.text
      return Row(
        words: [
          text.quarter, text.importer, text.country.value, CNCode.electricity.printed,
          words.basis(of: figures),
        ],
        figures: [
          text.megawattHours.decimal(), figures.factor.decimal(), figures.certificates.decimal(),
          figures.price, figures.euros?.decimal(), figures.byDefault?.decimal(),
          figures.eurosByDefault?.decimal(),
        ])
    }
  }

  // MARK: Page

  func writeTable(in html: inout HTMLBuilder, shown: (ExactDecimal, CostSheet.Kind) -> String) {
    html.element("h3", words.say(.title))
    var table = HTMLTable(
      headings: headings.map {
        HTMLTable.breakable(Formulas.typeset($0.replacing("\n", with: " ")))
      },
      figures: Set(Self.wordColumns..<headings.count), short: [0, 2, 3],
      widths: [8, 8, 9, 9, 15, 7, 9, 9, 6, 8, 9, 9])
    for row in rows {
      table.add(
        cells: row.words.map { Formulas.typeset($0.replacing("-Q", with: "\u{2011}Q")) }
          + zip(row.figures, Self.kinds).map { value, kind in value.map { shown($0, kind) } ?? "–" }
      )
    }
    table.write(in: &html)
    html.paragraph(Formulas.typeset(words.say(.note)), class: "quiet")
  }

  private static let kinds: [CostSheet.Kind] = [
    .quantity, .specific, .certificates, .money, .money, .certificates, .money,
  ]

  // MARK: Workbook

  /// EUR are formulas over certificates and price, as for goods.
  var sheet: NewWorkbook.Sheet {
    let head = CostHeadings(headings)
    var sheet = NewWorkbook.Sheet(
      words.say(.title), widths: head.widths(over: rows.map(\.words)))
    sheet.rows.append([.text(words.say(.title), .init(.title))])
    sheet.rows += head.rows
    sheet.frozenRows = sheet.rows.count
    for row in rows {
      let number = sheet.rows.count + 1
      let cells = zip(row.figures, Self.kinds).enumerated().map { column, cell in
        self.cell(cell.0, cell.1, column, number)
      }
      sheet.rows.append(row.words.map { .text($0) } + cells)
    }
    sheet.rows.append([.text(words.say(.note), .init(.quiet))])
    return sheet
  }

  private func cell(
    _ value: ExactDecimal?, _ kind: CostSheet.Kind, _ column: Int, _ row: Int
  ) -> NewWorkbook.Cell {
    guard let value else { return .empty() }
    switch column {
    case 4: return .init(.formula("H\(row)*I\(row)", value: value), .init(format: kind.format))
    case 6: return .init(.formula("K\(row)*I\(row)", value: value), .init(format: kind.format))
    default: return .number(value, kind.format)
    }
  }
}
