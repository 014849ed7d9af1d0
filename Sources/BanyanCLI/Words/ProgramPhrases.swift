import Banyan

/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let annotated = TextKey(
    "annotated",
    "written: {2}, cells marked: {1}",
    "đã ghi {2}, số ô được đánh dấu: {1}")
  package static let annotatedNone = TextKey(
    "annotatedNone",
    "no cell of a workbook has a fault: no copy written",
    "không có ô nào của bảng tính bị lỗi: không ghi bản sao")
  package static let annotatedPartly = TextKey(
    "annotatedPartly",
    "  only the first {1} of a sheet have comments; mend them and check again",
    "  mỗi trang tính chỉ có ghi chú ở {1} ô đầu; sửa xong hãy kiểm tra lại")
}
