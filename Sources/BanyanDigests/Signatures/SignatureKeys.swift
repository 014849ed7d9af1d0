/// What a signature is made with: a curve, and with it the form of keys and signatures.
package enum SignatureCurve: String, Sendable, CaseIterable {
  /// RFC 8032: a public key of 32 bytes, signatures that are the same each time.
  case ed25519 = "Ed25519"
  /// FIPS 186-5 with SHA-256: a point of two coordinates, signatures with a random part.
  case p256 = "P-256"

  /// Bytes of a public key: x, or x and y.
  package var publicLength: Int { self == .ed25519 ? 32 : 64 }
}

/// Tells whether a signature was made with the secret half.
package struct VerificationKey: Sendable {
  package let curve: SignatureCurve
  /// Ed25519: the 32 bytes of RFC 8032; P-256: x and y, 32 bytes each.
  package let bytes: [UInt8]
  private let handle: KeyHandle

  /// Nil where the bytes are no point of the curve.
  package init?(_ curve: SignatureCurve, _ bytes: [UInt8]) {
    guard bytes.count == curve.publicLength else { return nil }
    let handle =
      switch curve {
      case .ed25519: KeyHandle.ed25519(public: bytes)
      case .p256: KeyHandle.p256(point: bytes)
      }
    guard let handle else { return nil }
    self.init(curve, bytes, handle)
  }

  fileprivate init(_ curve: SignatureCurve, _ bytes: [UInt8], _ handle: KeyHandle) {
    self.curve = curve
    self.bytes = bytes
    self.handle = handle
  }

  /// Whether 64 bytes sign the message under this key.
  package func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    guard signature.count == 64 else { return false }
    switch curve {
    case .ed25519: return RawSignature.verify(signature, of: message, digest: nil, handle)
    case .p256:
      guard let encoded = RawSignature.encoded(signature) else { return false }
      return RawSignature.verify(encoded, of: message, digest: RawSignature.sha256, handle)
    }
  }
}

extension VerificationKey: Equatable {
  package static func == (a: VerificationKey, b: VerificationKey) -> Bool {
    a.curve == b.curve && a.bytes == b.bytes
  }
}

/// Signs. Its secret half is written nowhere but into a key file.
package struct SigningKey: Sendable {
  package let curve: SignatureCurve
  /// 32 bytes.
  package let secret: [UInt8]
  package let verification: VerificationKey
  private let handle: KeyHandle

  /// A new key that nobody can guess.
  package init(new curve: SignatureCurve) {
    switch curve {
    case .ed25519:
      let secret = RandomBytes.make(32)
      guard let handle = KeyHandle.ed25519(secret: secret) else {
        preconditionFailure("any 32 bytes are a secret key of Ed25519")
      }
      self.init(curve, secret, handle.ed25519Public, handle)
    case .p256:
      let handle = KeyHandle.newP256()
      self.init(
        curve, handle.number("priv"), handle.number("qx") + handle.number("qy"), handle)
    }
  }

  /// Nil where the two halves do not belong together.
  package init?(_ curve: SignatureCurve, secret: [UInt8], public bytes: [UInt8]) {
    guard secret.count == 32, bytes.count == curve.publicLength else { return nil }
    switch curve {
    case .ed25519:
      guard let handle = KeyHandle.ed25519(secret: secret), handle.ed25519Public == bytes
      else { return nil }
      self.init(curve, secret, bytes, handle)
    case .p256:
      guard let handle = KeyHandle.p256(point: bytes, secret: secret) else { return nil }
      self.init(curve, secret, bytes, handle)
    }
  }

  private init(
    _ curve: SignatureCurve, _ secret: [UInt8], _ bytes: [UInt8], _ handle: KeyHandle
  ) {
    self.curve = curve
    self.secret = secret
    self.handle = handle
    verification = VerificationKey(curve, bytes, handle)
  }

  /// 64 bytes: R and S of RFC 8032, or r and s of ECDSA (RFC 7518, section 3.4).
  package func sign(_ message: [UInt8]) -> [UInt8] {
    switch curve {
    case .ed25519: RawSignature.sign(message, digest: nil, handle)
    case .p256:
      RawSignature.decoded(RawSignature.sign(message, digest: RawSignature.sha256, handle))
    }
  }
}
