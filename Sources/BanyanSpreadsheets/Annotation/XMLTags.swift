/// One tag with its place, so that what stands around it can be kept byte for byte.
struct XMLTag {
  enum Kind { case opening, closing, empty }

  let kind: Kind
  /// With its prefix: `x:row`.
  let name: String
  /// From `<` to behind `>`.
  let range: Range<Int>
  /// Values stand between their quotes, entities unread.
  let attributes: [(name: String, value: Range<Int>)]

  /// Without its prefix.
  var localName: Substring {
    name.lastIndex(of: ":").map { name[name.index(after: $0)...] } ?? name[...]
  }

  /// `x:`, or nothing.
  var prefix: Substring {
    name.lastIndex(of: ":").map { name[...$0] } ?? ""
  }

  func value(_ attribute: String) -> Range<Int>? {
    attributes.first { $0.name == attribute }?.value
  }
}

/// The tags of a document one after another. Comments, declarations and CDATA are passed over.
///
/// It finds places in parts that a reader has understood before; it checks nothing itself but that
/// it does not run beyond the end.
struct XMLTags {
  let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> XMLTag? {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        position += 1
        continue
      }
      if starts("<!--") {
        skip(past: "-->")
      } else if starts("<![CDATA[") {
        skip(past: "]]>")
      } else if starts("<?") {
        skip(past: "?>")
      } else if starts("<!") {
        skip(past: ">")
      } else {
        return tag()
      }
    }
    return nil
  }

  /// The text of a range with its entities read.
  func text(_ range: Range<Int>) -> String {
    var text = ""
    var rest = String(decoding: bytes[range], as: UTF8.self)[...]
    while let start = rest.firstIndex(of: "&"), let end = rest[start...].firstIndex(of: ";") {
      text += rest[..<start]
      text += Self.character(rest[rest.index(after: start)..<end])
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }

  private static func character(_ entity: Substring) -> String {
    var name = String(entity)
    return name.withUTF8(XMLCharacter.scalar).map { String($0) } ?? "&\(entity);"
  }

  // MARK: Scanning

  private func starts(_ word: StaticString) -> Bool {
    guard position + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount
    where bytes[position + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  private mutating func skip(past word: StaticString) {
    while position < bytes.count, !starts(word) { position += 1 }
    position = min(bytes.count, position + word.utf8CodeUnitCount)
  }

  private mutating func tag() -> XMLTag {
    let start = position
    position += 1
    var kind = XMLTag.Kind.opening
    if position < bytes.count, bytes[position] == UInt8(ascii: "/") {
      kind = .closing
      position += 1
    }
    let name = word()
    var attributes: [(name: String, value: Range<Int>)] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ">") {
        position += 1
        break
      }
      if byte == UInt8(ascii: "/") {
        kind = .empty
        position += 1
      } else if byte <= 0x20 || byte == UInt8(ascii: "=") {
        position += 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        position += 1
        let first = position
        while position < bytes.count, bytes[position] != byte { position += 1 }
        if let last = attributes.indices.last { attributes[last].value = first..<position }
        position = min(bytes.count, position + 1)
      } else {
        let name = word()
        attributes.append((name, position..<position))
      }
    }
    return XMLTag(kind: kind, name: name, range: start..<position, attributes: attributes)
  }

  private mutating func word() -> String {
    let start = position
    while position < bytes.count, bytes[position] > 0x20,
      !"=/>\"'".utf8.contains(bytes[position])
    {
      position += 1
    }
    // A stray mark is passed over, or this would stand still.
    if position == start { position = min(bytes.count, position + 1) }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }
}

/// Changes to a text, gathered by their places and made at once.
struct Splices {
  private var changes: [(range: Range<Int>, text: String)] = []

  mutating func replace(_ range: Range<Int>, with text: String) { changes.append((range, text)) }

  mutating func insert(_ text: String, at position: Int) {
    changes.append((position..<position, text))
  }

  /// Sets an attribute of an opening or empty tag.
  mutating func set(_ attribute: String, to value: String, of tag: XMLTag, in bytes: [UInt8]) {
    if let range = tag.value(attribute) {
      replace(range, with: value)
    } else {
      let end = tag.range.upperBound - (tag.kind == .empty ? 2 : 1)
      insert(" \(attribute)=\"\(value)\"", at: end)
    }
  }

  /// Insertions at one place stand in the order they were asked for.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + changes.reduce(0) { $0 + $1.text.utf8.count })
    var done = 0
    let ordered = changes.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, change) in ordered {
      result += bytes[done..<change.range.lowerBound]
      result += change.text.utf8
      done = change.range.upperBound
    }
    return result + bytes[done...]
  }
}
