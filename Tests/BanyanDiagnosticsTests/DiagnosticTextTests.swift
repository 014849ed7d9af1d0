import Testing

@testable import BanyanDiagnostics

@Suite("A finding for people: place, message, code, line with carets, notes, hint")
struct DiagnosticTextTests {
  private func text(_ diagnostic: Diagnostic, _ language: Language = .english) -> String {
    DiagnosticText(language: language).text(of: diagnostic)
  }

  @Test("Every part stands in its line")
  func layout() {
    let diagnostic = Diagnostic(
      .unitUnknown, at: SourceLocation(file: "activity/gas.csv", line: 14, column: 6), ["kWhh"],
      excerpt: Excerpt(line: 14, text: "1,12,kWhh", column: 6, length: 4),
      notes: [
        Note(Phrase(.noteOtherHere), at: SourceLocation(file: "b.csv", line: 2, column: 1))
      ],
      hint: Phrase(.hintDidYouMean, "kWh"))
    #expect(
      text(diagnostic) == """
        activity/gas.csv:14:6: error: unknown unit 'kWhh' [unit.unknown]
         14 | 1,12,kWhh
            |      ^^^^
          note: the other stands here: b.csv:2:1
          hint: did you mean 'kWh'?

        """)
  }

  @Test("A place in a workbook is a sheet and a cell")
  func workbook() {
    let place = SourceLocation(file: "bills.xlsx", line: 18, sheet: "Tháng7", cell: "F18")
    #expect(
      text(Diagnostic(.numberMissing, at: place))
        == "bills.xlsx!Tháng7!F18: error: no quantity [number.missing]\n")
  }

  @Test("A finding without a place begins with its severity")
  func placeless() {
    #expect(
      text(Diagnostic(.gwpUnknown, ["SAR"]), .vietnamese).hasPrefix("lỗi: "))
  }

  /// Column of the first caret against the column of the text above it.
  private func shown(_ excerpt: Excerpt) -> (line: String, carets: String) {
    let lines = text(Diagnostic(.unitMissing, excerpt: excerpt)).split(separator: "\n")
    let (line, carets) = (String(lines[1]), String(lines[2]))
    let gutter = " \(excerpt.line) | ".count
    return (String(line.dropFirst(gutter)), String(carets.dropFirst(gutter)))
  }

  @Test("The carets stand under what is meant", arguments: [1, 5, 59, 60, 61, 119, 120, 121, 500])
  func carets(column: Int) {
    let before = String(repeating: "x", count: column - 1)
    let line = before + "MEANT" + String(repeating: "y", count: 700 - column)
    let (text, carets) = shown(Excerpt(line: 7, text: line, column: column, length: 5))
    let lead = carets.prefix { $0 == " " }.count
    #expect(carets.dropFirst(lead) == "^^^^^")
    #expect(text.dropFirst(lead).prefix(5) == "MEANT")
    #expect(text.count <= 120)
  }

  @Test("A tab takes one column, so that the carets stay in place")
  func tabs() {
    let (line, carets) = shown(Excerpt(line: 2, text: "a\tb\tkg", column: 5, length: 2))
    #expect(line == "a b kg")
    #expect(carets == "    ^^")
  }

  @Test("Letters of several scalars count as columns do: in scalars")
  func scalars() {
    let (_, carets) = shown(
      Excerpt(line: 2, text: "e\u{302}\u{323},kg", column: 5, length: 2))
    #expect(carets == "    ^^")
  }

  @Test("A place behind the end of the line still has one caret")
  func behindEnd() {
    let (line, carets) = shown(Excerpt(line: 2, text: "a,b,", column: 5, length: 0))
    #expect(line == "a,b,")
    #expect(carets == "    ^")
  }

  @Test("Control characters of a file do not reach the terminal")
  func controls() {
    let diagnostic = Diagnostic(
      .activityUnknown, ["a\u{1B}[31mb\nc"],
      excerpt: Excerpt(line: 2, text: "a\u{1B}[31mb", column: 1, length: 3))
    #expect(!text(diagnostic).contains("\u{1B}"))
    #expect(text(diagnostic).split(separator: "\n").count == 3)
  }

  @Test("Findings stand in the order of file, line and column")
  func order() {
    var found = Diagnostics()
    let places = [("b", 1, 1), ("a", 10, 2), ("a", 9, 5), ("a", 10, 1)]
    for (file, line, column) in places {
      found.report(
        Diagnostic(.unitMissing, at: SourceLocation(file: file, line: line, column: column)))
    }
    found.report(Diagnostic(.gwpUnknown, ["X"]))
    #expect(
      found.ordered.map { $0.location?.description ?? "-" }
        == ["-", "a:9:5", "a:10:1", "a:10:2", "b:1:1"])
  }

  @Test("What is counted and not shown still counts")
  func uncounted() {
    var found = Diagnostics()
    found.report(Diagnostic(.unitMissing, at: SourceLocation(file: "a")))
    found.count(41, furtherOf: .unitMissing)
    #expect(found.count(of: .error) == 42)
    #expect(found.count(of: .warning) == 0)
    #expect(found.filesWithErrors == 1)
  }
}
