import BanyanJSON
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

extension FootprintResult {
  /// How well the footprint is known: 95 % ranges to the first order. Binary figures with all their
  /// digits; nil where nothing states limits, and where a binary figure has no value.
  package struct Uncertainty: StatedPart {
    package static let confidence = "95 %"

    package let minusPercent: ExactDecimal?
    package let plusPercent: ExactDecimal?
    package let meanKilogramsCO2e: ExactDecimal?
    package let standardDeviationKilogramsCO2e: ExactDecimal?
    /// The part of the footprint whose activity, and whose factor or supplier, states no limits.
    package let withoutActivityLimitsPercent: ExactDecimal?
    package let withoutFactorLimitsPercent: ExactDecimal?
    /// Quantities of products.yaml that the footprint hangs on, and those that state no limits.
    package let quantities: Int
    package let quantitiesWithoutLimits: Int
    /// The greatest first.
    package let contributors: [Contributor]
    /// What to measure better first.
    package let measureNext: Contributor?

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
  package struct Contributor: StatedPart {
    package let input: UncertainInput
    /// How far the footprint falls and rises within the input's own 95 % limits.
    package let minusKilogramsCO2e: ExactDecimal?
    package let plusKilogramsCO2e: ExactDecimal?
    package let varianceSharePercent: ExactDecimal?

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
  package struct MonteCarlo: StatedPart {
    package let samples: Int
    package let seed: UInt64
    package let mean: ExactDecimal?
    package let median: ExactDecimal?
    package let standardDeviation: ExactDecimal?
    package let standardError: ExactDecimal?
    /// 2.5 % of samples lie below one, 2.5 % above the other.
    package let low: ExactDecimal?
    package let high: ExactDecimal?
    /// Whether the first order does not hold, and by how many standard errors it is off.
    package let isBent: Bool
    package let meanApart: ExactDecimal?
    package let deviationApart: ExactDecimal?
    /// Samples in which a loop took about as much as it made, or more.
    package let nearlyClosed: Int

    init(_ sampled: SampledFootprint) {
      samples = sampled.samples
      seed = sampled.seed
      mean = BinaryFigure.kilograms(sampled.mean)
      median = BinaryFigure.kilograms(sampled.median)
      standardDeviation = BinaryFigure.kilograms(sampled.standardDeviation)
      standardError = BinaryFigure.kilograms(sampled.standardError)
      low = BinaryFigure.kilograms(sampled.low)
      high = BinaryFigure.kilograms(sampled.high)
      isBent = sampled.bend.isBent
      meanApart = BinaryFigure.errors(sampled.bend.mean)
      deviationApart = BinaryFigure.errors(sampled.bend.deviation)
      nearlyClosed = sampled.nearlyClosed
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      samples = try object.whole("samples")
      seed = try object.value("seed", .resultWhole) { UInt64($0) }
      mean = try object.decimalIfAny("mean")
      median = try object.decimalIfAny("median")
      standardDeviation = try object.decimalIfAny("standardDeviation")
      standardError = try object.decimalIfAny("standardError")
      low = try object.decimalIfAny("low")
      high = try object.decimalIfAny("high")
      isBent = try object.truth("bent")
      meanApart = try object.decimalIfAny("meanApart")
      deviationApart = try object.decimalIfAny("deviationApart")
      nearlyClosed = try object.whole("nearlyClosed")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("samples", samples)
      json.field("seed", String(seed))
      json.field("mean", ifAny: mean)
      json.field("median", ifAny: median)
      json.field("standardDeviation", ifAny: standardDeviation)
      json.field("standardError", ifAny: standardError)
      json.field("low", ifAny: low)
      json.field("high", ifAny: high)
      json.field("bent", isBent)
      json.field("meanApart", ifAny: meanApart)
      json.field("deviationApart", ifAny: deviationApart)
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
