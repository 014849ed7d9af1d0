import ArgumentParser
import Banyan

struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Writes all passports as a folder that any web server can serve.")

  @Argument(help: "The workspace's folder.")
  var folder = "."

  @OptionGroup var options: CommonOptions

  @Option(help: ArgumentHelp("Sign with this key.", valueName: "key"))
  var sign: String

  @Option(help: "The folder to write; it may hold only what publish wrote before.")
  var output: String

  @Option(
    help: ArgumentHelp(
      "The issuer's DID document, which lists the key; the key alone when left out.",
      valueName: "did.json"))
  var did: String?

  @Option(
    help: "A folder outside of --output for what only customers and authorities see.")
  var restricted: String?

  @OptionGroup var issuing: IssuingOptions

  func run() throws {
    var session = Session(folder, options)
    if let restricted, Self.isInside(restricted, output) || Self.isInside(output, restricted) {
      Output.refuse("--restricted must lie outside of --output")
      throw ExitCode(2)
    }
    let desk = try IssuingDesk(folder, issuing, isIssuing: true)
    try desk.work(&session) { run, reading, session in
      var work = try desk.opened(reading, session, key: sign)
      guard let signing = work.signing, let read = reading.value else {
        throw session.finished(with: reading.findings)
      }
      var found = reading.findings
      let keys = try did.map { try document($0, listing: signing, session, &found) } ?? nil
      let moment =
        try issuing.at == nil
        ? Instant(startOf: issuing.moment().date) : issuing.moment()
      let passports = try all(of: run, reading, read, &found)
      let records = try facilities(of: passports, run, reading, &found)
      try work.register.expect(published: earlier(session), &found)
      if session.mustFail(found) { throw session.finished(with: found) }
      for passport in passports.flatMap({ read.each(of: $0) }) {
        work.register.issue(passport.subject(.untp), on: passport.footprint.issued)
        if passport.batch != nil {
          work.register.issue(passport.subject(.untpEvent), on: passport.footprint.issued)
        }
      }
      for record in records { work.register.issue(record.subject, on: record.issued) }
      try publish(passports, records, read, work, signing, keys, moment, session, &found)
    }
  }

  /// Names of what was published there before.
  private func earlier(_ session: Session) throws -> [String] {
    try Delivery(of: session).admit(folder: output)
    let folder = "\(output)/credentials"
    guard try FileSystem.isFolder(folder) else { return [] }
    return try FileSystem.names(in: folder).filter { $0.hasSuffix(".jwt") }
      .map { String($0.dropLast(4)) }
  }

  private func publish(
    _ passports: [Passport], _ records: [FacilityRecord], _ read: PassportStandard.Reading,
    _ work: IssuedWork, _ signing: Signing, _ keys: [UInt8]?, _ moment: Instant,
    _ session: Session, _ found: inout Diagnostics
  ) throws {
    guard let first = passports.first else { throw session.finished(with: found) }
    let all = passports.flatMap { read.each(of: $0) }.map { passport in
      var own = passport.issued(by: work.register)
      own.moment = moment
      return own
    }
    try work.fill(output, session, &found) { folder, found in
      var publication = Publication(by: signing, at: moment)
      for passport in all { try publication.add(passport, &found, to: folder) }
      for var record in records {
        record.issue = work.register[record.subject]
        try publication.add(record, &found, to: folder)
      }
      try publication.finish(
        work.register, of: first.issuer, below: first.site, keys: keys, to: folder)
    }
    if let restricted {
      try work.fill(restricted, session, &found) { folder, _ in
        for passport in all {
          guard let document = passport.restrictedDocument else { continue }
          try folder.write(document, to: "\(passport.key).json")
        }
      }
    }
    session.say(found)
  }

  /// The first passport of each product: those of its other batches differ from it by the batch alone.
  private func all(
    of run: Run, _ reading: Stage<PassportStandard.Reading>, _ read: PassportStandard.Reading,
    _ found: inout Diagnostics
  ) throws -> [Passport] {
    var passports: [Passport] = []
    for question in PassportStandard.questions(of: read) {
      let stage = try run.passport(reading) { _, _ in question }
      found.join(stage.findings)
      if let passport = stage.value { passports.append(passport) }
    }
    return passports
  }

  private func facilities(
    of passports: [Passport], _ run: Run, _ reading: Stage<PassportStandard.Reading>,
    _ found: inout Diagnostics
  ) throws -> [FacilityRecord] {
    let named = Set(passports.map(\.facility.key))
    var records: [FacilityRecord] = []
    for facility in run.workspace.settings.facilities where named.contains(facility.id) {
      let stage = try run.facilityRecord(of: facility, reading)
      found.join(stage.findings)
      if let record = stage.value { records.append(record) }
    }
    return records
  }

  private func document(
    _ path: String, listing signing: Signing, _ session: Session, _ found: inout Diagnostics
  ) throws -> [UInt8]? {
    guard let bytes = try session.inputs.bytes(of: path, as: path, .credential, &found) else {
      return nil
    }
    if !DIDDocument.lists(signing.publicKey, in: bytes) {
      let name = signing.publicKey.identifier?.description ?? ""
      found.report(
        Diagnostic(
          .passportKeyUnlisted, at: SourceLocation(file: path), [name],
          hint: Phrase(.hintPassportKeyUnlisted)))
    }
    return bytes
  }

  private static func isInside(_ path: String, _ folder: String) -> Bool {
    guard let path = FileSystem.whole(path), let folder = FileSystem.whole(folder) else {
      return false
    }
    return path == folder || path.hasPrefix(folder + "/")
  }
}
