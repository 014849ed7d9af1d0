import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities

/// The report's source streams as rows of sheet B: tonnes or thousands of normal cubic metres, with heating
/// value, factor and shares that give the same emission by the template's formulas.
struct StreamRows {
  let report: CBAMReport

  /// Nil where the inventory of the same records holds errors: no table was asked then.
  private var masses: FuelMasses? {
    report.catalogue.map {
      FuelMasses(catalogue: $0, acceptances: report.workspace.acceptances)
    }
  }

  func rows(_ found: inout Diagnostics) -> [TemplateEntries.StreamRow] {
    report.streams.filter(Self.isRow).compactMap { stream in
      // What was not used has no place.
      if let line = stream.line, line.quantity.isZero { return nil }
      guard let row = row(of: stream) else {
        found.report(
          Diagnostic(
            .templateStream, at: stream.line?.first,
            [stream.id, stream.line?.unit.symbol ?? ""],
            hint: Phrase(.hintTemplateStream, stream.line?.activity.material ?? stream.activity)))
        return nil
      }
      if let said = mass(of: stream, row) { found.report(said) }
      return row
    }
  }

  /// Where a volume stands in the template as a mass: by whose figures.
  private func mass(of stream: Stream, _ row: TemplateEntries.StreamRow) -> Diagnostic? {
    guard row.unit == .tonne, let line = stream.line, line.unit.dimension == .volume,
      let mass = masses?.mass(of: line)
    else { return nil }
    return Diagnostic(
      .templateMass, at: line.first,
      [
        stream.id, "\(line.quantity.normalised) \(line.unit.symbol)",
        "\(row.amount.decimal(significantDigits: 6).normalised) t",
      ],
      notes: mass.properties.map { property in
        Note(
          Phrase(.noteTemplateMass, property.value.text, property.citationLine),
          at: property.location)
      })
  }

  /// Measured sources and anode effects have rows of their own.
  static func isRow(_ stream: Stream) -> Bool {
    stream.method != .measured && stream.method != .pfc
  }

  private func row(of stream: Stream) -> TemplateEntries.StreamRow? {
    if stream.method == .transfer { return transfer(stream) }
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
    case .process, .measured, .pfc, .transfer:
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

  /// CO2 that is handed on is a negative amount of itself.
  private func transfer(_ stream: Stream) -> TemplateEntries.StreamRow {
    .init(
      method: .process, name: stream.id, amount: stream.tonnes, unit: .tonne, factor: .one)
  }

  // MARK: Measured sources and anode effects

  var measured: [TemplateEntries.MeasuredRow] {
    zip(report.settings.measured, report.hours).map { source, hours in
      // Hours that lack a concentration have a substitute, so the flow is what makes up the mass.
      let hour = hours.mean * ExactDecimal(hours.hours)
      return .init(
        name: source.source.value, gas: source.gas.rawValue, biomass: source.biomass,
        concentration: hours.mean, hours: hours.hours,
        flow: hour.isZero ? .zero : hours.tonnes * ExactDecimal(1000) / hour)
    }
  }

  var anodeEffects: [TemplateEntries.AnodeRow] {
    report.settings.anodeEffects.compactMap { effects in
      let process = report.processes.first { $0.process.id == effects.process.value }
      return process.map {
        .init(
          technology: effects.process.value, metal: $0.process.tonnes * effects.part,
          method: effects.method, fraction: effects.fraction, collection: effects.collection)
      }
    }
  }

  // MARK: Amounts

  private func amounts(of stream: Stream, _ text: StreamText?) -> TemplateEntries.StreamRow? {
    guard let line = stream.line else { return unrecorded(stream) }
    let method: TemplateEntries.StreamRow.Method =
      switch stream.method {
      case .combustion: .combustion
      case .process, .measured, .pfc, .transfer: .process
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
    return masses?.mass(of: line).map {
      row($0.tonnes * line.quantity, .tonne, $0.heatingValue)
    }
  }

  private static let normalCubicMetres = Unit(
    symbol: "kNm3", dimension: .volume, ratio: ExactRatio(1000), gasState: .normal)

  /// Dust and the like, by what products.yaml states, and clinker by its balance: the emission over its factor.
  private func unrecorded(_ stream: Stream) -> TemplateEntries.StreamRow? {
    let settings = report.settings
    let factor =
      settings.wastes.first { $0.waste.value == stream.source }?.factor
      ?? settings.clinker.first { $0.clinker.value == stream.source }?.factor
    guard let factor, !factor.isZero else { return nil }
    return .init(method: .process, name: stream.id, amount: stream.tonnes / factor, unit: .tonne)
  }

  /// The energy of a line by the way it came to its factor; nil where the factor is none of energy.
  private func terajoules(of line: EmissionLine) -> ExactRatio? {
    guard case .factor(let match) = line.basis, let conversion = line.conversion,
      let energy = match.chosen.per.terajoules
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
