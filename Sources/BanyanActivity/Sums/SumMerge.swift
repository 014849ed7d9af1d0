import BanyanDiagnostics
import BanyanQuantities

/// Puts the shares of all workers together. Integers and exact decimals add up to the same value in
/// any order, and everything else is ordered by key or by place.
struct SumMerge {
  private(set) var sums: [ActivityKey: ActivitySum] = [:]
  private(set) var streams: [StreamKey: MergedStream] = [:]
  private(set) var missingEvidence: [String: RecordPosition] = [:]
  private(set) var faults = FaultList()
  private(set) var records = 0
  /// Days claimed by refused bills of which nobody can say where they belong.
  private(set) var claimedSomewhere: [Period] = []

  /// Facility, source and activity: what overlap is judged by.
  struct StreamKey: Hashable {
    var facility: String
    var source: String
    var activity: String
  }

  struct MergedStream {
    var firstBill: RecordPosition?
    var firstReading: RecordPosition?
    var bills: [Bill] = []
    /// Days claimed by bills that were refused for some other fault.
    var claimed: [Period] = []
    /// Set where a refused bill's own dates cannot be read.
    var hasUnreadDates = false
  }

  struct Bill {
    var evidence: String
    var from: CalendarDate
    var through: CalendarDate
    var quantity: ExactDecimal
    var isSpan: Bool
    var position: RecordPosition
  }

  private let context: ScanContext
  private let locator: RecordLocator

  init(_ workers: [SumWorker], context: ScanContext, locator: RecordLocator) {
    self.context = context
    self.locator = locator
    faults.limit = context.limit
    for worker in workers { add(worker) }
    faults.finish()
  }

  private mutating func add(_ worker: SumWorker) {
    faults.merge(worker.faults)
    records += worker.records
    for group in worker.groups where group.faults.isEmpty {
      if let unit = group.unit { add(group, of: worker, unit) }
    }
    var keys: [StreamKey] = []
    for stream in worker.streams {
      let key = streamKey(stream, worker)
      keys.append(key)
      earliest(&streams[key, default: MergedStream()].firstBill, stream.firstBill)
      earliest(&streams[key, default: MergedStream()].firstReading, stream.firstReading)
    }
    for entry in worker.bills {
      let quantity =
        entry.places < 0
        ? worker.longQuantities[Int(entry.quantity)]
        : ExactDecimal(coefficient: Int128(entry.quantity), exponent: -Int(entry.places))
      streams[keys[Int(entry.stream)], default: MergedStream()].bills.append(
        Bill(
          evidence: worker.evidence.text(of: Int(entry.evidence)), from: date(entry.from),
          through: date(entry.through), quantity: quantity, isSpan: entry.isSpan,
          position: entry.position))
    }
    for refused in worker.refused {
      let key = refused.stream.map { keys[Int($0)] }
      guard let from = refused.from, let through = refused.through else {
        if let key { streams[key, default: MergedStream()].hasUnreadDates = true }
        continue
      }
      guard let days = Period(from: date(from), through: date(through)) else { continue }
      if let key {
        streams[key, default: MergedStream()].claimed.append(days)
      } else {
        claimedSomewhere.append(days)
      }
    }
    for (code, state) in worker.evidenceState.enumerated() where state == .missing {
      earliest(&missingEvidence[worker.evidence.text(of: code)], worker.firstUse[code])
    }
  }

  private func earliest(_ known: inout RecordPosition?, _ other: RecordPosition?) {
    guard let other else { return }
    known = known.map { min($0, other) } ?? other
  }

  private func date(_ day: Int32) -> CalendarDate {
    let start = context.days.period.from
    return start.adding(days: Int(day) - Int(start.dayNumber))
  }

  private func streamKey(_ stream: SumWorker.Stream, _ worker: SumWorker) -> StreamKey {
    let texts = (0..<3).map { worker.tables[$0].text(of: Int(stream.codes[$0])) }
    return StreamKey(
      facility: texts[0].isEmpty ? context.facilities.first ?? "" : texts[0],
      source: texts[1].isEmpty ? texts[2] : texts[1], activity: texts[2])
  }

  private func place(_ position: RecordPosition) -> RecordPlace {
    RecordPlace(position: position, locator: locator)
  }

  private mutating func add(_ group: SumWorker.Group, of worker: SumWorker, _ unit: Unit) {
    guard group.firstDay <= group.lastDay else { return }
    let key = worker.key(of: group)
    var sum =
      sums[key]
      ?? ActivitySum(
        key: key, unit: unit, uncertainty: group.uncertainty, cells: [:], spanning: [],
        firstDay: date(group.firstDay), lastDay: date(group.lastDay), hasBills: false,
        place: place(group.first))
    for cell in context.days.cells.indices where group.cells[cell].records > 0 {
      let own = group.cells[cell]
      let exact =
        ExactDecimal(coefficient: own.sum, exponent: -QuantityText.mostPlaces)
        + (group.long[cell] ?? .zero)
      sum.cells[cell, default: .init(sum: .zero, records: 0)].sum += exact
      sum.cells[cell, default: .init(sum: .zero, records: 0)].records += own.records
    }
    sum.spanning += group.spanning
    sum.firstDay = min(sum.firstDay, date(group.firstDay))
    sum.lastDay = max(sum.lastDay, date(group.lastDay))
    sum.hasBills = sum.hasBills || group.hasBills
    sum.place = min(sum.place, place(group.first))
    sums[key] = sum
  }

  /// In the order of keys; spanning bills in the order of their dates and quantities.
  func ordered() -> [ActivitySum] {
    sums.values.map { sum in
      var sum = sum
      for (cell, value) in sum.cells { sum.cells[cell]?.sum = value.sum.normalised }
      sum.spanning.sort {
        ($0.period.from, $0.period.through, $0.quantity)
          < ($1.period.from, $1.period.through, $1.quantity)
      }
      return sum
    }.sorted { $0.key < $1.key }
  }
}
