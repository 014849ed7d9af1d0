import BanyanDiagnostics

/// Findings of this target: what is wrong, in both languages.
extension DiagnosticCode {
  package static let passportIssuer = DiagnosticCode(
    "passport.issuer", .error,
    "'{1}' is no did:web of a firm's own domain",
    "'{1}' không phải did:web trên tên miền của doanh nghiệp")
  package static let passportSite = DiagnosticCode(
    "passport.site", .error,
    "'{1}' is no https address",
    "'{1}' không phải địa chỉ https")
  package static let passportCode = DiagnosticCode(
    "passport.code", .error,
    "'{1}' is no code of the Combined Nomenclature: it has 8 digits",
    "'{1}' không phải mã của Danh mục kết hợp (CN): mã gồm 8 chữ số")
  package static let passportCountry = DiagnosticCode(
    "passport.country", .error,
    "no country is called '{1}'",
    "không có nước nào tên '{1}'")
  package static let passportProduct = DiagnosticCode(
    "passport.product", .error,
    "the product '{1}' has no block passport:",
    "sản phẩm '{1}' không có khối passport:")
  package static let passportBoundary = DiagnosticCode(
    "passport.boundary", .error,
    "the footprint of '{1}' is not cradle to gate, and no other boundary can stand in a passport",
    "dấu vết các-bon của '{1}' không phải từ đầu nguồn đến cổng nhà máy, hộ chiếu không ghi ranh giới khác"
  )
  package static let passportBatches = DiagnosticCode(
    "passport.batches", .error,
    "passports of '{1}' are for each batch, and batches.csv has none of it",
    "hộ chiếu của '{1}' là cho từng lô, mà batches.csv không có lô nào của nó")
  package static let passportList = DiagnosticCode(
    "passport.list", .error,
    "unknown heading '{1}'",
    "không có cột nào tên '{1}'")
  package static let passportListFields = DiagnosticCode(
    "passport.list-fields", .error,
    "the row has {1} fields, the heading {2}",
    "dòng có {1} ô, tiêu đề có {2}")
  package static let passportBatchName = DiagnosticCode(
    "passport.batch-name", .error,
    "'{1}' cannot be the name of a batch",
    "'{1}' không thể là tên lô")
  package static let passportBatchDate = DiagnosticCode(
    "passport.batch-date", .error,
    "'{1}' is no date",
    "'{1}' không phải ngày")
  package static let passportBatchPeriod = DiagnosticCode(
    "passport.batch-period", .error,
    "{1} lies outside the period {2}",
    "{1} nằm ngoài kỳ {2}")
  package static let passportBatchUnit = DiagnosticCode(
    "passport.batch-unit", .error,
    "'{1}' is no unit that the product's unit, {2}, can be made of",
    "'{1}' không đổi được sang đơn vị của sản phẩm, {2}")
  package static let passportBatchQuantity = DiagnosticCode(
    "passport.batch-quantity", .error,
    "'{1}' is no quantity above zero",
    "'{1}' không phải lượng lớn hơn không")
  package static let passportBatchesMade = DiagnosticCode(
    "passport.batches-made", .error,
    "the batches of '{1}' hold {2} {4}, and {3} {4} were made",
    "các lô của '{1}' gồm {2} {4}, mà chỉ sản xuất {3} {4}")
  package static let passportIssued = DiagnosticCode(
    "passport.issued", .error,
    "issued on {1}, within the period that ends on {2}",
    "phát hành ngày {1}, trong kỳ kết thúc ngày {2}")
  package static let passportGTINMissing = DiagnosticCode(
    "passport.gtin-needed", .error,
    "the scheme gs1 wants a GTIN, and '{1}' has none",
    "mã gs1 cần GTIN mà '{1}' không có")
  package static let passportPlace = DiagnosticCode(
    "passport.place", .error,
    "nothing says at which one facility '{1}' is finished: {2}",
    "không rõ '{1}' được hoàn thành ở cơ sở nào: {2}")
  package static let passportComposition = DiagnosticCode(
    "passport.composition", .error,
    "no mass of the records {1} reaches '{2}'",
    "không có khối lượng nào của bản ghi {1} vào '{2}'")
}
