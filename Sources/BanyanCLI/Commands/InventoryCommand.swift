import ArgumentParser
import Banyan

struct InventoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inventory", abstract: "The organisation's greenhouse-gas inventory.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, html
  }

  @OptionGroup var options: CommonOptions

  @Option(help: "text, json, csv or html.")
  var format = Format.text

  @Option(help: "Write to this file instead of standard output.")
  var output: String?

  func run() throws {
    var session = Session(options)
    let workspace = try session.open()
    guard let calculation = try session.calculate(workspace),
      let report = InventoryStandard().report(on: calculation, &session.findings),
      !session.mustFail
    else { throw session.finishWithErrors() }
    let text = rendered(report, session)
    session.mark("render")
    session.printFindings()
    try Delivery.send(text, to: output)
    session.mark("write")
    session.printTimings(records: report.records, bytes: report.bytes)
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
