import Banyan

/// What the parser of the command line says, word for word in English: the library has no other language,
/// and keeps which fault it met to itself.
extension TextKey {
  package static let parserOptionNear = TextKey(
    "parserOptionNear",
    "Unknown option '{1}'. Did you mean '{2}'?",
    "không có tùy chọn '{1}'; có phải '{2}'?")
  package static let parserOption = TextKey(
    "parserOption",
    "Unknown option '{1}'",
    "không có tùy chọn '{1}'")
  package static let parserNoValue = TextKey(
    "parserNoValue",
    "Missing value for '{1}'",
    "thiếu giá trị cho '{1}'")
  package static let parserValueToo = TextKey(
    "parserValueToo",
    "The option '{1}' does not take any value, but '{2}' was specified",
    "tùy chọn '{1}' không nhận giá trị, mà lại có '{2}'")
  package static let parserArgument = TextKey(
    "parserArgument",
    "Unexpected argument '{1}'",
    "thừa '{1}'")
  package static let parserArguments = TextKey(
    "parserArguments",
    "{1} unexpected arguments: '{2}'",
    "thừa {1} mục: '{2}'")
  package static let parserMissing = TextKey(
    "parserMissing",
    "Missing expected argument '{1}'",
    "thiếu '{1}'")
  package static let parserMissingOne = TextKey(
    "parserMissingOne",
    "Missing one of: '{1}'",
    "thiếu một trong: '{1}'")
  package static let parserValueOf = TextKey(
    "parserValueOf",
    "The value '{1}' is invalid for '{2}'. Please provide one of {3}",
    "'{1}' không phải giá trị của '{2}'; hãy ghi một trong {3}")
  package static let parserValueList = TextKey(
    "parserValueList",
    "The value '{1}' is invalid for '{2}'. Please provide one of the following:\n{3}",
    "'{1}' không phải giá trị của '{2}'; hãy ghi một trong các giá trị sau:\n{3}")
  package static let parserValue = TextKey(
    "parserValue",
    "The value '{1}' is invalid for '{2}'",
    "'{1}' không phải giá trị của '{2}'")
  package static let parserInvalid = TextKey(
    "parserInvalid",
    "Invalid option: {1}",
    "tùy chọn không hợp lệ: {1}")
  package static let parserSubcommand = TextKey(
    "parserSubcommand",
    "Missing required subcommand",
    "thiếu lệnh con")
  package static let listOr = TextKey("listOr", "or", "hoặc")
  package static let parserError = TextKey("parserError", "Error: {1}", "Lỗi: {1}")
  package static let parserUsage = TextKey("parserUsage", "Usage: {1}", "Cách dùng: {1}")
  package static let parserSee = TextKey(
    "parserSee",
    "  See '{1}' for more information",
    "  Xem '{1}' để biết thêm (tiếng Anh)")
}
