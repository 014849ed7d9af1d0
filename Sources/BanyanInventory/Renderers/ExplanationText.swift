import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities
import BanyanReporting
import BanyanRuns

/// One figure as a tree of decisions, each ending in a place that can be opened.
package struct ExplanationText {
  let language: Language

  private let shown: ShownFigures

  package init(language: Language) {
    self.language = language
    shown = ShownFigures(language)
  }

  package func text(of item: InventoryLine, _ explanation: LineExplanation) -> String {
    let line = item.line
    let title = [
      item.category.title.text(in: language), line.source, shown.period(line.period),
    ].joined(separator: ", ")
    let drawn = LineBranches(language: language)
    var branches = [drawn.records(explanation)]
    branches += drawn.conversion(line)
    branches.append(drawn.basis(line))
    branches += drawn.refused(line)
    if line.share != .one {
      branches.append(
        Branch(text: "× \(shown.exact(line.share)) \(ExplainText.share.text(in: language))"))
    }
    branches += gasBranches(explanation)
    if let market = line.market { branches.append(marketBranch(market)) }
    let verdict =
      explanation.agrees
      ? ExplainText.replayAgrees.text(in: language)
      : ExplainText.replayDiffers.text(
        in: language,
        shown.carbonDioxideEquivalent(
          CarbonDioxideEquivalent.sum(
            explanation.replayedGases.filter(\.isKyoto).map(\.equivalent))))
    branches.append(Branch(text: "= \(sum(of: line))", place: verdict))
    return "\(ShownText.line(item.id))\n\n"
      + "\(shown.carbonDioxideEquivalent(item.equivalent))   \(ShownText.line(title))\n"
      + Branch.drawn(branches)
  }

  package func text(
    ofSum name: String, _ lines: [InventoryLine], offering offered: OfferedExplanation
  ) -> String {
    let total = lines.reduce(ExactDecimal.zero) { $0 + $1.equivalent }.normalised
    let ordered = lines.sorted { a, b in
      a.equivalent == b.equivalent ? a.id < b.id : a.equivalent > b.equivalent
    }
    let branches = ordered.map {
      Branch(
        text: shown.carbonDioxideEquivalent($0.equivalent),
        place: offered.command(for: $0.id))
    }
    let count = ExplainText.lines.text(in: language, String(lines.count))
    return "\(ShownText.line(name))\n\n\(shown.carbonDioxideEquivalent(total))   \(count)\n"
      + Branch.drawn(branches)
  }

  /// The line's figure, and beside it what stands in no total, so that the sum is that of the gases
  /// shown.
  private func sum(of line: EmissionLine) -> String {
    let beside = line.equivalentOfAllGases - line.equivalent
    if beside.isZero { return shown.carbonDioxideEquivalent(line.equivalent) }
    return ExplainText.sumBeside.text(
      in: language, shown.carbonDioxideEquivalent(line.equivalent),
      shown.carbonDioxideEquivalent(beside))
  }

  private func gasBranches(_ explanation: LineExplanation) -> [Branch] {
    let gap =
      explanation.line.lacksBiogenicCarbonDioxide
      ? [Branch(text: ExplainText.biogenicGap.text(in: language))] : []
    return gap
      + explanation.line.gases.map { gas in
        if gas.species.isBiogenicCarbonDioxide {
          let carbon = explanation.line.unprintedCarbon?.content
          return Branch(
            text: "\(shown.amount(gas.tonnes, "t")) \(gas.species)",
            place: ExplainText.biogenic.text(in: language),
            below: carbon.map {
              [
                Branch(
                  text: ExplainText.byCarbon.text(
                    in: language, shown.printed($0.value.text), $0.id),
                  place: "\($0.location)",
                  below: [
                    Branch(text: "\(ExplainText.cited.text(in: language)): \($0.citationLine)")
                  ])
              ]
            } ?? [])
        }
        let potential = explanation.potentials.potential(of: gas.species)?.value ?? .one
        let place =
          gas.isKyoto
          ? ExplainText.weighed.text(in: language, explanation.potentials.name)
          : ExplainText.outsideBasket.text(in: language)
        return Branch(
          text:
            "\(shown.amount(gas.tonnes, "t")) \(gas.species) × "
            + "\(shown.exact(potential)) = "
            + shown.carbonDioxideEquivalent(gas.equivalent.tonnes),
          place: place)
      }
  }

  private func marketBranch(_ market: MarketFigure) -> Branch {
    let source: String =
      switch market.source {
      case .contract(let contract):
        ExplainText.marketContract.text(in: language, contract.id) + "  \(contract.location)"
      case .factor(.supplierRate, let match):
        ExplainText.marketSupplier.text(in: language, match.chosen.id) + cited(match)
      case .factor(.residualMix, let match):
        ExplainText.marketResidual.text(in: language, match.chosen.id) + cited(match)
      case .factor(.gridAverage, let match):
        ExplainText.marketGrid.text(in: language, match.chosen.id) + cited(match)
      case .locationBased(.noMix): ExplainText.marketNoMix.text(in: language)
      case .locationBased(.notGridPower): ExplainText.marketNotGrid.text(in: language)
      case .locationBased(.ownGeneration): ExplainText.marketOwn.text(in: language)
      }
    let uncounted = market.contracted.flatMap { $0.contract.counts ? nil : $0.contract }
    let below = uncounted.map { contract in
      [
        Branch(
          text: ExplainText.marketUncounted.text(
            in: language, contract.id, contract.unmet.map(\.rawValue).joined(separator: ", ")),
          place: contract.location.description)
      ]
    }
    return Branch(
      text: "\(ExplainText.market.text(in: language)): "
        + shown.carbonDioxideEquivalent(market.equivalent),
      place: source, below: below ?? [])
  }

  private func cited(_ match: FactorMatch) -> String { "  \(match.chosen.citationLine)" }
}
