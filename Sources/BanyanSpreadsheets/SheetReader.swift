import BanyanFiles
import BanyanDiagnostics

/// The rows and cells of one sheet, in order, as the file holds them.
///
/// Its stored properties are `@exclusivity(unchecked)`: one thread uses it and nothing calls back,
/// and to prove so at each access took a third of the time of reading a sheet.
package final class SheetReader {
  package enum Event: Sendable {
    /// A row begins; its cells follow. Rows without cells may be left out by the file.
    case row(number: Int, isHidden: Bool)
    case cell
    case end
  }

  package enum Kind: Sendable {
    /// Nothing, or only a format.
    case blank
    /// Decimal text of a binary number, as the file gives it.
    case number
    case text
    /// `1` or `0`.
    case boolean
    /// `#REF!` and its like.
    case error
    /// A day in ISO 8601, with or without a time.
    case day
    /// A formula that nobody has calculated.
    case uncalculated
  }

  package typealias Bytes = UnsafeBufferPointer<UInt8>

  // What the last cell holds, until the next is read.
  @exclusivity(unchecked)
  package private(set) var column = -1
  @exclusivity(unchecked)
  package private(set) var kind = Kind.blank
  @exclusivity(unchecked)
  package private(set) var format = CellFormat.number
  @exclusivity(unchecked)
  package private(set) var isFormula = false
  @exclusivity(unchecked)
  package private(set) var value = Bytes(start: nil, count: 0)

  /// Columns that nobody sees, known before the first row.
  package private(set) var hiddenColumns: [ClosedRange<Int>] = []

  /// Areas of joined cells, once the end is reached: first and last column and row. The first
  /// `mostMerges` of them.
  @exclusivity(unchecked)
  package private(set) var merges: [(columns: ClosedRange<Int>, rows: ClosedRange<Int>)] = []
  static let mostMerges = 1 << 16

  private let parser: XMLPullParser
  private let stream: any ByteStream
  private let sheet: String
  private let file: String
  private let strings: SharedStrings
  private let formats: [CellFormat]
  private let scratch = ByteStore()
  @exclusivity(unchecked)
  private var row = 0
  @exclusivity(unchecked)
  private var place = Place.start

  private enum Place { case start, sheet, rows, row, done }

  init(
    _ parser: XMLPullParser, _ stream: any ByteStream, sheet: String, file: String,
    strings: SharedStrings, formats: [CellFormat]
  ) {
    self.parser = parser
    self.stream = stream
    self.sheet = sheet
    self.file = file
    self.strings = strings
    self.formats = formats
  }

  /// Packed bytes of the sheet read so far.
  package var bytesTaken: Int { stream.bytesTaken }

  package func next() throws(StreamFailure) -> Event {
    while true {
      switch place {
      case .row:
        switch try parser.next() {
        case .start:
          if parser.isNamed("c") {
            try readCell()
            return .cell
          }
          try parser.skipElement()
        case .end: place = .rows
        case .text, .finish: break
        }
      case .rows:
        switch try parser.next() {
        case .start:
          if parser.isNamed("row") {
            place = .row
            return try startRow()
          }
          try parser.skipElement()
        case .end: place = .sheet
        case .text, .finish: break
        }
      case .sheet: try readSheet()
      case .start:
        guard case .start = try parser.next(), parser.isNamed("worksheet") else {
          throw parser.fault(.xmlRoot)
        }
        place = .sheet
      case .done: return .end
      }
    }
  }

  private func readSheet() throws(StreamFailure) {
    switch try parser.next() {
    case .start:
      if parser.isNamed("sheetData"), parser.depth == 2 {
        place = .rows
      } else if parser.isNamed("mergeCell"), parser.depth == 3 {
        if let area = parser.attributeText("ref") { try keepMerge(area) }
      } else if parser.isNamed("col"), parser.depth == 3 {
        keepColumns()
      } else if !parser.isNamed("mergeCells"), !parser.isNamed("cols") {
        try parser.skipElement()
      }
    case .finish: place = .done
    case .end, .text: break
    }
  }

  private func keepColumns() {
    guard parser.attribute("hidden").map(Self.isTrue) == true,
      let first = parser.attribute("min").flatMap(Self.integer),
      let last = parser.attribute("max").flatMap(Self.integer), 1 <= first, first <= last,
      last <= CellName.mostColumns, hiddenColumns.count < CellName.mostColumns
    else { return }
    hiddenColumns.append(first - 1...last - 1)
  }

  private func keepMerge(_ area: String) throws(StreamFailure) {
    guard merges.count < Self.mostMerges else { return }
    let corners = area.split(separator: ":").map { corner in
      Array(corner.utf8).withUnsafeBufferPointer { CellName.parse($0) }
    }
    guard corners.count == 2, let first = corners[0], let last = corners[1],
      first.column <= last.column, first.row <= last.row
    else { return }
    merges.append((first.column...last.column, first.row...last.row))
  }

  private func startRow() throws(StreamFailure) -> Event {
    var number = row + 1
    if let text = parser.attribute("r") {
      guard let given = Self.integer(text), given > row, given <= CellName.mostRows else {
        throw fault(.workbookOrder, [String(decoding: text, as: UTF8.self)])
      }
      number = given
    }
    guard number <= CellName.mostRows else { throw fault(.workbookOrder, [String(number)]) }
    row = number
    column = -1
    let hidden = parser.attribute("hidden")
    return .row(number: number, isHidden: hidden.map(Self.isTrue) ?? false)
  }

  private func readCell() throws(StreamFailure) {
    var column = self.column + 1
    if let reference = parser.attribute("r") {
      guard let given = CellName.parse(reference), given.row == row, given.column > self.column
      else { throw fault(.workbookOrder, [String(decoding: reference, as: UTF8.self)]) }
      column = given.column
    }
    guard column < CellName.mostColumns else { throw fault(.workbookOrder, [String(column)]) }
    self.column = column
    format = .number
    if let style = parser.attribute("s"), let index = Self.integer(style), index < formats.count {
      format = formats[index]
    }
    let type = CellType(parser.attribute("t"))
    scratch.count = 0
    isFormula = false
    var hasValue = false
    var isInline = false
    reading: while true {
      switch try parser.next() {
      case .start:
        if parser.isNamed("v") {
          try expectFirst(&hasValue)
          try readValue()
        } else if parser.isNamed("is") {
          isInline = true
          try expectFirst(&hasValue)
          try SheetText.read(parser, into: scratch)
        } else {
          if parser.isNamed("f") { isFormula = true }
          try parser.skipElement()
        }
      case .end: break reading
      case .text, .finish: break
      }
    }
    value = scratch[0..<scratch.count]
    try settle(type, hasValue, isInline)
  }

  /// A cell has one value at most (ECMA-376 part 1, 18.3.1.4): of two nobody can say which counts.
  private func expectFirst(_ hasValue: inout Bool) throws(StreamFailure) {
    if hasValue { throw fault(.workbookValues, [], cell: "\(CellName.letters(column))\(row)") }
    hasValue = true
  }

  private func readValue() throws(StreamFailure) {
    while true {
      switch try parser.next() {
      case .text: scratch.append(parser.text)
      case .end: return
      case .start: try parser.skipElement()
      case .finish: return
      }
    }
  }

  /// How the text of a value is meant, by the cell's type.
  private enum CellType {
    case number, shared, inline, formulaText, boolean, error, day, unknown

    @inline(__always)
    init(_ text: Bytes?) {
      guard let text else {
        self = .number
        return
      }
      if XMLPullParser.isSame(text, "s") {
        self = .shared
      } else if XMLPullParser.isSame(text, "n") {
        self = .number
      } else if XMLPullParser.isSame(text, "inlineStr") {
        self = .inline
      } else if XMLPullParser.isSame(text, "str") {
        self = .formulaText
      } else if XMLPullParser.isSame(text, "b") {
        self = .boolean
      } else if XMLPullParser.isSame(text, "e") {
        self = .error
      } else if XMLPullParser.isSame(text, "d") {
        self = .day
      } else {
        self = .unknown
      }
    }
  }

  @inline(__always)
  private func settle(
    _ type: CellType, _ hasValue: Bool, _ isInline: Bool
  ) throws(StreamFailure) {
    guard hasValue, isInline || value.count > 0 else {
      // A formula may well give an empty text; without any other value nobody has calculated it.
      let isEmptyText = hasValue && type == .formulaText
      kind = isFormula && !isEmptyText ? .uncalculated : .blank
      return
    }
    switch type {
    case .number: kind = isInline ? .text : .number
    case .shared:
      guard let index = Self.integer(value), index < strings.count else {
        throw fault(
          .workbookString, [String(decoding: value.prefix(20), as: UTF8.self)],
          cell: "\(CellName.letters(column))\(row)")
      }
      value = strings[index]
      kind = .text
    case .inline, .formulaText: kind = .text
    case .boolean: kind = .boolean
    case .error: kind = .error
    case .day: kind = .day
    case .unknown: throw parser.fault(.xmlTag)
    }
    if kind == .text, value.count == 0 { kind = .blank }
  }

  private func fault(
    _ code: DiagnosticCode, _ arguments: [String], cell: String? = nil
  ) -> StreamFailure {
    .damaged(
      Diagnostic(
        code,
        at: SourceLocation(
          file: file, line: cell == nil ? nil : row, column: cell == nil ? nil : column + 1,
          sheet: sheet, cell: cell), arguments, hint: Phrase(.hintWorkbookSave)))
  }

  @inline(__always)
  private static func integer(_ bytes: Bytes) -> Int? {
    guard bytes.count > 0, bytes.count <= 9 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte &- 48 < 10 else { return nil }
      value = value &* 10 &+ Int(byte &- 48)
    }
    return value
  }

  private static func isTrue(_ bytes: Bytes) -> Bool {
    XMLPullParser.isSame(bytes, "1") || XMLPullParser.isSame(bytes, "true")
  }
}
