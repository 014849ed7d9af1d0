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

  @Option(help: "The batch, by its name in batches.csv, where passports are for batches.")
  var batch: String?

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

  /// Wrong use where there is no such product or batch, or no passport of it.
  private func asked(of reading: PassportStandard.Reading) throws -> PassportStandard.Question {
    let products = reading.footprint.system.products
    let index = try one(
      of: PassportStandard.products(of: reading), called: product, "--product",
      "product with a passport"
    ) { products[$0].id }
    guard reading.settings.products[products[index].id]?.granularity == .batch else {
      if batch != nil {
        Output.refuse("passports of '\(products[index].id)' are of the product, not of batches")
        throw ExitCode(2)
      }
      return .init(product: index, batch: nil)
    }
    let own = reading.batches.indices.filter { reading.batches[$0].product == index }
    if own.isEmpty { return .init(product: index, batch: nil) }
    let asked = try one(of: own, called: batch, "--batch", "batch of '\(products[index].id)'") {
      reading.batches[$0].name
    }
    return .init(product: index, batch: asked)
  }

  private func one(
    of known: [Int], called name: String?, _ option: String, _ what: String,
    _ names: (Int) -> String
  ) throws -> Int {
    let all = known.map(names).joined(separator: ", ")
    guard let name else {
      if known.count == 1 { return known[0] }
      Output.refuse("\(option) wants one of: \(all)")
      throw ExitCode(2)
    }
    if let found = known.first(where: { names($0) == name }) { return found }
    Output.refuse("no \(what) is called '\(name)'; there are: \(all)")
    throw ExitCode(2)
  }
}
