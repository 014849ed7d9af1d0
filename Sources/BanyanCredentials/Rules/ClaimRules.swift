import BanyanDiagnostics
import BanyanQuantities

/// Rules of a claim about performance, and of what a verifier says of one.
struct ClaimRules {
  let claim: DocumentPart
  /// The one of `members` that it has.
  let member: String

  /// Of a claim, and of what a verifier says of one.
  static let members = ["claimedPerformance", "assessedPerformance"]

  private static let greenhouse: Set = [
    "scope-1-ghg-emissions", "scope-2-ghg-emissions", "scope-3-upstream-emissions",
    "scope-3-downstream-emissions", "total-ghg-emissions", "ghg-emissions-intensity",
    "product-carbon-footprint", "biogenic-emissions",
  ]

  private var performances: [DocumentPart] { claim[member]?.items ?? [] }

  /// The last part of a metric's address in UNTP's vocabulary, or in the base its samples write.
  static func metric(of performance: DocumentPart) -> String? {
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
      found.append(RuleBreach(rule, claim.path, problem, .ours))
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
      return [RuleBreach("UNTP-CLAIM-4", claim.path(to: member), .ruleEmpty)]
    }
    var found: [RuleBreach] = []
    for item in performances {
      if item["metric"] == nil || (item["measure"] == nil && item["score"] == nil) {
        found.append(RuleBreach("UNTP-CLAIM-4", item.path, .ruleNoPerformance))
      }
      if let unit = item["measure"]?["unit"]?.quoted,
        let allowed = Self.metric(of: item).flatMap({ UNTPVocabulary.metrics[$0] }),
        !allowed.isEmpty, unit != allowed
      {
        found.append(RuleBreach("UNTP-UNIT-2", item.path, .ruleUnit, .ours))
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
    let bytes = words.utf8
    return bytes.contains(UInt8(ascii: "/"))
      || bytes.split { !isWordSign($0) }.contains { $0.elementsEqual("per".utf8) }
      || words.contains("trên") || words.contains("cho 1")
  }

  private static func isWordSign(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }
}
