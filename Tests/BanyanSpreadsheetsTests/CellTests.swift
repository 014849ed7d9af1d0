import BanyanQuantities
import Testing

@testable import BanyanSpreadsheets

@Suite("Cells are read by their value, as the spreadsheet program shows it")
struct CellTests {
  private func number(_ text: String, shift: Int = 0) -> String? {
    let out = UnsafeMutablePointer<UInt8>.allocate(capacity: CellNumber.room)
    defer { out.deallocate() }
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      CellNumber.write(bytes, shift: shift, mark: UInt8(ascii: ","), to: out).map {
        String(decoding: UnsafeBufferPointer(start: out, count: $0), as: UTF8.self)
      }
    }
  }

  // Expected: Excel's 15 significant digits, by hand.
  static let numbers: [(String, String?)] = [
    ("0", "0"), ("-0", "0"), ("12", "12"), ("12.50", "12,50"), ("-1.5", "-1,5"), (".5", "0,5"),
    ("0.30000000000000004", "0,3"), ("1.2E-3", "0,0012"), ("1E+3", "1000"), ("1.5e2", "150"),
    ("123456789012345", "123456789012345"), ("1234567890123456", "1234567890123460"),
    ("99999999999999999", "100000000000000000"), ("1034.4999999999998", "1034,5"),
    ("4.9406564584124654E-324", nil), ("thirty", nil), ("", nil), ("1,5", nil), ("1.2.3", nil),
    ("INF", nil), ("NaN", nil), ("1E999", nil), ("0x10", nil), ("1E", nil), ("-", nil), (".", nil),
  ]

  @Test("A number has at most 15 significant digits and no exponent", arguments: numbers)
  func numberText(_ text: String, _ expected: String?) {
    if text.hasPrefix("4.94") {
      // The least binary number: 324 places, shown with 15 digits behind 323 zeroes.
      #expect(number(text) == "0," + String(repeating: "0", count: 323) + "494065645841247")
      return
    }
    #expect(number(text) == expected)
  }

  @Test("A share of a percent format is a hundred times its value")
  func percent() {
    #expect(number("0.05", shift: 2) == "5")
    #expect(number("0.125", shift: 2) == "12,5")
    #expect(number("1", shift: 2) == "100")
    #expect(number("0.07", shift: 2) == "7")
  }

  // Serial numbers as Excel shows them; 1904 is 1462 days later.
  static let days: [(String, Bool, String?)] = [
    ("1", false, "1900-01-01"), ("59", false, "1900-02-28"), ("60", false, nil),
    ("61", false, "1900-03-01"), ("45658", false, "2025-01-01"), ("45658.99", false, "2025-01-01"),
    ("4.5658E4", false, "2025-01-01"), ("0", false, nil), ("0.5", false, nil),
    ("-1", false, nil), ("2958466", false, nil), ("x", false, nil), ("", false, nil),
    ("0", true, "1904-01-01"), ("44196", true, "2025-01-01"), ("60", true, "1904-03-01"),
  ]

  @Test("Days are counted from 1900 with its false leap day, or from 1904", arguments: days)
  func dayNumber(_ text: String, _ is1904: Bool, _ expected: String?) {
    let day = Array(text.utf8).withUnsafeBufferPointer { CellNumber.day($0, is1904: is1904) }
    #expect(day?.description == expected)
  }

  static let formats: [(String, CellFormat)] = [
    ("General", .number), ("0.00", .number), ("#,##0.00\" kWh\"", .number), ("0.0%", .percent),
    ("dd/mm/yyyy", .date), ("[$-42A]d mmmm yyyy;@", .date), ("[h]:mm", .date), ("[Red]0", .number),
    ("\"day \"0", .number), ("\\d0", .number), ("0_d", .number), ("0.00E+00", .number),
    ("\"100 %\"0", .number), ("h:mm AM/PM", .date), ("_-* #,##0\\ \"₫\"_-", .number),
  ]

  @Test(
    "A format is a date's by its letters outside quotes, brackets and escapes",
    arguments: formats)
  func formatCode(_ code: String, _ expected: CellFormat) {
    #expect(CellFormat(code: code) == expected)
  }

  @Test("Columns have letters from A to XFD")
  func columns() {
    #expect(CellName.letters(0) == "A")
    #expect(CellName.letters(25) == "Z")
    #expect(CellName.letters(26) == "AA")
    #expect(CellName.letters(16383) == "XFD")
    for column in 0..<16384 { #expect(CellName.column(CellName.letters(column)) == column) }
    #expect(CellName.column("XFE") == nil)
    #expect(CellName.column("A1") == nil)
    #expect(CellName.column("") == nil)
  }

  @Test("A path of a package stays inside it")
  func paths() {
    #expect(Relationships.resolve("worksheets/s.xml", in: ["xl"]) == "xl/worksheets/s.xml")
    #expect(Relationships.resolve("/xl/s.xml", in: ["xl"]) == "xl/s.xml")
    #expect(Relationships.resolve("../s.xml", in: ["xl"]) == "s.xml")
    #expect(Relationships.resolve("../../s.xml", in: ["xl"]) == nil)
    #expect(Relationships.resolve("..\\s.xml", in: ["xl"]) == nil)
    #expect(Relationships.resolve("file:///etc/passwd", in: []) == nil)
  }
}
