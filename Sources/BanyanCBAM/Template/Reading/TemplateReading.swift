import BanyanQuantities
import BanyanSpreadsheets

/// Reads the entries of a filled template back, as far as its formulas use them.
///
/// Processes and precursors keep their rows, those that stay empty among them, since other cells count by
/// them. What is no number counts as the formulas count it: not at all.
struct TemplateReading {
  let template: TemplateWorkbook

  private var map: TemplateMap { template.map }

  var entries: TemplateEntries {
    var entries = TemplateEntries()
    let processes = rows(of: .processCategory)
    entries.processes = (0..<processes).map { process($0, among: processes) }
    entries.bought = (0..<rows(of: .precursorCategory)).map { bought($0, among: processes) }
    entries.streams = streams
    entries.indirectTotal = template.number(.indirectTotal) ?? .zero
    if let from = template.day(.periodStart), let through = template.day(.periodEnd) {
      entries.period = Period(from: from, through: through)
    }
    return entries
  }

  /// Rows down to the last that is filled.
  private func rows(of field: TemplateField) -> Int {
    (0..<map[field].rows).last { template.cell(field, row: $0) != nil }.map { $0 + 1 } ?? 0
  }

  private func sum(_ field: TemplateField, block: Int) -> ExactRatio {
    (0..<map[field].rows).reduce(.zero) {
      $0 + (template.number(field, row: $1, block: block) ?? .zero)
    }
  }

  private func number(_ field: TemplateField, _ block: Int) -> ExactRatio {
    template.number(field, block: block) ?? .zero
  }

  // MARK: Processes

  private func process(_ place: Int, among count: Int) -> TemplateEntries.Process {
    var internally: [Int: ExactRatio] = [:]
    for taker in 0..<count where taker != place {
      // The rows name all processes but the block's own.
      let row = taker < place ? taker : taker - 1
      internally[taker] = template.number(.amountInternal, row: row, block: place)
    }
    return TemplateEntries.Process(
      name: template.text(.processName, row: place) ?? "",
      category: template.text(.processCategory, row: place) ?? "",
      included: (0..<map[.processIncluded].columns).compactMap {
        template.text(.processIncluded, row: place, column: $0)
      }.filter { $0 != TemplateCells.alone },
      route: 0, routes: 1, amount: sum(.amount, block: place), market: number(.amountMarket, place),
      internally: internally, otherwise: number(.amountOther, place),
      direct: number(.direct, place),
      heat: .init(
        energyIn: number(.heatIn, place), factorIn: number(.heatInFactor, place),
        energyOut: number(.heatOut, place), factorOut: number(.heatOutFactor, place)),
      wasteGas: .init(
        energyIn: number(.gasIn, place), factorIn: .zero, energyOut: number(.gasOut, place),
        factorOut: .zero),
      electricity: .init(
        megawattHours: number(.electricity, place), factor: number(.electricityFactor, place),
        source: template.text(.electricitySource, block: place)),
      exported: .init(
        megawattHours: number(.export, place), factor: number(.exportFactor, place), source: nil))
  }

  // MARK: Precursors

  private func bought(_ place: Int, among processes: Int) -> TemplateEntries.Bought {
    var used: [Int: ExactRatio] = [:]
    for process in 0..<min(processes, map[.boughtUsed].rows) {
      used[process] = template.number(.boughtUsed, row: process, block: place)
    }
    return TemplateEntries.Bought(
      name: template.text(.precursorName, row: place) ?? "",
      category: template.text(.precursorCategory, row: place) ?? "",
      country: template.text(.precursorCountry, row: place), route: 0, routeName: nil, used: used,
      amount: sum(.bought, block: place), direct: template.number(.boughtDirect, block: place),
      source: source(.boughtDirectSource, place),
      electricity: template.number(.boughtElectricity, block: place),
      electricitySource: source(.boughtElectricitySource, place),
      factor: template.number(.boughtFactor, block: place),
      factorSource: template.text(.boughtFactorSource, block: place),
      justification: template.text(.boughtJustification, block: place))
  }

  private func source(_ field: TemplateField, _ place: Int) -> TemplateEntries.Bought.Source? {
    template.text(field, block: place).flatMap(TemplateEntries.Bought.Source.init)
  }

  // MARK: Streams

  private var streams: [TemplateEntries.StreamRow] {
    (0..<map[.streamMethod].rows).compactMap { row in
      guard
        let method = template.text(.streamMethod, row: row)
          .flatMap(TemplateEntries.StreamRow.Method.init)
      else { return nil }
      func share(_ field: TemplateField) -> ExactRatio? {
        template.number(field, row: row).map { $0 / ExactDecimal(100) }
      }
      return TemplateEntries.StreamRow(
        method: method, name: template.text(.streamName, row: row) ?? "",
        amount: template.number(.streamAmount, row: row) ?? .zero,
        unit: template.text(.streamUnit, row: row)
          .flatMap(TemplateEntries.StreamRow.Unit.init) ?? .tonne,
        heatingValue: template.number(.streamHeatingValue, row: row),
        factor: template.number(.streamFactor, row: row),
        carbon: template.number(.streamCarbon, row: row), oxidation: share(.streamOxidation),
        conversion: share(.streamConversion), biomass: share(.streamBiomass))
    }
  }
}
