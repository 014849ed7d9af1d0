import BanyanDiagnostics

/// Findings of this target: what is wrong, in both languages.
extension DiagnosticCode {
  package static let decreeOrder = DiagnosticCode(
    "decree.factor-order", .warning,
    "'viet-nam' is not asked before '{1}'",
    "'viet-nam' không được hỏi trước '{1}'")
}
