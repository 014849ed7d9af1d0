import BanyanJSON
import BanyanDiagnostics

/// A text in both languages.
public struct StatedText: StatedPart {
  public let english: String
  public let vietnamese: String

  public init(_ text: (Language) -> String) {
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

  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    }
  }
}

/// A finding as a result states it: what it says, no longer how it was put together.
public struct StatedFinding: StatedPart {
  public let code: String
  public let severity: Severity
  public let message: StatedText
  public let place: StatedPlace?
  public let notes: [StatedNote]
  public let hint: StatedText?

  /// `place`: the place as it is stated.
  public init(_ finding: Diagnostic, place: (SourceLocation) -> StatedPlace) {
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
  public let message: StatedText
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
