import BanyanDiagnostics

/// Notes, hints and words of this target, in both languages: of keys and of signed files.
extension TextKey {
  package static let keyIsLink = TextKey(
    "keyIsLink",
    "a link to it is not followed",
    "liên kết đến khóa thì không được đi theo")
  package static let keyIsOpen = TextKey(
    "keyIsOpen",
    "others than its owner may read or write it",
    "người khác ngoài chủ sở hữu đọc hoặc ghi được")
  package static let hintKeyLink = TextKey(
    "hintKeyLink",
    "name the file itself",
    "hãy ghi tên chính tệp đó")
  package static let hintKeyPermissions = TextKey(
    "hintKeyPermissions",
    "chmod 600 {1}, if nobody can have read it; else make a new key",
    "chmod 600 {1} nếu chắc chưa ai đọc được; nếu không, hãy tạo khóa mới")
  package static let hintKeyForm = TextKey(
    "hintKeyForm",
    "name the file that banyan keys new wrote: one JSON Web Key with its name in 'kid', or one that --encrypt has closed",
    "hãy ghi tệp do banyan keys new ghi ra: một JSON Web Key có tên ở 'kid', hoặc khóa đã đóng bằng --encrypt"
  )
  package static let hintKeyExists = TextKey(
    "hintKeyExists",
    "choose another name; whoever loses a key cannot sign under its name again",
    "hãy chọn tên khác; mất khóa là không ký được dưới tên đó nữa")
  package static let noteKeyIssuer = TextKey(
    "noteKeyIssuer",
    "the first key stands here",
    "khóa đầu tiên ở đây")
  package static let hintKeyIssuer = TextKey(
    "hintKeyIssuer",
    "a DID document is of one issuer: write one for each",
    "mỗi tài liệu DID thuộc về một bên cấp: hãy ghi riêng cho từng bên")
  package static let noteKeyRepeated = TextKey(
    "noteKeyRepeated",
    "the other one stands here",
    "khóa kia ở đây")
  package static let hintKeyRepeated = TextKey(
    "hintKeyRepeated",
    "name each file once; a new key gets a name of its own with --name",
    "mỗi tệp chỉ ghi một lần; khóa mới cần tên riêng qua --name")
  package static let keyNoURL = TextKey(
    "keyNoURL",
    "it is no DID with '#' and a name",
    "không phải một DID kèm '#' và tên khóa")
  package static let keyNoDocument = TextKey(
    "keyNoDocument",
    "the DID document cannot be read as JSON",
    "không đọc được tài liệu DID dưới dạng JSON")
  package static let keyOfAnother = TextKey(
    "keyOfAnother",
    "the DID document is of another issuer",
    "tài liệu DID thuộc bên cấp khác")
  package static let keyAbsent = TextKey(
    "keyAbsent",
    "the DID document does not list it",
    "tài liệu DID không nêu khóa này")
  package static let keyTwice = TextKey(
    "keyTwice",
    "the DID document lists it twice",
    "tài liệu DID nêu khóa này hai lần")
  package static let keyNotAsserting = TextKey(
    "keyNotAsserting",
    "the DID document does not list it under assertionMethod",
    "tài liệu DID không nêu khóa này ở assertionMethod")
  package static let keyOtherController = TextKey(
    "keyOtherController",
    "somebody else controls it",
    "khóa do bên khác kiểm soát")
  package static let keyNoJWK = TextKey(
    "keyNoJWK",
    "the DID document gives no JsonWebKey on Ed25519 or P-256 for signatures",
    "tài liệu DID không có JsonWebKey Ed25519 hay P-256 dùng để ký")
  package static let hintKeySecret = TextKey(
    "hintKeySecret",
    "write it anew with banyan keys did, which leaves secrets out; where the file was ever shown, make a new key",
    "ghi lại bằng banyan keys did, lệnh này bỏ phần bí mật; nếu tệp từng bị lộ thì tạo khóa mới")
  package static let keyPublished = TextKey(
    "keyPublished",
    "the DID document publishes its secret half: anybody can sign with it",
    "tài liệu DID công bố cả phần bí mật: ai cũng ký được")
  package static let keyOtherFamily = TextKey(
    "keyOtherFamily",
    "it does not go with the header's algorithm",
    "khóa không hợp với thuật toán trong phần đầu")
  package static let headerForbidden = TextKey(
    "headerForbidden",
    "must not stand there",
    "không được có mặt")
  package static let headerMissing = TextKey(
    "headerMissing",
    "is missing",
    "bị thiếu")
  package static let headerOther = TextKey(
    "headerOther",
    "says something else than it must",
    "không ghi đúng giá trị bắt buộc")
  package static let hintHeader = TextKey(
    "hintHeader",
    "its issuer has to sign it anew: a header has alg, cty 'vc', kid and typ 'vc+jwt', and nothing else",
    "bên cấp phải ký lại: phần đầu có alg, cty 'vc', kid và typ 'vc+jwt', không gì khác")
  package static let hintAlgorithm = TextKey(
    "hintAlgorithm",
    "its issuer has to sign it anew: EdDSA, Ed25519 and ES256 are accepted",
    "bên cấp phải ký lại: chỉ chấp nhận EdDSA, Ed25519 và ES256")
  package static let formToken = TextKey(
    "formToken",
    "not three parts of base64url with two points between them and nothing else, no padding, no line end",
    "không phải ba phần base64url nối bằng hai dấu chấm và không gì khác, không ký tự đệm, không xuống dòng"
  )
  package static let formEnvelope = TextKey(
    "formEnvelope",
    "a JSON document, and not the envelope of one, byte for byte",
    "là tài liệu JSON nhưng không phải phong bì của chứng thư, đúng từng byte")
  package static let formHeader = TextKey(
    "formHeader",
    "its header is no JSON object",
    "phần đầu không phải đối tượng JSON")
  package static let formPayload = TextKey(
    "formPayload",
    "its payload is no JSON object",
    "phần nội dung không phải đối tượng JSON")
  package static let formTwice = TextKey(
    "formTwice",
    "a member stands twice",
    "một thành phần có hai lần")
  package static let formDepth = TextKey(
    "formDepth",
    "its JSON is nested deeper than 64 levels",
    "JSON lồng sâu hơn 64 cấp")
  package static let formEncoding = TextKey(
    "formEncoding",
    "its JSON is no UTF-8",
    "JSON không phải UTF-8")
  package static let hintForm = TextKey(
    "hintForm",
    "take the file as its issuer published it; copying it through an editor or a mail changes it",
    "hãy lấy đúng tệp do bên cấp công bố; sao chép qua trình soạn thảo hay thư điện tử làm tệp thay đổi"
  )
  package static let noteInside = TextKey(
    "noteInside",
    "inside, at line {1}, column {2}",
    "bên trong, ở dòng {1}, cột {2}")
  package static let hintSignature = TextKey(
    "hintSignature",
    "do not rely on it, and take it again as its issuer published it: it was changed after signing, or signed with another key of this name",
    "đừng dựa vào tệp này, hãy lấy lại đúng tệp do bên cấp công bố: tệp đã bị sửa sau khi ký, hoặc được ký bằng khóa khác cùng tên"
  )
  package static let issuerOther = TextKey(
    "issuerOther",
    "'issuer' is somebody else",
    "'issuer' là bên khác")
  package static let issuerDiffers = TextKey(
    "issuerDiffers",
    "'iss' is somebody else",
    "'iss' là bên khác")
  package static let issuerWrapped = TextKey(
    "issuerWrapped",
    "the credential is wrapped in 'vc', as the data model 1.1 did",
    "chứng thư nằm trong 'vc' theo mô hình dữ liệu 1.1")
  package static let noteIssuers = TextKey(
    "noteIssuers",
    "named there: {1}; the key is of {2}",
    "ghi ở đó: {1}; khóa thuộc {2}")
}
