import BanyanDiagnostics

/// Findings of this target: what is wrong, in both languages.
extension DiagnosticCode {
  package static let identifierForm = DiagnosticCode(
    "identifier.form", .error,
    "'{1}' is no {2}",
    "'{1}' không phải {2}")
  package static let identifierCheckDigit = DiagnosticCode(
    "identifier.check-digit", .error,
    "the check digit of the {1} '{2}' should be {3}",
    "chữ số kiểm tra của {1} '{2}' phải là {3}")
}
