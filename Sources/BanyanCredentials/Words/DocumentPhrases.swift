import BanyanDiagnostics

/// Words of this target, in both languages: rules of passports by EN 18223, of linksets and of the register.
extension TextKey {
  package static let ruleHeadMissing = TextKey(
    "ruleHeadMissing",
    "is missing from the header, or no text",
    "thiếu trong phần đầu, hoặc không phải văn bản")
  package static let ruleHeadUpdated = TextKey(
    "ruleHeadUpdated",
    "is written lastUpdated",
    "phải viết là lastUpdated")
  package static let ruleHeadCase = TextKey(
    "ruleHeadCase",
    "is written in lower case",
    "phải viết chữ thường")
  package static let ruleHeadStatus = TextKey(
    "ruleHeadStatus",
    "is none of active, inactive, archived and invalid",
    "không thuộc active, inactive, archived, invalid")
  package static let ruleHeadVersion = TextKey(
    "ruleHeadVersion",
    "is an unknown version: 'EN 18223:2026' is known",
    "là phiên bản không biết: chỉ biết 'EN 18223:2026'")
  package static let ruleHeadZone = TextKey(
    "ruleHeadZone",
    "is no date with time in UTC",
    "không phải ngày giờ theo UTC")
  package static let ruleIdentifierLevel = TextKey(
    "ruleIdentifierLevel",
    "says another level than the identifier",
    "nêu cấp khác với mã định danh")
  package static let ruleElementName = TextKey(
    "ruleElementName",
    "has no elementId",
    "không có elementId")
  package static let ruleElementTwice = TextKey(
    "ruleElementTwice",
    "stands twice in its scope",
    "xuất hiện hai lần trong cùng phạm vi")
  package static let ruleElementKind = TextKey(
    "ruleElementKind",
    "is no kind of element",
    "không phải loại phần tử")
  package static let ruleElementLacks = TextKey(
    "ruleElementLacks",
    "lacks what its kind needs",
    "thiếu nội dung mà loại phần tử cần")
  package static let ruleElementID = TextKey(
    "ruleElementID",
    "is no element id",
    "không phải mã phần tử")
  package static let ruleElementNull = TextKey(
    "ruleElementNull",
    "states nothing: leave it out",
    "không nêu gì: hãy bỏ đi")
  package static let ruleType = TextKey(
    "ruleType",
    "is no XSD type that is known",
    "không phải kiểu XSD đã biết")
  package static let ruleTypeValue = TextKey(
    "ruleTypeValue",
    "is no value of its type",
    "không phải giá trị của kiểu đó")
  package static let ruleDictionary = TextKey(
    "ruleDictionary",
    "lies in no vocabulary that contentSpecificationIds names",
    "không thuộc bộ từ vựng nào nêu trong contentSpecificationIds")
  package static let ruleFull = TextKey(
    "ruleFull",
    "stands beside elements: a full passport carries its data there alone",
    "nằm ngoài elements: bản đầy đủ chỉ chứa dữ liệu trong elements")
  package static let ruleNoData = TextKey(
    "ruleNoData",
    "a passport without data",
    "hộ chiếu không có dữ liệu")
  package static let ruleLinkTwice = TextKey(
    "ruleLinkTwice",
    "the anchor stands twice",
    "mỏ neo xuất hiện hai lần")
  package static let ruleLinkSecure = TextKey(
    "ruleLinkSecure",
    "is not https",
    "không phải https")
  package static let ruleLinkNothing = TextKey(
    "ruleLinkNothing",
    "links to nothing",
    "không liên kết đến đâu")
  package static let ruleLinkType = TextKey(
    "ruleLinkType",
    "is no link type that is known",
    "không phải loại liên kết đã biết")
  package static let ruleLinkRelation = TextKey(
    "ruleLinkRelation",
    "is no relation: letters, digits, points and strokes of an address",
    "không phải quan hệ: địa chỉ gồm chữ cái, chữ số, dấu chấm và gạch chéo")
  package static let ruleLinkTitle = TextKey(
    "ruleLinkTitle",
    "has no title",
    "không có tiêu đề")
  package static let ruleLinkMedia = TextKey(
    "ruleLinkMedia",
    "states no media type",
    "không nêu kiểu nội dung")
  package static let ruleRegistryMember = TextKey(
    "ruleRegistryMember",
    "is no member of RegisterProductDPP",
    "không phải mục của RegisterProductDPP")
  package static let ruleRegistryCode = TextKey(
    "ruleRegistryCode",
    "is no commodity code: 6, 8 or 10 digits",
    "không phải mã hàng hóa: 6, 8 hoặc 10 chữ số")
  package static let ruleRegistryHash = TextKey(
    "ruleRegistryHash",
    "is no SHA-256 in hexadecimal digits",
    "không phải SHA-256 viết bằng chữ số thập lục phân")
}
