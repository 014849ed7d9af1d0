import BanyanJSON
import BanyanCalculation
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

extension InventoryResult {
  /// The figures that the organisation is asked for.
  package struct Totals: StatedPart {
    /// Tonnes CO2e, purchased energy by place; biogenic CO2 and gases outside the Kyoto basket apart.
    package let tonnesCO2e: ExactDecimal
    /// Tonnes CO2e, purchased energy by contracts.
    package let marketBasedTonnesCO2e: ExactDecimal
    /// Tonnes of CO2.
    package let biogenicTonnesCO2: ExactDecimal

    init(tonnesCO2e: ExactDecimal, marketBased: ExactDecimal, biogenic: ExactDecimal) {
      self.tonnesCO2e = tonnesCO2e
      marketBasedTonnesCO2e = marketBased
      biogenicTonnesCO2 = biogenic
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      tonnesCO2e = try object.figure("total", in: "tCO2e")
      marketBasedTonnesCO2e = try object.figure("marketBased", in: "tCO2e")
      biogenicTonnesCO2 = try object.figure("biogenicCO2", in: "t")
    }

    package func write(_ json: inout JSONWriter) {
      json.figure("total", in: "tCO2e", tonnesCO2e)
      json.figure("marketBased", in: "tCO2e", marketBasedTonnesCO2e)
      json.figure("biogenicCO2", in: "t", biogenicTonnesCO2)
    }
  }

  /// How well the total is known: 95 % ranges, as they are stated with four significant digits.
  package struct Uncertainty: StatedPart {
    package static let confidence = "95 %"

    package let minusPercent: ExactDecimal
    package let plusPercent: ExactDecimal
    package let linesWithoutActivityUncertainty: Int
    package let linesWithoutFactorLimits: Int
    /// The ten that weigh most.
    package let contributors: [Contributor]

    init(_ analysis: UncertaintyAnalysis) {
      minusPercent = Self.percent(analysis.relativeDown)
      plusPercent = Self.percent(analysis.relativeUp)
      linesWithoutActivityUncertainty = analysis.linesWithoutActivityUncertainty
      linesWithoutFactorLimits = analysis.linesWithoutFactorLimits
      contributors = analysis.contributors.prefix(10).map(Contributor.init)
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      _ = try object.value("confidence", .resultWord) { $0 == Self.confidence ? $0 : nil }
      minusPercent = try object.decimal("minusPercent")
      plusPercent = try object.decimal("plusPercent")
      linesWithoutActivityUncertainty = try object.whole("linesWithoutActivityUncertainty")
      linesWithoutFactorLimits = try object.whole("linesWithoutFactorLimits")
      contributors = try object.list("contributors")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("confidence", Self.confidence)
      json.field("minusPercent", minusPercent)
      json.field("plusPercent", plusPercent)
      json.field("linesWithoutActivityUncertainty", linesWithoutActivityUncertainty)
      json.field("linesWithoutFactorLimits", linesWithoutFactorLimits)
      json.list("contributors", contributors)
    }

    /// A share as per cent with four significant digits: it is a double, not an exact figure.
    fileprivate static func percent(_ share: Double) -> ExactDecimal {
      let number = ExactDecimal(shortest: share * 100) ?? .zero
      return number.rounded(significantDigits: 4).normalised
    }
  }

  /// What the uncertainty hangs on.
  package struct Contributor: StatedPart {
    package let kind: UncertaintyAnalysis.Contributor.Kind
    package let name: String
    /// Where it is one gas of a factor.
    package let gas: String?
    package let varianceSharePercent: ExactDecimal

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
      varianceSharePercent = try object.decimal("varianceShare")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("kind", kind.rawValue)
      json.field("name", name)
      json.field("gas", gas)
      json.field("varianceShare", varianceSharePercent)
    }
  }
}
