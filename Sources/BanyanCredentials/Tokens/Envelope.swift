/// A signed credential inside a document of the Verifiable Credentials Data Model 2.0, section 4.13.
package enum Envelope {
  private static let beginning = Array(
    (#"{"@context":"https://www.w3.org/ns/credentials/v2","id":"data:application/vc+jwt,"#).utf8)
  private static let ending = Array(#"","type":"EnvelopedVerifiableCredential"}"#.utf8)

  package static func bytes(around token: CompactToken) -> [UInt8] {
    beginning + token.text + ending
  }

  /// The token in an envelope; nil for any document that is not byte for byte as we write it: what
  /// else stood in it would be signed by nobody.
  package static func content(of bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count > beginning.count + ending.count, bytes.starts(with: beginning),
      bytes.suffix(ending.count).elementsEqual(ending)
    else { return nil }
    return Array(bytes[beginning.count..<bytes.count - ending.count])
  }
}
