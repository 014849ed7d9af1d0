import CCrypto

/// libcrypto, set up once before anything is asked of it.
enum CryptoLibrary {
  /// With none of its settings files: what stands in a file that a variable of the surroundings names
  /// must not change what is computed, and the file is not worth its reading.
  private static let isReady: Bool = {
    OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil) == 1
  }()

  static func prepare() {
    precondition(isReady, "libcrypto can always be set up")
  }
}

/// Bytes that nobody can guess, from the system's own source of chance.
package enum RandomBytes {
  /// So many of them.
  package static func make(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: .min ... .max) }
  }
}
