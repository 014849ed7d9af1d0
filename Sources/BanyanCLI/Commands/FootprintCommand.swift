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

  @Option(
    help: "Of the draws of --monte-carlo, 1 by default: the same seed gives the same figures.")
  var seed: UInt64?

  @Option(help: "Write to this file instead of standard output.")
  var output: String?

  func run() throws {
    var session = Session(folder, options, files: files)
    let run = try session.opened()
    let reading = try session.running { () throws(RunFailure) in
      try run.reading(of: FootprintStandard.self)
    }
    let question = try reading.value.map { try self.question(of: $0.system, session) }
    let plan = try changes.map { path in
      try session.plan(at: path) { bytes, found in
        guard let system = reading.value?.system else { return nil }
        return WhatIfReader(file: path, system: system, library: run.workspace.library)
          .changes(in: bytes, &found)
      }
    }
    let stage = try session.running { () throws(RunFailure) in
      try run.report(of: FootprintStandard.self, reading) { _, _ in question }
    }
    guard let plan else {
      guard let form = FootprintStandard.formats.first(where: { $0.name == format.rawValue })
      else { return }
      try session.deliver(stage, as: form, to: output) { ($0.records, $0.bytes) }
      return
    }
    try compare(plan, stage, reading, run, session)
  }

  private func question(
    of system: ProductSystem, _ session: Session
  ) throws -> FootprintStandard.Question {
    FootprintStandard.Question(
      product: try asked(of: system, session.language), comparesAllocation: compareAllocation,
      sampling: sampling, depth: depth,
      cutOff: cutOff.value, ended: { session.mark($0.name) })
  }

  private var sampling: FootprintStandard.Sampling? {
    monteCarlo.map { .init(samples: $0, seed: seed ?? 1) }
  }

  private func compare(
    _ plan: Stage<WhatIf>, _ before: Stage<FootprintReport>,
    _ reading: Stage<FootprintStandard.Reading>, _ run: Run, _ session: Session
  ) throws {
    let known = before.findings.joined(with: plan.findings)
    guard let report = before.value, let reading = reading.value, let changes = plan.value,
      !session.mustFail(known)
    else { throw session.finished(with: known) }
    let stage = try session.running { () throws(RunFailure) in
      try WhatIfRun(run, product: report.asked, sampling: sampling).comparison(
        of: changes, with: report, reading)
    }
    try session.deliver(
      Stage(stage.value, known.joined(with: stage.findings)), as: form, to: output
    ) { _ in (report.records, report.bytes) }
  }

  /// How a comparison is written.
  private var form: ReportFormat<WhatIfComparison> {
    switch format {
    case .json: .text("json") { comparison, _ in WhatIfJSON().text(of: comparison) }
    case .html:
      .text("html") { comparison, surface in
        WhatIfHTML(language: surface.language).text(of: comparison)
      }
    default:
      .text("text") { comparison, surface in
        WhatIfPlainText(comparison, in: surface.language).text
      }
    }
  }

  func validate() throws {
    guard (0...100).contains(depth) else {
      throw ValidationError(.useDepth)
    }
    // Each sample is kept: ten million take 80 MB for each product.
    if let monteCarlo, !(2...10_000_000).contains(monteCarlo) {
      throw ValidationError(.useSamples)
    }
    let isStatement = format == .pact || format == .catenaX
    if isStatement && (compareAllocation || monteCarlo != nil) {
      throw ValidationError(.useStatementPlain, format.rawValue)
    }
    if seed != nil && monteCarlo == nil {
      throw ValidationError(.useSeed)
    }
    guard changes != nil else { return }
    if isStatement { throw ValidationError(.useWithForms) }
    if compareAllocation {
      throw ValidationError(.useWithAllocation)
    }
    if depth != ContributionTree.usualDepth || cutOff.value != ContributionTree.usualCutOff {
      throw ValidationError(.useWithTree)
    }
  }

  /// The product asked about; ends the program where there is none of the name.
  private func asked(of system: ProductSystem, _ language: Language) throws -> Int {
    try Choice(option: "--product", unknown: .productUnknown, language: language)
      .one(of: Array(system.products.indices), called: product) { system.products[$0].id }
  }
}
