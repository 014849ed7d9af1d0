import BanyanDiagnostics

/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let hintJSONSyntax = TextKey(
    "hintJSONSyntax",
    "JSON has no comments and no comma before a closing bracket; text stands in double quotes",
    "JSON không có chú thích, không có dấu phẩy trước ngoặc đóng; văn bản đặt trong ngoặc kép")
  package static let jsonEnds = TextKey(
    "jsonEnds",
    "it ends too early",
    "kết thúc quá sớm")
  package static let jsonValue = TextKey(
    "jsonValue",
    "a value is missing here",
    "thiếu một giá trị ở đây")
  package static let jsonKey = TextKey(
    "jsonKey",
    "a key in double quotes is missing here",
    "thiếu một khóa trong ngoặc kép ở đây")
  package static let jsonColon = TextKey(
    "jsonColon",
    "':' is missing here",
    "thiếu ':' ở đây")
  package static let jsonComma = TextKey(
    "jsonComma",
    "',' or a closing bracket is missing here",
    "thiếu ',' hoặc ngoặc đóng ở đây")
  package static let jsonControl = TextKey(
    "jsonControl",
    "a line break or control character inside text",
    "có ký tự xuống dòng hoặc điều khiển trong văn bản")
  package static let jsonEscape = TextKey(
    "jsonEscape",
    "an escape that JSON does not have",
    "có chuỗi thoát mà JSON không có")
  package static let jsonNumber = TextKey(
    "jsonNumber",
    "a number that JSON does not have",
    "có số mà JSON không có")
  package static let jsonTrailing = TextKey(
    "jsonTrailing",
    "something follows the document",
    "có nội dung sau khi tài liệu kết thúc")
}
