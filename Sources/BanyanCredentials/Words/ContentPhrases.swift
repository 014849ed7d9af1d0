import BanyanDiagnostics

/// Words of this target, in both languages: what is wrong with a member, and rules beyond schemas.
extension TextKey {
  package static let hintVersion = TextKey(
    "hintVersion",
    "ask its issuer for one of UNTP 0.7.0, with its two contexts in their order: no other version is known",
    "xin bên cấp bản theo UNTP 0.7.0, với hai ngữ cảnh theo đúng thứ tự: chưa biết phiên bản khác")
  package static let hintKind = TextKey(
    "hintKind",
    "look whether this is the file that was meant; known are DigitalProductPassport, DigitalFacilityRecord, DigitalTraceabilityEvent, DigitalConformityCredential and DigitalIdentityAnchor",
    "kiểm tra xem đây có đúng là tệp cần dùng không; các loại đã biết: DigitalProductPassport, DigitalFacilityRecord, DigitalTraceabilityEvent, DigitalConformityCredential và DigitalIdentityAnchor"
  )
  package static let schemaText = TextKey(
    "schemaText",
    "is no text",
    "không phải văn bản")
  package static let schemaAddress = TextKey(
    "schemaAddress",
    "is no address (URI)",
    "không phải địa chỉ (URI)")
  package static let schemaDay = TextKey(
    "schemaDay",
    "is no date",
    "không phải ngày")
  package static let schemaNumber = TextKey(
    "schemaNumber",
    "is no number",
    "không phải số")
  package static let schemaRange = TextKey(
    "schemaRange",
    "lies outside what is possible",
    "nằm ngoài khoảng cho phép")
  package static let schemaCount = TextKey(
    "schemaCount",
    "is no whole number from 0 on",
    "không phải số nguyên từ 0 trở lên")
  package static let schemaWhole = TextKey(
    "schemaWhole",
    "is no whole number",
    "không phải số nguyên")
  package static let schemaRepeated = TextKey(
    "schemaRepeated",
    "names one thing twice",
    "nêu một mục hai lần")
  package static let schemaLanguage = TextKey(
    "schemaLanguage",
    "is no language as vi or en-GB",
    "không phải mã ngôn ngữ như vi hay en-GB")
  package static let schemaMedia = TextKey(
    "schemaMedia",
    "is no media type as text/html",
    "không phải kiểu nội dung như text/html")
  package static let schemaWeb = TextKey(
    "schemaWeb",
    "is no web address (https://…)",
    "không phải địa chỉ web (https://…)")
  package static let schemaTruth = TextKey(
    "schemaTruth",
    "is neither true nor false",
    "không phải true hay false")
  package static let schemaWord = TextKey(
    "schemaWord",
    "is none of the words that may stand there",
    "không thuộc các giá trị được phép")
  package static let schemaObject = TextKey(
    "schemaObject",
    "is no object",
    "không phải đối tượng")
  package static let schemaList = TextKey(
    "schemaList",
    "is no list",
    "không phải danh sách")
  package static let schemaMissing = TextKey(
    "schemaMissing",
    "is missing",
    "bị thiếu")
  package static let schemaUnknown = TextKey(
    "schemaUnknown",
    "must not stand there",
    "không được có mặt")
  package static let schemaType = TextKey(
    "schemaType",
    "does not name the type that is meant",
    "không nêu đúng loại")
  package static let ruleContext = TextKey(
    "ruleContext",
    "further contexts are not pinned",
    "có thêm ngữ cảnh không được cố định")
  package static let ruleIssuer = TextKey(
    "ruleIssuer",
    "is no did:web or did:webvh",
    "không phải did:web hay did:webvh")
  package static let ruleDates = TextKey(
    "ruleDates",
    "is not after validFrom",
    "không sau validFrom")
  package static let ruleEndless = TextKey(
    "ruleEndless",
    "is missing, so that it is never out of date",
    "bị thiếu, nên không bao giờ hết hạn")
  package static let ruleStatusName = TextKey(
    "ruleStatusName",
    "is not the list's address with the index behind '#'",
    "không phải địa chỉ danh sách kèm số thứ tự sau '#'")
  package static let ruleNumber = TextKey(
    "ruleNumber",
    "is not written as RFC 8785 writes a number of at most 15 digits",
    "không được viết như RFC 8785 viết số có tối đa 15 chữ số")
  package static let ruleDigest = TextKey(
    "ruleDigest",
    "is no SHA-256 in multibase",
    "không phải SHA-256 dạng multibase")
  package static let ruleCheckDigit = TextKey(
    "ruleCheckDigit",
    "names a GS1 key of wrong length or check digit",
    "nêu mã GS1 sai độ dài hoặc sai chữ số kiểm tra")
  package static let rulePeriod = TextKey(
    "rulePeriod",
    "ends before it begins",
    "kết thúc trước khi bắt đầu")
  package static let ruleStandard = TextKey(
    "ruleStandard",
    "a carbon claim that names no standard",
    "công bố các-bon không nêu tiêu chuẩn")
  package static let ruleNoPeriod = TextKey(
    "ruleNoPeriod",
    "a carbon claim without its period",
    "công bố các-bon không có kỳ áp dụng")
  package static let ruleWholeLife = TextKey(
    "ruleWholeLife",
    "product-carbon-footprint goes to the end of life, and the text says cradle to gate",
    "product-carbon-footprint tính đến cuối vòng đời, còn lời văn nói từ nôi đến cổng")
  package static let rulePer = TextKey(
    "rulePer",
    "an intensity whose text does not say per what",
    "cường độ mà lời văn không nói tính trên gì")
  package static let ruleClaimEarly = TextKey(
    "ruleClaimEarly",
    "was claimed before its period begins",
    "được công bố trước khi kỳ áp dụng bắt đầu")
  package static let ruleClaimTwice = TextKey(
    "ruleClaimTwice",
    "two claims carry one id",
    "hai công bố có cùng id")
  package static let ruleEmpty = TextKey(
    "ruleEmpty",
    "is empty",
    "trống")
  package static let ruleNoPerformance = TextKey(
    "ruleNoPerformance",
    "states no metric, or neither a measure nor a score",
    "không nêu chỉ số, hoặc không có số đo lẫn điểm")
  package static let ruleUnit = TextKey(
    "ruleUnit",
    "is not counted in the unit of its metric",
    "không dùng đơn vị của chỉ số")
  package static let ruleNothing = TextKey(
    "ruleNothing",
    "an attestation of nothing: no conformityAssessment",
    "chứng nhận không có nội dung: thiếu conformityAssessment")
  package static let ruleExpiry = TextKey(
    "ruleExpiry",
    "lies before productionDate",
    "trước productionDate")
  package static let ruleMassAbove = TextKey(
    "ruleMassAbove",
    "mass fractions sum to more than 1",
    "tổng phần khối lượng lớn hơn 1")
  package static let ruleMassBelow = TextKey(
    "ruleMassBelow",
    "mass fractions sum to less than 1: the rest is not declared",
    "tổng phần khối lượng nhỏ hơn 1: phần còn lại chưa khai")
  package static let ruleSum = TextKey(
    "ruleSum",
    "the scopes do not add up to the total",
    "tổng các phạm vi không bằng tổng đã nêu")
  package static let ruleEventLate = TextKey(
    "ruleEventLate",
    "lies after the credential's validFrom",
    "sau validFrom của chứng thư")
  package static let ruleNoQuantity = TextKey(
    "ruleNoQuantity",
    "states no quantity",
    "không nêu số lượng")
  package static let ruleVerifiable = TextKey(
    "ruleVerifiable",
    "does not name VerifiableCredential",
    "không nêu VerifiableCredential")
  package static let ruleNoIdentifier = TextKey(
    "ruleNoIdentifier",
    "is no DID",
    "không phải DID")
  package static let ruleUnitCode = TextKey(
    "ruleUnitCode",
    "is no code of UN/ECE Recommendation 20, or one that was struck",
    "không phải mã theo Khuyến nghị 20 của UN/ECE, hoặc mã đã bị bỏ")
  package static let ruleTolerance = TextKey(
    "ruleTolerance",
    "a tolerance below zero",
    "dung sai nhỏ hơn không")
  package static let ruleCountry = TextKey(
    "ruleCountry",
    "is no country code of two letters (ISO 3166-1)",
    "không phải mã nước hai chữ cái (ISO 3166-1)")
  package static let ruleConcept = TextKey(
    "ruleConcept",
    "is not in the vocabulary of UNTP 0.7.0 under the vocabulary's own address",
    "không có trong bộ từ vựng UNTP 0.7.0 theo đúng địa chỉ của bộ từ vựng")
  package static let ruleMassWeight = TextKey(
    "ruleMassWeight",
    "mass, weight and massFraction do not agree within 1 %",
    "khối lượng vật liệu, khối lượng sản phẩm và massFraction lệch nhau quá 1 %")
  package static let ruleGranularity = TextKey(
    "ruleGranularity",
    "identifies another level than idGranularity says",
    "xác định cấp khác với idGranularity")
  package static let ruleSumTwice = TextKey(
    "ruleSumTwice",
    "one scope is claimed twice for one period",
    "một phạm vi được công bố hai lần cho một kỳ")
}
