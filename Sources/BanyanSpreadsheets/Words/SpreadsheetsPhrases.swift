import BanyanDiagnostics

/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let hintWorkbookSave = TextKey(
    "hintWorkbookSave",
    "open the workbook and save it again as .xlsx",
    "mở tệp bảng tính và lưu lại thành .xlsx")
  package static let hintWorkbookProtected = TextKey(
    "hintWorkbookProtected",
    "save it without a password as .xlsx",
    "lưu lại không mật khẩu thành .xlsx")
  package static let xmlEnds = TextKey(
    "xmlEnds",
    "it ends too early",
    "kết thúc quá sớm")
  package static let xmlRoot = TextKey(
    "xmlRoot",
    "it begins otherwise than such a part",
    "phần đầu không đúng loại")
  package static let xmlTag = TextKey(
    "xmlTag",
    "a tag that is not well formed",
    "thẻ không hợp lệ")
  package static let xmlNesting = TextKey(
    "xmlNesting",
    "a closing tag without its opening",
    "thẻ đóng không có thẻ mở")
  package static let xmlOutside = TextKey(
    "xmlOutside",
    "text outside the root",
    "văn bản ngoài phần tử gốc")
  package static let xmlReference = TextKey(
    "xmlReference",
    "a reference that is not well formed",
    "tham chiếu không hợp lệ")
  package static let xmlDoctype = TextKey(
    "xmlDoctype",
    "a document type declaration, which is not read",
    "có khai báo kiểu tài liệu nên bị bỏ qua")
  package static let xmlEncoding = TextKey(
    "xmlEncoding",
    "not UTF-8",
    "không phải UTF-8")
  package static let xmlDeep = TextKey(
    "xmlDeep",
    "nested too deep",
    "lồng quá sâu")
  package static let xmlLong = TextKey(
    "xmlLong",
    "a tag that is too long",
    "thẻ quá dài")
  package static let useSheetRows = TextKey(
    "useSheetRows",
    "{1} rows are more than a sheet holds; --format csv has no such limit",
    "{1} dòng nhiều hơn một trang tính chứa được; --format csv không có giới hạn đó")
}
