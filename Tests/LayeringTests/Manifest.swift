import BanyanFiles

/// The library's targets as Package.swift declares them.
struct Manifest {
  /// In the order of the file.
  let order: [String]
  /// What each names, products of other packages left out.
  let dependencies: [String: Set<String>]

  private static let kinds = [".target(", ".executableTarget(", ".systemLibrary("]

  init() throws {
    let bytes = try FileSystem.bytes(of: "\(SourceFile.package)/Package.swift")
    var rest = Substring(String(decoding: bytes, as: UTF8.self))
    var order: [String] = []
    var dependencies: [String: Set<String>] = [:]
    while let start = Self.kinds.compactMap({ rest.firstRange(of: $0) }).min(by: {
      $0.lowerBound < $1.lowerBound
    }) {
      rest = rest[start.upperBound...]
      let end = Self.end(of: rest)
      let words = Self.quoted(rest[..<end])
      let isTest = rest[..<end].contains("path: \"Tests")
      rest = rest[end...]
      guard let name = words.first, !isTest else { continue }
      order.append(name)
      dependencies[name] = Set(
        words.dropFirst().filter { $0.hasPrefix("Banyan") || $0.first == "C" })
    }
    self.order = order
    self.dependencies = dependencies
  }

  /// Behind the bracket that closes what was opened before the text.
  private static func end(of text: Substring) -> Substring.Index {
    var depth = 1
    for index in text.indices {
      switch text[index] {
      case "(": depth += 1
      case ")": depth -= 1
      default: continue
      }
      if depth == 0 { return index }
    }
    return text.endIndex
  }

  private static func quoted(_ text: Substring) -> [String] {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  /// Everything a target rests on.
  func below(_ target: String) -> Set<String> {
    dependencies[target, default: []].reduce(into: []) { all, other in
      all.insert(other)
      all.formUnion(below(other))
    }
  }
}
