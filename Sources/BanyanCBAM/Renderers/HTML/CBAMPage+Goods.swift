import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// What goods embed, what that is made of, and what it costs.
extension CBAMPage {
  func goodsTable(_ html: inout HTMLBuilder) {
    html.section(say(CBAMText.goods), "goods") { html in
      var rows = HTMLTable(
        headings: [
          say(CostText.good), say(CostText.code), say(CBAMText.columnDirect),
          say(CBAMText.columnIndirect), say(.total), say(CBAMText.columnDefaultShare),
          say(CBAMText.columnAllocation), say(CBAMText.columnByDefault),
        ], figures: [2, 3, 4, 5, 6, 7], short: [1], widths: [18, 14, 11, 11, 11, 11, 12, 12])
      for (_, good) in goods {
        rows.add(
          name(of: good), good.good.annexI.code.printed, specific(good.direct),
          good.good.annexI.countsIndirect || !good.indirect.isZero ? specific(good.indirect) : "–",
          specific(good.total), percent(good.embedded.directShare), specific(good.sefa),
          good.byDefault.map { specific($0.markedUp) } ?? "–")
      }
      rows.write(in: &html)
      html.paragraph(say(CBAMText.benchmarksReplaced), class: "quiet")
    }
  }

  func name(of good: GoodFigures) -> String {
    report.name(of: good, in: language)
  }

  private func name(of product: String) -> String {
    goods.first { $0.good.product == product }.map { name(of: $0.good) } ?? product
  }

  /// Bars over the figures that add up to a tonne's.
  func madeOf(_ html: inout HTMLBuilder) {
    html.section(say(.madeOf), "made-of") { html in
      for (process, good) in goods {
        let title = say(.madeOfGood, name(of: good), good.good.annexI.code.printed)
        html.figure(title) { html in
          let units = good.good.unitsPerTonne
          SVGChart.bars(
            process.contributions.map { contribution in
              let value = contribution.embedded.total * units
              return SVGChart.Bar(
                label: label(of: contribution), value: value.decimal().approximate,
                figure: specific(value), colour: colour(contribution.basis), level: .single)
            }, title: title, in: &html)
          var rows = HTMLTable(
            headings: [
              Formulas.typeset(DocumentWord.component.text(in: language)),
              Formulas.typeset(DocumentWord.basis.text(in: language)),
              say(CBAMText.columnDirect), say(CBAMText.columnIndirect), say(.share),
            ], figures: [2, 3, 4])
          for contribution in process.contributions {
            rows.add(
              label(of: contribution), say(contribution.basis),
              specific(contribution.embedded.direct * units),
              specific(contribution.embedded.indirect * units),
              good.total.isZero
                ? "–" : percent(contribution.embedded.total * units / good.total))
          }
          rows.add(
            say(.sum), "", specific(good.direct), specific(good.indirect),
            good.total.isZero ? "–" : percent(.one), kind: .sum)
          rows.write(in: &html)
        }
      }
    }
  }

  /// An own good by its name; a precursor as cbam.yaml calls it.
  private func label(of contribution: Contribution) -> String {
    if contribution.id == Contribution.ownProcess { return say(.ownProcess) }
    guard contribution.basis == .own else { return contribution.id }
    return goods.first { $0.good.product == contribution.id }.map { name(of: $0.good) }
      ?? contribution.id
  }

  private func colour(_ basis: ValueBasis) -> String {
    switch basis {
    case .actual: "c1"
    case .default: "c2"
    case .exempt: "c4"
    case .own: "c3"
    }
  }

  // MARK: Obligation

  func obligation(_ html: inout HTMLBuilder) {
    html.section(say(.obligation), "obligation") { html in
      guard report.hasDeliveries else {
        html.paragraph(say(.obligationNone), class: "quiet")
        return
      }
      CostSheet(report: report, language: language).writeTable(in: &html)
      for importer in report.importers {
        html.paragraph(
          say(
            .threshold, importer.importer, amount(importer.tonnes), String(importer.year),
            say(importer.isOverThreshold ? .over : .below)))
      }
    }
  }

  func whatIf(_ html: inout HTMLBuilder) {
    guard let whatIf = report.whatIf else { return }
    html.section(say(CBAMText.whatIf), "what-if") { html in
      var rows = HTMLTable(
        headings: [
          say(.year), say(CostText.good), say(CBAMText.columnActual), say(CBAMText.columnDefault),
        ], figures: [2, 3], short: [0])
      for year in whatIf.years {
        for good in year.goods {
          rows.add(
            year.isAssumed ? "\(year.year)*" : String(year.year), name(of: good.product),
            specific(ExactRatio(good.actual.certificates)),
            good.byDefault.map { specific(ExactRatio($0.certificates)) } ?? "–")
        }
      }
      rows.write(in: &html)
      if whatIf.years.contains(where: \.isAssumed) {
        html.paragraph("* \(say(CBAMText.assumed))", class: "quiet")
      }
      html.element("h3", say(CBAMText.levers))
      var levers = HTMLTable(
        headings: [say(.lever), say(CostText.good), "", say(.saved)], figures: [3])
      for lever in whatIf.levers {
        levers.add(
          lever.id, name(of: lever.product), lever.reason.text(in: language),
          specific(ExactRatio(lever.certificates)))
      }
      levers.write(in: &html)
    }
  }
}
