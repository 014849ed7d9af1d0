import BanyanDiagnostics

/// Findings of this target: what is wrong, in both languages.
extension DiagnosticCode {
  package static let textUTF16 = DiagnosticCode(
    "text.utf16", .error,
    "the file is UTF-16, not UTF-8",
    "tệp ở mã UTF-16, không phải UTF-8")
  package static let textEncoding = DiagnosticCode(
    "text.encoding", .error,
    "not UTF-8 text: byte {1}",
    "không phải văn bản UTF-8: byte {1}")
  package static let textForeign = DiagnosticCode(
    "text.foreign", .error,
    "the file is {1}, whatever its name says, and no text",
    "đây là {1}, dù tên tệp ghi gì, không phải văn bản")
  package static let fileTruncated = DiagnosticCode(
    "file.truncated", .error,
    "the file ends after {2} bytes, in the middle of its {1} data",
    "tệp dừng sau {2} byte, giữa chừng dữ liệu {1}")
  package static let fileDamaged = DiagnosticCode(
    "file.damaged", .error,
    "the {1} data is damaged within its first {2} bytes",
    "dữ liệu {1} bị hỏng trong {2} byte đầu")
  package static let filePacking = DiagnosticCode(
    "file.packing", .error,
    "the name says {1}, the content is something else",
    "tên tệp cho biết là {1}, nội dung lại không phải")
  package static let fileTrailing = DiagnosticCode(
    "file.trailing", .error,
    "something else follows the {1} data, from byte {2} on",
    "sau dữ liệu {1} còn có nội dung khác, từ byte {2}")
  package static let fileWindow = DiagnosticCode(
    "file.window", .error,
    "unpacking wants a window of more than {1}",
    "giải nén cần cửa sổ lớn hơn {1}")
  package static let fileDictionary = DiagnosticCode(
    "file.dictionary", .error,
    "the file was packed with a dictionary of its own",
    "tệp được nén bằng một từ điển riêng")
  package static let fileKind = DiagnosticCode(
    "file.kind", .error,
    "no file stands here, but a pipe, a socket or a device",
    "đây không phải là tệp mà là đường ống, socket hoặc thiết bị")
  package static let fileFolder = DiagnosticCode(
    "file.folder", .error,
    "a folder stands here, where a file is wanted",
    "đây là thư mục, trong khi cần một tệp")
  package static let fileDangling = DiagnosticCode(
    "file.dangling", .error,
    "a link stands here that leads to nothing",
    "đây là liên kết không dẫn đến tệp nào")
  package static let fileLink = DiagnosticCode(
    "file.link", .error,
    "a link stands here, and links are not followed",
    "đây là liên kết, và liên kết không được đi theo")
  package static let fileOutside = DiagnosticCode(
    "file.outside", .error,
    "the link leads out of the workspace",
    "liên kết dẫn ra ngoài không gian làm việc")
  package static let fileLarge = DiagnosticCode(
    "file.large", .error,
    "the file has more than {1}, the most that is read of its kind",
    "tệp lớn hơn {1}, mức tối đa được đọc với loại tệp này")
  package static let fileChanged = DiagnosticCode(
    "file.changed", .error,
    "the file changed while it was in use",
    "tệp đã bị sửa trong lúc đang được đọc")
  package static let filePath = DiagnosticCode(
    "file.path", .error,
    "a path with the character NUL names no file",
    "đường dẫn có ký tự NUL không thể là tên tệp")
}
