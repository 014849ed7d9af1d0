import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting
import BanyanThreads

/// The footprint as one page: for a customer on a phone, for a file on paper, for a verifier.
///
/// Self-contained, without script and without network. Nothing on it depends on the clock, so the
/// same input gives the same bytes.
package struct FootprintHTML: Sendable {
  package var language: Language
  package var workers: Workers

  package init(language: Language, workers: Workers = Workers()) {
    self.language = language
    self.workers = workers
  }

  /// The tree is the usual one where none is given.
  package func text(of report: FootprintReport, tree: ContributionTree? = nil) -> String {
    FootprintPage(
      view: FootprintView(report, in: language, for: .page),
      tree: tree ?? ContributionTree(report), groups: ContributionGroups(report),
      workers: workers
    ).text
  }
}

/// Writes the page's parts in order; related parts share a file.
struct FootprintPage: Sendable {
  typealias Table = HTMLTable

  let view: FootprintView
  let tree: ContributionTree
  let groups: ContributionGroups
  let workers: Workers

  var report: FootprintReport { view.report }
  var footprint: ProductFootprint { view.report.footprint }
  var numbers: NumberFormat { view.numbers }

  func say(_ text: FootprintPageText, _ arguments: String...) -> String {
    Formulas.typeset(text.text(in: view.language, arguments: arguments))
  }

  func say(_ text: FootprintText, _ arguments: String...) -> String {
    Formulas.typeset(text.text(in: view.language, arguments: arguments))
  }

  var text: String {
    HTMLBuilder.page(
      in: view.language,
      title: "\(say(.pageKind)) · \(report.product.name) · \(report.settings.organisation.name) · "
        + view.period, styles: [PageStylesheet.text, FootprintStylesheet.text]
    ) { html in
      masthead(&html)
      html.element("main") { html in
        html.parts(
          by: workers,
          [
            overview, uncertainty, charts, flows, branches, components, contributions, allocation,
            comparison, balance, loops, outside, quality, method, findings,
          ])
      }
      html.element("footer") { html in
        html.element("p", say(.footer, FootprintReport.standardTitle))
      }
    }
  }

  private func findings(_ html: inout HTMLBuilder) {
    section(.findingsTitle, "findings", &html) { html in
      FindingsSection(
        findings: report.findings, acceptances: report.settings.acceptances,
        language: view.language
      ).write(in: &html)
    }
  }

  // MARK: Parts that recur

  func section(
    _ title: FootprintPageText, _ id: String, _ html: inout HTMLBuilder,
    _ body: (inout HTMLBuilder) -> Void
  ) {
    html.section(say(title), id, body)
  }

  func paragraph(_ text: String, _ html: inout HTMLBuilder, class name: String? = nil) {
    html.paragraph(text, class: name)
  }

  func figure(
    _ title: FootprintPageText, _ html: inout HTMLBuilder, _ body: (inout HTMLBuilder) -> Void
  ) {
    html.figure(say(title), body)
  }

  /// Bars over the table with their figures.
  func bars(
    _ bars: [SVGChart.Bar], _ table: Table, _ title: FootprintPageText,
    _ html: inout HTMLBuilder
  ) {
    figure(title, &html) { html in
      html.element("div", ["class": "chart"]) { SVGChart.bars(bars, title: say(title), in: &$0) }
      table.write(in: &html)
    }
  }

  func bar(
    _ label: String, _ value: ExactDecimal, _ colour: String = "c0",
    _ level: SVGChart.Bar.Level = .single
  ) -> SVGChart.Bar {
    SVGChart.Bar(
      label: label, value: value.approximate, figure: numbers.tonnes(value), colour: colour,
      level: level)
  }

  func share(_ value: ExactDecimal) -> String {
    numbers.percent(value, of: footprint.total, places: 1)
  }
}
