import BanyanDiagnostics
import BanyanYAML
import BanyanQuantities

/// A file of a library: where it is cited, what it says it is, and its bytes.
struct FactorFile: Sendable {
  enum Contents: Sendable {
    case carried(CarriedFile)
    case read([UInt8])
  }

  /// What holds the values is said by the first key: `table: epa-stationary`, `gwp: ar6-100`.
  enum Kind: String, Sendable, CaseIterable {
    /// Factors and properties.
    case table
    /// Potentials under one set.
    case gwp
    /// Compositions of refrigerants.
    case blends
    /// Countries and their names.
    case geography
    /// Documents that a standard reads itself.
    case form, calendar, words, law
  }

  /// `factors/ipcc/2006/mineral.yaml` of what the program carries; otherwise the path it was read
  /// at, so that nothing of it is cited as published.
  let path: String
  /// Nil where the file says of no kind that it is one.
  let head: FactorFileHead?
  let contents: Contents
  /// The published file whose place it takes.
  let replaced: CarriedFile?

  var origin: FileOrigin {
    if case .carried = contents { .published } else { .replacement }
  }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    switch contents {
    case .carried(let file): body(file.bytes)
    case .read(let bytes): bytes.withUnsafeBytes(body)
    }
  }
}

/// What a file says of itself before its values: enough to know whether a run needs them.
struct FactorFileHead: Sendable, Equatable {
  var kind: FactorFile.Kind
  var name: String
  var set: String?
  /// First words of the activities of a table.
  var serves: [String] = []
  var sector: String?
  /// First and last day of a table, where it names days.
  var days: [CalendarDate] = []
  /// The standard that alone asks for the table's set: no inventory can name it.
  var reserved: String?
  /// The file beside it that holds its rows, where they are too many for the file itself.
  var rows: String?

  /// Of a file that anybody wrote: its head alone is parsed. Nil, with what is wrong, where it does
  /// not say what it is.
  static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, _ diagnostics: inout Diagnostics
  ) -> FactorFileHead? {
    let values: Set = [
      "factors", "properties", "potentials", "compositions", "substances", "countries", "headings",
      "dated", "names", "values", "prices", "categories", "carbonates", "constants", "fuels",
    ]
    guard
      let root = YAMLDocument.read(bytes, file: file, stoppingBefore: values, &diagnostics),
      case .mapping(let entries) = root.content
    else { return nil }
    guard let first = entries.first, let kind = FactorFile.Kind(rawValue: first.key.value),
      let name = first.value.text
    else {
      let place = entries.first?.key.location ?? SourceLocation(file: file)
      let known = FactorFile.Kind.allCases.map { "\($0.rawValue):" }.joined(separator: ", ")
      diagnostics.report(Diagnostic(.tableKind, at: place, hint: Phrase(.hintTableKind, known)))
      return nil
    }
    var head = FactorFileHead(kind: kind, name: name)
    head.set = root["set"]?.text
    head.rows = root["rows"]?.text
    head.reserved = root["reserved"]?.text
    head.sector = root["sector"]?.text
    switch root["serves"]?.content {
    case .list(let items): head.serves = items.compactMap(\.text)
    case .scalar(let word, _): head.serves = [word]
    default: break
    }
    head.days = ["from", "through"].compactMap {
      (root["valid"]?[$0]?.text).flatMap { CalendarDate(iso: $0) }
    }
    return head
  }

  /// Of a file the program carries, whose heads have one form, which a test proves: each key stands
  /// at the beginning of a line with its value behind it. Eighty heads are looked at in each run.
  init?(carried bytes: UnsafeRawBufferPointer) {
    var lines = HeadLines(bytes)
    guard let first = lines.next(), let kind = FactorFile.Kind(rawValue: first.key) else {
      return nil
    }
    self.init(kind: kind, name: first.value)
    while let line = lines.next(), !line.has("factors"), !line.has("properties") {
      if line.has("set") { set = line.value }
      if line.has("rows") { rows = line.value }
      if line.has("reserved") { reserved = line.value }
      if line.has("sector") { sector = line.value }
      if line.has("serves") { serves = line.words }
      if line.has("valid") { days = line.words.compactMap { CalendarDate(iso: $0) } }
    }
  }

  init(kind: FactorFile.Kind, name: String) {
    self.kind = kind
    self.name = name
  }
}

/// The lines of a carried head that begin with a key, in their order. Only what is asked for becomes
/// text.
private struct HeadLines {
  struct Line {
    let bytes: UnsafeRawBufferPointer
    let colon: Int

    func has(_ key: StaticString) -> Bool {
      colon == key.utf8CodeUnitCount
        && key.withUTF8Buffer { key in key.indices.allSatisfy { bytes[$0] == key[$0] } }
    }

    var key: String { text(0, colon) }
    var value: String { text(min(colon + 2, bytes.count), bytes.count) }

    /// What stands in `[a, b]` or `{from: a, through: b}`, keys among it.
    var words: [String] {
      var words: [String] = []
      var start = colon + 1
      for place in (colon + 1)...bytes.count {
        guard place == bytes.count || isBetween(bytes[place]) else { continue }
        if place > start { words.append(text(start, place)) }
        start = place + 1
      }
      return words
    }

    private func isBetween(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        true
      default: false
      }
    }

    private func text(_ start: Int, _ end: Int) -> String {
      String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    }
  }

  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func next() -> Line? {
    while place < bytes.count {
      let start = place
      var colon: Int?
      while place < bytes.count, bytes[place] != UInt8(ascii: "\n") {
        if colon == nil, bytes[place] == UInt8(ascii: ":") { colon = place - start }
        place += 1
      }
      let end = place
      place += 1
      guard let colon, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[start]) else {
        continue
      }
      return Line(bytes: UnsafeRawBufferPointer(rebasing: bytes[start..<end]), colon: colon)
    }
    return nil
  }
}
