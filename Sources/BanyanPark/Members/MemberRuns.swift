import BanyanActivity
import BanyanDiagnostics
import BanyanFiles
import BanyanInventory
import BanyanQuantities
import BanyanRuns
import BanyanThreads

/// Opens and runs all members side by side, with the tables of one library.
struct MemberRuns {
  let park: Run
  let settings: ParkSettings
  /// Days at which flows begin or have ended.
  let cuts: Set<CalendarDate>
  /// Those whose sections a member's banyan.yaml may have.
  let standards: [any Standard.Type]
  /// What else is looked at in a member than its inventory; nothing where only figures are wanted.
  let check: (@Sendable (Run) throws(RunFailure) -> Diagnostics)?

  /// In the order of banyan.yaml, then the park's own workspace where it has records.
  func members(_ found: inout Diagnostics) throws(RunFailure) -> [Member] {
    // First, while the park's door knows its own files alone.
    let own = try own(&found)
    var workers = park.options.workers
    let entries = settings.members
    workers = Workers(most: max(1, workers.most / max(1, entries.count)), stop: workers.stop)
    let each = workers
    let outcomes = WorkerThreads.each(entries.count, by: park.options.workers) { index in
      Result { () throws(RunFailure) in try member(entries[index], each) }
    }
    if park.options.workers.stop.isRequested { throw .stopped }
    let outcomesInOrder = try outcomes.map { outcome throws(RunFailure) in try outcome.get() }
    found.join(all: outcomesInOrder.map(\.1))
    let members = outcomesInOrder.compactMap(\.0)
    reportRegistrations(members, &found)
    return members + [own].compactMap { $0 }
  }

  /// Opens the workspace of a member once more, to explain a line of it.
  func run(of member: Member) throws(RunFailure) -> Run? {
    if member.isPark { return park }
    guard let entry = settings.members.first(where: { $0.id == member.id }) else { return nil }
    let inputs = Inputs(temporaryFolder: park.workspace.inputs.temporaryFolder)
    return try opened(entry, park.options.workers, inputs).value
  }

  private func member(
    _ entry: MemberEntry, _ workers: Workers
  ) throws(RunFailure) -> (Member?, Diagnostics) {
    let inputs = Inputs(temporaryFolder: park.workspace.inputs.temporaryFolder)
    let prefix = entry.folder + "/"
    let stage = try opened(entry, workers, inputs)
    defer { park.workspace.inputs.adopt(inputs, under: prefix) }
    guard let run = stage.value else {
      return (nil, MemberPaths(prefix: prefix, nil).placed(stage.findings))
    }
    if run.workspace.settings.isPark {
      var found = Diagnostics()
      found.report(
        Diagnostic(.parkMemberPark, at: entry.location, [entry.id], hint: Phrase(.hintMemberPark)))
      return (nil, found)
    }
    let member = try booked(
      run, id: entry.id, sector: entry.sector, owner: entry.owner, prefix: prefix)
    var found = member.findings
    compare(run.workspace, member.paths, entry, &found)
    return (member, found)
  }

  private func opened(
    _ entry: MemberEntry, _ workers: Workers, _ inputs: Inputs
  ) throws(RunFailure) -> Stage<Run> {
    let workspace = park.workspace
    var options = park.options
    options.workers = workers
    options.progress = nil
    options.ended = nil
    do {
      return try Run.open(
        "\(workspace.root)/\(entry.folder)", library: workspace.library, inputs: inputs, named: [],
        options: options, standards: standards)
    } catch {
      switch error {
      case .outsideWorld(let failure): throw .outside(failure)
      case .noSuchFolder(let path): throw .outside(FileError(path: path, code: 2))
      }
    }
  }

  /// The park's own workspace; nil where it has no records.
  private func own(_ found: inout Diagnostics) throws(RunFailure) -> Member? {
    let hasRecords =
      FileSystem.exists("\(park.workspace.root)/activity") || !park.workspace.named.isEmpty
    guard hasRecords else {
      found.join(park.opening)
      return nil
    }
    let member = try booked(park, id: ParkSettings.ownID, sector: nil, owner: nil, prefix: "")
    found.join(member.findings)
    return member
  }

  private func booked(
    _ run: Run, id: String, sector: String?, owner: String?, prefix: String
  ) throws(RunFailure) -> Member {
    run.cut(at: cuts)
    let stage = try run.report(of: InventoryStandard.self, on: ())
    var findings = stage.findings
    if let check { findings.join(try check(run)) }
    var books: Books?
    if let report = stage.value, let sums = try run.sums().value {
      books = BooksMaking(report: report, sums: sums).books()
    }
    let paths = MemberPaths(prefix: prefix, run.workspace)
    let organisation = run.workspace.settings.organisation
    return Member(
      id: id, name: organisation.name, sector: sector, owner: owner,
      registration: organisation.registration, paths: paths, books: books,
      findings: paths.placed(findings))
  }

  // MARK: What must be the same everywhere

  private func compare(
    _ workspace: Workspace, _ paths: MemberPaths, _ entry: MemberEntry,
    _ found: inout Diagnostics
  ) {
    let own = park.workspace.settings
    let other = workspace.settings
    func report(_ code: DiagnosticCode, _ key: String, _ is: String, _ wanted: String) {
      let place = workspace.document[key]?.location ?? SourceLocation(file: "banyan.yaml")
      found.report(
        Diagnostic(
          code, at: entry.location, [entry.id, `is`, wanted],
          notes: [Note(Phrase(.noteMemberSays), at: paths.placed(place))],
          hint: Phrase(.hintMemberSame, key)))
    }
    if other.period != own.period {
      report(.parkPeriod, "period", other.period.shown, own.period.shown)
    }
    if park.options.gwp == nil, other.gwp != own.gwp {
      report(.parkGWP, "gwp", other.gwp, own.gwp)
    }
    if other.consolidation != own.consolidation {
      report(
        .parkConsolidation, "consolidation", other.consolidation.rawValue,
        own.consolidation.rawValue)
    }
  }

  /// One firm under two names would be counted twice.
  private func reportRegistrations(_ members: [Member], _ found: inout Diagnostics) {
    var known: [String: Member] = [:]
    let entries = Dictionary(
      settings.members.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for member in members {
      guard let number = member.registration, let entry = entries[member.id] else { continue }
      let plain = number.filter { !$0.isWhitespace && $0 != "-" }.lowercased()
      guard let first = known[plain] else {
        known[plain] = member
        continue
      }
      let place = entries[first.id]?.location
      found.report(
        Diagnostic(
          .parkMemberTwice, at: entry.location, [member.id, first.id],
          notes: [Note(Phrase(.noteSameRegistration, number), at: place)],
          hint: Phrase(.hintMemberTwice)))
    }
  }
}
