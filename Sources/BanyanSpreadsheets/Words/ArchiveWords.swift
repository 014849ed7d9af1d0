import BanyanDiagnostics
import CLibZip

/// What libzip says of its failures: its own words in English, which tell details, ours in Vietnamese.
enum ArchiveWords {
  /// By the library's numbers; what reading a workbook can meet.
  private static let vietnamese: [Int32: String] = [
    ZIP_ER_MULTIDISK: "tệp nén chia nhiều phần không được hỗ trợ",
    ZIP_ER_SEEK: "không nhảy được tới vị trí cần đọc",
    ZIP_ER_READ: "không đọc được",
    ZIP_ER_CRC: "sai tổng kiểm tra CRC",
    ZIP_ER_OPEN: "không mở được",
    ZIP_ER_ZLIB: "dữ liệu nén bị lỗi",
    ZIP_ER_MEMORY: "không đủ bộ nhớ",
    ZIP_ER_COMPNOTSUPP: "cách nén không được hỗ trợ",
    ZIP_ER_EOF: "tệp kết thúc giữa chừng",
    ZIP_ER_NOZIP: "không phải tệp nén ZIP",
    ZIP_ER_INCONS: "các phần của tệp nén không khớp nhau",
    ZIP_ER_ENCRNOTSUPP: "cách mã hóa không được hỗ trợ",
    ZIP_ER_NOPASSWD: "có mật khẩu bảo vệ",
    ZIP_ER_COMPRESSED_DATA: "dữ liệu nén không hợp lệ",
  ]

  /// A question mark where the library kept no error.
  static func words(of error: UnsafeMutablePointer<zip_error_t>?) -> PhraseArgument {
    guard let error else { return "?" }
    let english = String(cString: zip_error_strerror(error))
    let code = zip_error_code_zip(error)
    let own = vietnamese[code] ?? TextKey.archiveError.text(in: .vietnamese, String(code))
    return .phrase(TextKey("archive: \(english)", english, own))
  }
}

extension TextKey {
  package static let archiveError = TextKey(
    "archiveError",
    "error {1} of the archive",
    "lỗi số {1} của tệp nén")
}
