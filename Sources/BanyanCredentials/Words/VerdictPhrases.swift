import BanyanDiagnostics

/// Notes, hints and words of this target, in both languages: of validity, status and the verdict.
extension TextKey {
  package static let schemaMoment = TextKey(
    "schemaMoment",
    "is no date with time as RFC 3339 writes it",
    "không phải ngày giờ theo RFC 3339")
  package static let noteMoment = TextKey(
    "noteMoment",
    "asked for {1}",
    "xét tại thời điểm {1}")
  package static let statusUnsaid = TextKey(
    "statusUnsaid",
    "no status list was given",
    "chưa đưa danh sách trạng thái")
  package static let hintStatus = TextKey(
    "hintStatus",
    "--status LIST, the list that the issuer publishes, or --no-status to do without",
    "--status TỆP, danh sách do bên cấp công bố, hoặc --no-status để bỏ qua")
  package static let statusNoEntry = TextKey(
    "statusNoEntry",
    "its credentialStatus is no BitstringStatusListEntry with an index",
    "credentialStatus không phải BitstringStatusListEntry có số thứ tự")
  package static let statusUnsigned = TextKey(
    "statusUnsigned",
    "the status list is not signed, or its signature does not hold",
    "danh sách trạng thái chưa được ký, hoặc chữ ký không đúng")
  package static let statusNoList = TextKey(
    "statusNoList",
    "the file is no BitstringStatusListCredential",
    "tệp không phải BitstringStatusListCredential")
  package static let statusNoDates = TextKey(
    "statusNoDates",
    "the status list has no dates that can be read",
    "danh sách trạng thái không có ngày giờ đọc được")
  package static let statusNotYet = TextKey(
    "statusNotYet",
    "the status list is not yet valid",
    "danh sách trạng thái chưa có hiệu lực")
  package static let statusStale = TextKey(
    "statusStale",
    "the status list is out of date",
    "danh sách trạng thái đã hết hạn")
  package static let statusEndless = TextKey(
    "statusEndless",
    "the status list has no end, so that an old one could be shown for ever",
    "danh sách trạng thái không có ngày hết hạn, nên có thể đưa ra bản cũ mãi mãi")
  package static let statusDamaged = TextKey(
    "statusDamaged",
    "the status list does not unpack to at most 16 MiB",
    "danh sách trạng thái không giải nén được trong giới hạn 16 MiB")
  package static let statusShort = TextKey(
    "statusShort",
    "the status list has fewer than 131072 entries",
    "danh sách trạng thái có ít hơn 131072 mục")
  package static let statusOutside = TextKey(
    "statusOutside",
    "its index lies outside the status list",
    "số thứ tự nằm ngoài danh sách trạng thái")
  package static let noteKeyDocument = TextKey(
    "noteKeyDocument",
    "the DID document stands here",
    "tài liệu DID ở đây")
  package static let hintKeyDocument = TextKey(
    "hintKeyDocument",
    "take the document that the issuer publishes at {1}, if you trust that issuer",
    "lấy tài liệu do bên cấp công bố tại {1}, nếu bạn tin bên cấp đó")
  package static let noteStatusList = TextKey(
    "noteStatusList",
    "the status list stands here",
    "danh sách trạng thái ở đây")
  package static let noteStatusFrom = TextKey(
    "noteStatusFrom",
    "it is valid from {1} on",
    "có hiệu lực từ {1}")
  package static let noteStatusSince = TextKey(
    "noteStatusSince",
    "status unknown since {1}: take the list that the issuer publishes now",
    "không rõ trạng thái kể từ {1}: hãy lấy danh sách bên cấp đang công bố")
  package static let noteStatusCount = TextKey(
    "noteStatusCount",
    "it has {1}",
    "danh sách có {1} mục")
  package static let noteStatusIndex = TextKey(
    "noteStatusIndex",
    "index {1}, entries {2}",
    "số thứ tự {1}, số mục {2}")
  package static let foreignIssuer = TextKey(
    "foreignIssuer",
    "another issuer signed it",
    "do bên cấp khác ký")
  package static let foreignKey = TextKey(
    "foreignKey",
    "no key of this issuer signed it",
    "không do khóa nào của bên cấp này ký")
  package static let foreignList = TextKey(
    "foreignList",
    "it is another list",
    "là danh sách khác")
  package static let foreignPurpose = TextKey(
    "foreignPurpose",
    "it serves another purpose",
    "dùng cho mục đích khác")
  package static let noteStatusForeign = TextKey(
    "noteStatusForeign",
    "the list says {1}, the credential {2}",
    "danh sách ghi {1}, chứng thư ghi {2}")
  package static let noteDigest = TextKey(
    "noteDigest",
    "it speaks of {1}",
    "hộ chiếu nói đến {1}")
  package static let hintDigest = TextKey(
    "hintDigest",
    "the document was changed, or belongs to another passport",
    "tài liệu đã bị sửa, hoặc thuộc hộ chiếu khác")
  package static let verdictAccepted = TextKey(
    "verdictAccepted",
    "{1}: accepted",
    "{1}: được chấp nhận")
  package static let verdictValidity = TextKey(
    "verdictValidity",
    "{1} to {2}",
    "{1} đến {2}")
  package static let verdictEndless = TextKey(
    "verdictEndless",
    "from {1}, without an end",
    "từ {1}, không có ngày hết hạn")
  package static let verdictNotRevoked = TextKey(
    "verdictNotRevoked",
    "not revoked, by the list of {1}",
    "chưa bị thu hồi, theo danh sách ngày {1}")
  package static let verdictNotAsked = TextKey(
    "verdictNotAsked",
    "not asked, with --no-status: it may be revoked",
    "không xét, do --no-status: chứng thư có thể đã bị thu hồi")
  package static let verdictIrrevocable = TextKey(
    "verdictIrrevocable",
    "it states no list and cannot be revoked",
    "chứng thư không nêu danh sách nào, không thể thu hồi")
  package static let labelIssuer = TextKey("labelIssuer", "issuer", "bên cấp")
  package static let labelKey = TextKey("labelKey", "key", "khóa")
  package static let labelKind = TextKey("labelKind", "kind", "loại")
  package static let labelIdentifier = TextKey("labelIdentifier", "id", "mã")
  package static let labelValid = TextKey("labelValid", "valid", "hiệu lực")
  package static let labelStatus = TextKey("labelStatus", "status", "trạng thái")
  package static let labelThumbprint = TextKey("labelThumbprint", "thumbprint", "dấu vân tay")
  package static let labelCurve = TextKey("labelCurve", "curve", "đường cong")
  package static let labelPublic = TextKey("labelPublic", "public", "công khai")
}
