import BanyanDigests

/// A private key under a passphrase: a compact JWE (RFC 7516) with PBES2-HS256+A128KW (RFC 7518,
/// section 4.8) and A256GCM.
package enum EncryptedKey {
  /// Rounds of PBKDF2: what a thief pays for each guess. Readers that are in use refuse more.
  package static let rounds = 300_000
  private static let fewestRounds = 1_000
  private static let algorithm = "PBES2-HS256+A128KW"
  private static let saltLength = 16

  package static func seal(
    _ key: PrivateKey, under passphrase: [UInt8], rounds: Int = rounds
  ) -> [UInt8] {
    let salt = RandomBytes.make(saltLength)
    let header = CanonicalJSON.bytes(of: [
      "alg": .text(algorithm), "cty": "jwk+json", "enc": "A256GCM", "p2c": .number(rounds),
      "p2s": .text(Base64URL.text(of: salt)),
    ])
    let contentKey = RandomBytes.make(SealedText.keyLength)
    let nonce = RandomBytes.make(SealedText.nonceLength)
    let wrapped = KeyWrap.wrap(
      contentKey, under: wrappingKey(passphrase, salt: salt, rounds: rounds))
    let head = Base64URL.text(of: header)
    let (sealed, tag) = SealedText.seal(
      key.json, under: contentKey, nonce: nonce, beside: Array(head.utf8))
    let parts = [head] + [wrapped, nonce, sealed, tag].map { Base64URL.text(of: $0) }
    return Array(parts.joined(separator: ".").utf8)
  }

  /// Whether the file's form is that of an encrypted key: five parts.
  static func isForm(_ bytes: [UInt8]) -> Bool {
    bytes.count { $0 == UInt8(ascii: ".") } == 4 && bytes.first != UInt8(ascii: "{")
  }

  enum Failure: Error {
    /// It is no encrypted key of ours.
    case form
    /// The passphrase is another, or the file was changed.
    case passphrase
  }

  static func open(_ bytes: [UInt8], with passphrase: [UInt8]) throws(Failure) -> PrivateKey {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let decoded = parts.compactMap { Base64URL.bytes(of: $0) }
    guard decoded.count == 5, let (salt, rounds) = settings(in: decoded[0]),
      decoded[2].count == SealedText.nonceLength, decoded[4].count == SealedText.tagLength
    else { throw .form }
    let wrapping = wrappingKey(passphrase, salt: salt, rounds: rounds)
    guard let contentKey = KeyWrap.unwrap(decoded[1], under: wrapping),
      let text = SealedText.open(
        decoded[3], tag: decoded[4], under: contentKey, nonce: decoded[2], beside: Array(parts[0]))
    else { throw .passphrase }
    guard let key = PrivateKey(json: text) else { throw .form }
    return key
  }

  /// Salt and rounds; nil where the header asks for anything but what we write.
  private static func settings(in header: [UInt8]) -> (salt: [UInt8], rounds: Int)? {
    guard let node = JSONReading.document(header), node["alg"]?.quoted == algorithm,
      node["enc"]?.quoted == "A256GCM", node["cty"]?.quoted == "jwk+json",
      Set(node.names) == ["alg", "cty", "enc", "p2c", "p2s"],
      let rounds = node["p2c"]?.text.flatMap({ Int($0) }), fewestRounds...Self.rounds ~= rounds,
      let salt = node["p2s"]?.quoted.flatMap(Base64URL.bytes(of:)), salt.count >= 8
    else { return nil }
    return (salt, rounds)
  }

  /// RFC 7518, section 4.8.1.1: the algorithm's name and a zero stand before the salt.
  private static func wrappingKey(_ passphrase: [UInt8], salt: [UInt8], rounds: Int) -> [UInt8] {
    PassphraseKey.make(
      from: passphrase, salt: Array(algorithm.utf8) + [0] + salt, rounds: rounds, length: 16)
  }
}
