import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities

/// Heat of own boilers, by the mix of their fuels (2547 Annex II C.1.2, Annex III A.2.2, Eq. 32 to 34, 44, 45).
struct OwnHeatMaking {
  let settings: CBAMSettings
  let law: CBAMLaw
  let streams: [Stream]

  /// What fuels emit, flue-gas cleaning with them, and the energy they hold.
  struct Mix {
    let tonnes: ExactRatio
    let terajoules: ExactRatio
  }

  /// Whether a line is of heat that a process takes from an own boiler.
  func isOwn(_ heat: HeatFlow) -> Bool { heat.direction == .imported && fuels(of: heat) != nil }

  private func fuels(of heat: HeatFlow) -> RecordSelector? {
    if case .mix(let fuels, _) = heat.factor { fuels } else { nil }
  }

  /// Whether a stream is burnt for heat that processes take, so that it is attributed through that heat
  /// alone; fuels of heat that a process gives away stay on its direct side.
  func holds(_ stream: Stream) -> Bool {
    guard let line = stream.line else { return false }
    return settings.heat.contains { isOwn($0) && fuels(of: $0)?.matches(line) ?? false }
  }

  /// Nil with a diagnostic.
  func mix(of fuels: RecordSelector, _ found: inout Diagnostics) -> Mix? {
    let meant = streams.filter { $0.line.map(fuels.matches) ?? false }
    guard !meant.isEmpty else {
      found.report(
        Diagnostic(
          .recordsNotFound, at: fuels.location, [fuels.text], hint: Phrase(.hintRecordsUnused)))
      return nil
    }
    var terajoules = ExactRatio.zero
    for fuel in meant where fuel.method == .combustion {
      guard let energy = fuel.terajoules else {
        found.report(
          Diagnostic(
            .flowUnit, at: fuels.location, [fuel.line?.unit.symbol ?? "", fuel.activity, "TJ"],
            hint: Phrase(.hintGiveUnits, "TJ (net)")))
        return nil
      }
      terajoules += energy
    }
    guard terajoules > .zero else {
      found.report(
        Diagnostic(
          .allocationNothing, at: fuels.location, ["fuels"], hint: Phrase(.hintAllocationNothing)))
      return nil
    }
    return Mix(
      tonnes: meant.reduce(.zero) { $0 + $1.tonnes(cappedBy: law.parameters) },
      terajoules: terajoules)
  }

  /// Of a boiler that burns a mix; nil with a diagnostic.
  func efficiency(
    _ efficiency: BoilerEfficiency, burning mix: Mix, _ found: inout Diagnostics
  ) -> (share: ExactRatio, load: ExactRatio?)? {
    let boiler: BoilerLoad
    switch efficiency {
    case .stated(let share): return (share, nil)
    case .byLoad(let own): boiler = own
    }
    guard let load = boiler.factor(burning: mix.terajoules), !(.one < load) else {
      found.report(
        Diagnostic(
          .loadBeyond, at: boiler.location,
          [ExplainedFigure.shown(mix.terajoules), ExplainedFigure.shown(boiler.full)],
          hint: Phrase(.hintLoadBeyond)))
      return nil
    }
    if let share = boiler.efficiency(at: load) { return (share, load) }
    let percent = Self.percent(load)
    found.report(
      Diagnostic(
        .loadOutside, at: boiler.location,
        [percent, boiler.curve.map { Self.percent($0.load) }.joined(separator: ", ")],
        hint: Phrase(.hintLoadOutside, percent)))
    return nil
  }

  private static func percent(_ share: ExactRatio) -> String {
    "\((share * ExactDecimal(100)).decimal(significantDigits: 6).normalised) %"
  }

  /// Heat lines of the same fuels together need no more of them than was burnt.
  func checkGiven(_ flows: [BoundaryFlow], _ found: inout Diagnostics) {
    var sums: [String: (needed: ExactRatio, last: HeatFlow)] = [:]
    for heat in settings.heat {
      var said = Diagnostics()
      guard case .mix(let fuels, let efficiency) = heat.factor,
        let flow = flows.first(where: { $0.location == heat.location }),
        let mix = mix(of: fuels, &said),
        let own = self.efficiency(efficiency, burning: mix, &said)
      else { continue }
      let known = sums[fuels.text]?.needed ?? .zero
      sums[fuels.text] = (known + flow.quantity / own.share, heat)
    }
    for (_, sum) in sums.sorted(by: { $0.key < $1.key }) {
      guard let fuels = fuels(of: sum.last) else { continue }
      var said = Diagnostics()
      guard let mix = mix(of: fuels, &said), mix.terajoules < sum.needed else { continue }
      found.report(
        Diagnostic(
          .heatBeyond, at: sum.last.location,
          [fuels.text, ExplainedFigure.shown(sum.needed), ExplainedFigure.shown(mix.terajoules)],
          hint: Phrase(.hintCombinedEnergy)))
    }
  }
}
