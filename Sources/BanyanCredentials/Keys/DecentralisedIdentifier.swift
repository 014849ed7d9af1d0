import BanyanIdentifiers

/// A DID of the method `web`: a firm's own domain, and perhaps a path on it.
package struct WebIdentifier: Sendable, Hashable, CustomStringConvertible {
  package let description: String

  private static let prefix = "did:web:"

  /// Nil for another method, a domain that is none, empty parts, and signs that a DID cannot hold.
  package init?(_ text: String) {
    guard text.hasPrefix(Self.prefix) else { return nil }
    let parts = text.dropFirst(Self.prefix.count).split(
      separator: ":", omittingEmptySubsequences: false)
    guard let domain = parts.first, HostName.isOne(domain, portBehind: "%3A"),
      parts.dropFirst().allSatisfy(Self.isFolder)
    else { return nil }
    description = text
  }

  /// Whether it names a folder of the web server, and not the one above.
  private static func isFolder(_ part: Substring) -> Bool {
    !part.allSatisfy { $0 == "." } && part.utf8.allSatisfy(isPlain)
  }

  /// What may stand in a part of a DID without being percent-encoded (DID Core, section 3.1).
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || ".-_".utf8.contains(byte)
  }

  /// Where its document is fetched.
  package var address: String {
    let domain = description.dropFirst(Self.prefix.count).prefix { $0 != ":" }
    return "https://\(domain.replacing("%3A", with: ":"))\(path)"
  }

  /// Where its document stands below the root of the web server.
  package var path: String {
    folders.isEmpty ? "/.well-known/did.json" : "/\(folders.joined(separator: "/"))/did.json"
  }

  /// Folders from the root of the web server to its document; none where it is of the domain itself.
  private var folders: [Substring] {
    Array(description.dropFirst(Self.prefix.count).split(separator: ":").dropFirst())
  }

  /// Where its document stands in what is served at a site; nil where it is fetched from elsewhere.
  package func path(below site: String) -> String? {
    address.hasPrefix(site + "/") ? String(address.dropFirst(site.count + 1)) : nil
  }
}

/// The name of a key: a DID and, behind `#`, which of its keys.
package struct KeyIdentifier: Sendable, Hashable, CustomStringConvertible {
  /// Of any method: another firm's need not be did:web.
  package let controller: String
  package let name: String

  package var description: String { "\(controller)#\(name)" }

  /// Nil for what is no DID URL with a fragment.
  package init?(_ text: String) {
    let halves = text.split(separator: "#", omittingEmptySubsequences: false)
    guard halves.count == 2, Self.isDID(halves[0]), Self.isName(halves[1]) else { return nil }
    controller = String(halves[0])
    name = String(halves[1])
  }

  package init?(_ controller: WebIdentifier, name: String) {
    self.init("\(controller)#\(name)")
  }

  private static func isDID(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count >= 3 && parts[0] == "did" && !parts[1].isEmpty
      && parts[1].utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 }
      && !parts[2].isEmpty
      && text.utf8.allSatisfy { 0x21...0x7E ~= $0 && !"?#/\"\\".utf8.contains($0) }
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { 0x21...0x7E ~= $0 && !"#\"\\".utf8.contains($0) }
  }
}
