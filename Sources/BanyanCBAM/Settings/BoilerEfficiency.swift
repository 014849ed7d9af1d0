import BanyanDiagnostics
import BanyanQuantities

/// How much of a fuel's energy a boiler makes heat of (2547 Annex II C.1.2.2).
package enum BoilerEfficiency: Sendable {
  /// Measured, or the act's reference.
  case stated(ExactRatio)
  /// By the maker's papers, at the load of the year.
  case byLoad(BoilerLoad)
}

/// Efficiencies of a boiler by its load.
package struct BoilerLoad: Sendable {
  /// TJ of fuel that it would burn at its full nominal load over the whole calendar year.
  package let full: ExactRatio
  /// From the least load to the greatest.
  package let curve: [(load: ExactRatio, efficiency: ExactRatio)]
  /// The line of cbam.yaml.
  package let location: SourceLocation

  /// Of what was burnt, in TJ (Eq. 34); nil where a full load would burn nothing.
  package func factor(burning terajoules: ExactRatio) -> ExactRatio? {
    full.isZero ? nil : terajoules / full
  }

  /// Between two points of the curve the straight line counts; nil outside them.
  package func efficiency(at load: ExactRatio) -> ExactRatio? {
    guard let above = curve.first(where: { !($0.load < load) }) else { return nil }
    if above.load == load { return above.efficiency }
    guard let below = curve.last(where: { $0.load < load }) else { return nil }
    let way = (load - below.load) / (above.load - below.load)
    return below.efficiency + way * (above.efficiency - below.efficiency)
  }
}
