import BanyanActivity
import BanyanCalculation
import BanyanFactors
import BanyanInventory
import BanyanQuantities
import BanyanRuns

/// Makes a member's books of its run: the report, closed, and its records by line and day.
struct BooksMaking {
  let report: InventoryReport
  /// Cut at every day on which a flow begins or has ended.
  let sums: ActivitySums

  func books() -> Books {
    let lines = report.lines.map(\.line)
    var parts = [[BookPart]](repeating: [], count: lines.count)
    let owners = owners(of: lines)
    for sum in sums.withoutDeliveries.sums {
      let own = owners[sum.key, default: []]
      guard let only = own.first else { continue }
      for part in self.parts(of: sum, whole: own.count == 1) {
        parts[own.count == 1 ? only : owner(of: part, among: own, lines) ?? only].append(part)
      }
    }
    let entries = lines.indices.map { entry(of: lines[$0], at: $0, parts[$0]) }
    return Books(
      result: report.detachedResult, entries: entries + sums.deliveries.map(delivery),
      shares: Dictionary(
        report.settings.facilities.map { ($0.id, $0.share) }, uniquingKeysWith: { a, _ in a }),
      limits: lines.map(\.limits))
  }

  /// The lines that records of a key stand in: several where a factor's validity divides them.
  private func owners(of lines: [EmissionLine]) -> [ActivityKey: [Int]] {
    var owners: [ActivityKey: [Int]] = [:]
    for (index, line) in lines.enumerated() {
      for key in line.keys { owners[key, default: []].append(index) }
    }
    return owners
  }

  /// `whole`: bills over several stretches stay whole; otherwise they are taken apart by days.
  private func parts(of sum: ActivitySum, whole: Bool) -> [BookPart] {
    var parts = sum.cells.map { cell in
      BookPart(period: sums.cells[cell.index], quantity: ExactRatio(sum.sum(in: cell)))
    }
    for bill in sum.spanning {
      let part = BookPart(period: bill.period, quantity: ExactRatio(bill.quantity))
      if whole {
        parts.append(part)
      } else {
        for cell in sums.cells {
          guard let inside = cell.intersection(bill.period) else { continue }
          parts.append(
            BookPart(period: inside, quantity: part.quantity * part.fraction(within: inside)))
        }
      }
    }
    return parts
  }

  /// Of lines that lie in one another the inner one: it is the factor of those days.
  private func owner(of part: BookPart, among owners: [Int], _ lines: [EmissionLine]) -> Int? {
    owners.filter { lines[$0].period.overlaps(part.period) }
      .min { lines[$0].period.days < lines[$1].period.days }
  }

  private func entry(of line: EmissionLine, at index: Int, _ parts: [BookPart]) -> BookEntry {
    BookEntry(
      line: index, facility: line.facility.id, source: line.source, activity: line.activity,
      process: line.process, supplier: line.supplier, buyer: nil,
      unit: line.unit, share: line.share, parts: parts, place: line.place.location)
  }

  private func delivery(_ sum: ActivitySum) -> BookEntry {
    let share = report.settings.facilities.first { $0.id == sum.key.facility }?.share
    return BookEntry(
      line: nil, facility: sum.key.facility, source: sum.key.source,
      activity: ActivityPath(sum.key.activity),
      process: sum.key.process.unlessEmpty, supplier: nil,
      buyer: sum.key.buyer.unlessEmpty, unit: sum.unit,
      share: report.settings.consolidation == .equityShare ? share ?? .one : .one,
      parts: parts(of: sum, whole: true), place: sum.place.location)
  }
}
