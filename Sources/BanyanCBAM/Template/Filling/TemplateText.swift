import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// What is said of a filled template: its figures by its own formulas, beside those that are declared.
package struct TemplateText {
  private let language: Language
  private let format: NumberFormat

  package init(in language: Language) {
    self.language = language
    format = NumberFormat(language, for: .terminal)
  }

  private func say(_ key: TemplateWord, _ arguments: String...) -> String {
    key.text(in: language, arguments: arguments)
  }

  /// `file`: where the filled copy went.
  package func text(of filling: TemplateFilling, in file: String) -> String {
    let rows = filling.comparison.rows
    var lines = [
      say(.templateFilled, filling.edition.version, String(filling.cells), file), "",
      say(.templateByFormulas),
    ]
    lines += table(
      [say(.columnProduct), say(.templateDirect), say(.templateIndirect), say(.templateMWh)],
      rows.map {
        [
          $0.product, number($0.template.direct), number($0.template.indirect),
          number($0.template.electricity),
        ]
      })
    let others = rows.filter(\.differs)
    lines += ["", say(others.isEmpty ? .templateSame : .templateDiffers)]
    if !others.isEmpty {
      lines += table(
        [say(.columnProduct), say(.templateDirect), say(.templateIndirect)],
        others.map { [$0.product, number($0.direct), number($0.indirect)] })
      for row in others {
        lines.append("  \(row.product):")
        lines += row.reasons.map { "    \($0.text(in: language, arguments: []))" }
      }
    }
    if !filling.blanks.isEmpty {
      lines += ["", say(.templateBlanks)]
      for (reason, cells) in filling.blanks {
        lines.append("  \(cells.joined(separator: ", "))")
        lines.append("    \(reason.text(in: language, arguments: []))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func number(_ value: ExactRatio) -> String { format.exact(value.figure) }

  /// Columns as wide as their widest word; figures to the right.
  private func table(_ heads: [String], _ rows: [[String]]) -> [String] {
    let all = [heads] + rows
    let widths = heads.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      var line = " "
      for (column, word) in row.enumerated() {
        let space = String(repeating: " ", count: widths[column] - word.count)
        line += " " + (column == 0 ? word + space : space + word) + " "
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
