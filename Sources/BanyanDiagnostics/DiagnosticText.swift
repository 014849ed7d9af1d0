/// Writes findings for people: place, message, code, the line with carets, notes and a hint.
public struct DiagnosticText {
  /// The language of messages and labels.
  public var language: Language
  /// Whether a terminal colours them.
  public var colours: Bool

  /// Texts for a person who reads this language.
  public init(language: Language, colours: Bool = false) {
    self.language = language
    self.colours = colours
  }

  /// All of them, by place.
  public func text(of diagnostics: Diagnostics) -> String {
    diagnostics.ordered.map(text(of:)).joined()
  }

  /// One finding, on lines of its own.
  public func text(of diagnostic: Diagnostic) -> String {
    var lines = [headline(of: diagnostic)]
    if let excerpt = diagnostic.excerpt { lines += excerptLines(excerpt) }
    for note in diagnostic.notes {
      let place = note.location.map { ": " + ShownText.line("\($0)") } ?? ""
      lines.append("  \(TextKey.labelNote.text(in: language)): \(indented(note.phrase))\(place)")
    }
    if let hint = diagnostic.hint {
      lines.append("  \(TextKey.labelHint.text(in: language)): \(indented(hint))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The finding as a comment at its place, which therefore is not named.
  package func comment(of diagnostic: Diagnostic) -> String {
    var bare = diagnostic
    bare.location = nil
    bare.excerpt = nil
    var text = DiagnosticText(language: language).text(of: bare)
    text.removeLast()
    return text
  }

  private func headline(of diagnostic: Diagnostic) -> String {
    let severity = severityLabel(diagnostic.severity).text(in: language)
    let place = diagnostic.location.map { "\(ShownText.line("\($0)")): " } ?? ""
    let shown = colours ? coloured(severity, diagnostic.severity) : severity
    let message = ShownText.line(diagnostic.message(in: language))
    return "\(place)\(shown): \(message) [\(diagnostic.code.rawValue)]"
  }

  private func severityLabel(_ severity: Severity) -> TextKey {
    switch severity {
    case .error: .labelError
    case .warning: .labelWarning
    case .note: .labelNote
    }
  }

  private func coloured(_ text: String, _ severity: Severity) -> String {
    let colour =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(colour)m\(text)\u{1B}[0m"
  }

  /// Long lines are shown only around the part that is meant.
  private func excerptLines(_ excerpt: Excerpt) -> [String] {
    let width = 120
    let scalars = Array(ShownText.line(excerpt.text).unicodeScalars)
    let start = max(0, min(excerpt.column - 1 - width / 2, scalars.count - width))
    let shown = scalars[start..<min(scalars.count, start + width)]
    let number = " \(excerpt.line) | "
    let gutter = String(repeating: " ", count: number.count - 2) + "| "
    let lead = String(repeating: " ", count: max(0, excerpt.column - 1 - start))
    let carets = String(
      repeating: "^", count: max(1, min(excerpt.length, width - lead.count)))
    return [
      number + String(String.UnicodeScalarView(shown)), gutter + lead + carets,
    ]
  }

  private func indented(_ phrase: Phrase) -> String {
    phrase.text(in: language).split(separator: "\n", omittingEmptySubsequences: false)
      .map { ShownText.line($0) }.joined(separator: "\n        ")
  }
}
