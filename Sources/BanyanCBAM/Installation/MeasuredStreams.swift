import BanyanCalculation
import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities

/// Streams that no record of activity gives: measured sources, anode effects, CO2 handed on or taken over
/// (2547 Annex II B.6 to B.8).
struct MeasuredStreamMaking {
  let settings: CBAMSettings
  let system: ProductionSystem
  let law: CBAMLaw
  let mapping: ProcessMapping
  /// By place among the measured sources.
  let hours: [HourlyValues]

  func streams(_ found: inout Diagnostics) -> [Stream] {
    var streams: [Stream] = []
    for (source, hours) in zip(settings.measured, hours) {
      if let stream = stream(of: source, hours, &found) { streams.append(stream) }
    }
    streams += settings.anodeEffects.compactMap { stream(of: $0, &found) }
    streams += settings.transfers.compactMap { stream(of: $0, &found) }
    return streams
  }

  private func process(
    _ name: Located<String>, _ found: inout Diagnostics
  ) -> CBAMProcess? {
    CBAMNames(settings, system).place(name, in: mapping.processes, &found)
      .map { mapping.processes[$0] }
  }

  private func step(
    _ value: ExactRatio, _ location: SourceLocation?, _ key: CBAMExplainText, _ words: String...
  ) -> StreamStep {
    StreamStep(kind: .words(key, words), value: value, location: location)
  }

  // MARK: Measured sources

  private func stream(
    of source: MeasuredSource, _ hours: HourlyValues, _ found: inout Diagnostics
  ) -> Stream? {
    guard let process = process(source.process, &found) else { return nil }
    if source.gas == .dinitrogenOxide, !process.counts("N2O") {
      found.report(
        Diagnostic(
          .measuredGas, at: source.location, [source.gas.rawValue, process.category],
          hint: Phrase(.hintMeasuredGas)))
      return nil
    }
    let potential =
      source.gas == .dinitrogenOxide ? law.parameters.constant("N2O") : ExactRatio.one
    let tonnes = hours.tonnes * potential
    var steps = [
      step(
        hours.tonnes, SourceLocation(file: source.file.value), .measuredHours,
        source.gas.rawValue, String(hours.hours))
    ]
    if hours.substituted > 0 {
      steps.append(
        step(
          hours.substitute, SourceLocation(file: source.file.value), .measuredSubstituted,
          String(hours.substituted)))
    }
    if potential != .one {
      steps.append(
        step(
          potential, law.parameters.location(of: "cbam-constants"), .potential,
          source.gas.rawValue))
    }
    if !source.biomass.isZero {
      steps.append(step(.one - source.biomass, source.location, .zeroRated))
    }
    return Stream(
      source: source.source.value, activity: "measured/\(source.gas.rawValue)",
      method: .measured, line: nil, tonnes: tonnes * (.one - source.biomass),
      zeroRated: tonnes * source.biomass,
      article: hours.isTheRest ? "2025/2547 II B.6, Eq. 16, 17" : "2025/2547 II B.6, Eq. 16",
      steps: steps,
      parts: [(process.members.first, .one)])
  }

  // MARK: Anode effects

  private func stream(of effects: AnodeEffects, _ found: inout Diagnostics) -> Stream? {
    guard let process = process(effects.process, &found) else { return nil }
    guard process.category == "Unwrought aluminium" else {
      found.report(
        Diagnostic(
          .anodeProcess, at: effects.location, [process.id, process.category],
          hint: Phrase(.hintMeasuredGas)))
      return nil
    }
    let metal = process.tonnes * effects.part
    let perTonne: ExactRatio
    let article: String
    switch effects.method {
    case .slope(let frequency, let duration, let coefficient):
      perTonne = frequency * duration * coefficient
      article = "2025/2547 II B.7, Eq. 20 to 23, 26"
    case .overvoltage(let volts, let efficiency, let coefficient):
      perTonne = coefficient * volts / efficiency
      article = "2025/2547 II B.7, Eq. 20, 24 to 26"
    }
    // Kilograms for a tonne of metal.
    let methane = metal * perTonne / ExactDecimal(1000) / effects.collection
    let ethane = methane * effects.fraction
    let tonnes =
      methane * law.parameters.constant("CF4") + ethane * law.parameters.constant("C2F6")
    let constants = law.parameters.location(of: "cbam-constants")
    return Stream(
      source: process.id, activity: "pfc", method: .pfc, line: nil, tonnes: tonnes,
      zeroRated: .zero, article: article,
      steps: [
        step(methane, effects.location, .anodeGas, "CF4"),
        step(law.parameters.constant("CF4"), constants, .potential, "CF4"),
        step(ethane, effects.location, .anodeGas, "C2F6"),
        step(law.parameters.constant("C2F6"), constants, .potential, "C2F6"),
      ], parts: [(process.members.first, .one)])
  }

  // MARK: Transferred CO2

  private func stream(of transfer: CarbonTransfer, _ found: inout Diagnostics) -> Stream? {
    guard let process = process(transfer.process, &found) else { return nil }
    let tonnes = transfer.tonnes * transfer.part
    return Stream(
      source: process.id, activity: "co2-transfer/\(transfer.kind.rawValue)", method: .transfer,
      line: nil, tonnes: transfer.kind == .received ? tonnes : -tonnes, zeroRated: .zero,
      article: "2025/2547 II B.8.2",
      steps: [step(tonnes, transfer.location, .transferred, transfer.partner)],
      parts: [(process.members.first, .one)])
  }

  // MARK: What calculation and measurement say of each other

  /// Records of a measured source do not count a second time; they corroborate (B.6.4).
  func corroborated(
    by calculated: [Stream], _ found: inout Diagnostics
  ) -> [Stream] {
    calculated.filter { stream in
      guard
        let place = settings.measured.firstIndex(where: {
          $0.gas == .carbonDioxide && $0.source.value == stream.source
        })
      else { return true }
      let source = settings.measured[place]
      let measured = hours.indices.contains(place) ? hours[place].tonnes : .zero
      found.report(
        Diagnostic(
          .measuredBeside, at: source.source.location,
          [
            stream.id, ExplainedFigure.shown(measured),
            ExplainedFigure.shown(stream.tonnes + stream.zeroRated),
          ]))
      return false
    }
  }

  /// Nitrous oxide of the categories that count it is measured (B.6.1).
  func checkNitrousOxide(_ found: inout Diagnostics) {
    for process in mapping.processes where process.category == "Nitric acid" {
      let isMeasured = settings.measured.contains {
        $0.process.value == process.id && $0.gas == .dinitrogenOxide
      }
      if isMeasured { continue }
      found.report(
        Diagnostic(
          .nitrousOxideUnmeasured, at: process.text.id.location, [process.id],
          hint: Phrase(.hintNitrousOxide)))
    }
  }
}
