import BanyanDiagnostics
import BanyanQuantities

/// Takes a mapping apart field by field; what was not asked for is an unknown field.
package struct MappingReader {
  package let location: SourceLocation
  private let entries: [DocumentNode.Entry]
  /// Names asked for, in order; a name asked twice stands twice.
  private var asked: [String] = []

  /// Nil, with a diagnostic, when the node is no mapping. `what` names it for the message.
  package init?(_ node: DocumentNode, _ what: String, _ diagnostics: inout Diagnostics) {
    guard case .mapping(let entries) = node.content else {
      diagnostics.report(
        Diagnostic(.fieldMapping, at: node.location, [what]))
      return nil
    }
    self.entries = entries
    location = node.location
  }

  /// The mapping for another of its owners; nil when the node is none. That it is none, and which keys
  /// nobody knows, is said by the owner who reads it first and finishes it.
  package init?(sharing node: DocumentNode) {
    guard case .mapping(let entries) = node.content else { return nil }
    self.entries = entries
    location = node.location
  }

  package var keys: [Located<String>] { entries.map(\.key) }

  /// The field's node; nil where it is absent or was left empty.
  package mutating func node(_ key: String) -> DocumentNode? {
    asked.append(key)
    guard let value = entries.first(where: { $0.key.value == key })?.value, !value.isEmpty else {
      return nil
    }
    return value
  }

  /// Where the key stands, for diagnostics about the field as a whole.
  package func keyLocation(_ key: String) -> SourceLocation {
    entries.first { $0.key.value == key }?.key.location ?? location
  }

  package mutating func text(
    _ key: String, _ diagnostics: inout Diagnostics
  ) -> Located<String>? {
    guard let node = node(key) else { return nil }
    guard let text = node.text else {
      diagnostics.report(Diagnostic(.fieldText, at: node.location, [key]))
      return nil
    }
    return Located(text, at: node.location)
  }

  package mutating func requiredText(
    _ key: String, _ diagnostics: inout Diagnostics
  ) -> Located<String>? {
    guard let node = node(key) else {
      reportMissing(key, &diagnostics)
      return nil
    }
    // Quotes around nothing are nothing.
    if let text = node.text, text.allSatisfy(\.isWhitespace) {
      diagnostics.report(
        Diagnostic(.fieldMissing, at: node.location, [key], hint: Phrase(.hintAddField, key)))
      return nil
    }
    return text(key, &diagnostics)
  }

  package func reportMissing(
    _ key: String, notes: [Note] = [], _ diagnostics: inout Diagnostics
  ) {
    diagnostics.report(
      Diagnostic(
        .fieldMissing, at: location, [key], notes: notes, hint: Phrase(.hintAddField, key)))
  }

  /// One word of a closed list.
  package mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type = Choice.self, _ diagnostics: inout Diagnostics
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(key, &diagnostics) else { return nil }
    if let choice = Choice(rawValue: text.value) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    diagnostics.report(
      Diagnostic(
        .fieldChoice, at: text.location, [text.value, key],
        hint: Phrase(.hintOneOf, known.joined(separator: ", "))))
    return nil
  }

  package mutating func date(_ key: String, _ diagnostics: inout Diagnostics) -> CalendarDate? {
    guard let text = text(key, &diagnostics) else { return nil }
    if let date = CalendarDate(iso: text.value) { return date }
    diagnostics.report(
      Diagnostic(.dateInvalid, at: text.location, [text.value], hint: Phrase(.hintDateISO)))
    return nil
  }

  /// The items of a list; a lone value stands for a list of one.
  package mutating func list(_ key: String) -> [DocumentNode] {
    guard let node = node(key) else { return [] }
    if case .list(let items) = node.content { return items }
    return [node]
  }

  package mutating func texts(
    _ key: String, _ diagnostics: inout Diagnostics
  ) -> [Located<String>] {
    list(key).compactMap { item in
      if let text = item.text { return Located(text, at: item.location) }
      diagnostics.report(Diagnostic(.fieldText, at: item.location, [key]))
      return nil
    }
  }

  private static let mostUnknown = 100

  /// Reports every field that was not asked for, with the nearest that exists.
  ///
  /// `others`: what further owners of the mapping read of it. Who writes hundreds of them wrote another
  /// file: so many are said in full as anybody reads, the others are counted.
  package func finish(_ diagnostics: inout Diagnostics, others: [String] = []) {
    // Most mappings are small and right: no set is made for them.
    let unknown = entries.filter {
      !asked.contains($0.key.value) && !others.contains($0.key.value)
    }
    if unknown.isEmpty { return }
    let known = Set(asked + others).sorted()
    if unknown.count > Self.mostUnknown {
      diagnostics.count(unknown.count - Self.mostUnknown, furtherOf: .fieldUnknown)
    }
    for entry in unknown.prefix(Self.mostUnknown) {
      let nearest = NearestName.nearest(to: entry.key.value, among: known)
      diagnostics.report(
        Diagnostic(
          .fieldUnknown, at: entry.key.location, [entry.key.value],
          hint: nearest.map { Phrase(.hintDidYouMean, $0) }
            ?? Phrase(.hintOneOf, known.joined(separator: ", "))))
    }
  }
}
