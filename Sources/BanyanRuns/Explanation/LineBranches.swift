import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities
import BanyanReporting

/// What a line rests on, each decision a branch that ends in a place which can be opened: its records,
/// what its quantity was converted by, the factor it met and those it refused.
package struct LineBranches {
  let language: Language

  package init(language: Language) { self.language = language }

  package func records(_ explanation: LineExplanation) -> Branch {
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

  package func conversion(_ line: EmissionLine) -> [Branch] {
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

  package func basis(_ line: EmissionLine) -> Branch {
    switch line.basis {
    case .factor(let match): factor(match)
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

  private func factor(_ match: FactorMatch) -> Branch {
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

  package func refused(_ line: EmissionLine) -> [Branch] {
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
    case .contractual: ExplainText.refusedContractual.text(in: language)
    case .laterInLadder: ExplainText.refusedLater.text(in: language)
    case .lessDirect: ExplainText.refusedIndirect.text(in: language)
    }
  }
}
