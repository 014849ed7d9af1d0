import BanyanDiagnostics

/// Findings of this target: what is wrong, in both languages.
extension DiagnosticCode {
  package static let jsonSyntax = DiagnosticCode(
    "json.syntax", .error,
    "not valid JSON: {1}",
    "không phải JSON hợp lệ: {1}")
  package static let jsonRepeatedKey = DiagnosticCode(
    "json.repeated-key", .error,
    "'{1}' is given twice",
    "'{1}' có hai lần")
  package static let jsonDepth = DiagnosticCode(
    "json.depth", .error,
    "nested deeper than {1} levels",
    "lồng sâu hơn {1} cấp")
}
