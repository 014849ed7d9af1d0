import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// The same figures as the GHG Protocol cuts them: scopes, both scope 2 methods, scope 3.
extension InventoryPage {
  func scopeView(_ html: inout HTMLBuilder) {
    section(.scopesTitle, "scopes", &html) { html in
      paragraph(say(.scopesIntro), &html, class: "quiet")
      var rows = Table(
        headings: [say(.scope), say(.method), view.say(.unitTonnesCO2e), say(.share)],
        figures: [2, 3])
      for scope in report.scopes {
        let method: String =
          switch scope.method {
          case .locationBased: say(.locationBased)
          case .marketBased: say(.marketBased)
          case nil: "–"
          }
        rows.add(
          view.say(.scopeNumber, String(scope.scope)), method, numbers.tonnes(scope.equivalent),
          scope.method == .marketBased ? "" : view.share(scope.equivalent, places: 1))
      }
      rows.add(
        say(.total), say(.locationBased), numbers.tonnes(report.total),
        view.share(report.total, places: 1), kind: .sum)
      rows.add(
        say(.total), say(.marketBased), numbers.tonnes(report.marketBasedTotal), "", kind: .sum)
      table(rows, &html)
    }
  }

  func marketStatement(_ html: inout HTMLBuilder) {
    section(.marketTitle, "market", &html) { html in
      let market = report.market
      guard market.hasPurchasedElectricity || !market.contracts.isEmpty else {
        paragraph(say(.marketNoElectricity), &html)
        return
      }
      paragraph(
        view.say(
          .marketFigures, numbers.tonnes(market.locationBased), numbers.tonnes(market.marketBased)),
        &html)
      for sentence in marketSentences { paragraph(sentence, &html) }
      guard !market.contracts.isEmpty else {
        paragraph(say(.contractsNone), &html)
        return
      }
      for item in market.contracts { contract(item, &html) }
    }
  }

  /// What stands in place of contracts, and where.
  private var marketSentences: [String] {
    let market = report.market
    var sentences = market.factors.map { factor in
      let text: StatementText =
        switch factor.role {
        case .supplierRate: .supplierRateUsed
        case .residualMix: .residualMixUsed
        case .gridAverage: .gridAverageUsed
        }
      return view.say(
        text, "\(factor.match.chosen.id) (\(factor.match.chosen.citationLine))")
    }
    if !market.countriesWithoutMix.isEmpty {
      sentences.append(
        view.say(.residualMixNone, market.countriesWithoutMix.joined(separator: ", ")))
    }
    return sentences
  }

  private func contract(
    _ item: (contract: EnergyContract, megawattHours: ExactDecimal),
    _ html: inout HTMLBuilder
  ) {
    let contract = item.contract
    let emitted = contract.emits.map {
      "\(numbers.exact($0.kilograms)) kg \(view.typeset($0.species.description))"
    }.joined(separator: ", ")
    let facts = [
      kind(of: contract), contract.supplier, contract.period.map(view.period),
      "\(numbers.exact(item.megawattHours)) MWh", emitted.isEmpty ? nil : "\(emitted) / MWh",
    ]
    html.element("h3", contract.id)
    paragraph(facts.compactMap { $0 }.joined(separator: " · "), &html)
    if !contract.counts {
      paragraph(
        view.say(.contractUncounted, contract.unmet.map(\.rawValue).joined(separator: ", ")), &html)
    }
    var rows = Table(headings: [say(.criterion), say(.answer), say(.proof)])
    for (criterion, title) in Self.criteria {
      let answer = contract.criteria[criterion]
      rows.add(
        say(title), answer.map { say($0.isMet ? .answerYes : .answerNo) } ?? say(.notStated),
        answer?.evidence ?? "–")
    }
    table(rows, &html)
  }

  private func kind(of contract: EnergyContract) -> String {
    switch contract.kind {
    case .certificate: say(.contractCertificate)
    case .powerPurchaseAgreement: say(.contractAgreement)
    case .supplierRate: say(.contractSupplierRate)
    case .directLine: say(.contractDirectLine)
    }
  }

  /// GHG Protocol Scope 2 Guidance, table 7.1.
  private static let criteria: [(EnergyContract.Criterion, StatementText)] = [
    (.conveysAttributes, .criterionAttributes), (.soleClaim, .criterionSoleClaim),
    (.trackedAndRedeemed, .criterionTracked), (.vintage, .criterionVintage),
    (.sameMarket, .criterionMarket),
  ]

  func scope3(_ html: inout HTMLBuilder) {
    section(.scope3Title, "scope3", &html) { html in
      paragraph(say(.scope3Intro), &html, class: "quiet")
      let used = Set(
        report.lines.compactMap { $0.category.scope3Category(of: $0.line.activity) })
      var rows = Table(
        headings: [say(.category), view.say(.unitTonnesCO2e), say(.share)], figures: [1, 2])
      for (figure, title) in zip(report.scope3, Self.scope3Titles) {
        let isUsed = used.contains(figure.category)
        rows.add(
          "\(figure.category) \(say(title))",
          isUsed ? numbers.tonnes(figure.equivalent) : say(.notQuantified),
          isUsed ? view.share(figure.equivalent, places: 1) : "–")
      }
      let sum = report.scope3.reduce(ExactDecimal.zero) { $0 + $1.equivalent }
      rows.add(say(.total), numbers.tonnes(sum), view.share(sum, places: 1), kind: .sum)
      table(rows, &html)
    }
  }

  private static let scope3Titles: [StatementText] = [
    .scope3Goods, .scope3Capital, .scope3FuelEnergy, .scope3UpstreamTransport, .scope3Waste,
    .scope3Travel, .scope3Commuting, .scope3UpstreamLeased, .scope3DownstreamTransport,
    .scope3Processing, .scope3Use, .scope3EndOfLife, .scope3DownstreamLeased, .scope3Franchises,
    .scope3Investments,
  ]
}
