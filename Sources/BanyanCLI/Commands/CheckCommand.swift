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
    if let calculation = try session.calculate(workspace) {
      _ = InventoryStandard().report(on: calculation, &session.findings)
    }
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

  private func writeCopies(_ session: Session) throws {
    guard let annotate else { return }
    let copies = try AnnotatedCopies(
      workspace: folder, output: annotate, language: session.language
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
