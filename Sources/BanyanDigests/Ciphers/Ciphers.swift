import CCrypto

/// A key made from a passphrase, slowly on purpose (RFC 8018, PBKDF2 with HMAC and SHA-256).
package enum PassphraseKey {
  package static func make(
    from passphrase: [UInt8], salt: [UInt8], rounds: Int, length: Int
  ) -> [UInt8] {
    CryptoLibrary.prepare()
    return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      let code = passphrase.withUnsafeBytes { words in
        PKCS5_PBKDF2_HMAC(
          words.bindMemory(to: CChar.self).baseAddress, Int32(passphrase.count), salt,
          Int32(salt.count), Int32(rounds), EVP_sha256(), Int32(length), buffer.baseAddress)
      }
      precondition(code == 1, "PBKDF2 takes any passphrase")
      count = length
    }
  }
}

/// AES key wrap with a key of 128 bits (RFC 3394).
package enum KeyWrap {
  /// Eight bytes longer than the key.
  package static func wrap(_ key: [UInt8], under wrapping: [UInt8]) -> [UInt8] {
    guard let wrapped = run(key, wrapping, encrypts: true) else {
      preconditionFailure("a key of whole eight bytes can be wrapped")
    }
    return wrapped
  }

  /// Nil where it was not wrapped under this key.
  package static func unwrap(_ wrapped: [UInt8], under wrapping: [UInt8]) -> [UInt8]? {
    guard wrapped.count >= 24, wrapped.count % 8 == 0 else { return nil }
    return run(wrapped, wrapping, encrypts: false)
  }

  private static func run(_ input: [UInt8], _ key: [UInt8], encrypts: Bool) -> [UInt8]? {
    precondition(key.count == 16, "a key of AES-128 has 16 bytes")
    CryptoLibrary.prepare()
    guard let context = EVP_CIPHER_CTX_new() else { return nil }
    defer { EVP_CIPHER_CTX_free(context) }
    EVP_CIPHER_CTX_set_flags(context, banyan_wrap_allowed)
    guard EVP_CipherInit_ex(context, EVP_aes_128_wrap(), nil, key, nil, encrypts ? 1 : 0) == 1
    else { return nil }
    return CipherRun.update(context, input, room: input.count + 16)
  }
}

/// AES in Galois/Counter mode with a key of 256 bits: what was changed does not open
/// (NIST SP 800-38D).
package enum SealedText {
  package static let keyLength = 32
  package static let nonceLength = 12
  package static let tagLength = 16

  package static func seal(
    _ text: [UInt8], under key: [UInt8], nonce: [UInt8], beside: [UInt8]
  ) -> (sealed: [UInt8], tag: [UInt8]) {
    guard let context = context(key, nonce, encrypts: true),
      CipherRun.addBeside(context, beside),
      let sealed = CipherRun.update(context, text, room: text.count + 16),
      CipherRun.ends(context)
    else { preconditionFailure("AES-GCM takes any text") }
    defer { EVP_CIPHER_CTX_free(context) }
    let tag = [UInt8](unsafeUninitializedCapacity: tagLength) { buffer, count in
      let code = EVP_CIPHER_CTX_ctrl(
        context, banyan_gcm_get_tag, Int32(tagLength), buffer.baseAddress)
      precondition(code == 1, "a sealed text has its tag")
      count = tagLength
    }
    return (sealed, tag)
  }

  /// Nil where anything of it was changed, or the key is another.
  package static func open(
    _ sealed: [UInt8], tag: [UInt8], under key: [UInt8], nonce: [UInt8], beside: [UInt8]
  ) -> [UInt8]? {
    guard key.count == keyLength, nonce.count == nonceLength, tag.count == tagLength,
      let context = context(key, nonce, encrypts: false)
    else { return nil }
    defer { EVP_CIPHER_CTX_free(context) }
    var tag = tag
    guard CipherRun.addBeside(context, beside),
      let text = CipherRun.update(context, sealed, room: sealed.count + 16),
      EVP_CIPHER_CTX_ctrl(context, banyan_gcm_set_tag, Int32(tagLength), &tag) == 1,
      CipherRun.ends(context)
    else { return nil }
    return text
  }

  private static func context(
    _ key: [UInt8], _ nonce: [UInt8], encrypts: Bool
  ) -> OpaquePointer? {
    precondition(key.count == keyLength && nonce.count == nonceLength, "lengths of AES-256-GCM")
    CryptoLibrary.prepare()
    guard let context = EVP_CIPHER_CTX_new() else { return nil }
    guard EVP_CipherInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce, encrypts ? 1 : 0) == 1
    else {
      EVP_CIPHER_CTX_free(context)
      return nil
    }
    return context
  }
}

/// The steps that ciphers of libcrypto have in common.
private enum CipherRun {
  static func update(_ context: OpaquePointer, _ input: [UInt8], room: Int) -> [UInt8]? {
    var isSound = false
    let output = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      var length: Int32 = 0
      isSound =
        EVP_CipherUpdate(context, buffer.baseAddress, &length, input, Int32(input.count)) == 1
      count = isSound ? Int(length) : 0
    }
    return isSound ? output : nil
  }

  /// What is not sealed but cannot be changed either.
  static func addBeside(_ context: OpaquePointer, _ bytes: [UInt8]) -> Bool {
    var length: Int32 = 0
    return EVP_CipherUpdate(context, nil, &length, bytes, Int32(bytes.count)) == 1
  }

  static func ends(_ context: OpaquePointer) -> Bool {
    var rest = [UInt8](repeating: 0, count: 32)
    var length: Int32 = 0
    return EVP_CipherFinal_ex(context, &rest, &length) == 1 && length == 0
  }
}
