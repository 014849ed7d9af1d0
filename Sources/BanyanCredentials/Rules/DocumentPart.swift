import BanyanQuantities
import BanyanYAML

/// A value of a document that is judged: what it says, and where in the document it stands.
///
/// The whole document is laid out in one row, each value before those within it: that costs little, as a
/// year's passports want. The path to a value is put into words where a rule is broken.
struct DocumentPart {
  private enum Content {
    case object, list
    case text(String)
    case number(CanonicalNumber)
    /// A number as somebody wrote it, `true`, `false` or `null`.
    case plain(String)
  }

  private struct Entry {
    /// Of a member; empty for an item of a list.
    let name: String
    let content: Content
    /// Place of what it stands in.
    let parent: Int
    /// Place behind the last value within it.
    var end = 0
  }

  private let entries: [Entry]
  private let place: Int

  private init(_ entries: [Entry], _ place: Int) {
    self.entries = entries
    self.place = place
  }
}

// MARK: Laying out

extension DocumentPart {
  init(_ document: JSONValue) {
    var entries: [Entry] = []
    // As many as a passport has.
    entries.reserveCapacity(256)
    Self.lay(document, "", 0, &entries)
    self.init(entries, 0)
  }

  init(_ document: DocumentNode) {
    var entries: [Entry] = []
    Self.lay(document, "", 0, &entries)
    self.init(entries, 0)
  }

  private static func lay(
    _ value: JSONValue, _ name: String, _ parent: Int, _ entries: inout [Entry]
  ) {
    let place = entries.count
    let content: Content =
      switch value {
      case .object: .object
      case .array: .list
      case .text(let text): .text(text)
      case .number(let number): .number(number)
      case .truth(let truth): .plain(truth ? "true" : "false")
      case .null: .plain("null")
      }
    entries.append(Entry(name: name, content: content, parent: parent))
    switch value {
    case .object(let members):
      for member in members { lay(member.value, member.name, place, &entries) }
    case .array(let values): for value in values { lay(value, "", place, &entries) }
    case .text, .number, .truth, .null: break
    }
    entries[place].end = entries.count
  }

  private static func lay(
    _ node: DocumentNode, _ name: String, _ parent: Int, _ entries: inout [Entry]
  ) {
    let place = entries.count
    let content: Content =
      switch node.content {
      case .mapping: .object
      case .list: .list
      case .scalar(let text, plain: false): .text(text)
      case .scalar(let text, plain: true): .plain(text)
      }
    entries.append(Entry(name: name, content: content, parent: parent))
    switch node.content {
    case .mapping(let members):
      for member in members { lay(member.value, member.key.value, place, &entries) }
    case .list(let items): for item in items { lay(item, "", place, &entries) }
    case .scalar: break
    }
    entries[place].end = entries.count
  }
}

// MARK: Where it stands

extension DocumentPart {
  /// Of a member; empty for an item of a list.
  var name: String { entries[place].name }

  /// Members by name and items by place, with slashes between; a point for the document itself.
  var path: String {
    if place == 0 { return "." }
    let parent = DocumentPart(entries, entries[place].parent)
    return parent.path(to: parent.isList ? String(parent.position(of: place)) : name)
  }

  /// Of something within it, whether it is there or not.
  func path(to inner: String) -> String { place == 0 ? inner : "\(path)/\(inner)" }

  private func position(of item: Int) -> Int {
    var position = 0
    var next = place + 1
    while next < item {
      next = entries[next].end
      position += 1
    }
    return position
  }
}

// MARK: What it says

extension DocumentPart {
  var isObject: Bool { if case .object = entries[place].content { true } else { false } }
  var isList: Bool { if case .list = entries[place].content { true } else { false } }

  /// Members of an object; none of anything else.
  var members: [DocumentPart] { isObject ? inner : [] }

  /// Items of a list; none of anything else.
  var items: [DocumentPart] { isList ? inner : [] }

  private var inner: [DocumentPart] {
    var found: [DocumentPart] = []
    var next = place + 1
    while next < entries[place].end {
      found.append(DocumentPart(entries, next))
      next = entries[next].end
    }
    return found
  }

  /// Every value within it, from the outside in.
  var all: some Sequence<DocumentPart> {
    (place + 1..<entries[place].end).lazy.map { [entries] in DocumentPart(entries, $0) }
  }

  subscript(_ name: String) -> DocumentPart? {
    guard isObject else { return nil }
    var next = place + 1
    while next < entries[place].end {
      if entries[next].name == name { return DocumentPart(entries, next) }
      next = entries[next].end
    }
    return nil
  }

  /// A text that stood in quotes.
  var quoted: String? { if case .text(let text) = entries[place].content { text } else { nil } }

  /// A number as it is written, `true`, `false` or `null`.
  var plain: String? {
    switch entries[place].content {
    case .plain(let text): text
    case .number(let number): number.text
    case .object, .list, .text: nil
    }
  }

  /// Any value that is one; nil for `null`.
  var text: String? { quoted ?? plain.flatMap { $0 == "null" ? nil : $0 } }

  /// A number of JSON, with every digit as written.
  var number: ExactDecimal? { plain.flatMap { ExactDecimal(scientific: $0) } }

  /// Whether it is a number that RFC 8785 would print otherwise, or of more digits than every reader
  /// keeps.
  var isUncanonicalNumber: Bool {
    switch entries[place].content {
    case .number(let number): return !number.isKept
    case .plain(let text):
      guard ExactDecimal(scientific: text) != nil else { return false }
      let number = CanonicalNumber(written: text)
      return number?.text != text || !(number?.isKept ?? false)
    case .object, .list, .text: return false
    }
  }

  /// Whether it is a text that is an address.
  var isAddress: Bool { quoted.map(ShapeReading.isAddress) ?? false }
}
