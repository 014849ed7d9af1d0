import BanyanDiagnostics

/// Findings of this target: what is wrong, in both languages.
extension DiagnosticCode {
  package static let yamlSyntax = DiagnosticCode(
    "yaml.syntax", .error,
    "not valid YAML: {1}",
    "YAML không hợp lệ: {1}")
  package static let yamlTab = DiagnosticCode(
    "yaml.tab", .error,
    "a tab where YAML wants spaces",
    "có ký tự tab ở chỗ YAML cần dấu cách")
  package static let yamlAlias = DiagnosticCode(
    "yaml.alias", .error,
    "anchors, aliases and tags are not accepted",
    "không chấp nhận neo (&), bí danh (*) và thẻ (!)")
  package static let yamlRepeatedKey = DiagnosticCode(
    "yaml.repeated-key", .error,
    "'{1}' is given twice",
    "'{1}' được ghi hai lần")
  package static let yamlKey = DiagnosticCode(
    "yaml.key", .error,
    "a key must be plain text",
    "khóa phải là văn bản thường")
  package static let yamlDepth = DiagnosticCode(
    "yaml.depth", .error,
    "nested deeper than {1} levels",
    "lồng nhau quá {1} cấp")
  package static let yamlDocuments = DiagnosticCode(
    "yaml.documents", .error,
    "a second document begins here",
    "một tài liệu thứ hai bắt đầu ở đây")
  package static let yamlEmpty = DiagnosticCode(
    "yaml.empty", .error,
    "the file is empty",
    "tệp trống")
  package static let fieldMissing = DiagnosticCode(
    "field.missing", .error,
    "'{1}' is missing",
    "thiếu '{1}'")
  package static let fieldUnknown = DiagnosticCode(
    "field.unknown", .error,
    "unknown field '{1}'",
    "trường không biết '{1}'")
  package static let fieldMapping = DiagnosticCode(
    "field.mapping", .error,
    "'{1}' must be a mapping of fields",
    "'{1}' phải là một nhóm trường")
  package static let fieldText = DiagnosticCode(
    "field.text", .error,
    "'{1}' must be text",
    "'{1}' phải là văn bản")
  package static let fieldList = DiagnosticCode(
    "field.list", .error,
    "'{1}' must be a list",
    "'{1}' phải là danh sách")
  package static let fieldChoice = DiagnosticCode(
    "field.choice", .error,
    "'{1}' is no value of '{2}'",
    "'{1}' không phải giá trị của '{2}'")
  package static let fieldNumber = DiagnosticCode(
    "field.number", .error,
    "'{1}' is no plain decimal number",
    "'{1}' không phải số thập phân")
  package static let dateInvalid = DiagnosticCode(
    "date.invalid", .error,
    "'{1}' is no date",
    "'{1}' không phải ngày")
}
