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
    let run = try session.opened()
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

  func validate() throws {
    let formats =
      standard == .iso
      ? InventoryStandard.formats.map(\.name) : Decree06Standard.formats.map(\.name)
    guard formats.contains(format.rawValue) else {
      throw ValidationError(
        "--standard \(standard.rawValue) is written as "
          + "\(formats.dropLast().joined(separator: ", ")) or \(formats.last ?? "")")
    }
    if format == .xlsx && output == nil && Output.isTerminal {
      throw ValidationError("a workbook is no text for a terminal: add --output FILE.xlsx")
    }
  }
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
