import BanyanCalculation
import BanyanDiagnostics
import BanyanInventory
import BanyanQuantities
import BanyanReporting
import BanyanRuns

/// Puts together what a park states.
struct ResultMaking {
  let run: Run
  let members: [Member]
  let flows: [MatchedFlow]
  let striking: Striking.Outcome
  let bridge: ParkResult.Bridge
  let shares: ParkResult.Shares?
  let indicators: [ParkResult.Indicator]
  let findings: Diagnostics

  func result() -> ParkResult {
    let settings = run.workspace.settings
    let left = striking.left
    var struckOfMember = [ExactDecimal](repeating: .zero, count: members.count)
    var struckOfFlow = [ExactDecimal](repeating: .zero, count: flows.count)
    for strike in striking.strikes {
      struckOfMember[strike.member] += strike.masses.equivalent
      struckOfFlow[strike.flow] += strike.masses.equivalent
    }
    let unmatched = flows.indices.filter { flows[$0].state != .matched }.sorted { a, b in
      left[a] == left[b] ? flows[a].flow.id < flows[b].flow.id : left[a] > left[b]
    }
    return ParkResult(
      head: head(), park: settings.organisation.name,
      potentials: run.options.gwp ?? settings.gwp, period: settings.period,
      consolidation: settings.consolidation, tonnesCO2e: bridge.total.park,
      atMostTooHigh: left.reduce(.zero, +).normalised, bridge: bridge,
      uncertainty: .init(uncertainty()),
      firms: members.indices.map { place in
        .init(
          members[place],
          tonnes: members[place].books?.result.totals.tonnesCO2e ?? .zero,
          struck: struckOfMember[place].normalised)
      },
      struck: striking.strikes.compactMap { strike in
        let member = members[strike.member]
        return member.books.map {
          .init(
            strike, of: member, $0.result.lines[strike.line],
            flow: flows[strike.flow].flow.id)
        }
      },
      flows: flows.indices.map { .init(flows[$0], struck: struckOfFlow[$0], left: left[$0]) },
      unmatched: unmatched.map { .init(flows[$0], left: left[$0]) }, shares: shares,
      indicators: indicators, goodsWithoutUpstream: goodsWithoutUpstream)
  }

  /// What remains of each line, and how far it may lie off. A published value is one and the same error
  /// wherever it is used; a firm's own meters and tables are its own.
  private func uncertainty() -> UncertaintyAnalysis {
    var parts = members.map { member in
      [ExactRatio](repeating: .zero, count: member.books?.result.lines.count ?? 0)
    }
    var struck = members.map { member in
      [ExactDecimal](repeating: .zero, count: member.books?.result.lines.count ?? 0)
    }
    for strike in striking.strikes {
      parts[strike.member][strike.line] += strike.part
      struck[strike.member][strike.line] += strike.masses.equivalent
    }
    var remaining: [LineLimits] = []
    for (place, member) in members.enumerated() {
      guard let books = member.books else { continue }
      for (index, line) in books.limits.enumerated() {
        var line = line
        let share = (ExactRatio.one - parts[place][index]).decimal().approximate
        line.equivalent -= struck[place][index]
        line.widths = line.widths.map { width in
          var width = width
          width.down *= share
          width.up *= share
          if !isPublished(width.parameter, in: member) {
            width.parameter.name = "\(member.id)/\(width.parameter.name)"
          }
          return width
        }
        remaining.append(line)
      }
    }
    return UncertaintyAnalysis(of: remaining)
  }

  private func isPublished(_ parameter: LineLimits.Parameter, in member: Member) -> Bool {
    guard parameter.kind != .activity else { return false }
    // A member's own tables are named by what stands before the slash.
    return !member.paths.isOwn(parameter.name)
  }

  private func head() -> ResultHead {
    let settings = run.workspace.settings
    // The park's own run comes first, before it knows what its members read.
    let own = members.first { $0.isPark }?.books?.result.head.inputs
    var inputs = own ?? run.workspace.inputs.opened.filter(\.isRead).map(StatedInput.init)
    var tables: [StatedTable] = []
    var acceptances: [StatedAcceptance] = []
    for member in members {
      guard let head = member.books?.result.head else { continue }
      let prefix = member.paths.prefix
      if !member.isPark { inputs += head.inputs.map { $0.placed(under: prefix) } }
      tables += head.tables.map { $0.placed(under: prefix) }.filter { !tables.contains($0) }
      acceptances += head.acceptances.map { $0.placed(under: prefix) }
    }
    return ResultHead(
      schema: ParkResult.schema,
      options: ResultOptions(
        gwp: run.options.gwp, factorSets: settings.factorSets, countsFacilitiesWhole: false,
        includesEnergyUpstream: false, constants: .ipcc),
      inputs: inputs, tables: tables.sorted { $0.file < $1.file }, acceptances: acceptances,
      findings: findings.ordered.map { StatedFinding($0, place: place) })
  }

  private func place(_ location: SourceLocation) -> StatedPlace {
    let file = run.workspace.library.file(at: location.file)
    return StatedPlace(location, file?.origin ?? .workspace)
  }

  /// What came into the maker of a struck good from outside stands in the maker's own category 4, if it
  /// counts any.
  private var goodsWithoutUpstream: [String] {
    var flows: [String] = []
    var seen: Set<String> = []
    let countsGoods = Dictionary(
      members.map { member in
        let lines = member.books?.result.lines
        return (member.id, lines.map { $0.contains { $0.category.category == 4 } } ?? true)
      }, uniquingKeysWith: { first, _ in first })
    for strike in striking.strikes {
      let flow = self.flows[strike.flow].flow
      guard members[strike.member].books?.result.lines[strike.line].category == .purchasedGoods,
        countsGoods[flow.from.value] == false, seen.insert(flow.id).inserted
      else { continue }
      flows.append(flow.id)
    }
    return flows
  }
}
