import Banyan
import Testing

@Suite("Signatures hold, and only those that were made")
struct SignatureTests {
  @Test("The signatures of RFC 8037 and RFC 7515 hold, and Ed25519 gives the same bytes")
  func published() throws {
    for vector in try Vectors.node("jose/jws-vectors.json").items {
      let text = try #require(vector["jws"]?.text)
      let token = try #require(CompactToken(Array(text.utf8)))
      let jwk = try #require(vector["jwk"])
      let key = try #require(PublicKey(jwk))
      #expect(key.verification.verifies(token.signature, of: token.signed))
      #expect(token.payload == Array(try #require(vector["payload_utf8"]?.text).utf8))
      let secret = try #require(jwk["d"]?.text.flatMap(Base64URL.bytes(of:)))
      let signing = try #require(
        SigningKey(
          key.verification.curve,
          secret: secret,
          public: key.verification.bytes))
      let signature = signing.sign(token.signed)
      if vector["deterministic"]?.text == "true" {
        #expect(signature == token.signature)
      } else {
        #expect(signature != token.signature)
      }
      #expect(key.verification.verifies(signature, of: token.signed))
      var changed = token.signed
      changed[20] ^= 1
      #expect(!key.verification.verifies(signature, of: changed))
    }
  }

  // RFC 8037, appendix A.3; RFC 7638 has only an RSA sample.
  @Test("The thumbprint of RFC 8037's key is the published one")
  func thumbprint() throws {
    let key = try Vectors.testKey(named: "did:web:song-buong.example#rfc8037").publicKey
    #expect(key.thumbprint == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")
  }

  @Test("A key of P-256 or Ed25519 that was made signs, and its JWK reads back")
  func made() throws {
    for curve in SignatureCurve.allCases {
      let name = try #require(KeyIdentifier("did:web:mill.example#key-1"))
      let key = PrivateKey(new: curve, named: name)
      let message = Array("một tấn thép".utf8)
      let signature = key.signing.sign(message)
      #expect(signature.count == 64)
      #expect(key.publicKey.verification.verifies(signature, of: message))
      let again = try #require(
        SigningKey(curve, secret: key.signing.secret, public: key.publicKey.verification.bytes))
      #expect(key.publicKey.verification.verifies(again.sign(message), of: message))
      let other = PrivateKey(new: curve, named: name)
      #expect(!other.publicKey.verification.verifies(signature, of: message))
      // Halves of two keys are no key.
      #expect(
        SigningKey(
          curve, secret: key.signing.secret, public: other.publicKey.verification.bytes) == nil)
    }
  }

  @Test("A point beside the curve is no key")
  func beside() {
    #expect(VerificationKey(.p256, [UInt8](repeating: 1, count: 64)) == nil)
    #expect(VerificationKey(.p256, [UInt8](repeating: 0, count: 64)) == nil)
    #expect(VerificationKey(.ed25519, [UInt8](repeating: 0, count: 31)) == nil)
  }

  @Test("The heat's documents are signed to the byte")
  func heat() throws {
    let key = try Vectors.testKey(named: "did:web:song-buong.example#rfc8037")
    for name in ["heat.untp", "make-event.untp", "facility.untp"] {
      let token = CompactToken(signing: try Vectors.value("heat/\(name).json"), with: key)
      #expect(token.text == (try Vectors.bytes("heat/\(name).vc.jwt")))
    }
    let heat = try #require(CompactToken(Vectors.bytes("heat/heat.untp.vc.jwt")))
    #expect(Envelope.bytes(around: heat) == (try Vectors.bytes("heat/heat.enveloped.json")))
  }

  @Test("The DID document of the test key is the published one, but for its layout")
  func document() throws {
    let key = try Vectors.testKey(named: "did:web:song-buong.example#rfc8037").publicKey
    let document = DIDDocument.document(of: [key], issuer: "did:web:song-buong.example")
    let published = try Vectors.value("heat/did.json")
    #expect(CanonicalJSON.bytes(of: document) == CanonicalJSON.bytes(of: published))
    #expect(DIDDocument.isOurs(LaidOutJSON.bytes(of: document)))
    #expect(!DIDDocument.isOurs(CanonicalJSON.bytes(of: document)))
  }

  // RFC 3394, section 4.1; RFC 7914, section 11 has PBKDF2 with HMAC-SHA-256.
  @Test("Key wrap and PBKDF2 give what their RFCs print")
  func ciphers() throws {
    let key = try hexadecimal("000102030405060708090A0B0C0D0E0F")
    let data = try hexadecimal("00112233445566778899AABBCCDDEEFF")
    let wrapped = try hexadecimal("1FA68B0A8112B447AEF34BD8FB5A7B829D3E862371D2CFE5")
    #expect(KeyWrap.wrap(data, under: key) == wrapped)
    #expect(KeyWrap.unwrap(wrapped, under: key) == data)
    var changed = wrapped
    changed[3] ^= 1
    #expect(KeyWrap.unwrap(changed, under: key) == nil)
    // The first half of the RFC's 64 bytes, which is its first block.
    let derived = try hexadecimal(
      "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc")
    #expect(
      PassphraseKey.make(
        from: Array("passwd".utf8), salt: Array("salt".utf8), rounds: 1, length: 32)
        == derived)
  }

  private func hexadecimal(_ text: String) throws -> [UInt8] {
    let digits = Array(text)
    return try stride(from: 0, to: digits.count, by: 2).map {
      try #require(UInt8(String(digits[$0...$0 + 1]), radix: 16))
    }
  }
}
