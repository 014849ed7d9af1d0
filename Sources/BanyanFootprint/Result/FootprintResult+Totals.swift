import BanyanExchange
import BanyanJSON
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

extension FootprintResult {
  /// The product asked about.
  public struct Product: StatedPart {
    /// As products.yaml has it.
    public let id: String
    /// For people.
    public let name: String
    /// What one footprint is for: 1 t, 1 piece.
    public let declaredUnit: StatedQuantity
    /// Where the footprint ends.
    public let boundary: SystemBoundary

    init(_ product: DeclaredProduct) {
      id = product.id
      name = product.name
      declaredUnit = StatedQuantity(
        ExactRatio(product.declaredUnit.amount), product.declaredUnit.unit)
      boundary = product.boundary
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      id = try object.text("product")
      name = try object.text("name")
      declaredUnit = try object.part("declaredUnit")
      boundary = try object.choice("boundary")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("product", id)
      json.field("name", name)
      json.part("declaredUnit", declaredUnit)
      json.field("boundary", boundary.rawValue)
    }
  }

  /// Kilograms CO2e inside the boundary.
  public struct Totals: StatedPart {
    /// Kilograms CO2e for one declared unit, biogenic uptake apart.
    public let kilogramsCO2e: ExactDecimal
    /// The same less what biogenic carbon in the product took up.
    public let kilogramsCO2eWithBiogenicUptake: ExactDecimal

    init(_ footprint: ProductFootprint) {
      kilogramsCO2e = footprint.total
      kilogramsCO2eWithBiogenicUptake = footprint.total + footprint.masses[.biogenicUptake]
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      kilogramsCO2e = try object.figure("total", in: "kgCO2e")
      kilogramsCO2eWithBiogenicUptake = try object.figure("includingBiogenicUptake", in: "kgCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.figure("total", in: "kgCO2e", kilogramsCO2e)
      json.figure("includingBiogenicUptake", in: "kgCO2e", kilogramsCO2eWithBiogenicUptake)
    }
  }

  /// One of the parts that a footprint is stated in.
  public struct Component: StatedPart {
    /// Which part.
    public let component: FootprintComponent
    /// Of CO2e, but of CO2 for biogenic CO2.
    public let kilograms: ExactDecimal

    init(_ component: FootprintComponent, _ kilograms: ExactDecimal) {
      self.component = component
      self.kilograms = kilograms
    }

    /// Weighed nowhere, biogenic CO2 is stated as its own mass.
    private static func key(of component: FootprintComponent) -> String {
      component == .biogenicCO2 ? "kg" : "kgCO2e"
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      let component: FootprintComponent = try object.choice("component")
      self.component = component
      try object.expect("inTotal", component.isInTotal)
      kilograms = try object.decimal(Self.key(of: component))
    }

    package func write(_ json: inout JSONWriter) {
      json.field("component", component.rawValue)
      json.field("inTotal", component.isInTotal)
      json.field(Self.key(of: component), kilograms)
    }
  }

  /// What one stage of life adds.
  public struct StageTotal: StatedPart {
    /// The stage of life it belongs to.
    public let stage: LifeCycleStage
    /// Kilograms CO2e for one declared unit.
    public let kilogramsCO2e: ExactDecimal

    init(_ entry: (stage: LifeCycleStage, masses: ComponentMasses)) {
      stage = entry.stage
      kilogramsCO2e = entry.masses.total
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      stage = try object.choice("stage")
      kilogramsCO2e = try object.decimal("kgCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("stage", stage.rawValue)
      json.field("kgCO2e", kilogramsCO2e)
    }
  }

  /// All of one gas, for one declared unit.
  public struct GasTotal: StatedPart {
    /// The gas, and where its carbon comes from.
    public let species: GasSpecies
    /// Of the gas itself.
    public let kilograms: ExactDecimal

    init(_ gas: (species: GasSpecies, kilograms: ExactDecimal)) {
      species = gas.species
      kilograms = gas.kilograms
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      species = try object.species()
      kilograms = try object.decimal("kg")
    }

    package func write(_ json: inout JSONWriter) {
      json.species(species)
      json.field("kg", kilograms)
    }
  }

  /// How good the data are. Shares are of the footprint, 0 to 1; ratings from 1, the best, to 5.
  public struct DataQuality: Sendable, Equatable {
    /// The part of the footprint that rests on primary data.
    public let primaryDataShare: ExactDecimal
    /// The part of the footprint whose data are rated.
    public let ratedShare: ExactDecimal
    /// The mean of the rated part; nil where nothing is rated.
    public let rating: DataQualityRating?

    init(_ footprint: ProductFootprint) {
      primaryDataShare = footprint.primaryDataShare
      ratedShare = footprint.ratedShare
      rating = footprint.rating
    }

    /// The share of primary data stands beside the object.
    init(
      _ primaryDataShare: ExactDecimal, reading object: inout ResultObject
    ) throws(ResultFault) {
      self.primaryDataShare = primaryDataShare
      ratedShare = try object.decimal("ratedShare")
      rating =
        object.has("technological")
        ? DataQualityRating(
          technological: try object.decimal("technological"),
          geographical: try object.decimal("geographical"),
          temporal: try object.decimal("temporal"))
        : nil
    }

    func write(_ json: inout JSONWriter) {
      json.field("ratedShare", ratedShare)
      guard let rating else { return }
      json.field("technological", rating.technological)
      json.field("geographical", rating.geographical)
      json.field("temporal", rating.temporal)
    }
  }

  /// What all of a product carries, for one of its declared units.
  public struct StatedTotal: StatedPart {
    /// As products.yaml has it.
    public let id: String
    /// What the figure is for.
    public let declaredUnit: StatedQuantity
    /// Over the period.
    public let made: StatedQuantity
    /// What leaves the system, over the period.
    public let left: StatedQuantity
    /// Kilograms CO2e for one declared unit, all that it carries.
    public let kilogramsCO2e: ExactDecimal

    init(_ footprint: ProductTotal, of product: DeclaredProduct) {
      let unit = product.declaredUnit.unit
      id = product.id
      declaredUnit = StatedQuantity(ExactRatio(product.declaredUnit.amount), unit)
      made = StatedQuantity(footprint.made, unit)
      left = StatedQuantity(footprint.leaving, unit)
      kilogramsCO2e = footprint.total
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      id = try object.text("id")
      declaredUnit = try object.part("declaredUnit")
      made = try object.part("made")
      left = try object.part("left")
      kilogramsCO2e = try object.decimal("kgCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("id", id)
      json.part("declaredUnit", declaredUnit)
      json.part("made", made)
      json.part("left", left)
      json.field("kgCO2e", kilogramsCO2e)
    }
  }

  /// A gas outside the Kyoto basket, for one declared unit.
  public struct BesideTotal: StatedPart {
    /// Its formula or name: `R-22`.
    public let gas: String
    /// Of the gas itself.
    public let kilograms: ExactDecimal
    /// Kilograms CO2e, which are in no total.
    public let kilogramsCO2e: ExactDecimal

    init(_ figure: ProductFootprint.BesideFigure) {
      gas = figure.gas
      kilograms = figure.kilograms
      kilogramsCO2e = figure.equivalent
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      gas = try object.text("gas")
      kilograms = try object.decimal("kg")
      kilogramsCO2e = try object.decimal("kgCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("gas", gas)
      json.field("kg", kilograms)
      json.field("kgCO2e", kilogramsCO2e)
    }
  }
}
