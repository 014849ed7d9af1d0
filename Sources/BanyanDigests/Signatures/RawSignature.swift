import CCrypto

/// Signatures as libcrypto makes them, and the form in which ECDSA's travel.
enum RawSignature {
  static var sha256: OpaquePointer? { EVP_sha256() }

  static func sign(_ message: [UInt8], digest: OpaquePointer?, _ key: KeyHandle) -> [UInt8] {
    guard let context = EVP_MD_CTX_new() else { preconditionFailure("memory for a context") }
    defer { EVP_MD_CTX_free(context) }
    // The longest there are is an ECDSA signature in DER: 72 bytes.
    var length = 128
    return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      let isSigned =
        EVP_DigestSignInit(context, nil, digest, nil, key.pointer) == 1
        && EVP_DigestSign(context, buffer.baseAddress, &length, message, message.count) == 1
      precondition(isSigned, "a key that was read signs any message")
      count = length
    }
  }

  static func verify(
    _ signature: [UInt8], of message: [UInt8], digest: OpaquePointer?, _ key: KeyHandle
  ) -> Bool {
    guard let context = EVP_MD_CTX_new() else { preconditionFailure("memory for a context") }
    defer { EVP_MD_CTX_free(context) }
    return EVP_DigestVerifyInit(context, nil, digest, nil, key.pointer) == 1
      && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
  }

  /// r and s, 32 bytes each, out of DER.
  static func decoded(_ encoded: [UInt8]) -> [UInt8] {
    let signature = encoded.withUnsafeBufferPointer { bytes in
      var start = bytes.baseAddress
      return d2i_ECDSA_SIG(nil, &start, bytes.count)
    }
    defer { ECDSA_SIG_free(signature) }
    precondition(signature != nil, "libcrypto reads what it wrote")
    return KeyHandle.bytes(of: ECDSA_SIG_get0_r(signature))
      + KeyHandle.bytes(of: ECDSA_SIG_get0_s(signature))
  }

  /// DER of r and s; nil where there is no memory.
  static func encoded(_ raw: [UInt8]) -> [UInt8]? {
    guard let signature = ECDSA_SIG_new() else { return nil }
    defer { ECDSA_SIG_free(signature) }
    let r = BN_bin2bn(Array(raw[..<32]), 32, nil)
    let s = BN_bin2bn(Array(raw[32...]), 32, nil)
    // From here on the signature owns both.
    guard ECDSA_SIG_set0(signature, r, s) == 1 else {
      BN_free(r)
      BN_free(s)
      return nil
    }
    var start: UnsafeMutablePointer<UInt8>?
    let length = i2d_ECDSA_SIG(signature, &start)
    guard length > 0, let start else { return nil }
    defer { CRYPTO_free(start, nil, 0) }
    return Array(UnsafeBufferPointer(start: start, count: Int(length)))
  }
}
