import BanyanDiagnostics
import Glibc

/// What the system says of its failures, in both languages: its own words in English.
extension FileError {
  /// By the number of the system.
  static let words: [(code: Int32, text: TextKey)] = [
    (EPERM, TextKey("systemEPERM", "Operation not permitted", "không được phép làm việc này")),
    (ENOENT, TextKey("systemENOENT", "No such file or directory", "không có tệp hoặc thư mục này")),
    (EINTR, TextKey("systemEINTR", "Interrupted system call", "bị ngắt giữa chừng")),
    (EIO, TextKey("systemEIO", "Input/output error", "lỗi đọc ghi của thiết bị")),
    (ENXIO, TextKey("systemENXIO", "No such device or address", "không có thiết bị này")),
    (EBADF, TextKey("systemEBADF", "Bad file descriptor", "tệp không mở để đọc hay ghi được")),
    (
      EAGAIN,
      TextKey(
        "systemEAGAIN", "Resource temporarily unavailable", "tài nguyên tạm thời không dùng được")
    ),
    (ENOMEM, TextKey("systemENOMEM", "Cannot allocate memory", "không đủ bộ nhớ")),
    (EACCES, TextKey("systemEACCES", "Permission denied", "không có quyền truy cập")),
    (EBUSY, TextKey("systemEBUSY", "Device or resource busy", "thiết bị hoặc tài nguyên đang bận")),
    (EEXIST, TextKey("systemEEXIST", "File exists", "tệp đã có sẵn")),
    (
      EXDEV,
      TextKey("systemEXDEV", "Invalid cross-device link", "không thể nối qua hệ thống tệp khác")
    ),
    (ENODEV, TextKey("systemENODEV", "No such device", "không có thiết bị này")),
    (ENOTDIR, TextKey("systemENOTDIR", "Not a directory", "không phải thư mục")),
    (EISDIR, TextKey("systemEISDIR", "Is a directory", "là thư mục")),
    (EINVAL, TextKey("systemEINVAL", "Invalid argument", "giá trị không hợp lệ")),
    (
      ENFILE, TextKey("systemENFILE", "Too many open files in system", "hệ thống mở quá nhiều tệp")
    ),
    (EMFILE, TextKey("systemEMFILE", "Too many open files", "mở quá nhiều tệp")),
    (ETXTBSY, TextKey("systemETXTBSY", "Text file busy", "tệp chương trình đang chạy")),
    (EFBIG, TextKey("systemEFBIG", "File too large", "tệp quá lớn")),
    (ENOSPC, TextKey("systemENOSPC", "No space left on device", "thiết bị hết chỗ trống")),
    (ESPIPE, TextKey("systemESPIPE", "Illegal seek", "không thể nhảy tới vị trí khác")),
    (EROFS, TextKey("systemEROFS", "Read-only file system", "hệ thống tệp chỉ cho đọc")),
    (EPIPE, TextKey("systemEPIPE", "Broken pipe", "đường ống đã bị đóng")),
    (
      ERANGE,
      TextKey("systemERANGE", "Numerical result out of range", "kết quả nằm ngoài phạm vi")
    ),
    (ENAMETOOLONG, TextKey("systemENAMETOOLONG", "File name too long", "tên tệp quá dài")),
    (ENOTEMPTY, TextKey("systemENOTEMPTY", "Directory not empty", "thư mục không trống")),
    (
      ELOOP,
      TextKey(
        "systemELOOP", "Too many levels of symbolic links", "quá nhiều liên kết nối tiếp nhau")
    ),
    (
      EOVERFLOW,
      TextKey(
        "systemEOVERFLOW", "Value too large for defined data type", "giá trị quá lớn")
    ),
    (ENOTSUP, TextKey("systemENOTSUP", "Operation not supported", "thao tác không được hỗ trợ")),
    (ETIMEDOUT, TextKey("systemETIMEDOUT", "Connection timed out", "quá thời gian chờ")),
    (ESTALE, TextKey("systemESTALE", "Stale file handle", "tệp trên máy chủ không còn")),
    (EDQUOT, TextKey("systemEDQUOT", "Disk quota exceeded", "vượt hạn mức đĩa")),
  ]

  /// Where it failed and why; a number that has no words of ours is said as it is.
  package func text(in language: Language) -> String {
    let reason: String
    switch (language, Self.words.first { $0.code == code }) {
    case (.english, _): reason = String(cString: strerror(code))
    case (.vietnamese, let known?): reason = known.text.vietnamese
    case (.vietnamese, nil): reason = TextKey.systemError.text(in: language, String(code))
    }
    return "\(place.text(in: language)): \(reason)"
  }
}

extension TextKey {
  package static let systemError = TextKey(
    "systemError",
    "error {1} of the system",
    "lỗi số {1} của hệ thống")
  package static let placeStandardOutput = TextKey(
    "placeStandardOutput",
    "standard output",
    "đầu ra chuẩn")
  package static let placeClock = TextKey(
    "placeClock",
    "clock",
    "đồng hồ")
}
