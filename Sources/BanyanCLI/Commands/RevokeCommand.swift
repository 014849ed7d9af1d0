import ArgumentParser
import Banyan

struct RevokeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: "Takes a passport and its event, or a facility's record, back with the next publish.")

  @OptionGroup var options: PassportOptions

  @OptionGroup var subject: SubjectOptions

  @Option(help: "Why, in words.")
  var because: String

  @Flag(help: "Give what is revoked a new place, under a new name.")
  var replace = false

  func validate() throws {
    if (subject.product == nil) == (subject.facility == nil) {
      throw ValidationError(.useRevokeWhat)
    }
    if subject.batch != nil, subject.product == nil {
      throw ValidationError(.useBatchProduct)
    }
    if because.allSatisfy(\.isWhitespace) { throw ValidationError(.useBecause) }
  }

  func run() throws {
    var session = Session(options.folder, options.common)
    try options.desk(isIssuing: true).work(&session) { work, issued, session in
      var found = work.found
      if session.mustFail(found) { throw session.finished(with: found) }
      let moment = try options.issuing.moment()
      let subjects = try subjects(in: work)
      if options.issuing.at != nil {
        for subject in subjects { issued.register.expectIssued(subject, by: moment, &found) }
        if found.hasErrors { throw session.finished(with: found) }
      }
      var isDone = false
      for subject in subjects
      where issued.register.revoke(subject, at: moment, because: because, replacing: replace) {
        isDone = true
      }
      // One that was revoked before says more than one that never was.
      let refused =
        subjects.first { issued.register[$0]?.revoked != nil } ?? subjects.first
      if let refused, !isDone {
        let words = refused.words(in: options.folder, facility: subject.facility)
        found.report(issued.register.refusal(of: refused, named: words))
      }
      if session.mustFail(found) { throw session.finished(with: found) }
      try issued.deliver(Stage([], found), named: "revoke", to: nil, session)
    }
  }

  /// As the options name it.
  private func named(over period: Period) -> [IssuedSubject] {
    if let facility = subject.facility { return [.init(ofFacility: "\(facility)-\(period.key)")] }
    guard let product = subject.product else { return [] }
    return [.untp, .untpEvent].map { .init($0, of: product, batch: subject.batch) }
  }

  /// Ends the program where there is none of the name.
  private func subjects(in work: IssuingDesk.Work) throws -> [IssuedSubject] {
    let named = self.named(over: work.run.workspace.settings.period)
    // What was issued may be taken back also where the workspace knows its batch or product no more.
    if named.contains(where: work.basis.register.holds) { return named }
    if try subject.facility(in: work) != nil { return named }
    let product = try subject.product(in: work)
    if work.basis.isOfBatches(product) {
      _ = try subject.batch(of: product, in: work)
    } else if subject.batch != nil {
      throw SubjectOptions.refuseBatches(of: product, in: work)
    }
    return named
  }
}
