import ArgumentParser
import Banyan

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds every fault of a workspace at once; writes nothing but what --annotate names.")

  @Argument(help: "The workspace's folder.")
  var folder = "."

  @Argument(help: "Further activity files, as with --activity; - is standard input.")
  var files: [String] = []

  @OptionGroup var options: CommonOptions

  @Option(
    help: """
      Write a copy of the workbook that has faults to this file, the cells marked and the messages \
      as comments; where several have faults, into this folder.
      """)
  var annotate: String?

  func run() throws {
    var session = Session(folder, options, files: files)
    if annotate != nil { session.findingsOfOneKind = AnnotatedCopies.mostOfOneKind }
    var ending: ExitCode?
    do {
      try check(&session)
    } catch let code as ExitCode {
      // Without a workspace, or with one that cannot be read, there is nothing to annotate.
      guard annotate != nil, code == ExitCode(1) else { throw code }
      ending = code
    }
    try writeCopies(session)
    if let ending { throw ending }
  }

  private func check(_ session: inout Session) throws {
    let workspace = try session.open()
    let hadErrors = session.findings.hasErrors
    let sums = try session.sums(of: workspace)
    if let calculation = try session.calculate(on: sums, workspace, hadErrors: hadErrors) {
      _ = InventoryStandard().report(on: calculation, &session.findings)
    }
    if workspace.products != nil { try checkProducts(workspace, sums, &session) }
    if session.mustFail { throw session.finishWithErrors() }
    session.printFindings()
    if options.diagnostics == .text && !options.quiet {
      let warnings = session.findings.count(of: .warning)
      let summary =
        switch warnings {
        case 0: TextKey.summaryClean.text(in: session.language)
        case 1: TextKey.summaryWarning.text(in: session.language)
        default: TextKey.summaryWarnings.text(in: session.language, String(warnings))
        }
      Output.write(summary + "\n")
    }
  }

  /// What products.yaml and suppliers' footprints say, and whether the records suffice for them.
  private func checkProducts(
    _ workspace: Workspace, _ sums: ActivitySums, _ session: inout Session
  ) throws {
    let known = session.findings
    session.findings = Diagnostics()
    defer {
      let found = session.findings
      session.findings = known
      session.findings.append(newOf: found)
    }
    guard let system = ProductSystem.read(from: workspace, &session.findings) else { return }
    var calculation: Calculation?
    if !known.hasErrors {
      calculation = try session.calculate(
        on: sums, workspace, adjusted: { FootprintStandard.options(for: system, $0) })
    }
    let suppliers = try session.suppliers(of: system, in: workspace)
    guard let calculation else { return }
    _ = FootprintStandard(system, suppliers: suppliers, product: 0)
      .report(on: calculation, &session.findings)
  }

  private func writeCopies(_ session: Session) throws {
    guard let annotate else { return }
    let copies = try AnnotatedCopies(
      workspace: folder, output: annotate, language: session.language,
      delivery: Delivery(of: session)
    ).write(session.findings)
    guard options.diagnostics == .text, !options.quiet else { return }
    if copies.isEmpty { Output.write(TextKey.annotatedNone.text(in: session.language) + "\n") }
    for copy in copies {
      let text = TextKey.annotated.text(in: session.language, String(copy.cells), copy.path)
      Output.write(text + "\n")
      if copy.lacksComments {
        let most = String(WorkbookAnnotator.mostComments)
        Output.write(TextKey.annotatedPartly.text(in: session.language, most) + "\n")
      }
    }
  }
}
