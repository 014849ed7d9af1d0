import BanyanDiagnostics

/// Findings about the template that is filled, or read as a supplier's.
extension DiagnosticCode {
  package static let templateNone = DiagnosticCode(
    "template.none", .error,
    "'{1}' is no communication template of the Commission",
    "'{1}' không phải mẫu trao đổi thông tin của Ủy ban châu Âu")
  package static let templateUnknown = DiagnosticCode(
    "template.unknown-edition", .error,
    "no edition of {1} is known; known are {2}",
    "không biết ấn bản ngày {1}; các ấn bản đã biết là {2}")
  package static let templateVersion = DiagnosticCode(
    "template.edition", .error,
    "the template is edition {1} of {2}, not {3}",
    "mẫu này là ấn bản {1} ngày {2}, không phải {3}")
  package static let templateLabel = DiagnosticCode(
    "template.label", .error,
    "the label '{1}' stands where edition 2.1.1 has '{2}'",
    "nhãn ở đây là '{1}', còn ấn bản 2.1.1 có '{2}'")
  package static let templateFull = DiagnosticCode(
    "template.full", .error,
    "{1} {2} do not fit: the template has room for {3} from {4} on",
    "{1} {2} không vừa: mẫu chỉ có {3} chỗ, kể từ {4}")
  package static let templateRoute = DiagnosticCode(
    "template.route", .error,
    "'{1}' is no route of '{2}' in the template",
    "'{1}' không phải tuyến công nghệ của '{2}' trong mẫu")
  package static let templateRouteMissing = DiagnosticCode(
    "template.route-missing", .error,
    "the template wants the route by which '{1}' makes '{2}'",
    "mẫu cần biết '{1}' làm ra '{2}' bằng tuyến công nghệ nào")
  package static let templateCode = DiagnosticCode(
    "template.code", .error,
    "CN code {1} is not in the list of {2}",
    "mã CN {1} không có trong danh mục của {2}")
  package static let templateUrea = DiagnosticCode(
    "template.urea", .warning,
    "CN code {1} stands in the template under 3102 10 10, the only one of its kind that "
      + "it lists",
    "mã CN {1} được ghi vào mẫu dưới 3102 10 10, mã duy nhất cùng loại mà mẫu có")
  package static let templateStream = DiagnosticCode(
    "template.stream", .error,
    "'{1}' is stated in {2}, and the template takes tonnes or thousands of normal cubic "
      + "metres",
    "'{1}' được ghi bằng {2}, còn mẫu chỉ nhận tấn hoặc nghìn mét khối tiêu chuẩn")
  package static let templateMass = DiagnosticCode(
    "template.mass", .note,
    "'{1}': {2} stand in the template as {3}",
    "'{1}': {2} được ghi vào mẫu là {3}")
  package static let templateRefused = DiagnosticCode(
    "template.refused", .error,
    "the template does not take an entry: {1}",
    "mẫu không nhận số liệu: {1}")
  package static let templateFile = DiagnosticCode(
    "template.file", .error,
    "'{1}' is no workbook of the workspace",
    "'{1}' không phải tệp bảng tính trong không gian làm việc")
  package static let templateProduct = DiagnosticCode(
    "template.product", .error,
    "no product of CN code {1} stands in the template",
    "mẫu không có sản phẩm nào mang mã CN {1}")
  package static let templateProducts = DiagnosticCode(
    "template.products", .error,
    "products of CN code {1} have different figures in the template: {2}",
    "các sản phẩm mã CN {1} trong mẫu có số liệu khác nhau: {2}")
  package static let templateOtherYear = DiagnosticCode(
    "template.other-year", .error,
    "the template covers {1} to {2}, and '{3}' was made in {4}",
    "mẫu ghi kỳ {1} đến {2}, còn '{3}' được làm ra năm {4}")
  package static let templateNoFigure = DiagnosticCode(
    "template.no-figure", .error,
    "'{1}' has no figure of embedded emissions in the template",
    "'{1}' không có số liệu phát thải hàm chứa trong mẫu")
  package static let templateBeside = DiagnosticCode(
    "template.beside", .error,
    "'{1}' is stated beside a filled template, which states it",
    "'{1}' được ghi bên cạnh mẫu đã điền, mà mẫu đã nêu số đó")
  package static let templateTransitional = DiagnosticCode(
    "template.transitional", .warning,
    "the figures of '{1}' follow the methods of the transitional period (2023/1773), not "
      + "those of 2025/2547",
    "số liệu của '{1}' theo phương pháp của giai đoạn chuyển tiếp (2023/1773), không "
      + "phải của 2025/2547")
}
