import BanyanDiagnostics

/// Findings of this target: what is wrong, in both languages.
extension DiagnosticCode {
  package static let exclusionConflict = DiagnosticCode(
    "exclusion.conflict", .error,
    "{1} is excluded, yet records fall into it",
    "{1} bị loại trừ, nhưng có bản ghi thuộc loại này")
}
