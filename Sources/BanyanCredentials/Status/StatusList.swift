import BanyanFiles
import BanyanQuantities

/// Which credentials are revoked: a bit for each, the first the most significant of the first byte
/// (Bitstring Status List 1.0).
package struct StatusList: Sendable, Equatable {
  /// Fewer would let single holders be told apart (section 6.1); a list grows by as many.
  package static let least = 131_072
  /// Bytes that a list may unpack to.
  package static let most = 16 << 20

  private let bytes: [UInt8]

  /// A list in which just these are revoked, long enough for so many entries.
  package init(revoked: [Int] = [], atLeast count: Int = 0) {
    let stretches = max(1, (count + Self.least - 1) / Self.least)
    var bytes = [UInt8](repeating: 0, count: stretches * Self.least / 8)
    for index in revoked {
      precondition(0..<bytes.count * 8 ~= index, "the list is long enough for what is revoked")
      bytes[index / 8] |= Self.bit(index)
    }
    self.bytes = bytes
  }

  /// Out of `encodedList`: multibase base64url (`u`) of GZIP. Nil where it is none.
  package init?(encoded: String) {
    guard encoded.first == "u", let packed = Base64URL.bytes(of: encoded.utf8.dropFirst()),
      let bytes = Gzip.unpacked(packed, most: Self.most)
    else { return nil }
    self.bytes = bytes
  }

  package var count: Int { bytes.count * 8 }

  /// Nil where the list has no such place.
  package subscript(index: Int) -> Bool? {
    guard 0..<count ~= index else { return nil }
    return bytes[index / 8] & Self.bit(index) != 0
  }

  private static func bit(_ index: Int) -> UInt8 { 0x80 >> UInt8(index % 8) }

  package var encoded: String { "u" + Base64URL.text(of: Gzip.packed(bytes)) }

  /// The credential that carries the list; `name` is what the issuer is called.
  package func credential(
    at address: String, issuer: String, name: String, from: Instant, until: Instant
  ) -> JSONValue {
    [
      "@context": ["https://www.w3.org/ns/credentials/v2"],
      "type": ["VerifiableCredential", "BitstringStatusListCredential"], "id": .text(address),
      "issuer": ["id": .text(issuer), "name": .text(name)],
      "validFrom": .text(from.description), "validUntil": .text(until.description),
      "credentialSubject": [
        "id": .text("\(address)#list"), "type": "BitstringStatusList",
        "statusPurpose": "revocation", "encodedList": .text(encoded),
      ],
    ]
  }
}
