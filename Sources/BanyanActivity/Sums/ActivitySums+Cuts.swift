import BanyanQuantities

extension ActivitySums {
  /// The sums as if the period had been cut at these days alone, which must be among those it was cut
  /// at: what one purpose asks of records that were read for several.
  ///
  /// Cells between two of the days become one, exactly; a bill within one such cell no longer spans.
  package func seen(cutAt boundaries: Set<CalendarDate>) -> ActivitySums {
    guard let first = cells.first, let last = cells.last,
      let period = Period(from: first.from, through: last.through)
    else { return self }
    let days = DayTable(period: period, boundaries: boundaries)
    guard days.cells != cells else { return self }
    let places = cells.map { days.cell(of: $0.from.dayNumber) ?? 0 }
    var seen = ActivitySums(
      cells: days.cells, sums: sums, files: files, records: records, bytes: bytes)
    for index in sums.indices { seen.sums[index].move(to: places, of: days) }
    return seen
  }
}

extension ActivitySum {
  /// Takes cells to their places in a coarser table of days.
  fileprivate mutating func move(to places: [Int32], of days: DayTable) {
    var moved: [Int32: Cell] = [:]
    var long: [Int: ExactDecimal] = [:]
    func cell(at place: Int32) -> Cell {
      moved[place] ?? Cell(units: 0, records: 0, cell: place)
    }
    for old in cells {
      var new = cell(at: places[old.index])
      new.units += old.units
      new.records += old.records
      new.hasBills = new.hasBills || old.hasBills
      moved[new.cell] = new
    }
    var billDays: [Int: ExactDecimal] = [:]
    for (old, sum) in self.billDays { billDays[Int(places[old]), default: .zero] += sum }
    for (old, quantity) in further { long[Int(places[old]), default: .zero] += quantity }
    var spanning: [SpanningBill] = []
    for bill in self.spanning {
      guard let place = days.cell(of: bill.period.from.dayNumber),
        place == days.cell(of: bill.period.through.dayNumber)
      else {
        spanning.append(bill)
        continue
      }
      long[Int(place), default: .zero] += bill.quantity
      billDays[Int(place), default: .zero] += bill.quantity * ExactDecimal(bill.period.days)
      var new = cell(at: place)
      new.records += 1
      new.hasBills = true
      moved[place] = new
    }
    cells = Self.settled(moved, days)
    further = long
    self.billDays = billDays
    self.spanning = spanning
  }

  /// The cells in order: records of a stretch are counted in its first, and what only a finer cut had
  /// a reason for is left out.
  private static func settled(_ moved: [Int32: Cell], _ days: DayTable) -> [Cell] {
    var cells: [Cell] = []
    var firstOfStretch: [Int32: Int] = [:]
    for place in moved.keys.sorted() {
      guard var cell = moved[place] else { continue }
      let stretch = days.stretchOfCell[Int(place)]
      if let first = firstOfStretch[stretch] {
        cells[first].records += cell.records
        cell.records = 0
        if cell.units == 0 && !cell.hasBills { continue }
      } else {
        firstOfStretch[stretch] = cells.count
      }
      cells.append(cell)
    }
    return cells
  }
}
