import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// How sure the figure is, what that hangs on, and what to measure next.
extension FootprintPage {
  func uncertainty(_ html: inout HTMLBuilder) {
    section(.uncertaintyTitle, "uncertainty", &html) { html in
      paragraph("\(say(.total)): \(Formulas.typeset(view.uncertainty))", &html)
      for sentence in [view.measureNext, view.limitsCoverage].compactMap({ $0 }) {
        paragraph(Formulas.typeset(sentence), &html)
      }
      html.element("div", ["class": "charts"]) { html in
        contributors(&html)
        sampled(&html)
      }
    }
  }

  private func contributors(_ html: inout HTMLBuilder) {
    let top = view.contributors(Self.mostContributors)
    if top.isEmpty { return }
    var rows = Table(
      headings: [say(.what), "−", "+", say(.shareOfVariance)], figures: [1, 2, 3],
      caption: say(.unitKilogramsCO2e))
    for entry in top {
      rows.add(
        Formulas.typeset(entry.name), view.kilograms(entry.contributor.down),
        view.kilograms(entry.contributor.up), entry.share)
    }
    bars(
      top.map {
        SVGChart.Bar(
          label: Formulas.typeset($0.name), value: $0.contributor.share, figure: $0.share)
      }, rows, .hangsOnTitle, &html)
  }

  /// What drawing gave, where it was asked for.
  private func sampled(_ html: inout HTMLBuilder) {
    guard let sampled = report.sampled else { return }
    figure(.sampledTitle, &html) { html in
      html.element("div", ["class": "chart"]) { html in
        paragraph(say(.sampled, numbers.count(sampled.samples), String(sampled.seed)), &html)
        for verdict in view.verdicts(on: sampled) { paragraph(Formulas.typeset(verdict), &html) }
      }
      var rows = Table(headings: [say(.what), say(.unitKilogramsCO2e)], figures: [1])
      rows.add(say(.sampledMean), view.kilograms(sampled.mean))
      rows.add(say(.sampledMedian), view.kilograms(sampled.median))
      rows.add(
        say(.sampledRange), "\(view.kilograms(sampled.low)) – \(view.kilograms(sampled.high))")
      rows.write(in: &html)
    }
  }

  private static let mostContributors = 8
}
