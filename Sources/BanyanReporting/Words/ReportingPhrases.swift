import BanyanDiagnostics

/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let progressRows = TextKey(
    "progressRows",
    "{1} rows",
    "{1} dòng")
  package static let progressRate = TextKey(
    "progressRate",
    "{1} rows/s",
    "{1} dòng/giây")
  package static let progressLeft = TextKey(
    "progressLeft",
    "{1} left",
    "còn {1}")
  package static let hintResult = TextKey(
    "hintResult",
    "write the result again with this version of the program: results are not edited by hand",
    "xuất lại kết quả bằng phiên bản này của chương trình: không sửa kết quả bằng tay")
  package static let resultObject = TextKey(
    "resultObject",
    "object",
    "đối tượng")
  package static let resultList = TextKey(
    "resultList",
    "list",
    "danh sách")
  package static let resultText = TextKey(
    "resultText",
    "text in quotes",
    "văn bản trong dấu ngoặc kép")
  package static let resultWhole = TextKey(
    "resultWhole",
    "whole number",
    "số nguyên")
  package static let resultDecimal = TextKey(
    "resultDecimal",
    "decimal number in quotes",
    "số thập phân trong dấu ngoặc kép")
  package static let resultTruth = TextKey(
    "resultTruth",
    "true or false",
    "true hoặc false")
  package static let resultDate = TextKey(
    "resultDate",
    "day such as 2025-01-31 in its order",
    "ngày như 2025-01-31 đúng thứ tự")
  package static let resultWord = TextKey(
    "resultWord",
    "word that the program writes here",
    "từ mà chương trình ghi ở chỗ này")
  package static let resultDigest = TextKey(
    "resultDigest",
    "digest of 64 hexadecimal digits",
    "mã băm gồm 64 chữ số thập lục phân")
}
