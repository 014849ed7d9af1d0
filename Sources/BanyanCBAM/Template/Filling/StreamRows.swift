import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities

/// The report's source streams as rows of sheet B: tonnes or thousands of normal cubic metres, with heating
/// value, factor and shares that give the same emission by the template's formulas.
struct StreamRows {
  let report: CBAMReport

  func rows(_ found: inout Diagnostics) -> [TemplateEntries.StreamRow] {
    report.streams.compactMap { stream in
      // What was not used has no place.
      if let line = stream.line, line.quantity.isZero { return nil }
      guard let row = row(of: stream) else {
        found.report(
          Diagnostic(
            .templateStream, at: stream.line?.first,
            [stream.id, stream.line?.unit.symbol ?? ""], hint: Phrase(.hintTemplateStream)))
        return nil
      }
      return row
    }
  }

  private func row(of stream: Stream) -> TemplateEntries.StreamRow? {
    let total = stream.tonnes + stream.zeroRated
    let text = report.settings.streams.first { text in
      stream.line.map(text.records.matches) ?? false
    }
    guard var row = amounts(of: stream, text) else { return nil }
    if !stream.zeroRated.isZero { row.biomass = stream.zeroRated / total }
    if row.amount.isZero { return nil }
    switch stream.method {
    case .massBalance:
      // An output is a negative amount of carbon that stays in the product.
      if total < .zero { row.amount = -row.amount }
      row.carbon = total / (row.amount * Self.carbonDioxidePerCarbon)
    case .combustion:
      row.oxidation = text?.oxidation ?? .one
      row.factor = factor(of: row, total, row.oxidation)
    case .process:
      row.conversion = text?.conversion ?? .one
      row.factor = factor(of: row, total, row.conversion)
    }
    return row
  }

  /// B_EmInst!BF17: t CO2 for a tonne of carbon.
  private static let carbonDioxidePerCarbon = ExactRatio(
    ExactDecimal(coefficient: 3664, exponent: -3))

  private func factor(
    of row: TemplateEntries.StreamRow, _ total: ExactRatio, _ share: ExactRatio?
  ) -> ExactRatio? {
    guard let share, !share.isZero else { return .zero }
    // GJ for one unit, and factors by TJ.
    let base = row.heatingValue.map { row.amount * $0 / ExactDecimal(1000) } ?? row.amount
    return total / (base * share)
  }

  // MARK: Amounts

  private func amounts(of stream: Stream, _ text: StreamText?) -> TemplateEntries.StreamRow? {
    guard let line = stream.line else { return waste(stream) }
    let method: TemplateEntries.StreamRow.Method =
      switch stream.method {
      case .combustion: .combustion
      case .process: .process
      case .massBalance: .massBalance
      }
    func row(
      _ amount: ExactRatio, _ unit: TemplateEntries.StreamRow.Unit, _ value: ExactRatio? = nil
    ) -> TemplateEntries.StreamRow {
      .init(method: method, name: stream.id, amount: amount, unit: unit, heatingValue: value)
    }
    if stream.method == .combustion, text?.factor == nil, let energy = terajoules(of: line),
      let value = heatingValue(of: line)
    {
      return row(energy * ExactDecimal(1000) / value.number, value.unit, value.number)
    }
    if let ratio = line.unit.conversion(to: .tonne) { return row(ratio * line.quantity, .tonne) }
    if let ratio = line.unit.conversion(to: Self.normalCubicMetres) {
      return row(ratio * line.quantity, .gas)
    }
    return nil
  }

  private static let normalCubicMetres = Unit(
    symbol: "kNm3", dimension: .volume, ratio: ExactRatio(1000), gasState: .normal)

  /// Dust and the like, by what products.yaml states: its emission over its factor.
  private func waste(_ stream: Stream) -> TemplateEntries.StreamRow? {
    guard let waste = report.settings.wastes.first(where: { $0.waste.value == stream.source }),
      !waste.factor.isZero
    else { return nil }
    return .init(
      method: .process, name: stream.id, amount: stream.tonnes / waste.factor, unit: .tonne)
  }

  /// The energy of a line by the way it came to its factor; nil where the factor is none of energy.
  private func terajoules(of line: EmissionLine) -> ExactRatio? {
    guard case .factor(let match) = line.basis, let conversion = line.conversion,
      let energy = match.chosen.per.conversion(to: .netTerajoule)
        ?? match.chosen.per.conversion(to: .terajoule)
    else { return nil }
    return energy * conversion.ratio * line.quantity
  }

  /// GJ for a tonne or a thousand normal cubic metres, by the heating value that was used.
  private func heatingValue(
    of line: EmissionLine
  ) -> (number: ExactRatio, unit: TemplateEntries.StreamRow.Unit)? {
    for property in line.conversion?.properties ?? [] {
      guard let units = property.units, let number = property.value.number, !number.isZero,
        units.top.dimension == .energy
      else { continue }
      let gigajoules = ExactRatio(number) * units.top.ratio / ExactDecimal(1000)
      if let mass = units.bottom.conversion(to: .tonne) { return (gigajoules / mass, .tonne) }
      if let volume = units.bottom.conversion(to: Self.normalCubicMetres) {
        return (gigajoules / volume, .gas)
      }
      // A publisher's m3 of gas without a temperature was read as a normal one.
      if line.conversion?.assumesNormalState == true, units.bottom.dimension == .volume {
        return (gigajoules / (units.bottom.ratio / ExactDecimal(1000)), .gas)
      }
    }
    return nil
  }
}

extension Unit {
  /// 10^6 MJ of a fuel by its net heating value.
  static let netTerajoule = Unit(
    symbol: "TJ (net)", dimension: .energy, ratio: ExactRatio(1_000_000), basis: .net)
}
