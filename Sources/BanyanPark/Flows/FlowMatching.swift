import BanyanActivity
import BanyanDiagnostics
import BanyanInventory
import BanyanQuantities

/// Holds both sides of each flow against the books of their firms.
struct FlowMatching {
  let members: [Member]
  let consolidation: ConsolidationApproach
  private let places: [String: Int]

  init(members: [Member], consolidation: ConsolidationApproach) {
    self.members = members
    self.consolidation = consolidation
    places = Dictionary(
      members.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil, with what is wrong, where a flow cannot be reckoned with.
  func matched(_ named: NamedFlow, _ found: inout Diagnostics) -> MatchedFlow? {
    let flow = named.flow
    guard let giver = books(of: flow.from.value), let taker = books(of: flow.to.value) else {
      return nil
    }
    if flow.gives == nil && flow.takes == nil {
      found.report(
        Diagnostic(.flowUntold, at: flow.location, [flow.id], hint: Phrase(.hintFlowUntold)))
      return nil
    }
    let gives = flow.gives.map { choose($0, named.given, giver, flow, .from, &found) }
    let takes = flow.takes.map { choose($0, named.taken, taker, flow, .to, &found) }
    // A side that is told and cannot be found is an error already.
    if gives.map({ $0 == nil }) ?? false || takes.map({ $0 == nil }) ?? false { return nil }
    let (given, taken) = (gives.flatMap { $0 }, takes.flatMap { $0 })
    guard isIndirect(flow, flow.kind == .made ? taken : given, &found),
      let unit = flow.gives?.quantity?.value.unit ?? firstUnit(given)
        ?? flow.takes?.quantity?.value.unit ?? firstUnit(taken)
    else { return nil }
    let left = given.map { told(flow.gives, $0, in: unit, of: flow, &found) }
    let right = taken.map { told(flow.takes, $0, in: unit, of: flow, &found) }
    if left.map({ $0 == nil }) ?? false || right.map({ $0 == nil }) ?? false { return nil }
    guard let share = counterShare(of: flow, given, taken, giver, taker, &found) else { return nil }
    return MatchedFlow(
      flow: flow, unit: unit, gives: left.flatMap { $0 }, takes: right.flatMap { $0 },
      counterShare: share)
  }

  private func books(of id: String) -> Firm? {
    places[id].flatMap { place in members[place].books.map { Firm(place: place, books: $0) } }
  }

  private struct Firm {
    let place: Int
    let books: Books
  }

  /// Records of a side, within the flow's days.
  private struct Choice {
    let firm: Firm
    let records: [ChosenEntry]
  }

  // MARK: Records

  /// Nil, with a finding, where a side names records and there are none.
  private func choose(
    _ side: FlowSide, _ named: [Int], _ firm: Firm, _ flow: StatedFlow,
    _ end: FlowEnd, _ found: inout Diagnostics
  ) -> Choice? {
    let entries = firm.books.entries
    switch side.records {
    case nil: return Choice(firm: firm, records: [])
    case .named:
      if flow.struckSide == end, named.allSatisfy({ entries[$0].line == nil }) {
        // A delivery says how much, but not what of the reseller's own books it was.
        found.report(
          Diagnostic(
            .flowNoRecords, at: flow.location, ["gives"], hint: Phrase(.hintFlowRecords)))
        return nil
      }
      return Choice(firm: firm, records: named.compactMap { chosen(entries, $0, flow.dates) })
    case .chosen(let choice):
      let meant = firm.books.entries(of: choice).filter {
        entries[$0].line != nil || flow.struckSide != end
      }
      let inside = meant.compactMap { chosen(entries, $0, flow.dates) }
      if !inside.isEmpty { return Choice(firm: firm, records: inside) }
      found.report(
        Diagnostic(
          .flowRecords, at: choice.location, [choice.text, flow.dates.shown],
          hint: hint(for: choice, among: entries, isLate: !meant.isEmpty)))
      return nil
    }
  }

  /// Nil where nothing of it lies within the days.
  private func chosen(_ entries: [BookEntry], _ index: Int, _ dates: Period) -> ChosenEntry? {
    let entry = entries[index]
    let fractions = entry.parts.map { $0.fraction(within: dates) }
    if fractions.allSatisfy(\.isZero) { return nil }
    let inside = zip(entry.parts, fractions).reduce(ExactRatio.zero) {
      $0 + $1.0.quantity * $1.1
    }
    let whole = entry.quantity
    return ChosenEntry(
      entry: index, fractions: fractions, part: whole.isZero ? .zero : inside / whole)
  }

  private func hint(
    for choice: RecordChoice, among entries: [BookEntry], isLate: Bool
  ) -> Phrase {
    if isLate { return Phrase(.hintFlowDays) }
    if let source = choice.source, !entries.contains(where: { $0.source == source }),
      let nearest = NearestName.nearest(to: source, among: Set(entries.map(\.source)).sorted())
    {
      return Phrase(.hintDidYouMean, nearest)
    }
    if let activity = choice.activity?.description,
      let nearest = NearestName.nearest(
        to: activity, among: Set(entries.map(\.activity.description)).sorted()),
      nearest != activity
    {
      return Phrase(.hintDidYouMean, nearest)
    }
    let known = Set(entries.map { "\($0.source), \($0.activity)" }).sorted().prefix(6)
    return Phrase(.hintOneOf, known.joined(separator: "; "))
  }

  /// Direct emissions are what is left when everything counted twice is struck.
  private func isIndirect(
    _ flow: StatedFlow, _ struck: Choice?, _ found: inout Diagnostics
  ) -> Bool {
    guard let struck else { return true }
    let books = struck.firm.books
    for record in struck.records {
      let entry = books.entries[record.entry]
      guard let line = entry.line, books.result.lines[line].category.category == 1 else { continue }
      let side = flow.kind == .made ? flow.takes : flow.gives
      let place: SourceLocation
      if case .chosen(let choice) = side?.records {
        place = choice.location
      } else {
        place = members[struck.firm.place].paths.placed(entry.place)
      }
      found.report(
        Diagnostic(
          .flowDirect, at: place, [books.result.lines[line].id], hint: Phrase(.hintFlowDirect)))
      return false
    }
    return true
  }

  // MARK: Quantities

  private func firstUnit(_ choice: Choice?) -> Unit? {
    guard let choice else { return nil }
    let entries = choice.records.map { choice.firm.books.entries[$0.entry] }
    return entries.min { $0.place < $1.place }?.unit
  }

  private func told(
    _ side: FlowSide?, _ choice: Choice, in unit: Unit, of flow: StatedFlow,
    _ found: inout Diagnostics
  ) -> ToldSide? {
    let entries = choice.firm.books.entries
    var sum = ExactRatio.zero
    for record in choice.records {
      let entry = entries[record.entry]
      guard let ratio = entry.unit.conversion(to: unit) else {
        // What somebody wrote in flows.yaml can be mended there; a record is what a meter says.
        let written = side?.quantity?.location ?? flow.gives?.quantity?.location
        report(
          entry.unit, unit,
          at: written ?? members[choice.firm.place].paths.placed(entry.place), &found)
        return nil
      }
      sum += entry.quantity * record.part * ratio
    }
    guard let stated = side?.quantity else {
      return ToldSide(
        member: choice.firm.place, quantity: sum, records: choice.records, sum: sum)
    }
    guard let ratio = stated.value.unit.conversion(to: unit) else {
      report(stated.value.unit, unit, at: stated.location, &found)
      return nil
    }
    let quantity = ratio * stated.value.number
    if side?.records != nil, quantity > sum {
      found.report(
        Diagnostic(
          .flowMoreThanRecords, at: stated.location,
          [shown(quantity, unit), shown(sum, unit)], hint: Phrase(.hintFlowMore)))
      return nil
    }
    return ToldSide(
      member: choice.firm.place, quantity: quantity, records: choice.records, sum: sum)
  }

  private func report(
    _ unit: Unit, _ wanted: Unit, at place: SourceLocation, _ found: inout Diagnostics
  ) {
    found.report(
      Diagnostic(
        .flowUnits, at: place, [unit.symbol, wanted.symbol], hint: Phrase(.hintFlowUnit)))
  }

  private func shown(_ quantity: ExactRatio, _ unit: Unit) -> String {
    "\(quantity.decimal(significantDigits: 12).normalised) \(unit.symbol)"
  }

  // MARK: Shares of facilities

  /// What part of the other side lies inside the boundary: it makes or takes no more of the flow than that.
  private func counterShare(
    of flow: StatedFlow, _ given: Choice?, _ taken: Choice?, _ giver: Firm, _ taker: Firm,
    _ found: inout Diagnostics
  ) -> ExactDecimal? {
    // Where a reseller tells nothing, the user's records are counted, and the reseller is the other side.
    let isMade = flow.kind == .made || flow.gives == nil
    let (side, choice, firm) =
      isMade ? (flow.gives, given, giver) : (flow.takes, taken, taker)
    if let name = side?.facility, firm.books.shares[name.value] == nil {
      let known = firm.books.shares.keys.sorted()
      found.report(
        Diagnostic(
          .flowFacility, at: name.location,
          words: [.text(name.value), .phrase(.flowFacilityUnknown)],
          hint: Phrase(.hintOneOf, known.joined(separator: ", "))))
      return nil
    }
    guard consolidation == .equityShare else { return .one }
    if let name = side?.facility { return firm.books.shares[name.value] }
    let chosen = Set((choice?.records ?? []).map { firm.books.entries[$0.entry].share })
    if chosen.count == 1 { return chosen.first }
    let all = Set(firm.books.shares.values)
    if chosen.isEmpty, all.count == 1 { return all.first }
    // Nothing is struck of a flow that one side alone tells.
    if side == nil || (isMade ? taken : given) == nil { return .one }
    let shares = firm.books.shares.sorted { $0.key < $1.key }
    found.report(
      Diagnostic(
        .flowFacility, at: side?.location ?? flow.location,
        words: [.text(flow.id), .phrase(.flowFacilityNeeded)],
        hint: Phrase(.hintOneOf, shares.map(\.key).joined(separator: ", "))))
    return nil
  }
}
