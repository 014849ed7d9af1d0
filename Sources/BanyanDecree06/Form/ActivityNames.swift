import BanyanDiagnostics
import BanyanYAML
import BanyanFactors

/// What the report calls a fuel or an activity.
package struct ActivityNames: Sendable {
  private let names: [String: BilingualText]
  /// By the first word of activities the circular leaves out.
  private let outside: [String: BilingualText]

  /// English wordings of citations with their Vietnamese, in the order of the file.
  private let citations: [(english: String, vietnamese: String)]

  static func read(_ root: DocumentNode, _ diagnostics: inout Diagnostics) -> ActivityNames? {
    guard var fields = MappingReader(root, "names", &diagnostics) else { return nil }
    _ = fields.text("words", &diagnostics)
    let names = texts("names", &fields, &diagnostics)
    let outside = texts("outside", &fields, &diagnostics)
    let citations = fields.list("citations").compactMap { BilingualText.read($0, &diagnostics) }
    fields.finish(&diagnostics)
    return ActivityNames(
      names: names, outside: outside,
      citations: citations.map { ($0.english, $0.vietnamese) })
  }

  private static func texts(
    _ key: String, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> [String: BilingualText] {
    guard let node = fields.node(key), let list = MappingReader(node, key, &diagnostics) else {
      fields.reportMissing(key, &diagnostics)
      return [:]
    }
    var texts: [String: BilingualText] = [:]
    for key in list.keys {
      guard let text = node[key.value] else { continue }
      texts[key.value] = BilingualText.read(text, &diagnostics)
    }
    return texts
  }

  /// Factor tables cite in English; the filed document is Vietnamese. Wordings are replaced in the
  /// order of the file.
  func citation(_ line: String, in language: Language) -> String {
    guard language == .vietnamese else { return line }
    return citations.reduce(line) { $0.replacing($1.english, with: $1.vietnamese) }
  }

  func outside(_ head: String, in language: Language) -> String {
    outside[head]?.text(in: language) ?? head
  }

  /// The name of one word of a path; the word itself where it has none.
  package func name(_ word: String, in language: Language) -> String {
    names[word]?.text(in: language) ?? word
  }

  /// The parts after the head, named: `diesel/off-road-industry` is a fuel and where it is burnt.
  package func name(of activity: ActivityPath, in language: Language) -> String {
    let words = activity.segments.dropFirst().map { name(String($0), in: language) }
    guard let first = words.first else { return activity.description }
    return words.count == 1 ? first : "\(first) (\(words.dropFirst().joined(separator: ", ")))"
  }

  /// An activity of a line. A plant's own factor says in its note what its people call the material.
  func name(of line: DecreeLine, in language: Language) -> String {
    if language == .vietnamese, let factor = line.line.basis.factor, factor.isSiteSpecific,
      let note = factor.note
    {
      return note
    }
    return name(of: line.line.activity, in: language)
  }
}
