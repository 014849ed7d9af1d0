import BanyanJSON
import BanyanQuantities
import BanyanReporting

extension CBAMResult {
  /// One process of the law.
  package struct Process: StatedPart {
    package let id: String
    /// Goods in functional units.
    package let activityLevel: ExactDecimal
    package let unit: FunctionalUnit
    package let tonnes: ExactDecimal
    /// t CO2e attributed to it.
    package let direct: ExactDecimal
    package let indirect: ExactDecimal
    package let megawattHours: ExactDecimal
    package let terms: Terms
    /// Own goods that it takes.
    package let own: [OwnGood]
    package let precursors: [TakenPrecursor]

    init(_ figures: ProcessFigures) {
      id = figures.process.id
      activityLevel = figures.process.activityLevel.decimal()
      unit = figures.process.unit
      tonnes = figures.process.tonnes.decimal()
      direct = figures.emissions.direct.decimal()
      indirect = figures.emissions.indirect.decimal()
      megawattHours = figures.emissions.electricity.megawattHours.decimal()
      terms = Terms(figures.emissions)
      own = figures.own.map { OwnGood(product: $0.product, tonnes: $0.tonnes.decimal()) }
      precursors = figures.precursors.map(TakenPrecursor.init)
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      id = try object.text("id")
      activityLevel = try object.decimal("activityLevel")
      unit = try object.choice("unit")
      tonnes = try object.decimal("tonnes")
      direct = try object.figure("direct", in: "tCO2e")
      indirect = try object.figure("indirect", in: "tCO2e")
      megawattHours = try object.figure("electricity", in: "MWh")
      terms = try object.part("terms")
      own = try object.decimals("own").map { OwnGood(product: $0.name, tonnes: $0.value) }
      precursors = try object.list("precursors")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("id", id)
      json.field("activityLevel", activityLevel)
      json.field("unit", unit.rawValue)
      json.field("tonnes", tonnes)
      json.figure("direct", in: "tCO2e", direct)
      json.figure("indirect", in: "tCO2e", indirect)
      json.figure("electricity", in: "MWh", megawattHours)
      json.part("terms", terms)
      json.compactObject("own") { json in
        for good in own { json.field(good.product, good.tonnes) }
      }
      json.list("precursors", precursors)
    }
  }

  /// Tonnes of an own good that a process takes.
  package struct OwnGood: Equatable, Sendable {
    package let product: String
    package let tonnes: ExactDecimal
  }

  /// The terms of Eq. 55, t CO2e.
  package struct Terms: StatedPart {
    package let directlyAttributable: ExactDecimal
    package let heatImported: ExactDecimal
    package let heatExported: ExactDecimal
    package let wasteGasImported: ExactDecimal
    package let wasteGasExported: ExactDecimal
    package let electricityProduced: ExactDecimal
    package let floor: ExactDecimal

    init(_ emissions: ProcessEmissions) {
      directlyAttributable = emissions.directlyAttributable.decimal()
      heatImported = emissions.sum(.heatImported).decimal()
      heatExported = emissions.sum(.heatExported).decimal()
      wasteGasImported = emissions.sum(.wasteGasImported).decimal()
      wasteGasExported = emissions.sum(.wasteGasExported).decimal()
      electricityProduced = emissions.sum(.electricityProduced).decimal()
      floor = emissions.floor.decimal()
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      directlyAttributable = try object.decimal("directlyAttributable")
      heatImported = try object.decimal("heatImported")
      heatExported = try object.decimal("heatExported")
      wasteGasImported = try object.decimal("wasteGasImported")
      wasteGasExported = try object.decimal("wasteGasExported")
      electricityProduced = try object.decimal("electricityProduced")
      floor = try object.decimal("floor")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("directlyAttributable", directlyAttributable)
      json.field("heatImported", heatImported)
      json.field("heatExported", heatExported)
      json.field("wasteGasImported", wasteGasImported)
      json.field("wasteGasExported", wasteGasExported)
      json.field("electricityProduced", electricityProduced)
      json.field("floor", floor)
    }
  }

  /// A bought precursor that a process takes.
  package struct TakenPrecursor: StatedPart {
    package let id: String
    package let code: CNCode
    package let tonnes: ExactDecimal
    /// t CO2e for one functional unit; indirect is what is in scope.
    package let direct: ExactDecimal
    package let indirect: ExactDecimal
    package let basis: ValueBasis
    /// The table of the default value; nil where it rests on none.
    package let table: String?
    /// Specific embedded free allocation, t CO2e for one tonne.
    package let sefa: ExactDecimal

    init(_ taken: (precursor: Precursor, tonnes: ExactRatio)) {
      id = taken.precursor.text.id.value
      code = taken.precursor.annexI.code
      tonnes = taken.tonnes.decimal()
      direct = taken.precursor.direct.decimal()
      indirect = taken.precursor.indirect.decimal()
      basis = taken.precursor.basis
      table = taken.precursor.value?.table
      sefa = taken.precursor.sefa.decimal()
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      id = try object.text("id")
      code = try object.value("cn", .resultWord) { CNCode($0) }
      tonnes = try object.decimal("t")
      direct = try object.decimal("direct")
      indirect = try object.decimal("indirect")
      basis = try object.choice("basis")
      table = try object.textIfAny("table")
      sefa = try object.decimal("sefa")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("id", id)
      json.field("cn", code.digits)
      json.field("t", tonnes)
      json.field("direct", direct)
      json.field("indirect", indirect)
      json.field("basis", basis.rawValue)
      json.field("table", table)
      json.field("sefa", sefa)
    }
  }
}
