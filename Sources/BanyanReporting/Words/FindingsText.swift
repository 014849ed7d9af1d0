import BanyanDiagnostics

/// Words of the section that says what a run found.
package enum FindingsText: String, CatalogueText {
  case findingsNone
  case finding
  case place
  case code
  case acceptancesTitle
  case activity
  case taken
  case takenFor
  case reason

  package var english: String {
    switch self {
    case .findingsNone: "The run found nothing to warn of."
    case .finding: "Finding"
    case .place: "Place"
    case .code: "Code"
    case .acceptancesTitle: "Steps down that somebody signed"
    case .activity: "Activity"
    case .taken: "Taken"
    case .takenFor: "{1} for {2}"
    case .reason: "Reason"
    }
  }

  package var vietnamese: String {
    switch self {
    case .findingsNone: "Không có cảnh báo nào."
    case .finding: "Phát hiện"
    case .place: "Vị trí"
    case .code: "Mã"
    case .acceptancesTitle: "Hệ số thay thế đã được phê duyệt"
    case .activity: "Hoạt động"
    case .taken: "Lấy"
    case .takenFor: "{1} thay cho {2}"
    case .reason: "Lý do"
    }
  }
}
