import BanyanDiagnostics
import BanyanJSON
import BanyanQuantities
import BanyanReporting

extension CBAMResult {
  /// What the whole installation emitted under the law.
  package struct Emissions: StatedPart {
    package let direct: ExactDecimal
    /// Full tonnes (2547 Annex II A.1(6)).
    package let rounded: ExactDecimal
    /// t CO2 of biomass whose sustainability is proven.
    package let zeroRated: ExactDecimal
    /// All that was measured of it; nil where no source is.
    package let nitrousOxide: NitrousOxideFigures?
    package let lines: [Line]

    init(_ report: CBAMReport) {
      direct = report.direct.decimal()
      rounded = direct.rounded(places: 0)
      zeroRated = report.zeroRated.decimal()
      nitrousOxide = report.nitrousOxide.map(NitrousOxideFigures.init)
      lines = report.streams.map(Line.init)
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      (direct, rounded) = try object.object("direct") { inner throws(ResultFault) in
        (try inner.decimal("tCO2e"), try inner.decimal("rounded"))
      }
      zeroRated = try object.figure("zeroRated", in: "tCO2")
      nitrousOxide =
        object.has("nitrousOxide")
        ? try object.object("nitrousOxide") { inner throws(ResultFault) in
          try NitrousOxideFigures(reading: &inner)
        } : nil
      lines = try object.list("lines")
    }

    package func write(_ json: inout JSONWriter) {
      json.compactObject("direct") { json in
        json.field("tCO2e", direct)
        json.field("rounded", rounded)
      }
      json.figure("zeroRated", in: "tCO2", zeroRated)
      if let nitrousOxide {
        json.compactObject("nitrousOxide") { nitrousOxide.write(&$0) }
      }
      json.list("lines", lines)
    }
  }

  /// Nitrous oxide of all measured sources, as it is and as the act rounds it (2547 Annex II, Eq. 18).
  package struct NitrousOxideFigures: StatedPart {
    package let tonnes: ExactDecimal
    /// t N2O to three decimals, and of those full tonnes of CO2e.
    package let rounded: ExactDecimal
    package let equivalent: ExactDecimal

    init(_ gas: NitrousOxide) {
      tonnes = gas.tonnes.decimal()
      rounded = gas.rounded
      equivalent = gas.equivalent
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      tonnes = try object.decimal("tN2O")
      rounded = try object.decimal("tN2ORounded")
      equivalent = try object.decimal("tCO2eRounded")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("tN2O", tonnes)
      json.field("tN2ORounded", rounded)
      json.field("tCO2eRounded", equivalent)
    }
  }

  /// One source stream.
  package struct Line: StatedPart {
    package let id: String
    package let source: String
    package let activity: String
    package let method: Stream.Method
    package let tonnesCO2e: ExactDecimal
    package let zeroRated: ExactDecimal?
    package let article: String
    /// `file:line` of its first record; nil where no record states it.
    package let place: String?

    init(_ stream: Stream) {
      id = stream.id
      source = stream.source
      activity = stream.activity
      method = stream.method
      tonnesCO2e = stream.tonnes.decimal()
      zeroRated = stream.zeroRated.isZero ? nil : stream.zeroRated.decimal()
      article = stream.article
      place = stream.line.map { "\($0.place.location)" }
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      id = try object.text("id")
      source = try object.text("source")
      activity = try object.text("activity")
      method = try object.choice("method")
      tonnesCO2e = try object.decimal("tCO2e")
      zeroRated = object.has("zeroRated") ? try object.decimal("zeroRated") : nil
      article = try object.text("article")
      place = try object.textIfAny("place")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("id", id)
      json.field("source", source)
      json.field("activity", activity)
      json.field("method", method.rawValue)
      json.field("tCO2e", tonnesCO2e)
      if let zeroRated { json.field("zeroRated", zeroRated) }
      json.field("article", article)
      json.field("place", place)
    }
  }

  /// Electricity of the whole installation.
  package struct Electricity: StatedPart {
    package let megawattHours: ExactDecimal
    package let tonnesPerMegawattHour: ExactDecimal
    /// Part of the megawatt hours with an actual factor.
    package let actualShare: ExactDecimal

    init(_ use: ElectricityUse) {
      megawattHours = use.megawattHours.decimal()
      tonnesPerMegawattHour = use.factor.decimal()
      actualShare = use.actualShare.decimal()
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      megawattHours = try object.decimal("MWh")
      tonnesPerMegawattHour = try object.decimal("tCO2PerMWh")
      actualShare = try object.decimal("actualShare")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("MWh", megawattHours)
      json.field("tCO2PerMWh", tonnesPerMegawattHour)
      json.field("actualShare", actualShare)
    }
  }

  /// What was emitted and taken in is what was attributed, given away and left, t CO2e.
  package struct Balance: StatedPart {
    package let emitted: ExactDecimal
    package let imported: ExactDecimal
    package let attributed: ExactDecimal
    package let exported: ExactDecimal
    package let rest: ExactDecimal
    package let floor: ExactDecimal
    /// Reckoned in fractions, before any digit was cut.
    package let difference: ExactDecimal

    init(_ balance: CBAMBalance) {
      emitted = balance.emitted.decimal()
      imported = balance.imported.decimal()
      attributed = balance.attributed.decimal()
      exported = balance.exported.decimal()
      rest = balance.rest.decimal()
      floor = balance.floor.decimal()
      difference = balance.difference.decimal()
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      emitted = try object.decimal("emitted")
      imported = try object.decimal("imported")
      attributed = try object.decimal("attributed")
      exported = try object.decimal("exported")
      rest = try object.decimal("rest")
      floor = try object.decimal("floor")
      difference = try object.decimal("difference")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("emitted", emitted)
      json.field("imported", imported)
      json.field("attributed", attributed)
      json.field("exported", exported)
      json.field("rest", rest)
      json.field("floor", floor)
      json.field("difference", difference)
    }
  }

  /// From the inventory's 1.1 and 1.3 to the law's total, t CO2e.
  package struct Reconciliation: StatedPart {
    package let inventory: ExactDecimal
    package let cbam: ExactDecimal
    package let lines: [Difference]

    init(_ reconciliation: BanyanCBAM.Reconciliation, in language: Language) {
      inventory = reconciliation.inventory.decimal()
      cbam = reconciliation.cbam.decimal()
      lines = reconciliation.lines.map { Difference($0, in: language) }
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      inventory = try object.decimal("inventory")
      cbam = try object.decimal("cbam")
      lines = try object.list("lines")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("inventory", inventory)
      json.field("cbam", cbam)
      json.list("lines", lines)
    }
  }

  /// One source or cause of a difference.
  package struct Difference: StatedPart {
    package let id: String
    package let inventory: ExactDecimal
    package let cbam: ExactDecimal
    /// In the language that was asked for.
    package let reason: String
    package let article: String

    init(_ line: BanyanCBAM.Reconciliation.Line, in language: Language) {
      id = line.id
      inventory = line.inventory.decimal()
      cbam = line.cbam.decimal()
      reason = line.reason.text(in: language)
      article = line.article
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      id = try object.text("id")
      inventory = try object.decimal("inventory")
      cbam = try object.decimal("cbam")
      reason = try object.text("because")
      article = try object.text("article")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("id", id)
      json.field("inventory", inventory)
      json.field("cbam", cbam)
      json.field("because", reason)
      json.field("article", article)
    }
  }
}
