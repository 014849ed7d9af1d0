import BanyanDiagnostics

/// Findings about the transitional quarterly report.
extension DiagnosticCode {
  package static let quarterlyOver = DiagnosticCode(
    "quarterly.over", .error,
    "the transitional quarterly report ends with imports of the fourth quarter of 2025, and this is {1}",
    "báo cáo quý chuyển tiếp kết thúc với hàng nhập quý bốn năm 2025, còn đây là {1}")
  package static let quarterlyNone = DiagnosticCode(
    "quarterly.none", .error,
    "'deliveries' holds nothing of {1}",
    "'deliveries' không có gì của {1}")
  package static let quarterlySeveral = DiagnosticCode(
    "quarterly.several", .error,
    "deliveries lie in several quarters: {1}",
    "các chuyến giao nằm trong nhiều quý: {1}")
  package static let quarterlyImporters = DiagnosticCode(
    "quarterly.importers", .error,
    "a delivery to '{1}' stands beside one to '{2}', and a report is one declarant's",
    "chuyến giao cho '{1}' nằm cạnh chuyến giao cho '{2}', mà mỗi báo cáo là của một người khai")
  package static let quarterlyMissing = DiagnosticCode(
    "quarterly.missing", .error,
    "the quarterly report wants '{1}', which nobody states",
    "báo cáo quý cần '{1}', chưa ai ghi")
  package static let quarterlyLong = DiagnosticCode(
    "quarterly.long", .error,
    "'{1}' has {2} characters, and the quarterly report takes {3}",
    "'{1}' có {2} ký tự, còn báo cáo quý chỉ nhận {3}")
  package static let quarterlyDefault = DiagnosticCode(
    "quarterly.default", .warning,
    "{2} % of what '{1}' embeds rests on default values with mark-up of 2025/2621, which the "
      + "transitional rules do not know; it is reported as estimated (02), and the file says so",
    "{2} % phát thải hàm chứa của '{1}' dựa trên giá trị mặc định kèm phụ trội của 2025/2621, mà quy "
      + "tắc chuyển tiếp không có; báo cáo ghi là ước tính (02) và nói rõ trong tệp")
  package static let quarterlyExempt = DiagnosticCode(
    "quarterly.exempt", .warning,
    "'{1}' takes precursors of exempt origin ({2}), which count as zero by the definitive rules alone; "
      + "it is reported as estimated (02), and the file says so",
    "'{1}' dùng tiền chất xuất xứ được miễn ({2}), chỉ quy tắc chính thức mới tính bằng không; báo cáo "
      + "ghi là ước tính (02) và nói rõ trong tệp")
  package static let quarterlyUnconfirmed = DiagnosticCode(
    "quarterly.unconfirmed", .warning,
    "nobody confirms the data: both confirmations are written as false",
    "chưa ai xác nhận số liệu: cả hai xác nhận được ghi là false")
}

extension TextKey {
  package static let hintQuarterlyOver = TextKey(
    "hintQuarterlyOver",
    "imports from 2026 on are declared once a year in the CBAM registry (2023/956 Art. 6); hand "
      + "over --format summary or operator-report",
    "hàng nhập từ 2026 khai mỗi năm một lần trong sổ đăng ký CBAM (2023/956 Điều 6); hãy gửi "
      + "--format summary hoặc operator-report")
  package static let hintQuarterlyAdd = TextKey(
    "hintQuarterlyAdd",
    "add {1} to cbam.yaml",
    "thêm {1} vào cbam.yaml")
  package static let hintQuarterlyChoose = TextKey(
    "hintQuarterlyChoose",
    "choose one: --quarter {1}",
    "chọn một quý: --quarter {1}")
  package static let hintQuarterlyImporters = TextKey(
    "hintQuarterlyImporters",
    "keep the deliveries of one importer, and make a report of each",
    "giữ các chuyến giao của một nhà nhập khẩu, mỗi nhà một báo cáo")
  package static let hintQuarterlyShorten = TextKey(
    "hintQuarterlyShorten",
    "shorten {1}; a long street has street-additional beside it",
    "viết {1} ngắn lại; tên đường dài có street-additional bên cạnh")
  package static let hintQuarterlyDefault = TextKey(
    "hintQuarterlyDefault",
    "state the supplier's own values under precursors",
    "ghi giá trị của chính nhà cung cấp dưới precursors")
  package static let hintQuarterlyConfirm = TextKey(
    "hintQuarterlyConfirm",
    "the declarant adds, under declarant, signature, confirmed: yes",
    "người khai thêm confirmed: yes vào signature của declarant")
}
