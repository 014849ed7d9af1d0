// Names of the user as parts of addresses, of files and of elements.

extension String {
  /// Whether it can stand in an address and in a file's name as it is.
  var isAddressPart: Bool {
    guard let first = utf8.first, first.isAlphanumeric else { return false }
    return utf8.allSatisfy { $0.isAlphanumeric || "-_.".utf8.contains($0) }
  }

  /// The same for any name: other signs as `%E1%BB%97`.
  var addressPart: String {
    utf8.map { byte in
      byte.isAlphanumeric || "-_.".utf8.contains(byte)
        ? String(UnicodeScalar(byte))
        : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16).uppercased()
    }.joined()
  }

  /// An id of an element: letters and digits of ASCII, other signs as `-`.
  var elementID: String {
    let signs = utf8.map { $0.isAlphanumeric || "_.".utf8.contains($0) ? $0 : UInt8(ascii: "-") }
    let text = String(decoding: signs, as: UTF8.self)
    return utf8.first.map { $0.isAlphanumeric && !(0x30...0x39 ~= $0) } ?? false
      ? text : "m-\(text)"
  }
}

extension UInt8 {
  var isAlphanumeric: Bool { 48...57 ~= self || 65...90 ~= self || 97...122 ~= self }
}
