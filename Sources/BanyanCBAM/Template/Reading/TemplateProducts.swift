import BanyanDiagnostics
import BanyanQuantities

/// The products of a filled template, with the figures its summary shows.
struct TemplateProducts {
  struct Row: Sendable {
    /// From 0.
    let row: Int
    let process: String
    let code: String
    let name: String
    /// What the summary shows; nil for what nobody calculated, or what is no number.
    let shown: Shown
    /// What its formulas give; nil for a process that the template does not have.
    let figures: TemplateChain.Figures?

    struct Shown: Sendable, Equatable {
      var direct: ExactRatio?
      var indirect: ExactRatio?
      var electricity: ExactRatio?
    }

    /// The summary's own, else what its formulas give.
    var direct: ExactRatio? { shown.direct ?? figures?.direct }
    var indirect: ExactRatio? { shown.indirect ?? figures?.indirect }
    var electricity: ExactRatio? { shown.electricity ?? figures?.electricity }
  }

  let rows: [Row]

  init(_ template: TemplateWorkbook, _ entries: TemplateEntries) {
    let figures = TemplateChain(entries).figures()
    rows = (0..<template.map[.productProcess].rows).compactMap { row in
      let code = template.text(.productCode, row: row)
      let process = template.text(.productProcess, row: row)
      guard code != nil || process != nil else { return nil }
      let place = entries.processes.firstIndex { !$0.name.isEmpty && $0.name == process }
      return Row(
        row: row, process: process ?? "", code: code ?? "",
        name: template.text(.productName, row: row) ?? "",
        shown: Row.Shown(
          direct: template.number(.seeDirect, row: row),
          indirect: template.number(.seeIndirect, row: row),
          electricity: template.number(.electricityEmbedded, row: row)),
        figures: place.flatMap { place in figures?[place] })
    }
  }

  /// Rows of a code, however its digits are spaced.
  func rows(of code: String) -> [Row] {
    rows.filter { $0.code.filter { !$0.isWhitespace } == code }
  }
}
