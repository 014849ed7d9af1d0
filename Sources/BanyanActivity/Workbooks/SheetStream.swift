import BanyanDiagnostics
import BanyanFiles
import BanyanSpreadsheets
import BanyanQuantities
import Glibc

/// A sheet as lines of text, one for each row behind the header.
///
/// Numbers and dates are written from the cells' values in the styles that the sheet is declared
/// to have, so that what reads lines needs to know nothing of cells. A row without a value is a
/// blank line; the number of a row is so the number of its line.
///
/// Its stored properties are `@exclusivity(unchecked)`: one thread uses it and nothing calls back,
/// and to prove so at each access took a third of the time of reading a sheet.
final class SheetStream: ByteStream, ReportingStream, @unchecked Sendable {
  static let delimiter = UInt8(ascii: "\t")
  /// Excel allows 32 767 characters, of up to three bytes.
  static let longestCell = 100_000

  private let plan: SheetPlan
  private let reader: SheetReader
  private let file: String
  private let is1904: Bool
  /// Place among the slots of each column of the sheet; -1 for one that is not read.
  @exclusivity(unchecked)
  private var slotOfColumn: [Int]
  /// What the cells of the current row hold.
  @exclusivity(unchecked)
  private var slots: [Slot]
  private let slotOfField: [Int]
  private let constants: [[UInt8]]
  private let rowBytes = ByteStore(capacity: 1 << 12)
  private let out = ByteStore(capacity: 1 << 18)
  @exclusivity(unchecked)
  private var taken = 0
  /// Number of the row that the next line is.
  @exclusivity(unchecked)
  private var line: Int
  @exclusivity(unchecked)
  private var isRowOpen = false
  @exclusivity(unchecked)
  private var isRowHidden = false
  @exclusivity(unchecked)
  private var isDone = false
  @exclusivity(unchecked)
  private var hiddenRows: [ClosedRange<Int>] = []
  @exclusivity(unchecked)
  private var beside: (column: Int, row: Int)?
  @exclusivity(unchecked)
  private var lastRow = 0

  private struct Slot {
    var kind = SheetReader.Kind.blank
    var format = CellFormat.number
    var start = 0
    var end = 0
  }

  init(_ plan: SheetPlan, _ workbook: Workbook) throws(StreamFailure) {
    self.plan = plan
    file = workbook.name
    is1904 = workbook.is1904
    reader = try workbook.reader(of: plan.sheet)
    line = plan.headerRow + 1
    slotOfColumn = []
    var slotOfField: [Int] = []
    var constants: [[UInt8]] = []
    var count = 0
    for field in plan.fields {
      switch field.source {
      case .column(let column):
        while slotOfColumn.count <= column { slotOfColumn.append(-1) }
        if slotOfColumn[column] < 0 {
          slotOfColumn[column] = count
          count += 1
        }
        slotOfField.append(slotOfColumn[column])
        constants.append([])
      case .constant(let text, _):
        slotOfField.append(-1)
        constants.append(Array(text.utf8))
      }
    }
    self.slotOfField = slotOfField
    self.constants = constants
    slots = [Slot](repeating: Slot(), count: count)
  }

  var bytesTaken: Int { reader.bytesTaken }

  func read(into buffer: UnsafeMutableRawPointer, count: Int) throws(StreamFailure) -> Int {
    while out.count - taken < count, !isDone { try advance() }
    let given = min(count, out.count - taken)
    if given > 0 { memcpy(buffer, out.start + taken, given) }
    taken += given
    if taken == out.count {
      taken = 0
      out.count = 0
    } else if taken > 1 << 20 {
      memmove(out.start, out.start + taken, out.count - taken)
      out.count -= taken
      taken = 0
    }
    return given
  }

  @inline(__always)
  private func advance() throws(StreamFailure) {
    switch try reader.next() {
    case .cell:
      guard isRowOpen else { return }
      let column = reader.column
      let slot = column < slotOfColumn.count ? slotOfColumn[column] : -1
      if slot >= 0 {
        keep(slot)
      } else if reader.kind != .blank, beside == nil {
        beside = (column, lastRow)
      }
    case .row(let number, let isHidden):
      finishRow()
      guard number > plan.headerRow else { return }
      while line < number {
        out.append(0x0A)
        line += 1
      }
      isRowOpen = true
      isRowHidden = isHidden
      lastRow = number
      rowBytes.count = 0
      for i in slots.indices { slots[i].kind = .blank }
    case .end:
      finishRow()
      isDone = true
    }
  }

  @inline(__always)
  private func keep(_ slot: Int) {
    let value = reader.value
    let start = rowBytes.count
    rowBytes.append(value)
    slots[slot] = Slot(
      kind: reader.kind, format: reader.format, start: start, end: start &+ value.count)
  }

  private func finishRow() {
    guard isRowOpen else { return }
    isRowOpen = false
    var hasValue = false
    for slot in slots where slot.kind != .blank {
      hasValue = true
      break
    }
    if hasValue {
      if isRowHidden { noteHidden(line) }
      for field in plan.fields.indices {
        if field > 0 { out.append(Self.delimiter) }
        let slot = slotOfField[field]
        if slot < 0 {
          constants[field].withUnsafeBufferPointer { writeText($0, field) }
        } else {
          write(slots[slot], field)
        }
      }
    }
    out.append(0x0A)
    line += 1
  }

  private func noteHidden(_ row: Int) {
    if let last = hiddenRows.last, last.upperBound == row - 1 {
      hiddenRows[hiddenRows.count - 1] = last.lowerBound...row
    } else {
      hiddenRows.append(row...row)
    }
  }

  // MARK: Fields

  private func write(_ slot: Slot, _ field: Int) {
    let value = rowBytes[slot.start..<slot.end]
    let column = plan.fields[field].column
    switch slot.kind {
    case .blank: break
    case .number: writeNumber(value, slot.format, column, field)
    case .text: writeText(value, field)
    case .boolean:
      let isTrue = value.count == 1 && value[0] == UInt8(ascii: "1")
      append(isTrue ? "TRUE" : "FALSE")
    case .error: writeFault(.error, value)
    case .uncalculated: writeFault(.uncalculated, value)
    case .day:
      let text = String(decoding: value.prefix(10), as: UTF8.self)
      if let day = CalendarDate(iso: text) {
        writeDay(day, column, value)
      } else {
        writeFault(.value, value)
      }
    }
  }

  @inline(__always)
  private func writeNumber(
    _ value: SheetReader.Bytes, _ format: CellFormat, _ column: ActivityColumn, _ field: Int
  ) {
    switch (format, column) {
    case (.date, _):
      guard let day = CellNumber.day(value, is1904: is1904) else {
        writeFault(.day, value)
        return
      }
      writeDay(day, column, value)
    case (_, .date), (_, .from), (_, .through):
      writeFault(.serial, value, CellNumber.day(value, is1904: is1904).map(text))
    case (.percent, .quantity):
      append(CellFault.mark, .percent)
      if writePlain(value, shift: 2) { append(" %") }
    case (.percent, _):
      if writePlain(value, shift: 2) { append(" %") }
    case (.number, _): _ = writePlain(value, shift: 0)
    }
  }

  @inline(__always)
  private func writePlain(_ value: SheetReader.Bytes, shift: Int) -> Bool {
    out.reserve(CellNumber.room)
    guard
      let count = CellNumber.write(
        value, shift: shift, mark: plan.numbers.decimalMark, to: out.start + out.count)
    else {
      writeFault(.value, value)
      return false
    }
    out.count &+= count
    return true
  }

  @inline(__always)
  private func writeDay(
    _ day: CalendarDate, _ column: ActivityColumn, _ value: SheetReader.Bytes
  ) {
    if column == .quantity {
      append(CellFault.mark, .date)
      append(text(day))
      return
    }
    out.reserve(10)
    let at = out.start + out.count
    let (year, month, dayOfMonth) = (day.year, day.month, day.day)
    func two(_ place: Int, _ number: Int) {
      at[place] = 48 &+ UInt8(truncatingIfNeeded: number / 10)
      at[place + 1] = 48 &+ UInt8(truncatingIfNeeded: number % 10)
    }
    switch plan.dates {
    case .iso:
      two(0, year / 100)
      two(2, year % 100)
      at[4] = UInt8(ascii: "-")
      two(5, month)
      at[7] = UInt8(ascii: "-")
      two(8, dayOfMonth)
    case .dmy:
      two(0, dayOfMonth)
      at[2] = UInt8(ascii: "/")
      two(3, month)
      at[5] = UInt8(ascii: "/")
      two(6, year / 100)
      two(8, year % 100)
    }
    out.count &+= 10
  }

  private func text(_ day: CalendarDate) -> String {
    let iso = day.description
    return plan.dates == .iso
      ? iso : iso.split(separator: "-").reversed().joined(separator: "/")
  }

  /// The user's words on one line: breaks and tabs read as spaces, and a field that begins with a
  /// quote is quoted, as its reader expects.
  private func writeText(_ value: SheetReader.Bytes, _ field: Int) {
    guard value.count <= Self.longestCell else {
      writeFault(.long, Array("\(Self.longestCell / 1000) kB".utf8))
      return
    }
    var value = value[...]
    while let first = value.first, Self.isSpace(first) { value = value.dropFirst() }
    while let last = value.last, Self.isSpace(last) { value = value.dropLast() }
    let words = plan.fields[field].words
    if !words.isEmpty, let meant = words[String(decoding: value, as: UTF8.self)] {
      append(meant)
      return
    }
    let isQuoted = value.first == 0x22
    out.reserve(value.count * 2 + 2)
    let at = out.start + out.count
    var count = 0
    if isQuoted {
      at[0] = 0x22
      count = 1
    }
    var place = value.startIndex
    while place < value.endIndex {
      var byte = value[place]
      place += 1
      if byte == 0x5F, let (unit, next) = Self.escaped(value, place) {
        place = next
        byte = unit
      }
      if isQuoted, byte == 0x22 {
        at[count] = 0x22
        count += 1
      }
      at[count] = byte < 0x20 ? 0x20 : byte
      count += 1
    }
    if isQuoted {
      at[count] = 0x22
      count += 1
    }
    out.count &+= count
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  /// `_x000D_` is how a workbook writes a character that XML cannot hold, or an underscore that
  /// would begin such a thing (ECMA-376 part 1, 22.9.2.19). Of those only ASCII occurs.
  private static func escaped(
    _ value: Slice<SheetReader.Bytes>, _ place: Int
  ) -> (UInt8, Int)? {
    guard value.endIndex - place >= 6, value[place] == 0x78, value[place + 5] == 0x5F,
      let unit = UInt16(
        String(decoding: value[(place + 1)..<(place + 5)], as: UTF8.self), radix: 16),
      unit < 0x80, value[place + 1] != 0x2B, value[place + 1] != 0x2D
    else { return nil }
    return (UInt8(unit), place + 6)
  }

  private func append(_ text: String) {
    for byte in text.utf8 { out.append(byte) }
  }

  private func append(_ mark: UInt8, _ fault: CellFault) {
    out.append(mark)
    out.append(fault.rawValue)
  }

  private func writeFault(
    _ fault: CellFault, _ value: some Collection<UInt8>, _ more: String? = nil
  ) {
    append(CellFault.mark, fault)
    for byte in value.prefix(CellFault.mostWords) { out.append(byte < 0x20 ? 0x20 : byte) }
    if let more {
      out.append(0x02)
      append(more)
    }
  }

  // MARK: Findings

  /// Letters of the columns that are read and that nobody sees, with the first of them.
  private var hiddenColumns: (first: Int, text: String)? {
    let columns = slotOfColumn.indices.filter { column in
      slotOfColumn[column] >= 0 && reader.hiddenColumns.contains { $0.contains(column) }
    }
    return columns.first.map { ($0, columns.map(CellName.letters).joined(separator: ", ")) }
  }

  /// What only the end of the sheet tells: hidden rows, joined cells, values beside the table.
  var findings: [Diagnostic] {
    var findings: [Diagnostic] = []
    if let first = hiddenRows.first {
      var texts = hiddenRows.prefix(10).map {
        $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
      }
      if hiddenRows.count > texts.count { texts.append("…") }
      findings.append(
        Diagnostic(
          .workbookRows, at: place(0, first.lowerBound), [texts.joined(separator: ", ")],
          hint: Phrase(.hintWorkbookRows)))
    }
    if let hidden = hiddenColumns {
      findings.append(
        Diagnostic(
          .workbookColumns, at: place(hidden.first, max(1, plan.headerRow)), [hidden.text],
          hint: Phrase(.hintWorkbookColumns)))
    }
    if let beside, !plan.isMapped {
      findings.append(
        Diagnostic(
          .workbookBeside, at: place(beside.column, beside.row), hint: Phrase(.hintWorkbookBeside)))
    }
    for merge in reader.merges {
      let rows = merge.rows.clamped(to: (plan.headerRow + 1)...CellName.mostRows)
      let isRead = merge.columns.contains { $0 < slotOfColumn.count && slotOfColumn[$0] >= 0 }
      guard isRead, merge.rows.upperBound > plan.headerRow, rows.count > 1,
        rows.lowerBound <= lastRow
      else { continue }
      let area =
        "\(CellName.letters(merge.columns.lowerBound))\(merge.rows.lowerBound):"
        + "\(CellName.letters(merge.columns.upperBound))\(merge.rows.upperBound)"
      findings.append(
        Diagnostic(
          .workbookMerged, at: place(merge.columns.lowerBound, rows.lowerBound), [area],
          hint: Phrase(.hintWorkbookMerged)))
    }
    return findings
  }

  private func place(_ column: Int, _ row: Int) -> SourceLocation {
    SourceLocation(
      file: file, line: row, column: column + 1, sheet: plan.sheet.name,
      cell: "\(CellName.letters(column))\(row)")
  }
}

/// A stream that has something to say once its end is reached.
protocol ReportingStream {
  var findings: [Diagnostic] { get }
}
