/// Columns of a sheet by their letters: A is 0.
package enum CellName {
  package static let mostColumns = 1 << 14
  package static let mostRows = 1 << 20

  package static func letters(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.insert(UInt8(ascii: "A") + UInt8((rest - 1) % 26), at: 0)
      rest = (rest - 1) / 26
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Nil for what are no letters of a column.
  package static func column(_ letters: String) -> Int? {
    guard !letters.isEmpty, letters.utf8.count <= 3 else { return nil }
    var column = 0
    for byte in letters.uppercased().utf8 {
      guard byte &- 65 < 26 else { return nil }
      column = column * 26 + Int(byte) - 64
    }
    return column <= mostColumns ? column - 1 : nil
  }

  /// Column and row of `F18`; a part that is not there is nil.
  @inline(__always)
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> (column: Int, row: Int)? {
    var column = 0
    var row = 0
    var i = 0
    while i < bytes.count, bytes[i] &- 65 < 26, i < 3 {
      column = column &* 26 &+ Int(bytes[i]) &- 64
      i &+= 1
    }
    let letters = i
    while i < bytes.count, bytes[i] &- 48 < 10, i < letters &+ 7 {
      row = row &* 10 &+ Int(bytes[i]) &- 48
      i &+= 1
    }
    guard i == bytes.count, letters > 0, i > letters, column <= mostColumns, row >= 1,
      row <= mostRows
    else { return nil }
    return (column &- 1, row)
  }
}
