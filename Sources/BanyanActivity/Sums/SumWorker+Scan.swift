import BanyanDiagnostics
import BanyanFiles
import BanyanQuantities
import Glibc

extension SumWorker {
  /// Reads one record after the other, whatever it holds.
  struct CarefulReader {
    private unowned let worker: SumWorker
    private var splitter: FieldSplitter
    private var row: Row
    private let end: UnsafeRawPointer
    var cursor: UnsafeRawPointer
    /// Whether the stretch that is read holds bytes that are no text.
    var hasBadBytes = false
    /// Only a sheet has cells that are at fault before their text is looked at.
    let hasCellFaults: Bool

    init(worker: SumWorker, chunk: Chunk) {
      self.worker = worker
      let header = chunk.header
      // Room for the first field too many, where a message points.
      splitter = FieldSplitter(delimiter: header.delimiter, capacity: header.fieldCount + 1)
      row = Row(worker: worker, chunk: chunk, splitter: splitter)
      cursor = UnsafeRawPointer(chunk.bytes)
      end = cursor + chunk.count
      hasCellFaults =
        chunk.isSheet && memchr(chunk.bytes, Int32(CellFault.mark), chunk.count) != nil
    }

    func deallocate() { splitter.deallocate() }

    /// Text that is all well-formed needs no look at each record.
    mutating func checkText(_ start: UnsafeRawPointer, _ count: Int) {
      let bytes = UnsafeRawBufferPointer(start: start, count: count)
      hasBadBytes = SourceText.firstInvalidByte(in: bytes) != nil
    }

    /// The record at the cursor, which moves behind it.
    mutating func next() {
      row.begin = cursor
      switch splitter.split(&cursor, end: end) {
      case .record(let fields):
        row.end = min(cursor, end)
        if hasBadBytes, worker.reportBadBytes(row) { return }
        if fields == row.chunk.header.fieldCount {
          if hasCellFaults, row.hasCellFault {
            worker.reportFaults(row)
          } else {
            worker.read(&row)
          }
        } else if !worker.isBlank(row, fields) {
          worker.reportFieldCount(row, fields)
        }
      case .unclosedQuote: cursor = worker.reportQuote(row, .csvQuote, at: cursor, end)
      case .strayText: cursor = worker.reportQuote(row, .csvStray, at: cursor, end)
      }
    }
  }

  /// One record: where it stands and what its fields are.
  struct Row {
    unowned let worker: SumWorker
    let chunk: Chunk
    let fields: UnsafeMutablePointer<FieldSplitter.Field>
    var begin: UnsafeRawPointer
    var end: UnsafeRawPointer

    init(worker: SumWorker, chunk: Chunk, splitter: FieldSplitter) {
      self.worker = worker
      self.chunk = chunk
      fields = splitter.fields
      begin = UnsafeRawPointer(chunk.bytes)
      end = begin
    }

    var position: RecordPosition {
      RecordPosition(
        file: chunk.file, offset: chunk.offset + (begin - UnsafeRawPointer(chunk.bytes)))
    }

    /// The field of a column; nil where the file lacks the column or the field is empty.
    @inline(__always)
    func field(_ column: ActivityColumn) -> FieldSplitter.Field? {
      let place = chunk.header.fieldOfColumn[column.index]
      guard place >= 0, fields[place].length > 0 else { return nil }
      return fields[place]
    }

    /// Whether some cell is at fault before its text is looked at.
    var hasCellFault: Bool {
      (0..<chunk.header.fieldCount).contains {
        fields[$0].length > 0 && fields[$0].start.load(as: UInt8.self) == CellFault.mark
      }
    }

    /// What is wrong with the cell of a column, whatever its text would be.
    func cellFault(_ column: ActivityColumn) -> Diagnostic? {
      guard chunk.isSheet, let field = field(column) else { return nil }
      return CellFault.diagnostic(
        UnsafeRawBufferPointer(start: field.start, count: field.length))
    }

    func text(_ column: ActivityColumn) -> String {
      guard let field = field(column) else { return "" }
      return String(
        decoding: UnsafeRawBufferPointer(start: field.start, count: field.length), as: UTF8.self)
    }
  }

  fileprivate func isBlank(_ row: Row, _ fields: Int) -> Bool {
    for index in 0..<min(fields, row.chunk.header.fieldCount) where row.fields[index].length > 0 {
      return false
    }
    return fields == 1
  }

  private func isEmpty(_ row: Row) -> Bool {
    for index in 0..<row.chunk.header.fieldCount where row.fields[index].length > 0 {
      return false
    }
    return true
  }

  fileprivate func read(_ row: inout Row) {
    if isDeposit(row) {
      readDeposit(row)
      return
    }
    guard let span = readDates(row) else {
      if !isEmpty(row) { reportFaults(row) }
      return
    }
    let index = withUnsafeTemporaryAllocation(
      of: Int32.self, capacity: ActivityColumn.keys.count
    ) { codes in
      setCodes(row, codes)
      return group(of: UnsafeBufferPointer(codes), at: row.position)
    }
    let reading =
      row.field(.quantity).map {
        QuantityText(style: row.chunk.header.numbers).read($0.start, $0.length)
      } ?? .bad(.missing)
    let evidenceCode = readEvidence(row)
    guard groups[index].faults.isEmpty, reading.isSound, hasPinNote(row),
      let evidenceCode
    else {
      reportFaults(row)
      return
    }
    add(reading, span, to: index, evidenceCode, row)
  }

  /// First and last day of a record, whether they were written as a span, and its cell.
  struct Span {
    var from: Int32
    var through: Int32
    var isSpan: Bool
    var days: Int32 { through - from + 1 }
    /// The cell both days lie in; nil when the bill reaches over several.
    var cell: Int?
  }

  @inline(__always)
  func readDates(_ row: Row) -> Span? {
    let date = row.field(.date)
    if let date, row.field(.from) == nil, row.field(.through) == nil {
      if let day = context.days.day(date.start, date.length, row.chunk.header.dates),
        let cell = context.days.cell(of: day)
      {
        return Span(from: day, through: day, isSpan: false, cell: Int(cell))
      }
    } else if date == nil, let from = row.field(.from), let through = row.field(.through) {
      if let first = context.days.day(from.start, from.length, row.chunk.header.dates),
        let last = context.days.day(through.start, through.length, row.chunk.header.dates),
        first <= last, let cell = context.days.cell(of: first),
        let lastCell = context.days.cell(of: last)
      {
        return Span(
          from: first, through: last, isSpan: true, cell: cell == lastCell ? Int(cell) : nil)
      }
    }
    return nil
  }

  @inline(__always)
  func setCodes(_ row: Row, _ codes: UnsafeMutableBufferPointer<Int32>) {
    for place in 0..<ActivityColumn.keys.count {
      let fieldPlace = row.chunk.header.fieldOfColumn[ActivityColumn.keys[place].index]
      guard fieldPlace >= 0 else {
        codes[place] = 0
        continue
      }
      let field = row.fields[fieldPlace]
      codes[place] = Int32(
        truncatingIfNeeded: tables[place].code(field.start, field.length).code)
    }
  }

  @inline(__always)
  func hasPinNote(_ row: Row) -> Bool { row.field(.factor) == nil || row.field(.note) != nil }

  /// The number of the record's evidence, 0 for none; nil when it lies outside the workspace.
  @inline(__always)
  func readEvidence(_ row: Row) -> Int32? {
    guard let field = row.field(.evidence) else { return 0 }
    let (code, isNew) = evidence.code(field.start, field.length)
    if isNew {
      evidenceFiles.append(look.for(evidence.text(of: code)))
      firstUse.append(row.position)
    }
    return evidenceFiles[code].isOutside ? nil : Int32(truncatingIfNeeded: code)
  }

  private func add(
    _ reading: QuantityText.Reading, _ span: Span, to index: Int, _ evidenceCode: Int32, _ row: Row
  ) {
    records &+= 1
    if !context.traced.isEmpty { trace(reading, span, index, row) }
    let isBill = span.isSpan || evidenceCode != 0
    if let cell = span.cell, case .short(let mantissa, let places) = reading {
      if isBill || context.days.period.days > CellTable.mostDays {
        let wide = mantissa.multipliedFullWidth(by: Self.scales[places])
        let units = (Int128(wide.high) << 64) | Int128(wide.low)
        groups[index].bills[cell, default: Cell()].add(units, span)
        if span.isSpan {
          // A cell lies within a month: at most 31 times what the sum holds.
          groups[index].billDays[cell, default: 0] += units * Int128(span.days)
        } else {
          groups[index].hasDays = true
        }
      } else {
        cells.add(
          mantissa, places: places, day: UInt16(span.from - firstDay), group: index, cell: cell)
      }
    } else {
      addSlowly(reading, span, to: index)
    }
    if streams[Int(groups[index].stream)].isStore {
      storeEntries.append(
        StoreEntry(
          stream: groups[index].stream, group: Int32(index), from: span.from,
          through: span.through, quantity: number(reading), position: row.position))
    }
    if isBill {
      keepBill(reading, span, of: index, evidenceCode, row)
    } else {
      let stream = Int(groups[index].stream)
      let known = streams[stream].firstReading
      streams[stream].firstReading = known.map { min($0, row.position) } ?? row.position
    }
  }

  @inline(never)
  private func trace(
    _ reading: QuantityText.Reading, _ span: Span, _ index: Int, _ row: Row
  ) {
    guard let key = groups[index].tracedKey, let period = period(of: span) else { return }
    traces.append(
      RecordTrace(
        position: row.position, period: period, quantity: number(reading), key: key))
  }

  @inline(never)
  private func addSlowly(_ reading: QuantityText.Reading, _ span: Span, to index: Int) {
    let quantity = number(reading)
    if let cell = span.cell {
      groups[index].long[cell, default: .zero] += quantity
      groups[index].bills[cell, default: Cell()].add(0, span)
      if span.isSpan {
        groups[index].longDays[cell, default: .zero] += quantity * ExactDecimal(Int(span.days))
      } else {
        groups[index].hasDays = true
      }
    } else if let period = period(of: span) {
      groups[index].spanning.append(.init(period: period, quantity: quantity))
      groups[index].firstDay = min(groups[index].firstDay, span.from)
      groups[index].lastDay = max(groups[index].lastDay, span.through)
    }
  }

  private func period(of span: Span) -> Period? {
    let start = context.days.period.from
    let from = start.adding(days: Int(span.from - start.dayNumber))
    return Period(from: from, through: from.adding(days: Int(span.through - span.from)))
  }

  func number(_ reading: QuantityText.Reading) -> ExactDecimal {
    switch reading {
    case .short(let mantissa, let places):
      ExactDecimal(coefficient: Int128(mantissa), exponent: -places)
    case .long(let number): number
    case .bad: .zero
    }
  }

  @inline(never)
  private func keepBill(
    _ reading: QuantityText.Reading, _ span: Span, of index: Int, _ evidenceCode: Int32,
    _ row: Row
  ) {
    let stream = Int(groups[index].stream)
    if span.isSpan {
      groups[index].hasBills = true
      if streams[stream].firstBill == nil { streams[stream].firstBill = row.position }
    }
    var entry = BillEntry(
      stream: Int32(stream), evidence: evidenceCode, from: span.from, through: span.through,
      quantity: 0, places: 0, isSpan: span.isSpan, position: row.position)
    switch reading {
    case .short(let mantissa, let places):
      entry.quantity = mantissa
      entry.places = Int8(places)
    case .long(let number):
      entry.quantity = Int64(longQuantities.count)
      entry.places = -1
      longQuantities.append(number)
    case .bad: return
    }
    bills.append(entry)
  }
}

extension SumWorker.Cell {
  mutating func add(_ value: Int128, _ span: SumWorker.Span) {
    sum += value
    records += 1
    first = min(first, span.from)
    last = max(last, span.through)
  }

  mutating func add(_ other: Self) {
    sum += other.sum
    records += other.records
    first = min(first, other.first)
    last = max(last, other.last)
  }
}
