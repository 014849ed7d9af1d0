import BanyanDiagnostics
import BanyanFactors
import BanyanFiles
import BanyanSpreadsheets

/// Fills a user's copy of the template with what a report says.
package struct TemplateFilling: Sendable {
  /// The filled workbook.
  package let workbook: [UInt8]
  package let cells: Int
  let edition: TemplateMap.Edition
  let comparison: TemplateComparison
  /// Cells that stay empty, by their reason.
  let blanks: [(reason: TemplateWord, cells: [String])]

  /// `path`: the user's download, which findings call by the same name.
  package static func fill(
    _ path: String, with report: CBAMReport, from library: FactorLibrary, through inputs: Inputs,
    _ diagnostics: inout Diagnostics
  ) throws(FileError) -> TemplateFilling? {
    if let refusal = report.refusalWithoutGoods {
      diagnostics.report(refusal)
      return nil
    }
    guard let map = TemplateMap.read(from: library, &diagnostics),
      let template = try TemplateWorkbook.open(
        path, as: path, for: .filling, by: map, through: inputs, &diagnostics),
      let outcome = TemplateMaking(report: report, template: template).outcome(&diagnostics),
      let bytes = try inputs.bytes(of: path, as: path, .workbook, &diagnostics)
    else { return nil }
    guard let comparison = TemplateComparison(report, outcome.entries) else {
      // A loop of own goods that nothing leaves has no report.
      preconditionFailure("the report solved the same loops")
    }
    let cells = TemplateCells(outcome.entries, by: map).cells
    do {
      return TemplateFilling(
        workbook: try FormFiller().filled(bytes, with: cells), cells: cells.count,
        edition: template.edition, comparison: comparison,
        blanks: gathered(outcome.blanks, by: map))
    } catch {
      diagnostics.report(refusal(error, path))
      return nil
    }
  }

  private static func gathered(
    _ blanks: [TemplateMaking.Blank], by map: TemplateMap
  ) -> [(reason: TemplateWord, cells: [String])] {
    var gathered: [(reason: TemplateWord, cells: [String])] = []
    for blank in blanks {
      let cell = map.cell(blank.field, row: blank.row, block: blank.block)
      let name = "\(map[blank.field].sheet)!\(cell)"
      if let place = gathered.firstIndex(where: { $0.reason == blank.reason }) {
        gathered[place].cells.append(name)
      } else {
        gathered.append((blank.reason, [name]))
      }
    }
    return gathered
  }

  private static func refusal(_ failure: FormFailure, _ path: String) -> Diagnostic {
    var place = SourceLocation(file: path)
    if case .cell(let sheet, let cell, _) = failure { (place.sheet, place.cell) = (sheet, cell) }
    return Diagnostic(
      .templateRefused, at: place, [failure.description], hint: Phrase(.hintTemplateNewest))
  }
}
