import BanyanQuantities
import BanyanSpreadsheets

/// The entries as cells of the template, by its map.
struct TemplateCells {
  private let map: TemplateMap
  private let entries: TemplateEntries
  private(set) var cells: [CellEntry] = []

  init(_ entries: TemplateEntries, by map: TemplateMap) {
    self.map = map
    self.entries = entries
    installation()
    for (row, good) in entries.goods.enumerated() { add(good, row) }
    for (place, process) in entries.processes.enumerated() { add(process, place) }
    for (place, bought) in entries.bought.enumerated() { add(bought, place) }
    for (row, stream) in entries.streams.enumerated() { add(stream, row) }
    for (row, effects) in entries.anodeEffects.enumerated() { add(effects, row) }
    for (row, source) in entries.measured.enumerated() { add(source, row) }
    for (row, product) in entries.products.enumerated() { add(product, row) }
  }

  private mutating func put(
    _ field: TemplateField, _ content: CellEntry.Content, row: Int = 0, column: Int = 0,
    block: Int = 0
  ) {
    let cell = map.cell(field, row: row, column: column, block: block)
    cells.append(CellEntry(map[field].sheet, cell, content))
  }

  private mutating func put(
    _ field: TemplateField, _ number: ExactRatio?, row: Int = 0, block: Int = 0
  ) {
    guard let number else { return }
    // Sheet B takes per cent, the summary shares of one.
    let scale = ExactDecimal(map[field].kind == .percent ? 100 : 1)
    put(field, .number((number * scale).decimal()), row: row, block: block)
  }

  private mutating func put(
    _ field: TemplateField, _ text: String?, row: Int = 0, column: Int = 0, block: Int = 0
  ) {
    if let text { put(field, .text(text), row: row, column: column, block: block) }
  }

  private mutating func installation() {
    for (field, text) in entries.texts { put(field, text) }
    if let period = entries.period {
      put(.periodStart, .day(period.from))
      put(.periodEnd, .day(period.through))
    }
    put(.indirectTotal, entries.indirectTotal)
  }

  private mutating func add(_ good: TemplateEntries.Good, _ row: Int) {
    put(.goodCategory, good.category, row: row)
    for (column, route) in good.routes.enumerated() {
      put(.goodRoute, route, row: row, column: column)
    }
  }

  // MARK: Processes

  private mutating func add(_ process: TemplateEntries.Process, _ place: Int) {
    put(.processCategory, process.category, row: place)
    put(.processName, process.name, row: place)
    let included = process.included.isEmpty ? [Self.alone] : process.included
    for (column, category) in included.enumerated() {
      put(.processIncluded, category, row: place, column: column)
    }
    // Every route of the category wants its amount.
    for route in 0..<max(process.routes, process.route + 1) {
      let amount = route == process.route ? process.amount : .zero
      put(.amount, amount, row: route, block: place)
    }
    put(.amountMarket, process.market, block: place)
    if process.market != process.amount { addTaken(process, place) }
    put(.hasHeat, .truth(process.heat != nil), block: place)
    put(.hasWasteGas, .truth(process.wasteGas != nil), block: place)
    put(.direct, process.direct, block: place)
    if let heat = process.heat {
      put(.heatIn, heat.energyIn, block: place)
      put(.heatInFactor, heat.factorIn, block: place)
      put(.heatOut, heat.energyOut, block: place)
      put(.heatOutFactor, heat.factorOut, block: place)
    }
    if let gas = process.wasteGas {
      put(.gasIn, gas.energyIn, block: place)
      put(.gasOut, gas.energyOut, block: place)
    }
    put(.electricity, process.electricity.megawattHours, block: place)
    put(.electricityFactor, process.electricity.factor, block: place)
    put(.electricitySource, process.electricity.source, block: place)
    put(.export, process.exported.megawattHours, block: place)
    if !process.exported.megawattHours.isZero {
      put(.exportFactor, process.exported.factor, block: place)
    }
  }

  /// What a process includes that makes one category alone: Parameters_Constants!B62.
  static let alone = "Only direct production"

  /// What other processes take: the rows name all of them but the process itself.
  private mutating func addTaken(_ process: TemplateEntries.Process, _ place: Int) {
    for taker in entries.processes.indices where taker != place {
      let row = taker < place ? taker : taker - 1
      put(.amountInternal, process.internally[taker] ?? .zero, row: row, block: place)
    }
    put(.amountOther, process.otherwise, block: place)
  }

  // MARK: Precursors

  private mutating func add(_ bought: TemplateEntries.Bought, _ place: Int) {
    put(.precursorCategory, bought.category, row: place)
    put(.precursorCountry, bought.country, row: place)
    put(.precursorRoute, bought.routeName, row: place)
    put(.precursorName, bought.name, row: place)
    put(.bought, bought.amount, row: bought.route, block: place)
    for process in entries.processes.indices {
      put(.boughtUsed, bought.used[process] ?? .zero, row: process, block: place)
    }
    put(.boughtOther, ExactRatio.zero, block: place)
    put(.boughtDirect, bought.direct, block: place)
    put(.boughtDirectSource, bought.source?.rawValue, block: place)
    put(.boughtElectricity, bought.electricity, block: place)
    put(.boughtElectricitySource, bought.electricitySource?.rawValue, block: place)
    put(.boughtFactor, bought.factor, block: place)
    put(.boughtFactorSource, bought.factorSource, block: place)
    put(.boughtJustification, bought.justification, block: place)
  }

  // MARK: Streams and products

  private mutating func add(_ stream: TemplateEntries.StreamRow, _ row: Int) {
    put(.streamMethod, stream.method.rawValue, row: row)
    put(.streamName, stream.name, row: row)
    put(.streamAmount, stream.amount, row: row)
    put(.streamUnit, stream.unit.rawValue, row: row)
    put(.streamHeatingValue, stream.heatingValue, row: row)
    if let factor = stream.factor {
      put(.streamFactor, factor, row: row)
      let unit = stream.heatingValue == nil ? stream.unit.rawValue : "TJ"
      put(.streamFactorUnit, "tCO2/\(unit)", row: row)
    }
    put(.streamCarbon, stream.carbon, row: row)
    put(.streamOxidation, stream.oxidation, row: row)
    put(.streamConversion, stream.conversion, row: row)
    put(.streamBiomass, stream.biomass, row: row)
  }

  private mutating func add(_ effects: TemplateEntries.AnodeRow, _ row: Int) {
    put(.pfcTechnology, effects.technology, row: row)
    put(.pfcAmount, effects.metal, row: row)
    switch effects.method {
    case .slope(let frequency, let duration, let coefficient):
      put(.pfcMethod, "Slope method", row: row)
      put(.pfcFrequency, frequency, row: row)
      put(.pfcDuration, duration, row: row)
      put(.pfcSlope, coefficient, row: row)
    case .overvoltage(let volts, let efficiency, let coefficient):
      put(.pfcMethod, "Overvoltage method", row: row)
      put(.pfcOvervoltage, volts, row: row)
      put(.pfcEfficiency, efficiency, row: row)
      put(.pfcCoefficient, coefficient, row: row)
    }
    put(.pfcWeight, effects.fraction, row: row)
    put(.pfcCollection, effects.collection, row: row)
  }

  private mutating func add(_ source: TemplateEntries.MeasuredRow, _ row: Int) {
    put(.measuredName, source.name, row: row)
    put(.measuredGas, source.gas, row: row)
    put(.measuredBiomass, source.biomass, row: row)
    put(.measuredConcentration, source.concentration, row: row)
    put(.measuredHours, ExactRatio(ExactDecimal(source.hours)), row: row)
    put(.measuredFlow, source.flow, row: row)
  }

  private mutating func add(_ product: TemplateEntries.Product, _ row: Int) {
    put(.productProcess, entries.processes[product.process].name, row: row)
    put(.productCode, product.code, row: row)
    put(.productName, product.name, row: row)
    for (field, value) in product.numbers { put(field, value, row: row) }
    for (field, text) in product.texts { put(field, text, row: row) }
    if let isCalcined = product.isCalcined { put(.calcined, .truth(isCalcined), row: row) }
  }
}
