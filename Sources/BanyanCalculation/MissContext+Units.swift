import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

extension MissContext {
  /// A quantity that does not reach the factor's unit.
  func unitDiagnostic(_ factor: EmissionFactor, _ all: [EmissionFactor]) -> Diagnostic {
    let location = sum.firstUnit
    guard case .failure(let failure) = conversion(to: factor) else {
      preconditionFailure("a factor whose unit is reached was refused for its unit")
    }
    let unit = sum.unit.symbol
    let declared = [note(.noteDeclaredHere, factor)]
    switch failure {
    case .dimension:
      return Diagnostic(
        .unitDimension, at: location,
        words: [
          .text(unit), .phrase(sum.unit.dimension.word), .text(activity.description),
          .phrase(dimensions(of: all)),
        ], notes: declared, hint: Phrase(.hintGiveUnits, examples(of: all)))
    case .basisUnstated:
      return Diagnostic(.unitBasis, at: location, [unit], hint: Phrase(.hintBasis, unit))
    case .basisMismatch:
      let wanted = factor.per.basis ?? .net
      return Diagnostic(
        .unitBasisMismatch, at: location,
        words: [
          .text(unit), basisWord(sum.unit.basis), .text(factor.id), basisWord(wanted),
        ], notes: declared,
        hint: Phrase(.hintBasisMismatch, "\(plainSymbol(sum.unit)) (\(wanted.rawValue))"))
    case .gasState:
      return Diagnostic(
        .unitState, at: location, [unit, factor.id, factor.per.symbol], notes: declared,
        hint: Phrase(.hintGasState))
    case .tie(let tie):
      return tie.diagnostic(of: activity.material ?? "", in: facility.country, for: sum)
    case .noProperty:
      let wanted = missingProperty(for: factor)
      let refused = finder.refusedProperty(from: sum.unit, to: factor.per, of: activity)
      let nearest = refused.map {
        Note(Phrase(.noteNearestFactor, $0.property.description), at: $0.property.location)
      }
      return Diagnostic(
        .propertyNone, at: location,
        words: [
          .phrase(wanted), .text(activity.material ?? ""), .text(unit), .text(factor.per.symbol),
        ], notes: declared + [nearest].compactMap { $0 },
        hint: refused.map { acceptance(of: $0.property, $0.misses) }
          ?? Phrase(
            .hintProperty,
            words: [
              .text(factor.per.symbol), .phrase(wanted), .text(activity.material ?? ""),
            ]))
    }
  }

  private func missingProperty(for factor: EmissionFactor) -> TextKey {
    if sum.unit.dimension != .energy && factor.per.dimension != .energy { return .propertyDensity }
    return factor.per.basis == .gross ? .propertyGrossHeatingValue : .propertyNetHeatingValue
  }

  private func basisWord(_ basis: HeatingValueBasis?) -> PhraseArgument {
    .phrase(basis == .gross ? .basisGross : .basisNet)
  }

  private func plainSymbol(_ unit: Unit) -> String {
    String(unit.symbol.prefix { $0 != "(" }.split(separator: " ").joined(separator: " "))
  }

  private func dimensions(of factors: [EmissionFactor]) -> TextKey {
    factors.first?.per.dimension.word ?? .dimensionFraction
  }

  private func examples(of factors: [EmissionFactor]) -> String {
    guard let factor = factors.first else { return "" }
    return switch factor.per.dimension {
    case .energy where factor.per.basis == nil: "kWh, MWh"
    case .energy: "GJ (\(factor.per.basis?.rawValue ?? "net")), t, l"
    case .mass: "kg, t"
    case .volume: "m3, l"
    case .freight: "t.km"
    case .passengerDistance: "passenger.km"
    case .distance: "km"
    default: factor.per.symbol
    }
  }
}
