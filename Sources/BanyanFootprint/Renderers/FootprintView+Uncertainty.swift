import BanyanDiagnostics
import BanyanQuantities

/// How well the footprint is known, in words that text and page both use.
extension FootprintView {
  /// `± 4.1 % (95 %)`; that the range covers known limits only where something states none.
  package var uncertainty: String {
    let known = report.uncertainty
    guard let range = numbers.range(down: known.relativeDown, up: known.relativeUp) else {
      return say(.noTotalUncertainty)
    }
    let isWhole =
      known.withoutActivityLimits == 0 && known.withoutFactorLimits == 0
      && known.quantitiesWithoutLimits == 0
    return "\(range) (\(say(isWhole ? .confidence : .confidenceKnownLimits)))"
  }

  /// What matters most, the greatest first, and its part of the variance.
  package func contributors(
    _ count: Int
  ) -> [(name: String, share: String, contributor: FootprintUncertainty.Contributor)] {
    report.uncertainty.contributors.prefix(count).map {
      (name(of: $0.input), numbers.percent(share: $0.share), $0)
    }
  }

  package func name(of input: UncertainInput) -> String {
    switch input.kind {
    case .activity: say(.contributorActivity, input.name)
    case .factor:
      say(.contributorFactor, input.gas.map { "\(input.name), \($0)" } ?? input.name)
    case .property: say(.contributorProperty, input.name)
    case .supplier: say(.contributorSupplier, input.name)
    case .output: say(.contributorOutput, input.name)
    case .take: say(.contributorTake, input.name)
    }
  }

  /// What the firm should measure better first; nil where nothing it measures states limits.
  package var measureNext: String? {
    report.uncertainty.measureNext.map {
      say(.measureNext, name(of: $0.input), numbers.percent(share: $0.share))
    }
  }

  /// What states no limits; nil where all does.
  package var limitsCoverage: String? {
    let known = report.uncertainty
    if known.withoutActivityLimits == 0 && known.withoutFactorLimits == 0
      && known.quantitiesWithoutLimits == 0
    {
      return nil
    }
    return say(
      .limitsCoverage, numbers.percent(share: known.withoutActivityLimits),
      numbers.percent(share: known.withoutFactorLimits),
      numbers.count(known.quantitiesWithoutLimits), numbers.count(known.quantities))
  }

  /// Biomass inside the boundary whose CO2 no table at hand quantifies; nil where there is none.
  package var biogenicGap: String? {
    let names = report.footprint.contributions.filter(\.isInsideBoundary).compactMap {
      contribution -> String? in
      let burden = report.burdens[contribution.burden]
      return burden.line?.lacksBiogenicCarbonDioxide == true ? burden.id : nil
    }
    return names.isEmpty ? nil : say(.biogenicNotQuantified, names.joined(separator: ", "))
  }

  /// Kilograms CO2e of a figure that was drawn or reckoned in binary.
  package func kilograms(_ value: Double) -> String {
    ExactDecimal(shortest: value).map(numbers.tonnes) ?? Self.tooGreat
  }

  /// What drawing says of the first order, in sentences.
  package func verdicts(on sampled: SampledFootprint) -> [String] {
    var verdicts: [String] = []
    // By what limits say of their values; what the bend adds is said below.
    let shift = abs(report.uncertainty.mean - report.uncertainty.total)
    if shift > 4 * sampled.standardError && shift > 0.001 * abs(report.uncertainty.total) {
      verdicts.append(say(.sampledMeanDiffers))
    }
    if sampled.bend.isBent {
      verdicts.append(
        say(.sampledBent, errors(sampled.bend.mean), errors(sampled.bend.deviation)))
    } else if !report.uncertainty.isUnknown {
      // Where nothing states limits all draws are one.
      verdicts.append(say(.sampledStraight))
    }
    if sampled.nearlyClosed > 0 {
      verdicts.append(say(.sampledNearlyClosed, numbers.count(sampled.nearlyClosed)))
    }
    return verdicts
  }

  private func errors(_ count: Double) -> String {
    guard let number = ExactDecimal(shortest: count) else { return Self.tooGreat }
    return numbers.significant(number, digits: 2)
  }

  /// A figure that no number holds.
  private static let tooGreat = "∞"
}
