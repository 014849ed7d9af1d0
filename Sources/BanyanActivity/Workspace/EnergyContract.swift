import BanyanDiagnostics
import BanyanQuantities

/// A contractual instrument for purchased energy: what it says the supply emits, and what proves it.
package struct EnergyContract: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case certificate
    case powerPurchaseAgreement = "power-purchase-agreement"
    case supplierRate = "supplier-rate"
    case directLine = "direct-line"
  }

  package let id: String
  package let kind: Kind
  package let supplier: String?
  /// The days it holds for; nil where it holds without limit.
  package let period: Period?
  /// Megawatt hours it covers; nil where it covers all that is claimed.
  package let covers: ExactDecimal?
  /// Kilograms of each gas for one MWh.
  package let emits: [(species: GasSpecies, kilograms: ExactDecimal)]
  /// What is said to each criterion; those without an answer are left out.
  package let criteria: [Criterion: Answer]
  package let location: SourceLocation

  /// Whether it may give the market-based figure: it meets every criterion asked of its kind.
  package var counts: Bool { unmet.isEmpty }

  /// The criteria that it does not meet, or says nothing to.
  package var unmet: [Criterion] {
    Criterion.allCases.filter { criterion in
      if Criterion.required.contains(criterion) { return !(criteria[criterion]?.isMet ?? false) }
      return criterion.concerns(kind) && !(criteria[criterion]?.isMet ?? true)
    }
  }

  /// Criteria without an answer that every instrument must have.
  package var unstated: [Criterion] { Criterion.required.filter { criteria[$0] == nil } }

  /// Scope 2 Quality Criteria (GHG Protocol Scope 2 Guidance, 2015, table 7.1).
  package enum Criterion: String, Sendable, CaseIterable {
    case conveysAttributes = "conveys-attributes"
    case soleClaim = "sole-claim"
    case trackedAndRedeemed = "tracked-and-redeemed"
    case vintage
    case sameMarket = "same-market"
    case utilitySpecific = "utility-specific"
    case directContract = "direct-contract"
    case residualMix = "residual-mix"

    /// Those that every instrument must meet.
    package static let required: [Criterion] = [
      .conveysAttributes, .soleClaim, .trackedAndRedeemed, .vintage, .sameMarket,
    ]

    /// Whether a further criterion is asked of a kind: utilities' rates and direct contracts have one
    /// each; that a residual mix exists says nothing of the instrument itself.
    func concerns(_ kind: Kind) -> Bool {
      switch (self, kind) {
      case (.utilitySpecific, .supplierRate): true
      case (.directContract, .powerPurchaseAgreement), (.directContract, .directLine): true
      default: false
      }
    }
  }

  /// Yes or no, and what shows it.
  package struct Answer: Sendable, Equatable {
    package let isMet: Bool
    package let evidence: String?

    /// `yes`, `no`, `có` or `không`, with what shows it behind a comma; of a vintage also a year alone.
    package init?(_ text: String, to criterion: Criterion) {
      let parts = text.split(separator: ",", maxSplits: 1).map(Self.trimmed)
      guard let word = parts.first else { return nil }
      let rest = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
      if criterion == .vintage, Self.year(word) != nil {
        (isMet, evidence) = (true, Self.trimmed(text[...]))
        return
      }
      switch word.lowercased() {
      case "yes", "có": isMet = true
      case "no", "không": isMet = false
      default: return nil
      }
      evidence = rest
    }

    /// The calendar year that the evidence begins with.
    package var year: Int? { evidence.flatMap { Self.year(String($0.prefix(4))) } }

    private static func year(_ word: String) -> Int? {
      guard word.utf8.count == 4, let year = Int(word), (1990...2199).contains(year) else {
        return nil
      }
      return year
    }

    private static func trimmed(_ text: Substring) -> String {
      String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
  }
}
