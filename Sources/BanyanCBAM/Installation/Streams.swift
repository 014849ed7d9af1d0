import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities

/// One source stream of the installation: what its records, or a waste, emit under the law.
package struct Stream: Sendable {
  package enum Method: String, Sendable {
    case combustion
    case process
    case massBalance = "mass-balance"
  }

  package let source: String
  package let activity: String
  package let method: Method
  /// The records; nil for a waste that products.yaml states.
  package let line: EmissionLine?
  /// Tonnes CO2e that count.
  package let tonnes: ExactRatio
  /// Tonnes CO2 of biomass whose sustainability is proven.
  package let zeroRated: ExactRatio
  /// Point of the act.
  package let article: String
  /// Whose it is: processes of products.yaml, none where it lies outside; shares of one sum to one.
  package let parts: [(process: Int?, share: ExactRatio)]

  /// `source/activity`, unless the source is called by its activity.
  package var id: String { source == activity ? activity : "\(source)/\(activity)" }
}

/// Reckons streams from lines and from what cbam.yaml says of them (2547 Annex II, B.3).
struct StreamMaking {
  let settings: CBAMSettings
  let constants: LawParameters

  /// What one line emits before zero-rating; nil for one that the law does not count, or with a
  /// diagnostic.
  func emission(
    of line: EmissionLine, _ found: inout Diagnostics
  ) -> (tonnes: ExactRatio, method: Stream.Method, article: String)? {
    let meant = settings.streams.filter { $0.records.matches(line) }
    if let first = meant.first, let second = meant.dropFirst().first {
      found.report(
        Diagnostic(
          .streamTwice, at: second.location, [second.records.text],
          notes: [Note(Phrase(.noteFirstHere), at: first.location)],
          hint: Phrase(.hintStreamTwice)))
      return nil
    }
    let stream = meant.first
    switch line.activity.head {
    case "stationary-combustion":
      return combustion(line, stream, &found).map { ($0, .combustion, "2025/2547 II B.3.1, Eq. 5") }
    case "carbon":
      return carbonDioxide(of: line).map { ($0, .massBalance, "2025/2547 II B.3.2, Eq. 12") }
    case "process":
      return process(line, stream, &found)
    default: return nil
    }
  }

  /// Tonnes CO2 by the factor that the line met, whatever other gases it states: fuels count with their
  /// CO2 alone.
  private func carbonDioxide(of line: EmissionLine) -> ExactRatio? {
    guard case .factor(let match) = line.basis, let conversion = line.conversion else { return nil }
    let amount = conversion.ratio * line.quantity
    return match.chosen.emissions.reduce(ExactRatio.zero) { sum, gas in
      gas.species.gas == .carbonDioxide ? sum + amount * gas.kilograms : sum
    } / ExactDecimal(1000)
  }

  private func combustion(
    _ line: EmissionLine, _ stream: StreamText?, _ found: inout Diagnostics
  ) -> ExactRatio? {
    let oxidation = stream?.oxidation ?? .one
    if let factor = stream?.factor {
      return tonnes(line, &found).map { $0 * factor * oxidation }
    }
    if let factor = stream?.emissionFactor, case .factor(let match) = line.basis,
      let conversion = line.conversion
    {
      guard let energy = match.chosen.per.conversion(to: .terajoule) else {
        found.report(
          Diagnostic(
            .flowUnit, at: line.first, [line.unit.symbol, line.activity.description, "TJ"],
            hint: Phrase(.hintGiveUnits, "TJ (net)")))
        return nil
      }
      return energy * conversion.ratio * line.quantity * factor * oxidation
    }
    return carbonDioxide(of: line).map { $0 * oxidation }
  }

  /// The mass of a line.
  private func tonnes(_ line: EmissionLine, _ found: inout Diagnostics) -> ExactRatio? {
    if let ratio = line.unit.conversion(to: .tonne) { return ratio * line.quantity }
    found.report(
      Diagnostic(
        .flowUnit, at: line.first, [line.unit.symbol, line.activity.description, "t"],
        hint: Phrase(.hintGiveUnits, "t")))
    return nil
  }

  // MARK: Process emissions

  /// Carbonates that Table 3 prints, by the last word of the activity; others need a composition.
  private static let pure = [
    "limestone": "CaCO3", "magnesite": "MgCO3", "soda-ash": "Na2CO3", "siderite": "FeCO3",
  ]
  private static let input = "2025/2547 II B.3.1.2, Table 3"
  private static let output = "2025/2547 II B.3.1.2, Table 4"

  private func process(
    _ line: EmissionLine, _ stream: StreamText?, _ found: inout Diagnostics
  ) -> (tonnes: ExactRatio, method: Stream.Method, article: String)? {
    let conversion = stream?.conversion ?? .one
    let isOutput = stream?.method == .output
    if let stream, !stream.composition.isEmpty {
      guard let factor = factor(of: stream, isOutput, &found), let mass = tonnes(line, &found)
      else { return nil }
      return (mass * factor * conversion, .process, isOutput ? Self.output : Self.input)
    }
    if let factor = stream?.factor {
      return tonnes(line, &found).map {
        ($0 * factor * conversion, .process, "2025/2547 II B.3.1, Eq. 11")
      }
    }
    if line.activity.description == "process/clinker" {
      return tonnes(line, &found).map {
        ($0 * constants.constant("clinker") * conversion, .process, "2025/2547 II B.9.2")
      }
    }
    if line.activity.description.hasPrefix("process/carbonate") {
      let name = line.activity.segments.last.map(String.init) ?? ""
      guard let carbonate = Self.pure[name], let factor = constants.carbonates[carbonate] else {
        found.report(
          Diagnostic(
            .carbonateComposition, at: line.first, [line.activity.description],
            hint: Phrase(.hintComposition, line.activity.description)))
        return nil
      }
      return tonnes(line, &found).map {
        ($0 * factor * conversion, .process, Self.input)
      }
    }
    return carbonDioxide(of: line).map {
      ($0 * conversion, .process, "2025/2547 II B.3.1, Eq. 11")
    }
  }

  private func factor(
    of stream: StreamText, _ isOutput: Bool, _ found: inout Diagnostics
  ) -> ExactRatio? {
    let table = isOutput ? constants.oxides : constants.carbonates
    var factor = ExactRatio.zero
    for (name, share) in stream.composition {
      guard let own = table[name.value] else {
        found.report(
          Diagnostic(
            .carbonateUnknown, at: name.location, [name.value],
            hint: Phrase(.hintOneOf, table.keys.sorted().joined(separator: ", "))))
        return nil
      }
      factor += share * own
    }
    return factor
  }

  // MARK: Zero-rating

  /// What of a stream is biomass whose sustainability is proven (2547 Annex II B.3.3).
  func zeroRatedShare(
    of line: EmissionLine, _ found: inout Diagnostics
  ) -> ExactRatio {
    guard let entry = settings.zeroRated.first(where: { $0.records.matches(line) }) else {
      return .zero
    }
    guard isBiomass(line) else {
      found.report(
        Diagnostic(
          .zeroRatedFossil, at: entry.location, [line.activity.description],
          hint: Phrase(.hintZeroRated)))
      return .zero
    }
    return entry.part
  }

  /// Whether a fuel is one of Table 2, or its own factor calls its carbon biogenic.
  private func isBiomass(_ line: EmissionLine) -> Bool {
    guard case .factor(let match) = line.basis else { return false }
    return match.chosen.place?.hasPrefix("Table 2") ?? false
      || match.chosen.emissions.contains { $0.species.isBiogenicCarbonDioxide }
  }
}
