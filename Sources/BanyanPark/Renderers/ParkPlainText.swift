import BanyanDiagnostics
import BanyanReporting

/// The report for people at a terminal: the bridge first, the bound in the sentence of the total, then
/// firms and what does not agree.
package struct ParkPlainText {
  let view: ParkView

  /// What a terminal has no room for stands in the other forms.
  private static let shown: Set = [
    "bridge", "firms", "unmatched", "shares", "indicators", "flows", "lines",
  ]

  /// Whether the first and the third line of a text are those of a park, in either language.
  package static func isHeading(_ first: Substring, _ third: Substring) -> Bool {
    first.contains(" · GWP ")
      && Language.allCases.contains { language in
        let title = ParkText.titleFirm.text(in: language, "", "").split(separator: " ").first ?? ""
        return third.hasPrefix(opening(.totalSentence, language)) || first.contains("\(title) ")
      }
  }

  private static func opening(_ key: ParkText, _ language: Language) -> Substring {
    key.template(in: language).prefix { $0 != "{" }
  }

  var text: String {
    var lines = ["\(ShownText.line(view.title)) · \(view.facts)", ""] + view.sentences
    for table in view.tables where Self.shown.contains(table.key) && !table.rows.isEmpty {
      // Indicators are long: their sources stand in the other forms.
      let columns = table.columns.indices.filter { table.columns[$0].key != "citation" }
      lines += ["", view.say(table.title)] + self.lines(of: table, columns)
    }
    if let unmatched = view.tables.first(where: { $0.key == "unmatched" }), unmatched.rows.isEmpty {
      lines += ["", view.say(.unmatchedNone)]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of table: ParkTable, _ columns: [Int]) -> [String] {
    let used = columns.filter { column in
      table.rows.contains { if case .none = $0[column] { false } else { true } }
    }
    let head = used.map { view.say(table.columns[$0].title) }
    let rows =
      [head]
      + table.rows.map { row in used.map { ShownText.line(view.text(of: row[$0])) } }
    let widths = used.indices.map { place in rows.map { $0[place].count }.max() ?? 0 }
    return rows.map { row in
      let cells = used.indices.map { place -> String in
        let room = String(repeating: " ", count: widths[place] - row[place].count)
        return table.columns[used[place]].isFigure ? room + row[place] : row[place] + room
      }
      var line = "  " + cells.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }
}
