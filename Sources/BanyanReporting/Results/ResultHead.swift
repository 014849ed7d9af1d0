import BanyanJSON
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// What every closed result states before its figures: what it is, what made it, how, and from what.
public struct ResultHead: Sendable, Equatable {
  /// What is stated and under which keys: `banyan.inventory/2`. A change of keys counts it up.
  public let schema: String
  /// What made it.
  public let engine: StatedEngine
  /// How it was asked for.
  public let options: ResultOptions
  /// Every file that the run read, by name.
  public let inputs: [StatedInput]
  /// The tables that figures rest on, and whose each is.
  public let tables: [StatedTable]
  /// Steps down the ladder of factors that somebody signed.
  public let acceptances: [StatedAcceptance]
  /// Warnings and notes of the run.
  public let findings: [StatedFinding]

  package init(
    schema: String, engine: StatedEngine = .this, options: ResultOptions,
    inputs: [StatedInput], tables: [StatedTable], acceptances: [StatedAcceptance],
    findings: [StatedFinding]
  ) {
    self.schema = schema
    self.engine = engine
    self.options = options
    self.inputs = inputs
    self.tables = tables
    self.acceptances = acceptances
    self.findings = findings
  }

  /// The keys that open a document, by which it is known for what it is.
  package func writeOpening(_ json: inout JSONWriter) {
    json.field("schema", schema)
    json.part("engine", engine)
  }

  /// The keys that say what the figures rest on.
  package func writeGrounds(_ json: inout JSONWriter) {
    json.part("options", options)
    json.list("inputs", inputs)
    json.list("tables", tables)
    json.list("acceptances", acceptances)
    json.list("findings", findings)
  }

  /// Reads both; the order of keys in the document does not matter.
  package init(reading object: inout ResultObject) throws(ResultFault) {
    schema = try object.text("schema")
    engine = try object.part("engine")
    options = try object.part("options")
    inputs = try object.list("inputs")
    tables = try object.list("tables")
    acceptances = try object.list("acceptances")
    findings = try object.list("findings")
  }
}

/// The program that made a result.
public struct StatedEngine: StatedPart {
  /// `banyan`.
  public let name: String
  /// Three numbers.
  public let version: String

  /// The program that runs.
  package static let this = StatedEngine(name: Engine.name, version: Engine.version)

  package init(reading object: inout ResultObject) throws(ResultFault) {
    self.init(name: try object.text("name"), version: try object.text("version"))
  }

  private init(name: String, version: String) {
    self.name = name
    self.version = version
  }

  package func write(_ json: inout JSONWriter) {
    json.field("name", name)
    json.field("version", version)
  }
}

/// How a run was asked for.
public struct ResultOptions: StatedPart {
  /// The set of potentials asked for in place of the workspace's own choice; nil where none was.
  public let gwp: String?
  /// Published sets of factors in the order they are asked.
  public let factorSets: [String]
  /// Facilities are counted whole, whoever owns them.
  public let countsFacilitiesWhole: Bool
  /// What was emitted before energy arrived is counted with it.
  public let includesEnergyUpstream: Bool
  /// Kilograms of CO2 that one kilogram of carbon becomes, where no table states a ratio of its own.
  public let kilogramsCO2PerKilogramCarbon: ExactRatio

  package init(
    gwp: String?, factorSets: [String], countsFacilitiesWhole: Bool,
    includesEnergyUpstream: Bool, constants: Constants
  ) {
    self.gwp = gwp
    self.factorSets = factorSets
    self.countsFacilitiesWhole = countsFacilitiesWhole
    self.includesEnergyUpstream = includesEnergyUpstream
    kilogramsCO2PerKilogramCarbon = constants.carbonDioxidePerCarbon
  }

  package init(reading object: inout ResultObject) throws(ResultFault) {
    gwp = try object.textIfAny("gwp")
    factorSets = try object.texts("factors")
    countsFacilitiesWhole = try object.truth("facilitiesWhole")
    includesEnergyUpstream = try object.truth("energyUpstream")
    kilogramsCO2PerKilogramCarbon = try object.object("constants") { object throws(ResultFault) in
      try object.ratio("kgCO2PerKgC")
    }
  }

  package func write(_ json: inout JSONWriter) {
    json.field("gwp", gwp)
    json.texts("factors", factorSets)
    json.field("facilitiesWhole", countsFacilitiesWhole)
    json.field("energyUpstream", includesEnergyUpstream)
    json.key("constants")
    json.object { json in
      json.field("kgCO2PerKgC", kilogramsCO2PerKilogramCarbon.decimal())
      json.fraction(of: kilogramsCO2PerKilogramCarbon)
    }
  }
}

/// A step down the ladder of factors that somebody signed.
public struct StatedAcceptance: StatedPart {
  /// The path of the activity.
  public let activity: String
  /// What is taken, and what it stands for.
  public let take: [String]
  /// What it stands for: the year or country of the records.
  public let stands: [String]
  /// Why somebody accepts it.
  public let reason: String
  /// Where it is written.
  public internal(set) var place: StatedPlace

  package init(
    activity: String, take: [String], for stands: [String], because reason: String,
    place: StatedPlace
  ) {
    self.activity = activity
    self.take = take
    self.stands = stands
    self.reason = reason
    self.place = place
  }

  package init(reading object: inout ResultObject) throws(ResultFault) {
    activity = try object.text("activity")
    take = try object.texts("take")
    stands = try object.texts("for")
    reason = try object.text("because")
    place = try object.part("place")
  }

  package func write(_ json: inout JSONWriter) {
    json.field("activity", activity)
    json.texts("take", take)
    json.texts("for", stands)
    json.field("because", reason)
    json.part("place", place)
  }
}
