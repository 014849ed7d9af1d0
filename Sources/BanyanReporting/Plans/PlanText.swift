import BanyanDiagnostics

/// The words of a comparison of what is with what would be.
package enum PlanText: String, CatalogueText {
  case before
  case after
  case difference
  case step
  case effect
  case share
  case steps
  case reasons
  case figure
  case inventory

  package var english: String {
    switch self {
    case .before: "as it is"
    case .after: "as it would be"
    case .difference: "difference"
    case .step: "change"
    case .effect: "effect"
    case .share: "of what is"
    case .steps: "The changes, one after another"
    case .reasons: "What they change"
    case .figure: "figure"
    case .inventory: "{1}: the inventory of {2}"
    }
  }

  package var vietnamese: String {
    switch self {
    case .before: "hiện tại"
    case .after: "nếu thay đổi"
    case .difference: "chênh lệch"
    case .step: "thay đổi"
    case .effect: "tác động"
    case .share: "so với hiện tại"
    case .steps: "Các thay đổi, lần lượt"
    case .reasons: "Thay đổi ở đâu"
    case .figure: "số liệu"
    case .inventory: "{1}: kiểm kê của {2}"
    }
  }
}
