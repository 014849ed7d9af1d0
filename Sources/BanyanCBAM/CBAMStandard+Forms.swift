import BanyanDiagnostics
import BanyanRuns

extension CBAMStandard {
  package static let formats: [ReportFormat<CBAMReport>] = [
    .text("text") { report, surface in CBAMPlainText(in: surface.language).text(of: report) },
    .text("json") { report, surface in CBAMJSON(in: surface.language).text(of: report) },
  ]

  /// Of `cbam` and what stands below it: `cbam/rebar`, `cbam/process/rolling`.
  package static func explanation(
    of request: ExplanationRequest, in run: Run
  ) throws(RunFailure) -> Stage<Explained>? {
    let opening = request.figure.split(separator: "/").first.map(String.init)
    guard opening == CBAMExplanation.opening, isAsked(by: run.workspace) else { return nil }
    let reading = try run.reading(of: CBAMStandard.self)
    let stage = try run.report(of: CBAMStandard.self, reading) { _, _ in () }
    guard let report = stage.value, let settings = reading.value else {
      return Stage(nil, stage.findings)
    }
    let explanation = CBAMExplanation(report: report, language: request.language)
    let figure: ExplainedFigure
    if let stream = explanation.stream(named: request.figure) {
      let replayed = try stream.line.flatMap { line throws(RunFailure) in
        try run.explanation(of: line, for: purpose(of: settings), limit: request.records)
      }
      if let replayed, replayed.findings.hasErrors { return Stage(nil, replayed.findings) }
      figure = explanation.line(stream, replayed)
    } else if let found = explanation.figure(named: request.figure) {
      figure = found
    } else {
      let names = explanation.names
      let nearest = NearestName.nearest(to: request.figure, among: names) ?? names[0]
      var found = stage.findings
      found.report(
        Diagnostic(.figureUnknown, [request.figure], hint: Phrase(.hintFigures, nearest)))
      return Stage(nil, found)
    }
    return Stage(Explained(request.isJSON ? figure.json : figure.text), stage.findings)
  }
}
