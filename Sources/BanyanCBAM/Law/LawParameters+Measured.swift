import BanyanQuantities
import BanyanYAML

/// Factors of anode effects, and efficiencies of separate production.
extension LawParameters {
  /// By technology of the cells (2547 Annex II B.7).
  package struct AnodeFactors: Sendable {
    /// kg CF4 for a tonne and a minute or an mV.
    let coefficient: ExactRatio
    /// Tonnes C2F6 for one tonne CF4.
    let fraction: ExactRatio
  }

  /// Efficiencies for one fuel (2547 Annex III C, Tables 1 and 2).
  package struct EfficiencyReference: Sendable {
    enum Medium: String, CaseIterable {
      case hotWater = "hot-water"
      case steam
      case exhaustGas = "exhaust-gas"
    }

    /// Before 2012, to 2015, from 2016.
    let electricity: [ExactRatio?]
    /// By medium.
    let heatBefore2016: [ExactRatio?]
    let heatFrom2016: [ExactRatio?]

    func power(built year: Int) -> ExactRatio? {
      electricity[year < 2012 ? 0 : year < 2016 ? 1 : 2]
    }

    func heat(_ medium: Medium, built year: Int) -> ExactRatio? {
      (year < 2016 ? heatBefore2016 : heatFrom2016)[
        medium == .hotWater ? 0 : medium == .steam ? 1 : 2]
    }

    /// Nil for a row that does not have its three columns.
    init?(_ node: DocumentNode) {
      let columns = ["electricity", "heat-before-2016", "heat-from-2016"].map { key in
        DocumentNode.texts(node[key]).map { text in
          ExactDecimal(text).map { ExactRatio($0) / ExactDecimal(100) }
        }
      }
      guard columns.allSatisfy({ $0.count == 3 }) else { return nil }
      electricity = columns[0]
      heatBefore2016 = columns[1]
      heatFrom2016 = columns[2]
    }
  }

  static func anodeFactors(
    _ nodes: [DocumentNode], _ key: String
  ) -> [String: AnodeFactors] {
    var factors: [String: AnodeFactors] = [:]
    for node in nodes {
      guard let name = node["technology"]?.text,
        let coefficient = node[key]?.text.flatMap({ ExactDecimal($0) }),
        let fraction = node["fraction"]?.text.flatMap({ ExactDecimal($0) })
      else { continue }
      factors[name] = AnodeFactors(
        coefficient: ExactRatio(coefficient), fraction: ExactRatio(fraction))
    }
    return factors
  }
}
