import BanyanJSON
import BanyanCalculation
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

extension InventoryResult {
  /// The figures that the organisation is asked for.
  public struct Totals: StatedPart {
    /// Tonnes CO2e, purchased energy by place; biogenic CO2 and gases outside the Kyoto basket apart.
    public let tonnesCO2e: ExactDecimal
    /// Tonnes CO2e, purchased energy by contracts.
    public let marketBasedTonnesCO2e: ExactDecimal
    /// Tonnes of CO2; nil where biomass is burnt and nothing of it is quantified.
    public let biogenicTonnesCO2: ExactDecimal?
    /// Tonnes of CO2, purchased energy by contracts; nil where biomass is burnt and nothing of it is
    /// quantified.
    public let marketBasedBiogenicTonnesCO2: ExactDecimal?
    /// Names of lines whose biogenic CO2 is not quantified.
    public let linesWithoutBiogenic: [String]

    init(_ report: InventoryReport) {
      tonnesCO2e = report.total
      marketBasedTonnesCO2e = report.marketBasedTotal
      linesWithoutBiogenic = report.linesWithoutBiogenic.map(\.id)
      let isUnknown = report.biogenicCarbonDioxide.isZero && !linesWithoutBiogenic.isEmpty
      biogenicTonnesCO2 = isUnknown ? nil : report.biogenicCarbonDioxide
      let byMarket = report.marketBasedBiogenicCarbonDioxide
      marketBasedBiogenicTonnesCO2 =
        byMarket.isZero && !linesWithoutBiogenic.isEmpty ? nil : byMarket.normalised
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      tonnesCO2e = try object.figure("total", in: "tCO2e")
      marketBasedTonnesCO2e = try object.figure("marketBased", in: "tCO2e")
      biogenicTonnesCO2 = try object.figureIfAny("biogenicCO2", in: "t")
      marketBasedBiogenicTonnesCO2 =
        object.has("marketBasedBiogenicCO2")
        ? try object.figureIfAny("marketBasedBiogenicCO2", in: "t") : nil
      linesWithoutBiogenic = try object.texts("biogenicCO2NotQuantified")
    }

    package func write(_ json: inout JSONWriter) {
      json.figure("total", in: "tCO2e", tonnesCO2e)
      json.figure("marketBased", in: "tCO2e", marketBasedTonnesCO2e)
      json.figure("biogenicCO2", in: "t", ifAny: biogenicTonnesCO2)
      json.figure("marketBasedBiogenicCO2", in: "t", ifAny: marketBasedBiogenicTonnesCO2)
      json.texts("biogenicCO2NotQuantified", linesWithoutBiogenic)
    }
  }

  /// How well the total is known: 95 % ranges, binary figures with all their digits; nil where nothing
  /// states limits.
  public struct Uncertainty: StatedPart {
    package static let confidence = "95 %"

    /// How far below the total the range begins, in per cent of it.
    public let minusPercent: ExactDecimal?
    /// How far above the total the range ends, in per cent of it.
    public let plusPercent: ExactDecimal?
    /// Lines whose records state no uncertainty.
    public let linesWithoutActivityUncertainty: Int
    /// Lines whose factor states no limits.
    public let linesWithoutFactorLimits: Int
    /// The ten that weigh most.
    public let contributors: [Contributor]

    package init(_ analysis: UncertaintyAnalysis) {
      minusPercent = analysis.relativeDown.flatMap(Self.percent)
      plusPercent = analysis.relativeUp.flatMap(Self.percent)
      linesWithoutActivityUncertainty = analysis.linesWithoutActivityUncertainty
      linesWithoutFactorLimits = analysis.linesWithoutFactorLimits
      contributors = analysis.contributors.prefix(10).map(Contributor.init)
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      _ = try object.value("confidence", .resultWord) { $0 == Self.confidence ? $0 : nil }
      minusPercent = try object.decimalIfAny("minusPercent")
      plusPercent = try object.decimalIfAny("plusPercent")
      linesWithoutActivityUncertainty = try object.whole("linesWithoutActivityUncertainty")
      linesWithoutFactorLimits = try object.whole("linesWithoutFactorLimits")
      contributors = try object.list("contributors")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("confidence", Self.confidence)
      json.field("minusPercent", ifAny: minusPercent)
      json.field("plusPercent", ifAny: plusPercent)
      json.field("linesWithoutActivityUncertainty", linesWithoutActivityUncertainty)
      json.field("linesWithoutFactorLimits", linesWithoutFactorLimits)
      json.list("contributors", contributors)
    }

    /// A share as per cent; nil where a double holds no number.
    fileprivate static func percent(_ share: Double) -> ExactDecimal? {
      ExactDecimal(shortest: share * 100)?.normalised
    }
  }

  /// What the uncertainty hangs on.
  public struct Contributor: StatedPart {
    /// What it is.
    public let kind: UncertainParameter
    /// The factor's or property's id, or facility/source/activity.
    public let name: String
    /// Where it is one gas of a factor.
    public let gas: String?
    /// Its part of the total's variance, in per cent.
    public let varianceSharePercent: ExactDecimal?

    init(_ contributor: UncertaintyAnalysis.Contributor) {
      kind = contributor.kind
      name = contributor.name
      gas = contributor.gas
      varianceSharePercent = Uncertainty.percent(contributor.share)
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      kind = try object.choice("kind")
      name = try object.text("name")
      gas = try object.textIfAny("gas")
      varianceSharePercent = try object.decimalIfAny("varianceShare")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("kind", kind.rawValue)
      json.field("name", name)
      json.field("gas", gas)
      json.field("varianceShare", ifAny: varianceSharePercent)
    }
  }
}
