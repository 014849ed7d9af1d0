import Testing

import BanyanDigests

@Suite("SHA-256 gives what NIST's own examples give")
struct DigestTests {
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
    #expect(Digest(of: example.message).description == example.digest)
    #expect(Digest(example.digest) == Digest(of: example.message))
    #expect(Digest(example.digest.uppercased()) == Digest(of: example.message))
  }

  // In pieces of 1, 2, 3, … bytes, so that they end before, at and behind the end of each block.
  @Test("A message of a million letters has its digest, whole and in pieces")
  func million() {
    let message = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    let digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(Digest(of: message).description == digest)
    let stream = DigestStream()
    var added = 0
    message.withUnsafeBytes { bytes in
      for length in 1... where added < bytes.count {
        let piece = bytes[added..<min(added + length, bytes.count)]
        stream.add(UnsafeRawBufferPointer(rebasing: piece))
        added += piece.count
        if added == bytes.count { break }
      }
    }
    #expect(stream.digest().description == digest)
    #expect(stream.digest() == Digest(of: message))
  }

  @Test(
    "What is no digest is not read as one",
    arguments: [
      "", "ba7816bf", String(repeating: "0", count: 63), String(repeating: "0", count: 65),
      String(repeating: "g", count: 64), "0x" + String(repeating: "0", count: 62),
      String(repeating: "é", count: 32),
    ])
  func noDigest(_ text: String) {
    #expect(Digest(text) == nil)
  }
}
