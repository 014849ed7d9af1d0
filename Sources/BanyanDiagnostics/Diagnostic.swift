/// How much a finding weighs: an error stops every report, a warning is printed and kept.
package enum Severity: String, Sendable, CaseIterable {
  case error, warning, note
}

/// One finding about the user's files: what is wrong, where, and what would put it right.
package struct Diagnostic: Sendable, Hashable {
  package var code: DiagnosticCode
  package var location: SourceLocation?
  /// What fills the places `{1}`, `{2}` … of the message; the user's own words among them.
  package var arguments: [PhraseArgument]
  /// The line as the user wrote it, with the part that is meant.
  package var excerpt: Excerpt?
  package var notes: [Note]
  package var hint: Phrase?
  /// What the code says, unless the finding weighs otherwise here: a rule that a firm's own document
  /// must keep is a warning in a document of somebody else.
  package var severity: Severity

  package init(
    _ code: DiagnosticCode, at location: SourceLocation? = nil, _ arguments: [String] = [],
    excerpt: Excerpt? = nil, notes: [Note] = [], hint: Phrase? = nil,
    severity: Severity? = nil
  ) {
    self.init(
      code, at: location, words: arguments.map(PhraseArgument.text), excerpt: excerpt, notes: notes,
      hint: hint, severity: severity)
  }

  /// With phrases of the catalogue among the arguments.
  package init(
    _ code: DiagnosticCode, at location: SourceLocation? = nil, words: [PhraseArgument],
    excerpt: Excerpt? = nil, notes: [Note] = [], hint: Phrase? = nil,
    severity: Severity? = nil
  ) {
    self.code = code
    self.location = location
    arguments = words
    self.excerpt = excerpt
    self.notes = notes
    self.hint = hint
    self.severity = severity ?? code.severity
  }

  /// What is wrong, in one phrase.
  package func message(in language: Language) -> String {
    code.template(in: language).filled(with: arguments.map { $0.text(in: language) })
  }
}

/// The other place involved, or a fact that helps to decide.
package struct Note: Sendable, Hashable {
  package var phrase: Phrase
  package var location: SourceLocation?

  package init(_ phrase: Phrase, at location: SourceLocation? = nil) {
    self.phrase = phrase
    self.location = location
  }
}

/// A line of the user's file and the characters that are meant.
package struct Excerpt: Sendable, Hashable {
  package var line: Int
  package var text: String
  /// 1-based column and number of characters underlined.
  package var column: Int
  package var length: Int

  package init(line: Int, text: String, column: Int, length: Int) {
    self.line = line
    self.text = text
    self.column = column
    self.length = length
  }
}
