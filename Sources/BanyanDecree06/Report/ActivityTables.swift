import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Fills the activity tables of Annex II, section 1, from the lines.
struct ActivityTables {
  let lines: [DecreeLine]
  let texts: DecreeSettings

  typealias Cell = ActivityTable.Cell

  /// All tables of the years that have data; one without rows says that nothing occurred.
  func tables(for years: [Decree06Report.ReportYear]) -> [ActivityTable] {
    let covered = years.filter { $0.covered != nil }.map(\.year)
    return covered.flatMap { year -> [ActivityTable] in
      let own = lines.filter { $0.years.contains(year) }
      var tables = [
        stationary(own.filter { $0.type == .stationary }, year),
        mobile(own.filter { $0.type == .mobile }, year),
        refrigerants(own.filter { $0.type == .refrigerant }, year),
      ]
      if year == covered.last { tables.append(equipment(year)) }
      if let mining = mining(own, year) { tables.append(mining) }
      tables.append(electricity(own.filter { $0.type == .electricity }, year))
      tables.append(steam(own.filter { $0.type == .steam }, year))
      return tables
    }
  }

  // MARK: 1. Fuel

  private struct Fuel: Hashable {
    var activity: String
    var unit: String
    var terajoules: ExactRatio?
  }

  private func stationary(_ lines: [DecreeLine], _ year: Int) -> ActivityTable {
    var sums: [Fuel: (line: DecreeLine, quantity: ExactDecimal)] = [:]
    var order: [Fuel] = []
    var sources: [String] = []
    for line in lines {
      let fuel = Fuel(
        activity: line.line.activity.description, unit: line.line.unit.symbol,
        terajoules: Self.terajoules(of: line.line))
      if sums[fuel] == nil { order.append(fuel) }
      sums[fuel] = (line, (sums[fuel]?.quantity ?? .zero) + line.quantity[year])
      for property in line.line.conversion?.properties ?? []
      where !sources.contains(property.citationLine) {
        sources.append(property.citationLine)
      }
    }
    var total = ExactDecimal.zero
    let rows = order.compactMap { fuel -> [Cell]? in
      guard let sum = sums[fuel] else { return nil }
      let energy = fuel.terajoules.map { ($0 * sum.quantity).figure }
      total += energy ?? .zero
      return [
        .activity(sum.line), .number(sum.quantity.normalised), .unit(fuel.unit),
        fuel.terajoules.map { .number($0.figure) } ?? .unknown,
        energy.map { .number($0) } ?? .unknown,
      ]
    }
    return ActivityTable(
      "1.1", year, rows: rows, total: total.normalised,
      remarks: sources.map { .init(text: .remarkCalorific, arguments: [$0]) })
  }

  /// TJ in one unit of the fuel; nil where the factor is for a mass or a volume and no heating value
  /// was needed.
  static func terajoules(of line: EmissionLine) -> ExactRatio? {
    guard let factor = line.basis.factor, factor.per.dimension == .energy,
      let ratio = line.conversion?.ratio
    else { return nil }
    return ratio * factor.per.ratio * ExactDecimal(coefficient: 1, exponent: -6)
  }

  private func mobile(_ lines: [DecreeLine], _ year: Int) -> ActivityTable {
    let rows = lines.map { line -> [Cell] in
      let source = line.line.source
      let quantity = line.quantity[year]
      let isDistance = line.line.unit.dimension == .distance
      let kilometres = texts.kilometres(of: source, in: year).map { Cell.text($0) }
      return [
        .text(source), texts.vehicle(source).map { .text($0) } ?? .unknown, .activity(line),
        isDistance ? .unknown : litres(quantity, line.line.unit),
        isDistance
          ? .quantity(quantity, unit: line.line.unit.symbol) : kilometres ?? .unknown,
      ]
    }
    return ActivityTable("1.2", year, rows: rows)
  }

  private func litres(_ quantity: ExactDecimal, _ unit: Unit) -> Cell {
    guard unit.dimension == .volume, unit.gasState == nil else {
      return .quantity(quantity, unit: unit.symbol)
    }
    // The reference unit of volumes is the cubic metre.
    return .number((unit.ratio * quantity * ExactDecimal(1000)).figure)
  }

  // MARK: 2. Refrigerants

  private func refrigerants(_ lines: [DecreeLine], _ year: Int) -> ActivityTable {
    var kilograms: [String: ExactRatio] = [:]
    for line in lines {
      let (name, part) = Self.refrigerant(of: line.line)
      kilograms[name, default: .zero] +=
        (line.line.conversion?.ratio ?? .one) * line.quantity[year] * part
    }
    let heads = Set(lines.map(\.line.activity.head))
    var remarks: [ActivityTable.Remark] = []
    if heads.contains("refrigerant-store") {
      remarks.append(.init(text: .remarkStore, arguments: []))
    }
    if heads.contains("refrigerant-charge") {
      remarks.append(.init(text: .remarkLeak, arguments: []))
    }
    return ActivityTable(
      "2.1", year,
      rows: kilograms.keys.sorted().map { name in
        [.text(name), .number(kilograms[name]?.figure ?? .zero)]
      }, remarks: remarks)
  }

  /// Its name, and the kilograms lost for one of the quantity.
  private static func refrigerant(of line: EmissionLine) -> (name: String, part: ExactDecimal) {
    if case .refrigerant(let refrigerant, let part, _) = line.basis {
      return (refrigerant.name, part)
    }
    return (line.activity.tail, .one)
  }

  /// The register the plant keeps. One that has refrigerants and shows no register gets a blank row:
  /// an empty table would say that there is no equipment.
  private func equipment(_ year: Int) -> ActivityTable {
    var rows = texts.equipment.map { cells in
      (0..<8).map { index -> Cell in
        cells.indices.contains(index) && !cells[index].isEmpty ? .text(cells[index]) : .unknown
      }
    }
    if rows.isEmpty && lines.contains(where: { $0.type == .refrigerant }) {
      rows = [Array(repeating: .unknown, count: 8)]
    }
    let remarks = texts[.equipmentRegister].map {
      [ActivityTable.Remark(text: .remarkRegister, arguments: [$0])]
    }
    return ActivityTable("2.2", year, rows: rows, remarks: remarks ?? [])
  }

  // MARK: 3. Mining

  private func mining(_ lines: [DecreeLine], _ year: Int) -> ActivityTable? {
    let mined = lines.filter { $0.line.activity.hasPrefix(ActivityPath("fugitive/coal")) }
    guard !mined.isEmpty else { return nil }
    return ActivityTable(
      "3", year,
      rows: mined.map { line in
        [
          .activity(line), .quantity(line.quantity[year], unit: line.line.unit.symbol),
          .text(line.line.facility.name),
        ]
      })
  }

  // MARK: 4. Electricity and steam

  private func electricity(_ lines: [DecreeLine], _ year: Int) -> ActivityTable {
    var sums: [DecreeText: (hours: ExactRatio, notes: [String])] = [:]
    for line in lines {
      let supply = Self.supply(of: line)
      var sum = sums[supply] ?? (.zero, [])
      sum.hours +=
        line.line.unit.ratio * line.quantity[year]
        / CalculationSteps.megajoulesPerMegawattHour
      if let note = note(on: line), !sum.notes.contains(note) { sum.notes.append(note) }
      sums[supply] = sum
    }
    let order: [DecreeText] = [.supplyGrid, .supplyOwn, .supplyDirect]
    return ActivityTable(
      "4.1", year,
      rows: order.compactMap { supply in
        sums[supply].map {
          [
            .number($0.hours.figure), .words(supply), .text($0.notes.joined(separator: "; ")),
          ]
        }
      })
  }

  private static func supply(of line: DecreeLine) -> DecreeText {
    if case .ownGeneration = line.line.basis { return .supplyOwn }
    return line.directSupply == nil ? .supplyGrid : .supplyDirect
  }

  private func note(on line: DecreeLine) -> String? {
    if let contract = line.directSupply {
      return [contract.id, contract.supplier].compactMap { $0 }.joined(separator: ", ")
    }
    return line.line.source
  }

  private func steam(_ lines: [DecreeLine], _ year: Int) -> ActivityTable {
    ActivityTable(
      "4.2", year,
      rows: lines.map { line in
        let written = texts.steam(line.line.source) ?? []
        let enthalpy = line.line.basis.factor?.derivation?.parameters.first {
          $0.name == "enthalpy"
        }?.value
        return (0..<5).map { index -> Cell in
          if written.indices.contains(index), !written[index].isEmpty {
            return .text(written[index])
          }
          return index == 3 ? enthalpy.map { .text($0) } ?? .unknown : .unknown
        }
      },
      remarks: lines.map { line in
        .init(
          text: .remarkSteam,
          arguments: [
            line.line.source, line.quantity[year].description, line.line.unit.symbol,
          ])
      })
  }
}
