import BanyanDiagnostics
import BanyanExchange
import BanyanRuns

extension FootprintStandard {
  package static let formats: [ReportFormat<FootprintReport>] = [
    .text("text") { report, surface in
      FootprintPlainText(
        report, in: surface.language, tree: report.tree, isTerminal: surface.isTerminal
      ).text
    },
    ReportFormat("json") { (report, surface) throws(RenderFailure) in
      let pieces = FootprintJSON().pieces(of: report.result, workers: surface.workers)
      return Stage(.pieces(pieces), Diagnostics())
    },
    .text("html") { report, surface in
      FootprintHTML(language: surface.language, workers: surface.workers)
        .text(of: report, tree: report.tree)
    },
    statement("pact") { statement, _, _ in PACTDocument().text(of: statement) },
    statement("catena-x") { statement, report, found in
      CatenaXDocument().text(
        of: statement, report.system.catenaX ?? CatenaXDetails(), at: report.product.location,
        &found)
    },
  ]

  /// A statement for other firms' systems, held to PACT's rules.
  private static func statement(
    _ name: String,
    _ text: @escaping @Sendable (PACTFootprint, FootprintReport, inout Diagnostics) -> String?
  ) -> ReportFormat<FootprintReport> {
    ReportFormat(name) { (report, _) throws(RenderFailure) in
      var found = Diagnostics()
      guard let statement = PACTStatement(of: report).footprint(&found) else {
        return Stage(nil, found)
      }
      PACTRules(.export(at: report.product.location)).check(statement, &found)
      if found.hasErrors { return Stage(nil, found) }
      return Stage(text(statement, report, &found).map { .text($0) }, found)
    }
  }
}

extension FootprintStandard {
  /// Of a product of products.yaml, or of a part of its footprint: `rebar`, `rebar/eaf/…`.
  package static func explanation(
    of request: ExplanationRequest, in run: Run
  ) throws(RunFailure) -> Stage<Explained>? {
    let words = request.figure.split(separator: "/", maxSplits: 1).map(String.init)
    guard isAsked(by: run.workspace), let name = words.first else { return nil }
    let reading = try run.reading(of: FootprintStandard.self)
    guard let product = reading.value?.system.product(named: name) else { return nil }
    if request.isJSON {
      throw .wrongUse(Phrase(.useFootprintJSON))
    }
    let stage = try run.report(of: FootprintStandard.self, reading) { _, _ in
      Question(product: product)
    }
    guard let report = stage.value else { return Stage(nil, stage.findings) }
    let explanation = FootprintExplanation(
      report, in: request.language, offering: request.offered)
    guard words.count == 2 else { return Stage(Explained(explanation.text), stage.findings) }
    guard let contribution = explanation.contribution(named: words[1]) else {
      let known = report.footprint.contributions.map { report.burdens[$0.burden].id }
      let nearest = NearestName.nearest(to: words[1], among: known) ?? known.first ?? ""
      var found = stage.findings
      found.report(
        Diagnostic(
          .figureUnknown, [request.figure], hint: Phrase(.hintFigures, "\(name)/\(nearest)")))
      return Stage(nil, found)
    }
    let line = explanation.burden(of: contribution).line
    return Stage(
      Explained(explanation.text(of: contribution), endingAt: line), stage.findings)
  }
}

extension FootprintReport {
  /// Made for those who show it.
  var tree: ContributionTree { ContributionTree(self, depth: treeDepth, cutOff: treeCutOff) }
}
