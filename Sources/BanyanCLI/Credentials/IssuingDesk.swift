import ArgumentParser
import Banyan
import Glibc

/// What every command takes that signs, or that asks at what moment.
struct IssuingOptions: ParsableArguments {
  @Option(help: "A date, or a date with time as RFC 3339 writes it; now when left out.")
  var at: String?

  @OptionGroup var passphrase: PassphraseSource

  func validate() throws {
    if let at, Moment.of(at) == nil {
      throw ValidationError(
        "--at wants a date or a date with time, as 2026-04-01 or 2026-04-01T00:00:00Z, not '\(at)'")
    }
  }

  func moment() throws -> Instant { try at.flatMap(Moment.of) ?? Moment.now() }
}

/// Moments that commands are given.
enum Moment {
  /// A date is its first moment in UTC.
  static func of(_ text: String) -> Instant? {
    Instant(rfc3339: text) ?? CalendarDate(iso: text).map { Instant(startOf: $0) }
  }

  static func now() throws -> Instant {
    guard let now = Instant(secondsSince1970: time(nil)) else {
      throw FileError(path: "clock", code: ERANGE)
    }
    return now
  }
}

/// Opens a workspace for commands over passports, one at a time where something is issued.
struct IssuingDesk {
  let folder: String
  let options: IssuingOptions
  let isIssuing: Bool

  init(
    _ folder: String, _ options: IssuingOptions, isIssuing: Bool
  ) throws {
    self.folder = folder
    self.options = options
    self.isIssuing = isIssuing
    // Places in the status list are given to one run after the other.
    if isIssuing, try FileSystem.isFolder(folder) { _ = try FolderLock(folder) }
  }

  /// Runs what opens, reads and writes; ends the program as every command over a workspace does.
  func work(
    _ session: inout Session,
    _ body: (Run, Stage<PassportStandard.Reading>, Session) throws -> Void
  ) throws {
    let run = try session.opened()
    let own = session
    do {
      try body(run, try run.reading(of: PassportStandard.self), own)
    } catch let failure as RenderFailure {
      throw own.ended(by: failure)
    } catch let failure as RunFailure {
      try own.running { () throws(RunFailure) in throw failure }
    } catch let error as FileError {
      throw own.missing(error, error.path)
    } catch let refusal as WritingRefusal {
      throw Delivery.refused(refusal, in: own.language)
    } catch let error as KeyFile.NoPassphrase {
      Output.refuse(TextKey.passphraseUnasked.text(in: own.language, error.file))
      throw ExitCode(2)
    }
  }

  /// What is issued is written down here; ends the program where the key is none, or another's.
  func opened(
    _ reading: Stage<PassportStandard.Reading>, _ session: Session, key: String?,
    isEnveloped: Bool = false
  ) throws -> IssuedWork {
    var found = reading.findings
    var work = IssuedWork(
      folder: folder, register: reading.value?.register ?? IssueRegister(),
      writesRegister: isIssuing, signing: nil)
    guard let key else { return work }
    let own = try KeyFile.privateKey(
      at: key, through: session.inputs,
      passphrase: { try options.passphrase.words(for: $0, session) }, &found)
    if let own, let issuer = reading.value?.settings.issuer {
      work.signing = Signing(
        with: own, at: key, for: issuer, isEnveloped: isEnveloped, &found)
    }
    guard !found.hasErrors, work.signing != nil else { throw session.finished(with: found) }
    return work
  }
}

/// A run that gives credentials their places, and what it signs with.
struct IssuedWork {
  let folder: String
  var register: IssueRegister
  let writesRegister: Bool
  var signing: Signing?

  /// Gives a place, or says that what had one was revoked.
  mutating func place(
    _ subject: IssuedSubject, on day: CalendarDate, _ found: inout Diagnostics
  ) {
    _ = register.place(subject, on: day, &found)
  }

  /// passports.csv first: what is handed over has its place on the disk.
  func deliver(
    _ stage: Stage<[UInt8]>, named name: String, to output: String?, _ session: Session
  ) throws {
    guard let bytes = stage.value, !session.mustFail(stage.findings) else {
      throw session.finished(with: stage.findings)
    }
    if let output { try Delivery(of: session).admit([output], for: .binary(bytes)) }
    try keep(session)
    let form = ReportFormat<[UInt8]>(name) { (bytes, _) throws(RenderFailure) in
      Stage(.pieces([bytes]), Diagnostics())
    }
    try session.deliver(stage, as: form, to: output) { _ in (0, 0) }
  }

  /// A folder of many files, which appears whole.
  func fill(
    _ place: String, _ session: Session, _ found: inout Diagnostics,
    _ body: (WholeFolder, inout Diagnostics) throws -> Void
  ) throws {
    try Delivery(of: session).admit(folder: place)
    let folder = try WholeFolder(at: place, mark: "\(Engine.name) \(Engine.version)")
    do {
      try body(folder, &found)
      if session.mustFail(found) { throw session.finished(with: found) }
      try keep(session)
      try folder.settle()
    } catch {
      folder.discard()
      throw error
    }
  }

  private func keep(_ session: Session) throws {
    guard register.isChanged else { return }
    let door = Outgoing(inputName: session.inputName, isOwn: { _ in true })
    try door.renew(register.bytes, at: "\(folder)/\(IssueRegister.fileName)")
  }
}
