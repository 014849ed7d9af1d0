import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// Where the figures come from, how they go together with the inventory, and what is missing.
extension CBAMPage {
  func precursors(_ html: inout HTMLBuilder) {
    if report.precursors.isEmpty { return }
    html.section(say(.precursors), "precursors") { html in
      var rows = table(
        [
          .precursor, .code, .country, .tonnes, .directPerUnit, .indirectPerUnit, .unit, .basis,
        ], widths: [15, 12, 10, 11, 14, 14, 12, 12])
      for precursor in report.precursors {
        rows.add(
          precursor.text.id.value, precursor.annexI.code.printed, precursor.text.country ?? "–",
          amount(precursor.total), specific(precursor.direct), specific(precursor.indirect),
          precursor.annexI.unit.rawValue, say(precursor.basis))
      }
      rows.write(in: &html)
    }
  }

  func processes(_ html: inout HTMLBuilder) {
    html.section(say(.processes), "processes") { html in
      var rows = table(
        [
          .process, .category, .activityLevel, .unit, .direct, .megawattHours, .indirect,
        ], widths: [18, 18, 14, 12, 13, 12, 13])
      for figures in report.processes {
        rows.add(
          figures.process.id, term(figures.process.category),
          amount(figures.process.activityLevel), figures.process.unit.rawValue,
          tonnes(figures.emissions.direct),
          amount(figures.emissions.electricity.megawattHours), tonnes(figures.emissions.indirect))
      }
      rows.write(in: &html)
      let balance = report.balance
      html.paragraph(
        say(
          CBAMText.balance, tonnes(balance.emitted), tonnes(balance.imported),
          tonnes(balance.attributed), tonnes(balance.exported), tonnes(balance.rest)),
        class: "formula")
    }
  }

  func streams(_ html: inout HTMLBuilder) {
    html.section(say(.streams), "streams") { html in
      var rows = table([.source, .stream, .method, .equivalents, .article])
      for stream in report.streams {
        rows.add(
          stream.source, stream.activity, term(stream.method.rawValue), tonnes(stream.tonnes),
          citation(stream.article))
      }
      rows.add(say(.sum), "", "", tonnes(report.direct), "", kind: .sum)
      rows.write(in: &html)
      if !report.zeroRated.isZero {
        html.paragraph(
          "\(say(CBAMText.zeroRated)): \(tonnes(report.zeroRated)) \(say(.unitTonnes))",
          class: "quiet")
      }
    }
  }

  func reconciliation(_ html: inout HTMLBuilder) {
    html.section(say(.reconciliation), "reconciliation") { html in
      guard let reconciliation = report.reconciliation else {
        html.paragraph(say(.reconciliationNone), class: "quiet")
        return
      }
      var rows = HTMLTable(
        headings: [
          Formulas.typeset(DocumentWord.stream.text(in: language)), say(.inventory), say(.law),
          say(.difference), Formulas.typeset(DocumentWord.because.text(in: language)),
        ], figures: [1, 2, 3], widths: [30, 12, 11, 10, 37])
      for line in reconciliation.lines {
        rows.add(
          line.id, tonnes(line.inventory), tonnes(line.cbam), tonnes(line.cbam - line.inventory),
          line.article.isEmpty
            ? say(line.reason) : "\(say(line.reason)) (\(citation(line.article)))")
      }
      rows.add(
        say(.sum), tonnes(reconciliation.inventory), tonnes(reconciliation.cbam),
        tonnes(reconciliation.cbam - reconciliation.inventory), "", kind: .sum)
      rows.write(in: &html)
    }
  }

  func missing(_ html: inout HTMLBuilder) {
    let missing = report.missing
    if missing.isEmpty { return }
    html.section(say(CBAMText.missing), "missing") { html in
      var rows = HTMLTable(
        headings: [
          say(.acts), DocumentWord.item.text(in: language), DocumentWord.key.text(in: language),
        ], short: [0, 1])
      for element in missing { rows.add(citation(element.list), element.item, element.key) }
      rows.write(in: &html)
    }
  }

  func method(_ html: inout HTMLBuilder) {
    html.section(say(CBAMText.readings), "method") { html in
      html.element("dl") { html in
        for reading in report.settings.options.readings {
          html.element("dt", reading.option)
          html.element("dd", reading.value)
        }
      }
      html.element("h3", say(.acts))
      html.element("dl") { html in
        for act in CBAMAct.allCases {
          html.element("dt", act.rawValue)
          html.element("dd", act.text(in: language))
        }
      }
    }
  }
}
