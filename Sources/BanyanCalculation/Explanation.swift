import BanyanActivity
import BanyanDiagnostics
import BanyanFiles
import BanyanFactors
import BanyanQuantities

/// Where one line's figure comes from: its records, every decision, and the same arithmetic again.
package struct LineExplanation: Sendable {
  package let line: EmissionLine
  /// Records behind the line, in the order of files and lines; at most as many as were asked for.
  package let records: [TracedRecord]
  package let recordCount: Int
  /// The quantity summed again from the records; a bill that a factor's last day divides counts by
  /// days.
  package let replayedQuantity: ExactDecimal
  /// The gases worked out again from the replayed quantity.
  package let replayedGases: [GasFigure]
  package let potentials: GWPSet
  /// Files that are no longer what they were when the line was made: their records explain nothing.
  package let findings: Diagnostics

  /// Whether the arithmetic gave the stored figure again, to the last digit.
  package var agrees: Bool {
    replayedQuantity == line.quantity && replayedGases.count == line.gases.count
      && zip(replayedGases, line.gases).allSatisfy {
        $0.species == $1.species && $0.tonnes == $1.tonnes && $0.equivalent == $1.equivalent
      }
  }
}

extension Calculation {
  /// Reads the files again for one line and repeats its arithmetic.
  ///
  /// So many records as `limit` are kept for printing.
  package func explanation(
    of line: EmissionLine, in workspace: Workspace, options: ActivityReader.Options = .init(),
    limit: Int = 50
  ) throws(FileError) -> LineExplanation {
    let reader = ActivityReader(workspace, options: options)
    let found = try reader.records(of: Set(line.keys), during: line.period, limit: .max)
    let division = SumDivision(cells: cells)
    var quantity = ExactDecimal.zero
    var overYears = StockYears()
    let isOverYears = line.conversion?.isOverYears ?? false
    for record in found.records {
      if isOverYears {
        if let inside = record.period.intersection(line.period) {
          overYears.add(record.quantity, through: inside)
        }
      } else if line.period.contains(record.period) {
        quantity += record.quantity
      } else {
        let bill = ActivitySum.SpanningBill(period: record.period, quantity: record.quantity)
        for (_, part) in division.parts(of: bill) where line.period.contains(part.period) {
          quantity += part.quantity
        }
      }
    }
    if isOverYears { quantity = overYears.quantity }
    let calculation = EmissionCalculation(potentials: potentials)
    let masses = calculation.masses(of: quantity, on: line.shared)
    let replayed = calculation.figures(
      of: masses, share: line.share, withoutPotential: withoutPotential)
    var gases: [GasFigure] = []
    if case .success(let figures) = replayed { gases = figures }
    return LineExplanation(
      line: line, records: Array(found.records.prefix(limit)), recordCount: found.count,
      replayedQuantity: quantity, replayedGases: gases, potentials: potentials,
      findings: found.findings)
  }
}
