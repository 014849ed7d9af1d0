import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// Embedded emissions as one page for people: what a tonne embeds, what it is made of, what it costs, and how
/// it goes together with the inventory.
///
/// Self-contained, without script and without network; the same input gives the same bytes.
struct CBAMPage {
  let report: CBAMReport
  let language: Language
  let numbers: NumberFormat

  init(report: CBAMReport, language: Language) {
    self.report = report
    self.language = language
    numbers = NumberFormat(language, for: .page, largest: report.direct.decimal())
  }

  var goods: [(process: ProcessFigures, good: GoodFigures)] {
    report.processes.flatMap { process in process.goods.map { (process, $0) } }
  }

  var text: String {
    HTMLBuilder.page(
      in: language, title: "\(say(.kind)) · \(name) · \(report.year)",
      styles: [PageStylesheet.text, LawDocument.style]
    ) { html in
      if !report.isDeclarable {
        LawDocument.writeRehearsal(say(CBAMText.rehearsal), &html)
      }
      masthead(&html)
      html.element("main") { html in
        overview(&html)
        if !goods.isEmpty {
          goodsTable(&html)
          madeOf(&html)
        }
        obligation(&html)
        whatIf(&html)
        if report.settings.hasInstallation {
          precursors(&html)
          processes(&html)
          streams(&html)
          reconciliation(&html)
        }
        missing(&html)
        html.section(say(.findings), "findings") { html in
          FindingsSection(
            findings: report.findings, acceptances: report.workspace.acceptances,
            language: language
          ).write(in: &html)
        }
        method(&html)
      }
      html.element("footer") { $0.paragraph(say(.footer)) }
    }
  }

  private var name: String { report.name(in: language) }

  // MARK: Words and numbers

  func say(_ key: CBAMPageText, _ arguments: String...) -> String {
    Formulas.typeset(key.text(in: language, arguments: arguments))
  }

  func say(_ key: CBAMText, _ arguments: String...) -> String {
    Formulas.typeset(key.text(in: language, arguments: arguments))
  }

  func say(_ key: CostText) -> String { Formulas.typeset(key.text(in: language)) }

  /// A category or a method of the acts.
  func term(_ term: String) -> String { Formulas.typeset(CBAMTerm.text(term, in: language)) }

  func citation(_ place: String) -> String { CBAMTerm.citation(place, in: language) }

  func table(_ headings: [DocumentWord], widths: [Int] = []) -> HTMLTable {
    HTMLTable(
      headings: headings.map { Formulas.typeset($0.text(in: language)) },
      figures: Set(headings.indices.filter { headings[$0].isFigure }),
      short: Set(headings.indices.filter { headings[$0].isShort }), widths: widths)
  }

  func tonnes(_ value: ExactRatio) -> String { numbers.tonnes(value.decimal()) }

  func amount(_ value: ExactRatio) -> String {
    numbers.significant(value.decimal(), digits: 6)
  }

  /// Five decimals at most (2547 A.1(8)).
  func specific(_ value: ExactRatio) -> String {
    numbers.exact(value.decimal().rounded(places: 5))
  }

  func percent(_ share: ExactRatio) -> String {
    numbers.percent(share.decimal(), of: .one, places: 1)
  }

  func upward(_ value: ExactRatio) -> String {
    let down = value.decimal().rounded(places: 0)
    return numbers.exact(ExactRatio(down) < value ? down + .one : down)
  }

  func say(_ basis: ValueBasis) -> String {
    switch basis {
    case .actual: say(.basisActual)
    case .default: say(.basisDefault)
    case .exempt: say(.basisExempt)
    case .own: say(.basisOwn)
    }
  }

  // MARK: Head

  private func masthead(_ html: inout HTMLBuilder) {
    html.element("header") { html in
      html.paragraph(say(.kind), class: "kind")
      html.element("h1", name)
      html.paragraph(
        [
          report.operatorName(in: language), report.facility.country,
          "\(report.period.from) – \(report.period.through)", "(EU) 2023/956, 2025/2547",
        ].joined(separator: " · "), class: "facts")
    }
  }

  private func overview(_ html: inout HTMLBuilder) {
    html.section(say(.figures), "figures") { html in
      html.element("div", ["class": "keys"]) { html in
        if report.settings.hasInstallation {
          key(say(CBAMText.direct), tonnes(report.direct), say(.unitTonnes), &html, isFirst: true)
        }
        for (_, good) in goods.prefix(3) {
          key(
            "\(name(of: good)), \(good.good.annexI.code.printed.replacing(" ", with: "\u{A0}"))",
            specific(good.total),
            say(.unitPerTonne), &html)
        }
        if report.hasDeliveries {
          key(
            say(CostText.certificates), upward(report.certificates), say(.ofDeliveries), &html)
        }
        if report.settings.hasInstallation {
          key(
            say(CBAMText.electricity), amount(report.electricity.megawattHours), say(.unitMWh),
            &html)
        }
      }
    }
  }

  private func key(
    _ label: String, _ value: String, _ unit: String, _ html: inout HTMLBuilder,
    isFirst: Bool = false
  ) {
    html.element("div", ["class": isFirst ? "key first" : "key"]) { html in
      html.paragraph(label.prefix(1).uppercased() + label.dropFirst(), class: "label")
      html.paragraph(value, class: "value")
      html.paragraph(unit, class: "unit")
    }
  }
}
