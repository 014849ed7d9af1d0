import BanyanFiles
import BanyanDiagnostics
import CLibYAML

/// Reads one YAML document into nodes that know their place.
///
/// Anchors and aliases, repeated keys, tags and nesting deeper than 32 levels are refused: none is
/// needed here and each is a way to say something other than what is seen.
package enum YAMLDocument {
  static let deepest = 32

  /// The document's root, or nil with a diagnostic that says what is wrong and where.
  ///
  /// Reading ends at the top-level keys `stoppingBefore`; the keys before them are returned. A
  /// table's head can so be read without its thousand values.
  package static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, stoppingBefore: Set<String> = [],
    _ diagnostics: inout Diagnostics
  ) -> DocumentNode? {
    guard let text = SourceText.validated(bytes, file: file, &diagnostics) else { return nil }
    var parser = YAMLEventParser(file: file, stoppingBefore: stoppingBefore)
    return parser.parse(text, &diagnostics)
  }

  package static func read(
    _ text: String, file: String, _ diagnostics: inout Diagnostics
  ) -> DocumentNode? {
    var text = text
    return text.withUTF8 { read(UnsafeRawBufferPointer($0), file: file, &diagnostics) }
  }
}

/// Builds nodes from the events of libyaml.
private struct YAMLEventParser {
  let file: String
  let stoppingBefore: Set<String>
  private var parser = yaml_parser_t()
  private var event = yaml_event_t()

  init(file: String, stoppingBefore: Set<String>) {
    self.file = file
    self.stoppingBefore = stoppingBefore
  }

  /// What went wrong, thrown up to `parse` and reported there once.
  private struct Fault: Error {
    var diagnostic: Diagnostic
  }

  mutating func parse(
    _ text: UnsafeRawBufferPointer, _ diagnostics: inout Diagnostics
  ) -> DocumentNode? {
    precondition(yaml_parser_initialize(&parser) == 1, "libyaml could not allocate its parser")
    defer { yaml_parser_delete(&parser) }
    let bytes = text.bindMemory(to: UInt8.self)
    yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    do {
      return try document(of: bytes)
    } catch {
      diagnostics.report(error.diagnostic)
      return nil
    }
  }

  private mutating func document(of bytes: UnsafeBufferPointer<UInt8>) throws(Fault)
    -> DocumentNode?
  {
    var root: DocumentNode?
    while true {
      try next(in: bytes)
      switch event.type {
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: yaml_event_delete(&event)
      case YAML_DOCUMENT_START_EVENT:
        let place = location
        yaml_event_delete(&event)
        if root != nil { throw Fault(diagnostic: Diagnostic(.yamlDocuments, at: place)) }
      case YAML_STREAM_END_EVENT:
        yaml_event_delete(&event)
        if root == nil {
          throw Fault(diagnostic: Diagnostic(.yamlEmpty, at: SourceLocation(file: file)))
        }
        return root
      default:
        root = try node(depth: 0, in: bytes)
        if !stoppingBefore.isEmpty { return root }
      }
    }
  }

  private var location: SourceLocation {
    SourceLocation(
      file: file, line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1)
  }

  private mutating func next(in bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
    if yaml_parser_parse(&parser, &event) == 1 { return }
    let mark = parser.problem_mark
    let place = SourceLocation(file: file, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    if mark.index < bytes.count, bytes[Int(mark.index)] == UInt8(ascii: "\t") {
      throw Fault(
        diagnostic: Diagnostic(.yamlTab, at: place, hint: Phrase(.hintYAMLTab)))
    }
    let problem = parser.problem.map { String(cString: $0) } ?? "?"
    throw Fault(
      diagnostic: Diagnostic(
        .yamlSyntax, at: place, [problem], hint: Phrase(.hintYAMLSyntax)))
  }

  /// The node that begins with the current event.
  private mutating func node(
    depth: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) throws(Fault) -> DocumentNode {
    let place = location
    guard depth <= YAMLDocument.deepest else {
      yaml_event_delete(&event)
      throw Fault(
        diagnostic: Diagnostic(.yamlDepth, at: place, [String(YAMLDocument.deepest)]))
    }
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let decorated = scalar.anchor != nil || scalar.tag != nil
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let plain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      yaml_event_delete(&event)
      if decorated { throw Fault(diagnostic: aliasRefused(at: place)) }
      return DocumentNode(content: .scalar(text, plain: plain), location: place)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      let decorated = start.anchor != nil || start.tag != nil
      yaml_event_delete(&event)
      if decorated { throw Fault(diagnostic: aliasRefused(at: place)) }
      return DocumentNode(content: .list(try items(depth: depth, in: bytes)), location: place)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      let decorated = start.anchor != nil || start.tag != nil
      yaml_event_delete(&event)
      if decorated { throw Fault(diagnostic: aliasRefused(at: place)) }
      return DocumentNode(content: .mapping(try entries(depth: depth, in: bytes)), location: place)
    default:
      yaml_event_delete(&event)
      throw Fault(diagnostic: aliasRefused(at: place))
    }
  }

  private func aliasRefused(at place: SourceLocation) -> Diagnostic {
    Diagnostic(.yamlAlias, at: place, hint: Phrase(.hintYAMLAlias))
  }

  private mutating func items(
    depth: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) throws(Fault) -> [DocumentNode] {
    var items: [DocumentNode] = []
    try next(in: bytes)
    while event.type != YAML_SEQUENCE_END_EVENT {
      items.append(try node(depth: depth + 1, in: bytes))
      try next(in: bytes)
    }
    yaml_event_delete(&event)
    return items
  }

  private mutating func entries(
    depth: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) throws(Fault) -> [DocumentNode.Entry] {
    var entries: [DocumentNode.Entry] = []
    var seen = SeenKeys()
    try next(in: bytes)
    while event.type != YAML_MAPPING_END_EVENT {
      let key = try node(depth: depth + 1, in: bytes)
      guard case .scalar(let name, _) = key.content else {
        throw Fault(diagnostic: Diagnostic(.yamlKey, at: key.location))
      }
      if depth == 0, stoppingBefore.contains(name) { return entries }
      if let first = seen.place(of: name, among: entries) {
        throw Fault(
          diagnostic: Diagnostic(
            .yamlRepeatedKey, at: key.location, [name],
            notes: [Note(Phrase(.noteFirstHere), at: first)],
            hint: Phrase(.hintRepeatedKey)))
      }
      try next(in: bytes)
      let value = try node(depth: depth + 1, in: bytes)
      entries.append(.init(key: Located(name, at: key.location), value: value))
      try next(in: bytes)
    }
    yaml_event_delete(&event)
    return entries
  }
}

/// The keys of one mapping, so that none stands twice.
private struct SeenKeys {
  /// Up to so many keys, looking through them takes less than keeping a table of them.
  private static let few = 16

  private var places: [String: SourceLocation] = [:]

  /// Where a key stands already. `entries`: those before it.
  mutating func place(of name: String, among entries: [DocumentNode.Entry]) -> SourceLocation? {
    if entries.count < Self.few {
      return entries.first { $0.key.value == name }?.key.location
    }
    for entry in entries[places.count...] { places[entry.key.value] = entry.key.location }
    return places[name]
  }
}
