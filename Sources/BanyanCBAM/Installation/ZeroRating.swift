import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// What of a stream is biomass that counts zero (2547 Annex II B.3.2, B.3.3).
extension StreamMaking {
  /// A line of the stream under `zero-rated:`, and what it gives; biomass that goes into a process counts
  /// zero without one.
  func zeroRating(
    of line: EmissionLine, _ emission: Emission, _ found: inout Diagnostics
  ) -> (share: ExactRatio, location: SourceLocation?) {
    if let entry = settings.zeroRated.first(where: { $0.records.matches(line) }) {
      return (proven(of: line, emission, entry, &found), entry.location)
    }
    // Charcoal as a reducing agent is no fuel (Q&A 4.27).
    guard emission.method == .massBalance, emission.tonnes > .zero, isBiomass(line) else {
      return (.zero, nil)
    }
    found.report(Diagnostic(.biomassInput, at: line.first, [line.activity.description]))
    return (.one, nil)
  }

  private func proven(
    of line: EmissionLine, _ emission: Emission, _ entry: ZeroRated, _ found: inout Diagnostics
  ) -> ExactRatio {
    let isOutput = emission.method == .massBalance && emission.tonnes < .zero
    if isOutput != (entry.tracing != nil) {
      found.report(
        Diagnostic(
          isOutput ? .outputUntraced : .inputTraced, at: entry.location,
          [line.activity.description],
          hint: Phrase(isOutput ? .hintOutputUntraced : .hintInputTraced)))
      return .zero
    }
    guard isOutput || isBiomass(line) || isMixed(line, entry) else {
      found.report(
        Diagnostic(
          .zeroRatedFossil, at: entry.location, [line.activity.description],
          hint: Phrase(.hintZeroRated)))
      return .zero
    }
    return entry.part
  }

  /// Whether the carbon of a fuel or material is partly biomass, by a factor of all its carbon (Eq. 10, 15).
  private func isMixed(_ line: EmissionLine, _ entry: ZeroRated) -> Bool {
    guard entry.part < .one else { return false }
    let ofAllCarbon = settings.streams.contains { stream in
      (stream.factor != nil || stream.emissionFactor != nil) && stream.records.matches(line)
    }
    // The note below Table 2 prints a factor of the fossil fraction alone.
    if line.activity.material == "municipal-waste-fossil" { return ofAllCarbon }
    return !fossilFuels.contains(line.activity.segments.last.map(String.init) ?? "")
  }

  /// Whether a fuel is one of Table 2, or its own factor calls its carbon biogenic.
  private func isBiomass(_ line: EmissionLine) -> Bool {
    guard case .factor(let match) = line.basis else { return false }
    // The note below Table 2 prints the fossil fraction of municipal waste.
    return match.chosen.place.map {
      $0.hasPrefix("Table 2,") && !$0.hasPrefix("Table 2, note")
    } ?? false
      || match.chosen.emissions.contains { $0.species.isBiogenicCarbonDioxide }
  }
}

extension CBAMLaw {
  /// Fuels of Annex II G, Table 1, but those wastes whose carbon is partly biomass.
  static func fossilFuels(in catalogue: FactorCatalogue) -> Set<String> {
    let mixed: Set<String> = ["industrial-waste", "waste-tyres"]
    let fuels = catalogue.tables.filter { $0.head.set == factorSet }.flatMap(\.factors)
      .filter { $0.place?.hasPrefix("Table 1,") ?? false }.compactMap(\.activity.material)
    return Set(fuels).subtracting(mixed)
  }
}
