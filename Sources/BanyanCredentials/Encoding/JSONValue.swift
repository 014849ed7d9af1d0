import BanyanQuantities
import BanyanYAML

/// A value of a document that is signed or that a signature speaks of.
package indirect enum JSONValue: Sendable, Hashable {
  case object([Member])
  case array([JSONValue])
  case text(String)
  case number(CanonicalNumber)
  case truth(Bool)
  case null

  package struct Member: Sendable, Hashable {
    package var name: String
    package var value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  package static func number(_ figure: ExactDecimal) -> JSONValue {
    .number(CanonicalNumber(figure))
  }

  package static func number(_ count: Int) -> JSONValue { .number(ExactDecimal(count)) }
}

extension JSONValue: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
}

extension JSONValue: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0, $1) })
  }
}

extension JSONValue {
  /// What a document that was read says; nil where a number is larger than any reader's.
  package init?(_ node: DocumentNode) {
    switch node.content {
    case .mapping(let entries):
      var members: [Member] = []
      for entry in entries {
        guard let value = JSONValue(entry.value) else { return nil }
        members.append(Member(entry.key.value, value))
      }
      self = .object(members)
    case .list(let nodes):
      var values: [JSONValue] = []
      for node in nodes {
        guard let value = JSONValue(node) else { return nil }
        values.append(value)
      }
      self = .array(values)
    case .scalar(let text, plain: false): self = .text(text)
    case .scalar("null", plain: true): self = .null
    case .scalar("true", plain: true): self = .truth(true)
    case .scalar("false", plain: true): self = .truth(false)
    case .scalar(let text, plain: true):
      guard let number = CanonicalNumber(written: text) else { return nil }
      self = .number(number)
    }
  }
}
