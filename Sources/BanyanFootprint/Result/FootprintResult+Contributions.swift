import BanyanJSON
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

extension FootprintResult {
  /// What one burden adds.
  public struct Contribution: StatedPart {
    /// Stable for the same input: `eaf/main-meter/electricity/grid`.
    public let id: String
    /// Nil for what happens on the way to the customer.
    public let process: String?
    /// For people: an activity, a material.
    public let name: String
    /// The first record of its line, or the material in products.yaml.
    public let place: StatedPlace
    /// The stage of life it belongs to.
    public let stage: LifeCycleStage
    /// Whether it counts in the footprint.
    public let isInsideBoundary: Bool
    /// The id of a factor, of a supplier's footprint, or what stands in place of one.
    public let factor: String
    /// Kilograms CO2e for one declared unit.
    public let kilogramsCO2e: ExactDecimal

    init(
      _ contribution: BanyanFootprint.Contribution, of burden: Burden, process: String?
    ) {
      id = burden.id
      self.process = process
      name = burden.name
      place = burden.place
      stage = burden.stage
      isInsideBoundary = contribution.isInsideBoundary
      factor = burden.factor
      kilogramsCO2e = contribution.masses.total
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      id = try object.text("id")
      process = try object.textIfAny("process")
      name = try object.text("name")
      place = try object.part("place")
      stage = try object.choice("stage")
      isInsideBoundary = try object.truth("insideBoundary")
      factor = try object.text("factor")
      kilogramsCO2e = try object.decimal("kgCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("id", id)
      json.field("process", process)
      json.field("name", name)
      json.part("place", place)
      json.field("stage", stage.rawValue)
      json.field("insideBoundary", isInsideBoundary)
      json.field("factor", factor)
      json.field("kgCO2e", kilogramsCO2e)
    }
  }

  /// The footprint grouped three ways. Each grouping sums to it exactly.
  public struct Groups: StatedPart {
    /// By the process that adds them, the greatest first.
    public let byProcess: [ProcessTotal]
    /// By what kind of thing is used or let out.
    public let byInput: [InputKindTotal]
    /// By gas.
    public let byGas: [GasShare]

    init(_ groups: ContributionGroups, processes: [String]) {
      byProcess = groups.byProcess.map {
        ProcessTotal(process: $0.process.map { processes[$0] }, kilogramsCO2e: $0.kilograms)
      }
      byInput = groups.byInput.map(InputKindTotal.init)
      byGas = groups.byGas.map(GasShare.init)
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      byProcess = try object.list("byProcess")
      byInput = try object.list("byInput")
      byGas = try object.list("byGas")
    }

    package func write(_ json: inout JSONWriter) {
      json.list("byProcess", byProcess)
      json.blocks("byInput", byInput)
      json.list("byGas", byGas)
    }
  }

  /// What a process adds by itself.
  public struct ProcessTotal: StatedPart {
    /// Nil for what happens on the way to the customer.
    public let process: String?
    /// Kilograms CO2e for one declared unit.
    public let kilogramsCO2e: ExactDecimal

    init(process: String?, kilogramsCO2e: ExactDecimal) {
      self.process = process
      self.kilogramsCO2e = kilogramsCO2e
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      process = try object.textIfAny("process")
      kilogramsCO2e = try object.decimal("kgCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("process", process)
      json.field("kgCO2e", kilogramsCO2e)
    }
  }

  /// All inputs of one kind, the greatest first.
  public struct InputKindTotal: StatedPart {
    /// The kind.
    public let kind: InputKind
    /// Kilograms CO2e for one declared unit.
    public let kilogramsCO2e: ExactDecimal
    /// Each input of the kind, the greatest first.
    public let inputs: [InputTotal]

    init(_ group: ContributionGroups.KindGroup) {
      kind = group.kind
      kilogramsCO2e = group.kilograms
      inputs = group.inputs.map {
        InputTotal(input: $0.input.id, kilogramsCO2e: $0.kilograms)
      }
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      kind = try object.choice("kind")
      kilogramsCO2e = try object.decimal("kgCO2e")
      inputs = try object.list("inputs")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("kind", kind.rawValue)
      json.field("kgCO2e", kilogramsCO2e)
      json.list("inputs", inputs)
    }
  }

  /// All of one input, whichever process takes it.
  public struct InputTotal: StatedPart {
    /// An activity's path, or a material's id.
    public let input: String
    /// Kilograms CO2e for one declared unit.
    public let kilogramsCO2e: ExactDecimal

    init(input: String, kilogramsCO2e: ExactDecimal) {
      self.input = input
      self.kilogramsCO2e = kilogramsCO2e
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      input = try object.text("input")
      kilogramsCO2e = try object.decimal("kgCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("input", input)
      json.field("kgCO2e", kilogramsCO2e)
    }
  }

  /// All of one gas.
  public struct GasShare: StatedPart {
    /// Nil for what suppliers state as CO2e.
    public let species: GasSpecies?
    /// Of the gas itself; nil for what suppliers state as CO2e.
    public let kilograms: ExactDecimal?
    /// Kilograms CO2e for one declared unit.
    public let kilogramsCO2e: ExactDecimal

    init(_ group: ContributionGroups.GasGroup) {
      species = group.species
      kilograms = group.kilograms
      kilogramsCO2e = group.equivalent
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      species = try object.speciesIfAny()
      kilograms = object.has("kg") ? try object.decimal("kg") : nil
      kilogramsCO2e = try object.decimal("kgCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.species(species)
      if let kilograms { json.field("kg", kilograms) }
      json.field("kgCO2e", kilogramsCO2e)
    }
  }

  /// What flows from an input, a process or a product on its way to the declared unit.
  public struct Flow: StatedPart {
    /// `input/electricity`, `process/eaf`, `product/billet`, `declared-unit`.
    public let from: String
    /// As `from`.
    public let to: String
    /// Kilograms CO2e for one declared unit.
    public let kilogramsCO2e: ExactDecimal

    init(from: String, to: String, kilogramsCO2e: ExactDecimal) {
      self.from = from
      self.to = to
      self.kilogramsCO2e = kilogramsCO2e
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      from = try object.text("from")
      to = try object.text("to")
      kilogramsCO2e = try object.decimal("kgCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("from", from)
      json.field("to", to)
      json.field("kgCO2e", kilogramsCO2e)
    }
  }
}
