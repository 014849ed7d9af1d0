import BanyanJSON
import BanyanCalculation
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

extension InventoryResult {
  /// The lines in the order of their names.
  ///
  /// A report can have a hundred thousand: what a line of it states is made when it is asked for, so
  /// that all of them never lie in memory a second time.
  public struct Lines: RandomAccessCollection, Sendable, Equatable {
    private enum Source: Sendable {
      case stated([Line])
      case report([InventoryLine])
    }

    private let source: Source

    package init(_ lines: [Line]) { source = .stated(lines) }

    init(of report: InventoryReport) { source = .report(report.lines) }

    /// The first line has number 0.
    public var startIndex: Int { 0 }

    /// Behind the last line.
    public var endIndex: Int {
      switch source {
      case .stated(let lines): lines.count
      case .report(let lines): lines.count
      }
    }

    /// One line, made now.
    public subscript(_ index: Int) -> Line {
      switch source {
      case .stated(let lines): lines[index]
      case .report(let lines): Line(lines[index])
      }
    }

    public static func == (a: Lines, b: Lines) -> Bool {
      a.count == b.count && zip(a, b).allSatisfy { $0 == $1 }
    }
  }

  /// The figure of one facility, source, activity, process, unit and factor period.
  public struct Line: StatedPart {
    /// Stable for the same input: `2.1/mill/main-meter/electricity/grid`.
    public let id: String
    /// The subcategory of ISO 14064-1, annex B.
    public let category: InventoryCategory
    /// The id of the facility.
    public let facility: String
    /// The source as the records name it: a meter, a boiler.
    public let source: String
    /// The path of the activity: `electricity/grid`.
    public let activity: String
    /// The production process, where records name one.
    public let process: String?
    /// Its first record, known since its bytes were read.
    public let place: StatedPlace
    /// From the first to the last day of its records.
    public let period: Period
    /// How many records it sums.
    public let records: Int
    /// As measured, whatever the share.
    public let quantity: ExactDecimal
    /// The unit of `quantity`: `kWh`.
    public let unit: String
    /// The id of the factor, or what stands in place of one: a gas that was released, a blend.
    public let factor: String
    /// Each gas, share applied.
    public let gases: [Gas]
    /// Of the gases inside the Kyoto basket.
    public let tonnesCO2e: ExactDecimal
    /// The contractual view of purchased energy.
    public let marketBased: Market?

    init(_ item: InventoryLine) {
      let line = item.line
      id = item.id
      category = item.category
      facility = line.facility.id
      source = line.source
      activity = line.activity.description
      process = line.process
      place = StatedPlace(line.place.location, .workspace)
      period = line.period
      records = line.records
      quantity = line.quantity
      unit = line.unit.symbol
      factor = line.basis.name
      gases = line.gases.map(Gas.init)
      tonnesCO2e = item.equivalent
      marketBased = line.market.map(Market.init)
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      id = try object.text("id")
      category = try object.choice("category")
      facility = try object.text("facility")
      source = try object.text("source")
      activity = try object.text("activity")
      process = try object.textIfAny("process")
      place = try object.part("place")
      period = try object.days()
      records = try object.whole("records")
      (quantity, unit) = try object.quantity()
      factor = try object.text("factor")
      gases = try object.list("gases")
      tonnesCO2e = try object.decimal("tCO2e")
      marketBased = try object.partIfStated("marketBased")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("id", id)
      json.field("category", category.rawValue)
      json.field("facility", facility)
      json.field("source", source)
      json.field("activity", activity)
      json.field("process", process)
      json.part("place", place)
      json.days(period)
      json.field("records", records)
      json.quantity(quantity, unit)
      json.field("factor", factor)
      json.key("gases")
      json.array { json in
        for gas in gases { json.object(gas.write) }
      }
      json.field("tCO2e", tonnesCO2e)
      if let marketBased { json.part("marketBased", marketBased) }
    }
  }

  /// One gas of a line.
  public struct Gas: StatedPart {
    /// The gas, and where its carbon comes from.
    public let species: GasSpecies
    /// Of the gas itself, share applied.
    public let tonnes: ExactDecimal
    /// Tonnes CO2e of the gas.
    public let tonnesCO2e: ExactDecimal

    init(_ figure: GasFigure) {
      species = figure.species
      tonnes = figure.tonnes
      tonnesCO2e = figure.equivalent.tonnes
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      species = try object.species()
      tonnes = try object.decimal("t")
      tonnesCO2e = try object.decimal("tCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.species(species)
      json.field("t", tonnes)
      json.field("tCO2e", tonnesCO2e)
    }
  }

  /// Purchased energy by contract.
  public struct Market: StatedPart {
    /// The id of the contract, the supplier's rate or the mix, or why the figure by place stands.
    public let basis: String
    /// Each gas by contract, share applied; nil where the figure by place stands.
    public let gases: [Gas]?
    /// Tonnes CO2e by contract.
    public let tonnesCO2e: ExactDecimal

    init(_ figure: MarketFigure) {
      basis =
        switch figure.source {
        case .contract(let contract): contract.id
        case .factor(_, let match):
          match.chosen.id
        case .locationBased(.noMix): "location-based: the tables used hold no residual mix"
        case .locationBased(.notGridPower): "location-based: residual mixes are of grid power"
        case .locationBased(.ownGeneration): "location-based: own generation"
        }
      gases = figure.isContractual ? figure.gases.map(Gas.init) : nil
      tonnesCO2e = figure.equivalent
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      basis = try object.text("basis")
      gases = object.has("gases") ? try object.list("gases") : nil
      tonnesCO2e = try object.decimal("tCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("basis", basis)
      if let gases { json.list("gases", gases) }
      json.field("tCO2e", tonnesCO2e)
    }
  }
}
