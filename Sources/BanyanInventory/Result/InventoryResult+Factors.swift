import BanyanJSON
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities
import BanyanReporting

extension InventoryResult {
  /// A factor the inventory rests on, and how much of it.
  public struct FactorShare: StatedPart {
    /// The factor with its citation.
    public let factor: StatedFactor
    /// Where on the ladder it was found.
    public let rung: FactorRung
    /// How many lines it serves.
    public let lines: Int
    /// Tonnes CO2e that rest on it.
    public let tonnesCO2e: ExactDecimal

    init(_ use: InventoryReport.FactorUse) {
      factor = StatedFactor(use.factor)
      rung = use.rung
      lines = use.lines
      tonnesCO2e = use.equivalent
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      factor = try StatedFactor(reading: &object)
      rung = try object.choice("rung")
      lines = try object.whole("lines")
      tonnesCO2e = try object.decimal("tCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      factor.write(&json)
      json.field("rung", rung.rawValue)
      json.field("lines", lines)
      json.field("tCO2e", tonnesCO2e)
    }
  }
}
