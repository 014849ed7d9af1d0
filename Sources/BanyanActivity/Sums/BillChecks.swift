import BanyanDiagnostics
import BanyanQuantities

/// Looks at the bills of each stream as an accountant would: the same bill twice, two bills for one
/// day, a month without one, bills and readings mixed.
struct BillChecks {
  /// A finding whose places are still positions.
  struct Finding {
    var position: RecordPosition
    var column: ActivityColumn
    var diagnostic: Diagnostic
    /// The other record involved.
    var other: RecordPosition?
  }

  let period: Period
  /// Days claimed by refused bills of which nobody can say where they belong.
  let claimedSomewhere: [Period]
  private(set) var findings: [Finding] = []

  init(period: Period, claimedSomewhere: [Period] = []) {
    self.period = period
    self.claimedSomewhere = claimedSomewhere
  }

  /// The earliest of each kind, and how many more there are: a bulk file can hold millions.
  func earliest(_ limit: Int) -> (findings: [Finding], further: [DiagnosticCode: Int]) {
    var counts: [DiagnosticCode: Int] = [:]
    var kept: [Finding] = []
    for finding in findings.sorted(by: { $0.position < $1.position }) {
      counts[finding.diagnostic.code, default: 0] += 1
      if counts[finding.diagnostic.code, default: 0] <= limit { kept.append(finding) }
    }
    return (kept, counts.mapValues { $0 - limit }.filter { $0.value > 0 })
  }

  mutating func add(_ finding: Finding) { findings.append(finding) }

  mutating func check(_ stream: SumMerge.MergedStream, _ key: SumMerge.StreamKey) {
    let name = key.source == key.activity ? key.activity : "\(key.source), \(key.activity)"
    let repeated = checkRepeated(stream.bills)
    let bills = stream.bills.filter { !repeated.contains($0.position) }
    if let bill = stream.firstBill, let reading = stream.firstReading {
      findings.append(
        Finding(
          position: max(bill, reading), column: reading > bill ? .date : .from,
          diagnostic: Diagnostic(.billMixed, [name], hint: Phrase(.hintMixed)),
          other: min(bill, reading)))
    }
    let spans = bills.filter(\.isSpan).sorted {
      ($0.from, $0.through, $0.position) < ($1.from, $1.through, $1.position)
    }
    checkOverlap(spans, name)
    checkDays(bills.filter { !$0.isSpan }, within: spans, name)
    if !stream.hasUnreadDates {
      checkGaps(spans, claimed: stream.claimed + claimedSomewhere, name)
    }
  }

  private struct Identity: Hashable {
    var evidence: String
    var from: CalendarDate
    var through: CalendarDate
    var quantity: ExactDecimal
  }

  /// Same evidence, dates and quantity under one facility, source and activity.
  private mutating func checkRepeated(_ bills: [SumMerge.Bill]) -> Set<RecordPosition> {
    var first: [Identity: RecordPosition] = [:]
    var repeated: Set<RecordPosition> = []
    for bill in bills.sorted(by: { $0.position < $1.position }) where !bill.evidence.isEmpty {
      let identity = Identity(
        evidence: bill.evidence, from: bill.from, through: bill.through, quantity: bill.quantity)
      guard let known = first[identity] else {
        first[identity] = bill.position
        continue
      }
      repeated.insert(bill.position)
      findings.append(
        Finding(
          position: bill.position, column: .evidence,
          diagnostic: Diagnostic(.billRepeated, hint: Phrase(.hintRemoveDuplicate)),
          other: known))
    }
    return repeated
  }

  private mutating func checkOverlap(_ spans: [SumMerge.Bill], _ name: String) {
    var furthest: SumMerge.Bill?
    for bill in spans {
      if let other = furthest, bill.from <= other.through {
        let (later, earlier) = bill.position > other.position ? (bill, other) : (other, bill)
        report(later, overlaps: earlier, name)
      }
      if furthest.map({ bill.through > $0.through }) ?? true { furthest = bill }
    }
  }

  /// A delivery of a day inside a bill's span is counted twice.
  private mutating func checkDays(
    _ days: [SumMerge.Bill], within spans: [SumMerge.Bill], _ name: String
  ) {
    for day in days {
      guard let span = spans.first(where: { $0.from <= day.from && day.from <= $0.through })
      else { continue }
      report(day, overlaps: span, name)
    }
  }

  private mutating func report(
    _ bill: SumMerge.Bill, overlaps other: SumMerge.Bill, _ name: String
  ) {
    findings.append(
      Finding(
        position: bill.position, column: bill.isSpan ? .from : .date,
        diagnostic: Diagnostic(
          .billOverlap, [bill.from.description, bill.through.description, name],
          hint: Phrase(.hintOverlap)),
        other: other.position))
  }

  /// Days without a bill between two bills, and whole months before the first and after the last.
  /// What a refused bill claims is no gap: its own fault is reported already.
  private mutating func checkGaps(
    _ spans: [SumMerge.Bill], claimed: [Period], _ name: String
  ) {
    guard let first = spans.first else { return }
    func gap(from: CalendarDate, through: CalendarDate, at bill: SumMerge.Bill, _ name: String) {
      guard let missing = Period(from: from, through: through),
        !claimed.contains(where: missing.overlaps)
      else { return }
      findings.append(
        Finding(
          position: bill.position, column: .from,
          diagnostic: Diagnostic(
            .billGap, [name, missing.description], hint: Phrase(.hintGap)),
          other: nil))
    }
    let firstMonth = first.from.firstOfMonth
    if firstMonth > period.from {
      gap(from: period.from, through: firstMonth.adding(days: -1), at: first, name)
    }
    var last = first
    for bill in spans.dropFirst() {
      let next = last.through.adding(days: 1)
      if bill.from > next { gap(from: next, through: bill.from.adding(days: -1), at: bill, name) }
      if bill.through > last.through { last = bill }
    }
    let afterLast = last.through.lastOfMonth.adding(days: 1)
    if afterLast <= period.through {
      gap(from: afterLast, through: period.through, at: last, name)
    }
  }
}
