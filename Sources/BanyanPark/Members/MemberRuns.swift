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
    var members: [Member] = []
    if park.options.workers.stop.isRequested { throw .stopped }
    for (entry, outcome) in zip(entries, outcomes) {
      let (member, findings) = try outcome.get()
      found.join(findings)
      guard let member else { continue }
      compare(member, entry, &found)
      members.append(member)
    }
    reportRegistrations(members, &found)
    return members + [own].compactMap { $0 }
  }

  private func member(
    _ entry: MemberEntry, _ workers: Workers
  ) throws(RunFailure) -> (Member?, Diagnostics) {
    let workspace = park.workspace
    let inputs = Inputs(temporaryFolder: workspace.inputs.temporaryFolder)
    var options = park.options
    options.workers = workers
    options.progress = nil
    options.ended = nil
    let prefix = entry.folder + "/"
    let stage: Stage<Run>
    do {
      stage = try Run.open(
        "\(workspace.root)/\(entry.folder)", library: workspace.library, inputs: inputs, named: [],
        options: options, standards: standards)
    } catch {
      switch error {
      case .outsideWorld(let failure): throw .outside(failure)
      case .noSuchFolder(let path): throw .outside(FileError(path: path, code: 2))
      }
    }
    defer { workspace.inputs.adopt(inputs, under: prefix) }
    guard let run = stage.value else {
      return (nil, MemberPaths(prefix: prefix, nil).placed(stage.findings))
    }
    if run.workspace.settings.isPark {
      var found = Diagnostics()
      found.report(Diagnostic(.parkMemberPark, at: entry.location, [entry.id]))
      return (nil, found)
    }
    let member = try booked(
      run, id: entry.id, sector: entry.sector, owner: entry.owner, prefix: prefix)
    return (member, member.findings)
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
    return Member(
      id: id, name: run.workspace.settings.organisation.name, sector: sector, owner: owner,
      paths: paths, run: run, books: books, findings: paths.placed(findings))
  }

  // MARK: What must be the same everywhere

  private func compare(_ member: Member, _ entry: MemberEntry, _ found: inout Diagnostics) {
    let own = park.workspace.settings
    let other = member.run.workspace.settings
    func report(_ code: DiagnosticCode, _ key: String, _ is: String, _ wanted: String) {
      let place =
        member.run.workspace.document[key]?.location ?? SourceLocation(file: "banyan.yaml")
      found.report(
        Diagnostic(
          code, at: entry.location, [entry.id, `is`, wanted],
          notes: [Note(Phrase(.noteMemberSays), at: member.paths.placed(place))]))
    }
    if other.period != own.period {
      report(.parkPeriod, "period", other.period.description, own.period.description)
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
    for member in members {
      guard let number = member.run.workspace.settings.organisation.registration,
        let entry = settings.members.first(where: { $0.id == member.id })
      else { continue }
      let plain = number.filter { !$0.isWhitespace && $0 != "-" }.lowercased()
      guard let first = known[plain] else {
        known[plain] = member
        continue
      }
      let place = settings.members.first { $0.id == first.id }?.location
      found.report(
        Diagnostic(
          .parkMemberTwice, at: entry.location, [member.id, first.id],
          notes: [Note(Phrase(.noteSameRegistration, number), at: place)]))
    }
  }
}
