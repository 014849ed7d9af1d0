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
      throw ValidationError(.useMoment, at)
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
      throw FileError(of: .placeClock, code: ERANGE)
    }
    return now
  }
}

/// What every command over passports takes.
struct PassportOptions: ParsableArguments {
  @Argument(help: "The workspace's folder.")
  var folder = "."

  @OptionGroup var common: CommonOptions
  @OptionGroup var issuing: IssuingOptions

  func desk(isIssuing: Bool) throws -> IssuingDesk {
    try IssuingDesk(folder, issuing, isIssuing: isIssuing)
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

  /// What is open on it: the run, what passports are made of, and what is issued.
  struct Work {
    let run: Run
    let reading: Stage<PassportStandard.Reading>
    let basis: PassportStandard.Basis
    let language: Language
    /// What was found so far.
    var found: Diagnostics { reading.findings }
  }

  /// Runs what opens, reads and writes; ends the program as every command over a workspace does, also
  /// where the files are at fault, the key is none, or another's.
  ///
  /// `known`: what was found before and is said with the rest where this ends the program.
  func work(
    _ session: inout Session, key: String? = nil, isEnveloped: Bool = false,
    known: Diagnostics = Diagnostics(),
    _ body: (Work, inout IssuedWork, Session) throws -> Void
  ) throws {
    let run = try session.opened()
    let own = session
    do {
      let reading = try run.passportReading()
      var found = Diagnostics()
      let read = try key.map { try privateKey(at: $0, own, &found) } ?? nil
      guard let basis = reading.value?.basis else {
        // What only the calculation shows is said with the rest.
        let stage = try run.passport(reading) { _, _ in nil }
        throw own.finished(with: known.joined(with: stage.findings).joined(with: found))
      }
      var issued = IssuedWork(
        folder: folder, register: basis.register, writesRegister: isIssuing, signing: nil)
      if let key, let read {
        issued.signing = Signing(
          with: read, at: key, for: basis.settings.issuer, isEnveloped: isEnveloped, &found)
      }
      if found.hasErrors { throw own.finished(with: reading.findings.joined(with: found)) }
      try body(
        Work(run: run, reading: reading, basis: basis, language: own.language), &issued, own)
    } catch let failure as RenderFailure {
      throw own.ended(by: failure)
    } catch let failure as RunFailure {
      try own.running { () throws(RunFailure) in throw failure }
    } catch let error as FileError {
      throw own.missing(error, error.path)
    } catch let refusal as WritingRefusal {
      throw Delivery.refused(refusal, in: own.language)
    } catch let error as KeyFile.NoPassphrase {
      Output.refuse(Phrase(.passphraseUnasked, error.file), in: own.language)
      throw ExitCode(2)
    }
  }

  private func privateKey(
    at path: String, _ session: Session, _ found: inout Diagnostics
  ) throws -> PrivateKey? {
    try KeyFile.privateKey(
      at: path, through: session.inputs,
      passphrase: { try options.passphrase.words(for: $0, session) }, &found)
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
    _ subject: IssuedSubject, on day: CalendarDate, facility: String? = nil,
    _ found: inout Diagnostics
  ) {
    let words = subject.words(in: folder, facility: facility)
    _ = register.place(subject, on: day, named: words, &found)
  }

  /// passports.csv first: what is handed over has its place on the disk.
  func deliver(
    _ stage: Stage<[UInt8]>, named name: String, to output: String?, _ session: Session
  ) throws {
    guard let bytes = stage.value, !session.mustFail(stage.findings) else {
      throw session.finished(with: stage.findings)
    }
    if let output {
      let delivery = Delivery(of: session)
      try delivery.admit([output], for: .binary(bytes))
      try delivery.admit(folderOf: output)
    }
    try keep(session)
    let form = ReportFormat<[UInt8]>(name) { (bytes, _) throws(RenderFailure) in
      Stage(.pieces([bytes]), Diagnostics())
    }
    try session.deliver(stage, as: form, to: output) { _ in (0, 0) }
  }

  /// A folder of many files.
  struct Filling {
    let place: String
    let contents: Contents
    let write: (WholeFolder, inout Diagnostics) throws -> Void
  }

  /// What a folder holds; one does not take the other's place.
  enum Contents: String {
    case publication = "what publish wrote"
    case restricted = "restricted documents"
    case batches = "passports of batches"
  }

  /// All of these folders appear whole, or none does.
  func fill(_ fillings: [Filling], _ session: Session, _ found: inout Diagnostics) throws {
    let delivery = Delivery(of: session)
    for filling in fillings {
      try delivery.admit(folder: filling.place, of: filling.contents.rawValue)
    }
    var folders: [WholeFolder] = []
    do {
      for filling in fillings {
        let folder = try WholeFolder(
          at: filling.place, mark: "\(Engine.name) \(Engine.version)",
          of: filling.contents.rawValue)
        folders.append(folder)
        try filling.write(folder, &found)
        try folder.complete()
      }
      if session.mustFail(found) { throw session.finished(with: found) }
      try keep(session)
      for folder in folders { try folder.settle() }
    } catch {
      for folder in folders { folder.discard() }
      throw error
    }
  }

  private func keep(_ session: Session) throws {
    guard register.isChanged else { return }
    let door = Outgoing(inputName: session.inputName, isOwn: { _ in true })
    try door.renew(register.bytes, at: "\(folder)/\(IssueRegister.fileName)")
    // After it: a register that is ahead of what is said of it has lost nothing.
    guard let given = GivenPlaces(of: register) else { return }
    try door.renew(given.bytes, at: "\(folder)/\(GivenPlaces.fileName)")
  }
}
