import BanyanDiagnostics
import BanyanDocuments
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
    case form, calendar, words
  }

  /// `factors/ipcc/2006/mineral.yaml` of what the program carries; otherwise the path it was read
  /// at, so that nothing of it is cited as published.
  let path: String
  /// Nil where the file says of no kind that it is one.
  let head: FactorFileHead?
  let contents: Contents
  /// The published file whose place it takes.
  let replaced: CarriedFile?

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

  /// Of a file that anybody wrote: its head alone is parsed. Nil, with what is wrong, where it does
  /// not say what it is.
  static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, _ diagnostics: inout Diagnostics
  ) -> FactorFileHead? {
    let values: Set = [
      "factors", "properties", "potentials", "compositions", "substances", "countries", "headings",
      "dated", "names",
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
    self.init(kind: kind, name: first.text)
    while let line = lines.next(), line.key != "factors", line.key != "properties" {
      switch line.key {
      case "set": set = line.text
      case "sector": sector = line.text
      case "serves": serves = line.words.map(String.init)
      case "valid": days = line.words.compactMap { CalendarDate(iso: $0) }
      default: break
      }
    }
  }

  init(kind: FactorFile.Kind, name: String) {
    self.kind = kind
    self.name = name
  }
}

/// The lines of a carried head that begin with a key, in their order.
private struct HeadLines {
  struct Line {
    let key: String
    private let value: UnsafeRawBufferPointer.SubSequence

    init(key: String, value: UnsafeRawBufferPointer.SubSequence) {
      self.key = key
      self.value = value
    }

    var text: String { String(decoding: value, as: UTF8.self) }
    /// What stands in `[a, b]` or `{from: a, through: b}`, keys among it.
    var words: [Substring] { text.split { " ,:[]{}".contains($0) } }
  }

  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func next() -> Line? {
    while place < bytes.count {
      let start = place
      while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
      let line = bytes[start..<place]
      place += 1
      guard let byte = line.first, byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z"),
        let colon = line.firstIndex(of: UInt8(ascii: ":"))
      else { continue }
      return Line(
        key: String(decoding: line[..<colon], as: UTF8.self),
        value: line[min(colon + 2, line.endIndex)...])
    }
    return nil
  }
}
