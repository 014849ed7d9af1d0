import BanyanJSON
import BanyanQuantities
import BanyanReporting

extension CBAMResult {
  /// One good, with what it embeds.
  package struct Good: StatedPart {
    package let product: String
    package let code: CNCode
    package let process: String
    /// Functional units in one tonne.
    package let unitsPerTonne: ExactDecimal
    package let tonnesProduced: ExactDecimal
    /// t CO2e for one functional unit.
    package let specific: Parts
    /// t CO2e for one tonne.
    package let perTonne: Parts
    /// Specific embedded free allocation, t CO2e for one tonne.
    package let sefa: ExactDecimal
    /// Five decimals (2547 Annex II A.1(8)).
    package let roundedDirect: ExactDecimal
    package let roundedIndirect: ExactDecimal
    /// Parts of the embedded emissions that default values gave.
    package let directDefaultShare: ExactDecimal
    package let indirectDefaultShare: ExactDecimal
    package let contributions: [Contribution]
    /// Nil where the acts print no default value.
    package let byDefault: Default?

    init(_ figures: GoodFigures, of process: ProcessFigures) {
      product = figures.product
      code = figures.good.annexI.code
      self.process = process.process.id
      unitsPerTonne = figures.good.unitsPerTonne.decimal()
      tonnesProduced = figures.good.tonnes.decimal()
      specific = Parts(figures.embedded.direct, figures.embedded.indirect)
      perTonne = Parts(figures.direct, figures.indirect)
      sefa = figures.sefa.decimal()
      roundedDirect = perTonne.direct.rounded(places: 5)
      roundedIndirect = perTonne.indirect.rounded(places: 5)
      directDefaultShare = figures.embedded.directShare.decimal()
      indirectDefaultShare = figures.embedded.indirectShare.decimal()
      contributions = process.contributions.map(Contribution.init)
      byDefault = figures.byDefault.map(Default.init)
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      product = try object.text("product")
      code = try object.value("cn", .resultWord) { CNCode($0) }
      process = try object.text("process")
      unitsPerTonne = try object.decimal("unitsPerTonne")
      tonnesProduced = try object.figure("produced", in: "t")
      specific = try object.part("see")
      (perTonne, sefa) = try object.object("perTonne") { inner throws(ResultFault) in
        (try Parts(reading: &inner), try inner.decimal("sefa"))
      }
      (roundedDirect, roundedIndirect) = try object.pair("rounded")
      (directDefaultShare, indirectDefaultShare) = try object.pair("defaultShare")
      contributions = try object.list("contributions")
      byDefault = try object.partIfAny("default")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("product", product)
      json.field("cn", code.digits)
      json.field("process", process)
      json.field("unitsPerTonne", unitsPerTonne)
      json.figure("produced", in: "t", tonnesProduced)
      json.part("see", specific)
      json.compactObject("perTonne") { json in
        perTonne.write(&json)
        json.field("sefa", sefa)
      }
      json.pair("rounded", roundedDirect, roundedIndirect)
      json.pair("defaultShare", directDefaultShare, indirectDefaultShare)
      json.list("contributions", contributions)
      if let byDefault { return json.part("default", byDefault) }
      json.key("default")
      json.literal("null")
    }
  }

  /// Direct and indirect embedded emissions, and both.
  package struct Parts: StatedPart {
    package let direct: ExactDecimal
    package let indirect: ExactDecimal
    package let total: ExactDecimal

    init(_ direct: ExactRatio, _ indirect: ExactRatio) {
      self.direct = direct.decimal()
      self.indirect = indirect.decimal()
      total = (direct + indirect).decimal()
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      direct = try object.decimal("direct")
      indirect = try object.decimal("indirect")
      total = try object.decimal("total")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("direct", direct)
      json.field("indirect", indirect)
      json.field("total", total)
    }
  }

  /// What a figure consists of, for one functional unit; they add up to it.
  package struct Contribution: StatedPart {
    package let id: String
    package let basis: ValueBasis
    package let direct: ExactDecimal
    package let indirect: ExactDecimal

    init(_ contribution: BanyanCBAM.Contribution) {
      id = contribution.id
      basis = contribution.basis
      direct = contribution.embedded.direct.decimal()
      indirect = contribution.embedded.indirect.decimal()
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      id = try object.text("id")
      basis = try object.choice("basis")
      direct = try object.decimal("direct")
      indirect = try object.decimal("indirect")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("id", id)
      json.field("basis", basis.rawValue)
      json.field("direct", direct)
      json.field("indirect", indirect)
    }
  }

  /// The good by the default value of the installation's country, for one tonne.
  package struct Default: StatedPart {
    /// As printed, t CO2e.
    package let total: ExactDecimal
    package let markedUp: ExactDecimal
    /// The printed route, which chooses the benchmark.
    package let route: String?
    package let table: String
    package let sefa: ExactDecimal
    package let certificatesPerTonne: ExactDecimal

    init(_ figures: DefaultFigures) {
      total = figures.value.total
      markedUp = figures.markedUp.decimal()
      route = figures.value.route
      table = figures.value.table
      sefa = figures.sefa.decimal()
      certificatesPerTonne = figures.certificatesPerTonne.decimal()
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      total = try object.decimal("total")
      markedUp = try object.decimal("markedUp")
      route = try object.textIfAny("route")
      table = try object.text("table")
      sefa = try object.decimal("sefa")
      certificatesPerTonne = try object.decimal("certificatesPerTonne")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("total", total)
      json.field("markedUp", markedUp)
      json.field("route", route)
      json.field("table", table)
      json.field("sefa", sefa)
      json.field("certificatesPerTonne", certificatesPerTonne)
    }
  }
}

extension JSONWriter {
  mutating func compactObject(_ key: String, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    compact { $0.object(body) }
  }

  fileprivate mutating func pair(_ key: String, _ direct: ExactDecimal, _ indirect: ExactDecimal) {
    compactObject(key) { json in
      json.field("direct", direct)
      json.field("indirect", indirect)
    }
  }
}

extension ResultObject {
  fileprivate mutating func pair(
    _ key: String
  ) throws(ResultFault) -> (direct: ExactDecimal, indirect: ExactDecimal) {
    try object(key) { inner throws(ResultFault) in
      (try inner.decimal("direct"), try inner.decimal("indirect"))
    }
  }
}
