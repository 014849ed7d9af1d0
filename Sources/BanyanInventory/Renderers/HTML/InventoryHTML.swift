import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting
import BanyanThreads

/// The inventory as one page: for a manager on a phone, for a file on paper, for a verifier.
///
/// Self-contained, without script and without network. Nothing on it depends on the clock, so the
/// same input gives the same bytes.
package struct InventoryHTML {
  package var language: Language
  package var workers: Workers

  package init(language: Language, workers: Workers = Workers()) {
    self.language = language
    self.workers = workers
  }

  package func text(of report: InventoryReport) -> String {
    InventoryPage(view: ReportView(report, in: language, for: .page), workers: workers).text
  }
}

/// Writes the page's parts in order; each part is a file of its own.
struct InventoryPage: Sendable {
  let view: ReportView
  let workers: Workers

  var report: InventoryReport { view.report }
  var numbers: NumberFormat { view.numbers }

  func say(_ key: StatementText) -> String { view.say(key) }

  var text: String {
    HTMLBuilder.page(
      in: view.language,
      title: "\(say(.pageTitle)) · \(report.settings.organisation.name) · "
        + view.period(report.settings.period), styles: [PageStylesheet.text]
    ) { html in
      masthead(&html)
      html.element("main") { html in
        html.parts(
          by: workers,
          [
            keyFigures, charts, statement, scopeView, marketStatement, scope3, completeness, lines,
            findings,
          ])
      }
      footer(&html)
    }
  }

  private func footer(_ html: inout HTMLBuilder) {
    html.element("footer") { html in
      html.element("p", view.say(.footer, InventoryReport.standardTitle))
    }
  }

  private func statement(_ html: inout HTMLBuilder) {
    section(.statementTitle, "statement", &html) { html in
      paragraph(say(.statementIntro), &html, class: "quiet")
      boundaries(&html)
      emissions(&html)
      methods(&html)
    }
  }

  // MARK: Parts that recur

  func section(
    _ title: StatementText, _ id: String, _ html: inout HTMLBuilder,
    _ body: (inout HTMLBuilder) -> Void
  ) {
    html.section(say(title), id, body)
  }

  /// One item of clause 9.3.1, by its letter.
  func item(
    _ letter: String, _ title: StatementText, _ html: inout HTMLBuilder,
    _ body: (inout HTMLBuilder) -> Void
  ) {
    html.newline()
    html.element("article", ["id": "item-\(letter)"]) { html in
      html.element("h3") { html in
        html.element("span", ["class": "letter"], "\(letter))")
        html.text(" " + say(title))
      }
      body(&html)
    }
  }

  func paragraph(_ text: String, _ html: inout HTMLBuilder, class name: String? = nil) {
    html.paragraph(text, class: name)
  }

  /// A gap that somebody should fill stands out.
  func stated(_ text: String?, _ html: inout HTMLBuilder) {
    if let text, !text.isEmpty {
      paragraph(text, &html)
    } else {
      paragraph(say(.notStated), &html, class: "missing")
    }
  }

  /// A term and what it is; nil is shown as a gap.
  func definitions(_ pairs: [(StatementText, String?)], _ html: inout HTMLBuilder) {
    html.element("dl") { html in
      for (term, value) in pairs {
        html.element("dt", say(term))
        if let value, !value.isEmpty {
          html.element("dd", value)
        } else {
          html.element("dd", ["class": "missing"], say(.notStated))
        }
      }
    }
  }

  typealias Table = HTMLTable

  func table(_ table: Table, _ html: inout HTMLBuilder) { table.write(in: &html) }
}
