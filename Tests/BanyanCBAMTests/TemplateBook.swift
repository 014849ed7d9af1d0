import Banyan
import Foundation
import TestSupport
import Testing

/// A workbook with the sheets, labels, lists and input cells of the Commission's template, made by its cell
/// map alone: tests need no copy of the template itself, which is the Commission's.
struct TemplateBook {
  static let map: TemplateMap = {
    var found = Diagnostics()
    guard let map = TemplateMap.read(from: .carried, &found) else {
      preconditionFailure("the carried map reads: \(found.ordered.map(\.code.rawValue))")
    }
    return map
  }()

  /// By sheet and cell.
  private(set) var cells: [String: [String: NewWorkbook.Content]] = [:]

  /// An empty template of the edition of a day.
  init(edition day: String = "2024-12-13", room: Bool = true) throws {
    for field in TemplateField.allCases {
      let place = Self.map[field]
      if let label = place.label {
        cells[place.sheet, default: [:]][label.cell] = .text(label.text)
      }
      guard room, place.kind != .list, place.kind != .result else { continue }
      for block in 0..<place.blocks {
        for row in 0..<place.rows {
          for column in 0..<place.columns {
            put(field, .empty, row: row, column: column, block: block)
          }
        }
      }
    }
    put(.versionDay, .date(try #require(CalendarDate(iso: day))))
    let countries = [("VN", "Vietnam"), ("NO", "Norway"), ("BH", "Bahrain"), ("CN", "China")]
    for (row, country) in countries.enumerated() {
      put(.countryCodes, .text(country.0), row: row)
      put(.countryNames, .text(country.1), row: row)
    }
    put(.currencyCodes, .text("VND"))
    put(.currencyCodes, .text("USD"), row: 1)
    let routes = [
      (
        "Crude steel",
        ["Basic oxygen steelmaking", "Electric arc furnace", "Unknown production routes"]
      ),
      ("Iron or steel products", ["All production routes"]),
      ("Pig iron", ["Blast furnace route", "Unknown production routes"]),
      ("Alloys (FeMn, FeCr, FeNi)", ["All production routes"]),
      ("Urea", ["All production routes"]),
    ]
    for (row, category) in routes.enumerated() {
      put(.categoryNames, .text(category.0), row: row)
      for (column, route) in category.1.enumerated() {
        put(.categoryRoutes, .text(route), row: row, column: column)
      }
    }
    let codes = [
      ("72071116", "Crude steel"), ("72142000", "Iron or steel products"),
      ("72142001", "Iron or steel products"), ("72011011", "Pig iron"),
      ("72021180", "Alloys (FeMn, FeCr, FeNi)"), ("31021010", "Urea"),
    ]
    for (row, code) in codes.enumerated() {
      put(.codeNumbers, .text(code.0), row: row)
      put(.codeCategories, .text(code.1), row: row)
    }
  }

  mutating func put(
    _ field: TemplateField, _ content: NewWorkbook.Content, row: Int = 0, column: Int = 0,
    block: Int = 0
  ) {
    let cell = Self.map.cell(field, row: row, column: column, block: block)
    cells[Self.map[field].sheet, default: [:]][cell] = content
  }

  mutating func put(
    _ field: TemplateField, _ number: String, row: Int = 0, column: Int = 0, block: Int = 0
  ) throws {
    let value = try #require(ExactDecimal(number))
    put(field, .number(value), row: row, column: column, block: block)
  }

  mutating func remove(_ field: TemplateField, row: Int = 0, block: Int = 0) {
    let cell = Self.map.cell(field, row: row, block: block)
    cells[Self.map[field].sheet]?[cell] = nil
  }

  mutating func put(label field: TemplateField, _ text: String) throws {
    let place = Self.map[field]
    cells[place.sheet]?[try #require(place.label).cell] = .text(text)
  }

  var bytes: [UInt8] {
    get throws {
      let sheets = cells.sorted { $0.key < $1.key }.map { name, cells in
        var rows: [[NewWorkbook.Cell]] = []
        for (cell, content) in cells {
          let letters = cell.prefix { $0.isLetter }
          guard let column = CellName.column(String(letters)),
            let row = Int(cell.dropFirst(letters.count))
          else { continue }
          while rows.count < row { rows.append([]) }
          while rows[row - 1].count <= column { rows[row - 1].append(.empty()) }
          // An empty cell is written where it has a look of its own.
          rows[row - 1][column] = NewWorkbook.Cell(content, NewWorkbook.Style(.quiet))
        }
        var sheet = NewWorkbook.Sheet(name, widths: [10])
        sheet.rows = rows
        return sheet
      }
      return try WorkbookWriter(NewWorkbook(title: "Template", sheets: sheets)).bytes()
    }
  }
}

extension TemplateBook {
  /// A supplier's filled template: crude steel and bars of a mill, pig iron bought.
  ///
  /// Billet: (5,000 + 2,000 × 2.2) t over 20,000 t = 0.47; rebar: (1,000 + 9,000 × 0.47)/10,000 = 0.523. By
  /// electricity: billet (0.5 × 8,000 + 2,000 × 0.1 × 0.5)/20,000 = 0.205, rebar (500 + 9,000 × 0.205)/10,000.
  static func supplier() throws -> TemplateBook {
    var book = try TemplateBook(room: false)
    let day = { (text: String) throws -> CalendarDate in try #require(CalendarDate(iso: text)) }
    book.put(.periodStart, .date(try day("2026-01-01")))
    book.put(.periodEnd, .date(try day("2026-12-31")))
    let texts: [(TemplateField, String)] = [
      (.installationEn, "Example Mill"), (.street, "Road 1"), (.activity, "Steel"),
      (.city, "Bien Hoa"), (.country, "Vietnam"), (.unlocode, "VNBIH"),
      (.latitude, "10.951234"), (.longitude, "106.842345"), (.representative, "A. Example"),
      (.email, "a@example.vn"), (.verifier, "Example Verification"),
      (.accreditationNumber, "XX-V-0042"), (.electricitySource, "D.4(a)"),
    ]
    for (field, text) in texts { book.put(field, .text(text)) }
    for (row, good) in ["Crude steel", "Iron or steel products"].enumerated() {
      book.put(.goodCategory, .text(good), row: row)
      book.put(.processCategory, .text(good), row: row)
      book.put(.processIncluded, .text("Only direct production"), row: row)
      book.put(.electricitySource, .text("D.4(a)"), block: row)
    }
    book.put(.processName, .text("melting"))
    book.put(.processName, .text("rolling"), row: 1)
    try book.put(.amount, "20000", row: 1)
    try book.put(.amountMarket, "11000")
    try book.put(.amountInternal, "9000")
    try book.put(.direct, "5000")
    try book.put(.electricity, "8000")
    try book.put(.electricityFactor, "0.5")
    try book.put(.amount, "10000", block: 1)
    try book.put(.amountMarket, "10000", block: 1)
    try book.put(.direct, "1000", block: 1)
    try book.put(.electricity, "1000", block: 1)
    try book.put(.electricityFactor, "0.5", block: 1)
    try book.addPigIron()
    try book.addStream()
    for (row, product) in [("melting", "72071116", "Billet"), ("rolling", "72142000", "Rebar")]
      .enumerated()
    {
      book.put(.productProcess, .text(product.0), row: row)
      book.put(.productCode, .text(product.1), row: row)
      book.put(.productName, .text(product.2), row: row)
    }
    try book.putFigures(row: 0, direct: "0.47", indirect: "0.205", electricity: "0.41")
    try book.putFigures(row: 1, direct: "0.523", indirect: "0.2345", electricity: "0.469")
    try book.put(.directTotal, "6000")
    return book
  }

  private mutating func addPigIron() throws {
    put(.precursorCategory, .text("Pig iron"))
    put(.precursorCountry, .text("CN"))
    put(.precursorName, .text("pig-iron"))
    try put(.bought, "2000", row: 1)
    try put(.boughtUsed, "2000")
    try put(.boughtUsed, "0", row: 1)
    try put(.boughtDirect, "2.2")
    put(.boughtDirectSource, .text("Measured"))
    try put(.boughtElectricity, "0.1")
    put(.boughtElectricitySource, .text("Measured"))
    try put(.boughtFactor, "0.5")
    put(.boughtFactorSource, .text("D.4(a)"))
  }

  /// Natural gas, 2,000 × 36 GJ × 56.1 = 4,039.2 t, and carbon in and out.
  private mutating func addStream() throws {
    let rows = [
      ("Combustion", "gas", "2000", "1000Nm3"), ("Mass Balance", "scrap", "30000", "t"),
      ("Mass Balance", "billet", "-20000", "t"),
    ]
    for (row, stream) in rows.enumerated() {
      put(.streamMethod, .text(stream.0), row: row)
      put(.streamName, .text(stream.1), row: row)
      try put(.streamAmount, stream.2, row: row)
      put(.streamUnit, .text(stream.3), row: row)
    }
    try put(.streamHeatingValue, "36")
    try put(.streamFactor, "56.1")
    put(.streamFactorUnit, .text("tCO2/TJ"))
    try put(.streamOxidation, "100")
    try put(.streamCarbon, "0.02", row: 1)
    try put(.streamCarbon, "0.002", row: 2)
  }

  private mutating func putFigures(
    row: Int, direct: String, indirect: String, electricity: String
  ) throws {
    try put(.seeDirect, direct, row: row)
    try put(.seeIndirect, indirect, row: row)
    try put(.electricityEmbedded, electricity, row: row)
  }
}
