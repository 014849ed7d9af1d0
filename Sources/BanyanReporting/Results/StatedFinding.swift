import BanyanJSON
import BanyanDiagnostics

/// A text in both languages.
public struct StatedText: StatedPart {
  /// As an English reader sees it.
  public let english: String
  /// As a Vietnamese reader sees it.
  public let vietnamese: String

  package init(_ text: (Language) -> String) {
    english = text(.english)
    vietnamese = text(.vietnamese)
  }

  package init(reading object: inout ResultObject) throws(ResultFault) {
    english = try object.text("en")
    vietnamese = try object.text("vi")
  }

  package func write(_ json: inout JSONWriter) {
    json.field("en", english)
    json.field("vi", vietnamese)
  }

  /// In one of both.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    }
  }
}

/// A finding as a result states it: what it says, no longer how it was put together.
public struct StatedFinding: StatedPart {
  /// Two words, `unit.dimension`: what programs go by.
  public let code: String
  /// How much it weighs.
  public let severity: Severity
  /// What is wrong, in one phrase.
  public let message: StatedText
  /// Where; nil where no place is meant.
  public let place: StatedPlace?
  /// Other places involved, and facts that help to decide.
  public let notes: [StatedNote]
  /// Something to do that puts it right.
  public let hint: StatedText?

  /// `place`: the place as it is stated.
  package init(_ finding: Diagnostic, place: (SourceLocation) -> StatedPlace) {
    code = finding.code.rawValue
    severity = finding.severity
    message = StatedText(finding.message)
    self.place = finding.location.map(place)
    notes = finding.notes.map { StatedNote($0, place: place) }
    hint = finding.hint.map { StatedText($0.text) }
  }

  package init(reading object: inout ResultObject) throws(ResultFault) {
    code = try object.text("code")
    severity = try object.choice("severity")
    message = try object.part("message")
    place = try object.partIfStated("place")
    notes = try object.list("notes")
    hint = try object.partIfStated("hint")
  }

  package func write(_ json: inout JSONWriter) {
    json.field("code", code)
    json.field("severity", severity.rawValue)
    json.part("message", message)
    if let place { json.part("place", place) }
    json.list("notes", notes)
    if let hint { json.part("hint", hint) }
  }
}

/// Another place that a finding involves, or a fact that helps to decide.
public struct StatedNote: StatedPart {
  /// What it says.
  public let message: StatedText
  /// Where; nil where no place is meant.
  public let place: StatedPlace?

  init(_ note: Note, place: (SourceLocation) -> StatedPlace) {
    message = StatedText(note.phrase.text)
    self.place = note.location.map(place)
  }

  package init(reading object: inout ResultObject) throws(ResultFault) {
    message = try object.part("message")
    place = try object.partIfStated("place")
  }

  package func write(_ json: inout JSONWriter) {
    json.part("message", message)
    if let place { json.part("place", place) }
  }
}
