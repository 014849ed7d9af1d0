import BanyanDiagnostics

/// A value of a YAML or JSON file: text, list or mapping, with its place. Scalars stay text.
package struct DocumentNode: Sendable {
  package indirect enum Content: Sendable {
    /// `plain` tells an unquoted scalar, so that a bare `~` can mean nothing.
    case scalar(String, plain: Bool)
    case list([DocumentNode])
    case mapping([Entry])
  }

  package struct Entry: Sendable {
    package var key: Located<String>
    package var value: DocumentNode

    package init(key: Located<String>, value: DocumentNode) {
      self.key = key
      self.value = value
    }
  }

  package var content: Content
  package var location: SourceLocation

  package init(content: Content, location: SourceLocation) {
    self.content = content
    self.location = location
  }

  /// The scalar's text; nil for lists, mappings and a value that was left empty.
  package var text: String? {
    guard case .scalar(let text, let plain) = content else { return nil }
    return plain && (text.isEmpty || text == "~" || text == "null") ? nil : text
  }

  package var isEmpty: Bool {
    if case .scalar = content { return text == nil }
    return false
  }

  package subscript(_ key: String) -> DocumentNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key.value == key }?.value
  }
}
