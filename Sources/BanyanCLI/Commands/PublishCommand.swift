import ArgumentParser
import Banyan

struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Writes all passports as a folder that any web server can serve.")

  @OptionGroup var options: PassportOptions

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

  func run() throws {
    var session = Session(options.folder, options.common)
    if let restricted, Self.isInside(restricted, output) || Self.isInside(output, restricted) {
      Output.refuse(Phrase(.useRestrictedInside), in: session.language)
      throw ExitCode(2)
    }
    try options.desk(isIssuing: true).work(&session, key: sign) { work, issued, session in
      guard let signing = issued.signing else { throw session.finished(with: work.found) }
      var found = work.found
      let keys = try did.map { try document($0, listing: signing, session, &found) } ?? nil
      let passports = try all(in: work, &found)
      let records = try facilities(of: passports, in: work, &found)
      try issued.register.expect(published: earlier(session), &found)
      if session.mustFail(found) { throw session.finished(with: found) }
      var withoutEvent: [Batch] = []
      for passport in passports.lazy.flatMap({ work.basis.each(of: $0) }) {
        issued.register.issue(passport.subject(.untp), on: passport.footprint.issued)
        // The making of what is revoked is not told anew.
        let isRevoked = issued.register[passport.subject(.untp)]?.revoked != nil
        if let batch = passport.batch, !passport.hasEvent { withoutEvent.append(batch) }
        if passport.hasEvent, !isRevoked {
          issued.register.issue(passport.subject(.untpEvent), on: passport.footprint.issued)
        }
      }
      for record in records { issued.register.issue(record.subject, on: record.issued) }
      Batch.reportWithoutEvent(withoutEvent, &found)
      issued.register.reportUnasked(&found)
      if session.mustFail(found) { throw session.finished(with: found) }
      try publish(passports, records, work.basis, issued, signing, keys, session, &found)
    }
  }

  /// Names of what was published there before; ends the program where a folder may not be filled.
  private func earlier(_ session: Session) throws -> [String] {
    let delivery = Delivery(of: session)
    try delivery.admit(folder: output, of: IssuedWork.Contents.publication.rawValue)
    let folder = "\(output)/credentials"
    guard try FileSystem.isFolder(folder) else { return [] }
    return try FileSystem.names(in: folder).filter { $0.hasSuffix(".jwt") }
      .map { String($0.dropLast(4)) }
  }

  private func publish(
    _ passports: [Passport], _ records: [FacilityRecord], _ basis: PassportStandard.Basis,
    _ issued: IssuedWork, _ signing: Signing, _ keys: [UInt8]?, _ session: Session,
    _ found: inout Diagnostics
  ) throws {
    guard let first = passports.first else { throw session.finished(with: found) }
    // The day of publishing, where nobody names a moment.
    let issuing = options.issuing
    let now = try issuing.moment()
    let moment = issuing.at == nil ? Instant(startOf: now.date) : now
    let all = passports.lazy.flatMap { basis.each(of: $0) }.map { passport in
      var own = passport.issued(by: issued.register)
      own.moment = now
      return own
    }
    let site = IssuedWork.Filling(place: output, contents: .publication) { folder, found in
      let publication = try Publication(in: folder, by: signing, at: moment)
      for passport in all { try publication.add(passport, &found) }
      for var record in records {
        record.issue = issued.register[record.subject]
        try publication.add(record, &found)
      }
      try publication.finish(issued.register, of: first.issuer, below: first.site, keys: keys)
    }
    let hidden = restricted.map { place in
      IssuedWork.Filling(place: place, contents: .restricted) { folder, _ in
        for passport in all {
          guard let document = passport.restrictedDocument else { continue }
          try folder.write(document, to: "\(passport.key).json")
        }
      }
    }
    try issued.fill([site] + [hidden].compactMap { $0 }, session, &found)
    session.say(found)
  }

  /// The first passport of each product: those of its other batches differ from it by the batch alone.
  private func all(
    in work: IssuingDesk.Work, _ found: inout Diagnostics
  ) throws -> [Passport] {
    var passports: [Passport] = []
    for question in PassportStandard.questions(of: work.basis) {
      let stage = try work.run.passport(work.reading) { _, _ in question }
      found.join(stage.findings)
      if let passport = stage.value { passports.append(passport) }
    }
    return passports
  }

  private func facilities(
    of passports: [Passport], in work: IssuingDesk.Work, _ found: inout Diagnostics
  ) throws -> [FacilityRecord] {
    let named = Set(passports.map(\.facility.key))
    var records: [FacilityRecord] = []
    for facility in work.run.workspace.settings.facilities where named.contains(facility.id) {
      let stage = try work.run.facilityRecord(of: facility, work.reading)
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
    if DIDDocument.holdsSecret(bytes) {
      found.report(
        Diagnostic(.keySecret, at: SourceLocation(file: path), hint: Phrase(.hintKeySecret)))
    } else if !DIDDocument.lists(signing.publicKey, in: bytes) {
      let name = signing.publicKey.identifier?.description ?? ""
      found.report(
        Diagnostic(
          .passportKeyUnlisted, at: SourceLocation(file: path), [name],
          hint: Phrase(
            .hintPassportKeyUnlisted, ShownText.shellWord(sign), ShownText.shellWord(path))))
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
