import Testing

@testable import BanyanIdentifiers

@Suite("A document's UUID follows from its text")
struct ContentUUIDTests {
  // The SHA-256 of "abc" is ba7816bf 8f01cfea 414140de 5dae2223 … (FIPS 180-4, NIST's SHA256.pdf);
  // its first 16 bytes with 8 for the version and 10 in the variant's bits: 0x41 & 0x3f | 0x80 = 0x81.
  @Test("It is of version 8 and of the variant of RFC 9562")
  func uuid() {
    #expect(ContentUUID(of: "abc").description == "ba7816bf-8f01-8fea-8141-40de5dae2223")
  }
}
