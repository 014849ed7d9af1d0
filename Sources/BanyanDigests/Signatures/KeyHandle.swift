import CCrypto

/// A key of libcrypto; given back when nobody holds it any more.
///
/// It is made once and only read afterwards, which libcrypto allows on any number of threads.
final class KeyHandle: @unchecked Sendable {
  let pointer: OpaquePointer

  private init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  deinit { EVP_PKEY_free(pointer) }

  /// Of 32 bytes (RFC 8032, section 5.1.5).
  static func ed25519(public bytes: [UInt8]) -> KeyHandle? {
    CryptoLibrary.prepare()
    return KeyHandle(EVP_PKEY_new_raw_public_key(banyan_ed25519, nil, bytes, bytes.count))
  }

  /// Of 32 bytes.
  static func ed25519(secret bytes: [UInt8]) -> KeyHandle? {
    CryptoLibrary.prepare()
    return KeyHandle(EVP_PKEY_new_raw_private_key(banyan_ed25519, nil, bytes, bytes.count))
  }

  /// The public half of an Ed25519 key.
  var ed25519Public: [UInt8] {
    var length = 32
    return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      let code = EVP_PKEY_get_raw_public_key(pointer, buffer.baseAddress, &length)
      precondition(code == 1, "an Ed25519 key has a public half")
      count = length
    }
  }

  /// Of the two coordinates, 64 bytes, and of the secret number where there is one. Nil where the point
  /// is not on the curve or the halves do not belong together.
  static func p256(point: [UInt8], secret: [UInt8]? = nil) -> KeyHandle? {
    CryptoLibrary.prepare()
    guard let context = EVP_PKEY_CTX_new_from_name(nil, "EC", nil) else { return nil }
    defer { EVP_PKEY_CTX_free(context) }
    guard EVP_PKEY_fromdata_init(context) == 1 else { return nil }
    var group = "P-256".utf8CString.map { $0 }
    // SEC 1, section 2.3.3: 4 says that both coordinates follow.
    var whole: [UInt8] = [4] + point
    // Whole numbers are handed over with their lowest byte first.
    var number = Array((secret ?? []).reversed())
    var made: OpaquePointer?
    let code = group.withUnsafeMutableBufferPointer { group in
      whole.withUnsafeMutableBufferPointer { whole in
        number.withUnsafeMutableBufferPointer { number in
          var parameters = [
            OSSL_PARAM_construct_utf8_string(banyan_group_name, group.baseAddress, 0),
            OSSL_PARAM_construct_octet_string(banyan_public_name, whole.baseAddress, whole.count),
          ]
          if secret != nil {
            parameters.append(
              OSSL_PARAM_construct_BN(banyan_secret_name, number.baseAddress, number.count))
          }
          parameters.append(OSSL_PARAM_construct_end())
          return EVP_PKEY_fromdata(
            context, &made, secret == nil ? banyan_public_part : banyan_key_pair, &parameters)
        }
      }
    }
    guard code == 1, let handle = KeyHandle(made), handle.isConsistent(hasSecret: secret != nil)
    else { return nil }
    return handle
  }

  private func isConsistent(hasSecret: Bool) -> Bool {
    guard let context = EVP_PKEY_CTX_new_from_pkey(nil, pointer, nil) else { return false }
    defer { EVP_PKEY_CTX_free(context) }
    return hasSecret
      ? EVP_PKEY_pairwise_check(context) == 1 : EVP_PKEY_public_check(context) == 1
  }

  /// A new key on P-256.
  static func newP256() -> KeyHandle {
    CryptoLibrary.prepare()
    var made: OpaquePointer?
    let context = EVP_PKEY_CTX_new_from_name(nil, "EC", nil)
    defer { EVP_PKEY_CTX_free(context) }
    guard EVP_PKEY_keygen_init(context) == 1,
      EVP_PKEY_CTX_set_group_name(context, "P-256") == 1,
      EVP_PKEY_generate(context, &made) == 1, let handle = KeyHandle(made)
    else { preconditionFailure("every libcrypto makes keys on P-256") }
    return handle
  }

  /// A whole number of a P-256 key as 32 bytes: `qx`, `qy` or `priv`.
  func number(_ name: String) -> [UInt8] {
    var number: OpaquePointer?
    let code = EVP_PKEY_get_bn_param(pointer, name, &number)
    precondition(code == 1, "a P-256 key has \(name)")
    defer { BN_clear_free(number) }
    return Self.bytes(of: number)
  }

  /// 32 bytes, the highest first.
  static func bytes(of number: OpaquePointer?) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      let length = BN_bn2binpad(number, buffer.baseAddress, 32)
      precondition(length == 32, "numbers of P-256 have at most 256 bits")
      count = 32
    }
  }
}
