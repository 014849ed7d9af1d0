import BanyanDiagnostics

/// Findings of this target: what is wrong, in both languages.
extension DiagnosticCode {
  package static let workspaceMissing = DiagnosticCode(
    "workspace.missing", .error,
    "no banyan.yaml in this folder",
    "thư mục này không có banyan.yaml")
  package static let fieldRepeated = DiagnosticCode(
    "field.repeated", .error,
    "the {2} '{1}' is declared twice",
    "{2} '{1}' được khai hai lần")
  package static let dateMissing = DiagnosticCode(
    "date.missing", .error,
    "neither 'date' nor 'from' and 'through' is given",
    "không có 'date', cũng không có 'from' và 'through'")
  package static let dateBoth = DiagnosticCode(
    "date.both", .error,
    "'date' and 'from'/'through' are both given",
    "có cả 'date' và 'from'/'through'")
  package static let dateHalf = DiagnosticCode(
    "date.half", .error,
    "'{1}' is given without '{2}'",
    "có '{1}' mà không có '{2}'")
  package static let dateOutside = DiagnosticCode(
    "date.outside", .error,
    "{1} is outside the period {2}",
    "{1} nằm ngoài kỳ {2}")
  package static let depositYears = DiagnosticCode(
    "deposit.years", .error,
    "the deposit from {1} to {2} reaches over two calendar years, and it decays from the year after it",
    "lượng chôn lấp từ {1} đến {2} thuộc hai năm dương lịch, mà chất thải bắt đầu phân hủy từ năm sau năm chôn lấp"
  )
  package static let setUnknown = DiagnosticCode(
    "set.unknown", .error,
    "no published set is called '{1}'",
    "không có bộ hệ số nào tên '{1}'")
  package static let shareRange = DiagnosticCode(
    "share.range", .error,
    "the share '{1}' is not between 0 % and 100 %",
    "tỷ lệ '{1}' không nằm giữa 0 % và 100 %")
  package static let facilityNone = DiagnosticCode(
    "facility.none", .error,
    "no facility is declared",
    "chưa khai cơ sở nào")
  package static let facilityUnknown = DiagnosticCode(
    "facility.unknown", .error,
    "unknown facility '{1}'",
    "không có cơ sở nào tên '{1}'")
  package static let facilityMissing = DiagnosticCode(
    "facility.missing", .error,
    "no facility given, and there is more than one",
    "không ghi cơ sở, mà có nhiều hơn một cơ sở")
  package static let csvEmpty = DiagnosticCode(
    "csv.empty", .error,
    "the file has no header line",
    "tệp không có hàng tiêu đề")
  package static let csvFields = DiagnosticCode(
    "csv.fields", .error,
    "{1} fields where the header has {2}",
    "{1} trường trong khi tiêu đề có {2}")
  package static let csvQuote = DiagnosticCode(
    "csv.quote", .error,
    "a quoted field that never closes",
    "trường mở ngoặc kép mà không đóng")
  package static let csvStray = DiagnosticCode(
    "csv.stray-quote", .error,
    "text after the closing quote",
    "có chữ sau dấu ngoặc kép đóng")
  package static let csvLong = DiagnosticCode(
    "csv.long-record", .error,
    "a record longer than {1}",
    "bản ghi dài hơn {1}")
  package static let columnUnknown = DiagnosticCode(
    "column.unknown", .error,
    "unknown column '{1}'",
    "không có cột nào tên '{1}'")
  package static let columnMissing = DiagnosticCode(
    "column.missing", .error,
    "the column '{1}' is missing",
    "thiếu cột '{1}'")
  package static let columnRepeated = DiagnosticCode(
    "column.repeated", .error,
    "the column '{1}' stands twice",
    "cột '{1}' có hai lần")
  package static let numberStyle = DiagnosticCode(
    "number.style", .error,
    "'{1}' does not fit numbers: {2}",
    "'{1}' không hợp với numbers: {2}")
  package static let numberSyntax = DiagnosticCode(
    "number.syntax", .error,
    "'{1}' is not a number",
    "'{1}' không phải số")
  package static let numberMissing = DiagnosticCode(
    "number.missing", .error,
    "no quantity",
    "không có lượng")
  package static let numberNegative = DiagnosticCode(
    "number.negative", .error,
    "negative quantity '{1}'",
    "lượng âm '{1}'")
  package static let unitMissing = DiagnosticCode(
    "unit.missing", .error,
    "no unit",
    "không có đơn vị")
  package static let unitUnknown = DiagnosticCode(
    "unit.unknown", .error,
    "unknown unit '{1}'",
    "không nhận ra đơn vị '{1}'")
  package static let activityMissing = DiagnosticCode(
    "activity.missing", .error,
    "no activity",
    "không có hoạt động")
  package static let activityUnknown = DiagnosticCode(
    "activity.unknown", .error,
    "unknown activity '{1}'",
    "không có hoạt động nào tên '{1}'")
  package static let activityLink = DiagnosticCode(
    "activity.link", .error,
    "links in activity/ are not followed",
    "không đi theo liên kết trong activity/")
  package static let activityFile = DiagnosticCode(
    "activity.file", .error,
    "not an activity file",
    "không phải tệp số liệu hoạt động")
  package static let activityRepeated = DiagnosticCode(
    "activity.repeated", .error,
    "the file is given twice: it is also '{1}'",
    "tệp được đưa vào hai lần: cũng chính là '{1}'")
  package static let activityNone = DiagnosticCode(
    "activity.none", .warning,
    "no record in activity/: the inventory is zero",
    "không có bản ghi nào trong activity/: kết quả kiểm kê là 0")
  package static let billRepeated = DiagnosticCode(
    "bill.repeated", .error,
    "this bill is entered twice",
    "hóa đơn này đã được ghi ở hàng khác")
  package static let billOverlap = DiagnosticCode(
    "bill.overlap", .error,
    "{1} to {2} overlaps another bill of {3}",
    "{1} đến {2} chồng lên hóa đơn khác của {3}")
  package static let storeMissing = DiagnosticCode(
    "store.missing", .error,
    "the balance of {1} has no '{2}' on {3}",
    "cân đối kho {1} không có '{2}' ngày {3}")
  package static let storeTwice = DiagnosticCode(
    "store.twice", .error,
    "the balance of {1} has two of '{2}', {3} and {4}",
    "cân đối kho {1} có hai hàng '{2}', {3} và {4}")
  package static let storeDay = DiagnosticCode(
    "store.day", .error,
    "'{2}' of {1} is dated {3}, the balance wants it on {4}",
    "'{2}' của {1} ghi ngày {3}, cân đối kho cần ngày {4}")
  package static let storeCarried = DiagnosticCode(
    "store.carried", .error,
    "the opening of {1} is {2}, the closing before it {3}",
    "tồn đầu kỳ (opening) của {1} là {2}, tồn cuối kỳ (closing) trước đó là {3}")
  package static let billMixed = DiagnosticCode(
    "bill.mixed", .error,
    "bills and readings under one source and activity: {1}",
    "vừa hóa đơn vừa chỉ số cho cùng nguồn và hoạt động: {1}")
  package static let billGap = DiagnosticCode(
    "bill.gap", .warning,
    "no bill of {1} for {2}",
    "không có hóa đơn của {1} cho {2}")
  package static let evidenceMissing = DiagnosticCode(
    "evidence.missing", .warning,
    "evidence '{1}' is not there",
    "không thấy chứng từ '{1}'")
  package static let evidenceOutside = DiagnosticCode(
    "evidence.outside", .error,
    "evidence '{1}' lies outside the workspace",
    "chứng từ '{1}' nằm ngoài không gian làm việc")
  package static let uncertaintyInvalid = DiagnosticCode(
    "uncertainty.invalid", .error,
    "'{1}' is not an uncertainty in per cent",
    "'{1}' không phải độ không chắc chắn theo phần trăm")
  package static let qualityUnknown = DiagnosticCode(
    "quality.unknown", .error,
    "unknown data quality '{1}'",
    "không có mức chất lượng số liệu nào tên '{1}'")
  package static let pinNote = DiagnosticCode(
    "factor.pin-note", .error,
    "the factor '{1}' is pinned without a note",
    "hệ số '{1}' được chỉ định mà không có ghi chú")
  package static let acceptReason = DiagnosticCode(
    "accept.reason", .error,
    "an acceptance without a reason",
    "chấp nhận mà không có lý do")
  package static let contractMissing = DiagnosticCode(
    "contract.missing", .error,
    "electricity under contract names no contract",
    "điện theo hợp đồng mà không ghi hợp đồng")
  package static let contractUnknown = DiagnosticCode(
    "contract.unknown", .error,
    "unknown contract '{1}'",
    "không có hợp đồng nào tên '{1}'")
  package static let contractCriteria = DiagnosticCode(
    "contract.criteria", .warning,
    "the contract '{1}' does not state: {2}; until it does, it counts nowhere",
    "hợp đồng '{1}' chưa nêu: {2}; chừng nào chưa nêu thì hợp đồng không được tính")
  package static let contractAnswer = DiagnosticCode(
    "contract.answer", .error,
    "the contract '{1}' answers {2} with '{3}', which is neither yes nor no",
    "hợp đồng '{1}' trả lời {2} bằng '{3}', không phải có cũng không phải không")
  package static let contractUnmet = DiagnosticCode(
    "contract.unmet", .warning,
    "the contract '{1}' does not meet: {2}; its energy counts by the residual mix, else by place",
    "hợp đồng '{1}' không đạt: {2}; năng lượng của nó tính theo cơ cấu nguồn còn lại, nếu không có thì theo vị trí"
  )
  package static let contractEvidence = DiagnosticCode(
    "contract.evidence", .warning,
    "nothing shows that the contract '{1}' meets: {2}",
    "chưa có gì chứng minh hợp đồng '{1}' đạt: {2}")
  package static let workbookFormat = DiagnosticCode(
    "workbook.format", .error,
    "'{1}' is a workbook of another kind",
    "'{1}' là tệp bảng tính thuộc loại khác")
  package static let workbookNone = DiagnosticCode(
    "workbook.no-header", .error,
    "no sheet of the workbook has a row of known headings",
    "không trang nào của tệp bảng tính có hàng tiêu đề đã biết")
  package static let workbookSkipped = DiagnosticCode(
    "workbook.sheet-skipped", .warning,
    "the sheet has no row of known headings and is not read",
    "trang không có hàng tiêu đề đã biết nên bị bỏ qua")
  package static let workbookHidden = DiagnosticCode(
    "workbook.sheet-hidden", .warning,
    "the sheet is hidden and is not read",
    "trang bị ẩn nên bị bỏ qua")
  package static let workbookRows = DiagnosticCode(
    "workbook.rows-hidden", .warning,
    "hidden rows are read as any other: {1}",
    "các hàng ẩn được đọc như hàng khác: {1}")
  package static let workbookColumns = DiagnosticCode(
    "workbook.columns-hidden", .warning,
    "hidden columns are read as any other: {1}",
    "các cột ẩn được đọc như cột khác: {1}")
  package static let workbookBeside = DiagnosticCode(
    "workbook.beside", .warning,
    "a value under no heading is not read",
    "giá trị không nằm dưới tiêu đề nào nên bị bỏ qua")
  package static let workbookMerged = DiagnosticCode(
    "workbook.merged", .error,
    "{1} are one cell: only its first row has the value",
    "{1} là một ô: chỉ hàng đầu có giá trị")
  package static let cellError = DiagnosticCode(
    "cell.error", .error,
    "the cell shows the error {1}",
    "ô báo lỗi {1}")
  package static let cellFormula = DiagnosticCode(
    "cell.formula", .error,
    "a formula without its value",
    "công thức chưa có giá trị")
  package static let cellDate = DiagnosticCode(
    "cell.date", .error,
    "the quantity is formatted as a date: {1}",
    "lượng được định dạng là ngày: {1}")
  package static let cellPercent = DiagnosticCode(
    "cell.percent", .error,
    "the quantity is formatted as a percentage: {1}",
    "lượng được định dạng là phần trăm: {1}")
  package static let cellSerial = DiagnosticCode(
    "cell.serial", .error,
    "'{1}' is a plain number, not a date",
    "'{1}' là số thường, không phải ngày")
  package static let cellDay = DiagnosticCode(
    "cell.day", .error,
    "no day has the number '{1}'",
    "không ngày nào có số '{1}'")
  package static let cellValue = DiagnosticCode(
    "cell.value", .error,
    "'{1}' does not fit the cell's own type",
    "'{1}' không hợp với kiểu của chính ô này")
  package static let cellLong = DiagnosticCode(
    "cell.long", .error,
    "a cell of more than {1}",
    "ô dài hơn {1}")
  package static let mapAlone = DiagnosticCode(
    "map.alone", .error,
    "no workbook '{1}' beside this mapping",
    "không có tệp bảng tính '{1}' bên cạnh tệp ánh xạ này")
  package static let mapSheet = DiagnosticCode(
    "map.sheet", .error,
    "the workbook has no sheet '{1}'",
    "tệp bảng tính không có trang '{1}'")
  package static let mapHeading = DiagnosticCode(
    "map.heading", .error,
    "no heading '{1}' in row {2} of the sheet '{3}'",
    "không có tiêu đề '{1}' ở hàng {2} của trang '{3}'")
  package static let mapHeadingTwice = DiagnosticCode(
    "map.heading-repeated", .error,
    "the heading '{1}' stands twice in row {2} of the sheet '{3}'",
    "tiêu đề '{1}' có hai lần ở hàng {2} của trang '{3}'")
  package static let mapColumn = DiagnosticCode(
    "map.column", .error,
    "'{1}' is not a column of a sheet",
    "'{1}' không phải cột của trang tính")
  package static let mapRow = DiagnosticCode(
    "map.row", .error,
    "'{1}' is not a row number",
    "'{1}' không phải số hàng")
  package static let processUnknown = DiagnosticCode(
    "process.unknown", .error,
    "unknown process '{1}': products.yaml declares none of that name",
    "không có quá trình '{1}': products.yaml không khai báo tên này")
  package static let folderKind = DiagnosticCode(
    "folder.kind", .error,
    "'{1}' is not a folder",
    "'{1}' không phải là thư mục")
  package static let workspaceUnread = DiagnosticCode(
    "workspace.unread", .warning,
    "nothing reads '{1}' yet",
    "chưa có gì đọc '{1}'")
  package static let numberGrouped = DiagnosticCode(
    "number.grouped", .warning,
    "'{1}' is {2} here; where bills write 1.234,5 it may be meant as {3}",
    "'{1}' ở đây là {2}; nơi hóa đơn viết 1.234,5 thì có thể hiểu là {3}")
  package static let sourceAlike = DiagnosticCode(
    "source.alike", .warning,
    "'{1}' looks like '{2}' and is another source: {3}",
    "'{1}' trông giống '{2}' nhưng là một nguồn khác: {3}")
  package static let supplierUnnamed = DiagnosticCode(
    "supplier.unnamed", .warning,
    "nothing in the workspace names this file",
    "không có gì trong không gian làm việc nhắc đến tệp này")
  package static let workspaceMisnamed = DiagnosticCode(
    "workspace.misnamed", .warning,
    "'{1}' is not read",
    "chương trình không đọc '{1}'")
  package static let evidenceFile = DiagnosticCode(
    "evidence.file", .warning,
    "evidence '{1}' is not a file but {2}",
    "chứng từ '{1}' không phải là tệp mà là {2}")
}
