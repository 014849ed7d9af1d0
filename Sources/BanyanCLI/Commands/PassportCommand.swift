import ArgumentParser
import Banyan

struct PassportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passport",
    abstract: "A product's digital passport: its figures, in the forms that are asked for.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case untp
  }

  @Argument(help: "The workspace's folder.")
  var folder = "."

  @Argument(help: "Further activity files, as with --activity; - is standard input.")
  var files: [String] = []

  @OptionGroup var options: CommonOptions

  @Option(help: "The product, by its id in products.yaml; may be left out where there is one.")
  var product: String?

  @Option(help: "untp (UNTP 0.7.0 DigitalProductPassport, unsigned).")
  var format = Format.untp

  @Option(help: "Write to this file instead of standard output.")
  var output: String?

  func run() throws {
    var session = Session(folder, options, files: files)
    let run = try session.opened()
    let reading = try session.running { () throws(RunFailure) in
      try run.reading(of: PassportStandard.self)
    }
    let question = try reading.value.map(asked)
    let stage = try session.running { () throws(RunFailure) in
      try run.report(of: PassportStandard.self, reading) { _, _ in question }
    }
    guard let form = PassportStandard.formats.first(where: { $0.name == format.rawValue })
    else { return }
    try session.deliver(stage, as: form, to: output) { _ in (0, 0) }
  }

  /// Wrong use where there is no such product, or no passport of it.
  private func asked(of reading: PassportStandard.Reading) throws -> Int {
    let with = PassportStandard.questions(of: reading)
    let products = reading.footprint.system.products
    let names = with.map { products[$0].id }.joined(separator: ", ")
    guard let product else {
      if with.count == 1 { return with[0] }
      Output.refuse("--product wants one of: \(names)")
      throw ExitCode(2)
    }
    guard let index = with.first(where: { products[$0].id == product }) else {
      Output.refuse("no product with a passport is called '\(product)'; there are: \(names)")
      throw ExitCode(2)
    }
    return index
  }
}
