import BanyanDiagnostics
import Testing

@Suite("Text of the user reaches the eye, and nothing else")
struct ShownTextTests {
  @Test(
    "Every character that gives an order is shown as one that gives none",
    arguments: [
      ("plain, Công ty Thép ±5 % – „quoted“ €", "plain, Công ty Thép ±5 % – „quoted“ €"),
      ("\u{1B}[31mred\u{07}", "␛[31mred␇"), ("a\nb\r\nc", "a␊b␍␊c"), ("a\tb", "a b"),
      ("\u{9B}31m", "\u{FFFD}31m"), ("\u{7F}", "␡"), ("\u{0}", "␀"),
      ("12\u{202E}34\u{202C}", "12\u{FFFD}34\u{FFFD}"), ("\u{2066}a\u{2069}", "\u{FFFD}a\u{FFFD}"),
      ("\u{200E}\u{200F}\u{061C}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("a\u{2028}b\u{85}c", "a␤b␤c"),
      ("\u{E0041}", "\u{FFFD}"), ("سلام 日本 🙂", "سلام 日本 🙂"),
    ])
  func line(text: String, shown: String) {
    #expect(ShownText.line(text) == shown)
    #expect(ShownText.line(text).unicodeScalars.count == text.unicodeScalars.count)
  }

  @Test("A document keeps its own line breaks, and nothing else")
  func lines() {
    #expect(ShownText.lines("a\nb\u{1B}[2J\n\u{202E}") == "a\nb␛[2J\n\u{FFFD}")
  }

  @Test(
    "A text is no formula, whatever it begins with",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1+1", "'-1+1"), ("@SUM(1)", "'@SUM(1)"),
      ("\t=1", "' =1"), ("\r=1", "'␍=1"), ("  =1", "'  =1"), ("＝1", "'＝1"), ("\n1", "'␊1"),
      ("a=1", "a=1"), ("2.1/plant", "2.1/plant"), ("", ""), ("'=1", "'=1"), (" ", " "),
    ])
  func cell(text: String, shown: String) {
    #expect(ShownText.cell(text) == shown)
  }

  // Expected words by the quoting rules of POSIX.1-2017, 2.2, and of bash for $'…'.
  @Test(
    "A word of a command is the shell's word for the same text",
    arguments: [
      ("2.1/plant/main-meter/electricity/grid", "2.1/plant/main-meter/electricity/grid"),
      ("1.1/lò-nung/khí", "1.1/lò-nung/khí"), ("main; touch gone", "'main; touch gone'"),
      ("it's", #"'it'\''s'"#), ("$(touch gone)", "'$(touch gone)'"), ("two  words", "'two  words'"),
      ("*", "'*'"), ("#3", "'#3'"), ("a&b", "'a&b'"), ("", "''"), ("~", "'~'"), ("a=b", "'a=b'"),
      ("x\n\nTotal 0", #"$'x\n\nTotal 0'"#), ("\u{1B}[0m'\\", #"$'\x1b[0m\'\\'"#),
      ("\u{202E}1", #"$'\u202e1'"#), ("`id`", "'`id`'"), ("!x", "'!x'"),
    ])
  func shellWord(text: String, word: String) {
    #expect(ShownText.shellWord(text) == word)
  }
}
