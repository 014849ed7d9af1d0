import BanyanDiagnostics
import BanyanFiles
import BanyanQuantities
import Glibc

/// What a worker says of a bad record. Off the hot path: nothing here runs for sound files.
extension SumWorker {
  @inline(never)
  func report(_ row: Row, _ column: ActivityColumn, _ diagnostic: Diagnostic) {
    let place = row.chunk.header.field(of: column)
    guard place >= 0 else {
      report(row, at: row.begin, length: 1, diagnostic)
      return
    }
    let field = row.fields[place]
    report(row, at: field.origin, length: max(1, field.length), field: place, diagnostic)
  }

  /// Keeps a finding with the line it stands on; the line's number comes later.
  func report(
    _ row: Row, at byte: UnsafeRawPointer, length: Int, field: Int? = nil,
    _ diagnostic: Diagnostic
  ) {
    let start = UnsafeRawPointer(row.chunk.bytes)
    let end = start + row.chunk.count
    var lineStart = byte
    while lineStart > row.begin, (lineStart - 1).load(as: UInt8.self) != 0x0A { lineStart -= 1 }
    var lineEnd = min(byte, end)
    while lineEnd < end, lineEnd.load(as: UInt8.self) != 0x0A, lineEnd - lineStart < 4096 {
      lineEnd += 1
    }
    let line = UnsafeRawBufferPointer(start: lineStart, count: max(0, lineEnd - lineStart))
    let before = UnsafeRawBufferPointer(start: lineStart, count: max(0, byte - lineStart))
    let meant = UnsafeRawBufferPointer(start: byte, count: max(0, min(length, lineEnd - byte)))
    let column = scalars(before) + 1
    var text = String(decoding: line, as: UTF8.self)
    if text.unicodeScalars.last == "\r" { text.unicodeScalars.removeLast() }
    var located = diagnostic
    located.excerpt = Excerpt(
      line: 0, text: text, column: column, length: max(1, scalars(meant)))
    faults.add(
      PendingFault(position: row.position, diagnostic: located, column: column, field: field))
  }

  private func scalars(_ bytes: UnsafeRawBufferPointer) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }

  /// Everything that is wrong with a record, so that one run shows all of it.
  @inline(never)
  func reportFaults(_ row: Row) {
    let cellFaults = reportCellFaults(row)
    let span = readDates(row)
    if span == nil, cellFaults.isDisjoint(with: [.date, .from, .through]) { reportDates(row) }
    let codes = [Int32](unsafeUninitializedCapacity: ActivityColumn.keys.count) { buffer, count in
      setCodes(row, buffer)
      count = ActivityColumn.keys.count
    }
    let index = codes.withUnsafeBufferPointer { group(of: $0, at: row.position) }
    for fault in groups[index].faults where !cellFaults.contains(fault.column) {
      report(row, fault.column, fault.diagnostic)
    }
    let quantity = row.field(.quantity).map {
      QuantityText(style: row.chunk.header.numbers).read($0.start, $0.length)
    }
    if case .bad(let fault) = quantity ?? .bad(.missing), !cellFaults.contains(.quantity) {
      reportQuantity(row, fault)
    }
    if !hasPinNote(row) {
      report(
        row, .factor, Diagnostic(.pinNote, [row.text(.factor)], hint: Phrase(.hintPinNote)))
    }
    if !cellFaults.contains(.evidence), readEvidence(row) == nil {
      let path = row.text(.evidence)
      if let finding = look.for(path).finding(of: path) { report(row, .evidence, finding) }
    }
    // Readings leave no gaps: only bills, and what may have been one, are remembered.
    // Of a store each line is: the one refused is not missing.
    if span?.isSpan ?? true || streams[Int(groups[index].stream)].isStore {
      let isPlaced = !groups[index].faults.contains { [.facility, .activity].contains($0.column) }
      refused.insert(
        RefusedBill(
          stream: isPlaced ? groups[index].stream : nil, from: span?.from, through: span?.through))
    }
  }

  /// Reports cells that are at fault whatever their text, and gives their columns: what else would
  /// be said of these only follows.
  private func reportCellFaults(_ row: Row) -> Set<ActivityColumn> {
    guard row.chunk.isSheet else { return [] }
    var found: Set<ActivityColumn> = []
    for column in ActivityColumn.allCases {
      guard let diagnostic = row.cellFault(column) else { continue }
      report(row, column, diagnostic)
      found.insert(column)
    }
    return found
  }

  /// Whether the record holds bytes that are no text; reported at the first of them.
  func reportBadBytes(_ row: Row) -> Bool {
    let bytes = UnsafeRawBufferPointer(start: row.begin, count: row.end - row.begin)
    guard let bad = SourceText.firstInvalidByte(in: bytes) else { return false }
    report(
      row, at: row.begin + bad, length: 1,
      Diagnostic(
        .textEncoding, [SourceText.hexadecimal(bytes[bad])], hint: Phrase(.hintSaveAsUTF8)))
    return true
  }

  func reportFieldCount(_ row: Row, _ fields: Int) {
    let expected = row.chunk.header.fieldCount
    let arguments = [String(fields), String(expected)]
    guard fields > expected else {
      var end = row.end
      while end > row.begin, [0x0A, 0x0D].contains((end - 1).load(as: UInt8.self)) { end -= 1 }
      report(
        row, at: end, length: 1,
        Diagnostic(.csvFields, arguments, hint: Phrase(.hintFewFields)))
      return
    }
    let surplus = row.fields[expected]
    report(
      row, at: surplus.origin, length: max(1, surplus.length),
      Diagnostic(.csvFields, arguments, hint: Phrase(.hintQuoteField)))
  }

  /// Reports a broken quote and gives the place where reading goes on: the next line.
  func reportQuote(
    _ row: Row, _ code: DiagnosticCode, at byte: UnsafeRawPointer, _ end: UnsafeRawPointer
  ) -> UnsafeRawPointer {
    report(row, at: byte, length: 1, Diagnostic(code, hint: Phrase(.hintCloseQuote)))
    guard let feed = memchr(row.begin, 0x0A, end - row.begin) else { return end }
    return UnsafeRawPointer(feed) + 1
  }

  func reportQuantity(_ row: Row, _ fault: QuantityText.Fault) {
    let map = row.chunk.isSheet ? WorkbookMap.name(of: context.files[row.chunk.file]) : nil
    report(
      row, .quantity,
      fault.finding(of: row.text(.quantity), in: row.chunk.header.numbers, declaredBy: map))
  }

  func reportDates(_ row: Row) {
    let date = row.text(.date)
    let from = row.text(.from)
    let through = row.text(.through)
    if !date.isEmpty && !(from.isEmpty && through.isEmpty) {
      report(row, .date, Diagnostic(.dateBoth, hint: Phrase(.hintOneDateForm)))
      return
    }
    if date.isEmpty && from.isEmpty && through.isEmpty {
      let column: ActivityColumn = row.chunk.header.has(.date) ? .date : .from
      report(row, column, Diagnostic(.dateMissing, hint: Phrase(.hintGiveDates)))
      return
    }
    if date.isEmpty && (from.isEmpty || through.isEmpty) {
      let (given, missing): (ActivityColumn, ActivityColumn) =
        from.isEmpty ? (.through, .from) : (.from, .through)
      report(
        row, given,
        Diagnostic(.dateHalf, [given.rawValue, missing.rawValue], hint: Phrase(.hintGiveDates)))
      return
    }
    let written: [(ActivityColumn, String)] =
      date.isEmpty ? [(.from, from), (.through, through)] : [(.date, date)]
    var days: [CalendarDate] = []
    for (column, text) in written {
      if let day = parse(text, row.chunk.header.dates) {
        days.append(day)
      } else {
        report(
          row, column,
          Diagnostic(.dateInvalid, [text], hint: row.chunk.header.dates.hint(for: text)))
      }
    }
    guard days.count == written.count, let first = days.first, let last = days.last else { return }
    if last < first {
      report(
        row, .through,
        Diagnostic(.dateOrder, [last.description, first.description], hint: Phrase(.hintDateOrder)))
      return
    }
    reportOutside(row, first, last)
  }

  private func parse(_ text: String, _ style: DateStyle) -> CalendarDate? {
    style == .iso ? CalendarDate(iso: text) : CalendarDate(dmy: text)
  }

  private func reportOutside(_ row: Row, _ first: CalendarDate, _ last: CalendarDate) {
    let period = context.days.period
    if isDeposit(row), last <= period.through { return }
    let column: ActivityColumn =
      row.field(.date) != nil ? .date : period.contains(first) ? .through : .from
    let outside = period.contains(first) ? last : first
    var hint = Phrase(.hintOtherPeriod)
    if let bill = Period(from: first, through: last), let inside = bill.intersection(period),
      let field = row.field(.quantity)
    {
      let reading = QuantityText(style: row.chunk.header.numbers).read(field.start, field.length)
      let quantity: ExactDecimal? =
        switch reading {
        case .short(let mantissa, let places):
          ExactDecimal(coefficient: Int128(mantissa), exponent: -places)
        case .long(let number): number
        case .bad: nil
        }
      if let quantity {
        let part = (quantity * ExactDecimal(inside.days)).divided(
          by: ExactDecimal(bill.days), significantDigits: 12)
        let text =
          row.chunk.header.numbers == .vietnamese
          ? part.description.replacing(".", with: ",") : part.description
        hint = Phrase(
          .hintPartInside, String(inside.days), String(bill.days), text)
      }
    }
    report(
      row, column,
      Diagnostic(.dateOutside, [outside.description, period.description], hint: hint))
  }
}
