import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Waste put into a landfill of one's own: deposits of years before the period are records as well,
/// since what lies there decays now. Each counts as what lay there all the period, under the year it was
/// deposited in; see `LandfillDeposit`.
extension SumWorker {
  private static let head = Array(LandfillDeposit.head.description.utf8)
  private static let slash = UInt8(ascii: "/")

  /// Whether the record's activity is one.
  @inline(__always)
  func isDeposit(_ row: Row) -> Bool {
    guard let field = row.field(.activity), field.length >= Self.head.count else { return false }
    return isDeposit(field)
  }

  @inline(never)
  private func isDeposit(_ field: FieldSplitter.Field) -> Bool {
    let bytes = UnsafeRawBufferPointer(start: field.start, count: field.length)
    return bytes.starts(with: Self.head)
      && (bytes.count == Self.head.count || bytes[Self.head.count] == Self.slash)
  }

  /// Reads a deposit. Bad ones are said like any bad record.
  @inline(never)
  func readDeposit(_ row: Row) {
    guard let days = depositDays(row), let first = date(days.from), let last = date(days.through)
    else {
      reportFaults(row)
      return
    }
    guard first.year == last.year else {
      report(
        row, .through,
        Diagnostic(
          .depositYears, [first.description, last.description], hint: Phrase(.hintDepositYears)))
      return
    }
    let index = depositGroup(row, in: first.year)
    let reading =
      row.field(.quantity).map {
        QuantityText(style: row.chunk.header.numbers).read($0.start, $0.length)
      } ?? .bad(.missing)
    guard groups[index].faults.isEmpty, reading.isSound, hasPinNote(row), readEvidence(row) != nil
    else {
      reportFaults(row)
      return
    }
    keep(number(reading), in: index, row)
  }

  /// The first and last day, where both are dates, in order, and not after the period.
  func depositDays(_ row: Row) -> (from: Int32, through: Int32)? {
    func day(_ column: ActivityColumn) -> Int32? {
      row.field(column).flatMap { context.days.day($0.start, $0.length, row.chunk.header.dates) }
    }
    let isDay = row.field(.date) != nil
    guard isDay == (row.field(.from) == nil), isDay == (row.field(.through) == nil),
      let from = day(isDay ? .date : .from), let through = day(isDay ? .date : .through),
      from <= through, through <= context.days.period.through.dayNumber
    else { return nil }
    return (from, through)
  }

  private func date(_ day: Int32) -> CalendarDate? {
    let start = context.days.period.from
    return start.adding(days: Int(day) - Int(start.dayNumber))
  }

  /// The group of the record's keys with the year behind its activity.
  private func depositGroup(_ row: Row, in year: Int) -> Int {
    var codes = [Int32](unsafeUninitializedCapacity: ActivityColumn.keys.count) { buffer, count in
      setCodes(row, buffer)
      count = ActivityColumn.keys.count
    }
    for (place, column) in ActivityColumn.keys.enumerated() where column == .activity {
      let waste = ActivityPath(tables[place].text(of: Int(codes[place])))
      let text = LandfillDeposit(of: waste, in: year).activity.description
      // With room behind it: the table reads words of sixteen bytes.
      let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 16)
      bytes.withUnsafeBytes { copy in
        guard let start = copy.baseAddress else { return }
        codes[place] = Int32(
          truncatingIfNeeded: tables[place].code(start, text.utf8.count).code)
      }
    }
    return codes.withUnsafeBufferPointer { group(of: $0, at: row.position) }
  }

  private func keep(_ quantity: ExactDecimal, in index: Int, _ row: Row) {
    let period = context.days.period
    records &+= 1
    groups[index].spanning.append(.init(period: period, quantity: quantity))
    groups[index].firstDay = context.days.firstDay
    groups[index].lastDay = context.days.firstDay + Int32(truncatingIfNeeded: period.days) - 1
    if let key = groups[index].tracedKey {
      traces.append(
        RecordTrace(position: row.position, period: period, quantity: quantity, key: key))
    }
    let stream = Int(groups[index].stream)
    let known = streams[stream].firstReading
    streams[stream].firstReading = known.map { min($0, row.position) } ?? row.position
  }
}
