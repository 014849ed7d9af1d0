import BanyanCalculation
import BanyanDiagnostics
import BanyanReporting
import BanyanThreads

/// One form of a report.
package struct ReportFormat<Report: Sendable>: Sendable {
  /// What `--format` takes.
  package let name: String
  /// Whether it is no text, so that a terminal cannot show it.
  package let isBinary: Bool
  private let body: @Sendable (Report, Surface) throws(RenderFailure) -> Stage<RenderedDocument>

  package init(
    _ name: String, isBinary: Bool = false,
    render: @escaping @Sendable (Report, Surface) throws(RenderFailure) -> Stage<RenderedDocument>
  ) {
    self.name = name
    self.isBinary = isBinary
    body = render
  }

  /// No document, with the reasons, where the form wants what the report does not state.
  package func render(
    _ report: Report, _ surface: Surface
  ) throws(RenderFailure) -> Stage<RenderedDocument> {
    let document = try body(report, surface)
    if surface.workers.stop.isRequested { throw .stopped }
    return document
  }

  /// A form that any report has a text in.
  package static func text(
    _ name: String, _ body: @escaping @Sendable (Report, Surface) -> String
  ) -> ReportFormat {
    ReportFormat(name) { (report, surface) throws(RenderFailure) in
      Stage(.text(body(report, surface)), Diagnostics())
    }
  }
}

extension Array {
  /// A report in one of these forms, as a file holds it; the form is one of them.
  package func document<Report>(
    _ name: String, of report: Report, in language: Language
  ) throws(RenderFailure) -> Stage<RenderedDocument> where Element == ReportFormat<Report> {
    guard let form = first(where: { $0.name == name }) else {
      preconditionFailure("no form is called \(name)")
    }
    return try form.render(report, Surface(language: language, askedLanguage: language))
  }
}

/// Where a document is shown, and to whom.
package struct Surface: Sendable {
  /// The language asked for, or the workspace's own.
  package var language: Language
  /// The language asked for; nil where nobody asked.
  package var askedLanguage: Language?
  package var isTerminal: Bool
  /// Columns of the terminal.
  package var width: Int
  /// Seconds since the run began, for a reader who waited; nil where nobody did.
  package var elapsed: Double
  /// How many threads may write it, and whether it is still wanted.
  package var workers: Workers
  /// How the reader asks on.
  package var offered: OfferedExplanation

  package init(
    language: Language, askedLanguage: Language? = nil, isTerminal: Bool = false, width: Int = 80,
    elapsed: Double = 0, workers: Workers = Workers(),
    offered: OfferedExplanation = OfferedExplanation()
  ) {
    self.language = language
    self.askedLanguage = askedLanguage
    self.isTerminal = isTerminal
    self.width = width
    self.elapsed = elapsed
    self.workers = workers
    self.offered = offered
  }
}

/// A document as it is handed over.
public enum RenderedDocument: Sendable {
  /// A text, for people or programs.
  case text(String)
  /// Bytes that follow one another.
  case pieces([[UInt8]])

  /// Its bytes, a text's as UTF-8: what a file of it holds.
  public var bytes: [UInt8] {
    switch self {
    case .text(let text): Array(text.utf8)
    case .pieces(let pieces): Array(pieces.joined())
    }
  }

  package static func binary(_ bytes: [UInt8]) -> RenderedDocument { .pieces([bytes]) }

  package var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .pieces(let pieces): pieces.allSatisfy(\.isEmpty)
    }
  }
}

/// Why a report cannot be written in a form.
public enum RenderFailure: Error {
  /// The form has no room for it; what to do instead.
  case doesNotFit(Phrase)
  /// A library failed.
  case outside(String)
  /// Somebody asked for the end.
  case stopped
}

/// Where a figure comes from, in a standard's own words.
package struct Explained: Sendable {
  package let text: String
  /// The line of records it ends at, which the inventory explains further; nil where it ends by itself.
  package let line: EmissionLine?

  package init(_ text: String, endingAt line: EmissionLine? = nil) {
    self.text = text
    self.line = line
  }
}

/// What `explain` asks.
public struct ExplanationRequest: Sendable {
  /// As the person wrote it: `2.1/main-meter`, `rebar/eaf`.
  public var figure: String
  /// Of the words around the figures.
  public var language: Language
  /// For programs, as JSON.
  public var isJSON: Bool
  /// How many records are shown.
  public var records: Int
  /// How the reader asks on.
  package var offered = OfferedExplanation()

  /// A question about one figure, in the reader's language.
  public init(of figure: String, in language: Language, isJSON: Bool = false, records: Int = 50) {
    self.figure = figure
    self.language = language
    self.isJSON = isJSON
    self.records = records
  }
}
