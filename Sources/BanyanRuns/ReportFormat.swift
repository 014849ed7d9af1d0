import BanyanCalculation
import BanyanDiagnostics

/// One form of a report.
public struct ReportFormat<Report: Sendable>: Sendable {
  /// What `--format` takes.
  public let name: String
  /// Whether it is no text, so that a terminal cannot show it.
  public let isBinary: Bool
  /// No document, with the reasons, where the form wants what the report does not state.
  public let render: @Sendable (Report, Surface) throws(RenderFailure) -> Stage<RenderedDocument>

  public init(
    _ name: String, isBinary: Bool = false,
    render: @escaping @Sendable (Report, Surface) throws(RenderFailure) -> Stage<RenderedDocument>
  ) {
    self.name = name
    self.isBinary = isBinary
    self.render = render
  }

  /// A form that any report has a text in.
  public static func text(
    _ name: String, _ body: @escaping @Sendable (Report, Surface) -> String
  ) -> ReportFormat {
    ReportFormat(name) { (report, surface) throws(RenderFailure) in
      Stage(.text(body(report, surface)), Diagnostics())
    }
  }
}

/// Where a document is shown, and to whom.
public struct Surface: Sendable {
  /// The language asked for, or the workspace's own.
  public var language: Language
  /// The language asked for; nil where nobody asked.
  public var askedLanguage: Language?
  public var isTerminal: Bool
  /// Columns of the terminal.
  public var width: Int
  /// Seconds since the run began, for a reader who waited; nil where nobody did.
  public var elapsed: Double

  public init(
    language: Language, askedLanguage: Language? = nil, isTerminal: Bool = false, width: Int = 80,
    elapsed: Double = 0
  ) {
    self.language = language
    self.askedLanguage = askedLanguage
    self.isTerminal = isTerminal
    self.width = width
    self.elapsed = elapsed
  }
}

/// A document as it is handed over.
public enum RenderedDocument: Sendable {
  case text(String)
  /// Bytes that follow one another.
  case pieces([[UInt8]])

  public static func binary(_ bytes: [UInt8]) -> RenderedDocument { .pieces([bytes]) }

  public var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .pieces(let pieces): pieces.allSatisfy(\.isEmpty)
    }
  }
}

/// Why a report cannot be written in a form.
public enum RenderFailure: Error {
  /// The form has no room for it; what to do instead.
  case doesNotFit(String)
  /// A library failed.
  case outside(String)
}

/// Where a figure comes from, in a standard's own words.
public struct Explained: Sendable {
  public let text: String
  /// The line of records it ends at, which the inventory explains further; nil where it ends by itself.
  public let line: EmissionLine?

  public init(_ text: String, endingAt line: EmissionLine? = nil) {
    self.text = text
    self.line = line
  }
}

/// What `explain` asks.
public struct ExplanationRequest: Sendable {
  /// As the person wrote it.
  public var figure: String
  public var language: Language
  /// For programs, as JSON.
  public var isJSON: Bool
  /// How many records are shown.
  public var records: Int

  public init(of figure: String, in language: Language, isJSON: Bool = false, records: Int = 50) {
    self.figure = figure
    self.language = language
    self.isJSON = isJSON
    self.records = records
  }
}
