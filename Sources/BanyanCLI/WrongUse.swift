import ArgumentParser
import Banyan

/// How wrong use of the program is told: what is wrong, how the command is used, and where help is.
enum WrongUse {
  /// What the parser says in English, and the same in the other language: it has no other words, and hands
  /// over no fault but as a text.
  static func text(of error: any Error, in language: Language) -> String {
    let whole = BanyanProgram.fullMessage(for: error)
    if language == .english { return whole }
    let message = BanyanProgram.message(for: error)
    let usage = whole.split(separator: "\n").drop { !$0.hasPrefix("Usage: ") }
    return
      ([TextKey.parserError.text(in: language, translated(message, in: language))]
      + usage.map { translated(String($0), in: language) }).joined(separator: "\n")
  }

  /// Texts that are none of the parser's stay as they are.
  static func translated(_ text: String, in language: Language) -> String {
    let bare = text.hasSuffix(".") ? String(text.dropLast()) : text
    for key in ProgramTexts.parserFaults + [.parserUsage, .parserSee] {
      guard let parts = parts(of: bare, filling: key.english) else { continue }
      return key.text(in: language, arguments: parts.map { words(in: $0, in: language) })
    }
    return text
  }

  /// What fills the places of a template, so that this text comes of it; nil where nothing does.
  static func parts(of text: String, filling template: String) -> [String]? {
    // Before the first place, and behind each: `{1}` is one digit between braces.
    let fixed = template.split(separator: "{", omittingEmptySubsequences: false).enumerated()
      .map { index, part in index == 0 ? part : part.dropFirst(2) }
    guard let first = fixed.first, text.hasPrefix(first) else { return nil }
    var rest = text.dropFirst(first.count)
    var parts: [String] = []
    for (index, end) in fixed.dropFirst().enumerated() {
      guard index < fixed.count - 2 else {
        guard rest.hasSuffix(end) else { return nil }
        return parts + [String(rest.dropLast(end.count))]
      }
      guard let range = rest.firstRange(of: end) else { return nil }
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return rest.isEmpty ? parts : nil
  }

  /// The parser joins the values that it would take by a word.
  private static func words(in list: String, in language: Language) -> String {
    let or = TextKey.listOr.text(in: language)
    return list.replacing("' or '", with: "' \(or) '").replacing("' and '", with: "' \(or) '")
  }

  /// `text, json or html`.
  static func listed(_ names: [String], in language: Language) -> String {
    guard let last = names.last, names.count > 1 else { return names.joined() }
    let others = names.dropLast().joined(separator: ", ")
    return "\(others) \(TextKey.listOr.text(in: language)) \(last)"
  }
}

extension ValidationError {
  /// In the language that is known before a workspace is.
  init(_ key: TextKey, _ arguments: String...) {
    self.init(Phrase(key, arguments: arguments), in: Surroundings.language)
  }

  init(_ phrase: Phrase, in language: Language) {
    self.init(phrase.text(in: language))
  }
}
