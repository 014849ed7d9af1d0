import BanyanFiles
import BanyanYAML
import BanyanDiagnostics

/// Reads one JSON document (RFC 8259) into nodes that know their place.
///
/// Numbers, `true`, `false` and `null` stay text as written, marked as plain; what stood in quotes is
/// not. Repeated keys, anything after the document and nesting deeper than 64 levels are refused.
package enum JSONDocument {
  static let deepest = 64

  /// The document's root, or nil with a diagnostic that says what is wrong and where.
  package static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, _ diagnostics: inout Diagnostics
  ) -> DocumentNode? {
    guard let text = SourceText.validated(bytes, file: file, &diagnostics) else { return nil }
    var parser = JSONParser(text, file: file)
    do {
      return try parser.document()
    } catch {
      diagnostics.report(error.diagnostic)
      return nil
    }
  }

  package static func read(
    _ text: String, file: String, _ diagnostics: inout Diagnostics
  ) -> DocumentNode? {
    var text = text
    return text.withUTF8 { read(UnsafeRawBufferPointer($0), file: file, &diagnostics) }
  }
}

/// Goes through the text once; lines and columns are counted on the way.
private struct JSONParser {
  /// What went wrong, reported once by the caller.
  struct Fault: Error {
    var diagnostic: Diagnostic
  }

  private let text: UnsafeRawBufferPointer
  private let file: String
  private var position = 0
  private var line = 1
  private var column = 1

  init(_ text: UnsafeRawBufferPointer, file: String) {
    self.text = text
    self.file = file
  }

  mutating func document() throws(Fault) -> DocumentNode {
    skipSpace()
    let root = try value(depth: 0)
    skipSpace()
    if position < text.count { throw fault(.jsonTrailing) }
    return root
  }

  private var location: SourceLocation { SourceLocation(file: file, line: line, column: column) }

  private var byte: UInt8? { position < text.count ? text[position] : nil }

  private func fault(_ problem: TextKey, at place: SourceLocation? = nil) -> Fault {
    let problem = position < text.count ? problem : .jsonEnds
    return Fault(
      diagnostic: Diagnostic(
        .jsonSyntax, at: place ?? location, words: [.phrase(problem)], hint: Phrase(.hintJSONSyntax)
      ))
  }

  private mutating func advance() {
    let byte = text[position]
    position += 1
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if position == text.count || text[position] & 0xC0 != 0x80 {
      // Columns are characters: one is counted when its last byte is behind.
      column += 1
    }
  }

  private mutating func skipSpace() {
    while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { advance() }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte, UInt32(byte) == character.value else { return false }
    advance()
    return true
  }

  private mutating func value(depth: Int) throws(Fault) -> DocumentNode {
    let place = location
    let isNest = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
    guard depth < JSONDocument.deepest || !isNest else {
      throw Fault(diagnostic: Diagnostic(.jsonDepth, at: place, [String(JSONDocument.deepest)]))
    }
    let content: DocumentNode.Content
    switch byte {
    case UInt8(ascii: "{"): content = .mapping(try entries(depth: depth))
    case UInt8(ascii: "["): content = .list(try items(depth: depth))
    case UInt8(ascii: "\""): content = .scalar(try string(), plain: false)
    case UInt8(ascii: "-"), .some(48...57): content = .scalar(try number(), plain: true)
    default: content = .scalar(try word(), plain: true)
    }
    return DocumentNode(content: content, location: place)
  }

  private mutating func items(depth: Int) throws(Fault) -> [DocumentNode] {
    advance()
    skipSpace()
    var items: [DocumentNode] = []
    if take("]") { return items }
    while true {
      items.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return items }
      if !take(",") { throw fault(.jsonComma) }
      skipSpace()
    }
  }

  private mutating func entries(depth: Int) throws(Fault) -> [DocumentNode.Entry] {
    advance()
    skipSpace()
    var entries: [DocumentNode.Entry] = []
    var places: [String: SourceLocation] = [:]
    if take("}") { return entries }
    while true {
      let place = location
      guard byte == UInt8(ascii: "\"") else { throw fault(.jsonKey) }
      let key = try string()
      if let first = places.updateValue(place, forKey: key) {
        throw Fault(
          diagnostic: Diagnostic(
            .jsonRepeatedKey, at: place, [key], notes: [Note(Phrase(.noteFirstHere), at: first)],
            hint: Phrase(.hintRepeatedKey)))
      }
      skipSpace()
      if !take(":") { throw fault(.jsonColon) }
      skipSpace()
      entries.append(.init(key: Located(key, at: place), value: try value(depth: depth + 1)))
      skipSpace()
      if take("}") { return entries }
      if !take(",") { throw fault(.jsonComma) }
      skipSpace()
    }
  }

  private mutating func word() throws(Fault) -> String {
    for word in ["true", "false", "null"] where text[position...].starts(with: word.utf8) {
      for _ in word.utf8 { advance() }
      return word
    }
    throw fault(.jsonValue)
  }

  /// Section 6: no plus, no leading zeros, digits on both sides of the point.
  private mutating func number() throws(Fault) -> String {
    let (start, place) = (position, location)
    _ = take("-")
    let isZero = byte == UInt8(ascii: "0")
    let whole = skipDigits()
    var isSound = whole > 0 && !(isZero && whole > 1)
    if take(".") { isSound = skipDigits() > 0 && isSound }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      isSound = skipDigits() > 0 && isSound
    }
    if !isSound {
      throw Fault(
        diagnostic: Diagnostic(
          .jsonSyntax, at: place, words: [.phrase(.jsonNumber)], hint: Phrase(.hintJSONSyntax)))
    }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while let byte, 48...57 ~= byte { advance() }
    return position - start
  }

  private mutating func string() throws(Fault) -> String {
    advance()
    var bytes: [UInt8] = []
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        advance()
        return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(to: &bytes)
      case 0..<0x20: throw fault(.jsonControl)
      default:
        bytes.append(byte)
        advance()
      }
    }
    throw fault(.jsonEnds)
  }

  private mutating func escape(to bytes: inout [UInt8]) throws(Fault) {
    let place = location
    advance()
    guard let byte else { throw fault(.jsonEnds) }
    let plain: [UInt8: UInt8] = [
      UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
      UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
      UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]
    if let character = plain[byte] {
      bytes.append(character)
      return advance()
    }
    guard take("u"), var code = hexadecimal() else { throw fault(.jsonEscape, at: place) }
    if 0xD800...0xDBFF ~= code {
      // The upper half of a pair; its lower half has to follow at once.
      guard take("\\"), take("u"), let low = hexadecimal(), 0xDC00...0xDFFF ~= low else {
        throw fault(.jsonEscape, at: place)
      }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw fault(.jsonEscape, at: place) }
    bytes += String(Character(scalar)).utf8
  }

  private mutating func hexadecimal() -> UInt32? {
    guard position + 4 <= text.count else { return nil }
    let digits = String(decoding: text[position..<position + 4], as: UTF8.self)
    guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let code = UInt32(digits, radix: 16)
    else { return nil }
    for _ in 0..<4 { advance() }
    return code
  }
}
