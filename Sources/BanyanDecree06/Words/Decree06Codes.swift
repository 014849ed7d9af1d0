import BanyanDiagnostics

/// Findings of this target: what is wrong, in both languages.
extension DiagnosticCode {
  package static let decreeOrder = DiagnosticCode(
    "decree.factor-order", .note,
    "the form takes factors in the order of Circular 38/2023, Art. 18 ({1}), not in that of factors: ({2})",
    "biểu mẫu lấy hệ số theo thứ tự của Điều 18 Thông tư số 38/2023/TT-BCT ({1}), không theo factors: ({2})"
  )
}
