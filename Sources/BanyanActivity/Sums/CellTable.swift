import Glibc

/// Memory for a table that is read and written all over: in large pages where the system has them,
/// since finding the page costs more than the access otherwise.
enum TableMemory {
  private static let largePage = 1 << 21

  static func allocate(byteCount: Int) -> UnsafeMutableRawPointer {
    guard byteCount >= largePage else { return .allocate(byteCount: byteCount, alignment: 64) }
    var memory: UnsafeMutableRawPointer?
    guard posix_memalign(&memory, largePage, byteCount) == 0, let memory else {
      return .allocate(byteCount: byteCount, alignment: 64)
    }
    // Only advice: what the system makes of it changes no result.
    madvise(memory, byteCount, MADV_HUGEPAGE)
    return memory
  }

  static func deallocate(_ memory: UnsafeMutableRawPointer) { free(memory) }
}

/// The sums of readings by group and cell, packed: they are met in any order, and memory is what
/// bounds that.
///
/// A slot holds what fits 64 bits in units of 10⁻⁶; what does not is added beside it in 128. Cells
/// stand one behind the other, each with all groups, so that files in the order of time work in
/// few pages.
struct CellTable {
  struct Slot {
    /// In units of 10⁻⁶.
    var sum: Int64 = 0
    var records: UInt32 = 0
    /// First and last day of its records, counted from the first of the period.
    var first: UInt16 = .max
    var last: UInt16 = 0
  }

  /// Decimal places of `Slot.sum`.
  static let places = 6
  /// A period with more days is read without this table.
  static let mostDays = Int(UInt16.max)

  let cells: Int
  private(set) var slots: UnsafeMutablePointer<Slot>
  /// Distance from a cell to the next.
  private(set) var groups: Int
  /// In units of 10⁻¹², by group and cell.
  private var wide: [Int: Int128] = [:]

  init(cells: Int) {
    self.cells = cells
    groups = 64
    slots = Self.allocate(cells * groups)
  }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Slot> {
    let memory = TableMemory.allocate(byteCount: count * MemoryLayout<Slot>.stride)
    return memory.initializeMemory(as: Slot.self, repeating: Slot(), count: count)
  }

  func deallocate() { TableMemory.deallocate(UnsafeMutableRawPointer(slots)) }

  /// Makes room for so many groups.
  mutating func reserve(_ count: Int) {
    guard count > groups else { return }
    let wanted = max(count, groups * 2)
    let larger = Self.allocate(cells * wanted)
    for cell in 0..<cells {
      (larger + cell * wanted).update(from: slots + cell * groups, count: groups)
    }
    deallocate()
    slots = larger
    groups = wanted
  }

  /// Adds a reading of some decimal places.
  mutating func add(_ mantissa: Int64, places: Int, day: UInt16, group: Int, cell: Int) {
    let slot = slots + (cell * groups + group)
    slot.pointee.records += 1
    slot.pointee.first = min(slot.pointee.first, day)
    slot.pointee.last = max(slot.pointee.last, day)
    if places <= Self.places {
      let (value, isLarge) = mantissa.multipliedReportingOverflow(by: Self.narrowScales[places])
      let (sum, isFull) = slot.pointee.sum.addingReportingOverflow(value)
      if !isLarge && !isFull {
        slot.pointee.sum = sum
        return
      }
    }
    addWide(mantissa, places: places, group: group, cell: cell)
  }

  /// What 64 bits do not hold.
  mutating func addWide(_ mantissa: Int64, places: Int, group: Int, cell: Int) {
    spill(group: group, cell: cell)
    let scale = SumWorker.scales[places]
    wide[group * cells + cell, default: 0] += Int128(mantissa) * Int128(scale)
  }

  /// Powers of ten that scale a mantissa to 10⁻⁶; 1 for those of more places, which are added wide.
  static let narrowScales: [Int64] = (0...QuantityText.mostPlaces).map {
    $0 > places ? 1 : SumWorker.scales[$0] / SumWorker.scales[places]
  }

  /// Moves the sum of a slot to 128 bits.
  private mutating func spill(group: Int, cell: Int) {
    let slot = slots + (cell * groups + group)
    if slot.pointee.sum == 0 { return }
    wide[group * cells + cell, default: 0] += Int128(slot.pointee.sum) * 1_000_000
    slot.pointee.sum = 0
  }

  /// The whole sum in units of 10⁻¹².
  func units(group: Int, cell: Int) -> Int128 {
    let narrow = Int128(slots[cell * groups + group].sum) * 1_000_000
    return wide.isEmpty ? narrow : narrow + (wide[group * cells + cell] ?? 0)
  }
}
