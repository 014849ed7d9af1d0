import ArgumentParser
import Banyan
import Glibc

struct InventoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inventory", abstract: "The organisation's greenhouse-gas inventory.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, html, xlsx
  }

  @Argument(help: "The workspace's folder.")
  var folder = "."

  @Argument(help: "Further activity files, as with --activity; - is standard input.")
  var files: [String] = []

  @OptionGroup var options: CommonOptions

  @Option(help: "text, json, csv, html or xlsx.")
  var format = Format.text

  @Option(help: "The report: iso-14064-1, or decree-06, the facility report of Viet Nam.")
  var standard = StandardOption.iso

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "Lay the changes of this file over the records: before, after, and why.",
      valueName: "file"))
  var changes: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "Of a park: for its manager (park), or for one firm, by its id, which sees nothing of its neighbours.",
      valueName: "audience"))
  var audience: String?

  @Option(help: "Write to this file instead of standard output.")
  var output: String?

  func run() throws {
    var session = Session(folder, options, files: files)
    let run = try session.opened()
    if run.isPark {
      try report(ofPark: run, session)
      Glibc.exit(0)
    }
    if audience != nil {
      throw ValidationError(Phrase(.useForPark), in: session.language)
    }
    if let changes {
      try compare(changes, run, session)
      Glibc.exit(0)
    }
    switch standard {
    case .iso:
      try report(of: InventoryStandard.self, run, session) { ($0.records, $0.bytes) }
    case .decree06:
      try report(of: Decree06Standard.self, run, session) { ($0.records, $0.bytes) }
    }
    // The system takes a hundred thousand lines back at once; one by one takes as long as making
    // them.
    Glibc.exit(0)
  }

  private func report<S: Standard>(
    of standard: S.Type, _ run: Run, _ session: Session,
    amount: (S.Report) -> (records: Int, bytes: Int)
  ) throws where S.Question == Void {
    guard let form = S.formats.first(where: { $0.name == format.rawValue }) else { return }
    let stage = try session.running { () throws(RunFailure) in
      try run.report(of: standard, on: ())
    }
    try session.deliver(stage, as: form, to: output, amount: amount)
  }

  private func report(ofPark run: Run, _ session: Session) throws {
    guard standard == .iso, changes == nil else {
      throw ValidationError(Phrase(.useParkStandard), in: session.language)
    }
    guard let form = ParkDocument.formats.first(where: { $0.name == format.rawValue }) else {
      return
    }
    let reader = try session.running { () throws(RunFailure) in try run.audience(audience) }
    let stage = try session.running { () throws(RunFailure) in try run.park() }
    let findings = stage.value.map { $0.findings(for: reader, of: stage.findings) }
    try session.deliver(
      Stage(stage.value.flatMap { $0.document(for: reader) }, findings ?? stage.findings),
      as: form, to: output
    ) { ($0.records, 0) }
  }

  private func compare(_ path: String, _ run: Run, _ session: Session) throws {
    let plan = try session.plan(at: path) { bytes, found in
      WhatIfReader(file: path, names: nil, library: run.workspace.library)
        .changes(in: bytes, &found)
    }
    let before = try session.running { () throws(RunFailure) in
      try run.report(of: InventoryStandard.self, on: ())
    }
    let known = before.findings.joined(with: plan.findings)
    guard let report = before.value, let plan = plan.value, !session.mustFail(known),
      let form = InventoryWhatIf.formats.first(where: { $0.name == format.rawValue })
    else { throw session.finished(with: known) }
    let stage = try session.running { () throws(RunFailure) in
      try InventoryWhatIf.comparison(of: plan, with: report, in: run)
    }
    try session.deliver(
      Stage(stage.value, known.joined(with: stage.findings)), as: form, to: output
    ) { _ in (report.records, report.bytes) }
  }

  func validate() throws {
    if changes != nil {
      guard standard == .iso else {
        throw ValidationError(.useWithStandard)
      }
      guard InventoryWhatIf.formats.contains(where: { $0.name == format.rawValue }) else {
        throw ValidationError(.useWithForms)
      }
    }
    let formats =
      standard == .iso
      ? InventoryStandard.formats.map(\.name) : Decree06Standard.formats.map(\.name)
    guard formats.contains(format.rawValue) else {
      throw ValidationError(
        .useStandardForms, standard.rawValue, WrongUse.listed(formats, in: Surroundings.language))
    }
    if format == .xlsx && output == nil && Output.isTerminal {
      throw ValidationError(.useWorkbookTerminal)
    }
  }
}
