import BanyanDiagnostics
import BanyanRuns

extension Run {
  /// Form 06 of Decree 06/2022/ND-CP; no value where the files hold errors.
  public func form06() throws(RunFailure) -> Stage<Decree06Report> {
    try report(of: Decree06Standard.self, on: ())
  }
}

extension Decree06Report {
  /// A form that it is written in, by the name `--format` takes.
  public enum Form: String, Sendable, CaseIterable { case text, json, html }

  /// The form as a document: the one that is filed is Vietnamese, a copy to read may be English.
  public func document(
    as form: Form, in language: Language = .vietnamese
  ) throws(RenderFailure) -> Stage<RenderedDocument> {
    try Decree06Standard.formats.document(form.rawValue, of: self, in: language)
  }
}
