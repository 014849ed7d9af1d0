import BanyanDiagnostics
import BanyanYAML
import BanyanJSON
import BanyanQuantities

/// What is wrong with a result that is read back: the first fault ends the reading, since nothing of
/// a document that a program wrote can be trusted once it was changed.
package struct ResultFault: Error {
  package let diagnostic: Diagnostic
}

/// An object of a result, taken apart key by key. What is missing, of another kind or not known is a
/// fault at its place.
package struct ResultObject {
  private let entries: [DocumentNode.Entry]
  package let location: SourceLocation
  /// Keys come in the order they are asked for, as a rule.
  private var next = 0
  private var asked: [String] = []

  /// `key`: what the object is called in a message.
  package init(_ node: DocumentNode, _ key: String) throws(ResultFault) {
    guard case .mapping(let entries) = node.content else {
      throw Self.wrong(key, .resultObject, at: node.location)
    }
    self.entries = entries
    location = node.location
  }

  /// Reads a whole object, with nothing of it left.
  static func read<Value>(
    _ node: DocumentNode, _ key: String,
    _ body: (inout ResultObject) throws(ResultFault) -> Value
  ) throws(ResultFault) -> Value {
    var object = try ResultObject(node, key)
    let value = try body(&object)
    try object.end()
    return value
  }

  /// Fails where a key was not asked for.
  package func end() throws(ResultFault) {
    guard let entry = entries.first(where: { !asked.contains($0.key.value) }) else { return }
    throw ResultFault(
      diagnostic: Diagnostic(
        .resultUnknown, at: entry.key.location, [entry.key.value], hint: Phrase(.hintResult)))
  }

  static func wrong(
    _ key: String, _ wanted: TextKey, at location: SourceLocation
  ) -> ResultFault {
    ResultFault(
      diagnostic: Diagnostic(
        .resultValue, at: location, words: [.text(key), .phrase(wanted)], hint: Phrase(.hintResult))
    )
  }

  // MARK: Nodes

  private mutating func nodeIfAny(_ key: String) -> DocumentNode? {
    asked.append(key)
    if next < entries.count, entries[next].key.value == key {
      next += 1
      return entries[next - 1].value
    }
    guard let place = entries.firstIndex(where: { $0.key.value == key }) else { return nil }
    next = place + 1
    return entries[place].value
  }

  private mutating func node(_ key: String) throws(ResultFault) -> DocumentNode {
    if let node = nodeIfAny(key) { return node }
    throw ResultFault(
      diagnostic: Diagnostic(.resultMissing, at: location, [key], hint: Phrase(.hintResult)))
  }

  /// Whether a key stands in the object.
  package func has(_ key: String) -> Bool { entries.contains { $0.key.value == key } }

  private static func isNull(_ node: DocumentNode) -> Bool {
    if case .scalar("null", plain: true) = node.content { true } else { false }
  }

  private static func text(_ node: DocumentNode, _ key: String) throws(ResultFault) -> String {
    guard case .scalar(let text, plain: false) = node.content else {
      throw wrong(key, .resultText, at: node.location)
    }
    return text
  }

  private static func items(
    _ node: DocumentNode, _ key: String
  ) throws(ResultFault) -> [DocumentNode] {
    guard case .list(let items) = node.content else {
      throw wrong(key, .resultList, at: node.location)
    }
    return items
  }

  // MARK: Values

  package mutating func text(_ key: String) throws(ResultFault) -> String {
    try Self.text(node(key), key)
  }

  /// Nil where `null` stands.
  package mutating func textIfAny(_ key: String) throws(ResultFault) -> String? {
    let node = try node(key)
    return Self.isNull(node) ? nil : try Self.text(node, key)
  }

  /// A text that is read further; nil of `read` is a fault of the kind `wanted`.
  package mutating func value<Value>(
    _ key: String, _ wanted: TextKey, _ read: (String) -> Value?
  ) throws(ResultFault) -> Value {
    try Self.value(node(key), key, wanted, read)
  }

  /// The same, or nil where `null` stands.
  package mutating func valueIfAny<Value>(
    _ key: String, _ wanted: TextKey, _ read: (String) -> Value?
  ) throws(ResultFault) -> Value? {
    let node = try node(key)
    return Self.isNull(node) ? nil : try Self.value(node, key, wanted, read)
  }

  private static func value<Value>(
    _ node: DocumentNode, _ key: String, _ wanted: TextKey, _ read: (String) -> Value?
  ) throws(ResultFault) -> Value {
    guard let value = read(try text(node, key)) else {
      throw wrong(key, wanted, at: node.location)
    }
    return value
  }

  package mutating func whole(_ key: String) throws(ResultFault) -> Int {
    let node = try node(key)
    guard case .scalar(let text, plain: true) = node.content, let number = Int(text) else {
      throw Self.wrong(key, .resultWhole, at: node.location)
    }
    return number
  }

  /// A whole number where the key stands.
  package mutating func wholeIfAny(_ key: String) throws(ResultFault) -> Int? {
    has(key) ? try whole(key) : nil
  }

  /// A text where the key stands.
  package mutating func textIfStated(_ key: String) throws(ResultFault) -> String? {
    has(key) ? try text(key) : nil
  }

  package mutating func truth(_ key: String) throws(ResultFault) -> Bool {
    let node = try node(key)
    switch node.content {
    case .scalar("true", plain: true): return true
    case .scalar("false", plain: true): return false
    default: throw Self.wrong(key, .resultTruth, at: node.location)
    }
  }

  /// What follows from another key and can say nothing else.
  package mutating func expect(_ key: String, _ truth: Bool) throws(ResultFault) {
    let node = try node(key)
    if case .scalar(truth ? "true" : "false", plain: true) = node.content { return }
    throw Self.wrong(key, .resultTruth, at: node.location)
  }

  package mutating func decimal(_ key: String) throws(ResultFault) -> ExactDecimal {
    try value(key, .resultDecimal) { ExactDecimal($0) }
  }

  /// An object whose keys are names of the reader's own: `{"billet": "98000"}`.
  package mutating func decimals(
    _ key: String
  ) throws(ResultFault) -> [(name: String, value: ExactDecimal)] {
    try Self.read(node(key), key) { object throws(ResultFault) in
      var decimals: [(name: String, value: ExactDecimal)] = []
      for entry in object.entries {
        decimals.append((entry.key.value, try object.decimal(entry.key.value)))
      }
      return decimals
    }
  }

  /// Nil where `null` stands.
  package mutating func decimalIfAny(_ key: String) throws(ResultFault) -> ExactDecimal? {
    try valueIfAny(key, .resultDecimal) { ExactDecimal($0) }
  }

  /// The single figure of an object: `{"tCO2e": "56.47"}`.
  package mutating func figure(
    _ key: String, in unit: String
  ) throws(ResultFault) -> ExactDecimal {
    try Self.read(node(key), key) { object throws(ResultFault) in try object.decimal(unit) }
  }

  /// The same; nil where `null` stands.
  package mutating func figureIfAny(
    _ key: String, in unit: String
  ) throws(ResultFault) -> ExactDecimal? {
    try Self.read(node(key), key) { object throws(ResultFault) in try object.decimalIfAny(unit) }
  }

  /// One word of a closed list.
  package mutating func choice<Choice: RawRepresentable>(
    _ key: String, _ type: Choice.Type = Choice.self
  ) throws(ResultFault) -> Choice where Choice.RawValue == String {
    try value(key, .resultWord) { Choice(rawValue: $0) }
  }

  package mutating func date(_ key: String) throws(ResultFault) -> CalendarDate {
    try value(key, .resultDate) { CalendarDate(iso: $0) }
  }

  /// The first and the last day, under keys of this object.
  package mutating func days() throws(ResultFault) -> Period {
    let from = try date("from")
    let through = try date("through")
    guard let period = Period(from: from, through: through) else {
      throw Self.wrong("through", .resultDate, at: location)
    }
    return period
  }

  // MARK: Parts

  package mutating func object<Value>(
    _ key: String, _ body: (inout ResultObject) throws(ResultFault) -> Value
  ) throws(ResultFault) -> Value {
    try Self.read(node(key), key, body)
  }

  package mutating func part<Part: StatedPart>(
    _ key: String, _ type: Part.Type = Part.self
  ) throws(ResultFault) -> Part {
    try Self.read(node(key), key) { object throws(ResultFault) in try Part(reading: &object) }
  }

  /// A part where its key stands.
  package mutating func partIfStated<Part: StatedPart>(
    _ key: String, _ type: Part.Type = Part.self
  ) throws(ResultFault) -> Part? {
    has(key) ? try part(key) : nil
  }

  /// A part, or nil where `null` stands.
  package mutating func partIfAny<Part: StatedPart>(
    _ key: String, _ type: Part.Type = Part.self
  ) throws(ResultFault) -> Part? {
    let node = try node(key)
    if Self.isNull(node) { return nil }
    return try Self.read(node, key) { object throws(ResultFault) in try Part(reading: &object) }
  }

  package mutating func list<Part: StatedPart>(
    _ key: String, _ type: Part.Type = Part.self
  ) throws(ResultFault) -> [Part] {
    var parts: [Part] = []
    for item in try Self.items(node(key), key) {
      parts.append(
        try Self.read(item, key) { object throws(ResultFault) in try Part(reading: &object) })
    }
    return parts
  }

  package mutating func texts(_ key: String) throws(ResultFault) -> [String] {
    try Self.texts(node(key), key)
  }

  /// Lists of texts, one in another.
  package mutating func textLists(_ key: String) throws(ResultFault) -> [[String]] {
    var lists: [[String]] = []
    for item in try Self.items(node(key), key) { lists.append(try Self.texts(item, key)) }
    return lists
  }

  private static func texts(
    _ node: DocumentNode, _ key: String
  ) throws(ResultFault) -> [String] {
    var texts: [String] = []
    for item in try items(node, key) { texts.append(try text(item, key)) }
    return texts
  }
}

/// Reads whole documents of results.
package enum ResultDocument {
  /// The value of a document of one schema; nil, with what is wrong and where, for any other.
  package static func read<Value>(
    _ bytes: UnsafeRawBufferPointer, file: String, schema: String,
    _ diagnostics: inout Diagnostics,
    _ body: (inout ResultObject) throws(ResultFault) -> Value
  ) -> Value? {
    guard let root = JSONDocument.read(bytes, file: file, &diagnostics) else { return nil }
    do throws(ResultFault) {
      try check(root, schema)
      return try ResultObject.read(root, "result", body)
    } catch {
      diagnostics.report(error.diagnostic)
      return nil
    }
  }

  /// What a document of another schema says is not looked at.
  private static func check(_ root: DocumentNode, _ schema: String) throws(ResultFault) {
    guard case .mapping(let entries) = root.content else { return }
    let stated = entries.first { $0.key.value == "schema" }?.value
    if case .scalar(schema, plain: false) = stated?.content { return }
    throw ResultFault(
      diagnostic: Diagnostic(
        .resultSchema, at: stated?.location ?? root.location, [stated?.text ?? "", schema],
        hint: Phrase(.hintResult)))
  }
}
