/// How much a finding weighs: an error stops every report, a warning is printed and kept.
public enum Severity: String, Sendable, CaseIterable {
  case error, warning, note
}

/// One finding about the user's files: what is wrong, where, and what would put it right.
public struct Diagnostic: Sendable, Hashable {
  /// Which kind it is: what programs go by.
  public var code: DiagnosticCode
  /// Where; nil where no file is meant.
  public var location: SourceLocation?
  /// What fills the places `{1}`, `{2}` … of the message; the user's own words among them.
  package var arguments: [PhraseArgument]
  /// The line as the user wrote it, with the part that is meant.
  public var excerpt: Excerpt?
  /// Other places involved, and facts that help to decide.
  public var notes: [Note]
  /// Something to do that puts it right.
  public var hint: Phrase?
  /// What the code says, unless the finding weighs otherwise here: a rule that a firm's own document
  /// must keep is a warning in a document of somebody else.
  public var severity: Severity

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
  public func message(in language: Language) -> String {
    code.template(in: language).filled(with: arguments.map { $0.text(in: language) })
  }
}

/// The other place involved, or a fact that helps to decide.
public struct Note: Sendable, Hashable {
  /// What it says.
  public var phrase: Phrase
  /// The place it speaks of.
  public var location: SourceLocation?

  package init(_ phrase: Phrase, at location: SourceLocation? = nil) {
    self.phrase = phrase
    self.location = location
  }
}

/// A line of the user's file and the characters that are meant.
public struct Excerpt: Sendable, Hashable {
  /// 1-based.
  public var line: Int
  /// As the user wrote it.
  public var text: String
  /// 1-based column and number of characters underlined.
  public var column: Int
  /// Characters, at least one.
  public var length: Int

  package init(line: Int, text: String, column: Int, length: Int) {
    self.line = line
    self.text = text
    self.column = column
    self.length = length
  }
}
