import BanyanDiagnostics

/// Kinds of findings of this target.
extension DiagnosticCode {
  package static let resultSchema = DiagnosticCode(
    "result.schema", .error,
    "a result of the schema '{1}' is none of '{2}'",
    "kết quả theo lược đồ '{1}' không phải là kết quả theo '{2}'")
  package static let resultMissing = DiagnosticCode(
    "result.missing", .error,
    "the result does not state '{1}'",
    "kết quả không nêu '{1}'")
  package static let resultUnknown = DiagnosticCode(
    "result.unknown", .error,
    "'{1}' is no part of this result",
    "'{1}' không thuộc kết quả này")
  package static let resultValue = DiagnosticCode(
    "result.value", .error,
    "'{1}' is no {2}",
    "'{1}' không phải là {2}")
  package static let resultFraction = DiagnosticCode(
    "result.fraction", .error,
    "the value {1} is not that of its fraction {2}",
    "giá trị {1} không phải là giá trị của phân số {2}")
}
