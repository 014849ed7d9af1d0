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

  @Option(help: "Write to this file instead of standard output.")
  var output: String?

  func validate() throws {
    guard (1...2).contains(words.count) else {
      throw ValidationError("explain wants a figure, and before it a folder if it is not this one")
    }
  }

  func run() throws {
    var session = Session(words.count == 2 ? words[0] : ".", options)
    let workspace = try session.open()
    guard let calculation = try session.calculate(workspace),
      let report = InventoryStandard().report(on: calculation, &session.findings),
      let name = words.last
    else { throw session.finishWithErrors() }
    guard let figure = report.figure(named: name) else {
      session.findings.report(
        Diagnostic(
          .figureUnknown, [name],
          hint: Phrase(.hintFigures, report.suggestions(for: name).joined(separator: ", "))))
      throw session.finishWithErrors()
    }
    try Delivery.send(
      .text(text(of: figure, calculation, workspace, session.language)), to: output)
  }

  private func text(
    of figure: FigureSelection, _ calculation: Calculation, _ workspace: Workspace,
    _ language: Language
  ) throws -> String {
    switch figure {
    case .sum(let name, let lines):
      return format == .json
        ? ExplanationJSON().text(ofSum: name, lines)
        : ExplanationText(language: language).text(ofSum: name, lines)
    case .line(let item):
      let explanation: LineExplanation
      do {
        explanation = try calculation.explanation(of: item.line, in: workspace, limit: records)
      } catch { throw Session.failed(error) }
      return format == .json
        ? ExplanationJSON().text(of: item, explanation)
        : ExplanationText(language: language).text(of: item, explanation)
    }
  }
}
