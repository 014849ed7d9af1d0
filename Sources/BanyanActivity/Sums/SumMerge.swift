import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities
import BanyanThreads

/// Puts the shares of all workers together. Integers and exact decimals add up to the same value in
/// any order, and everything else is ordered by key or by place.
struct SumMerge {
  /// Groups with sound records, not yet in order.
  private var sums: [(key: KeyWords, worker: Int, group: Int)] = []
  private(set) var streams: [StreamKey: MergedStream] = [:]
  private(set) var stores: [StoreChecks.Store: [StoreChecks.Entry]] = [:]
  /// Evidence that is not there, or is no file, with the first record that names it.
  private(set) var doubtfulEvidence: [String: (file: EvidenceFile, first: RecordPosition?)] = [:]
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

  /// Groups of all workers that share a key.
  private struct Merged: Sendable {
    var worker: Int
    var group: Int
    var others: [(worker: Int, group: Int)] = []
  }

  private let workers: [SumWorker]
  private let hasBills: Bool
  private let context: ScanContext
  private let locator: RecordLocator

  init(_ workers: [SumWorker], context: ScanContext, locator: RecordLocator) {
    self.context = context
    self.locator = locator
    self.workers = workers
    faults.limit = context.limit
    hasBills = workers.contains { !$0.bills.isEmpty || !$0.refused.isEmpty }
    let keys = KeyRanks(workers, context)
    for (index, worker) in workers.enumerated() {
      add(worker)
      for (place, group) in worker.groups.enumerated() where group.faults.isEmpty {
        if worker.hasRecords(place) {
          sums.append((keys.words(of: group, in: index), index, place))
        }
      }
    }
    faults.finish()
  }

  private mutating func add(_ worker: SumWorker) {
    faults.merge(worker.faults)
    records += worker.records
    for (code, file) in worker.evidenceFiles.enumerated() {
      switch file {
      // What lies outside is a fault of each record that names it.
      case .present, .outside, .leadsOutside: break
      case .missing, .dangling, .folder, .noFile:
        let path = worker.evidence.text(of: code)
        earliest(&doubtfulEvidence[path, default: (file, nil)].first, worker.firstUse[code])
      }
    }
    for entry in worker.storeEntries { add(entry, of: worker) }
    // Readings alone leave nothing to compare.
    guard hasBills else { return }
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
  }

  private mutating func add(_ entry: StoreEntry, of worker: SumWorker) {
    let key = streamKey(worker.streams[Int(entry.stream)], worker)
    // What a store does not know is an error of its own.
    guard let store = StoreChecks.Store(key),
      ActivityVocabulary.storeSigns[store.item(of: key.activity)] != nil,
      let unit = worker.groups[Int(entry.group)].unit
    else { return }
    stores[store, default: []].append(
      StoreChecks.Entry(
        item: store.item(of: key.activity), from: date(entry.from), through: date(entry.through),
        quantity: entry.quantity, unit: unit, position: entry.position))
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
    let facility = worker.tables[0].text(of: Int(stream.codes.facility))
    let source = worker.tables[1].text(of: Int(stream.codes.source))
    let activity = worker.tables[2].text(of: Int(stream.codes.activity))
    return StreamKey(
      facility: facility.isEmpty ? context.facilities.first ?? "" : facility,
      source: source.isEmpty ? activity : source, activity: activity)
  }

  /// Whether a line of a store was refused, which may be the one that seems to be missing.
  func hasRefused(of store: StoreChecks.Store) -> Bool {
    streams.contains { key, stream in
      (stream.hasUnreadDates || !stream.claimed.isEmpty) && StoreChecks.Store(key) == store
    }
  }

  private func place(of group: SumWorker.Group) -> RecordPlace {
    RecordPlace(position: group.first, feeds: group.feeds, locator: locator)
  }

  /// In the order of keys; spanning bills in the order of their dates and quantities.
  func ordered() -> [ActivitySum] {
    let sorted = sums.sorted {
      $0.key == $1.key ? ($0.worker, $0.group) < ($1.worker, $1.group) : $0.key < $1.key
    }
    var merged: [Merged] = []
    merged.reserveCapacity(sorted.count)
    for (place, entry) in sorted.enumerated() {
      if place > 0, sorted[place - 1].key == entry.key {
        merged[merged.count - 1].others.append((entry.worker, entry.group))
      } else {
        merged.append(Merged(worker: entry.worker, group: entry.group))
      }
    }
    let groups = merged
    // The workers' shares are only read.
    nonisolated(unsafe) let merge = self
    return WorkerThreads.divide(groups.count, among: workers.count, least: 2000) { range in
      groups[range].compactMap { merge.sum(of: $0) }
    }.flatMap { $0 }
  }

  private func sum(of merged: Merged) -> ActivitySum? {
    let worker = workers[merged.worker]
    let group = worker.groups[merged.group]
    guard let unit = group.unit else { return nil }
    let days = context.days
    var units = [Int128](repeating: 0, count: days.cells.count)
    var used = [Bool](repeating: false, count: days.cells.count)
    var counts = [SumWorker.Cell](repeating: .init(), count: days.stretches)
    var sum = ActivitySum(
      key: worker.key(of: group), unit: unit, uncertainty: group.uncertainty, cells: [],
      spanning: [], firstDay: days.period.through, lastDay: days.period.from, hasBills: false,
      place: place(of: group))
    var firstDay = Int32.max
    var lastDay = Int32.min
    for (index, number) in [(merged.worker, merged.group)] + merged.others {
      let group = workers[index].groups[number]
      let table = workers[index].cells
      for stretch in counts.indices {
        let count = table.count(group: number, stretch: stretch)
        if count.records == 0 { continue }
        sum.hasDays = true
        counts[stretch].add(
          .init(
            records: Int(count.records), first: days.firstDay + Int32(count.first),
            last: days.firstDay + Int32(count.last)))
      }
      for cell in units.indices { units[cell] += table.units(group: number, cell: cell) }
      for (cell, bill) in group.bills {
        units[cell] += bill.sum
        used[cell] = true
        counts[Int(days.stretchOfCell[cell])].add(bill)
      }
      for (cell, days) in group.billDays {
        sum.billDays[cell, default: .zero] += ExactDecimal(
          coefficient: days, exponent: -QuantityText.mostPlaces)
      }
      for (cell, days) in group.longDays { sum.billDays[cell, default: .zero] += days }
      sum.hasDays = sum.hasDays || group.hasDays
      for (cell, quantity) in group.long { sum.further[cell, default: .zero] += quantity }
      sum.spanning += group.spanning
      sum.hasBills = sum.hasBills || group.hasBills
      sum.place = min(sum.place, place(of: group))
      firstDay = min(firstDay, group.firstDay)
      lastDay = max(lastDay, group.lastDay)
    }
    for (stretch, count) in counts.enumerated() where count.records > 0 {
      firstDay = min(firstDay, count.first)
      lastDay = max(lastDay, count.last)
      var isCounted = false
      for cell in units.indices where days.stretchOfCell[cell] == stretch {
        // Readings of nothing still are records: their factor is asked for on the first day.
        let isFirst = days.cell(of: count.first) == Int32(cell)
        guard used[cell] || units[cell] != 0 || isFirst else { continue }
        sum.cells.append(
          .init(
            units: units[cell], records: isCounted ? 0 : count.records,
            cell: Int32(truncatingIfNeeded: cell), hasBills: used[cell]))
        isCounted = true
      }
    }
    sum.firstDay = date(firstDay)
    sum.lastDay = date(lastDay)
    sum.spanning.sort {
      ($0.period.from, $0.period.through, $0.quantity)
        < ($1.period.from, $1.period.through, $1.quantity)
    }
    return sum
  }
}
