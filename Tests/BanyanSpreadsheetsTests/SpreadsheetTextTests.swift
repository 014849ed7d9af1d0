import Testing

@testable import BanyanSpreadsheets

/// Escapes as ECMA-376 part 1, 22.9.2.19 (ST_Xstring) has them.
@Suite("Text in a workbook's XML")
struct SpreadsheetTextTests {
  @Test(
    "The text of a cell keeps every character",
    arguments: [
      ("Tháng 7", "Tháng 7"), ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
      ("\"q\"", "\"q\""), ("bell\u{7}", "bell_x0007_"), ("\u{FFFE}", "_xFFFE_"),
      ("a\r\nb", "a_x000D_\nb"), ("tab\tstays", "tab\tstays"), ("🏭", "🏭"),
      // A text that only looks like an escape must not become the character.
      ("_x0041_", "_x005F_x0041_"), ("_x004", "_x004"), ("_x00G1_", "_x00G1_"),
      // The middle underscore would begin the second once the first is read.
      ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
    ])
  func content(text: String, expected: String) {
    #expect(SpreadsheetText.content(text) == expected)
  }

  @Test("Names and addresses know no escapes but entities")
  func attribute() {
    #expect(
      SpreadsheetText.attribute("a\"b\n<&>\u{7}_x0041_") == "a&quot;b&#10;&lt;&amp;&gt;_x0041_")
  }

  @Test("Spaces at the ends are kept by saying so")
  func spaces() {
    #expect(SpreadsheetText.element(" a") == "<t xml:space=\"preserve\"> a</t>")
    #expect(SpreadsheetText.element("a\nb") == "<t xml:space=\"preserve\">a\nb</t>")
    #expect(SpreadsheetText.element("a b") == "<t>a b</t>")
  }

  @Test("A text longer than a cell may be is cut with a mark, never inside a character")
  func longest() {
    let limit = 32_767
    let whole = String(repeating: "a", count: limit)
    #expect(SpreadsheetText.shortened(whole) == whole)
    let cut = SpreadsheetText.shortened(whole + "b")
    #expect(cut.utf16.count == limit && cut.hasSuffix("a…"))
    // A factory takes two units of UTF-16: 16 383 of them and the mark fill the cell.
    let pairs = SpreadsheetText.shortened(String(repeating: "🏭", count: limit))
    #expect(pairs.count == 16_384 && pairs.utf16.count == limit)
  }
}
