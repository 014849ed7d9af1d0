import BanyanDocuments
import Glibc

/// The way of nearly every reading: plain fields, known words, a date and a number as they should
/// be. Whatever is otherwise goes the careful way, which alone knows what can be wrong.
extension SumWorker {
  /// Where a file's records hold what the quick way needs.
  struct QuickPlan {
    let date: Int
    let quantity: Int
    /// Field and place of the key columns, in the order of `CodeTrie` steps.
    let keys: [(field: Int, column: Int)]
    /// A record with something in one of these goes the careful way.
    let empty: [Int]

    /// Nil where records have no date, but a first and a last day.
    init?(_ header: ActivityHeader) {
      date = header.field(of: .date)
      quantity = header.field(of: .quantity)
      guard date >= 0, quantity >= 0 else { return nil }
      keys = SumWorker.steps.compactMap { column in
        let field = header.field(of: ActivityColumn.keys[column])
        return field >= 0 ? (field, column) : nil
      }
      empty = [.from, .through, .evidence, .factor].map(header.field(of:)).filter { $0 >= 0 }
    }
  }

  /// Words of a key column that were met; moves when it grows.
  struct QuickTable {
    let table: ByteTable
    private(set) var slots: UnsafeMutablePointer<ByteTable.Slot>
    private(set) var mask: Int

    init(_ table: ByteTable) {
      self.table = table
      slots = table.slots
      mask = table.mask
    }

    mutating func refresh() { self = QuickTable(table) }
  }

  /// A reading on its way to its cell. Some hundred are gathered first, so that the memory of all
  /// their groups and cells is asked for at once and not one after the other.
  struct Reading {
    /// The last step to its group; `.max` where there is none.
    var step: UInt64
    var mantissa: Int64
    /// Offset of the record in its chunk.
    var offset: Int32
    var cell: Int32
    /// -1 where the record goes the careful way.
    var group: Int32
    /// Counted from the first day of the period.
    var day: UInt16
    var places: UInt8
  }

  static let readingsAtOnce = 256

  /// Reads every record of a chunk into the sums.
  func scan(_ chunk: Chunk) {
    var careful = CarefulReader(worker: self, chunk: chunk)
    defer { careful.deallocate() }
    let end = UnsafeRawPointer(chunk.bytes) + chunk.count
    guard context.traced.isEmpty, context.days.period.days <= CellTable.mostDays,
      !careful.hasCellFaults,
      let plan = QuickPlan(chunk.header)
    else {
      careful.checkText(UnsafeRawPointer(chunk.bytes), chunk.count)
      while careful.cursor < end { careful.next() }
      return
    }
    var quickTables = plan.keys.map { QuickTable(tables[$0.column]) }
    while careful.cursor < end {
      let start = careful.cursor
      index.index(start, min(end - start, RecordIndex.stretch), delimiter: chunk.header.delimiter)
      guard index.feedCount > 0 else {
        // A record as long as that is nobody's reading.
        careful.checkText(start, end - start)
        careful.next()
        continue
      }
      let last = Int(index.feeds[index.feedCount - 1])
      careful.hasBadBytes = false
      if !index.isPlain { careful.checkText(start, last + 1) }
      if careful.hasBadBytes {
        while careful.cursor < end, careful.cursor - start <= last { careful.next() }
      } else {
        readStretch(plan, chunk, &quickTables, &careful)
      }
    }
    flush(chunk, &careful)
  }

  /// The records of the stretch just indexed.
  @inline(never)
  private func readStretch(
    _ plan: QuickPlan, _ chunk: Chunk, _ quickTables: inout [QuickTable],
    _ careful: inout CarefulReader
  ) {
    let start = careful.cursor
    let startOffset = Int32(truncatingIfNeeded: start - UnsafeRawPointer(chunk.bytes))
    let stops = index.stops
    let feeds = index.feeds
    let rows = index.feedCount
    let stopCount = index.stopCount
    var steps = trie.slots
    var stepMask = trie.mask
    let hasQuotes = index.hasQuotes
    let fieldCount = chunk.header.fieldCount
    let mark = chunk.header.numbers.decimalMark
    let style = chunk.header.dates
    let days = context.days
    let firstDay = self.firstDay
    let keyCount = plan.keys.count
    let readings = self.readings
    let masks = ByteTable.masks
    var waiting = waitingReadings
    var stop = 0
    plan.keys.withUnsafeBufferPointer { keys in
      plan.empty.withUnsafeBufferPointer { empty in
        quickTables.withUnsafeMutableBufferPointer { tables in
          for row in 0..<rows {
            let feed = feeds[row]
            let begin = stops[stop &- 1] &+ 1
            quick: do {
              let lastStop = stop &+ fieldCount &- 1
              guard lastStop < stopCount, stops[lastStop] == feed else { break quick }
              if hasQuotes,
                memchr(start + Int(begin), 0x22, Int(feed &- begin)) != nil
              {
                break quick
              }
              let hasReturn =
                (start + Int(feed) - 1).load(as: UInt8.self) == 0x0D && feed > begin
              let lastEnd = hasReturn ? feed &- 1 : feed

              @inline(__always)
              func bounds(_ field: Int) -> (UnsafeRawPointer, Int) {
                let first = stops[stop &+ field &- 1] &+ 1
                let end = field &+ 1 == fieldCount ? lastEnd : stops[stop &+ field]
                return (start + Int(first), Int(end &- first))
              }

              for field in empty where bounds(field).1 != 0 { break quick }
              let (dateStart, dateLength) = bounds(plan.date)
              guard let day = days.day(dateStart, dateLength, style),
                let cell = days.cell(of: day)
              else { break quick }
              let (quantityStart, quantityLength) = bounds(plan.quantity)
              guard
                let (mantissa, places) = QuantityText.short(
                  quantityStart, quantityLength, mark: mark)
                  ?? QuantityText.plain(quantityStart, quantityLength, mark: mark)
              else { break quick }
              var node: Int32 = 0
              var step = UInt64.max
              for k in 0..<keyCount {
                let (bytes, length) = bounds(keys[k].field)
                if length == 0 { continue }
                var code: Int32 = -1
                if length <= 16 {
                  code = ByteTable.known(bytes, length, in: tables[k].slots, tables[k].mask, masks)
                } else {
                  code = tables[k].table.knownLong(bytes, length)
                }
                // A new word is met carefully.
                if code < 0 { break quick }
                if code == 0 { continue }
                if step != .max {
                  let place = CodeTrie.known(step, in: steps, stepMask)
                  if place < 0 { break quick }
                  node = steps[place].node
                }
                step = CodeTrie.key(node, keys[k].column, code)
              }
              readings[waiting] = Reading(
                step: step, mantissa: mantissa, offset: startOffset &+ begin, cell: cell,
                group: -1, day: UInt16(truncatingIfNeeded: day &- firstDay),
                places: UInt8(truncatingIfNeeded: places))
              waiting &+= 1
              if waiting == Self.readingsAtOnce {
                waitingReadings = waiting
                flush(chunk, &careful)
                waiting = 0
                for k in 0..<keyCount { tables[k].refresh() }
                (steps, stepMask) = (trie.slots, trie.mask)
              }
              stop = lastStop &+ 1
              continue
            }
            // The careful way, and on behind the record.
            careful.cursor = start + Int(begin)
            careful.next()
            for k in 0..<keyCount { tables[k].refresh() }
            (steps, stepMask) = (trie.slots, trie.mask)
            let next = start + Int(feed) + 1
            if careful.cursor != next {
              waitingReadings = waiting
              return
            }
            while stop < stopCount, stops[stop] <= feed { stop &+= 1 }
          }
          waitingReadings = waiting
          careful.cursor = start + Int(feeds[rows &- 1]) + 1
        }
      }
    }
  }

  /// Adds the readings gathered to their cells.
  @inline(never)
  private func flush(_ chunk: Chunk, _ careful: inout CarefulReader) {
    let readings = self.readings
    let count = waitingReadings
    waitingReadings = 0
    let (steps, mask) = (trie.slots, trie.mask)
    // Each loop asks for memory, and the next uses it: many requests are under way together.
    var touched: UInt64 = 0
    for i in 0..<count {
      let place = CodeTrie.hash(readings[i].step) & mask
      touched ^= steps[place].key
    }
    var strange = 0
    let (sums, counts, groups) = (cells.sums, cells.counts, cells.groups)
    for i in 0..<count {
      let step = readings[i].step
      var group = rootGroup
      if step != .max {
        let place = CodeTrie.known(step, in: steps, mask)
        group = place < 0 ? -1 : steps[place].group
      }
      readings[i].group = group
      if group < 0 { strange &+= 1 }
      let sum = Int(readings[i].cell) &* groups &+ Int(max(0, group))
      touched ^= UInt64(bitPattern: sums[sum])
    }
    lastTouched = touched
    cells.stretchOfCell.withUnsafeBufferPointer { stretchOfCell in
      CellTable.narrowScales.withUnsafeBufferPointer { scales in
        for i in 0..<count {
          let reading = readings[i]
          if reading.group < 0 { continue }
          let (group, cell) = (Int(reading.group), Int(reading.cell))
          let counted = counts + (Int(stretchOfCell[cell]) &* groups &+ group)
          if counted.pointee.records == 0 { noteFirst(reading, chunk) }
          counted.pointee.add(reading.day)
          let slot = sums + (cell &* groups &+ group)
          let (value, isLarge) = reading.mantissa.multipliedReportingOverflow(
            by: scales[Int(reading.places)])
          let (sum, isFull) = slot.pointee.addingReportingOverflow(value)
          if isLarge || isFull || reading.places > CellTable.places {
            cells.addWide(
              reading.mantissa, places: Int(reading.places), group: group, cell: cell)
          } else {
            slot.pointee = sum
          }
        }
      }
    }
    records &+= count &- strange
    if strange == 0 { return }
    // A new group, or one whose records cannot be used.
    let cursor = careful.cursor
    for i in 0..<count where readings[i].group < 0 {
      careful.cursor = UnsafeRawPointer(chunk.bytes) + Int(readings[i].offset)
      careful.next()
    }
    careful.cursor = cursor
  }

  /// A stream that holds readings is known by its first.
  @inline(never)
  private func noteFirst(_ reading: Reading, _ chunk: Chunk) {
    let stream = Int(groups[Int(reading.group)].stream)
    let position = RecordPosition(file: chunk.file, offset: chunk.offset + Int(reading.offset))
    streams[stream].firstReading =
      streams[stream].firstReading.map { min($0, position) } ?? position
  }
}
