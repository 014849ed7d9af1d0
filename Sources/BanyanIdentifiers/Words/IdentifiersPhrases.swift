import BanyanDiagnostics

/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let hintBusinessPartner = TextKey(
    "hintBusinessPartner",
    "BPNL, BPNS or BPNA and twelve capital letters or digits",
    "BPNL, BPNS hoặc BPNA và mười hai chữ hoa hoặc chữ số")
  package static let hintCheckDigit = TextKey(
    "hintCheckDigit",
    "compare it with the label: '{1}' would be right",
    "so với nhãn: '{1}' mới đúng")
  package static let hintGLN = TextKey(
    "hintGLN",
    "13 digits, not all of them 0",
    "13 chữ số, không phải toàn số 0")
  package static let hintGTIN = TextKey(
    "hintGTIN",
    "8, 12, 13 or 14 digits, not all of them 0",
    "8, 12, 13 hoặc 14 chữ số, không phải toàn số 0")
  package static let hintPACTURN = TextKey(
    "hintPACTURN",
    "urn:pact:DOMAIN:TYPE:ID, as urn:pact:example.com:product-id:17",
    "urn:pact:MIỀN:LOẠI:MÃ, như urn:pact:example.com:product-id:17")
  package static let hintURN = TextKey(
    "hintURN",
    "urn:, a registered name, ':' and the identifier, as urn:gtin:4712345060507 or urn:pact:example.com:product-id:17",
    "urn:, một tên đã đăng ký, ':' và mã, như urn:gtin:4712345060507 hoặc urn:pact:example.com:product-id:17"
  )
  package static let hintUUID = TextKey(
    "hintUUID",
    "a UUID looks like f4b1225a-bd44-4c8e-861d-079e4e1dfd69",
    "UUID có dạng như f4b1225a-bd44-4c8e-861d-079e4e1dfd69")
}
