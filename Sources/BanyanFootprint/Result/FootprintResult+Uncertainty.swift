import BanyanJSON
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

extension FootprintResult {
  /// How well the footprint is known: 95 % ranges to the first order. Binary figures with all their
  /// digits; nil where nothing states limits, and where a binary figure has no value.
  public struct Uncertainty: StatedPart {
    package static let confidence = "95 %"

    /// How far below the footprint the range begins, in per cent of it.
    public let minusPercent: ExactDecimal?
    /// How far above the footprint the range ends, in per cent of it.
    public let plusPercent: ExactDecimal?
    /// Kilograms CO2e for one declared unit.
    public let meanKilogramsCO2e: ExactDecimal?
    /// Kilograms CO2e for one declared unit.
    public let standardDeviationKilogramsCO2e: ExactDecimal?
    /// The part of the footprint whose activity, and whose factor or supplier, states no limits.
    public let withoutActivityLimitsPercent: ExactDecimal?
    /// The part of the footprint whose factor or supplier states no limits, in per cent.
    public let withoutFactorLimitsPercent: ExactDecimal?
    /// Quantities of products.yaml that the footprint hangs on, and those that state no limits.
    public let quantities: Int
    /// How many of them state no limits.
    public let quantitiesWithoutLimits: Int
    /// The greatest first.
    public let contributors: [Contributor]
    /// What to measure better first.
    public let measureNext: Contributor?

    init(_ known: FootprintUncertainty) {
      minusPercent = known.relativeDown.flatMap(BinaryFigure.percent)
      plusPercent = known.relativeUp.flatMap(BinaryFigure.percent)
      meanKilogramsCO2e = BinaryFigure.kilograms(known.mean)
      standardDeviationKilogramsCO2e = BinaryFigure.kilograms(known.standardDeviation)
      withoutActivityLimitsPercent = BinaryFigure.percent(known.withoutActivityLimits)
      withoutFactorLimitsPercent = BinaryFigure.percent(known.withoutFactorLimits)
      quantities = known.quantities
      quantitiesWithoutLimits = known.quantitiesWithoutLimits
      contributors = known.contributors.map(Contributor.init)
      measureNext = known.measureNext.map(Contributor.init)
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      _ = try object.value("confidence", .resultWord) { $0 == Self.confidence ? $0 : nil }
      minusPercent = try object.decimalIfAny("minusPercent")
      plusPercent = try object.decimalIfAny("plusPercent")
      meanKilogramsCO2e = try object.decimalIfAny("mean")
      standardDeviationKilogramsCO2e = try object.decimalIfAny("standardDeviation")
      withoutActivityLimitsPercent = try object.decimalIfAny("withoutActivityLimitsPercent")
      withoutFactorLimitsPercent = try object.decimalIfAny("withoutFactorLimitsPercent")
      quantities = try object.whole("quantities")
      quantitiesWithoutLimits = try object.whole("quantitiesWithoutLimits")
      contributors = try object.list("contributors")
      measureNext = try object.partIfAny("measureNext")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("confidence", Self.confidence)
      json.field("minusPercent", ifAny: minusPercent)
      json.field("plusPercent", ifAny: plusPercent)
      json.field("mean", ifAny: meanKilogramsCO2e)
      json.field("standardDeviation", ifAny: standardDeviationKilogramsCO2e)
      json.field("withoutActivityLimitsPercent", ifAny: withoutActivityLimitsPercent)
      json.field("withoutFactorLimitsPercent", ifAny: withoutFactorLimitsPercent)
      json.field("quantities", quantities)
      json.field("quantitiesWithoutLimits", quantitiesWithoutLimits)
      json.list("contributors", contributors)
      if let measureNext {
        json.part("measureNext", measureNext)
      } else {
        json.field("measureNext", String?.none)
      }
    }
  }

  /// What the uncertainty hangs on.
  public struct Contributor: StatedPart {
    /// The number that is not known better.
    public let input: UncertainInput
    /// How far the footprint falls and rises within the input's own 95 % limits.
    public let minusKilogramsCO2e: ExactDecimal?
    /// Kilograms CO2e that the footprint rises.
    public let plusKilogramsCO2e: ExactDecimal?
    /// Its part of the variance, in per cent.
    public let varianceSharePercent: ExactDecimal?

    init(_ contributor: FootprintUncertainty.Contributor) {
      input = contributor.input
      minusKilogramsCO2e = BinaryFigure.kilograms(contributor.down)
      plusKilogramsCO2e = BinaryFigure.kilograms(contributor.up)
      varianceSharePercent = BinaryFigure.percent(contributor.share)
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      let kind: UncertainInput.Kind = try object.choice("kind")
      let name = try object.text("name")
      input = UncertainInput(kind, name, gas: try object.textIfAny("gas"))
      minusKilogramsCO2e = try object.decimalIfAny("minus")
      plusKilogramsCO2e = try object.decimalIfAny("plus")
      varianceSharePercent = try object.decimalIfAny("varianceSharePercent")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("kind", input.kind.rawValue)
      json.field("name", input.name)
      json.field("gas", input.gas)
      json.field("minus", ifAny: minusKilogramsCO2e)
      json.field("plus", ifAny: plusKilogramsCO2e)
      json.field("varianceSharePercent", ifAny: varianceSharePercent)
    }
  }

  /// The footprint drawn again and again, in kilograms CO2e.
  public struct MonteCarlo: StatedPart {
    /// How often all inputs were drawn.
    public let samples: Int
    /// What the draws began with: the same seed gives the same figures.
    public let seed: UInt64
    /// Kilograms CO2e.
    public let meanKilogramsCO2e: ExactDecimal?
    /// Kilograms CO2e.
    public let medianKilogramsCO2e: ExactDecimal?
    /// Kilograms CO2e.
    public let standardDeviationKilogramsCO2e: ExactDecimal?
    /// Of the mean, in kilograms CO2e.
    public let standardErrorKilogramsCO2e: ExactDecimal?
    /// 2.5 % of samples lie below one, 2.5 % above the other.
    public let lowKilogramsCO2e: ExactDecimal?
    /// Kilograms CO2e: 2.5 % of samples lie above.
    public let highKilogramsCO2e: ExactDecimal?
    /// Whether the first order does not hold, and by how many standard errors it is off.
    public let isBent: Bool
    /// How far the means are apart, in standard errors.
    public let meanApartStandardErrors: ExactDecimal?
    /// How far the deviations are apart, in standard errors.
    public let deviationApartStandardErrors: ExactDecimal?
    /// Samples in which a loop took about as much as it made, or more.
    public let nearlyClosed: Int

    init(_ sampled: SampledFootprint) {
      samples = sampled.samples
      seed = sampled.seed
      meanKilogramsCO2e = BinaryFigure.kilograms(sampled.mean)
      medianKilogramsCO2e = BinaryFigure.kilograms(sampled.median)
      standardDeviationKilogramsCO2e = BinaryFigure.kilograms(sampled.standardDeviation)
      standardErrorKilogramsCO2e = BinaryFigure.kilograms(sampled.standardError)
      lowKilogramsCO2e = BinaryFigure.kilograms(sampled.low)
      highKilogramsCO2e = BinaryFigure.kilograms(sampled.high)
      isBent = sampled.bend.isBent
      meanApartStandardErrors = BinaryFigure.errors(sampled.bend.mean)
      deviationApartStandardErrors = BinaryFigure.errors(sampled.bend.deviation)
      nearlyClosed = sampled.nearlyClosed
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      samples = try object.whole("samples")
      seed = try object.value("seed", .resultWhole) { UInt64($0) }
      meanKilogramsCO2e = try object.decimalIfAny("mean")
      medianKilogramsCO2e = try object.decimalIfAny("median")
      standardDeviationKilogramsCO2e = try object.decimalIfAny("standardDeviation")
      standardErrorKilogramsCO2e = try object.decimalIfAny("standardError")
      lowKilogramsCO2e = try object.decimalIfAny("low")
      highKilogramsCO2e = try object.decimalIfAny("high")
      isBent = try object.truth("bent")
      meanApartStandardErrors = try object.decimalIfAny("meanApart")
      deviationApartStandardErrors = try object.decimalIfAny("deviationApart")
      nearlyClosed = try object.whole("nearlyClosed")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("samples", samples)
      json.field("seed", String(seed))
      json.field("mean", ifAny: meanKilogramsCO2e)
      json.field("median", ifAny: medianKilogramsCO2e)
      json.field("standardDeviation", ifAny: standardDeviationKilogramsCO2e)
      json.field("standardError", ifAny: standardErrorKilogramsCO2e)
      json.field("low", ifAny: lowKilogramsCO2e)
      json.field("high", ifAny: highKilogramsCO2e)
      json.field("bent", isBent)
      json.field("meanApart", ifAny: meanApartStandardErrors)
      json.field("deviationApart", ifAny: deviationApartStandardErrors)
      json.field("nearlyClosed", nearlyClosed)
    }
  }
}

/// Binary figures with all their digits; nil where there is no value, as with no spread to measure by.
private enum BinaryFigure {
  static func kilograms(_ value: Double) -> ExactDecimal? { stated(value) }
  static func percent(_ share: Double) -> ExactDecimal? { stated(share * 100) }
  static func errors(_ count: Double) -> ExactDecimal? { stated(count) }

  private static func stated(_ value: Double) -> ExactDecimal? {
    ExactDecimal(shortest: value)?.normalised
  }
}
