import BanyanCredentials

/// Addresses that others are made of.
extension PassportReader {
  /// Something can be added to it: a host that has a name and, behind it, folders; nobody's password, no
  /// question, no fragment.
  static func isAddress(_ text: String) -> Bool {
    let scheme = "https://"
    guard text.hasPrefix(scheme),
      text.utf8.allSatisfy({ 33...126 ~= $0 && !"\"<>\\^`{|}?#".utf8.contains($0) })
    else { return false }
    let parts = text.dropFirst(scheme.count).split(separator: "/", omittingEmptySubsequences: false)
    return HostName.isOne(parts[0], portBehind: ":")
      && !parts.dropFirst().contains { [".", ".."].contains($0) }
  }

  /// `did:web:` of what is at a site: a port with its colon percent-encoded, folders behind colons.
  static func identifier(of site: String) -> String {
    let parts = site.dropFirst("https://".count).split(separator: "/")
    let host = parts.first.map { $0.replacing(":", with: "%3A") } ?? ""
    return (["did:web:" + host] + parts.dropFirst().map(String.init)).joined(separator: ":")
  }

  static func withoutStroke(_ text: String) -> String {
    text.hasSuffix("/") ? String(text.dropLast()) : text
  }
}
