import BanyanYAML

/// What a document of ours is of: only another of the same takes its place unasked.
package enum IssuedDocument {
  private static let members = [
    "id", "digitalProductPassportId", "uniqueProductIdentifier", "maDinhDanhDuyNhat", "product",
  ]

  /// Nil for what is no document of a passport.
  package static func identity(of bytes: [UInt8]) -> String? {
    let content = Envelope.content(of: bytes) ?? bytes
    let token = CompactToken(content)
    guard let node = JSONReading.document(token?.payload ?? content) else { return nil }
    let isSigned = token != nil
    if let name = members.first(where: { node[$0]?.text != nil }), let id = node[name]?.text {
      return "\(isSigned) \(name) \(id)"
    }
    let anchor = node["linkset"]?.items.first?["anchor"]?.text
    let shell = node["assetAdministrationShells"]?.items.first?["id"]?.text
    return (anchor ?? shell).map { "\(isSigned) \($0)" }
  }
}
