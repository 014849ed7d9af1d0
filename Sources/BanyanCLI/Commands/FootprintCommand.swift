import ArgumentParser
import Banyan
import Glibc

struct FootprintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "footprint", abstract: "A product's carbon footprint, by ISO 14067.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, pact
    case catenaX = "catena-x"
  }

  @Argument(help: "The workspace's folder.")
  var folder = "."

  @Argument(help: "Further activity files, as with --activity; - is standard input.")
  var files: [String] = []

  @OptionGroup var options: CommonOptions

  @Option(help: "The product, by its id in products.yaml; may be left out where there is one.")
  var product: String?

  @Option(help: "text, json, pact (3.0) or catena-x (9.0.0).")
  var format = Format.text

  @Flag(help: "State the footprint by other allocation rules as well.")
  var compareAllocation = false

  @Option(
    help: ArgumentHelp(
      "Draw all uncertain inputs so many times and state what comes of it.",
      valueName: "samples"))
  var monteCarlo: Int?

  @Option(help: "Of the draws of --monte-carlo: the same seed gives the same figures.")
  var seed: UInt64 = 1

  @Option(help: "Write to this file instead of standard output.")
  var output: String?

  func validate() throws {
    if let monteCarlo, monteCarlo < 2 {
      throw ValidationError("--monte-carlo wants a number of samples from 2")
    }
  }

  func run() throws {
    var session = Session(folder, options, files: files)
    let workspace = try session.open()
    guard let system = ProductSystem.read(from: workspace, &session.findings) else {
      // The activity files are looked at all the same: one run shows every fault.
      _ = try session.calculate(workspace)
      throw session.finishWithErrors()
    }
    let index = try asked(of: system)
    let suppliers = try session.suppliers(of: system, in: workspace)
    guard
      let calculation = try session.calculate(
        workspace, adjusted: { FootprintStandard.options(for: system, $0) })
    else { throw session.finishWithErrors() }
    let standard = FootprintStandard(
      system, suppliers: suppliers, product: index, comparesAllocation: compareAllocation,
      sampling: monteCarlo.map {
        .init(samples: $0, seed: seed, threads: session.threads)
      })
    var stages: [(String, Double)] = []
    let attempt = standard.report(on: calculation, &session.findings) {
      stages.append(($0.rawValue, Output.now()))
    }
    for (name, time) in stages { session.mark(name, at: time) }
    guard let report = attempt, !session.mustFail, let document = rendered(report, &session)
    else { throw session.finishWithErrors() }
    session.mark("render")
    session.printFindings()
    try Delivery.send(.text(document), to: output)
    session.mark("write")
    session.printTimings(records: calculation.records, bytes: calculation.bytes)
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

  /// Nil, with findings, where a format wants what products.yaml does not state.
  private func rendered(_ report: FootprintReport, _ session: inout Session) -> String? {
    switch format {
    case .json: return FootprintJSON().text(of: report)
    case .text:
      return FootprintPlainText(
        report, in: session.language, isTerminal: output == nil && Output.isTerminal
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
