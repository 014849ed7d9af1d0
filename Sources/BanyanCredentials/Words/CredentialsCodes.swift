import BanyanDiagnostics

/// Findings of this target: what is wrong, in both languages.
extension DiagnosticCode {
  package static let keyPermissions = DiagnosticCode(
    "key.permissions", .error,
    "a private key stands here, and {1}",
    "đây là khóa riêng, mà {1}")
  package static let keyForm = DiagnosticCode(
    "key.form", .error,
    "this is no key on Ed25519 or P-256 as `banyan keys new` writes it",
    "đây không phải là khóa Ed25519 hay P-256 như `banyan keys new` ghi ra")
  package static let keyPassphrase = DiagnosticCode(
    "key.passphrase", .error,
    "the passphrase does not open this key",
    "cụm mật khẩu không mở được khóa này")
  package static let keyExists = DiagnosticCode(
    "key.exists", .error,
    "something stands here already, and a key never takes its place",
    "ở đây đã có tệp, và khóa không bao giờ ghi đè lên tệp khác")
  package static let keyIssuer = DiagnosticCode(
    "key.issuer", .error,
    "this key is of '{1}', the first one of '{2}'",
    "khóa này thuộc '{1}', còn khóa đầu tiên thuộc '{2}'")
  package static let keyRepeated = DiagnosticCode(
    "key.repeated", .error,
    "two keys are called '{1}'",
    "có hai khóa cùng tên '{1}'")
  package static let keySecret = DiagnosticCode(
    "key.secret", .error,
    "the file holds the secret half of a key, and is to be published",
    "tệp chứa phần bí mật của khóa, mà lại sẽ được công bố")
  package static let verifyTooLarge = DiagnosticCode(
    "verify.too-large", .error,
    "the file has more than {1}, the most that is read of a credential",
    "tệp lớn hơn {1}, mức tối đa được đọc với một chứng thư")
  package static let verifyForm = DiagnosticCode(
    "verify.form", .error,
    "no signed credential: {1}",
    "không phải chứng thư đã ký: {1}")
  package static let verifyAlgorithm = DiagnosticCode(
    "verify.algorithm", .error,
    "'{1}' is no algorithm that is accepted",
    "thuật toán '{1}' không được chấp nhận")
  package static let verifyHeader = DiagnosticCode(
    "verify.header", .error,
    "'{1}' in the header {2}",
    "'{1}' trong phần đầu {2}")
  package static let verifyKey = DiagnosticCode(
    "verify.key", .error,
    "the key '{1}' is not accepted: {2}",
    "khóa '{1}' không được chấp nhận: {2}")
  package static let verifySignature = DiagnosticCode(
    "verify.signature", .error,
    "the signature does not hold under '{1}'",
    "chữ ký không đúng với khóa '{1}'")
  package static let verifyIssuer = DiagnosticCode(
    "verify.issuer", .error,
    "whoever signed is not the issuer: {1}",
    "người ký không phải là bên cấp: {1}")
  package static let verifyNotYet = DiagnosticCode(
    "verify.not-yet", .error,
    "not valid before {1}",
    "chưa có hiệu lực trước {1}")
  package static let verifyExpired = DiagnosticCode(
    "verify.expired", .error,
    "not valid after {1}",
    "hết hiệu lực sau {1}")
  package static let verifyStatusUnknown = DiagnosticCode(
    "verify.status-unknown", .error,
    "whether it was revoked is unknown: {1}",
    "không biết chứng thư đã bị thu hồi hay chưa: {1}")
  package static let verifyStatusForeign = DiagnosticCode(
    "verify.status-foreign", .error,
    "the status list is not this credential's: {1}",
    "danh sách trạng thái không phải của chứng thư này: {1}")
  package static let verifyRevoked = DiagnosticCode(
    "verify.revoked", .error,
    "revoked: entry {1} of {2} is set",
    "đã bị thu hồi: mục {1} của {2} đã được đánh dấu")
  package static let verifyVersion = DiagnosticCode(
    "verify.version", .error,
    "'{1}' is no version and kind of credential that is known",
    "'{1}' không phải phiên bản và loại chứng thư đã biết")
  package static let verifyRule = DiagnosticCode(
    "verify.rule", .error,
    "'{1}': {2} ({3})",
    "'{1}': {2} ({3})")
  package static let verifySchema = DiagnosticCode(
    "verify.schema", .error,
    "'{1}' {2}",
    "'{1}' {2}")
  package static let verifyDigest = DiagnosticCode(
    "verify.digest", .error,
    "the passport speaks of no document with the digest {1}",
    "hộ chiếu không nói đến tài liệu nào có mã băm {1}")
}
