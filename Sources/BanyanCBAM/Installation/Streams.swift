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
    case measured
    /// Perfluorocarbons of anode effects.
    case pfc
    /// CO2 handed on or taken over.
    case transfer = "co2-transfer"
  }

  package let source: String
  package let activity: String
  package let method: Method
  /// The records; nil for a waste that products.yaml states.
  package let line: EmissionLine?
  /// Tonnes CO2e that count.
  package private(set) var tonnes: ExactRatio
  /// Tonnes CO2 of biomass whose sustainability is proven.
  package private(set) var zeroRated: ExactRatio
  /// Point of the act.
  package let article: String
  /// What its quantity was multiplied by, in order.
  package private(set) var steps: [StreamStep]
  /// Whose it is: processes of products.yaml, none where it lies outside; shares of one sum to one.
  package let parts: [(process: Int?, share: ExactRatio)]
  /// What the quantity of its records was multiplied by: stocks, and what the installation measured.
  package var correction = ExactRatio.one

  /// The same with so much of its carbon as zero-rated; the rest counts.
  func zeroRated(in share: ExactRatio, by step: StreamStep) -> Stream {
    var stream = self
    let all = tonnes + zeroRated
    stream.zeroRated = all * share
    stream.tonnes = all - stream.zeroRated
    stream.steps.append(step)
    return stream
  }

  /// `source/activity`, unless the source is called by its activity.
  package var id: String { source == activity ? activity : "\(source)/\(activity)" }
}

extension Stream {
  /// Gases of incomplete oxidation, as Table 1 of Annex II G names them.
  private static let wasteGases: Set<String> = [
    "blast-furnace-gas", "coke-oven-gas", "oxygen-steel-furnace-gas",
  ]

  /// Net energy of its records; nil where they hold none.
  var terajoules: ExactRatio? {
    line.flatMap(CombinedPlantMaking.terajoules).map { $0 * correction }
  }

  /// Whether its fuel is one of them.
  var isWasteGas: Bool { line?.activity.material.map(Self.wasteGases.contains) ?? false }

  /// Tonnes that heat or electricity made of it carries: a waste gas counts at most as natural gas would
  /// (2547 Annex II D.4.1, Annex III A.2.2); the rest stays with the process that made the gas.
  func tonnes(cappedBy law: LawParameters) -> ExactRatio {
    guard isWasteGas, let terajoules else { return tonnes }
    return min(tonnes, terajoules * law.constant("waste-gas"))
  }
}

/// One factor of a stream's arithmetic.
package struct StreamStep: Sendable {
  package enum Kind: Sendable {
    /// The factor that the records met in a table, with the conversion to its unit.
    case table
    /// t CO2 for one unit, by cbam.yaml or by a table of the law.
    case factor(String)
    /// A carbonate or oxide with its share by mass.
    case part(String, share: ExactRatio)
    /// Anything else, said in words: oxidation, conversion, what is left beside proven biomass.
    case words(CBAMExplainText, [String])
  }

  package let kind: Kind
  package let value: ExactRatio
  /// The line of cbam.yaml, or the table.
  package let location: SourceLocation?
}

/// Reckons streams from lines and from what cbam.yaml says of them (2547 Annex II, B.3).
struct StreamMaking {
  let settings: CBAMSettings
  let constants: LawParameters
  /// The fossil fuels of the law, by the names of activities.
  let fossilFuels: Set<String>

  /// What one line emits before zero-rating.
  struct Emission {
    let tonnes: ExactRatio
    let method: Stream.Method
    let article: String
    let steps: [StreamStep]
  }

  /// Nil for a line that the law does not count, or with a diagnostic.
  func emission(of line: EmissionLine, _ found: inout Diagnostics) -> Emission? {
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
      return emission(
        combustion(line, stream, &found), .combustion, "2025/2547 II B.3.1, Eq. 5",
        times(stream?.oxidation, .words(.oxidation, []), stream))
    case "carbon":
      return emission(
        carbonDioxide(of: line), .massBalance, "2025/2547 II B.3.2, Eq. 12", [])
    case "process": return process(line, stream, &found)
    default: return nil
    }
  }

  /// A first product and what it is multiplied by.
  private func emission(
    _ first: (tonnes: ExactRatio, steps: [StreamStep])?, _ method: Stream.Method,
    _ article: String, _ further: [StreamStep]
  ) -> Emission? {
    first.map { first in
      Emission(
        tonnes: further.reduce(first.tonnes) { $0 * $1.value }, method: method, article: article,
        steps: first.steps + further)
    }
  }

  private func times(
    _ share: ExactRatio?, _ kind: StreamStep.Kind, _ stream: StreamText?
  ) -> [StreamStep] {
    share.map { [StreamStep(kind: kind, value: $0, location: stream?.location)] } ?? []
  }

  /// Tonnes CO2 by the factor that the line met, whatever other gases it states: fuels count with their
  /// CO2 alone.
  private func carbonDioxide(
    of line: EmissionLine
  ) -> (tonnes: ExactRatio, steps: [StreamStep])? {
    guard case .factor(let match) = line.basis, let conversion = line.conversion else { return nil }
    let perUnit =
      match.chosen.emissions.reduce(ExactRatio.zero) { sum, gas in
        gas.species.gas == .carbonDioxide ? sum + gas.kilograms : sum
      } / ExactDecimal(1000)
    let factor = conversion.ratio * perUnit
    return (
      factor * line.quantity,
      [StreamStep(kind: .table, value: factor, location: match.chosen.location)]
    )
  }

  private func combustion(
    _ line: EmissionLine, _ stream: StreamText?, _ found: inout Diagnostics
  ) -> (tonnes: ExactRatio, steps: [StreamStep])? {
    if let factor = stream?.factor { return tonnes(line, times: factor, stream, &found) }
    if let factor = stream?.emissionFactor, case .factor(let match) = line.basis,
      let conversion = line.conversion
    {
      guard let energy = match.chosen.per.terajoules else {
        found.report(
          Diagnostic(
            .flowUnit, at: line.first, [line.unit.symbol, line.activity.description, "TJ"],
            hint: Phrase(.hintGiveUnits, "TJ (net)")))
        return nil
      }
      let perUnit = energy * conversion.ratio
      return (
        perUnit * line.quantity * factor,
        [
          StreamStep(
            kind: .factor("TJ/\(line.unit.symbol)"), value: perUnit,
            location: match.chosen.location),
          StreamStep(kind: .factor("t CO2/TJ"), value: factor, location: stream?.location),
        ]
      )
    }
    return carbonDioxide(of: line)
  }

  /// The mass of a line, or its volume where the factor is for one.
  private func tonnes(
    _ line: EmissionLine, in unit: Unit = .tonne, _ found: inout Diagnostics
  ) -> ExactRatio? {
    if let ratio = line.unit.conversion(to: unit) { return ratio * line.quantity }
    found.report(
      Diagnostic(
        .flowUnit, at: line.first, [line.unit.symbol, line.activity.description, unit.symbol],
        hint: Phrase(.hintGiveUnits, unit.symbol)))
    return nil
  }

  private func tonnes(
    _ line: EmissionLine, times factor: ExactRatio, _ stream: StreamText?,
    _ found: inout Diagnostics
  ) -> (tonnes: ExactRatio, steps: [StreamStep])? {
    let unit = stream?.factorUnit ?? .tonne
    return tonnes(line, in: unit, &found).map {
      (
        $0 * factor,
        [
          StreamStep(
            kind: .factor("t CO2/\(unit.symbol)"), value: factor,
            location: stream?.location ?? constants.location(of: "cbam-constants"))
        ]
      )
    }
  }

  // MARK: Process emissions

  /// Carbonates that Table 3 prints, by the last word of the activity; others need a composition.
  private static let pure = [
    "limestone": "CaCO3", "magnesite": "MgCO3", "soda-ash": "Na2CO3", "siderite": "FeCO3",
  ]
  private static let input = "2025/2547 II B.3.1.2, Table 3"
  private static let output = "2025/2547 II B.3.1.2, Table 4"
  private static let factor = "2025/2547 II B.3.1, Eq. 11"

  private func process(
    _ line: EmissionLine, _ stream: StreamText?, _ found: inout Diagnostics
  ) -> Emission? {
    let conversion = times(stream?.conversion, .words(.conversion, []), stream)
    let isOutput = stream?.method == .output
    if let stream, !stream.composition.isEmpty {
      return emission(
        byComposition(line, stream, isOutput, &found), .process,
        isOutput ? Self.output : Self.input, conversion)
    }
    if let factor = stream?.factor {
      return emission(
        tonnes(line, times: factor, stream, &found), .process, Self.factor, conversion)
    }
    if line.activity.description == "process/clinker" {
      return emission(
        tonnes(line, times: constants.constant("clinker"), nil, &found), .process,
        "2025/2547 II B.9.2", conversion)
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
      guard let mass = tonnes(line, &found) else { return nil }
      let step = StreamStep(
        kind: .part(carbonate, share: .one), value: ExactRatio(factor),
        location: constants.location(of: "cbam-process-factors"))
      return emission((mass * factor, [step]), .process, Self.input, conversion)
    }
    return emission(carbonDioxide(of: line), .process, Self.factor, conversion)
  }

  private func byComposition(
    _ line: EmissionLine, _ stream: StreamText, _ isOutput: Bool, _ found: inout Diagnostics
  ) -> (tonnes: ExactRatio, steps: [StreamStep])? {
    let table = isOutput ? constants.oxides : constants.carbonates
    var parts: [StreamStep] = []
    var factor = ExactRatio.zero
    for (name, share) in stream.composition {
      // What the table does not print follows from the formula below it.
      let stoichiometric =
        isOutput
        ? Stoichiometry.ofOxide(name.value) : Stoichiometry.ofCarbonate(name.value)
      guard let own = table[name.value].map({ ExactRatio($0) }) ?? stoichiometric else {
        found.report(
          Diagnostic(
            .carbonateUnknown, at: name.location, [name.value],
            hint: Phrase(
              isOutput ? .hintOxide : .hintCarbonate, table.keys.sorted().joined(separator: ", "))))
        return nil
      }
      factor += share * own
      parts.append(
        StreamStep(kind: .part(name.value, share: share), value: own, location: name.location))
    }
    return tonnes(line, &found).map { ($0 * factor, parts) }
  }

  /// Carbonates that go into a source by method A, whose output is counted by method B, count twice.
  func checkBothMethods(_ lines: AssignedLines, _ found: inout Diagnostics) {
    func method(_ line: EmissionLine) -> StreamText.Method? {
      let stated = settings.streams.first { $0.records.matches(line) }?.method
      if stated == .input || stated == .output { return stated }
      if line.activity.description == "process/clinker" { return .output }
      return line.activity.description.hasPrefix("process/carbonate") ? .input : nil
    }
    let streams = lines.all.map(\.line).filter { $0.activity.head == "process" }
    for line in streams where method(line) == .input {
      guard
        let output = streams.first(where: {
          method($0) == .output && $0.source == line.source && $0.process == line.process
        })
      else { continue }
      found.report(
        Diagnostic(
          .bothMethods, at: line.first, [line.activity.description, output.activity.description],
          notes: [Note(Phrase(.noteFirstHere), at: output.first)],
          hint: Phrase(.hintBothMethods)))
    }
  }
}
