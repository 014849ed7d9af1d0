import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Purchased energy a second time, as its contracts say.
///
/// Order of the GHG Protocol Scope 2 Guidance, table 6.3: certificates and contracts, supplier's
/// rate, residual mix, and where none is published the location-based figure.
struct MarketView {
  let settings: WorkspaceSettings
  let catalogue: FactorCatalogue
  let potentials: GWPSet

  func added(
    to lines: [EmissionLine], _ diagnostics: inout Diagnostics
  ) -> [EmissionLine] {
    let contracts = Dictionary(
      settings.contracts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var claimed: [String: ExactDecimal] = [:]
    let result = lines.map { line in
      guard ActivityVocabulary.kind(of: line.activity) == .purchasedEnergy else { return line }
      return line.adding(market: market(of: line, contracts, &claimed, &diagnostics))
    }
    for contract in settings.contracts {
      guard let limit = contract.covers, let claim = claimed[contract.id], claim > limit else {
        continue
      }
      diagnostics.report(
        Diagnostic(
          .contractExceeded, at: contract.location,
          [claim.normalised.description, contract.id, limit.normalised.description],
          hint: Phrase(.hintContractExceeded)))
    }
    return result
  }

  private func market(
    of line: EmissionLine, _ contracts: [String: EnergyContract],
    _ claimed: inout [String: ExactDecimal], _ diagnostics: inout Diagnostics
  ) -> MarketFigure? {
    // A record that names no contract, or none that is declared, was refused as it was read.
    guard let contract = line.contract.flatMap({ contracts[$0] }) else { return uncontracted(line) }
    if let period = contract.period, !period.contains(line.period) {
      diagnostics.report(
        Diagnostic(
          .contractPeriod, at: line.first, [contract.id, line.period.description],
          notes: [Note(Phrase(.noteDeclaredHere, contract.id), at: contract.location)]))
      return nil
    }
    guard let hours = line.megawattHours else { return uncontracted(line) }
    claimed[contract.id, default: .zero] += hours
    let masses = contract.emits.map { ($0.species, ExactRatio($0.kilograms * hours)) }
    let figures = EmissionCalculation(potentials: potentials).figures(
      of: masses, share: line.share)
    switch figures {
    case .success(let gases): return MarketFigure(source: .contract(contract), gases: gases)
    case .failure(let missing):
      diagnostics.report(
        Diagnostic(
          .gwpMissing, at: contract.location, [missing.gas.formula, potentials.name],
          hint: catalogue.hint(forMissing: missing.gas)))
      return nil
    }
  }

  /// By the residual mix where one is published for the country and the days; otherwise as by place.
  private func uncontracted(_ line: EmissionLine) -> MarketFigure {
    let located = MarketFigure(source: .locationBased, gases: line.gases)
    guard line.activity.description == "electricity/grid" else { return located }
    let mix = catalogue.factors(for: ActivityPath("electricity/residual-mix")).first {
      ($0.geography == line.facility.country || $0.geography == line.facility.subdivision)
        && $0.validity.covers(line.period)
    }
    guard let mix, let ratio = line.unit.conversion(to: mix.per) else { return located }
    let calculation = EmissionCalculation(potentials: potentials)
    let masses = calculation.masses(
      of: line.quantity, by: mix,
      Conversion(ratio: ratio, properties: [], assumesNormalState: false))
    guard case .success(let gases) = calculation.figures(of: masses, share: line.share) else {
      return located
    }
    return MarketFigure(source: .residualMix(mix), gases: gases)
  }
}
