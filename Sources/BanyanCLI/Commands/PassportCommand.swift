import ArgumentParser
import Banyan

struct PassportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passport",
    abstract: "Digital passports of products: written, signed, published, revoked.",
    subcommands: [PassportDocumentCommand.self, PublishCommand.self, RevokeCommand.self],
    defaultSubcommand: PassportDocumentCommand.self)
}

struct PassportDocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "A product's digital passport: its figures, in the forms that are asked for.")

  enum View: String, ExpressibleByArgument, CaseIterable { case `public`, restricted }

  /// A form of a passport, or the record of a facility, by its name.
  struct Format: RawRepresentable, ExpressibleByArgument, CaseIterable {
    let rawValue: String

    static let allCases = (PassportStandard.formats.map(\.name) + [FacilityRecord.format.name])
      .map(Format.init(named:))

    static let untp = Format(named: PassportForm.untp.rawValue)

    private init(named name: String) { rawValue = name }

    init?(rawValue: String) {
      guard Self.allCases.contains(where: { $0.rawValue == rawValue }) else { return nil }
      self.rawValue = rawValue
    }

    /// Nil for the facility's record. `output`: a symbol is dots where its file says so.
    func ofPassport(to output: String?) -> ReportFormat<Passport>? {
      let inDots = PassportForm.symbolInDots
      if rawValue == inDots.name, output?.hasSuffix(".png") ?? false { return inDots }
      return PassportStandard.formats.first { $0.name == rawValue }
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
      credentials), en18223 and en18223-full (EN 18223), viet-nam (Decree 37/2026, article 32), aas \
      (Asset Administration Shell, IDTA 02023), linkset (RFC 9264), html (a page in both languages) or qr \
      (the identifier as a symbol: SVG, or PNG where --output ends in .png).
      """)
  var format = Format.untp

  @Option(help: "Write to this file instead of standard output; with --batches, to this folder.")
  var output: String?

  @Flag(help: "All batches of the product, each a file of --output.")
  var batches = false

  @Option(help: ArgumentHelp("Sign with this key, as banyan keys new makes it.", valueName: "key"))
  var sign: String?

  @Flag(help: "Put the signed document into an envelope of the Verifiable Credentials Data Model.")
  var envelope = false

  @Option(help: "public, or restricted: what only customers and authorities see.")
  var view = View.public

  @OptionGroup var issuing: IssuingOptions

  func validate() throws {
    let signed: Set = ["untp", "untp-event", FacilityRecord.format.name]
    if sign != nil, !signed.contains(format.rawValue) {
      throw ValidationError("--sign goes with --format \(signed.sorted().joined(separator: ", "))")
    }
    if envelope, sign == nil { throw ValidationError("--envelope goes with --sign") }
    if view == .restricted, format.rawValue != "untp" || sign != nil || batches {
      throw ValidationError(
        "--view restricted goes with --format untp, without --sign and --batches")
    }
    if batch != nil, batches { throw ValidationError("give --batch or --batches, not both") }
    if batches, output == nil { throw ValidationError("--batches wants a folder as --output") }
    if batches, format.rawValue == FacilityRecord.format.name {
      throw ValidationError("a facility's record is of no batch")
    }
    if facility != nil, format.rawValue != FacilityRecord.format.name {
      throw ValidationError("--facility goes with --format \(FacilityRecord.format.name)")
    }
  }

  func run() throws {
    var session = Session(folder, options, files: files)
    let isIssuing = sign != nil || view == .restricted
    let desk = try IssuingDesk(folder, issuing, isIssuing: isIssuing)
    try desk.work(&session) { run, reading, session in
      var issued = try desk.opened(reading, session, key: sign, isEnveloped: envelope)
      if let form = format.ofPassport(to: output) {
        let stage = try passport(of: run, reading)
        if batches { return try writeAll(stage, of: reading, as: form, &issued, session) }
        try write(stage, as: form, &issued, session)
      } else {
        try write(try record(of: run, reading), &issued, session)
      }
    }
  }

  // MARK: One document

  private func write(
    _ stage: Stage<Passport>, as form: ReportFormat<Passport>, _ issued: inout IssuedWork,
    _ session: Session
  ) throws {
    var found = stage.findings
    guard let passport = stage.value else { throw session.finished(with: found) }
    let kind = PassportForm(rawValue: form.name)?.issued
    if issued.writesRegister, let kind {
      issued.place(passport.subject(kind), on: passport.footprint.issued, &found)
    }
    var own = passport.issued(by: issued.register)
    own.moment = try issuing.moment()
    if view == .restricted {
      let document = own.restrictedDocument
      if document == nil { found.report(Passport.nothingRestricted(in: passport)) }
      return try issued.deliver(Stage(document, found), named: "restricted", to: output, session)
    }
    guard let signing = issued.signing, let form = PassportForm(rawValue: form.name) else {
      return try session.deliver(Stage(own, found), as: form, to: output) { _ in (0, 0) }
    }
    let token = form.token(of: own, by: signing, &found)
    try issued.deliver(Stage(token, found), named: form.rawValue, to: output, session)
  }

  private func write(
    _ stage: Stage<FacilityRecord>, _ issued: inout IssuedWork, _ session: Session
  ) throws {
    var found = stage.findings
    guard var record = stage.value else { throw session.finished(with: found) }
    if issued.writesRegister { issued.place(record.subject, on: record.issued, &found) }
    record.issue = issued.register[record.subject]
    guard let signing = issued.signing else {
      return try session.deliver(Stage(record, found), as: FacilityRecord.format, to: output) {
        _ in (0, 0)
      }
    }
    let token = signing.token(
      of: UNTPFacility().document(of: record), at: record.location, &found)
    try issued.deliver(
      Stage(token, found), named: FacilityRecord.format.name, to: output, session)
  }

  // MARK: All batches

  private func writeAll(
    _ stage: Stage<Passport>, of reading: Stage<PassportStandard.Reading>,
    as form: ReportFormat<Passport>, _ issued: inout IssuedWork, _ session: Session
  ) throws {
    var found = stage.findings
    guard let first = stage.value, let reading = reading.value, let output else {
      throw session.finished(with: found)
    }
    let own = reading.batches.filter { reading.isOf($0, first.product.key) }
    let kind = PassportForm(rawValue: form.name)?.issued
    if issued.writesRegister, let kind {
      for batch in own {
        var passport = first
        passport.batch = batch
        issued.place(passport.subject(kind), on: first.footprint.issued, &found)
      }
    }
    if session.mustFail(found) { throw session.finished(with: found) }
    let moment = try issuing.moment()
    let surface = session.surface(to: output)
    let work = issued
    try work.fill(output, session, &found) { folder, found in
      for batch in own {
        var passport = first
        passport.batch = batch
        passport = passport.issued(by: work.register)
        passport.moment = moment
        let path = passport.path(of: form.name, isSigned: work.signing != nil)
        if let signing = work.signing, let form = PassportForm(rawValue: form.name) {
          guard let token = form.token(of: passport, by: signing, &found) else { continue }
          try folder.write(token, to: path)
        } else {
          let inDots = form.name == PassportForm.symbolInDots.name
          let rendered = try (inDots ? PassportForm.symbolInDots : form).render(passport, surface)
          found.join(rendered.findings)
          if let document = rendered.value { try folder.write(document.bytes, to: path) }
        }
      }
    }
    session.say(found)
  }

  // MARK: What is asked

  private func passport(
    of run: Run, _ reading: Stage<PassportStandard.Reading>
  ) throws -> Stage<Passport> {
    let question = try reading.value.map(asked)
    return try run.passport(reading) { _, _ in question }
  }

  private func record(
    of run: Run, _ reading: Stage<PassportStandard.Reading>
  ) throws -> Stage<FacilityRecord> {
    let facilities = run.workspace.settings.facilities
    let place: Facility
    if let facility {
      let index = try Choice.one(
        of: Array(facilities.indices), called: facility, "--facility", "facility"
      ) { facilities[$0].id }
      place = facilities[index]
    } else if let only = facilities.first, facilities.count == 1 {
      place = only
    } else {
      let stage = try passport(of: run, reading)
      guard let own = stage.value?.facility.key,
        let found = facilities.first(where: { $0.id == own })
      else { return Stage(nil, stage.findings) }
      place = found
    }
    return try run.facilityRecord(of: place, reading)
  }

  /// Wrong use where there is no such product or batch, or no passport of it.
  private func asked(of reading: PassportStandard.Reading) throws -> PassportStandard.Question {
    let products = reading.footprint.system.products
    let index = try Choice.one(
      of: PassportStandard.products(of: reading), called: product, "--product",
      "product with a passport"
    ) { products[$0].id }
    guard reading.settings.products[products[index].id]?.granularity == .batch else {
      // An event is the making of a batch.
      if batch != nil || batches || format.rawValue == PassportForm.untpEvent.rawValue {
        Output.refuse("passports of '\(products[index].id)' are of the product, not of batches")
        throw ExitCode(2)
      }
      return .init(product: index, batch: nil)
    }
    let own = reading.batches.indices.filter { reading.batches[$0].product == index }
    if own.isEmpty { return .init(product: index, batch: nil) }
    if batches { return .init(product: index, batch: own.first) }
    let asked = try Choice.one(
      of: own, called: batch, "--batch", "batch of '\(products[index].id)'"
    ) {
      reading.batches[$0].name
    }
    return .init(product: index, batch: asked)
  }
}
