import BanyanDiagnostics

/// Findings of this target: what is wrong, in both languages.
extension DiagnosticCode {
  package static let workbookZip = DiagnosticCode(
    "workbook.zip", .error,
    "the archive of the workbook is damaged: {1}",
    "tệp nén của tệp bảng tính bị hỏng: {1}")
  package static let workbookEntry = DiagnosticCode(
    "workbook.entry", .error,
    "'{1}' in the workbook is damaged: {2}",
    "'{1}' trong tệp bảng tính bị hỏng: {2}")
  package static let workbookRepeated = DiagnosticCode(
    "workbook.repeated-entry", .error,
    "the workbook holds '{1}' twice",
    "tệp bảng tính chứa '{1}' hai lần")
  package static let workbookSize = DiagnosticCode(
    "workbook.size", .error,
    "'{1}' in the workbook holds {2} bytes where {3} are stated",
    "'{1}' trong tệp bảng tính có {2} byte trong khi ghi là {3}")
  package static let workbookRatio = DiagnosticCode(
    "workbook.ratio", .error,
    "'{1}' unpacks to {2} bytes from {3}: no workbook does",
    "'{1}' giải nén thành {2} byte từ {3}: không tệp bảng tính nào như vậy")
  package static let workbookLimit = DiagnosticCode(
    "workbook.limit", .error,
    "'{1}' is larger than {2}",
    "'{1}' lớn hơn {2}")
  package static let workbookProtected = DiagnosticCode(
    "workbook.protected", .error,
    "the workbook is protected by a password, or is of Excel 97",
    "tệp bảng tính được bảo vệ bằng mật khẩu, hoặc thuộc Excel 97")
  package static let workbookPart = DiagnosticCode(
    "workbook.part", .error,
    "the workbook lacks its part '{1}'",
    "tệp bảng tính thiếu phần '{1}'")
  package static let workbookPath = DiagnosticCode(
    "workbook.path", .error,
    "the path '{1}' leads out of the workbook",
    "đường dẫn '{1}' ra ngoài tệp bảng tính")
  package static let workbookXML = DiagnosticCode(
    "workbook.xml", .error,
    "'{1}' in the workbook, line {2}: {3}",
    "'{1}' trong tệp bảng tính, dòng {2}: {3}")
  package static let workbookOrder = DiagnosticCode(
    "workbook.order", .error,
    "the sheet breaks off: '{1}' is out of order",
    "trang tính đứt quãng: '{1}' sai thứ tự")
  package static let workbookValues = DiagnosticCode(
    "workbook.values", .error,
    "the cell holds two values",
    "ô chứa hai giá trị")
  package static let workbookString = DiagnosticCode(
    "workbook.string", .error,
    "the cell names a text '{1}' that the workbook does not hold",
    "ô chỉ đến văn bản '{1}' mà tệp bảng tính không có")
}
