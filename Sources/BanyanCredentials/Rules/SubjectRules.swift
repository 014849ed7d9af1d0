import BanyanDiagnostics
import BanyanQuantities
import BanyanYAML

/// Rules of what a credential speaks of, by its kind.
struct SubjectRules {
  let subject: DocumentNode
  let credential: DocumentNode
  let kind: String

  var breaches: [RuleBreach] {
    switch kind {
    case "DigitalProductPassport":
      return product + claims
        + materials(subject["materialProvenance"]?.items ?? [], at: "materialProvenance")
        + masses
    case "DigitalFacilityRecord":
      let path = "materialUsage/materialConsumed"
      return claims + sums
        + materials(subject["materialUsage"]?["materialConsumed"]?.items ?? [], at: path)
    case "DigitalTraceabilityEvent": return events
    case "DigitalConformityCredential":
      let isEmpty = subject["conformityAssessment"]?.items.isEmpty ?? true
      return isEmpty ? [breach("UNTP-DCC-1", "", .ruleNothing)] : []
    default: return []
    }
  }

  private func breach(
    _ rule: String, _ path: String, _ problem: TextKey, _ weight: RuleBreach.Weight = .fault
  ) -> RuleBreach {
    RuleBreach(
      rule, path.isEmpty ? "credentialSubject" : "credentialSubject/\(path)", problem, weight)
  }

  private var claims: [RuleBreach] {
    let ids = (subject["performanceClaim"]?.items ?? []).compactMap { $0["id"]?.quoted }
    return Set(ids).count == ids.count
      ? [] : [breach("UNTP-CLAIM-6", "performanceClaim", .ruleClaimTwice)]
  }

  private var product: [RuleBreach] {
    var found: [RuleBreach] = []
    if subject["productCategory"]?.items.isEmpty ?? true {
      found.append(breach("UNTP-PRODUCT-1", "productCategory", .ruleEmpty))
    }
    for (level, member) in [("batch", "batchNumber"), ("item", "itemNumber")]
    where subject["idGranularity"]?.quoted == level && (subject[member]?.quoted ?? "").isEmpty {
      found.append(breach("UNTP-PRODUCT-2", member, .schemaMissing))
    }
    if let level = subject["id"]?.quoted.flatMap(DigitalLink.init)?.granularity,
      let stated = subject["idGranularity"]?.quoted.flatMap(DigitalLink.Granularity.init),
      level != stated
    {
      found.append(breach("UNTP-PRODUCT-3", "id", .ruleGranularity))
    }
    if let made = subject["productionDate"]?.quoted.flatMap(CalendarDate.init(fullDate:)),
      let expires = subject["expiryDate"]?.quoted.flatMap(CalendarDate.init(fullDate:)),
      expires < made
    {
      found.append(breach("UNTP-PRODUCT-4", "expiryDate", .ruleExpiry))
    }
    return found
  }

  /// Masses of materials against the product's weight and their fractions.
  private var masses: [RuleBreach] {
    guard let weight = subject["dimensions"]?["weight"], let whole = weight["value"]?.number,
      !whole.isZero
    else { return [] }
    let hundredth = ExactDecimal(coefficient: 1, exponent: -2)
    let listed = (subject["materialProvenance"]?.items ?? []).enumerated()
    return listed.compactMap { place, material in
      guard let mass = material["mass"]?["value"]?.number,
        material["mass"]?["unit"]?.quoted == weight["unit"]?.quoted,
        let fraction = material["massFraction"]?.number,
        (ExactRatio(mass, over: whole) - ExactRatio(fraction)).decimal().magnitude > hundredth
      else { return nil }
      return breach("UNTP-MASS-2", "materialProvenance/\(place)", .ruleMassWeight, .advice)
    }
  }

  private func materials(_ listed: [DocumentNode], at path: String) -> [RuleBreach] {
    guard !listed.isEmpty else { return [] }
    let total = listed.compactMap { $0["massFraction"]?.number }.reduce(ExactDecimal.zero, +)
    // Others round each part; ours miss their sum by far less.
    if total > ExactDecimal(coefficient: 1005, exponent: -3) {
      return [breach("UNTP-MASS-1", path, .ruleMassAbove)]
    }
    let slack = ExactDecimal(coefficient: 1, exponent: -12)
    if total > 1 + slack { return [breach("UNTP-MASS-1", path, .ruleMassAbove, .ours)] }
    return total < 1 - slack ? [breach("UNTP-MASS-1", path, .ruleMassBelow, .advice)] : []
  }

  /// Scopes of one period against the total that the record states.
  private var sums: [RuleBreach] {
    var periods: [String: [String: ExactDecimal]] = [:]
    var found: [RuleBreach] = []
    for claim in subject["performanceClaim"]?.items ?? [] {
      let period = claim["applicablePeriod"]
      let key = "\(period?["startDate"]?.text ?? "") \(period?["endDate"]?.text ?? "")"
      for item in claim["claimedPerformance"]?.items ?? [] {
        guard let metric = ClaimRules.metric(of: item), item["measure"]?["unit"]?.quoted == "TNE",
          let value = item["measure"]?["value"]?.number
        else { continue }
        if periods[key]?[metric] != nil {
          found.append(breach("UNTP-SUM-1", "performanceClaim", .ruleSumTwice, .advice))
        } else {
          periods[key, default: [:]][metric] = value
        }
      }
    }
    return found
      + periods.sorted { $0.key < $1.key }.compactMap { _, figures in
        let scopes = figures.filter { $0.key.hasPrefix("scope-") }
        guard scopes.count >= 3, let total = figures["total-ghg-emissions"],
          figures["scope-1-ghg-emissions"] != nil, figures["scope-2-ghg-emissions"] != nil
        else { return nil }
        let gap = (total - scopes.values.reduce(ExactDecimal.zero, +)).magnitude
        // Each part was rounded to fifteen digits.
        let slack = max(total.magnitude, 1) * ExactDecimal(coefficient: 1, exponent: -11)
        return gap > slack ? breach("UNTP-SUM-1", "performanceClaim", .ruleSum, .ours) : nil
      }
  }

  private var events: [RuleBreach] {
    let issued = credential["validFrom"]?.quoted.flatMap(Instant.init(rfc3339:))
    return subject.items.enumerated().flatMap { index, event -> [RuleBreach] in
      var found: [RuleBreach] = []
      if let issued, let when = event["eventDate"]?.quoted.flatMap(Instant.init(rfc3339:)),
        when > issued
      {
        found.append(breach("UNTP-EVENT-1", "\(index)/eventDate", .ruleEventLate, .ours))
      }
      for member in ["inputProduct", "outputProduct"] {
        guard let listed = event[member]?.items else { continue }
        if listed.isEmpty { found.append(breach("UNTP-EVENT-2", "\(index)/\(member)", .ruleEmpty)) }
        for (place, item) in listed.enumerated() where item["quantity"] == nil {
          found.append(
            breach("UNTP-EVENT-3", "\(index)/\(member)/\(place)", .ruleNoQuantity, .ours))
        }
      }
      return found
    }
  }
}
