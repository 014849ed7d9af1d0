/// A JSON Web Signature in its compact form (RFC 7515, section 7.1): header, payload and signature in
/// base64url, divided by points, and nothing else.
package struct CompactToken: Sendable {
  /// As it stands in a file.
  package let text: [UInt8]
  package let header: [UInt8]
  package let payload: [UInt8]
  package let signature: [UInt8]
  /// Header and payload as they were written: what the signature is of.
  package let signed: [UInt8]

  /// Nil for anything but three parts of strict base64url.
  package init?(_ text: [UInt8]) {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, let header = Base64URL.bytes(of: parts[0]),
      let payload = Base64URL.bytes(of: parts[1]), let signature = Base64URL.bytes(of: parts[2])
    else { return nil }
    self.text = text
    self.header = header
    self.payload = payload
    self.signature = signature
    signed = Array(text[..<parts[1].endIndex])
  }

  /// A document signed as `vc+jwt`: the same document under the same Ed25519 key gives the same bytes.
  package init(signing document: JSONValue, with key: PrivateKey) {
    let algorithm = SignatureAlgorithm(for: key.signing.curve)
    header = CanonicalJSON.bytes(of: [
      "alg": .text(algorithm.rawValue), "cty": "vc", "kid": .text(key.identifier.description),
      "typ": "vc+jwt",
    ])
    payload = CanonicalJSON.bytes(of: document)
    let point = [UInt8(ascii: ".")]
    signed = Base64URL.encoded(header) + point + Base64URL.encoded(payload)
    signature = key.signing.sign(signed)
    text = signed + point + Base64URL.encoded(signature)
  }
}
