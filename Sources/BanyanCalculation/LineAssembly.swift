import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// What a line is one of: records that agree in all of it and meet one factor.
struct LineKey: Hashable {
  var facility: String
  var source: String
  var activity: String
  var process: String
  var unit: Unit
  var pin: String
  var supplier: String
  var contract: String
  /// Ids of the factor, or what stands in its place, and of the properties it is reached by: a
  /// heating value that changes makes another line.
  var basis: [String]

  init(_ key: ActivityKey, unit: Unit, basis: [String]) {
    facility = key.facility
    source = key.source
    activity = key.activity
    process = key.process
    self.unit = unit
    pin = key.factor
    supplier = key.supplier
    contract = key.contract
    self.basis = basis
  }

  /// Whether the key comes before another in a report; nil where they stand together.
  func precedes(_ other: LineKey) -> Bool? {
    let first = (facility, source, activity, process, unit.symbol, supplier)
    let second = (
      other.facility, other.source, other.activity, other.process, other.unit.symbol,
      other.supplier
    )
    if first != second { return first < second }
    if (contract, pin) != (other.contract, other.pin) {
      return (contract, pin) < (other.contract, other.pin)
    }
    return basis == other.basis ? nil : basis.lexicographicallyPrecedes(other.basis)
  }
}

/// Lines while they are put together, in the order they were begun.
struct LineParts {
  private var parts: [LinePart] = []
  private var places: [LineKey: Int] = [:]

  /// The part of a key, begun with a sum when it is new.
  mutating func part(
    _ key: LineKey, _ basis: LineBasis, at facility: Facility, _ sum: ActivitySum
  ) -> LinePart {
    if let place = places[key] { return parts[place] }
    let part = LinePart(key, basis, at: facility, first: sum)
    places[key] = parts.count
    parts.append(part)
    return part
  }

  func ordered() -> [LinePart] {
    // Sums come in nearly the same order, which makes sorting cheap.
    parts.sorted { $0.key.precedes($1.key) ?? ($0.days.first < $1.days.first) }
  }
}

/// What masses rest on and how quantities reach it; one for all sums that share it.
final class LineBasis: Sendable {
  let basis: EmissionBasis
  let conversion: Conversion?
  /// What the factor leaves out of biomass.
  let unprintedCarbon: UnprintedCarbon?
  /// What the market-based figure rests on; nil of all that is no purchased energy.
  let market: MarketBasis?
  /// Ids of all published values a mass rests on.
  let values: [String]
  var isOverYears: Bool { conversion?.isOverYears ?? false }

  init(
    _ basis: EmissionBasis, _ conversion: Conversion?, unprintedCarbon: UnprintedCarbon? = nil,
    market: MarketBasis? = nil
  ) {
    self.basis = basis
    self.conversion = conversion
    self.unprintedCarbon = unprintedCarbon
    self.market = market
    var values = [basis.name]
    if case .refrigerant(_, _, let leak?) = basis { values.append(leak.id) }
    if let content = unprintedCarbon?.content { values.append(content.id) }
    if let decay = conversion?.decay { values.append("\(decay.deposit.activity) \(decay.year)") }
    self.values =
      values + (conversion?.properties.map(\.id) ?? [])
      + (market?.values ?? [])
  }

  /// The factors it rests on, by place and by market.
  var matches: [FactorMatch] {
    var matches: [FactorMatch] = []
    if case .factor(let match) = basis { matches.append(match) }
    if let match = market?.match { matches.append(match) }
    return matches
  }

  /// The same with its market-based figure.
  func adding(_ market: MarketBasis) -> LineBasis {
    LineBasis(basis, conversion, unprintedCarbon: unprintedCarbon, market: market)
  }

  /// The unit of a line's quantity, whose records are in `unit`.
  func lineUnit(_ unit: Unit) -> Unit { isOverYears ? unit.overYears ?? unit : unit }
}

/// A line while its sums are put together.
final class LinePart {
  let key: LineKey
  let shared: LineBasis
  var basis: EmissionBasis { shared.basis }
  var conversion: Conversion? { shared.conversion }
  let facility: Facility
  /// What the records add up to; nothing where they count over years.
  private var measured: ExactDecimal = .zero
  private var overYears = StockYears()
  private(set) var records = 0
  private(set) var days: (first: CalendarDate, last: CalendarDate)
  /// In the order of months.
  private(set) var months: [EmissionLine.MonthPart] = []
  private(set) var keys: [ActivityKey] = []
  private(set) var place: RecordPlace
  var first: SourceLocation { place.location(of: .activity).place }
  /// Sum of the absolute 95 % half-widths of its sums; nil until one states an uncertainty.
  private(set) var halfWidth: ExactDecimal?

  init(_ key: LineKey, _ basis: LineBasis, at facility: Facility, first sum: ActivitySum) {
    self.key = key
    shared = basis
    self.facility = facility
    days = (sum.lastDay, sum.firstDay)
    place = sum.place
  }

  var quantity: ExactDecimal { shared.isOverYears ? overYears.quantity : measured }

  /// The records of a sum that lie within a cell, of which `period` is what they reach over.
  func add(_ cell: ActivitySum.Cell, in period: Period, of sum: ActivitySum) {
    let month = Period(monthOf: period.from)
    if shared.isOverYears {
      overYears.add(days: sum.stockDays(in: cell), inYearOf: period.from)
      var years = StockYears()
      years.add(days: sum.stockDays(in: cell), inYearOf: period.from)
      take(years.quantity, to: month, of: sum)
    } else {
      let quantity = sum.sum(in: cell)
      measured += quantity
      take(quantity, to: month, of: sum)
    }
    note(sum, records: cell.records, from: period.from, through: period.through)
  }

  /// What falls into a cell of a bill that reaches over several.
  func add(
    _ part: SumDivision.Part, of bill: ActivitySum.SpanningBill, records: Int, of sum: ActivitySum
  ) {
    let month = Period(monthOf: part.period.from)
    if shared.isOverYears {
      // What stands there is whole on each of its days.
      overYears.add(bill.quantity, through: part.period)
      var years = StockYears()
      years.add(bill.quantity, through: part.period)
      take(years.quantity, to: month, of: sum)
    } else {
      measured += part.quantity
      take(part.quantity, to: month, of: sum)
    }
    note(sum, records: records, from: part.period.from, through: part.period.through)
  }

  /// A whole sum, its cells in the months given.
  func add(_ sum: ActivitySum, months: [Period]) {
    self.months.reserveCapacity(sum.cells.count)
    for cell in sum.cells {
      let quantity = sum.sum(in: cell)
      measured += quantity
      add(quantity, to: months[cell.index])
    }
    if let share = sum.uncertainty { halfWidth = (halfWidth ?? .zero) + sum.quantity * share }
    note(sum, records: sum.records, from: sum.firstDay, through: sum.lastDay)
  }

  private func take(_ quantity: ExactDecimal, to month: Period, of sum: ActivitySum) {
    add(quantity, to: month)
    if let share = sum.uncertainty { halfWidth = (halfWidth ?? .zero) + quantity * share }
  }

  private func note(
    _ sum: ActivitySum, records: Int, from: CalendarDate, through: CalendarDate
  ) {
    self.records += records
    days.first = min(days.first, from)
    days.last = max(days.last, through)
    if keys.last != sum.key { keys.append(sum.key) }
    place = min(place, sum.place)
  }

  private func add(_ quantity: ExactDecimal, to month: Period) {
    // Cells come in order, so that it is nearly always the last.
    var place = months.count
    while place > 0, months[place - 1].month.from > month.from { place -= 1 }
    if place > 0, months[place - 1].month == month {
      months[place - 1].quantity += quantity
    } else {
      months.insert(.init(month: month, quantity: quantity), at: place)
    }
  }
}

/// Divides a sum among the factors that hold in its cells.
///
/// Records inside a cell are whole. A bill over several cells stays whole where one factor holds for
/// all of them, and is split by days where the factor changes; the last part takes what rounding
/// leaves. For the months it is always by days.
struct SumDivision {
  let cells: [Period]

  struct Part {
    var period: Period
    var quantity: ExactDecimal
  }

  /// The cells a sum touches.
  func cellsTouched(by sum: ActivitySum) -> [Int] {
    if sum.spanning.isEmpty { return sum.cells.map(\.index) }
    var touched = Set(sum.cells.map(\.index))
    for bill in sum.spanning {
      for (index, cell) in cells.enumerated() where cell.overlaps(bill.period) {
        touched.insert(index)
      }
    }
    return touched.sorted()
  }

  /// A bill by cells, in proportion to days; the parts sum to the bill exactly.
  func parts(of bill: ActivitySum.SpanningBill) -> [(cell: Int, part: Part)] {
    var result: [(cell: Int, part: Part)] = []
    var rest = bill.quantity
    for (index, cell) in cells.enumerated() {
      guard let inside = cell.intersection(bill.period) else { continue }
      let isLast = inside.through == bill.period.through
      let share =
        isLast
        ? rest
        : ExactRatio(
          bill.quantity * ExactDecimal(inside.days), over: ExactDecimal(bill.period.days)
        ).decimal()
      rest -= share
      result.append((index, Part(period: inside, quantity: share)))
    }
    return result
  }
}
