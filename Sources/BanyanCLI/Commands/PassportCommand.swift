import ArgumentParser
import Banyan

struct PassportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passport",
    abstract: "A product's digital passport: its figures, in the forms that are asked for.")

  /// A form of a passport, or the record of a facility.
  enum Format: RawRepresentable, ExpressibleByArgument, CaseIterable {
    case passport(PassportForm)
    case facility

    static let allCases = PassportForm.allCases.map(Format.passport) + [.facility]

    init?(rawValue: String) {
      guard let known = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
      self = known
    }

    var rawValue: String {
      switch self {
      case .passport(let form): form.rawValue
      case .facility: FacilityRecord.format.name
      }
    }
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

  @Option(
    help:
      "With untp-facility, the facility by its id in banyan.yaml; left out, that of the last process."
  )
  var facility: String?

  @Option(
    help: """
      untp (UNTP 0.7.0 DigitalProductPassport), untp-facility, untp-event, untp-conformity (its other \
      credentials), en18223 and en18223-full (EN 18223), viet-nam (Decree 37/2026, article 32) or aas \
      (Asset Administration Shell, IDTA 02023).
      """)
  var format = Format.passport(.untp)

  @Option(help: "Write to this file instead of standard output.")
  var output: String?

  func run() throws {
    var session = Session(folder, options, files: files)
    let run = try session.opened()
    let reading = try session.running { () throws(RunFailure) in
      try run.reading(of: PassportStandard.self)
    }
    switch format {
    case .passport(let form):
      let stage = try passport(of: run, reading, &session)
      guard let own = PassportStandard.formats.first(where: { $0.name == form.rawValue })
      else { return }
      try session.deliver(stage, as: own, to: output) { _ in (0, 0) }
    case .facility:
      let stage = try record(of: run, reading, &session)
      try session.deliver(stage, as: FacilityRecord.format, to: output) { _ in (0, 0) }
    }
  }

  private func passport(
    of run: Run, _ reading: Stage<PassportStandard.Reading>, _ session: inout Session
  ) throws -> Stage<Passport> {
    if facility != nil {
      Output.refuse("--facility goes with --format \(FacilityRecord.format.name)")
      throw ExitCode(2)
    }
    let question = try reading.value.map(asked)
    return try session.running { () throws(RunFailure) in
      try run.passport(reading) { _, _ in question }
    }
  }

  private func record(
    of run: Run, _ reading: Stage<PassportStandard.Reading>, _ session: inout Session
  ) throws -> Stage<FacilityRecord> {
    let facilities = run.workspace.settings.facilities
    let place: Facility
    if let facility {
      let index = try one(
        of: Array(facilities.indices), called: facility, "--facility", "facility"
      ) { facilities[$0].id }
      place = facilities[index]
    } else if let only = facilities.first, facilities.count == 1 {
      place = only
    } else {
      let stage = try passport(of: run, reading, &session)
      guard let own = stage.value?.facility.key,
        let found = facilities.first(where: { $0.id == own })
      else { return Stage(nil, stage.findings) }
      place = found
    }
    return try session.running { () throws(RunFailure) in
      try run.facilityRecord(of: place, reading)
    }
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
