import Banyan
import Testing

/// Canonical form, digest and signature, step by step, against the values that the W3C Recommendation
/// "Data Integrity EdDSA Cryptosuites v1.0" (2025), appendix B, prints for eddsa-jcs-2022.
@Suite("The intermediate values of eddsa-jcs-2022")
struct DataIntegrityTests {
  private static let contexts: JSONValue = [
    "https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/examples/v2",
  ]
  /// Members in another order than the canonical.
  private static let document: JSONValue = [
    "@context": contexts, "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
    "type": ["VerifiableCredential", "AlumniCredential"], "name": "Alumni Credential",
    "description": "A minimum viable example of an Alumni Credential.",
    "issuer": "https://vc.example/issuers/5678", "validFrom": "2023-01-01T00:00:00Z",
    "credentialSubject": [
      "id": "did:example:abcdefgh", "alumniOf": "The School of Examples",
    ],
  ]
  private static let publicKey = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2"
  private static let privateKey = "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq"
  private static let proof: JSONValue = [
    "type": "DataIntegrityProof", "cryptosuite": "eddsa-jcs-2022",
    "created": "2023-02-24T23:36:38Z",
    "verificationMethod": .text("did:key:\(publicKey)#\(publicKey)"),
    "proofPurpose": "assertionMethod", "@context": contexts,
  ]
  private static let signature =
    "407cd12654b33d718ecbb99179a1506daaa849450bf3fc523cce3e1c96f8b803"
    + "51da3f253d725c6f00b07c9e5448d50b3ef78012b9ab54255116d069c6dd2808"

  @Test("Both canonical forms have the published digests, and their signature is the published one")
  func steps() throws {
    let documentDigest = Digest(of: CanonicalJSON.bytes(of: Self.document))
    let proofDigest = Digest(of: CanonicalJSON.bytes(of: Self.proof))
    #expect(
      "\(documentDigest)" == "59b7cb6251b8991add1ce0bc83107e3db9dbbab5bd2c28f687db1a03abc92f19")
    #expect("\(proofDigest)" == "66ab154f5c2890a140cb8388a22a160454f80575f6eae09e5a097cabe539a1db")
    // What is signed is the proof's digest and then the document's.
    let signed = proofDigest.bytes + documentDigest.bytes
    let key = try #require(
      SigningKey(
        .ed25519, secret: bytes(of: Self.privateKey), public: bytes(of: Self.publicKey)))
    let signature = key.sign(signed)
    #expect(signature.map(Self.hexadecimal).joined() == Self.signature)
    let verification = try #require(VerificationKey(.ed25519, bytes(of: Self.publicKey)))
    #expect(verification.verifies(signature, of: signed))
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  /// Of a multibase in base 58: 32 bytes behind the two that say what they are (ed01, 8026).
  private func bytes(of multibase: String) -> [UInt8] {
    let signs = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")
    var bytes = [UInt8](repeating: 0, count: 34)
    for sign in multibase.dropFirst() {
      var carry = signs.firstIndex(of: sign) ?? 0
      for place in bytes.indices.reversed() {
        carry += Int(bytes[place]) * 58
        bytes[place] = UInt8(carry & 0xFF)
        carry >>= 8
      }
    }
    return Array(bytes.dropFirst(2))
  }
}
