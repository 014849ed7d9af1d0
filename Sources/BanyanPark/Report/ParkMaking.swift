import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFiles
import BanyanInventory
import BanyanQuantities
import BanyanReporting
import BanyanRuns
import BanyanThreads
import BanyanYAML

/// Reckons a park: each step is called here, in its order.
package struct ParkMaking {
  package let run: Run
  /// Those whose sections members' banyan.yaml may have.
  let standards: [any Standard.Type]
  /// What else is looked at in each member; nothing where only figures are wanted.
  let check: (@Sendable (Run) throws(RunFailure) -> Diagnostics)?

  package init(
    _ run: Run, standards: [any Standard.Type],
    check: (@Sendable (Run) throws(RunFailure) -> Diagnostics)? = nil
  ) {
    self.run = run
    self.standards = standards
    self.check = check
  }

  /// What `--for` means in this park; throws where it is neither a word nor a member.
  package func audience(_ word: String?) throws(RunFailure) -> ParkAudience {
    guard let word else { return .park }
    var ignored = Diagnostics()
    let settings = try self.settings(&ignored)
    return try ParkAudience(word, members: settings?.members.map(\.id) ?? [])
  }

  /// The folders of members, relative to the park's: what lies in them is read by the next run.
  package func folders() throws(RunFailure) -> [String] {
    var ignored = Diagnostics()
    return try settings(&ignored)?.members.map(\.folder) ?? []
  }

  private func settings(_ found: inout Diagnostics) throws(RunFailure) -> ParkSettings? {
    do throws(FileError) {
      return try ParkSettingsReader(root: workspace.root)
        .settings(from: workspace.document, &found)
    } catch {
      throw .outside(error)
    }
  }

  private var workspace: Workspace { run.workspace }

  /// The report, with every fault of the park and of all members; nil where any is an error.
  package func report() throws(RunFailure) -> Stage<ParkReport> {
    var found = Diagnostics()
    guard let settings = try self.settings(&found) else {
      return Stage(nil, found.joined(with: run.opening))
    }
    let book = try self.book(settings, &found)
    let runs = MemberRuns(
      park: run, settings: settings, cuts: Self.cuts(book.flows), standards: standards,
      check: check)
    let members = try runs.members(&found)
    run.options.ended?(.members)
    var matched: [MatchedFlow] = []
    let named = ColumnFlows(
      members: members, period: workspace.settings.period, tolerance: book.tolerance
    ).named(book.flows, &found)
    let matching = FlowMatching(
      members: members, consolidation: workspace.settings.consolidation)
    matched.reserveCapacity(named.count)
    for flow in named {
      if let flow = matching.matched(flow, &found) { matched.append(flow) }
    }
    let isWhole = members.allSatisfy { $0.books != nil }
    let striking = Striking(members: members, flows: matched).outcome(&found)
    if isWhole { reportUnsettled(matched, &found) }
    var shares: ParkResult.Shares?
    let own = Self.own(members, striking.strikes)
    if isWhole, !found.hasErrors, !book.shares.isEmpty {
      shares = ShareMaking(
        members: members, flows: matched, rules: book.shares, stop: run.options.workers.stop
      ).shares(of: own, &found)
    }
    if run.options.workers.stop.isRequested { throw .stopped }
    let table = IndicatorTable.read(from: workspace.library, &found)
    guard !found.hasErrors, isWhole, let table else { return Stage(nil, found) }
    let bridge = BridgeMaking(
      members: members, strikes: striking.strikes, period: workspace.settings.period
    ).bridge()
    run.options.ended?(.consolidation)
    let indicators = IndicatorMaking(
      table: table, facts: settings.facts, bridge: bridge, flows: matched, members: members
    ).indicators()
    let result = ResultMaking(
      run: run, members: members, flows: matched, striking: striking, bridge: bridge,
      shares: shares, indicators: indicators, findings: found
    ).result()
    run.options.ended?(.statement)
    return Stage(
      ParkReport(
        result: result, runs: runs, members: members, flows: matched, strikes: striking.strikes,
        rules: book.shares, findings: found.ordered), found)
  }

  private func book(
    _ settings: ParkSettings, _ found: inout Diagnostics
  ) throws(RunFailure) -> FlowBook {
    let document: DocumentNode?
    do throws(FileError) {
      document = try workspace.sibling(FlowBook.fileName, &found)
    } catch { throw .outside(error) }
    guard let document else { return FlowBook() }
    let hasOwn = FileSystem.exists("\(workspace.root)/activity") || !workspace.named.isEmpty
    let ids = settings.named + (hasOwn ? [ParkSettings.ownID] : [])
    let reader = FlowBookReader(members: ids, period: workspace.settings.period)
    guard let book = reader.book(from: document, &found) else { return FlowBook() }
    do throws(FileError) {
      try workspace.see(evidence: book.evidence, &found)
    } catch { throw .outside(error) }
    return book
  }

  /// Days on which some flow begins, or has ended the day before.
  private static func cuts(_ flows: [StatedFlow]) -> Set<CalendarDate> {
    Set(flows.flatMap { [$0.dates.from, $0.dates.through.adding(days: 1)] })
  }

  /// By member: what its inventory comes to less what is struck of it.
  private static func own(_ members: [Member], _ strikes: [Strike]) -> [ExactDecimal] {
    var own = members.map { $0.books?.result.totals.tonnesCO2e ?? .zero }
    for strike in strikes { own[strike.member] -= strike.masses.equivalent }
    return own
  }

  private func reportUnsettled(_ flows: [MatchedFlow], _ found: inout Diagnostics) {
    for flow in flows where flow.state.isUnsettled {
      func shown(_ side: ToldSide?) -> PhraseArgument {
        side.map {
          .text("\($0.quantity.decimal(significantDigits: 12).normalised) \(flow.unit.symbol)")
        } ?? .phrase(.flowNotTold)
      }
      found.report(
        Diagnostic(
          .flowUnmatched, at: flow.flow.location,
          words: [.text(flow.flow.id), shown(flow.gives), shown(flow.takes)],
          hint: Phrase(.hintFlowUnmatched)))
    }
  }
}

extension Run.Part {
  /// Every member is read and reckoned alone.
  package static let members = Run.Part("members")
  /// Flows are matched, what is counted twice is struck, shares are solved, the bridge is added up.
  package static let consolidation = Run.Part("consolidate")
  /// What came out is stated: indicators, uncertainty, files, findings in both languages.
  package static let statement = Run.Part("state")
}
