import BanyanQuantities
import BanyanReporting

extension FootprintJSON {
  func uncertainty(_ report: FootprintReport, _ json: inout JSONWriter) {
    let known = report.uncertainty
    json.key("uncertainty")
    json.object { json in
      json.field("confidence", "95 %")
      json.field("minusPercent", percent(known.relativeDown))
      json.field("plusPercent", percent(known.relativeUp))
      json.field("mean", figure(known.mean))
      json.field("standardDeviation", figure(known.standardDeviation))
      json.field("withoutActivityLimitsPercent", percent(known.withoutActivityLimits))
      json.field("withoutFactorLimitsPercent", percent(known.withoutFactorLimits))
      json.field("quantities", known.quantities)
      json.field("quantitiesWithoutLimits", known.quantitiesWithoutLimits)
      json.key("contributors")
      json.array { json in
        for contributor in known.contributors { self.contributor(contributor, &json) }
      }
      json.key("measureNext")
      if let next = known.measureNext {
        contributor(next, &json)
      } else {
        json.value(String?.none)
      }
    }
    guard let sampled = report.sampled else { return }
    json.key("monteCarlo")
    json.object { json in
      json.field("samples", sampled.samples)
      json.field("seed", String(sampled.seed))
      json.field("mean", figure(sampled.mean))
      json.field("median", figure(sampled.median))
      json.field("standardDeviation", figure(sampled.standardDeviation))
      json.field("standardError", figure(sampled.standardError))
      json.field("low", figure(sampled.low))
      json.field("high", figure(sampled.high))
      json.field("bent", sampled.bend.isBent)
      json.field("meanApart", errors(sampled.bend.mean))
      json.field("deviationApart", errors(sampled.bend.deviation))
      json.field("nearlyClosed", sampled.nearlyClosed)
    }
  }

  private func contributor(
    _ contributor: FootprintUncertainty.Contributor, _ json: inout JSONWriter
  ) {
    json.compact { json in
      json.object { json in
        json.field("kind", contributor.input.kind.rawValue)
        json.field("name", contributor.input.name)
        json.field("gas", contributor.input.gas)
        json.field("minus", figure(contributor.down))
        json.field("plus", figure(contributor.up))
        json.field("varianceSharePercent", percent(contributor.share))
      }
    }
  }

  /// Binary figures in kilograms with ten significant digits.
  private func figure(_ value: Double) -> String? { text(value, digits: 10) }

  /// A share as per cent with four significant digits.
  private func percent(_ share: Double) -> String? { text(share * 100, digits: 4) }

  /// Standard errors; null where there is no spread to measure by.
  private func errors(_ count: Double) -> String? { text(count, digits: 4) }

  private func text(_ value: Double, digits: Int) -> String? {
    ExactDecimal(shortest: value).map {
      $0.rounded(significantDigits: digits).normalised.description
    }
  }
}
