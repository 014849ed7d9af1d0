import ArgumentParser
import Banyan

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Finds every fault of a workspace at once; writes nothing.")

  @Argument(help: "The workspace's folder.")
  var folder = "."

  @Argument(help: "Further activity files, as with --activity; - is standard input.")
  var files: [String] = []

  @OptionGroup var options: CommonOptions

  func run() throws {
    var session = Session(folder, options, files: files)
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
}
