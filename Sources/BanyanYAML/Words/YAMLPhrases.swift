import BanyanDiagnostics

/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let hintYAMLTab = TextKey(
    "hintYAMLTab",
    "indent with spaces",
    "thụt dòng bằng dấu cách")
  package static let hintYAMLSyntax = TextKey(
    "hintYAMLSyntax",
    "look at the indentation, the colons and the quotes of this line and the one above",
    "xem lại thụt dòng, dấu hai chấm và ngoặc kép của dòng này và dòng trên")
  package static let hintYAMLAlias = TextKey(
    "hintYAMLAlias",
    "write the value out where it is used",
    "ghi thẳng giá trị vào chỗ dùng")
  package static let hintAddField = TextKey(
    "hintAddField",
    "add '{1}:'",
    "thêm '{1}:'")
  package static let hintDidYouMean = TextKey(
    "hintDidYouMean",
    "did you mean '{1}'?",
    "có phải ý là '{1}'?")
  package static let hintOneOf = TextKey(
    "hintOneOf",
    "one of: {1}",
    "một trong: {1}")
  package static let hintDateISO = TextKey(
    "hintDateISO",
    "write it as 2025-01-31",
    "ghi dạng 2025-01-31")
  package static let hintPlainNumber = TextKey(
    "hintPlainNumber",
    "write plain digits, such as {1}",
    "ghi chữ số thường, như {1}")
  package static let wordNoSet = TextKey(
    "wordNoSet",
    "no published set",
    "không bộ nào")
}
