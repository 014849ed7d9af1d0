import BanyanCalculation
import BanyanDiagnostics
import BanyanSpreadsheets
import BanyanRuns

extension InventoryStandard {
  package static let formats: [ReportFormat<InventoryReport>] = [
    .text("text") { report, surface in
      InventoryText(
        language: surface.language,
        surface: .init(
          isTerminal: surface.isTerminal, width: surface.width, elapsed: surface.elapsed,
          offered: surface.offered)
      ).text(of: report)
    },
    ReportFormat("json") { (report, surface) throws(RenderFailure) in
      let pieces = InventoryJSON().pieces(of: report.result, workers: surface.workers)
      return Stage(.pieces(pieces), Diagnostics())
    },
    .text("csv") { report, _ in InventoryCSV().text(of: report) },
    .text("html") { report, surface in
      InventoryHTML(language: surface.language, workers: surface.workers).text(of: report)
    },
    ReportFormat("xlsx", isBinary: true) { (report, surface) throws(RenderFailure) in
      do throws(WorkbookError) {
        let bytes = try InventoryWorkbook(language: surface.language).bytes(of: report)
        return Stage(.binary(bytes), Diagnostics())
      } catch {
        switch error {
        case .tooManyRows(_, let rows):
          throw .doesNotFit(Phrase(.useSheetRows, String(rows)))
        case .archive(let failure): throw .outside("\(failure)")
        }
      }
    },
  ]

  /// Any name that no other standard knows is a figure of the inventory, or nobody's.
  package static func explanation(
    of request: ExplanationRequest, in run: Run
  ) throws(RunFailure) -> Stage<Explained>? {
    let stage = try run.report(of: InventoryStandard.self, on: ())
    guard let report = stage.value else { return Stage(nil, stage.findings) }
    guard let figure = report.figure(named: request.figure) else {
      var found = stage.findings
      found.report(
        Diagnostic(
          .figureUnknown, [request.figure],
          hint: Phrase(
            .hintFigures, report.suggestions(for: request.figure).joined(separator: ", "))))
      return Stage(nil, found)
    }
    let explained = try text(of: figure, request, in: run)
    return Stage(
      explained.value.map { Explained($0) }, stage.findings.joined(with: explained.findings))
  }

  /// The records behind a line of another standard's calculation; nil where the line follows from
  /// another and no record states it.
  package static func explanation(
    of line: EmissionLine, _ request: ExplanationRequest, in run: Run
  ) throws(RunFailure) -> Stage<String>? {
    let stage = try run.report(of: InventoryStandard.self, on: ())
    let own = stage.value?.lines.first {
      $0.line.place == line.place && $0.line.keys == line.keys
    }
    guard let own else { return nil }
    return try text(of: .line(own), request, in: run)
  }

  private static func text(
    of figure: FigureSelection, _ request: ExplanationRequest, in run: Run
  ) throws(RunFailure) -> Stage<String> {
    let text: String
    switch figure {
    case .sum(let name, let lines):
      text =
        request.isJSON
        ? ExplanationJSON().text(ofSum: name, lines)
        : ExplanationText(language: request.language)
          .text(ofSum: name, lines, offering: request.offered)
    case .line(let item):
      guard
        let explanation = try run.explanation(
          of: item.line, for: Purpose(), limit: request.records)
      else { preconditionFailure("a line is explained before it is calculated") }
      if explanation.findings.hasErrors { return Stage(nil, explanation.findings) }
      text =
        request.isJSON
        ? ExplanationJSON().text(of: item, explanation)
        : ExplanationText(language: request.language).text(of: item, explanation)
    }
    return Stage(text, Diagnostics())
  }
}
