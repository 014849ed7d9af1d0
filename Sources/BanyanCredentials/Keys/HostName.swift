import BanyanIdentifiers

/// The name of a host of the web, and perhaps a port: labels divided by points. An address of the Internet
/// Protocol is none: did:web has no place for it (did:web Method Specification, section 3.1), nor has a name that
/// outlives the host.
package enum HostName {
  /// `mark`: what stands before the port.
  package static func isOne(_ text: some StringProtocol, portBehind mark: String) -> Bool {
    let parts = String(text).split(separator: mark, omittingEmptySubsequences: false)
    guard let name = parts.first, parts.count <= 2, name.utf8.count <= 253 else { return false }
    if parts.count == 2, !isPort(parts[1]) { return false }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    // Browsers read a name whose last label is a number as an address.
    return labels.allSatisfy(isLabel) && !(labels.last.map(isNumber) ?? true)
  }

  private static func isPort(_ text: Substring) -> Bool {
    isDecimal(text) && text.utf8.count <= 5 && (1...65535).contains(Int(text) ?? 0)
  }

  private static func isLabel(_ text: Substring) -> Bool {
    1...63 ~= text.utf8.count && text.first != "-" && text.last != "-"
      && text.utf8.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
  }

  private static func isNumber(_ label: Substring) -> Bool {
    isDecimal(label)
      || label.lowercased().hasPrefix("0x") && label.dropFirst(2).allSatisfy(\.isHexDigit)
  }

  private static func isDecimal(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(\.isDigit)
  }
}
