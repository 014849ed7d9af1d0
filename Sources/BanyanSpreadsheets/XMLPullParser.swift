import BanyanFiles
import BanyanDiagnostics
import Glibc

/// Reads XML 1.0 in UTF-8 as a stream of tags and texts, from a window of bounded size.
///
/// Small on purpose: no DTD (so no entities of its own and nothing fetched), no validation, no
/// namespaces beyond leaving a prefix out. Tags must match, names and attributes be well formed;
/// the five entities and numeric references are resolved in place, so that no text is copied.
/// Names, values and texts point into the window and hold until the next token.
///
/// Its stored properties are `@exclusivity(unchecked)`: one thread uses it and nothing calls back,
/// and to prove so at each access took a third of the time of reading a sheet.
package final class XMLPullParser {
  package enum Token: Sendable {
    case start
    case end
    /// A piece of text: one longer than half the window, or one with a comment or a CDATA section
    /// in it, comes in several.
    case text
    case finish
  }

  package typealias Bytes = UnsafeBufferPointer<UInt8>

  /// A tag, with all its attributes, fits into the window.
  static let windowSize = 1 << 17
  static let deepest = 64
  static let mostAttributes = 64
  private static let longestName = 256

  private struct Attribute {
    var name: Int
    var nameEnd: Int
    var value: Int
    var valueEnd: Int
  }

  private let stream: any ByteStream
  private let file: String
  private let part: String
  private let window: UnsafeMutablePointer<UInt8>
  /// Bytes of the window that are read, and the next of them to be looked at.
  @exclusivity(unchecked)
  private var filled = 0
  @exclusivity(unchecked)
  private var cursor = 0
  @exclusivity(unchecked)
  private var isAtEnd = false
  /// Line feeds passed before the window's first byte.
  @exclusivity(unchecked)
  private var feeds = 0

  @exclusivity(unchecked)
  private var nameStart = 0
  @exclusivity(unchecked)
  private var nameEnd = 0
  @exclusivity(unchecked)
  private var textStart = 0
  @exclusivity(unchecked)
  private var textEnd = 0
  private let attributes: UnsafeMutablePointer<Attribute>
  @exclusivity(unchecked)
  private var attributeCount = 0
  /// Full names of the open elements, end to end, and where each begins.
  private let openNames: UnsafeMutablePointer<UInt8>
  private let openStarts: UnsafeMutablePointer<Int>
  @exclusivity(unchecked)
  private var lastWasEnd = false
  @exclusivity(unchecked)
  private var isSelfClosing = false
  @exclusivity(unchecked)
  private var hasRoot = false
  @exclusivity(unchecked)
  private var isStarted = false
  /// Open elements, the one whose start or end was just read among them.
  @exclusivity(unchecked)
  package private(set) var depth = 0

  /// Reads `stream`, which is the part `part` of `file`.
  package init(_ stream: any ByteStream, file: String, part: String) {
    self.stream = stream
    self.file = file
    self.part = part
    window = .allocate(capacity: Self.windowSize + 16)
    attributes = .allocate(capacity: Self.mostAttributes)
    openNames = .allocate(capacity: (Self.deepest + 1) * Self.longestName)
    openStarts = .allocate(capacity: Self.deepest + 2)
    openStarts[0] = 0
  }

  deinit {
    window.deallocate()
    attributes.deallocate()
    openNames.deallocate()
    openStarts.deallocate()
  }

  // MARK: What the current token says

  /// Name of the tag without its prefix.
  package var name: Bytes {
    @inline(__always) get { Bytes(start: window + nameStart, count: nameEnd - nameStart) }
  }

  package var text: Bytes {
    @inline(__always) get { Bytes(start: window + textStart, count: textEnd - textStart) }
  }

  /// Whether the tag is called so.
  @inline(__always)
  package func isNamed(_ name: StaticString) -> Bool {
    Self.isSame(self.name, name)
  }

  @inline(__always)
  package static func isSame(_ bytes: Bytes, _ name: StaticString) -> Bool {
    guard bytes.count == name.utf8CodeUnitCount, let start = bytes.baseAddress else { return false }
    return memcmp(start, name.utf8Start, bytes.count) == 0
  }

  /// The value of an attribute, asked for without its prefix; nil where the tag lacks it.
  @inline(__always)
  package func attribute(_ name: StaticString) -> Bytes? {
    for i in 0..<attributeCount {
      let attribute = attributes[i]
      if Self.isSame(
        Bytes(start: window + attribute.name, count: attribute.nameEnd - attribute.name), name)
      {
        return Bytes(
          start: window + attribute.value, count: attribute.valueEnd - attribute.value)
      }
    }
    return nil
  }

  package func attributeText(_ name: StaticString) -> String? {
    attribute(name).map { String(decoding: $0, as: UTF8.self) }
  }

  package func fault(_ reason: TextKey) -> StreamFailure {
    var line = feeds + 1
    for i in 0..<min(cursor, filled) where window[i] == 0x0A { line += 1 }
    return .damaged(
      Diagnostic(
        .workbookXML, at: SourceLocation(file: file),
        words: [.text(part), .text(String(line)), .phrase(reason)],
        hint: Phrase(.hintWorkbookSave)))
  }

  /// The next token; `finish` for ever behind the root's end.
  package func next() throws(StreamFailure) -> Token {
    if isSelfClosing {
      isSelfClosing = false
      return .end
    }
    if lastWasEnd {
      depth -= 1
      lastWasEnd = false
    }
    if !isStarted { try start() }
    while true {
      if cursor >= filled, try !fill() {
        guard depth == 0, hasRoot else { throw fault(.xmlEnds) }
        return .finish
      }
      if window[cursor] != 0x3C {
        if try readText() { return .text }
        continue
      }
      if cursor + 1 >= filled, try !fill() { throw fault(.xmlEnds) }
      switch window[cursor + 1] {
      case 0x2F:
        try readEnd()
        return .end
      case 0x3F: try skip(from: 2, until: "?>")
      case 0x21:
        if try readDeclaration() { return .text }
      default:
        try readStart()
        return .start
      }
    }
  }

  /// Passes over the element just started, with everything in it.
  package func skipElement() throws(StreamFailure) {
    let level = depth
    while true {
      if case .end = try next(), depth == level { return }
    }
  }

  private func start() throws(StreamFailure) {
    isStarted = true
    while filled < 8, try fill() {}
    let bytes = UnsafeRawBufferPointer(start: window, count: filled)
    if SourceText.isUTF16(bytes) { throw fault(.xmlEncoding) }
    cursor = SourceText.byteOrderMarkLength(bytes)
    guard filled - cursor >= 5, memcmp(window + cursor, "<?xml", 5) == 0 else { return }
    // Only the declaration may name an encoding, and only this one is read.
    let end = try find("?>", from: cursor)
    let declaration = String(
      decoding: Bytes(start: window + cursor, count: end - cursor), as: UTF8.self
    ).lowercased()
    if declaration.contains("encoding"), !declaration.contains("utf-8"),
      !declaration.contains("us-ascii")
    {
      throw fault(.xmlEncoding)
    }
    cursor = end + 2
  }

  /// Moves what is left to the front and reads on; false at the end, or when no room is left.
  private func fill() throws(StreamFailure) -> Bool {
    if isAtEnd { return false }
    if cursor > 0 {
      for i in 0..<cursor where window[i] == 0x0A { feeds += 1 }
      memmove(window, window + cursor, filled - cursor)
      filled -= cursor
      cursor = 0
    }
    guard filled < Self.windowSize else { throw fault(.xmlLong) }
    let got = try stream.read(into: window + filled, count: Self.windowSize - filled)
    if got == 0 { isAtEnd = true }
    filled += got
    return got > 0
  }

  /// Place of a mark at or behind `from`, reading on as far as the window goes.
  private func find(_ mark: StaticString, from: Int) throws(StreamFailure) -> Int {
    var offset = from - cursor
    while true {
      if let found = search(mark, from: cursor + offset) { return found }
      offset = max(offset, filled - cursor - mark.utf8CodeUnitCount + 1)
      if try !fill() { throw fault(.xmlEnds) }
    }
  }

  /// Passes over what ends with a mark, however long it is.
  private func skip(from: Int, until mark: StaticString) throws(StreamFailure) {
    while cursor + from > filled { if try !fill() { throw fault(.xmlEnds) } }
    cursor += from
    while true {
      if let found = search(mark, from: cursor) {
        cursor = found + mark.utf8CodeUnitCount
        return
      }
      cursor = max(cursor, filled - mark.utf8CodeUnitCount + 1)
      if try !fill() { throw fault(.xmlEnds) }
    }
  }

  /// Place of a mark among the bytes that are read.
  private func search(_ mark: StaticString, from: Int) -> Int? {
    let length = mark.utf8CodeUnitCount
    var place = from
    while filled - place >= length, let found = index(of: mark.utf8Start[0], place, filled) {
      guard filled - found >= length else { return nil }
      if memcmp(window + found, mark.utf8Start, length) == 0 { return found }
      place = found + 1
    }
    return nil
  }

  /// Place of a byte in a stretch of the window.
  @inline(__always)
  private func index(of byte: UInt8, _ from: Int, _ to: Int) -> Int? {
    guard to > from, let found = memchr(window + from, Int32(byte), to - from) else { return nil }
    return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - UnsafePointer(window)
  }

  // MARK: Text

  /// Reads text as far as the next tag or the end of the window; false for white space outside
  /// the root.
  private func readText() throws(StreamFailure) -> Bool {
    var stop: Int
    if let found = index(of: 0x3C, cursor, filled) {
      stop = found
    } else {
      // A short text is wanted whole; a long one is handed out in pieces.
      if filled - cursor < Self.windowSize / 2, try fill() { return try readText() }
      stop = isAtEnd ? filled : wholeScalars(filled)
    }
    textStart = cursor
    guard depth > 0 else {
      for i in cursor..<stop where !XMLCharacter.isSpace(window[i]) { throw fault(.xmlOutside) }
      cursor = stop
      return false
    }
    if let first = index(of: 0x26, cursor, stop) {
      // A reference cut in two by the window's end waits for the rest.
      if !isAtEnd, stop >= filled - 3, index(of: 0x3C, stop, filled) == nil {
        let last = lastAmpersand(first, stop)
        if index(of: 0x3B, last, stop) == nil {
          guard stop - last < 16 else { throw fault(.xmlReference) }
          if last == cursor {
            _ = try fill()
            return try readText()
          }
          stop = last
        }
      }
      textEnd = first < stop ? try resolve(first, stop) : stop
    } else {
      textEnd = stop
    }
    cursor = stop
    return true
  }

  /// The end, or the place before it where a character begins that is not read whole.
  private func wholeScalars(_ end: Int) -> Int {
    var place = end - 1
    while place > cursor, end - place < 4, window[place] & 0xC0 == 0x80 { place -= 1 }
    return window[place] >= 0xC0 && place > cursor ? place : end
  }

  private func lastAmpersand(_ first: Int, _ stop: Int) -> Int {
    var last = stop - 1
    while last > first, window[last] != 0x26 { last -= 1 }
    return last
  }

  /// Resolves the references from `start` on in place; gives the new end of the text.
  private func resolve(_ start: Int, _ stop: Int) throws(StreamFailure) -> Int {
    var from = start
    var to = start
    while from < stop {
      let byte = window[from]
      guard byte == 0x26 else {
        window[to] = byte
        from += 1
        to += 1
        continue
      }
      guard let end = index(of: 0x3B, from, min(stop, from + 16)) else {
        throw fault(.xmlReference)
      }
      let name = Bytes(start: window + from + 1, count: end - from - 1)
      guard let scalar = XMLCharacter.scalar(name) else { throw fault(.xmlReference) }
      // The shortest reference to a scalar is never shorter than its bytes.
      for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        window[to] = unit
        to += 1
      }
      from = end + 1
    }
    return to
  }

  /// A comment, a CDATA section or a declaration; true where it is text.
  private func readDeclaration() throws(StreamFailure) -> Bool {
    while filled - cursor < 9, try fill() {}
    if filled - cursor >= 4, memcmp(window + cursor, "<!--", 4) == 0 {
      try skip(from: 4, until: "-->")
      return false
    }
    if filled - cursor >= 9, memcmp(window + cursor, "<![CDATA[", 9) == 0, depth > 0 {
      let end = try find("]]>", from: cursor + 9)
      textStart = cursor + 9
      textEnd = end
      cursor = end + 3
      return true
    }
    throw fault(depth == 0 && !hasRoot ? .xmlDoctype : .xmlTag)
  }

  // MARK: Tags

  private func readEnd() throws(StreamFailure) {
    var end = index(of: 0x3E, cursor, filled)
    while end == nil {
      if try !fill() { throw fault(.xmlEnds) }
      end = index(of: 0x3E, cursor, filled)
    }
    guard let stop = end, depth > 0 else { throw fault(.xmlNesting) }
    var last = stop
    while XMLCharacter.isSpace(window[last - 1]) { last -= 1 }
    let start = openStarts[depth - 1]
    let length = openStarts[depth] - start
    guard last - cursor - 2 == length, memcmp(window + cursor + 2, openNames + start, length) == 0
    else { throw fault(.xmlNesting) }
    setName(cursor + 2, last)
    cursor = stop + 1
    lastWasEnd = true
  }

  @inline(__always)
  private func setName(_ start: Int, _ end: Int) {
    nameStart = start
    nameEnd = end
    for i in start..<end where window[i] == 0x3A { nameStart = i + 1 }
  }

  private func readStart() throws(StreamFailure) {
    let stop = try tagEnd()
    guard !(depth == 0 && hasRoot) else { throw fault(.xmlOutside) }
    hasRoot = true
    guard depth < Self.deepest else { throw fault(.xmlDeep) }
    var place = cursor + 1
    while XMLCharacter.isName(window[place]) { place += 1 }
    let length = place - cursor - 1
    guard length > 0, length <= Self.longestName, !XMLCharacter.isDigit(window[cursor + 1]) else {
      throw fault(.xmlTag)
    }
    setName(cursor + 1, place)
    let start = openStarts[depth]
    memcpy(openNames + start, window + cursor + 1, length)
    depth += 1
    openStarts[depth] = start + length
    attributeCount = 0
    isSelfClosing = false
    if place < stop { try readAttributes(place, stop) }
    if isSelfClosing { lastWasEnd = true }
    cursor = stop + 1
  }

  /// Place of the `>` that closes the tag at the cursor: one inside quotes does not.
  private func tagEnd() throws(StreamFailure) -> Int {
    var offset = 1
    var quote: UInt8 = 0
    while true {
      while cursor + offset < filled {
        let byte = window[cursor + offset]
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == 0x3E {
          return cursor + offset
        } else if byte == 0x22 || byte == 0x27 {
          quote = byte
        }
        offset += 1
      }
      if try !fill() { throw fault(.xmlEnds) }
    }
  }

  private func readAttributes(_ from: Int, _ stop: Int) throws(StreamFailure) {
    var place = from
    while true {
      let before = place
      while place < stop, XMLCharacter.isSpace(window[place]) { place += 1 }
      if place == stop { return }
      if window[place] == 0x2F {
        guard place + 1 == stop else { throw fault(.xmlTag) }
        isSelfClosing = true
        return
      }
      guard place > before else { throw fault(.xmlTag) }
      var attribute = Attribute(name: place, nameEnd: 0, value: 0, valueEnd: 0)
      let full = place
      while XMLCharacter.isName(window[place]) {
        if window[place] == 0x3A { attribute.name = place + 1 }
        place += 1
      }
      attribute.nameEnd = place
      guard place > full, place - full <= Self.longestName else { throw fault(.xmlTag) }
      // A declaration of a namespace is no attribute anyone asks for.
      let isNamespace = place - full >= 5 && memcmp(window + full, "xmlns", 5) == 0
      while place < stop, XMLCharacter.isSpace(window[place]) { place += 1 }
      guard window[place] == 0x3D else { throw fault(.xmlTag) }
      place += 1
      while place < stop, XMLCharacter.isSpace(window[place]) { place += 1 }
      let quote = window[place]
      guard quote == 0x22 || quote == 0x27 else { throw fault(.xmlTag) }
      attribute.value = place + 1
      place += 1
      var hasReference = false
      while window[place] != quote {
        let byte = window[place]
        if byte == 0x3C || place >= stop { throw fault(.xmlTag) }
        if byte == 0x26 { hasReference = true }
        place += 1
      }
      attribute.valueEnd = hasReference ? try resolve(attribute.value, place) : place
      place += 1
      if isNamespace { continue }
      try refuseRepeated(attribute)
      guard attributeCount < Self.mostAttributes else { throw fault(.xmlLong) }
      attributes[attributeCount] = attribute
      attributeCount += 1
    }
  }

  /// Twice one name without prefix: of `id` and `r:id` the later is asked for, so the first goes.
  private func refuseRepeated(_ new: Attribute) throws(StreamFailure) {
    let length = new.nameEnd - new.name
    for i in 0..<attributeCount {
      let old = attributes[i]
      guard old.nameEnd - old.name == length,
        memcmp(window + old.name, window + new.name, length) == 0
      else { continue }
      let isOldPlain = window[old.name - 1] != 0x3A
      let isNewPlain = window[new.name - 1] != 0x3A
      if isOldPlain == isNewPlain { throw fault(.xmlTag) }
    }
  }
}
