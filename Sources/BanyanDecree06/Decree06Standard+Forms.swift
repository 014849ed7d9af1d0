import BanyanDiagnostics
import BanyanRuns

extension Decree06Standard {
  /// The filed document is Vietnamese whatever language the workspace speaks; only who asks for another
  /// gets a copy to read.
  private static func language(on surface: Surface) -> Language {
    surface.askedLanguage ?? .vietnamese
  }

  package static let formats: [ReportFormat<Decree06Report>] = [
    .text("text") { report, surface in
      Decree06PlainText(in: language(on: surface)).text(of: report)
    },
    .text("json") { report, _ in Decree06JSON().text(of: report) },
    .text("html") { report, surface in
      Decree06HTML(in: language(on: surface)).text(of: report)
    },
  ]

  /// Its figures are lines of the inventory, which explains them.
  package static func explanation(
    of request: ExplanationRequest, in run: Run
  ) -> Stage<Explained>? { nil }
}
