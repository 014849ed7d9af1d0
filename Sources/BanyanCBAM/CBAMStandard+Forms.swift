import BanyanDiagnostics
import BanyanRuns
import BanyanSpreadsheets

extension CBAMStandard {
  package static let formats: [ReportFormat<CBAMReport>] = [
    .text("text") { report, surface in CBAMPlainText(in: surface.language).text(of: report) },
    .text("json") { report, surface in CBAMJSON(in: surface.language).text(of: report) },
    ofProducer("operator-report") { report, surface in
      OperatorReport(report: report).document.html(in: surface.askedLanguage ?? .english)
    },
    ofProducer("operator-report.json") { report, _ in
      OperatorReport(report: report).document.json
    },
    ofProducer("summary") { report, surface in
      OperatorSummary(report: report).document.html(in: surface.askedLanguage ?? .english)
    },
    ofProducer("summary.json") { report, _ in OperatorSummary(report: report).document.json },
    ofProducer("monitoring-plan") { report, surface in
      MonitoringPlan(report: report).document.html(in: surface.askedLanguage ?? .english)
    },
    ofProducer("monitoring-plan.json") { report, _ in
      MonitoringPlan(report: report).document.json
    },
    ReportFormat("quarterly-xml") { report, _ in
      var found = Diagnostics()
      let xml = QuarterlyReport(report: report).xml(&found)
      return Stage(xml.map(RenderedDocument.text), found)
    },
    ofProducer("catena-x") { report, _ in CatenaXCBAM(report: report).text },
    .text("html") { report, surface in CBAMPage(report: report, language: surface.language).text },
    .text("cost-sheet") { report, surface in
      CostSheet(report: report, language: surface.language).html
    },
    ReportFormat("cost-sheet.xlsx", isBinary: true) { (report, surface) throws(RenderFailure) in
      do throws(WorkbookError) {
        let bytes = try CostSheet(report: report, language: surface.language).workbook()
        return Stage(.binary(bytes), Diagnostics())
      } catch {
        throw .outside("\(error)")
      }
    },
  ]

  /// A form on goods of an installation: who imports electricity alone is told that he has none.
  private static func ofProducer(
    _ name: String, _ body: @escaping @Sendable (CBAMReport, Surface) -> String
  ) -> ReportFormat<CBAMReport> {
    ReportFormat(name) { report, surface in
      guard let refusal = report.refusalWithoutGoods else {
        return Stage(.text(body(report, surface)), Diagnostics())
      }
      var found = Diagnostics()
      found.report(refusal)
      return Stage(nil, found)
    }
  }

  /// Of `cbam` and what stands below it: `cbam/rebar`, `cbam/process/rolling`.
  package static func explanation(
    of request: ExplanationRequest, in run: Run
  ) throws(RunFailure) -> Stage<Explained>? {
    let opening = request.figure.split(separator: "/").first.map(String.init)
    guard opening == CBAMExplanation.opening, try run.asks(CBAMStandard.self)
    else { return nil }
    let reading = try run.reading(of: CBAMStandard.self)
    let stage = try run.report(of: CBAMStandard.self, reading) { _, _ in () }
    guard let report = stage.value, let settings = reading.value else {
      return Stage(nil, stage.findings)
    }
    let explanation = CBAMExplanation(
      report: report, language: request.language, offered: request.offered)
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
