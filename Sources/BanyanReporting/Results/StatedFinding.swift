import BanyanJSON
import BanyanDiagnostics

/// A text in both languages.
package struct StatedText: StatedPart {
  package let english: String
  package let vietnamese: String

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

  package func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    }
  }
}

/// A finding as a result states it: what it says, no longer how it was put together.
package struct StatedFinding: StatedPart {
  package let code: String
  package let severity: Severity
  package let message: StatedText
  package let place: StatedPlace?
  package let notes: [StatedNote]
  package let hint: StatedText?

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
package struct StatedNote: StatedPart {
  package let message: StatedText
  package let place: StatedPlace?

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
