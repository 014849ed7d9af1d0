import BanyanCalculation
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// Who, what, when, how sure; then the figures a manager asks for first.
extension InventoryPage {
  func masthead(_ html: inout HTMLBuilder) {
    html.element("header") { html in
      html.element("p", ["class": "kind"], "\(say(.pageTitle)) · \(InventoryReport.standardTitle)")
      html.element("h1", report.settings.organisation.name)
      html.element(
        "p", ["class": "facts"],
        [
          view.period(report.settings.period), view.consolidation,
          "GWP \(report.potentials.name)",
          view.count(report.settings.facilities.count, .facilityOne, .facilityMany),
          view.count(report.records, .recordOne, .recordMany),
          view.count(report.factors.count, .factorOne, .factorMany),
        ].joined(separator: " · "))
    }
  }

  func keyFigures(_ html: inout HTMLBuilder) {
    section(.keyFigures, "figures", &html) { html in
      html.element("div", ["class": "keys"]) { html in
        key(.totalLocationBased, report.total, view.say(.unitTonnesCO2e), &html, isFirst: true)
        key(.totalMarketBased, report.marketBasedTotal, view.say(.unitTonnesCO2e), &html)
        for scope in report.scopes where scope.method != .marketBased {
          let label: StatementText =
            switch scope.scope {
            case 1: .keyDirect
            case 2: .keyEnergy
            default: .keyOther
            }
          let isQuantified = report.lines.contains { $0.category.scope == scope.scope }
          key(
            label, isQuantified ? scope.equivalent : nil,
            isQuantified
              ? "\(view.say(.unitTonnesCO2e)) · \(view.share(scope.equivalent))"
              : say(.notQuantified), &html)
        }
        key(
          .biogenicApart, view.biogenicTonnes == nil ? nil : report.biogenicCarbonDioxide,
          [view.biogenicTonnes.map { _ in view.say(.unitTonnesCO2) }, view.biogenicGap]
            .compactMap { $0 }.joined(separator: " · "), &html)
        if report.statesMarketBiogenic {
          key(
            .marketBiogenic, report.marketBasedBiogenicCarbonDioxide, view.say(.unitTonnesCO2),
            &html)
        }
      }
      for gas in report.outsideBasket {
        paragraph(
          view.say(
            .outsideBasketSentence, view.typeset(gas.gas), numbers.tonnes(gas.tonnes),
            numbers.tonnes(gas.equivalent)), &html, class: "quiet")
      }
      howSure(&html)
    }
  }

  /// Nil is what nobody quantified, which is not zero.
  private func key(
    _ label: StatementText, _ value: ExactDecimal?, _ unit: String, _ html: inout HTMLBuilder,
    isFirst: Bool = false
  ) {
    html.element("div", ["class": isFirst ? "key first" : "key"]) { html in
      html.element("p", ["class": "label"], say(label))
      html.element("p", ["class": "value"], value.map(numbers.tonnes) ?? "–")
      html.element("p", ["class": "unit"], unit)
      if isFirst {
        html.element(
          "p", ["class": "sure"],
          view.uncertaintyStatement)
      }
    }
  }

  private func howSure(_ html: inout HTMLBuilder) {
    let counts = view.completenessCounts
    let warnings = view.count(view.warnings.count, .warningOne, .warningMany)
    html.element("ul", ["class": "sureness"]) { html in
      html.element("li", view.uncertaintyCoverage)
      html.element("li") { html in
        html.element(
          "a", ["href": "#completeness"],
          view.say(
            .completenessLine, numbers.count(counts.included), numbers.count(counts.excluded),
            numbers.count(counts.notConsidered)))
      }
      html.element("li") { html in
        html.element("a", ["href": "#findings"], warnings)
        let signed = report.settings.acceptances.count
        if signed > 0 {
          html.text(" · " + view.count(signed, .acceptanceOne, .acceptanceMany))
        }
      }
    }
  }
}
