import BanyanDiagnostics
import BanyanYAML
import BanyanFactors
import BanyanQuantities
import Foundation
import TestSupport
import Testing

@testable import BanyanActivity
@testable import BanyanDrafting

@Suite("A drafted mapping reads a workbook that was not made for us")
struct WorkbookMapDraftTests {
  private static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Drafts"
  private static let activities = [
    "electricity/grid", "mobile-combustion/diesel", "stationary-combustion/diesel",
    "stationary-combustion/lpg",
  ]

  private static func settings(facilities: [String]) -> String {
    """
    organisation: Example
    period: 2025
    gwp: AR6
    numbers: en
    factors: [ipcc-2006]
    facilities:

    """ + facilities.map { "  - \($0)\n" }.joined()
  }

  private static let two = settings(facilities: [
    "{id: mill, name: Nhà máy cán, country: VN}", "{id: depot, name: Kho, country: VN}",
  ])
  private static let one = settings(facilities: ["{id: mill, country: VN}"])

  private func bytes(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(name)")))
  }

  /// A workspace with one file in activity/.
  private func workspace(_ settings: String, _ name: String) throws -> TemporaryWorkspace {
    let workspace = try TemporaryWorkspace(files: ["banyan.yaml": settings])
    try workspace.write(bytes(name), to: "activity/\(name)")
    return workspace
  }

  private func draft(_ workspace: TemporaryWorkspace, _ name: String) throws -> WorkbookMapDraft {
    var found = Diagnostics()
    let opened = try #require(try Workspace.open(workspace.root, library: .carried, &found))
    return try WorkbookMapDraft(
      path: workspace.path("activity/\(name)"), name: "activity/\(name)", workspace: opened,
      activities: Self.activities)
  }

  private func read(_ workspace: TemporaryWorkspace) throws -> (sums: String, found: Diagnostics) {
    var found = Diagnostics()
    let opened = try #require(try Workspace.open(workspace.root, library: .carried, &found))
    let sums = try ActivityReader(opened).read(boundaries: [], &found)
    return (
      "\(sums.records)\n"
        + sums.sums.map { sum in
          let cells = sum.cells.sorted { $0.index < $1.index }.map {
            "\($0.index): \(sum.sum(in: $0)) of \($0.records)"
          }
          return "\(sum.key) \(cells) \(sum.spanning)\n"
        }.joined(),
      found
    )
  }

  @Test(
    "With nothing edited, the sums are those of the text file",
    arguments: [
      ("composed.xlsx", "electricity.tsv", two), ("decomposed.xlsx", "electricity.tsv", two),
      ("plain.xlsx", "electricity.tsv", two), ("libreoffice.xlsx", "electricity.tsv", two),
      ("english.xlsx", "deliveries.tsv", one),
    ], Language.allCases)
  func asDrafted(_ names: (book: String, text: String, settings: String), language: Language) throws
  {
    let expected = try read(workspace(names.settings, names.text))
    #expect(!expected.found.hasErrors)
    #expect(expected.sums.hasPrefix("3\n"))
    let book = try workspace(names.settings, names.book)
    let draft = try draft(book, names.book)
    #expect(draft.isComplete)
    try book.write(draft.text(in: language), to: "activity/\(WorkbookMap.name(of: names.book))")
    let sheet = try read(book)
    #expect(!sheet.found.hasErrors, "\(sheet.found.ordered)")
    #expect(sheet.sums == expected.sums)
  }

  @Test("A draft in one language has the same keys and values as in the other")
  func languages() throws {
    let book = try workspace(Self.two, "words.xlsx")
    let draft = try draft(book, "words.xlsx")
    func live(_ language: Language) -> [String] {
      draft.text(in: language).split(separator: "\n").compactMap { line in
        let part = line.prefix { $0 != "#" }
        return part.contains { $0 != " " } ? String(part) : nil
      }
    }
    #expect(live(.english) == live(.vietnamese))
    #expect(draft.text(in: .english) != draft.text(in: .vietnamese))
  }

  @Test(
    "Words of the firm stand ready to be uncommented; a month, a contract, a sum are pointed out")
  func words() throws {
    let book = try workspace(Self.two, "words.xlsx")
    let text = try draft(book, "words.xlsx").text(in: .english)
    let lines = text.split(separator: "\n").map(String.init)
    func has(_ start: String) -> Bool { lines.contains { $0.hasPrefix(start) } }
    // The row (1) (2) … belongs to the headings: columns are named by their letters.
    #expect(has("header: 2"))
    #expect(has("  quantity: {column: E}"))
    #expect(has("  # date: {column: A}"))
    #expect(has("  # contract: {column: G}"))
    #expect(has("  # quantity: {column: H}"))
    #expect(has("    Nhà máy cán: mill"))
    // 12,5 is a decimal in the Vietnamese style alone.
    #expect(has("numbers: vi"))
    #expect(text.contains("errors: 5\n"))
    let edited = lines.map { line in
      ["  # activity:", "  #   Dầu", "  #   Gas"].contains { line.hasPrefix($0) }
        ? line.replacing("# ", with: "", maxReplacements: 1) : line
    }
    try book.write(edited.joined(separator: "\n"), to: "activity/words.map.yaml")
    let found = try read(book).found.ordered.filter { $0.severity == .error }
    // All that is left is the row of sums.
    #expect(!found.isEmpty)
    for finding in found { #expect(finding.location?.cell?.hasSuffix("5") == true, "\(finding)") }
  }

  @Test("A workbook with nothing known still lists its headings, and check says what is missing")
  func unknown() throws {
    let book = try workspace(Self.two, "unknown.xlsx")
    let draft = try draft(book, "unknown.xlsx")
    #expect(draft.missing == [.activity, .quantity, .unit, .date, .facility])
    let text = draft.text(in: .english)
    for heading in ["A  Alpha: \"x\": one | four", "B  Beta #2: 2 | 5.5", "C  yes: three | six"] {
      #expect(text.contains("#   \(heading)\n"))
    }
    try book.write(text, to: "activity/unknown.map.yaml")
    let found = try read(book).found.ordered.filter { $0.severity == .error }
    #expect(found.map(\.code) == Array(repeating: .columnMissing, count: 5))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for finding in found {
      #expect(finding.location?.file == "activity/unknown.map.yaml")
      #expect(lines[(finding.location?.line ?? 1) - 1] == "columns:")
    }
  }

  @Test(
    "Headings are known with and without accents, composed or not, in capitals, with units",
    arguments: [
      ("Sản lượng (kWh)", .quantity, "kWh"), ("SAN LUONG [MWh]", .quantity, "MWh"),
      ("Sa\u{309}n lu\u{31B}o\u{323}\u{31B}ng", .quantity, nil), ("Số lượng", .quantity, nil),
      ("Khối lượng (tấn)", .quantity, "tấn"), ("Consumption (kWh)", .quantity, "kWh"),
      ("Consumption, kWh", .quantity, "kWh"), ("Số lượng / Quantity", .quantity, nil),
      ("Qty", .quantity, nil), ("Amount", .quantity, nil), ("kWh", .quantity, "kWh"),
      ("Khối lượng (GJ (net))", .quantity, "GJ (net)"), ("ĐVT", .unit, nil),
      ("Ðơn vị", .unit, nil), ("Đơn vị tính", .unit, nil), ("UoM", .unit, nil),
      ("Unit", .unit, nil), ("NGÀY", .date, nil), ("Từ ngày", .from, nil),
      ("Period from", .from, nil), ("Start date", .from, nil), ("Đến ngày", .through, nil),
      ("Cơ sở", .facility, nil), ("Nhà máy", .facility, nil), ("Phân xưởng", .facility, nil),
      ("Site", .facility, nil), ("Nguồn", .source, nil), ("Công tơ", .source, nil),
      ("Meter", .source, nil), ("Phương tiện", .source, nil), ("Hoạt động", .activity, nil),
      ("Loại nhiên liệu", .activity, nil), ("Hoá đơn số", .evidence, nil),
      ("Hóa đơn số", .evidence, nil), ("Chứng từ", .evidence, nil), ("Invoice no.", .evidence, nil),
      ("Ghi chú", .note, nil), ("Nhà cung cấp", .supplier, nil), ("Hợp đồng", .contract, nil),
    ] as [(String, ActivityColumn, String?)])
  func known(heading: String, column: ActivityColumn, unit: String?) {
    let reading = HeadingReading(heading)
    #expect(reading.isCertain)
    #expect(reading.meaning?.column == column)
    #expect(reading.unit == unit)
  }

  @Test(
    "What is money, an index or a month is none of our columns",
    arguments: [
      "Thành tiền", "Amount (VND)", "Unit price", "Đơn giá", "STT", "Tháng", "Chỉ số cũ",
      "Tiền điện",
      "Total cost", "Số tiền (đồng)", "Emission factor",
    ])
  func others(heading: String) {
    let reading = HeadingReading(heading)
    #expect(reading.meaning == nil)
    #expect(reading.isOther || reading.isMonth)
  }

  @Test("Part of a heading is a guess, and an unknown unit is no unit")
  func guesses() {
    let guess = HeadingReading("Ngày vận hành thực tế")
    #expect(guess.meaning?.column == .date)
    #expect(!guess.isCertain)
    let unit = HeadingReading("Số lượng (bao)")
    #expect(unit.unit == "bao")
    #expect(!unit.isUnitKnown)
  }

  @Test(
    "The style of numbers in texts is what the texts themselves decide",
    arguments: [
      (["1.234,5"], .certain(.vietnamese)), (["1,234.5"], .certain(.english)),
      (["12,5", "3"], .certain(.vietnamese)), (["1.234.567"], .certain(.vietnamese)),
      (["0.125"], .certain(.english)), (["1.250"], .open(example: "1.250")),
      (["1.250", "12,5"], .certain(.vietnamese)), (["12", "x"], .none),
      (["12,5", "12.5"], .mixed("12,5", "12.5")),
    ] as [([String], TextStyles.Finding<NumberStyle>)])
  func numbers(texts: [String], expected: TextStyles.Finding<NumberStyle>) {
    #expect(TextStyles.numbers(texts) == expected)
  }

  @Test(
    "So is that of dates",
    arguments: [
      (["2025-01-31"], .certain(.iso)), (["31/01/2025", "1/2/2025"], .certain(.dmy)),
      (["01/02/2025"], .open(example: "01/02/2025")),
      (["01/31/2025"], .foreign(example: "01/31/2025")),
      (["2025-01-31", "31/01/2025"], .mixed("2025-01-31", "31/01/2025")), (["01/2025"], .none),
    ] as [([String], TextStyles.Finding<DateStyle>)])
  func dates(texts: [String], expected: TextStyles.Finding<DateStyle>) {
    #expect(TextStyles.dates(texts) == expected)
  }

  @Test("The mapping that README.md shows is one")
  func readme() throws {
    let path =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path + "/README.md"
    let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    let block = try #require(
      text.components(separatedBy: "```yaml\n").dropFirst()
        .compactMap { $0.components(separatedBy: "```").first }.first { $0.hasPrefix("sheets:") })
    var found = Diagnostics()
    let root = try #require(
      Array(block.utf8).withUnsafeBytes { YAMLDocument.read($0, file: "x.map.yaml", &found) })
    let map = try #require(WorkbookMapReader(file: "x.map.yaml").map(root, &found))
    #expect(found.ordered.isEmpty)
    #expect(map.columns.map(\.column) == [.date, .source, .quantity])
    #expect(map.words[.source] == ["Công tơ 1": "main-meter"])
  }

  @Test("The workspace of a workbook is the folder above its activity/")
  func root() throws {
    let book = try workspace(Self.one, "english.xlsx")
    try book.write("", to: "elsewhere/activity/x.xlsx")
    #expect(try Workspace.root(ofActivity: book.path("activity/english.xlsx")) == book.root)
    #expect(try Workspace.root(ofActivity: book.path("activity/sub/x.xlsx")) == book.root)
    #expect(try Workspace.root(ofActivity: book.path("elsewhere/activity/x.xlsx")) == nil)
    #expect(try Workspace.root(ofActivity: book.path("english.xlsx")) == nil)
  }
}
