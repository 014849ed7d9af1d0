import BanyanDiagnostics

/// Hints of this target, in both languages.
extension TextKey {
  package static let hintPassportBlock = TextKey(
    "hintPassportBlock",
    "add passport: {issuer: \"did:web:…\", site: \"https://…\"} to products.yaml",
    "thêm passport: {issuer: \"did:web:…\", site: \"https://…\"} vào products.yaml")
  package static let hintIssuer = TextKey(
    "hintIssuer",
    "write did:web: and the domain: did:web:example.vn",
    "ghi did:web: rồi tên miền: did:web:example.vn")
  package static let hintSite = TextKey(
    "hintSite",
    "write the address where the folder will stand: https://example.vn",
    "ghi địa chỉ sẽ đặt thư mục: https://example.vn")
  package static let hintPassportCode = TextKey(
    "hintPassportCode",
    "write it in quotes, as {1}",
    "ghi trong ngoặc kép, như {1}")
  package static let hintPassportProduct = TextKey(
    "hintPassportProduct",
    "add passport: {granularity: model, cn: \"…\"} to it",
    "thêm passport: {granularity: model, cn: \"…\"} cho sản phẩm")
  package static let hintPassportBoundary = TextKey(
    "hintPassportBoundary",
    "state the product with boundary: cradle-to-gate",
    "khai sản phẩm với boundary: cradle-to-gate")
  package static let hintBatches = TextKey(
    "hintBatches",
    "list them there, with batch and product, or write granularity: model",
    "liệt kê ở đó, có cột batch và product, hoặc ghi granularity: model")
  package static let hintBatchName = TextKey(
    "hintBatchName",
    "1 to 20 letters, digits, - _ . beginning with a letter or digit; no product's id",
    "1 đến 20 chữ cái không dấu, chữ số, - _ . bắt đầu bằng chữ cái hoặc chữ số; không trùng mã sản phẩm"
  )
  package static let hintBatchPeriod = TextKey(
    "hintBatchPeriod",
    "batches of another year belong to that year's workspace",
    "lô của năm khác thuộc hồ sơ của năm đó")
  package static let hintBatchQuantity = TextKey(
    "hintBatchQuantity",
    "write how much of the product the batch holds, or leave quantity and unit empty",
    "ghi lượng sản phẩm có trong lô, hoặc để trống quantity và unit")
  package static let hintBatchesMade = TextKey(
    "hintBatchesMade",
    "correct the quantities, or outputs: of the processes that make it in products.yaml",
    "sửa các lượng này, hoặc sản lượng ở outputs: của các quá trình làm ra nó trong products.yaml")
  package static let noteBatchRows = TextKey(
    "noteBatchRows",
    "the rows of '{1}' are lines {2}",
    "các dòng của '{1}' là {2}")
  package static let noteMadeHere = TextKey(
    "noteMadeHere",
    "the product is declared here",
    "sản phẩm được khai ở đây")
  package static let hintPassportIssued = TextKey(
    "hintPassportIssued",
    "give company: issued a day after the period's last",
    "ghi company: issued là một ngày sau ngày cuối kỳ")
  package static let hintPassportGTIN = TextKey(
    "hintPassportGTIN",
    "add \"urn:gtin:…\" to ids:, or choose scheme: iec61406",
    "thêm \"urn:gtin:…\" vào ids:, hoặc chọn scheme: iec61406")
  package static let hintPassportPlace = TextKey(
    "hintPassportPlace",
    "book the records of its last process at one facility",
    "ghi các bản ghi của quá trình cuối vào một cơ sở")
  package static let hintPassportComposition = TextKey(
    "hintPassportComposition",
    "name an activity whose records are in tonnes and belong to a process before the product, or material: and one that such a process takes",
    "nêu hoạt động có bản ghi theo tấn thuộc một quá trình trước sản phẩm, hoặc material: và vật liệu mà quá trình đó lấy vào"
  )
  package static let hintCompositionTwice = TextKey(
    "hintCompositionTwice",
    "leave one of the two out, or narrow records: with source: or facility: so that they share no record",
    "bỏ một trong hai, hoặc thu hẹp records: bằng source: hay facility: để không trùng bản ghi nào")
  package static let hintCompositionMade = TextKey(
    "hintCompositionMade",
    "'{1}' is made of what enters before it: name either the product or what it is made of",
    "'{1}' được làm từ vật liệu vào trước nó: chỉ nêu sản phẩm đó hoặc những gì làm ra nó")
  package static let hintCompositionOwn = TextKey(
    "hintCompositionOwn",
    "leave the entry out, and name the records of what enters the processes from outside",
    "bỏ mục này, và nêu bản ghi của những gì từ ngoài đưa vào các quá trình")
  package static let compositionLeaves = TextKey(
    "compositionLeaves",
    "it leaves its process and goes into no further one",
    "đó là thứ ra khỏi quá trình và không vào quá trình nào sau đó")
  package static let compositionItself = TextKey(
    "compositionItself",
    "it is the product itself",
    "đó chính là sản phẩm")
  package static let compositionReturns = TextKey(
    "compositionReturns",
    "it is made here and comes round again",
    "đó là thứ làm ra tại đây rồi quay vòng trở lại")
  package static let hintPassportNoFootprint = TextKey(
    "hintPassportNoFootprint",
    "see banyan footprint: something has to be made, and records or materials have to reach it",
    "xem banyan footprint: phải có sản lượng, và có bản ghi hoặc vật liệu đi vào sản phẩm")
  package static let hintPassportThrough = TextKey(
    "hintPassportThrough",
    "write a later day as through:, or leave it out",
    "ghi through: là ngày muộn hơn, hoặc bỏ trống")
  package static let hintPassportDiffers = TextKey(
    "hintPassportDiffers",
    "leave it out here: cbam.yaml names the good",
    "bỏ ở đây: cbam.yaml đã nêu hàng hóa")
  package static let hintPassportShare = TextKey(
    "hintPassportShare",
    "write it with a point, as 2.5 %",
    "ghi dùng dấu chấm, như 2.5 %")
  package static let hintPassportDegrees = TextKey(
    "hintPassportDegrees",
    "write decimal degrees with a point: 10.9",
    "ghi độ thập phân, dùng dấu chấm: 10.9")
  package static let hintPassportFacility = TextKey(
    "hintPassportFacility",
    "add facilities: {{1}: {address: {…}, isic: \"…\"}} to passport: in products.yaml",
    "thêm facilities: {{1}: {address: {…}, isic: \"…\"}} vào passport: trong products.yaml")
  package static let hintPassportNoBatch = TextKey(
    "hintPassportNoBatch",
    "write granularity: batch and list the batches in batches.csv",
    "ghi granularity: batch và liệt kê các lô trong batches.csv")
  package static let hintPassportVerification = TextKey(
    "hintPassportVerification",
    "add verification: {by: \"did:web:…\", name: …, standard: …, assurance: …, date: …} to passport:",
    "thêm verification: {by: \"did:web:…\", name: …, standard: …, assurance: …, date: …} vào passport:"
  )
  package static let hintPassportGTINNational = TextKey(
    "hintPassportGTINNational",
    "add \"urn:gtin:…\" to ids:; the other forms do without",
    "thêm \"urn:gtin:…\" vào ids:; các biểu khác không cần")
  package static let hintPassportClinker = TextKey(
    "hintPassportClinker",
    "give each cement a process of its own, or leave its composition out",
    "tách mỗi loại xi măng thành một quá trình riêng, hoặc bỏ composition")
  package static let hintPassportName = TextKey(
    "hintPassportName",
    "give the product an id of at most 200 letters, digits, - _ . beginning with a letter or digit",
    "đặt mã sản phẩm không quá 200 ký tự gồm chữ cái không dấu, chữ số, - _ . bắt đầu bằng chữ cái hoặc chữ số"
  )
  package static let hintPassportLinks = TextKey(
    "hintPassportLinks",
    "write scheme: gs1 or iec61406 where links are wanted; the other forms do without",
    "ghi scheme: gs1 hoặc iec61406 nếu cần bộ liên kết; các biểu khác không cần")
  package static let hintPassportSymbol = TextKey(
    "hintPassportSymbol",
    "shorten links: (or site:, or the issuer's DID) of passport:, or the product's id",
    "rút ngắn links: (hoặc site:, hoặc DID của bên phát hành) trong passport:, hoặc mã sản phẩm")
  package static let hintPassportGroup = TextKey(
    "hintPassportGroup",
    "leave it out, or correct the product's code (cn: or hs: here, or the good in cbam.yaml)",
    "bỏ mục này, hoặc sửa mã của sản phẩm (cn: hoặc hs: ở đây, hoặc hàng hóa trong cbam.yaml)")
  package static let hintPassportCodes = TextKey(
    "hintPassportCodes",
    "a CN code begins with the six digits of its HS subheading: write hs: \"{1}\", or correct the CN code",
    "mã CN bắt đầu bằng sáu chữ số của phân nhóm HS: ghi hs: \"{1}\", hoặc sửa mã CN")
  package static let hintPassportPrimary = TextKey(
    "hintPassportPrimary",
    "leave recycled: out, or constituent: where it is scrap; primary and recycled metal are entries of their own",
    "bỏ recycled:, hoặc bỏ constituent: nếu là phế liệu; kim loại nguyên sinh và tái chế là các mục riêng"
  )
  package static let hintPassportNoClinker = TextKey(
    "hintPassportNoClinker",
    "add the clinker with constituent: clinker, or leave composition out",
    "thêm mục clinker với constituent: clinker, hoặc bỏ composition")
  package static let hintPassportFacilityName = TextKey(
    "hintPassportFacilityName",
    "give the facility an id of at most 200 letters, digits, - _ . beginning with a letter or digit, here and wherever records name it",
    "đặt mã cơ sở không quá 200 ký tự gồm chữ cái không dấu, chữ số, - _ . bắt đầu bằng chữ cái hoặc chữ số, ở đây và trong các bản ghi nêu cơ sở này"
  )
  package static let hintPassportRegistration = TextKey(
    "hintPassportRegistration",
    "write the number as the certificate of registration has it, or leave registration: out",
    "ghi số như trên giấy chứng nhận đăng ký doanh nghiệp, hoặc bỏ registration:")
  package static let hintPassportVerifier = TextKey(
    "hintPassportVerifier",
    "write by: did:web:verifier.example, with the domain that the verifier's keys stand on",
    "ghi by: did:web:verifier.example, với tên miền nơi đặt khóa của đơn vị thẩm định")
  package static let hintPassportCredential = TextKey(
    "hintPassportCredential",
    "write where the verifier's signed credential stands: https://example.vn/credentials/conformity-2025.jwt",
    "ghi nơi đặt chứng thư đã ký của đơn vị thẩm định: https://example.vn/credentials/conformity-2025.jwt"
  )
  package static let registerTwice = TextKey(
    "registerTwice",
    "a place in the status list stands twice or out of order:",
    "một vị trí trong danh sách trạng thái bị lặp hoặc sai thứ tự:")
  package static let registerGap = TextKey(
    "registerGap",
    "a row is missing before the place",
    "thiếu một dòng trước vị trí")
  package static let registerField = TextKey(
    "registerField",
    "nobody can read",
    "không đọc được")
  package static let registerCut = TextKey(
    "registerCut",
    "rows are missing at its beginning or its end, or all of it; the places that were given are",
    "thiếu dòng ở đầu, ở cuối hoặc toàn bộ; các vị trí đã cấp là")
  package static let registerOwner = TextKey(
    "registerOwner",
    "the credential's name is not of",
    "tên chứng thư không phải của")
  package static let registerProduct = TextKey(
    "registerProduct",
    "batches.csv has another product for this batch than",
    "batches.csv ghi lô này của sản phẩm khác với")
  package static let noteGivenPlaces = TextKey(
    "noteGivenPlaces",
    "written when the register was last written",
    "được ghi khi sổ được ghi lần cuối")
  package static let hintPassportPlaces = TextKey(
    "hintPassportPlaces",
    "take the file back from a copy; without one remove it, and the next signing writes it anew",
    "khôi phục tệp từ bản sao; nếu không có thì xóa tệp, lần ký sau sẽ ghi lại")
  package static let hintPassportUnpublished = TextKey(
    "hintPassportUnpublished",
    "write their rows into batches.csv again, or take them back: banyan passport revoke … --because …",
    "ghi lại các dòng của chúng trong batches.csv, hoặc thu hồi: banyan passport revoke … --because …"
  )
  package static let hintIssuerPath = TextKey(
    "hintIssuerPath",
    "choose another path in the DID, as did:web:example.vn:keys",
    "chọn đường dẫn khác trong DID, chẳng hạn did:web:example.vn:keys")
  package static let hintPassportEmpty = TextKey(
    "hintPassportEmpty",
    "write what it is, or leave the key out",
    "ghi nội dung, hoặc bỏ khóa này")
  package static let hintPassportVerified = TextKey(
    "hintPassportVerified",
    "write the day on the statement; issued: of company is the day after which passports state it",
    "ghi ngày trên báo cáo thẩm định; issued: của company là ngày hộ chiếu bắt đầu nêu kết quả này")
  package static let hintPassportRevokedEarly = TextKey(
    "hintPassportRevokedEarly",
    "write --at {1} or a later moment, or leave --at out: now is meant then",
    "ghi --at {1} hoặc muộn hơn, hoặc bỏ --at: khi đó là lúc này")
  package static let hintPassportNoEvent = TextKey(
    "hintPassportNoEvent",
    "fill the columns through, quantity and unit of batches.csv, and write composition: of the product",
    "điền các cột through, quantity, unit của batches.csv và ghi composition: của sản phẩm")
  package static let hintPassportSiteKeys = TextKey(
    "hintPassportSiteKeys",
    "have the web server of that address serve the published did.json too, or write the DID of the site: {1}",
    "để máy chủ của địa chỉ đó phục vụ cả did.json đã công bố, hoặc ghi DID của site: {1}")
  package static let hintPassportRegister = TextKey(
    "hintPassportRegister",
    "take the file back from a copy: what was issued keeps its place",
    "khôi phục tệp từ bản sao: chứng thư đã cấp giữ nguyên vị trí")
  package static let hintPassportRevoked = TextKey(
    "hintPassportRevoked",
    "a new one in its place: banyan passport revoke {1} --because replaced --replace",
    "cấp bản mới thay thế: banyan passport revoke {1} --because replaced --replace")
  package static let hintPassportKey = TextKey(
    "hintPassportKey",
    "sign with a key of passport: issuer in products.yaml, made by banyan keys new --issuer {1} --output key.jwk",
    "ký bằng khóa của passport: issuer trong products.yaml, tạo bằng banyan keys new --issuer {1} --output key.jwk"
  )
  package static let hintPassportKeyUnlisted = TextKey(
    "hintPassportKeyUnlisted",
    "write the document anew, this key among the others that are in use: banyan keys did {1} --output {2}",
    "ghi lại tài liệu, có cả khóa này cùng các khóa khác đang dùng: banyan keys did {1} --output {2}"
  )
  package static let hintVerifyFigure = TextKey(
    "hintVerifyFigure",
    "where the workspace is right, revoke and sign anew with banyan passport revoke and its --replace; else look what changed since it was signed: records, tables, or the workspace that is named",
    "nếu hồ sơ đúng, hãy thu hồi và ký lại bằng banyan passport revoke có --replace; nếu không, xem điều gì đã đổi từ khi ký: bản ghi, bảng hệ số, hoặc hồ sơ được nêu"
  )
  package static let hintAddColumn = TextKey(
    "hintAddColumn",
    "add a column '{1}', and fill it in each row",
    "thêm cột '{1}' và điền vào từng dòng")
  package static let hintFillColumn = TextKey(
    "hintFillColumn",
    "write it in the column '{1}' of this row",
    "ghi vào cột '{1}' của dòng này")
  package static let registerLost = TextKey(
    "registerLost",
    "what was published has no row:",
    "chứng thư đã công bố không có dòng:")
  package static let hintPassportRegisterStart = TextKey(
    "hintPassportRegisterStart",
    "put the earlier rows back from the copy that has them, so that the status list keeps what was revoked among them",
    "đưa các dòng trước đó trở lại từ bản còn giữ, để danh sách trạng thái còn nêu những gì đã thu hồi trong đó"
  )
  package static let hintPassportNotIssued = TextKey(
    "hintPassportNotIssued",
    "nothing is to be taken back; signing issues it: banyan passport {1} --sign KEY",
    "không có gì để thu hồi; ký là cấp: banyan passport {1} --sign KHÓA")
  package static let notePassportNear = TextKey(
    "notePassportNear",
    "issued under near names: {1}",
    "đã cấp dưới tên gần giống: {1}")
  package static let notePassportIssued = TextKey(
    "notePassportIssued",
    "issued were, among others: {1}",
    "đã cấp, trong số đó có: {1}")
  package static let notePassportNone = TextKey(
    "notePassportNone",
    "nothing was issued from this workspace",
    "hồ sơ này chưa cấp gì")
  package static let hintIssuedDay = TextKey(
    "hintIssuedDay",
    "write issued: under company: in products.yaml, a day after the period's last, as 2026-03-02",
    "ghi issued: dưới company: trong products.yaml, là một ngày sau ngày cuối kỳ, như 2026-03-02")
  package static let hintBatchRepeated = TextKey(
    "hintBatchRepeated",
    "give each batch a name of its own, whatever its product, or leave one row out",
    "đặt tên riêng cho mỗi lô, bất kể sản phẩm nào, hoặc bỏ một dòng")
}
