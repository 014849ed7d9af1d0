import ArgumentParser
import Banyan

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Judges a signed passport without asking anybody: whose it is, unchanged, in force.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "The signed credential or its envelope; with --against a restricted document.")
  var file: String

  @Option(help: ArgumentHelp("The DID document of the issuer you trust.", valueName: "did.json"))
  var issuer: String

  @Option(help: ArgumentHelp("The issuer's status list.", valueName: "list"))
  var status: String?

  @Flag(help: "Do not ask whether it was revoked.")
  var noStatus = false

  @Option(help: "A date, or a date with time as RFC 3339 writes it; now when left out.")
  var at: String?

  @Option(help: "Compare every figure with what this workspace comes to today.")
  var workspace: String?

  @Option(
    help: ArgumentHelp("The passport that speaks of FILE by its digest.", valueName: "passport"))
  var against: String?

  @Flag(help: "Others wrote it: what only we promise of ours is a warning.")
  var read = false

  @Option(help: "text or json.")
  var format = Format.text

  @OptionGroup var options: CredentialOptions

  func validate() throws {
    if status != nil, noStatus {
      throw ValidationError(.useStatusBoth)
    }
    if let at, Moment.of(at) == nil {
      throw ValidationError(.useMoment, at)
    }
  }

  func run() throws {
    let session = CredentialSession(options)
    let verdict = try session.run { found in
      let judged = try judge(through: session.inputs, &found)
      if let document = judged?.document, let workspace {
        try compare(document, with: workspace, &found)
      }
      return judged?.verdict
    }
    switch format {
    case .text: Output.write(verdict.text(of: file, in: session.language))
    case .json: Output.write(verdict.json)
    }
  }

  /// All files are looked at before anything is judged, so that one that is absent is not taken for a
  /// credential that is refused.
  private func judge(
    through inputs: Inputs, _ found: inout Diagnostics
  ) throws -> CredentialVerification.Judged? {
    let own = try CredentialFile(at: file, through: inputs, &found)
    let trusted = try CredentialFile(at: issuer, through: inputs, &found)
    let list = try status.map { try CredentialFile(at: $0, through: inputs, &found) }
    let passport = try against.map { try CredentialFile(at: $0, through: inputs, &found) }
    guard !found.hasErrors, let own, let trusted else { return nil }
    var revocation = noStatus ? CredentialVerification.Revocation.notAsked : .unsaid
    if let list = list.flatMap({ $0 }) { revocation = .list(list) }
    let verification = CredentialVerification(
      issuer: trusted, revocation: revocation, at: try at.flatMap(Moment.of) ?? Moment.now(),
      isForeign: read)
    guard let passport = passport.flatMap({ $0 }) else {
      return verification.judged(own, &found)
    }
    let judged = verification.judged(passport, &found)
    if let document = judged.document {
      CredentialVerification.expectDigest(of: own, in: document, called: passport.name, &found)
    }
    return judged
  }

  /// Says where the workspace comes to another figure today; ends the program where it comes to none.
  private func compare(
    _ document: DocumentNode, with folder: String, _ found: inout Diagnostics
  ) throws {
    let language = options.language.map { ["--lang", $0.rawValue] } ?? []
    let common = try CommonOptions.parse(
      language + ["--quiet", "--diagnostics", options.diagnostics.rawValue])
    var session = Session(folder, common)
    let desk = try IssuingDesk(folder, IssuingOptions.parse([]), isIssuing: false)
    try desk.work(&session, known: found) { work, _, session in
      var own = work.found
      let today = try work.run.document(of: document, work.reading, work.basis, &own)
      if own.hasErrors { throw session.finished(with: found.joined(with: own)) }
      FigureComparison.compare(document, with: today, in: against ?? file, &found)
    }
  }
}
