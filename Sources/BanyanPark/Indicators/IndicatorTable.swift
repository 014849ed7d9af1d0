import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities
import BanyanReporting
import BanyanYAML

/// Indicators of parks as their publishers, or nobody but we, define them: `factors/park-indicators/`.
struct IndicatorTable: Sendable {
  struct Entry: Sendable {
    let id: String
    let name: StatedText
    let numerator: String
    let denominator: String?
    let unit: String
    let threshold: String?
    /// Tonnes of coal equivalent a year of the parks that the entry is for.
    let size: (from: ExactDecimal?, below: ExactDecimal?)
    let standing: String
    let citation: String
  }

  let entries: [Entry]

  static func read(from library: FactorLibrary, _ found: inout Diagnostics) -> IndicatorTable? {
    guard let law = library.law(named: "park-indicators", &found),
      case .list(let items)? = law.root["values"]?.content
    else { return nil }
    return IndicatorTable(
      entries: items.compactMap { item in
        guard let id = item["id"]?.text, let english = item["en"]?.text,
          let vietnamese = item["vi"]?.text, let numerator = item["numerator"]?.text,
          let standing = item["standing"]?.text, let citation = item["citation"]?.text
        else { return nil }
        let threshold = item["threshold"]?.text.map { threshold in
          item["applies"]?.text.map { "\(threshold) (\($0))" } ?? threshold
        }
        return Entry(
          id: id, name: StatedText { $0 == .english ? english : vietnamese },
          numerator: numerator, denominator: item["denominator"]?.text,
          unit: item["unit"]?.text ?? "", threshold: threshold,
          size: (
            item["size"]?["from"]?.text.flatMap { ExactDecimal($0) },
            item["size"]?["below"]?.text.flatMap { ExactDecimal($0) }
          ),
          standing: standing, citation: citation)
      })
  }
}
