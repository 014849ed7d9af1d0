import BanyanDiagnostics

/// Findings of this target: what is wrong, in both languages.
extension DiagnosticCode {
  package static let allocationMissing = DiagnosticCode(
    "allocation.missing", .error,
    "the process '{1}' puts out several products ({2}) and no rule divides its emissions among them",
    "quá trình '{1}' tạo ra nhiều sản phẩm ({2}) nhưng chưa có quy tắc phân bổ phát thải")
  package static let materialSource = DiagnosticCode(
    "material.source", .error,
    "the material '{1}' has neither a supplier's footprint nor a reason why it carries no burden",
    "nguyên vật liệu '{1}' chưa có dấu vết các-bon của nhà cung cấp, cũng chưa có lý do không mang phát thải"
  )
  package static let productsMissing = DiagnosticCode(
    "products.missing", .error,
    "no products.yaml in this folder",
    "thư mục này không có products.yaml")
  package static let supplierFile = DiagnosticCode(
    "supplier.file", .error,
    "'{1}' is not a file inside the workspace",
    "'{1}' không phải là tệp trong không gian làm việc")
  package static let pactBoundary = DiagnosticCode(
    "pact.boundary", .error,
    "PACT states footprints from cradle to gate, and '{1}' goes to the grave",
    "PACT chỉ công bố dấu vết các-bon từ nôi đến cổng (cradle to gate), còn '{1}' tính đến hết vòng đời"
  )
  package static let materialTwice = DiagnosticCode(
    "material.twice", .error,
    "the material '{1}' has a supplier's footprint and none: one of the two is not so",
    "nguyên vật liệu '{1}' vừa có dấu vết các-bon của nhà cung cấp vừa không mang phát thải: chỉ một điều đúng"
  )
  package static let productUptake = DiagnosticCode(
    "product.uptake", .warning,
    "'{1}' holds {2} kg of biogenic carbon, what '{3}' takes for it {4} kg",
    "'{1}' chứa {2} kg các-bon sinh học, còn những gì '{3}' lấy vào chỉ có {4} kg")
  package static let packagingExcluded = DiagnosticCode(
    "packaging.excluded", .error,
    "'{1}' excludes its packaging, and '{2}' takes the packaging '{3}'",
    "'{1}' không tính bao bì, nhưng '{2}' lấy vào bao bì '{3}'")
}
