import BanyanDiagnostics
import BanyanDigests
import BanyanJSON
import BanyanYAML

/// A key that signs, with its name: what a key file holds.
package struct PrivateKey: Sendable {
  package let signing: SigningKey
  package let identifier: KeyIdentifier

  package init(_ signing: SigningKey, named identifier: KeyIdentifier) {
    self.signing = signing
    self.identifier = identifier
  }

  /// A new key that nobody can guess.
  package init(new curve: SignatureCurve, named identifier: KeyIdentifier) {
    signing = SigningKey(new: curve)
    self.identifier = identifier
  }

  /// Nil where it is no key on a curve that signs here, its halves do not belong together, or it has
  /// no name.
  init?(_ node: DocumentNode) {
    guard let (curve, bytes) = PublicKey.parts(of: node), PublicKey(node) != nil,
      let secret = node["d"]?.quoted.flatMap(Base64URL.bytes(of:)),
      let signing = SigningKey(curve, secret: secret, public: bytes),
      let identifier = node["kid"]?.quoted.flatMap(KeyIdentifier.init)
    else { return nil }
    self.signing = signing
    self.identifier = identifier
  }

  /// Nil where the bytes are no JWK of a private key.
  init?(json bytes: [UInt8]) {
    guard let node = JSONReading.document(bytes) else { return nil }
    self.init(node)
  }

  package var publicKey: PublicKey { PublicKey(signing.verification, named: identifier) }

  /// The JWK as it stands in a file, secret half and all.
  package var json: [UInt8] {
    guard case .object(let members) = publicKey.named else {
      preconditionFailure("a JWK is an object")
    }
    let secret = JSONValue.Member("d", .text(Base64URL.text(of: signing.secret)))
    return CanonicalJSON.bytes(of: .object(members + [secret]))
  }
}

/// JSON whose findings are of no use to the reader: where only one form is possible, any other is
/// simply not it.
enum JSONReading {
  static func document(_ bytes: [UInt8]) -> DocumentNode? {
    var ignored = Diagnostics()
    return document(bytes, &ignored)
  }

  /// With the fault, for those who name it. A byte-order mark is one: what is signed begins at once.
  static func document(_ bytes: [UInt8], _ found: inout Diagnostics) -> DocumentNode? {
    bytes.withUnsafeBytes { JSONDocument.read($0, file: "", &found) }
  }
}
