import BanyanDiagnostics

/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let hintWrite = TextKey(
    "hintWrite",
    "write '{1}'",
    "ghi '{1}'")
  package static let hintDateOrder = TextKey(
    "hintDateOrder",
    "correct one of the two days",
    "sửa một trong hai ngày")
  package static let hintPeriod = TextKey(
    "hintPeriod",
    "give a year, or {from: 2025-04-01, through: 2026-03-31}",
    "ghi một năm, hoặc {from: 2025-04-01, through: 2026-03-31}")
  package static let hintCountry = TextKey(
    "hintCountry",
    "give an ISO 3166-1 code (VN) or the usual name",
    "ghi mã ISO 3166-1 (VN) hoặc tên thường dùng")
  package static let hintTableValue = TextKey(
    "hintTableValue",
    "write a number and a unit, with 95 % bounds in brackets if published: 56100 kg (54300 to 58300)",
    "ghi số và đơn vị, kèm giới hạn 95 % trong ngoặc nếu có: 56100 kg (54300 to 58300)")
  package static let hintTableUnread = TextKey(
    "hintTableUnread",
    "move it to evidence/, or out of factors/",
    "chuyển sang evidence/, hoặc ra khỏi factors/")
  package static let hintTableKind = TextKey(
    "hintTableKind",
    "begin the file with one of {1}",
    "bắt đầu tệp bằng một trong các khóa {1}")
  package static let hintReplaced = TextKey(
    "hintReplaced",
    "leave its folder out of BANYAN_FACTORS to take the published one",
    "bỏ thư mục của nó khỏi BANYAN_FACTORS để dùng bảng đã công bố")
  package static let noteDigestHere = TextKey(
    "noteDigestHere",
    "SHA-256 of this table: {1}",
    "SHA-256 của bảng này: {1}")
  package static let noteDigestPublished = TextKey(
    "noteDigestPublished",
    "SHA-256 of the published one: {1}",
    "SHA-256 của bảng đã công bố: {1}")
}
