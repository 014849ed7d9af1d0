import BanyanDiagnostics

/// The report for a terminal or a plain file.
package struct Decree06PlainText {
  let language: Language
  private static let width = 100

  package init(in language: Language) { self.language = language }

  /// Whether the first two lines of a text are those of the form, in either language.
  package static func isHeading(_ first: Substring, _ second: Substring) -> Bool {
    second.isEmpty && ["Mẫu số 06", "Form no. 06"].contains(first)
  }

  package func text(of report: Decree06Report) -> String {
    let document = Decree06Document(report, in: language)
    var lines = [document.formNumber, ""]
    lines += [document.facilityName] + document.national + [""]
    if let copy = document.readingCopy { lines += ["[\(copy)]", ""] }
    lines += document.title + [""]
    for block in document.blocks { lines += self.lines(of: block) }
    lines += ["", document.signature, report.texts[.representative] ?? "", ""]
    lines += checklist(of: document)
    return lines.map { ShownText.line($0) }.joined(separator: "\n") + "\n"
  }

  private func checklist(of document: Decree06Document) -> [String] {
    var lines = [
      String(repeating: "─", count: 40), document.text(.checklistTitle),
      document.text(.checklistNote),
    ]
    let kinds: [(MissingItem.Kind, DecreeText)] = [
      (.missing, .checklistMissing), (.settle, .checklistSettle),
    ]
    for (kind, title) in kinds {
      let items = document.checklist(kind)
      guard !items.isEmpty else { continue }
      lines += ["", document.text(title) + ":"]
      for item in items { lines += wrapped(item, first: "  - ", rest: "    ") }
    }
    if document.report.missing.isEmpty { lines.append(document.text(.checklistNone)) }
    if let bridge = document.bridge { lines += self.lines(of: bridge) }
    return lines
  }

  private func lines(of block: DecreeBlock) -> [String] {
    switch block {
    case .part(let number, let title): ["", "\(number). \(title)"]
    case .item(let number, let title): [""] + wrapped("\(number). \(title)", first: "", rest: "   ")
    case .paragraph(let text): wrapped(text, first: "   ", rest: "   ")
    case .fact(let label, let value):
      wrapped("\(label): \(value ?? "……………………")", first: "   - ", rest: "     ")
    case .table(let table): lines(of: table)
    }
  }

  private func lines(of table: DecreeTable) -> [String] {
    var lines = [""] + wrapped("\(table.caption) \(table.origin)", first: "   ", rest: "   ")
    if !table.rows.isEmpty {
      let all = [table.columns] + table.rows.filter { !$0.isGroup }.map(\.cells)
      let widths = table.columns.indices.map { column in
        all.map { $0.indices.contains(column) ? min($0[column].count, 40) : 0 }.max() ?? 0
      }
      lines.append("   " + row(table.columns, widths, table.numeric))
      for line in table.rows {
        lines.append(
          "   " + (line.isGroup ? line.cells.joined() : row(line.cells, widths, table.numeric)))
      }
    }
    for remark in table.remarks { lines += wrapped(remark, first: "   ", rest: "   ") }
    return lines
  }

  private func row(_ cells: [String], _ widths: [Int], _ numeric: Set<Int>) -> String {
    var text = ""
    for (index, cell) in cells.enumerated() {
      let space = String(repeating: " ", count: max(0, widths[index] - cell.count))
      text += numeric.contains(index) ? space + cell : cell + space
      if index + 1 < cells.count { text += "  " }
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  private func wrapped(_ text: String, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var current = first
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty && current.count + word.count + 1 > Self.width {
        lines.append(current)
        current = rest
        isEmpty = true
      }
      current += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [current]
  }
}
