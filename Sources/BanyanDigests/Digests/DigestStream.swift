import CCrypto

/// A digest of bytes that come piece by piece, by libcrypto.
///
/// Used by one thread at a time; it may go from one to another.
package final class DigestStream: @unchecked Sendable {
  private let context: OpaquePointer
  /// Set once the digest was asked for: nothing can be added then.
  private var result: Digest?

  /// A digest of nothing yet.
  package init() {
    CryptoLibrary.prepare()
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("every libcrypto has SHA-256, and a hundred bytes of memory are left")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Adds the bytes that come next.
  package func add(_ bytes: UnsafeRawBufferPointer) {
    precondition(result == nil, "bytes are added before the digest is asked for")
    guard let start = bytes.baseAddress, bytes.count > 0 else { return }
    let code = EVP_DigestUpdate(context, start, bytes.count)
    precondition(code == 1, "SHA-256 takes any bytes")
  }

  /// Of all bytes that were added; nothing can be added afterwards.
  package func digest() -> Digest {
    if let result { return result }
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { buffer, count in
      var length: UInt32 = 0
      let code = EVP_DigestFinal_ex(context, buffer.baseAddress, &length)
      precondition(code == 1, "SHA-256 always ends")
      count = Int(length)
    }
    let digest = Digest(bytes: bytes)
    result = digest
    return digest
  }
}
