import BanyanActivity
import BanyanFactors
import BanyanQuantities

/// What a verifier will miss, by the items of both lists: the report's and the plan's.
extension CBAMReport {
  package var missing: [MissingElement] {
    if processes.isEmpty { return [] }
    let lists = [
      ("Annex IV 1.1", OperatorReport(report: self).document),
      ("Annex II A.5", MonitoringPlan(report: self).document),
    ]
    return lists.flatMap { list, document in
      document.missing.map { element in
        let key =
          element.key.hasPrefix("installation.")
          ? String(element.key.dropFirst("installation.".count)) : element.key
        // What stands beside the list is of another act: its number opens the item.
        let parts = element.item.split(separator: " ").map(String.init)
        guard parts.count == 2, let act = Self.acts[parts[0]] else {
          return MissingElement(list: list, item: element.item, key: key)
        }
        return MissingElement(list: act, item: parts[1], key: key)
      }
    }
  }

  private static let acts = ["2546": "2025/2546 Annex", "956": "2023/956"]

  /// t CO2 for one TJ of a fuel by the act's own tables; nil of what they do not print.
  func factor(of activity: String) -> ExactRatio? {
    guard let factor = fuels.factors(for: ActivityPath(activity)).first,
      let energy = factor.per.terajoules, !energy.isZero
    else { return nil }
    let kilograms = factor.emissions.reduce(ExactRatio.zero) { sum, gas in
      gas.species.gas == .carbonDioxide ? sum + gas.kilograms : sum
    }
    return kilograms / ExactDecimal(1000) / energy
  }
}
