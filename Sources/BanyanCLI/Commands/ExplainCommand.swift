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
    guard records >= 0 else { throw ValidationError("--records wants a number from 0") }
  }

  func run() throws {
    var session = Session(words.count == 2 ? words[0] : ".", options)
    let workspace = try session.open()
    if let name = words.last, let text = try footprint(name, workspace, &session) {
      try Delivery(of: session).send(.text(text), to: output)
      return
    }
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
    try Delivery(of: session).send(
      .text(text(of: figure, calculation, workspace, session.language)), to: output)
  }

  /// Of a product of products.yaml, or of a part of its footprint: `rebar`, `rebar/eaf/…`; nil where the
  /// name is none of a product.
  private func footprint(
    _ name: String, _ workspace: Workspace, _ session: inout Session
  ) throws -> String? {
    let words = name.split(separator: "/", maxSplits: 1).map(String.init)
    guard workspace.products != nil, let first = words.first,
      let system = ProductSystem.read(from: workspace, &session.findings),
      let product = system.product(named: first)
    else { return nil }
    let suppliers = try session.suppliers(of: system, in: workspace)
    let sums = try session.sums(of: workspace)
    guard
      let calculation = try session.calculate(
        on: sums, workspace, adjusted: { FootprintStandard.options(for: system, $0) }),
      let report = FootprintStandard(system, suppliers: suppliers, product: product)
        .report(on: calculation, &session.findings)
    else { throw session.finishWithErrors() }
    if format == .json {
      throw ValidationError("a footprint is explained as text; banyan footprint has it as json")
    }
    let explanation = FootprintExplanation(report, in: session.language)
    guard words.count == 2 else { return explanation.text }
    guard let contribution = explanation.contribution(named: words[1]) else {
      let known = report.footprint.contributions.map { report.burdens[$0.burden].id }
      let nearest = NearestName.nearest(to: words[1], among: known) ?? known.first ?? ""
      session.findings.report(
        Diagnostic(.figureUnknown, [name], hint: Phrase(.hintFigures, "\(first)/\(nearest)")))
      throw session.finishWithErrors()
    }
    var text = explanation.text(of: contribution)
    if let line = explanation.burden(of: contribution).line {
      text += try records(behind: line, on: sums, workspace, &session)
    }
    return text
  }

  /// The inventory's own explanation of the line; none where it follows from another.
  private func records(
    behind line: EmissionLine, on sums: ActivitySums, _ workspace: Workspace,
    _ session: inout Session
  ) throws -> String {
    guard let calculation = try session.calculate(on: sums, workspace),
      let report = InventoryStandard().report(on: calculation, &session.findings),
      let item = report.lines.first(where: {
        $0.line.place == line.place && $0.line.keys == line.keys
      })
    else { return "" }
    return "\n"
      + (try self.text(of: .line(item), calculation, workspace, session.language))
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
