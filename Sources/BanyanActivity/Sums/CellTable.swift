/// The sums of readings by group and cell, packed: they are met in any order, and memory is what
/// bounds that.
///
/// A sum is kept in 64 bits in units of 10⁻⁶; what does not fit is added beside it in 128. Cells
/// stand one behind the other, each with all groups, so that files in the order of time work in
/// few pages. Records and their days are counted by stretch, which is all that a factor asks for.
struct CellTable {
  struct Count {
    var records: UInt32 = 0
    /// First and last day of the records, counted from the first of the period.
    var first: UInt16 = .max
    var last: UInt16 = 0

    @inline(__always)
    mutating func add(_ day: UInt16) {
      records += 1
      if day < first { first = day }
      if day > last { last = day }
    }
  }

  /// Decimal places of `sums`.
  static let places = 6
  /// A period with more days is read without this table.
  static let mostDays = Int(UInt16.max)

  let cells: Int
  /// Stretch of each cell.
  let stretchOfCell: [Int32]
  let stretches: Int
  /// Distance from a cell to the next, and from a stretch to the next.
  private(set) var groups = 64
  /// In units of 10⁻⁶, by cell and group.
  private(set) var sums: UnsafeMutablePointer<Int64>
  /// By stretch and group.
  private(set) var counts: UnsafeMutablePointer<Count>
  /// In units of 10⁻¹², by group and cell.
  private var wide: [Int: Int128] = [:]

  init(_ days: DayTable) {
    cells = days.cells.count
    stretchOfCell = days.stretchOfCell
    stretches = days.stretches
    sums = Self.allocate(cells * groups, 0)
    counts = Self.allocate(stretches * groups, Count())
  }

  private static func allocate<Element: BitwiseCopyable>(
    _ count: Int, _ value: Element
  ) -> UnsafeMutablePointer<Element> {
    TableMemory.allocate(byteCount: count * MemoryLayout<Element>.stride)
      .initializeMemory(as: Element.self, repeating: value, count: count)
  }

  func deallocate() {
    TableMemory.deallocate(UnsafeMutableRawPointer(sums))
    TableMemory.deallocate(UnsafeMutableRawPointer(counts))
  }

  /// Makes room for so many groups.
  mutating func reserve(_ count: Int) {
    guard count > groups else { return }
    let wanted = max(count, groups * 2)
    let sums = Self.allocate(cells * wanted, Int64(0))
    let counts = Self.allocate(stretches * wanted, Count())
    for cell in 0..<cells {
      (sums + cell * wanted).update(from: self.sums + cell * groups, count: groups)
    }
    for stretch in 0..<stretches {
      (counts + stretch * wanted).update(from: self.counts + stretch * groups, count: groups)
    }
    deallocate()
    (self.sums, self.counts, groups) = (sums, counts, wanted)
  }

  /// Adds the plain records of a block and gives their number. `note` is told which record is the
  /// first of its group in a stretch.
  mutating func add(
    _ block: ReadingBlock, note: (_ record: Int, _ group: Int) -> Void
  ) -> Int {
    var added = 0
    for record in 0..<block.count where block.isStrange[record] == 0 {
      let (group, cell) = (Int(block.group[record]), Int(block.cell[record]))
      if count(group: group, stretch: Int(stretchOfCell[cell])).records == 0 { note(record, group) }
      add(
        block.mantissa[record], places: Int(block.places[record]), day: block.day[record],
        group: group, cell: cell)
      added += 1
    }
    return added
  }

  /// Adds a reading of some decimal places.
  @inline(__always)
  mutating func add(_ mantissa: Int64, places: Int, day: UInt16, group: Int, cell: Int) {
    counts[Int(stretchOfCell[cell]) * groups + group].add(day)
    if places <= Self.places {
      let (value, isLarge) = mantissa.multipliedReportingOverflow(by: Self.narrowScales[places])
      let (sum, isFull) = sums[cell * groups + group].addingReportingOverflow(value)
      if !isLarge && !isFull {
        sums[cell * groups + group] = sum
        return
      }
    }
    addWide(mantissa, places: places, group: group, cell: cell)
  }

  /// What 64 bits do not hold.
  mutating func addWide(_ mantissa: Int64, places: Int, group: Int, cell: Int) {
    let narrow = sums[cell * groups + group]
    sums[cell * groups + group] = 0
    wide[group * cells + cell, default: 0] +=
      Int128(narrow) * 1_000_000 + Int128(mantissa) * Int128(SumWorker.scales[places])
  }

  /// Powers of ten that scale a mantissa to 10⁻⁶; 1 for those of more places, which are added wide.
  static let narrowScales: [Int64] = (0...QuantityText.mostPlaces).map {
    $0 > places ? 1 : SumWorker.scales[$0] / SumWorker.scales[places]
  }

  /// The whole sum in units of 10⁻¹².
  func units(group: Int, cell: Int) -> Int128 {
    let narrow = Int128(sums[cell * groups + group]) * 1_000_000
    return wide.isEmpty ? narrow : narrow + (wide[group * cells + cell] ?? 0)
  }

  func count(group: Int, stretch: Int) -> Count { counts[stretch * groups + group] }
}
