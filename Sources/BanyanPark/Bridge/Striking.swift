import BanyanDiagnostics
import BanyanInventory
import BanyanQuantities

/// Takes what both sides of flows confirm out of the lines it stands in.
struct Striking {
  let members: [Member]
  let flows: [MatchedFlow]

  struct Outcome: Sendable {
    let strikes: [Strike]
    /// By flow: tonnes CO2e that may still be counted twice.
    let left: [ExactDecimal]
  }

  /// How much of an entry's parts flows before have taken.
  private struct Taken: Hashable {
    let member: Int
    let entry: Int
  }

  func outcome(_ found: inout Diagnostics) -> Outcome {
    var strikes: [Strike] = []
    var records: [Taken: [ExactRatio]] = [:]
    var lines: [Taken: ExactRatio] = [:]
    let outside = members.map { member in
      Set(member.books?.result.outsideKyotoBasket.map(\.gas) ?? [])
    }
    for (index, flow) in flows.enumerated() {
      guard let side = flow.struck, !flow.confirmed.isZero, !side.sum.isZero,
        let books = members[side.member].books
      else { continue }
      let claimed = flow.confirmed / side.sum
      guard take(claimed, of: side, for: flow, from: &records, books, &found) else { continue }
      for record in side.records {
        let entry = books.entries[record.entry]
        guard let line = entry.line else { continue }
        let part = record.part * claimed * flow.counterShare
        if part.isZero { continue }
        let key = Taken(member: side.member, entry: line)
        let before = lines[key] ?? .zero
        lines[key] = before + part
        let masses = LineMasses(
          of: books.result.lines[line], outside: outside[side.member]
        ).taken(from: before, to: before + part)
        strikes.append(
          Strike(
            flow: index, member: side.member, line: line, part: part, masses: masses,
            months: months(masses.equivalent, of: entry, within: flow.flow.dates)))
      }
    }
    return Outcome(strikes: strikes, left: flows.map(left))
  }

  /// Whether records hold what all flows together claim; reports the one that goes over.
  private func take(
    _ claimed: ExactRatio, of side: ToldSide, for flow: MatchedFlow,
    from records: inout [Taken: [ExactRatio]], _ books: Books, _ found: inout Diagnostics
  ) -> Bool {
    for record in side.records {
      let key = Taken(member: side.member, entry: record.entry)
      var taken =
        records[key]
        ?? [ExactRatio](repeating: .zero, count: books.entries[record.entry].parts.count)
      for (place, fraction) in record.fractions.enumerated() where !fraction.isZero {
        taken[place] += fraction * claimed
      }
      records[key] = taken
      guard taken.contains(where: { $0 > .one }) else { continue }
      let entry = books.entries[record.entry]
      found.report(
        Diagnostic(
          .flowStruckTwice, at: flow.flow.location, [flow.flow.id],
          notes: [
            Note(
              Phrase(.noteStruckRecords, "\(entry.source), \(entry.activity)"),
              at: members[side.member].paths.placed(entry.place))
          ], hint: Phrase(.hintStruckTwice)))
      return false
    }
    return true
  }

  /// What is struck by the months of its records; the last takes what rounding leaves.
  private func months(
    _ tonnes: ExactDecimal, of entry: BookEntry, within dates: Period
  ) -> [(month: Period, tonnes: ExactDecimal)] {
    let weights = weights(of: entry, within: dates)
    let sum = weights.reduce(ExactRatio.zero) { $0 + $1.weight }
    guard !sum.isZero else { return [] }
    var rest = tonnes
    // Months that weigh as much take as much: most of a year differ in their days alone.
    var known: [ExactRatio: ExactDecimal] = [:]
    return weights.enumerated().map { place, part in
      let isLast = place == weights.count - 1
      let value = isLast ? rest : known[part.weight] ?? (part.weight / sum * tonnes).figure
      known[part.weight] = value
      rest -= value
      return (part.month, value)
    }
  }

  /// How much of an entry lies in each month of some days, in order.
  private func weights(
    of entry: BookEntry, within dates: Period
  ) -> [(month: Period, weight: ExactRatio)] {
    // One bill is divided by days alone, whatever it holds.
    if entry.parts.count == 1 {
      let days = dates.intersection(entry.parts[0].period)
      return (days?.months ?? []).map {
        (Period(monthOf: $0.from), ExactRatio(ExactDecimal($0.days)))
      }
    }
    var weights: [CalendarDate: ExactRatio] = [:]
    for part in entry.parts {
      guard let inside = dates.intersection(part.period) else { continue }
      let daily = part.quantity / ExactDecimal(part.period.days)
      for month in inside.months {
        weights[month.from.firstOfMonth, default: .zero] += daily * ExactDecimal(month.days)
      }
    }
    return weights.sorted { $0.key < $1.key }.map { (Period(monthOf: $0.key), $0.value) }
  }

  /// Tonnes CO2e behind what the user says and nobody confirms.
  private func left(_ flow: MatchedFlow) -> ExactDecimal {
    let beyond = flow.unconfirmed
    // Where a reseller tells nothing, what may stand twice is the user's line.
    guard !beyond.isZero, let side = flow.struck ?? flow.takes, !side.sum.isZero,
      let books = members[side.member].books
    else { return .zero }
    let tonnes = side.records.reduce(ExactRatio.zero) { sum, record in
      guard let line = books.entries[record.entry].line else { return sum }
      return sum + record.part * books.result.lines[line].tonnesCO2e
    }
    return (tonnes * beyond / side.sum * flow.counterShare).figure
  }
}
