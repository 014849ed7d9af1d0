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
    "status unknown since {1}",
    "không rõ trạng thái kể từ {1}")
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
    "take the document again from whoever gave it, byte for byte, or name with --against the passport that it belongs to",
    "lấy lại tài liệu từ bên đã đưa, đúng từng byte, hoặc ghi ở --against hộ chiếu mà nó thuộc về")
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
  package static let noteValidFrom = TextKey(
    "noteValidFrom",
    "a workspace states it as company: issued in products.yaml",
    "hồ sơ ghi mục này ở company: issued trong products.yaml")
  package static let hintNotYet = TextKey(
    "hintNotYet",
    "wait until then, or ask for a moment from then on: --at {1}",
    "chờ đến lúc đó, hoặc xét tại một thời điểm từ đó trở đi: --at {1}")
  package static let hintExpired = TextKey(
    "hintExpired",
    "ask its issuer for a newer one, or ask for a moment when it held: --at {1}",
    "xin bên cấp bản mới hơn, hoặc xét tại thời điểm còn hiệu lực: --at {1}")
  package static let hintStatusNone = TextKey(
    "hintStatusNone",
    "ask its issuer for one whose credentialStatus names a place in a list, or do without: --no-status",
    "xin bên cấp bản có credentialStatus nêu vị trí trong danh sách, hoặc bỏ qua: --no-status")
  package static let hintStatusAnew = TextKey(
    "hintStatusAnew",
    "fetch the list that the issuer publishes now, {1}, and give it as --status; --no-status does without",
    "tải danh sách bên cấp đang công bố, {1}, rồi ghi ở --status; --no-status thì không xét")
  package static let hintStatusLater = TextKey(
    "hintStatusLater",
    "give the list that held at the moment asked for, or ask for a later one: --at {1}",
    "đưa danh sách có hiệu lực tại thời điểm được xét, hoặc xét muộn hơn: --at {1}")
  package static let hintRevoked = TextKey(
    "hintRevoked",
    "do not rely on it; ask {1} for the one that takes its place",
    "đừng dựa vào chứng thư này; hỏi {1} bản thay thế")
  package static let hintIssuerMends = TextKey(
    "hintIssuerMends",
    "ask {1} for a corrected one: what is signed nobody else can put right",
    "xin {1} bản đã sửa: chứng thư đã ký thì không ai khác sửa được")
  package static let hintRuleMends = TextKey(
    "hintRuleMends",
    "ask {1} for a corrected one; where another program wrote it, add --read: what only banyan promises is a warning then",
    "xin {1} bản đã sửa; nếu do chương trình khác ghi, thêm --read: điều chỉ banyan tự cam kết khi đó là cảnh báo"
  )
  package static let hintDocumentOurs = TextKey(
    "hintDocumentOurs",
    "correct what products.yaml says of the product, or batches.csv of the batch",
    "sửa điều products.yaml ghi về sản phẩm, hoặc batches.csv ghi về lô")
  package static let hintIssuerAsked = TextKey(
    "hintIssuerAsked",
    "do not rely on it; ask {1} whether it issued this",
    "đừng dựa vào chứng thư này; hỏi {1} xem có cấp không")
  package static let hintIssuerUnwrapped = TextKey(
    "hintIssuerUnwrapped",
    "ask its issuer for one by the data model 2.0, without 'vc' around it",
    "xin bên cấp bản theo mô hình dữ liệu 2.0, không bọc trong 'vc'")
  package static let hintSignAnew = TextKey(
    "hintSignAnew",
    "its issuer has to sign it anew, by a key named as did:web:mill.example#key-1 that fits 'alg'",
    "bên cấp phải ký lại, bằng khóa có tên dạng did:web:mill.example#key-1 và hợp với 'alg'")
  package static let hintKeyStolen = TextKey(
    "hintKeyStolen",
    "rely on nothing signed with it until {1} has taken it out and signed anew",
    "đừng dựa vào gì đã ký bằng khóa này cho đến khi {1} gỡ khóa ra và ký lại")
  package static let hintKeyDocumentOf = TextKey(
    "hintKeyDocumentOf",
    "ask {1} for its DID document and give it as --issuer, if you trust that issuer",
    "xin tài liệu DID của {1} rồi ghi ở --issuer, nếu bạn tin bên cấp đó")
  package static let hintPassphrase = TextKey(
    "hintPassphrase",
    "give the passphrase that closed it, the first line of --passphrase-file, to the letter; nothing else opens it, and banyan keys new makes another key",
    "ghi đúng cụm mật khẩu đã đóng khóa, ở dòng đầu của --passphrase-file; không cách nào khác mở được, banyan keys new tạo khóa khác"
  )
  package static let noteKeyIsDocument = TextKey(
    "noteKeyIsDocument",
    "a DID document stands here, which publishes keys and holds none that signs",
    "đây là tài liệu DID, chỉ công bố khóa và không chứa khóa để ký")
  package static let noteKeyIsPublic = TextKey(
    "noteKeyIsPublic",
    "the public part of a key stands here, which signs nothing",
    "đây là phần công khai của khóa, không dùng để ký")
}
