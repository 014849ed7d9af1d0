import Banyan
import TestWorkspace
import Testing

@testable import BanyanInventory

/// The sheets before they are XML; `.ci/workbooks` opens the files with other programs.
@Suite("The inventory as a workbook")
struct WorkbookTests {
  private let report: InventoryReport

  init() throws { report = try SmallReport().report }

  private func sheet(_ index: Int, _ language: Language = .english) -> NewWorkbook.Sheet {
    InventoryWorkbook(language: language).workbook(of: report).sheets[index]
  }

  private func text(_ cell: NewWorkbook.Cell) -> String? {
    if case .text(let text) = cell.content { return text }
    return nil
  }

  private func value(_ cell: NewWorkbook.Cell) -> ExactDecimal? {
    switch cell.content {
    case .number(let value), .formula(_, let value): value
    case .empty, .text, .link, .date: nil
    }
  }

  private func formula(_ cell: NewWorkbook.Cell) -> String? {
    if case .formula(let formula, _) = cell.content { return formula }
    return nil
  }

  @Test("Names of sheets are such as programs take", arguments: Language.allCases)
  func names(language: Language) {
    let names = InventoryWorkbook(language: language).workbook(of: report).sheets.map(\.name)
    #expect(names.count == 8 && Set(names.map { $0.lowercased() }).count == 8)
    for name in names {
      #expect((1...31).contains(name.utf16.count) && !name.contains { "[]:*?/\\'".contains($0) })
    }
  }

  @Test("Lines carry real numbers and dates, and a row of sums")
  func lines() throws {
    let rows = sheet(1).rows
    #expect(rows.count == 4)
    let columns = rows[0].map { text($0) ?? "" }
    let equivalent = try #require(columns.firstIndex(of: "t CO2e"))
    let gas = try #require(columns.firstIndex(of: "SF6 (t)"))
    #expect(value(rows[1][equivalent]) == 252)
    #expect(value(rows[1][gas]) == ExactDecimal("0.01"))
    #expect(value(rows[2][equivalent]) == ExactDecimal("813.7824"))
    #expect(value(rows[2][gas]) == nil)
    #expect(value(rows[3][equivalent]) == ExactDecimal("1065.7824"))
    #expect(formula(rows[3][equivalent]) == "SUM(O2:O3)")
    #expect(rows[2][equivalent].style.format == "#,##0.000")
  }

  @Test("The summary sums the lines by formulas, with the values they have")
  func summary() throws {
    let rows = sheet(0).rows
    #expect(text(rows[1][0]) == SmallReport.organisation)
    let total = try #require(rows.first { $0.count > 2 && text($0[1]) == "Total, location-based" })
    #expect(formula(total[2]) == "SUM('Lines'!$O$2:$O$3)")
    #expect(value(total[2]) == ExactDecimal("1065.7824"))
    let direct = try #require(rows.first { $0.count > 2 && text($0[1]) == "direct" })
    #expect(formula(direct[2]) == "SUMIF('Lines'!$B$2:$B$3,1,'Lines'!$O$2:$O$3)")
    #expect(value(direct[2]) == 252)
    // 252 / 1065.7824 = 0.23644601374539..., by Python's fractions.
    #expect(value(direct[4])?.rounded(places: 12) == ExactDecimal("0.236446013745"))
  }

  @Test("A factor stands with its value, its days and its citation")
  func factors() throws {
    let rows = sheet(3).rows
    let columns = rows[0].map { text($0) ?? "" }
    #expect(rows.count == 3)
    #expect(text(rows[1][0]) == "viet-nam-electricity/grid-2023")
    // 0.6592 t for one MWh.
    let mass = try #require(columns.firstIndex(of: "CO2 (kg per unit)"))
    #expect(value(rows[1][mass]) == ExactDecimal("659.2"))
    let publication = try #require(columns.firstIndex(of: "Publication"))
    #expect(text(rows[1][publication])?.isEmpty == false)
    let from = try #require(columns.firstIndex(of: "From"))
    if case .date(let day) = rows[1][from].content {
      #expect(day.description == "2023-01-01")
    } else {
      Issue.record("the first day is no date")
    }
  }

  @Test("What is left out stands with its reason")
  func completeness() {
    let rows = sheet(7).rows
    let freight = rows.first { text($0[0]) == "3.1" }
    #expect(freight.map { text($0[2]) } == "excluded")
    #expect(freight.map { text($0[4]) } == "below <1 % & no data")
  }

  @Test("An inventory of nothing has figures of zero, no formula over no rows")
  func empty() throws {
    let report = try TestWorkspace("date,activity,quantity,unit").report()
    let sheets = InventoryWorkbook(language: .english).workbook(of: report).sheets
    let total = sheets[0].rows.first { $0.count > 2 && text($0[1]) == "Total, location-based" }
    #expect(total.flatMap { value($0[2]) } == 0)
    #expect(total.flatMap { formula($0[2]) } == nil)
  }
}
