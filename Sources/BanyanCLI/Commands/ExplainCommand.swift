import ArgumentParser
import Banyan

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Where a figure comes from, down to a line of a bill and a printed table.",
    usage: "banyan explain [FOLDER] FIGURE [options]")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help:
      "The workspace's folder, if it is not this one, and the figure: a line's id, words of one, total, a category (2.1) or scope-2."
  )
  var words: [String]

  @OptionGroup var options: CommonOptions

  @Option(help: "text or json.")
  var format = Format.text

  @Option(help: "How many records are shown.")
  var records = 50

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "Of a park: for its manager (park), or for one firm, by its id.", valueName: "audience"))
  var audience: String?

  @Option(help: "Write to this file instead of standard output.")
  var output: String?

  func validate() throws {
    guard (1...2).contains(words.count) else {
      throw ValidationError(.useExplainFigure)
    }
    guard records >= 0 else { throw ValidationError(.useRecords) }
  }

  func run() throws {
    guard let figure = words.last else { return }
    var session = Session(words.count == 2 ? words[0] : ".", options)
    let run = try session.opened()
    var request = ExplanationRequest(
      of: figure, in: session.language, isJSON: format == .json, records: records)
    guard run.isPark || audience == nil else {
      throw ValidationError(Phrase(.useForPark), in: session.language)
    }
    request.offered = session.offered
    let stage = try session.running { () throws(RunFailure) in
      run.isPark
        ? try run.explanation(of: request, for: run.audience(audience))
        : try run.explanation(of: request)
    }
    guard let document = stage.value else { throw session.finished(with: stage.findings) }
    try Delivery(of: session).send(document, to: output)
  }
}
