import BanyanDiagnostics

/// Looks at the bytes of a text file before anything else does: only UTF-8 goes on.
package enum SourceText {
  /// The text without its byte-order mark, or nil with a diagnostic at the first bad byte.
  package static func validated(
    _ bytes: UnsafeRawBufferPointer, file: String, _ diagnostics: inout Diagnostics
  ) -> UnsafeRawBufferPointer? {
    if let finding = otherThanText(bytes, file: file) {
      diagnostics.report(finding)
      return nil
    }
    let text = UnsafeRawBufferPointer(rebasing: bytes[byteOrderMarkLength(bytes)...])
    if let bad = firstInvalidByte(in: text) {
      diagnostics.report(
        Diagnostic(
          .textEncoding, at: location(of: bad, in: text, file: file),
          [hexadecimal(text[bad])], hint: Phrase(.hintSaveAsUTF8)))
      return nil
    }
    return text
  }

  /// What is said of a file that its very first bytes show to be something else.
  package static func otherThanText(_ bytes: UnsafeRawBufferPointer, file: String) -> Diagnostic? {
    if isUTF16(bytes) {
      return Diagnostic(
        .textUTF16, at: SourceLocation(file: file, line: 1, column: 1),
        hint: Phrase(.hintSaveAsUTF8))
    }
    return ForeignContent(of: bytes)?.finding(in: file)
  }

  package static func isUTF16(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count >= 2 else { return false }
    return (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)
  }

  package static func byteOrderMarkLength(_ bytes: UnsafeRawBufferPointer) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  package static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.count == 1 ? "0" : "") + digits
  }

  /// Offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7) or is NUL.
  package static func firstInvalidByte(in bytes: UnsafeRawBufferPointer) -> Int? {
    var i = 0
    let count = bytes.count
    while i < count {
      if i + 8 <= count {
        let word = bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        let zeroes = (word &- 0x0101_0101_0101_0101) & ~word
        if (word | zeroes) & 0x8080_8080_8080_8080 == 0 {
          i += 8
          continue
        }
      }
      let length = sequenceLength(at: i, in: bytes)
      if length == 0 { return i }
      i += length
    }
    return nil
  }

  /// Length of the well-formed sequence that begins at `i`; 0 if there is none.
  private static func sequenceLength(at i: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      i + offset < bytes.count && range.contains(bytes[i + offset])
    }
    switch bytes[i] {
    case 0x01...0x7F: return 1
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }

  /// Line and column (in Unicode scalars) of a byte.
  package static func location(
    of offset: Int, in bytes: UnsafeRawBufferPointer, file: String
  ) -> SourceLocation {
    var line = 1
    var column = 1
    for byte in bytes[..<offset] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return SourceLocation(file: file, line: line, column: column)
  }
}
