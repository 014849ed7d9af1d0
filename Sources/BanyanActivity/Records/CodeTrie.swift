/// Finds the group of a record from the numbers of its key columns, one after the other.
///
/// Each number that is not 0 leads from a node to the next; the node a record ends on stands for
/// its group. So a group costs a lookup for each column that is filled, whatever its kind.
struct CodeTrie {
  struct Slot {
    /// Node, column and number; `.max` where the slot is free.
    var key: UInt64 = .max
    var node: Int32 = 0
    /// Group of the node; -1 where there is none yet, and -2 - group where its records cannot be used.
    var group: Int32 = -1
  }

  private(set) var slots: UnsafeMutablePointer<Slot>
  private(set) var mask: Int
  private var nodes: Int32 = 1

  init() {
    slots = Self.allocate(256)
    mask = 255
  }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Slot> {
    TableMemory.allocate(byteCount: count * MemoryLayout<Slot>.stride)
      .initializeMemory(as: Slot.self, repeating: Slot(), count: count)
  }

  func deallocate() { TableMemory.deallocate(UnsafeMutableRawPointer(slots)) }

  @inline(__always)
  static func key(_ node: Int32, _ column: Int, _ code: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(truncatingIfNeeded: column) << 28
      | UInt64(UInt32(bitPattern: code))
  }

  @inline(__always)
  static func hash(_ key: UInt64) -> Int {
    let mixed = key.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: mixed.high ^ mixed.low)
  }

  /// The slot of a step; -1 where nobody took it yet.
  @inline(__always)
  static func known(
    _ key: UInt64, in slots: UnsafeMutablePointer<Slot>, _ mask: Int
  ) -> Int {
    var place = hash(key) & mask
    while true {
      let found = slots[place].key
      if found == key { return place }
      if found == .max { return -1 }
      place = (place &+ 1) & mask
    }
  }

  /// The slot of a step, made when it is new. Slots move when the trie grows.
  mutating func slot(_ key: UInt64) -> Int {
    let found = Self.known(key, in: slots, mask)
    if found >= 0 { return found }
    if Int(nodes) * 2 > mask { grow() }
    let place = free(key)
    slots[place] = Slot(key: key, node: nodes)
    nodes += 1
    return place
  }

  func setGroup(_ group: Int, at place: Int) {
    slots[place].group = Int32(truncatingIfNeeded: group)
  }

  private func free(_ key: UInt64) -> Int {
    var place = Self.hash(key) & mask
    while slots[place].key != .max { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let (former, formerCount) = (slots, mask + 1)
    let count = formerCount * 2
    slots = Self.allocate(count)
    mask = count - 1
    for place in 0..<formerCount where former[place].key != .max {
      slots[free(former[place].key)] = former[place]
    }
    TableMemory.deallocate(UnsafeMutableRawPointer(former))
  }
}
