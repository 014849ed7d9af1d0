import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// What records claim under contracts, held against the contracts.
struct ContractClaims {
  let contracts: [EnergyContract]

  /// A record that names a contract which cannot apply to it: no purchased energy, no megawatt hours,
  /// another's delivery. True where it can, or names none.
  func canApply(to sum: ActivitySum, _ diagnostics: inout Diagnostics) -> Bool {
    guard let contract = contracts.first(where: { $0.id == sum.key.contract }) else { return true }
    let declared = [Note(Phrase(.noteDeclaredHere, contract.id), at: contract.location)]
    let (place, excerpt) = sum.place.location(of: .contract)
    let activity = ActivityPath(sum.key.activity)
    guard ActivityVocabulary.kind(of: activity) == .purchasedEnergy else {
      diagnostics.report(
        Diagnostic(
          .contractActivity, at: place, [contract.id, sum.key.activity], excerpt: excerpt,
          notes: declared, hint: Phrase(.hintContractRemove)))
      return false
    }
    guard sum.unit.conversion(to: .megawattHour) != nil else {
      diagnostics.report(
        Diagnostic(
          .contractUnit, at: place, [contract.id, sum.unit.symbol], excerpt: excerpt,
          notes: declared, hint: Phrase(.hintContractUnit)))
      return false
    }
    if let supplier = contract.supplier, !sum.key.supplier.isEmpty, supplier != sum.key.supplier {
      diagnostics.report(
        Diagnostic(
          .contractSupplier, at: place, [contract.id, supplier, sum.key.supplier],
          excerpt: excerpt, notes: declared, hint: Phrase(.hintContractSupplier)))
      return false
    }
    return true
  }

  /// Claims beyond what a contract covers, years beside its vintage, and contracts nobody claims.
  func check(_ lines: [EmissionLine], _ diagnostics: inout Diagnostics) {
    let claims = Dictionary(grouping: lines.filter { !$0.contract.isEmpty }, by: \.contract)
    for contract in contracts {
      guard let claiming = claims[contract.id] else {
        diagnostics.report(
          Diagnostic(
            .contractUnused, at: contract.location, [contract.id],
            hint: Phrase(.hintContractUnused)))
        continue
      }
      let claim = claiming.reduce(ExactDecimal.zero) { $0 + ($1.megawattHours ?? .zero) }
      if let limit = contract.covers, claim > limit {
        diagnostics.report(
          Diagnostic(
            .contractExceeded, at: contract.location,
            [claim.normalised.description, contract.id, limit.normalised.description],
            hint: Phrase(.hintContractExceeded)))
      }
      if contract.counts, let year = contract.criteria[.vintage]?.year,
        let other = claiming.first(where: { !$0.period.years.contains(year) })
      {
        diagnostics.report(
          Diagnostic(
            .contractVintage, at: contract.location,
            [contract.id, String(year), other.period.description],
            hint: Phrase(.hintContractVintage)))
      }
    }
  }
}

extension Period {
  /// The calendar years it touches.
  fileprivate var years: ClosedRange<Int> { from.year...through.year }
}
