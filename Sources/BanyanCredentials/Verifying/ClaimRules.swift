import BanyanDiagnostics
import BanyanQuantities
import BanyanYAML

/// Rules of a claim about performance.
struct ClaimRules {
  let claim: DocumentNode
  let path: String

  /// Units of the metrics of greenhouse gases and of recycled content, UNTP 0.7.0, vocabulary of
  /// performance metrics, `allowedUnit`; other metrics are not judged.
  private static let units = [
    "scope-1-ghg-emissions": "TNE", "scope-2-ghg-emissions": "TNE",
    "scope-3-upstream-emissions": "TNE", "scope-3-downstream-emissions": "TNE",
    "total-ghg-emissions": "TNE", "ghg-emissions-intensity": "KGM",
    "product-carbon-footprint": "KGM", "biogenic-emissions": "TNE",
    "recycled-content-percentage": "P1",
  ]
  private static let noCarbon = "recycled-content-percentage"

  private var performances: [DocumentNode] { claim["claimedPerformance"]?.items ?? [] }

  private var metrics: [String] { performances.compactMap(Self.metric) }

  /// The last part of a metric's address in UNTP's vocabulary, or in the base its samples write.
  static func metric(of performance: DocumentNode) -> String? {
    guard let id = performance["metric"]?["id"]?.quoted,
      id.hasPrefix("https://vocabulary.uncefact.org/performance-metric")
    else { return nil }
    return id.split(separator: "/").last.map(String.init)
  }

  var breaches: [RuleBreach] {
    var found = ofPerformances
    func add(_ rule: String, _ problem: TextKey, _ weight: RuleBreach.Weight = .ours) {
      found.append(.init(rule: rule, path: path, problem: problem, weight: weight))
    }
    let known = Set(metrics)
    let isCarbon = known.contains { Self.units[$0] != nil && $0 != Self.noCarbon }
    let standards =
      (claim["referenceStandard"]?.items ?? []) + (claim["referenceRegulation"]?.items ?? [])
    if isCarbon, standards.isEmpty { add("UNTP-CLAIM-1", .ruleStandard) }
    if isCarbon, claim["applicablePeriod"] == nil { add("UNTP-CLAIM-2", .ruleNoPeriod) }
    if known.contains("product-carbon-footprint"), Self.saysGate(words) {
      add("UNTP-CLAIM-3", .ruleWholeLife)
    }
    if known.contains("ghg-emissions-intensity"), !Self.saysPer(words) {
      add("UNTP-CLAIM-5", .rulePer)
    }
    if let made = claim["claimDate"]?.quoted.flatMap(CalendarDate.init(iso:)),
      let start = claim["applicablePeriod"]?["startDate"]?.quoted.flatMap(CalendarDate.init(iso:)),
      made < start
    {
      add("UNTP-CLAIM-7", .ruleClaimEarly)
    }
    return found
  }

  private var ofPerformances: [RuleBreach] {
    if performances.isEmpty {
      return [
        .init(rule: "UNTP-CLAIM-4", path: "\(path)/claimedPerformance", problem: .ruleEmpty)
      ]
    }
    var found: [RuleBreach] = []
    for (index, item) in performances.enumerated() {
      let here = "\(path)/claimedPerformance/\(index)"
      if item["metric"] == nil || (item["measure"] == nil && item["score"] == nil) {
        found.append(.init(rule: "UNTP-CLAIM-4", path: here, problem: .ruleNoPerformance))
      }
      if let unit = item["measure"]?["unit"]?.quoted,
        let allowed = Self.metric(of: item).flatMap({ Self.units[$0] }), unit != allowed
      {
        found.append(.init(rule: "UNTP-UNIT-2", path: here, problem: .ruleUnit, weight: .ours))
      }
    }
    return found
  }

  private var words: String {
    [claim["name"], claim["description"]].compactMap { $0?.quoted }.joined(separator: " ")
  }

  private static func saysGate(_ words: String) -> Bool {
    let words = words.lowercased().replacing("-", with: " ")
    return ["cradle to gate", "đến cổng", "tới cổng", "a1 a3"].contains { words.contains($0) }
  }

  private static func saysPer(_ words: String) -> Bool {
    words.contains("/") || words.contains("trên") || words.contains("cho 1")
      || words.split { !$0.isLetter && !$0.isNumber }.contains("per")
  }
}
