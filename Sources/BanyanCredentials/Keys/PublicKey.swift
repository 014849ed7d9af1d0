import BanyanDigests
import BanyanYAML

/// A public key as a JSON Web Key (RFC 7517, with RFC 7518 for P-256 and RFC 8037 for Ed25519).
package struct PublicKey: Sendable, Equatable {
  package let verification: VerificationKey
  /// `kid`, in key files; a DID document names the key beside it.
  package let identifier: KeyIdentifier?

  package init(_ verification: VerificationKey, named identifier: KeyIdentifier?) {
    self.verification = verification
    self.identifier = identifier
  }

  /// Nil where it is no key of a curve that signs here, or is meant for something else.
  package init?(_ node: DocumentNode) {
    guard let (curve, bytes) = Self.parts(of: node), let key = VerificationKey(curve, bytes),
      Self.isForSignatures(node, curve)
    else { return nil }
    verification = key
    identifier = node["kid"]?.text.flatMap(KeyIdentifier.init)
  }

  /// The curve and the bytes of the public half, whatever they are worth.
  static func parts(of node: DocumentNode) -> (SignatureCurve, [UInt8])? {
    guard let type = node["kty"]?.quoted, let name = node["crv"]?.quoted,
      let curve = SignatureCurve(rawValue: name), type == curve.keyType,
      let x = node["x"]?.quoted.flatMap(Base64URL.bytes(of:)), x.count == 32
    else { return nil }
    guard curve == .p256 else { return (curve, x) }
    guard let y = node["y"]?.quoted.flatMap(Base64URL.bytes(of:)), y.count == 32 else { return nil }
    return (curve, x + y)
  }

  private static func isForSignatures(_ node: DocumentNode, _ curve: SignatureCurve) -> Bool {
    if let use = node["use"], use.quoted != "sig" { return false }
    guard let algorithm = node["alg"] else { return true }
    return algorithm.quoted.flatMap(SignatureAlgorithm.init(rawValue:))?.curve == curve
  }

  private var curve: SignatureCurve { verification.curve }

  /// The members that make the key what it is.
  private var required: [JSONValue.Member] {
    let bytes = verification.bytes
    let members: [JSONValue.Member] = [
      .init("kty", .text(curve.keyType)), .init("crv", .text(curve.rawValue)),
      .init("x", .text(Base64URL.text(of: bytes[..<32]))),
    ]
    guard curve == .p256 else { return members }
    return members + [.init("y", .text(Base64URL.text(of: bytes[32...])))]
  }

  /// The JWK, without a name.
  package var bare: JSONValue { .object(required) }

  /// The JWK with the key's name.
  package var named: JSONValue {
    .object(required + (identifier.map { [.init("kid", .text($0.description))] } ?? []))
  }

  /// RFC 7638: SHA-256 of the required members in the order of their names, without white space,
  /// which is their RFC 8785 form.
  package var thumbprint: String {
    Base64URL.text(of: Digest(of: CanonicalJSON.bytes(of: bare)).bytes)
  }
}

extension SignatureCurve {
  /// `kty` of RFC 7518 and RFC 8037.
  package var keyType: String { self == .ed25519 ? "OKP" : "EC" }
}

/// `alg` of a signature.
package enum SignatureAlgorithm: String, Sendable, CaseIterable {
  /// RFC 8037; what this program writes.
  case edDSA = "EdDSA"
  /// The same under its newer name (RFC 9864).
  case ed25519 = "Ed25519"
  /// RFC 7518.
  case es256 = "ES256"

  /// What a key on this curve signs with.
  package init(for curve: SignatureCurve) { self = curve == .p256 ? .es256 : .edDSA }

  package var curve: SignatureCurve { self == .es256 ? .p256 : .ed25519 }
}

extension DocumentNode {
  /// Names of a mapping's members, in their order; none of anything else.
  package var names: [String] {
    guard case .mapping(let entries) = content else { return [] }
    return entries.map(\.key.value)
  }

  /// Items of a list; none of anything else.
  package var items: [DocumentNode] {
    guard case .list(let items) = content else { return [] }
    return items
  }

  /// A text that stood in quotes.
  package var quoted: String? {
    guard case .scalar(let text, plain: false) = content else { return nil }
    return text
  }
}
