import ArgumentParser
import Banyan

struct RevokeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: "Takes a passport and its event, or a facility's record, back with the next publish.")

  @Argument(help: "The workspace's folder.")
  var folder = "."

  @OptionGroup var options: CommonOptions

  @Option(help: "The product, by its id in products.yaml.")
  var product: String?

  @Option(help: "The batch, by its name in batches.csv.")
  var batch: String?

  @Option(help: "In place of a product, a facility by its id in banyan.yaml.")
  var facility: String?

  @Option(help: "Why, in words.")
  var because: String

  @Flag(help: "Give what is revoked a new place, under a new name.")
  var replace = false

  @OptionGroup var issuing: IssuingOptions

  func validate() throws {
    if (product == nil) == (facility == nil) {
      throw ValidationError("give --product or --facility")
    }
    if batch != nil, product == nil { throw ValidationError("--batch goes with --product") }
    if because.allSatisfy(\.isWhitespace) { throw ValidationError("--because wants words") }
  }

  func run() throws {
    var session = Session(folder, options)
    let desk = try IssuingDesk(folder, issuing, isIssuing: true)
    try desk.work(&session) { run, reading, session in
      var work = try desk.opened(reading, session, key: nil)
      guard let read = reading.value, !session.mustFail(reading.findings) else {
        throw session.finished(with: reading.findings)
      }
      var found = reading.findings
      let moment = try issuing.moment()
      let subjects = try subjects(in: run, read)
      var done = 0
      for subject in subjects {
        let isRevoked = work.register[subject]?.revoked != nil
        if work.register.revoke(subject, at: moment, because: because, replacing: replace) {
          done += 1
        } else if isRevoked || subject == subjects.first {
          found.report(
            work.register.refusal(of: subject))
        }
      }
      if done == 0 || session.mustFail(found) { throw session.finished(with: found) }
      try work.deliver(Stage([], found), named: "revoke", to: nil, session)
    }
  }

  private func subjects(in run: Run, _ read: PassportStandard.Reading) throws -> [IssuedSubject] {
    if let facility {
      let facilities = run.workspace.settings.facilities
      let index = try Choice.one(
        of: Array(facilities.indices), called: facility, "--facility", "facility"
      ) { facilities[$0].id }
      return [.init(ofFacility: "\(facilities[index].id)-\(run.workspace.settings.period.key)")]
    }
    let products = read.footprint.system.products
    let index = try Choice.one(
      of: PassportStandard.products(of: read), called: product, "--product",
      "product with a passport"
    ) { products[$0].id }
    let product = products[index].id
    let batches = read.batches.filter { read.isOf($0, product) }.map(\.name)
    let isOfBatches = read.settings.products[product]?.granularity == .batch
    guard isOfBatches == (batch != nil), batch.map(batches.contains) ?? true else {
      Output.refuse(
        isOfBatches
          ? "--batch wants one of: \(batches.joined(separator: ", "))"
          : "passports of '\(product)' are of the product, not of batches")
      throw ExitCode(2)
    }
    return [.untp, .untpEvent].map { .init($0, of: product, batch: batch) }
  }
}
