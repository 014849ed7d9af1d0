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

  @Option(help: "Write to this file instead of standard output.")
  var output: String?

  func run() throws {
    var session = Session(folder, options, files: files)
    let workspace = try session.open()
    guard let calculation = try session.calculate(workspace),
      let document = try rendered(calculation, of: workspace, &session)
    else { throw session.finishWithErrors() }
    session.mark("render")
    session.printFindings()
    try Delivery.send(document, to: output, workspace: folder)
    session.mark("write")
    session.printTimings(records: calculation.records, bytes: calculation.bytes)
    // The system takes a hundred thousand lines back at once; one by one takes as long as making
    // them.
    Glibc.exit(0)
  }

  func validate() throws {
    if standard == .decree06 && (format == .csv || format == .xlsx) {
      throw ValidationError("--standard decree-06 is written as text, json or html")
    }
    if format == .xlsx && output == nil && Output.isTerminal {
      throw ValidationError("a workbook is no text for a terminal: add --output FILE.xlsx")
    }
  }

  /// The report of the standard asked for; nil where findings must stop it.
  private func rendered(
    _ calculation: Calculation, of workspace: Workspace, _ session: inout Session
  ) throws -> RenderedDocument? {
    if standard == .decree06 {
      return StandardRendering.decree06(calculation, format, &session).map { .text($0) }
    }
    guard let report = InventoryStandard().report(on: calculation, &session.findings),
      !session.mustFail
    else { return nil }
    let head = ResultHead(
      InventoryResult.schema, of: calculation, in: workspace, for: InventoryResult.purpose,
      findings: report.findings)
    return try rendered(report, head, session)
  }

  /// People read the report, programs its closed result.
  private func rendered(
    _ report: InventoryReport, _ head: ResultHead, _ session: Session
  ) throws -> RenderedDocument {
    switch format {
    case .json: .pieces(InventoryJSON().pieces(of: report.result(head)))
    case .csv: .text(InventoryCSV().text(of: report))
    case .html: .text(InventoryHTML(language: session.language).text(of: report))
    case .xlsx: .binary(try workbook(of: report, session))
    case .text:
      .text(
        InventoryText(
          language: session.language,
          surface: .init(
            isTerminal: output == nil && Output.isTerminal, width: Output.width,
            elapsed: session.elapsed)
        ).text(of: report))
    }
  }

  private func workbook(of report: InventoryReport, _ session: Session) throws -> [UInt8] {
    do {
      return try InventoryWorkbook(language: session.language).bytes(of: report)
    } catch {
      switch error {
      case .tooManyRows(_, let rows):
        Output.complain(
          "banyan: \(rows) rows are more than a sheet holds; --format csv has no such limit\n")
        throw ExitCode(2)
      case .archive(let failure):
        Output.complain("banyan: \(failure)\n")
        throw ExitCode(3)
      }
    }
  }
}

/// A report as it is handed over.
enum RenderedDocument {
  case text(String)
  case pieces([[UInt8]])

  static func binary(_ bytes: [UInt8]) -> RenderedDocument { .pieces([bytes]) }
}

/// Where a report goes.
enum Delivery {
  /// Whether a path is a file or lies in a folder.
  private static func covers(_ input: String, _ path: String) -> Bool {
    guard let input = FileIdentity(path: input) else { return false }
    var path = path
    while true {
      if FileIdentity(path: path) == input { return true }
      guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
        return !path.contains("/") && FileIdentity(path: ".") == input
      }
      path = String(path[..<slash])
    }
  }

  /// What a workspace is read from; a report never takes its place.
  private static let inputs = [
    "banyan.yaml", "products.yaml", "cbam.yaml", "activity", "factors", "evidence", "suppliers",
  ]

  static func send(
    _ document: RenderedDocument, to path: String?, workspace folder: String
  ) throws {
    if let path, let input = inputs.first(where: { covers("\(folder)/\($0)", path) }) {
      Output.complain("banyan: --output \(path) is part of the workspace's own \(input)\n")
      throw ExitCode(2)
    }
    do {
      switch (document, path) {
      case (.text(let text), let path?): try FileSystem.write(text, to: path)
      case (.pieces(let pieces), let path?): try FileSystem.write(pieces, to: path)
      case (.text(let text), nil): Output.write(text)
      case (.pieces(let pieces), nil): pieces.forEach { Output.write($0) }
      }
    } catch {
      throw Session.failed(error)
    }
  }
}
