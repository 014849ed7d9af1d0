import ArgumentParser
import Banyan

struct InventoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inventory", abstract: "The organisation's greenhouse-gas inventory.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, html
  }

  @Argument(help: "The workspace's folder.")
  var folder = "."

  @Argument(help: "Further activity files, as with --activity; - is standard input.")
  var files: [String] = []

  @OptionGroup var options: CommonOptions

  @Option(help: "text, json, csv or html.")
  var format = Format.text

  @Option(help: "The report: iso-14064-1, or decree-06, the facility report of Viet Nam.")
  var standard = StandardOption.iso

  @Option(help: "Write to this file instead of standard output.")
  var output: String?

  func run() throws {
    var session = Session(folder, options, files: files)
    let workspace = try session.open()
    guard let calculation = try session.calculate(workspace),
      let text = rendered(calculation, &session)
    else { throw session.finishWithErrors() }
    session.mark("render")
    session.printFindings()
    try Delivery.send(text, to: output)
    session.mark("write")
    session.printTimings(records: calculation.records, bytes: calculation.bytes)
  }

  func validate() throws {
    if standard == .decree06 && format == .csv {
      throw ValidationError("--standard decree-06 is written as text, json or html")
    }
  }

  /// The report of the standard asked for; nil where findings must stop it.
  private func rendered(_ calculation: Calculation, _ session: inout Session) -> String? {
    if standard == .decree06 {
      return StandardRendering.decree06(calculation, format, &session)
    }
    guard let report = InventoryStandard().report(on: calculation, &session.findings),
      !session.mustFail
    else { return nil }
    return rendered(report, session)
  }

  private func rendered(_ report: InventoryReport, _ session: Session) -> String {
    switch format {
    case .json: InventoryJSON().text(of: report)
    case .csv: InventoryCSV().text(of: report)
    case .html: InventoryHTML(language: session.language).text(of: report)
    case .text:
      InventoryText(
        language: session.language,
        surface: .init(
          isTerminal: output == nil && Output.isTerminal, width: Output.width,
          elapsed: session.elapsed)
      ).text(of: report)
    }
  }
}

/// Where a report goes.
enum Delivery {
  static func send(_ text: String, to path: String?) throws {
    guard let path else {
      Output.write(text)
      return
    }
    do { try FileSystem.write(text, to: path) } catch { throw Session.failed(error) }
  }
}
