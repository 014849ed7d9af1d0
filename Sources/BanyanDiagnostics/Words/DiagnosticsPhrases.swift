/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let labelError = TextKey(
    "labelError",
    "error",
    "lỗi")
  package static let labelWarning = TextKey(
    "labelWarning",
    "warning",
    "cảnh báo")
  package static let labelNote = TextKey(
    "labelNote",
    "note",
    "ghi chú")
  package static let labelHint = TextKey(
    "labelHint",
    "hint",
    "gợi ý")
  package static let summaryErrors = TextKey(
    "summaryErrors",
    "{1} errors in {2} files, nothing written",
    "{1} lỗi trong {2} tệp, không ghi gì")
  package static let summaryError = TextKey(
    "summaryError",
    "1 error in 1 file, nothing written",
    "1 lỗi trong 1 tệp, không ghi gì")
  package static let summaryErrorsOneFile = TextKey(
    "summaryErrorsOneFile",
    "{1} errors in 1 file, nothing written",
    "{1} lỗi trong 1 tệp, không ghi gì")
  package static let summaryWarnings = TextKey(
    "summaryWarnings",
    "{1} warnings",
    "{1} cảnh báo")
  package static let summaryWarning = TextKey(
    "summaryWarning",
    "1 warning",
    "1 cảnh báo")
  package static let summaryClean = TextKey(
    "summaryClean",
    "no faults",
    "không có lỗi")
  package static let furtherOfKind = TextKey(
    "furtherOfKind",
    "{1} more of [{2}] not shown",
    "còn {1} mục [{2}] không hiện")
}
