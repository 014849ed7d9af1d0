import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities
import BanyanReporting

/// One figure as a tree of decisions, each ending in a place that can be opened.
package struct ExplanationText {
  let language: Language

  package init(language: Language) { self.language = language }

  package func text(of item: InventoryLine, _ explanation: LineExplanation) -> String {
    let line = item.line
    let title = [
      item.category.title.text(in: language), line.source, line.period.description,
    ].joined(separator: ", ")
    var branches = [recordsBranch(explanation)]
    branches += conversionBranches(line)
    branches.append(basisBranch(line))
    branches += refusedBranches(line)
    if line.share != .one {
      branches.append(Branch(text: "× \(line.share) \(ExplainText.share.text(in: language))"))
    }
    branches += gasBranches(explanation)
    if let market = line.market { branches.append(marketBranch(market)) }
    let verdict =
      explanation.agrees
      ? ExplainText.replayAgrees.text(in: language)
      : ExplainText.replayDiffers.text(
        in: language,
        CarbonDioxideEquivalent.sum(
          explanation.replayedGases.filter(\.isKyoto).map(\.equivalent)
        ).description)
    branches.append(Branch(text: "= \(sum(of: line))", place: verdict))
    return "\(ShownText.line(item.id))\n\n"
      + "\(item.equivalent) t CO2e   \(ShownText.line(title))\n" + Branch.drawn(branches)
  }

  package func text(
    ofSum name: String, _ lines: [InventoryLine], offering offered: OfferedExplanation
  ) -> String {
    let total = lines.reduce(ExactDecimal.zero) { $0 + $1.equivalent }.normalised
    let ordered = lines.sorted { a, b in
      a.equivalent == b.equivalent ? a.id < b.id : a.equivalent > b.equivalent
    }
    let branches = ordered.map {
      Branch(text: "\($0.equivalent) t CO2e", place: offered.command(for: $0.id))
    }
    let count = ExplainText.lines.text(in: language, String(lines.count))
    return "\(ShownText.line(name))\n\n\(total) t CO2e   \(count)\n" + Branch.drawn(branches)
  }

  /// The line's figure, and beside it what stands in no total, so that the sum is that of the gases
  /// shown.
  private func sum(of line: EmissionLine) -> String {
    let beside = line.equivalentOfAllGases - line.equivalent
    if beside.isZero { return "\(line.equivalent) t CO2e" }
    return ExplainText.sumBeside.text(
      in: language, line.equivalent.description, beside.normalised.description)
  }

  private func recordsBranch(_ explanation: LineExplanation) -> Branch {
    let line = explanation.line
    let count =
      explanation.recordCount == 1
      ? ExplainText.record.text(in: language)
      : ExplainText.records.text(in: language, String(explanation.recordCount))
    var below = explanation.records.prefix(12).map {
      Branch(text: "\($0.quantity) \($0.key.unit)  \($0.period)", place: "\($0.location)")
    }
    let hidden = explanation.recordCount - below.count
    if hidden > 0 {
      below.append(Branch(text: ExplainText.moreRecords.text(in: language, String(hidden))))
    }
    return Branch(
      text: "\(line.quantity) \(line.unit.symbol)", place: "\(count), \(line.first)",
      below: below)
  }

  private func conversionBranches(_ line: EmissionLine) -> [Branch] {
    guard let conversion = line.conversion else { return [] }
    let years =
      conversion.isOverYears ? [Branch(text: ExplainText.overYears.text(in: language))] : []
    var branches =
      years
      + conversion.steps(from: line.unit).map { property, isDivisor in
        Branch(
          text: "\(isDivisor ? "÷" : "×") \(property.value.text)  \(property.id)",
          place: "\(property.location)",
          below: [
            Branch(text: "\(ExplainText.cited.text(in: language)): \(property.citationLine)")
          ])
      }
    if conversion.assumesNormalState {
      branches.append(Branch(text: ExplainText.assumedState.text(in: language)))
    }
    if conversion.ratio != .one, let target = line.basis.factor?.per {
      let amount = (conversion.ratio * line.quantity).decimal()
      branches.append(
        Branch(
          text: "= \(amount.rounded(significantDigits: 15).normalised) × \(target.symbol)",
          place: ExplainText.converted.text(in: language)))
    }
    return branches
  }

  private func basisBranch(_ line: EmissionLine) -> Branch {
    switch line.basis {
    case .factor(let match): factorBranch(match)
    case .released(let gas):
      Branch(text: "\(gas)", place: ExplainText.released.text(in: language))
    case .refrigerant(let refrigerant, let part, let leak):
      Branch(
        text: "× \(part.normalised) \(refrigerant.name)", place: "\(refrigerant.location)",
        below: refrigerant.components.map {
          Branch(
            text: "\($0.share.normalised) \($0.gas)",
            place: ExplainText.composition.text(in: language))
        }
          + (leak.map { [Branch(text: "\($0.id) \($0.value.text)", place: "\($0.location)")] }
            ?? []))
    case .ownGeneration, .uncounted:
      Branch(text: ExplainText.ownGeneration.text(in: language))
    }
  }

  private func factorBranch(_ match: FactorMatch) -> Branch {
    let factor = match.chosen
    let masses = factor.emissions.map { "\($0.text) \($0.species)" }.joined(separator: ", ")
    var below = [
      Branch(text: "\(ExplainText.cited.text(in: language)): \(factor.citationLine)")
    ]
    if let derivation = factor.derivation {
      let parameters = derivation.parameters.map { "\($0.name) \($0.value)" }
      below.append(
        Branch(
          text: ExplainText.derived.text(
            in: language, derivation.name, derivation.formula, derivation.source),
          below: parameters.map { Branch(text: $0) }))
    }
    if match.rung == .pinned {
      below.append(Branch(text: ExplainText.pinned.text(in: language)))
    }
    for acceptance in match.acceptances {
      below.append(
        Branch(
          text: ExplainText.carried.text(
            in: language, acceptance.location.description, acceptance.reason)))
    }
    if let note = factor.note { below.append(Branch(text: note)) }
    let status = factor.status == .official ? "" : ", \(factor.status.rawValue)"
    return Branch(
      text:
        "× \(masses) / \(factor.per.symbol)   \(factor.id), \(factor.geography), "
        + "\(factor.validity.text)\(status)", place: "\(factor.location)", below: below)
  }

  private func refusedBranches(_ line: EmissionLine) -> [Branch] {
    guard case .factor(let match) = line.basis, !match.refused.isEmpty else { return [] }
    let shown = match.refused.prefix(8).map { refused in
      Branch(
        text: "\(refused.factor.id): \(reason(refused))", place: "\(refused.factor.location)")
    }
    let hidden = match.refused.count - shown.count
    let more = hidden > 0 ? [Branch(text: "+ \(hidden)")] : []
    return [Branch(text: ExplainText.refused.text(in: language), below: shown + more)]
  }

  private func reason(_ refused: RefusedFactor) -> String {
    switch refused.refusal {
    case .period:
      "\(ExplainText.refusedPeriod.text(in: language)) (\(refused.factor.validity.text))"
    case .geography:
      "\(ExplainText.refusedGeography.text(in: language)) (\(refused.factor.geography))"
    case .sector:
      "\(ExplainText.refusedSector.text(in: language)) (\(refused.factor.sector ?? ""))"
    case .boundary:
      ExplainText.refusedBoundary.text(in: language, refused.factor.boundary.rawValue)
    case .status: ExplainText.refusedStatus.text(in: language, refused.factor.status.rawValue)
    case .supplier: ExplainText.refusedSupplier.text(in: language)
    case .unit: ExplainText.refusedUnit.text(in: language)
    case .laterInLadder: ExplainText.refusedLater.text(in: language)
    case .lessDirect: ExplainText.refusedIndirect.text(in: language)
    }
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
            text: "\(gas.tonnes) t \(gas.species)", place: ExplainText.biogenic.text(in: language),
            below: carbon.map {
              [
                Branch(
                  text: ExplainText.byCarbon.text(in: language, $0.value.text, $0.id),
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
            "\(gas.tonnes) t \(gas.species) × \(potential) = \(gas.equivalent.tonnes) t CO2e",
          place: place)
      }
  }

  private func marketBranch(_ market: MarketFigure) -> Branch {
    let source: String =
      switch market.source {
      case .contract(let contract):
        ExplainText.marketContract.text(in: language, contract.id) + "  \(contract.location)"
      case .residualMix(let factor): ExplainText.marketResidual.text(in: language, factor.id)
      case .locationBased: ExplainText.marketLocation.text(in: language)
      }
    return Branch(
      text: "\(ExplainText.market.text(in: language)): \(market.equivalent) t CO2e",
      place: source)
  }
}
