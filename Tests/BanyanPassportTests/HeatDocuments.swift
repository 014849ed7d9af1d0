import Banyan
import Foundation
import Testing

/// Documents of one heat of rebar of an invented firm, made by a program of its own from the figures of
/// examples/steel-mill; they stand beside the tokens that are signed over them.
enum HeatDocuments {
  static func value(_ name: String) throws -> JSONValue {
    let folder =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().path + "/BanyanCredentialsTests/Vectors/heat"
    return try read(FileSystem.bytes(of: "\(folder)/\(name).json"), called: name)
  }

  static func read(_ bytes: [UInt8], called name: String) throws -> JSONValue {
    var found = Diagnostics()
    let node = bytes.withUnsafeBytes { JSONDocument.read($0, file: name, &found) }
    return try #require(node.flatMap(JSONValue.init), "\(name): \(found.ordered)")
  }
}

extension JSONValue {
  /// One member, or one item.
  subscript(_ path: String) -> JSONValue? {
    path.split(separator: "/").reduce(Optional(self)) { value, name in
      switch value {
      case .object(let members): members.first { $0.name == name }?.value
      case .array(let values): Int(name).flatMap { values.indices.contains($0) ? values[$0] : nil }
      default: nil
      }
    }
  }

  /// Without members of these names, wherever they stand.
  func without(_ names: Set<String>) -> JSONValue {
    switch self {
    case .object(let members):
      .object(
        members.filter { !names.contains($0.name) }.map { .init($0.name, $0.value.without(names)) })
    case .array(let values): .array(values.map { $0.without(names) })
    default: self
    }
  }

  /// As RFC 8785 writes it, to be compared.
  var canonical: String { String(decoding: CanonicalJSON.bytes(of: self), as: UTF8.self) }

  var number: String? {
    if case .number(let number) = self { number.text } else { nil }
  }

  var words: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var items: [JSONValue] {
    if case .array(let values) = self { values } else { [] }
  }
}
