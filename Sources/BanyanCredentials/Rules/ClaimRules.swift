import BanyanDiagnostics
import BanyanQuantities
import BanyanYAML

/// Rules of a claim about performance, and of what a verifier says of one.
struct ClaimRules {
  let claim: DocumentNode
  let path: String
  /// `claimedPerformance`, or `assessedPerformance`.
  let member: String

  private static let greenhouse: Set = [
    "scope-1-ghg-emissions", "scope-2-ghg-emissions", "scope-3-upstream-emissions",
    "scope-3-downstream-emissions", "total-ghg-emissions", "ghg-emissions-intensity",
    "product-carbon-footprint", "biogenic-emissions",
  ]

  private var performances: [DocumentNode] { claim[member]?.items ?? [] }

  /// The last part of a metric's address in UNTP's vocabulary, or in the base its samples write.
  static func metric(of performance: DocumentNode) -> String? {
    guard let id = performance["metric"]?["id"]?.quoted else { return nil }
    let bases = [UNTPVocabulary.metricBase, UNTPVocabulary.sampleMetricBase]
    return bases.first(where: id.hasPrefix).map { String(id.dropFirst($0.count)) }
  }

  var breaches: [RuleBreach] {
    var found = ofPerformances
    if member == "claimedPerformance" { found += ofClaim }
    return found
  }

  private var ofClaim: [RuleBreach] {
    var found: [RuleBreach] = []
    func add(_ rule: String, _ problem: TextKey) {
      found.append(RuleBreach(rule, path, problem, .ours))
    }
    let known = Set(performances.compactMap(Self.metric))
    let isCarbon = !known.isDisjoint(with: Self.greenhouse)
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
    if let made = claim["claimDate"]?.quoted.flatMap(CalendarDate.init(fullDate:)),
      let start = claim["applicablePeriod"]?["startDate"]?.quoted
        .flatMap(CalendarDate.init(fullDate:)),
      made < start
    {
      add("UNTP-CLAIM-7", .ruleClaimEarly)
    }
    return found
  }

  private var ofPerformances: [RuleBreach] {
    if performances.isEmpty {
      return [RuleBreach("UNTP-CLAIM-4", "\(path)/\(member)", .ruleEmpty)]
    }
    var found: [RuleBreach] = []
    for (index, item) in performances.enumerated() {
      let here = "\(path)/\(member)/\(index)"
      if item["metric"] == nil || (item["measure"] == nil && item["score"] == nil) {
        found.append(RuleBreach("UNTP-CLAIM-4", here, .ruleNoPerformance))
      }
      if let unit = item["measure"]?["unit"]?.quoted,
        let allowed = Self.metric(of: item).flatMap({ UNTPVocabulary.metrics[$0] }),
        !allowed.isEmpty, unit != allowed
      {
        found.append(RuleBreach("UNTP-UNIT-2", here, .ruleUnit, .ours))
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
      || words.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.contains("per")
  }
}
