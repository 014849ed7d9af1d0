import ArgumentParser
import Banyan
import Glibc

struct FootprintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "footprint", abstract: "A product's carbon footprint, by ISO 14067.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html, pact
    case catenaX = "catena-x"
  }

  @Argument(help: "The workspace's folder.")
  var folder = "."

  @Argument(help: "Further activity files, as with --activity; - is standard input.")
  var files: [String] = []

  @OptionGroup var options: CommonOptions

  @Option(help: "The product, by its id in products.yaml; may be left out where there is one.")
  var product: String?

  @Option(help: "text, json, html, pact (3.0) or catena-x (9.0.0).")
  var format = Format.text

  @Flag(help: "State the footprint by other allocation rules as well.")
  var compareAllocation = false

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "Lay the changes of this file over the workspace: before, after, and why.",
      valueName: "file"))
  var changes: String?

  @Option(help: "How many processes deep the tree of contributions goes, 0 to 100.")
  var depth = ContributionTree.usualDepth

  @Option(help: "The least share of the footprint that the tree shows by itself: 1 % or 0.01.")
  var cutOff = Share(ContributionTree.usualCutOff)

  @Option(
    help: ArgumentHelp(
      "Draw all uncertain inputs so many times and state what comes of it.",
      valueName: "samples"))
  var monteCarlo: Int?

  @Option(help: "Of the draws of --monte-carlo: the same seed gives the same figures.")
  var seed: UInt64 = 1

  @Option(help: "Write to this file instead of standard output.")
  var output: String?

  func run() throws {
    var session = Session(folder, options, files: files)
    let workspace = try session.open()
    guard let system = ProductSystem.read(from: workspace, &session.findings) else {
      // The activity files are looked at all the same: one run shows every fault.
      _ = try session.calculate(on: try session.sums(of: workspace), workspace)
      throw session.finishWithErrors()
    }
    let index = try asked(of: system)
    let whatIf = try changes.map { try session.changes(at: $0, system, workspace) } ?? nil
    let sums = try session.sums(of: workspace)
    let calculation = try session.calculate(
      on: sums, workspace, adjusted: { FootprintStandard.options(for: system, $0) })
    // Read last, so that a supplier's fault hides none of the records.
    let suppliers = try session.suppliers(of: system, in: workspace)
    guard let calculation else { throw session.finishWithErrors() }
    let standard = FootprintStandard(
      system, suppliers: suppliers, product: index, comparesAllocation: compareAllocation,
      sampling: monteCarlo.map {
        .init(samples: $0, seed: seed, threads: options.threads)
      })
    var stages: [(String, Double)] = []
    let attempt = standard.report(on: calculation, &session.findings) {
      stages.append(($0.rawValue, Output.now()))
    }
    for (name, time) in stages { session.mark(name, at: time) }
    guard let report = attempt, !session.mustFail
    else { throw session.finishWithErrors() }
    var document: String?
    if let whatIf {
      document = try session.compare(
        whatIf, with: report, sums: sums, suppliers: suppliers, in: workspace
      ).map { rendered($0, session) }
    } else {
      let head = ResultHead(
        FootprintResult.schema, of: calculation, in: workspace, for: FootprintResult.purpose,
        findings: report.findings)
      document = rendered(report, head, &session)
    }
    guard let document, !session.mustFail else { throw session.finishWithErrors() }
    session.mark("render")
    session.printFindings()
    try Delivery.send(.text(document), to: output, workspace: folder)
    session.mark("write")
    session.printTimings(records: calculation.records, bytes: calculation.bytes)
  }

  func validate() throws {
    guard (0...100).contains(depth) else {
      throw ValidationError("--depth goes from 0 to 100")
    }
    if let monteCarlo, monteCarlo < 2 {
      throw ValidationError("--monte-carlo wants a number of samples from 2")
    }
    let isStatement = format == .pact || format == .catenaX
    if isStatement && (compareAllocation || monteCarlo != nil) {
      throw ValidationError(
        "\(format.rawValue) has no place for --compare-allocation and --monte-carlo")
    }
    if changes != nil && format != .text && format != .json {
      throw ValidationError("--with is written as text or json")
    }
  }

  /// The product asked about; ends the program where there is none of the name.
  private func asked(of system: ProductSystem) throws -> Int {
    let known = system.products.map(\.id)
    guard let name = product else {
      if known.count == 1 { return 0 }
      Output.complain("banyan: --product wants one of: \(known.joined(separator: ", "))\n")
      throw ExitCode(2)
    }
    if let index = system.product(named: name) { return index }
    Output.complain(
      "banyan: no product is called '\(name)'; there are: \(known.joined(separator: ", "))\n")
    throw ExitCode(2)
  }

  private func rendered(_ comparison: WhatIfComparison, _ session: Session) -> String {
    format == .json
      ? WhatIfJSON().text(of: comparison)
      : WhatIfPlainText(comparison, in: session.language).text
  }

  /// Nil, with findings, where a format wants what products.yaml does not state.
  private func rendered(
    _ report: FootprintReport, _ head: ResultHead, _ session: inout Session
  ) -> String? {
    // Made only for those that show it.
    var tree: ContributionTree {
      ContributionTree(report, depth: depth, cutOff: cutOff.value)
    }
    switch format {
    case .json: return FootprintJSON().text(of: report.result(head, tree: tree))
    case .html: return FootprintHTML(language: session.language).text(of: report, tree: tree)
    case .text:
      return FootprintPlainText(
        report, in: session.language, tree: tree, isTerminal: output == nil && Output.isTerminal
      ).text
    case .pact, .catenaX:
      guard let statement = PACTStatement(of: report).footprint(&session.findings) else {
        return nil
      }
      PACTRules(.export(at: report.product.location)).check(statement, &session.findings)
      if session.mustFail { return nil }
      if format == .pact { return PACTDocument().text(of: statement) }
      return CatenaXDocument().text(
        of: statement, report.system.catenaX ?? CatenaXDetails(), at: report.product.location,
        &session.findings)
    }
  }
}
