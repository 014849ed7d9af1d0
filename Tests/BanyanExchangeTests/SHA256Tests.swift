import Testing

@testable import BanyanExchange

@Suite("SHA-256 gives what NIST's own examples give")
struct SHA256Tests {
  // FIPS 180-4's example messages (NIST, Cryptographic Standards and Guidelines, SHA256.pdf and
  // SHA2_Additional.pdf) and its limits: 55 and 56 bytes end a block differently.
  static let cases: [(message: [UInt8], digest: String)] = [
    (Array("abc".utf8), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ([], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (
      Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    ([0xbd], "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b"),
    (
      [0xc9, 0x8c, 0x8e, 0x55],
      "7abc22c0ae5af26ce93dbb94433a0e0b2e119d014f8e7f65bd56c61ccccd9504"
    ),
    (
      Array(repeating: 0, count: 55),
      "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"
    ),
    (
      Array(repeating: 0, count: 56),
      "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"
    ),
    (
      Array(repeating: 0, count: 64),
      "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"
    ),
  ]

  @Test("A message has its digest", arguments: cases)
  func digests(_ example: (message: [UInt8], digest: String)) {
    #expect(digest(of: example.message) == example.digest)
  }

  private func digest(of message: [UInt8]) -> String {
    SHA256.digest(message).map { String(UInt16($0) | 0x100, radix: 16).dropFirst() }.joined()
  }

  @Test("A message of a million letters has its digest")
  func million() {
    #expect(
      digest(of: Array(repeating: UInt8(ascii: "a"), count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("A document's UUID is of version 8 and of the variant of RFC 9562")
  func uuid() {
    // ba7816bf-8f01-cfea-4141-40de5dae2223, with 8 for the version and 10 in the variant's bits:
    // 0x41 & 0x3f | 0x80 = 0x81.
    #expect(ContentUUID(of: "abc").description == "ba7816bf-8f01-8fea-8141-40de5dae2223")
  }
}
