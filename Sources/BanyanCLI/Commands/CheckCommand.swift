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

  @Option(
    help: "A filled CBAM communication template, whose faults are found too, each at its cell.")
  var template: [String] = []

  func run() throws {
    var session = Session(folder, options, files: files)
    if annotate != nil { session.findingsOfOneKind = AnnotatedCopies.mostOfOneKind }
    let opened = try session.open()
    var findings = opened.findings
    if let run = opened.value {
      findings = try session.running { () throws(RunFailure) in try run.check() }
    }
    if let library = opened.value?.workspace.library {
      for path in template {
        try Self.lint(path, library, session, &findings)
      }
    }
    // Printed first: copies that cannot be written must not swallow what was found.
    let mustFail = session.mustFail(findings)
    session.say(findings)
    if !mustFail { summarise(findings, session) }
    try writeCopies(findings, session)
    if mustFail { throw ExitCode(1) }
  }

  private static func lint(
    _ path: String, _ library: FactorLibrary, _ session: Session, _ findings: inout Diagnostics
  ) throws {
    do throws(FileError) {
      try TemplateLint.findings(in: path, from: library, through: session.inputs, &findings)
    } catch {
      throw session.missing(error, path)
    }
  }

  private func summarise(_ findings: Diagnostics, _ session: Session) {
    guard options.diagnostics == .text && !options.quiet else { return }
    let warnings = findings.count(of: .warning)
    let summary =
      switch warnings {
      case 0: TextKey.summaryClean.text(in: session.language)
      case 1: TextKey.summaryWarning.text(in: session.language)
      default: TextKey.summaryWarnings.text(in: session.language, String(warnings))
      }
    Output.write(summary + "\n")
  }

  private func writeCopies(_ findings: Diagnostics, _ session: Session) throws {
    guard let annotate else { return }
    let copies = try AnnotatedCopies(session: session, output: annotate).write(findings)
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
