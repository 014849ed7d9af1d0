import BanyanAttribution
import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities
import BanyanReporting

/// What is said of a division wherever it is shown: terminal, page, document.
struct DivisionWords {
  let language: Language
  let numbers: NumberFormat

  func title(of rule: AllocationRule) -> String {
    let text: FootprintText =
      switch rule {
      case .metered: .ruleMetered
      case .mass: .ruleMass
      case .energy: .ruleEnergy
      case .economic: .ruleEconomic
      case .molar: .ruleMolar
      case .shares: .ruleShares
      }
    return text.text(in: language, arguments: [])
  }

  /// The whole and its parts: `Arc furnace by mass: billet 99.94 %, slag 0.06 %`.
  func sentence(for division: FootprintResult.Division) -> String {
    FootprintText.allocationShares.text(
      in: language,
      arguments: [division.name, title(of: division.rule), words(for: division.shares)])
  }

  /// The parts alone: `billet 99.94 %, slag 0.06 %`.
  func words(for shares: [FootprintResult.Share]) -> String {
    shares.map { "\($0.name) \(percent($0.share))" }.joined(separator: ", ")
  }

  func percent(_ share: ExactRatio) -> String {
    numbers.percent(share.decimal(), of: .one, places: 2)
  }
}
