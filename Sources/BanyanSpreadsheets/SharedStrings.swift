import BanyanFiles
import BanyanDiagnostics

/// The texts that cells of a workbook share, one after the other in one stretch of memory.
package final class SharedStrings: @unchecked Sendable {
  /// Bytes of all texts, and their number.
  static let mostBytes = 64 << 20
  static let mostStrings = 8 << 20

  private let bytes = ByteStore()
  private var ends: [Int32] = []

  package var count: Int { ends.count }
  package var byteCount: Int { bytes.count }

  /// No texts.
  init() {}

  /// Runs of a rich text are joined; what tells how to pronounce it is left out.
  init(_ parser: XMLPullParser, file: String, part: String) throws(StreamFailure) {
    guard case .start = try parser.next(), parser.isNamed("sst") else {
      throw parser.fault(.xmlRoot)
    }
    while true {
      switch try parser.next() {
      case .start:
        guard parser.isNamed("si") else {
          try parser.skipElement()
          continue
        }
        try SheetText.read(parser, into: bytes)
        guard bytes.count <= Self.mostBytes, ends.count < Self.mostStrings else {
          throw .damaged(
            Diagnostic(
              .workbookLimit, at: SourceLocation(file: file),
              [part, "\(Self.mostBytes >> 20) MiB"], hint: Phrase(.hintWorkbookSave))
          )
        }
        ends.append(Int32(bytes.count))
      case .finish: return
      case .end, .text: break
      }
    }
  }

  package subscript(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    @inline(__always) get {
      bytes[(index == 0 ? 0 : Int(ends[index &- 1]))..<Int(ends[index])]
    }
  }
}

/// A text with runs, as shared strings (`si`) and inline strings (`is`) hold it.
enum SheetText {
  /// Appends the text of the element just started, up to its end.
  static func read(_ parser: XMLPullParser, into bytes: ByteStore) throws(StreamFailure) {
    let level = parser.depth
    var isText = false
    while true {
      switch try parser.next() {
      case .start:
        if parser.isNamed("t") {
          isText = true
        } else if !parser.isNamed("r") {
          try parser.skipElement()
        }
      case .text: if isText { bytes.append(parser.text) }
      case .end:
        if parser.depth == level { return }
        if parser.isNamed("t") { isText = false }
      case .finish: return
      }
    }
  }
}
