import BanyanDiagnostics
import BanyanQuantities
import BanyanThreads
import Foundation
import TestSupport
import Testing

@testable import BanyanActivity

@Suite("A workbook gives the same sums as the same records in a text file")
struct WorkbookTests {
  static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Workbooks"

  private func bytes(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(name)")))
  }

  private func read(
    _ workspace: TemporaryWorkspace, threads: Int? = nil
  ) throws -> (sums: ActivitySums, found: Diagnostics) {
    var found = Diagnostics()
    let opened = try #require(try Workspace.open(workspace.root, library: .carried, &found))
    let sums = try ActivityReader(opened, options: .init(workers: Workers(most: threads)))
      .read(boundaries: [], &found)
    return (sums, found)
  }

  /// Keys, cells and spanning bills in a fixed order.
  private func description(_ sums: ActivitySums) -> [String] {
    ["\(sums.records) records"]
      + sums.sums.map { sum in
        let cells = sum.cells.sorted { $0.index < $1.index }.map {
          "\($0.index): \(sum.sum(in: $0)) of \($0.records)"
        }
        return "\(sum.key) \(cells) \(sum.spanning)"
      }
  }

  static let writers = [
    "openpyxl.xlsx", "libreoffice.xlsx", "xlsxwriter.xlsx", "xlsxwriter-1904.xlsx",
  ]

  @Test("Whoever wrote the workbook, its records are those of the text file", arguments: writers)
  func anyWriter(_ name: String) throws {
    let text = try TemporaryWorkspace(files: ["banyan.yaml": ActivityReaderTests.settings])
    try text.write(bytes("bills.tsv"), to: "activity/bills.tsv")
    let expected = try read(text)
    #expect(!expected.found.hasErrors)
    #expect(expected.sums.records == 6)
    let book = try TemporaryWorkspace(files: ["banyan.yaml": ActivityReaderTests.settings])
    try book.write(bytes(name), to: "activity/bills.xlsx")
    for threads in [1, 3] {
      let sheet = try read(book, threads: threads)
      #expect(!sheet.found.hasErrors, "\(sheet.found.ordered)")
      #expect(description(sheet.sums) == description(expected.sums))
    }
  }

  @Test("What is hidden, empty or no table is said so", arguments: writers.prefix(2))
  func said(_ name: String) throws {
    let book = try TemporaryWorkspace(files: ["banyan.yaml": ActivityReaderTests.settings])
    try book.write(bytes(name), to: "activity/bills.xlsx")
    let found = try read(book).found
    let texts = found.ordered.filter { $0.code.rawValue.hasPrefix("workbook.") }.map {
      "\($0.location?.description ?? "") \($0.code.rawValue)"
    }
    #expect(
      Set(texts) == [
        "activity/bills.xlsx!Cũ workbook.sheet-hidden",
        "activity/bills.xlsx!Ghi chú workbook.sheet-skipped",
        "activity/bills.xlsx!Tháng 1–6!A8 workbook.rows-hidden",
      ])
  }

  @Test("A mapping names columns, constants, styles and words of a sheet not made for us")
  func mapping() throws {
    let text = try TemporaryWorkspace(files: ["banyan.yaml": ActivityReaderTests.settings])
    try text.write(
      "date\tfacility\tsource\tactivity\tquantity\tunit\n"
        + "2025-02-28\tmill\tmain-meter\telectricity/grid\t1.034,5\tkWh\n",
      to: "activity/bills.tsv")
    let book = try TemporaryWorkspace(files: [
      "banyan.yaml": ActivityReaderTests.settings,
      "activity/book.map.yaml": """
      sheet: Tháng7
      columns: {date: ngày, source: Đồng hồ, quantity: {column: C}}
      constants: {facility: mill, activity: electricity/grid, unit: kWh}
      numbers: vi
      dates: dmy
      values: {source: {main-meter: main-meter}}

      """,
    ])
    let cases =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().path + "/ErrorCatalogueTests/Cases"
    try book.write(
      [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(cases)/map.row/activity/book.xlsx"))),
      to: "activity/book.xlsx")
    let sheet = try read(book)
    #expect(!sheet.found.hasErrors, "\(sheet.found.ordered)")
    #expect(try description(sheet.sums) == description(read(text).sums))
  }

  @Test("Lock files of an open workbook are nobody's records")
  func lockFile() throws {
    let book = try TemporaryWorkspace(files: [
      "banyan.yaml": ActivityReaderTests.settings, "activity/~$bills.xlsx": "owner",
    ])
    try book.write(bytes("xlsxwriter.xlsx"), to: "activity/bills.xlsx")
    #expect(try !read(book).found.hasErrors)
  }

  @Test("An archive cut short anywhere is refused, never read in part")
  func truncated() throws {
    let whole = try bytes("xlsxwriter.xlsx")
    for length in stride(from: 1, to: whole.count - 1, by: 211) {
      let book = try TemporaryWorkspace(files: ["banyan.yaml": ActivityReaderTests.settings])
      try book.write(Array(whole.prefix(length)), to: "activity/bills.xlsx")
      #expect(try read(book).found.hasErrors)
    }
  }
}
