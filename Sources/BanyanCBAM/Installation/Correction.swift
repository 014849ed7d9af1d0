import BanyanDiagnostics
import BanyanQuantities

/// Corrects the records of processes to what the installation measured as a whole (2547 Annex III A.1,
/// Eq. 41 and 42).
struct Correction {
  let settings: CBAMSettings

  func corrected(_ lines: AssignedLines, _ found: inout Diagnostics) -> AssignedLines {
    var all = lines.all
    for entry in settings.reconciling {
      let meant = all.indices.filter { entry.records.matches(all[$0].line) }
      guard let factor = factor(entry, of: meant.map { all[$0] }, &found) else { continue }
      for place in meant {
        all[place].corrections.append(
          LineCorrection(factor: factor, reason: .reconciled, location: entry.location))
      }
    }
    return AssignedLines(all: all)
  }

  /// RecF; nil with a diagnostic.
  private func factor(
    _ entry: Reconciling, of lines: [AssignedLine], _ found: inout Diagnostics
  ) -> ExactRatio? {
    guard !lines.isEmpty else {
      found.report(
        Diagnostic(
          .recordsNotFound, at: entry.records.location, [entry.records.text],
          hint: Phrase(.hintRecordsUnused)))
      return nil
    }
    var sum = ExactRatio.zero
    for assigned in lines {
      let line = assigned.line
      guard let ratio = line.unit.conversion(to: entry.unit) else {
        found.report(
          Diagnostic(
            .flowUnit, at: line.first,
            [line.unit.symbol, line.activity.description, entry.unit.symbol],
            hint: Phrase(.hintGiveUnits, entry.unit.symbol)))
        return nil
      }
      sum += ratio * assigned.quantity
    }
    if sum.isZero {
      found.report(
        Diagnostic(
          .allocationNothing, at: entry.location, ["reconcile"],
          hint: Phrase(.hintAllocationNothing)))
      return nil
    }
    return entry.quantity / sum
  }
}
