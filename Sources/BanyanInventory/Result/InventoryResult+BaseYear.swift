import BanyanJSON
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

extension InventoryResult {
  /// The base year, and this period against it (ISO 14064-1:2018, 6.4 and 9.3.1 k and l).
  public struct ComparedYear: StatedPart {
    /// The calendar year.
    public let year: Int
    /// Tonnes CO2e of that year, as banyan.yaml states them.
    public let tonnesCO2e: ExactDecimal
    /// Why this year was chosen; nil where nobody says.
    public let reason: String?
    /// The share of the total from which changes force a recalculation; nil where the organisation
    /// states none.
    public let thresholdShare: ExactDecimal?
    /// What has changed in the organisation since.
    public let changes: [Change]
    /// The sizes of all changes together, as a share of the total.
    public let changeShare: ExactDecimal
    /// The total with the changes applied; nil below the threshold.
    public let recalculatedTonnesCO2e: ExactDecimal?
    /// This period less the base year; nil where this period is no whole year.
    public let differenceTonnesCO2e: ExactDecimal?

    init(_ statement: InventoryReport.BaseYearStatement) {
      let base = statement.baseYear
      year = base.year
      tonnesCO2e = base.total
      reason = base.reason
      thresholdShare = base.statedThreshold
      changes = base.changes.map { Change(what: $0.what, tonnesCO2e: $0.effect) }
      changeShare = statement.changeShare
      recalculatedTonnesCO2e = statement.recalculated
      differenceTonnesCO2e = statement.difference?.normalised
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      year = try object.whole("year")
      tonnesCO2e = try object.decimal("tCO2e")
      reason = try object.textIfAny("because")
      thresholdShare = try object.decimalIfAny("threshold")
      changes = try object.list("changes")
      changeShare = try object.decimal("changeShare")
      recalculatedTonnesCO2e = try object.decimalIfAny("recalculatedTCO2e")
      differenceTonnesCO2e = try object.decimalIfAny("differenceTCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("year", year)
      json.field("tCO2e", tonnesCO2e)
      json.field("because", reason)
      json.field("threshold", ifAny: thresholdShare)
      json.list("changes", changes)
      json.field("changeShare", changeShare)
      json.field("recalculatedTCO2e", ifAny: recalculatedTonnesCO2e)
      json.field("differenceTCO2e", ifAny: differenceTonnesCO2e)
    }
  }

  /// A change since the base year.
  public struct Change: StatedPart {
    /// What has changed, in the words of banyan.yaml.
    public let what: String
    /// Tonnes CO2e that it adds to the base year, or takes from it.
    public let tonnesCO2e: ExactDecimal

    init(what: String, tonnesCO2e: ExactDecimal) {
      self.what = what
      self.tonnesCO2e = tonnesCO2e
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      what = try object.text("what")
      tonnesCO2e = try object.decimal("tCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("what", what)
      json.field("tCO2e", tonnesCO2e)
    }
  }
}
