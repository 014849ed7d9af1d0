import CQRencode

/// A QR code of a text: ISO/IEC 18004, error correction M.
package struct QRSymbol: Sendable {
  /// Light modules on each side that the standard demands.
  package static let quietZone = 4

  /// Modules of one side, without the quiet zone: 21 to 177.
  package let side: Int
  /// Row by row; true is dark.
  private let modules: [Bool]

  /// Nil where the text is longer than the largest symbol: 2,331 bytes.
  package init?(of text: String) {
    guard !text.isEmpty, !text.utf8.contains(0),
      let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1)
    else { return nil }
    defer { QRcode_free(code) }
    side = Int(code.pointee.width)
    let count = side * side
    // The lowest bit of each says whether it is dark, the others what it is for.
    modules = UnsafeBufferPointer(start: code.pointee.data, count: count).map { $0 & 1 == 1 }
  }

  package func isDark(row: Int, column: Int) -> Bool { modules[row * side + column] }

  /// Runs of dark modules in a row.
  func runs(inRow row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for column in 0...side {
      let isDark = column < side && isDark(row: row, column: column)
      if isDark, start == nil { start = column }
      if !isDark, let first = start {
        runs.append(first..<column)
        start = nil
      }
    }
    return runs
  }
}
