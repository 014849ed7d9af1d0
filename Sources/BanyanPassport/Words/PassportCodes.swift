import BanyanDiagnostics

/// Findings of this target: what is wrong, in both languages.
extension DiagnosticCode {
  package static let passportIssuer = DiagnosticCode(
    "passport.issuer", .error,
    "'{1}' is no did:web of a firm's own domain",
    "'{1}' không phải did:web trên tên miền của doanh nghiệp")
  package static let passportIssuerPath = DiagnosticCode(
    "passport.issuer-path", .error,
    "the keys of '{1}' would stand below '{2}', where passports are published",
    "khóa của '{1}' sẽ nằm dưới '{2}', nơi công bố hộ chiếu")
  package static let passportEmpty = DiagnosticCode(
    "passport.empty", .error,
    "'{1}' is empty",
    "'{1}' để trống")
  package static let passportVerifierOwn = DiagnosticCode(
    "passport.verifier-own", .error,
    "'{1}' is the issuer itself: who verifies is another",
    "'{1}' là chính bên phát hành: bên thẩm định phải là bên khác")
  package static let passportVerified = DiagnosticCode(
    "passport.verified", .error,
    "verified on {1}, which is not between the end of the period, {2}, and the date of issue, {3}",
    "thẩm định ngày {1}, không nằm giữa ngày cuối kỳ {2} và ngày phát hành {3}")
  package static let passportSite = DiagnosticCode(
    "passport.site", .error,
    "'{1}' is no https address of a domain",
    "'{1}' không phải địa chỉ https có tên miền")
  package static let passportCode = DiagnosticCode(
    "passport.code", .error,
    "'{1}' is no code of {2}",
    "'{1}' không phải mã {2}")
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
    "'{1}' is no date with dates: {2}",
    "'{1}' không phải ngày theo dates: {2}")
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
    "issued on {1}, before the period that ends on {2} is over",
    "phát hành ngày {1}, khi kỳ kết thúc ngày {2} chưa hết")
  package static let passportGTINMissing = DiagnosticCode(
    "passport.gtin-needed", .error,
    "a GTIN is needed here, and '{1}' has none",
    "ở đây cần GTIN mà '{1}' không có")
  package static let passportPlace = DiagnosticCode(
    "passport.place", .error,
    "nothing says at which one facility '{1}' is finished: {2}",
    "không rõ '{1}' được hoàn thành ở cơ sở nào: {2}")
  package static let passportComposition = DiagnosticCode(
    "passport.composition", .error,
    "no mass of '{1}' reaches '{2}'",
    "không có khối lượng nào của '{1}' vào '{2}'")
  package static let passportCompositionTwice = DiagnosticCode(
    "passport.composition-twice", .error,
    "'{1}' counts mass that '{2}' counts as well",
    "'{1}' tính lại khối lượng mà '{2}' đã tính")
  package static let passportCompositionOwn = DiagnosticCode(
    "passport.composition-own", .error,
    "'{1}' is no material that enters from outside: {2}",
    "'{1}' không phải vật liệu đưa từ ngoài vào: {2}")
  package static let passportNoFootprint = DiagnosticCode(
    "passport.no-footprint", .error,
    "'{1}' has no footprint that a passport could state",
    "'{1}' chưa có dấu vết các-bon để ghi vào hộ chiếu")
  package static let passportThrough = DiagnosticCode(
    "passport.through", .error,
    "valid until {1}, which is not after the day of issue {2}",
    "hiệu lực đến {1}, không sau ngày phát hành {2}")
  package static let passportDiffers = DiagnosticCode(
    "passport.differs", .error,
    "'{1}' here and '{2}' in cbam.yaml",
    "ở đây ghi '{1}' mà cbam.yaml ghi '{2}'")
  package static let passportShare = DiagnosticCode(
    "passport.share", .error,
    "'{1}' is no content of {2}: above 0 % and at most 100 %",
    "'{1}' không phải hàm lượng {2}: phải lớn hơn 0 % và không quá 100 %")
  package static let passportDegrees = DiagnosticCode(
    "passport.degrees", .error,
    "'{1}' is no {2}: degrees from -{3} to {3}",
    "'{1}' không phải {2}: số độ từ -{3} đến {3}")
  package static let passportFacility = DiagnosticCode(
    "passport.facility", .error,
    "nothing says where the facility '{1}' lies and what is done there",
    "chưa rõ cơ sở '{1}' nằm ở đâu và làm gì")
  package static let passportNoBatch = DiagnosticCode(
    "passport.no-batch", .error,
    "passports of '{1}' are of the product, and an event is the making of a batch",
    "hộ chiếu của '{1}' là của sản phẩm, còn sự kiện là việc làm ra một lô")
  package static let passportUnitCode = DiagnosticCode(
    "passport.unit-code", .error,
    "this form has no code for the unit '{1}'",
    "biểu này không có mã cho đơn vị '{1}'")
  package static let passportNoVerification = DiagnosticCode(
    "passport.no-verification", .error,
    "no verifier's statement stands behind the figures of '{1}'",
    "chưa có tuyên bố thẩm định cho số liệu của '{1}'")
  package static let passportName = DiagnosticCode(
    "passport.name", .error,
    "'{1}' cannot be part of an address",
    "'{1}' không thể nằm trong địa chỉ")
  package static let passportGTIN = DiagnosticCode(
    "passport.gtin", .error,
    "'{1}' is no sound GTIN, and no passport can be of it",
    "'{1}' không phải GTIN hợp lệ nên không lập được hộ chiếu")
  package static let passportLinks = DiagnosticCode(
    "passport.links", .error,
    "the identifier '{1}' is no address that links could start from",
    "mã định danh '{1}' không phải địa chỉ nên không có bộ liên kết")
  package static let passportSymbol = DiagnosticCode(
    "passport.symbol", .error,
    "the product's identifier has {1} characters, more than any QR symbol holds",
    "mã định danh sản phẩm dài {1} ký tự, không mã QR nào chứa hết")
  package static let passportVerifier = DiagnosticCode(
    "passport.verifier", .error,
    "'{1}' is no did:web or did:webvh of a verifier",
    "'{1}' không phải did:web hay did:webvh của đơn vị thẩm định")
  package static let passportRegister = DiagnosticCode(
    "passport.register", .error,
    "passports.csv is not as banyan wrote it: {1} {2}",
    "passports.csv không còn như banyan đã ghi: {1} {2}")
  package static let passportPlaces = DiagnosticCode(
    "passport.places", .error,
    "passports.issued is not as banyan wrote it: no places as 0-12",
    "passports.issued không còn như banyan đã ghi: không có các vị trí dạng 0-12")
  package static let passportRevokedEarly = DiagnosticCode(
    "passport.revoked-early", .error,
    "'{1}' was issued on {2}: it cannot be revoked at {3}",
    "'{1}' được cấp ngày {2}: không thể thu hồi vào {3}")
  package static let passportNoEvent = DiagnosticCode(
    "passport.no-event", .warning,
    "{1} batches are published without the event of their making, which needs the day, the quantity and a composition: {2}",
    "{1} lô được công bố mà không có sự kiện sản xuất, vì sự kiện cần ngày, số lượng và thành phần: {2}"
  )
  package static let passportSiteKeys = DiagnosticCode(
    "passport.site-keys", .warning,
    "the keys of '{1}' are looked for at {2}, which is not below '{3}'",
    "khóa của '{1}' được tìm tại {2}, không nằm dưới '{3}'")
  package static let passportUnpublished = DiagnosticCode(
    "passport.unpublished", .warning,
    "{1} credentials that were issued and hold are not published, since the workspace knows their batch, product or facility no more: {2}",
    "{1} chứng thư đã cấp và còn hiệu lực không được công bố, vì hồ sơ không còn lô, sản phẩm hoặc cơ sở của chúng: {2}"
  )
  package static let passportRegisterStart = DiagnosticCode(
    "passport.register-start", .warning,
    "the first place in the status list is {1}: rows before it are not here",
    "vị trí đầu tiên trong danh sách trạng thái là {1}: các dòng trước đó không có ở đây")
  package static let passportRevoked = DiagnosticCode(
    "passport.revoked", .error,
    "'{1}' was revoked on {2}",
    "'{1}' đã bị thu hồi ngày {2}")
  package static let passportNotIssued = DiagnosticCode(
    "passport.not-issued", .error,
    "'{1}' was never issued",
    "'{1}' chưa từng được cấp")
  package static let passportKey = DiagnosticCode(
    "passport.key", .error,
    "the key is of '{1}', the issuer is '{2}'",
    "khóa thuộc '{1}', còn bên phát hành là '{2}'")
  package static let passportKeyUnlisted = DiagnosticCode(
    "passport.key-unlisted", .error,
    "the DID document does not list the key '{1}'",
    "tài liệu DID không có khóa '{1}'")
  package static let verifyFigure = DiagnosticCode(
    "verify.figure", .error,
    "{1}: the document says {2}, the workspace comes to {3}",
    "{1}: tài liệu ghi {2}, hồ sơ tính ra {3}")
  package static let passportGroup = DiagnosticCode(
    "passport.group", .error,
    "'{1}' is said of goods whose codes begin with {2}, and this one's is {3}",
    "'{1}' chỉ ghi cho hàng hóa có mã bắt đầu bằng {2}, mà mã ở đây là {3}")
  package static let passportDesignation = DiagnosticCode(
    "passport.designation", .error,
    "'{1}' is no designation of {2}",
    "'{1}' không phải ký hiệu theo {2}")
  package static let passportCodes = DiagnosticCode(
    "passport.codes", .error,
    "the HS code '{1}' and the CN code '{2}' are of different goods",
    "mã HS '{1}' và mã CN '{2}' là của hai loại hàng hóa khác nhau")
  package static let passportPrimary = DiagnosticCode(
    "passport.primary", .error,
    "'{1}' is primary metal, and cannot be recycled too",
    "'{1}' là kim loại nguyên sinh nên không thể đồng thời là vật liệu tái chế")
}
