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

  /// Reads every record of a chunk into the sums.
  func scan(_ chunk: Chunk) {
    lines = ChunkLines(chunk)
    defer { lines = nil }
    var careful = CarefulReader(worker: self, chunk: chunk)
    defer { careful.deallocate() }
    let end = UnsafeRawPointer(chunk.bytes) + chunk.count
    guard context.traced.isEmpty, context.days.period.days <= CellTable.mostDays,
      !careful.hasCellFaults, let plan = QuickPlan(chunk.header)
    else {
      careful.checkText(UnsafeRawPointer(chunk.bytes), chunk.count)
      while careful.cursor < end { careful.next() }
      return
    }
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
        readStretch(plan, chunk, &careful)
      }
    }
  }

  /// The records of the stretch just indexed. Ends early where a record reaches beyond its line.
  private func readStretch(_ plan: QuickPlan, _ chunk: Chunk, _ careful: inout CarefulReader) {
    let start = careful.cursor
    var record = 0
    var stop = 0
    while record < index.feedCount {
      block.begin(start, fieldCount: chunk.header.fieldCount)
      let first = Int(index.stops[stop - 1]) + 1
      // Quotes may hold delimiters and line ends: only the records before the next are plain.
      let plain = index.hasQuotes ? nextQuote(start + first, record) : nil
      block.take(record..<(plain ?? index.feedCount), of: index, &stop)
      if block.count > 0 {
        readBlock(plan, chunk, &careful)
        record += block.count
        continue
      }
      let next = start + Int(index.feeds[record]) + 1
      careful.cursor = start + first
      careful.next()
      if careful.cursor != next { return }
      while stop < index.stopCount, index.stops[stop] <= index.feeds[record] { stop += 1 }
      record += 1
    }
    careful.cursor = start + Int(index.feeds[index.feedCount - 1]) + 1
  }

  /// The record, from `record` on, that the next quote stands in.
  private func nextQuote(_ from: UnsafeRawPointer, _ record: Int) -> Int? {
    let start = from - (Int(record == 0 ? -1 : index.feeds[record - 1]) + 1)
    let end = start + Int(index.feeds[index.feedCount - 1])
    guard let quote = memchr(from, 0x22, end - from) else { return nil }
    let offset = Int32(truncatingIfNeeded: UnsafeRawPointer(quote) - start)
    var record = record
    while index.feeds[record] < offset { record += 1 }
    return record
  }

  /// Reads the records of the block, then those of them that are strange.
  private func readBlock(_ plan: QuickPlan, _ chunk: Chunk, _ careful: inout CarefulReader) {
    for place in plan.empty { block.readEmpty(place) }
    block.readDates(plan.date, context.days, chunk.header.dates)
    block.readQuantities(plan.quantity, mark: chunk.header.numbers.decimalMark)
    for key in plan.keys {
      block.readKeys(key.field, column: key.column, tables[key.column], trie)
    }
    lastTouched = block.findGroups(trie, root: rootGroup, cells)
    let block = self.block
    records += cells.add(block) { noteFirst(block.start(of: $0), $1, chunk) }
    for record in 0..<block.count where block.isStrange[record] != 0 {
      careful.cursor = block.start(of: record)
      careful.next()
    }
  }

  /// A stream that holds readings is known by its first.
  @inline(never)
  private func noteFirst(_ start: UnsafeRawPointer, _ group: Int, _ chunk: Chunk) {
    let stream = Int(groups[group].stream)
    let position = RecordPosition(
      file: chunk.file, offset: chunk.offset + (start - UnsafeRawPointer(chunk.bytes)))
    streams[stream].firstReading =
      streams[stream].firstReading.map { min($0, position) } ?? position
  }
}
