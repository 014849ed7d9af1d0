/// Some hundred records that lie one behind the other, read column by column.
///
/// Each loop does one thing to all records, so that the processor has many of them under way: what
/// one record waits for in memory, the others use. A record that is anything but plain is marked,
/// and goes the careful way.
struct ReadingBlock {
  static let capacity = 512

  /// Of each record: the place of its first stop in the index.
  private let firstStop: UnsafeMutablePointer<Int32>
  /// Not 0 where the record goes the careful way.
  let isStrange: UnsafeMutablePointer<UInt8>
  let day: UnsafeMutablePointer<UInt16>
  let cell: UnsafeMutablePointer<Int32>
  let mantissa: UnsafeMutablePointer<Int64>
  let places: UnsafeMutablePointer<UInt8>
  /// The last step to the record's group; `.max` where there is none yet.
  let step: UnsafeMutablePointer<UInt64>
  let group: UnsafeMutablePointer<Int32>
  private let code: UnsafeMutablePointer<Int32>
  private(set) var count = 0

  /// The bytes that `stops` counts from.
  private(set) var bytes: UnsafeRawPointer
  private let stops: UnsafeMutablePointer<Int32>
  private var fieldCount = 0

  init(_ index: RecordIndex) {
    firstStop = .allocate(capacity: Self.capacity)
    isStrange = .allocate(capacity: Self.capacity)
    day = .allocate(capacity: Self.capacity)
    cell = .allocate(capacity: Self.capacity)
    mantissa = .allocate(capacity: Self.capacity)
    places = .allocate(capacity: Self.capacity)
    step = .allocate(capacity: Self.capacity)
    group = .allocate(capacity: Self.capacity)
    code = .allocate(capacity: Self.capacity)
    stops = index.stops
    bytes = UnsafeRawPointer(firstStop)
  }

  func deallocate() {
    firstStop.deallocate()
    isStrange.deallocate()
    day.deallocate()
    cell.deallocate()
    mantissa.deallocate()
    places.deallocate()
    step.deallocate()
    group.deallocate()
    code.deallocate()
  }

  /// Where a record begins.
  func start(of record: Int) -> UnsafeRawPointer {
    bytes + Int(stops[Int(firstStop[record]) - 1] &+ 1)
  }

  mutating func begin(_ bytes: UnsafeRawPointer, fieldCount: Int) {
    self.bytes = bytes
    self.fieldCount = fieldCount
    count = 0
  }

  /// Takes those of some records that have the right number of fields, up to the first that has
  /// not, as many as there is room for. `stop` moves behind the last.
  mutating func take(_ records: Range<Int>, of index: RecordIndex, _ stop: inout Int) {
    let most = min(records.count, Self.capacity)
    let feeds = index.feeds + records.lowerBound
    let width = fieldCount
    let stopCount = index.stopCount
    var taken = 0
    while taken < most {
      let last = stop &+ width &- 1
      guard last < stopCount, stops[last] == feeds[taken] else { break }
      firstStop[taken] = Int32(truncatingIfNeeded: stop)
      isStrange[taken] = 0
      step[taken] = .max
      stop = last &+ 1
      taken &+= 1
    }
    count = taken
  }

  /// Start and length of a field. In the last one a carriage return belongs to the line's end.
  @inline(__always)
  private func field(
    _ field: Int, of record: Int, isLast: Bool
  ) -> (UnsafeRawPointer, Int) {
    let stop = Int(firstStop[record]) &+ field
    let first = stops[stop &- 1] &+ 1
    let start = bytes + Int(first)
    let length = Int(stops[stop] &- first)
    guard isLast, length > 0, (start + length - 1).load(as: UInt8.self) == 0x0D else {
      return (start, length)
    }
    return (start, length &- 1)
  }

  /// Marks records with something in a field that must be empty.
  func readEmpty(_ place: Int) {
    let isLast = place &+ 1 == fieldCount
    for record in 0..<count where field(place, of: record, isLast: isLast).1 != 0 {
      isStrange[record] = 1
    }
  }

  func readDates(_ place: Int, _ days: DayTable, _ style: DateStyle) {
    let isLast = place &+ 1 == fieldCount
    for record in 0..<count {
      let (start, length) = field(place, of: record, isLast: isLast)
      if let found = days.day(start, length, style), let cell = days.cell(of: found) {
        day[record] = UInt16(truncatingIfNeeded: found &- days.firstDay)
        self.cell[record] = cell
      } else {
        isStrange[record] = 1
      }
    }
  }

  func readQuantities(_ place: Int, mark: UInt8) {
    let isLast = place &+ 1 == fieldCount
    for record in 0..<count {
      let (start, length) = field(place, of: record, isLast: isLast)
      if let (value, digits) = QuantityText.plain(start, length, mark: mark) {
        mantissa[record] = value
        places[record] = UInt8(truncatingIfNeeded: digits)
      } else {
        isStrange[record] = 1
      }
    }
  }

  /// Goes a step further towards each record's group, by the word in one of the key columns.
  func readKeys(_ place: Int, column: Int, _ table: ByteTable, _ trie: CodeTrie) {
    let isLast = place &+ 1 == fieldCount
    let (slots, mask, masks) = (table.slots, table.mask, ByteTable.masks)
    for record in 0..<count {
      let (start, length) = field(place, of: record, isLast: isLast)
      code[record] = ByteTable.probe(start, length, in: slots, mask, masks)
    }
    for record in 0..<count where code[record] == -2 {
      let (start, length) = field(place, of: record, isLast: isLast)
      code[record] =
        length <= 16
        ? ByteTable.known(start, length, in: slots, mask, masks) : table.knownLong(start, length)
    }
    let (steps, stepMask) = (trie.slots, trie.mask)
    for record in 0..<count {
      let code = code[record]
      if code == 0 { continue }
      var node: Int32 = 0
      if step[record] != .max {
        let found = CodeTrie.known(step[record], in: steps, stepMask)
        if found < 0 {
          isStrange[record] = 1
          continue
        }
        node = steps[found].node
      }
      // A word that is met for the first time is met carefully.
      if code < 0 { isStrange[record] = 1 }
      step[record] = CodeTrie.key(node, column, code)
    }
  }

  /// The group of each record; the memory of its sum is asked for on the way.
  func findGroups(_ trie: CodeTrie, root: Int32, _ cells: CellTable) -> UInt64 {
    let (steps, mask) = (trie.slots, trie.mask)
    var touched: UInt64 = 0
    for record in 0..<count {
      let slot = steps + (CodeTrie.hash(step[record]) & mask)
      self.group[record] = slot.pointee.key == step[record] ? slot.pointee.group : -1
    }
    for record in 0..<count {
      var group = self.group[record]
      if group < 0 {
        // Not at the first look, or the key is empty.
        let place = step[record] == .max ? -1 : CodeTrie.known(step[record], in: steps, mask)
        group = step[record] == .max ? root : place < 0 ? -1 : steps[place].group
      }
      if group < 0 { isStrange[record] = 1 }
      if isStrange[record] != 0 {
        cell[record] = 0
        group = 0
      }
      self.group[record] = group
    }
    // Nothing here waits for anything else.
    let (sums, groups) = (cells.sums, cells.groups)
    for record in 0..<count {
      touched ^= UInt64(bitPattern: sums[Int(cell[record]) &* groups &+ Int(group[record])])
    }
    return touched
  }
}
