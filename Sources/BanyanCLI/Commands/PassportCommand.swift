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
      if rawValue == inDots.name, output?.lowercased().hasSuffix(".png") ?? false { return inDots }
      return PassportStandard.formats.first { $0.name == rawValue }
    }
  }

  @OptionGroup var options: PassportOptions

  @Argument(help: "Further activity files, as with --activity; - is standard input.")
  var files: [String] = []

  @OptionGroup var subject: SubjectOptions

  @Option(
    help: """
      untp (UNTP 0.7.0 DigitalProductPassport), untp-facility (the record of --facility, or that of the \
      last process), untp-event, untp-conformity (its other credentials), en18223 and en18223-full (EN 18223), viet-nam (Decree 37/2026, article 32), aas \
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

  func validate() throws {
    let signed: Set = ["untp", "untp-event", FacilityRecord.format.name]
    if sign != nil, !signed.contains(format.rawValue) {
      throw ValidationError(.useSignForms, signed.sorted().joined(separator: ", "))
    }
    if envelope, sign == nil { throw ValidationError(.useEnvelope) }
    if view == .restricted, format.rawValue != "untp" || sign != nil || batches {
      throw ValidationError(.useRestrictedView)
    }
    if subject.batch != nil, batches {
      throw ValidationError(.useBatchOrAll)
    }
    if batches, output == nil { throw ValidationError(.useBatchesFolder) }
    if batches, format.rawValue == FacilityRecord.format.name {
      throw ValidationError(.useFacilityBatches)
    }
    if subject.facility != nil, format.rawValue != FacilityRecord.format.name {
      throw ValidationError(.useFacilityForm, FacilityRecord.format.name)
    }
  }

  func run() throws {
    var session = Session(options.folder, options.common, files: files)
    let desk = try options.desk(isIssuing: sign != nil || view == .restricted)
    try desk.work(&session, key: sign, isEnveloped: envelope) { work, issued, session in
      if let form = format.ofPassport(to: output) {
        let stage = try passport(in: work)
        if batches { return try writeAll(stage, of: work.basis, as: form, &issued, session) }
        try write(stage, as: form, &issued, session)
      } else {
        try write(try record(in: work), &issued, session)
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
    own.moment = try options.issuing.moment()
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
    if issued.writesRegister {
      issued.place(record.subject, on: record.issued, facility: record.facility.key, &found)
    }
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
    _ stage: Stage<Passport>, of basis: PassportStandard.Basis, as form: ReportFormat<Passport>,
    _ issued: inout IssuedWork, _ session: Session
  ) throws {
    var found = stage.findings
    guard let first = stage.value, let output else { throw session.finished(with: found) }
    if issued.writesRegister, let kind = PassportForm(rawValue: form.name)?.issued {
      for passport in basis.each(of: first) {
        issued.place(passport.subject(kind), on: first.footprint.issued, &found)
      }
    }
    if session.mustFail(found) { throw session.finished(with: found) }
    let moment = try options.issuing.moment()
    let surface = session.surface(to: output)
    let work = issued
    let filling = IssuedWork.Filling(place: output, contents: .batches) { folder, found in
      for passport in basis.each(of: first) {
        var passport = passport.issued(by: work.register)
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
    try work.fill([filling], session, &found)
    session.say(found)
  }

  // MARK: What is asked

  private func passport(in work: IssuingDesk.Work) throws -> Stage<Passport> {
    let question = try asked(of: work)
    return try work.run.passport(work.reading) { _, _ in question }
  }

  private func record(in work: IssuingDesk.Work) throws -> Stage<FacilityRecord> {
    let facilities = work.run.workspace.settings.facilities
    var place = try subject.facility(in: work)
    if place == nil, facilities.count == 1 { place = facilities.first }
    if place == nil {
      let stage = try passport(in: work)
      place = facilities.first { $0.id == stage.value?.facility.key }
      if place == nil { return Stage(nil, stage.findings) }
    }
    guard let place else { return Stage(nil, work.found) }
    return try work.run.facilityRecord(of: place, work.reading)
  }

  /// Wrong use where there is no such product or batch, or no passport of it.
  private func asked(of work: IssuingDesk.Work) throws -> PassportStandard.Question {
    let basis = work.basis
    let product = try subject.product(in: work)
    guard basis.isOfBatches(product) else {
      // An event is the making of a batch.
      if subject.batch != nil || batches || format.rawValue == PassportForm.untpEvent.rawValue {
        throw SubjectOptions.refuseBatches(of: product, in: work)
      }
      return .init(product: product, batch: nil)
    }
    // All batches are of one facility, whose record it is.
    if batches || format.rawValue == FacilityRecord.format.name {
      return .init(
        product: product, batch: basis.batches.firstIndex { $0.product == product })
    }
    return .init(product: product, batch: try subject.batch(of: product, in: work))
  }
}
