import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics

extension Run {
  /// Records with a change laid over them, as a purpose wants them calculated; nil, with the reason,
  /// where the change meets nothing or the heat it keeps is not known.
  package func changing(
    _ sums: ActivitySums, by change: ActivityChange, for purpose: Purpose,
    _ found: inout Diagnostics
  ) throws(RunFailure) -> ActivitySums? {
    let known = try calculation(for: purpose).value
    let changed = sums.applying(change) { known?.gigajoules(of: $0) }
    guard changed.met > 0 else {
      found.report(
        Diagnostic(
          .changeMeetsNothing, at: change.records.location, [change.records.text],
          hint: Phrase(.hintChangeMeetsNothing)))
      return nil
    }
    for sum in changed.unknown {
      found.report(
        Diagnostic(
          .changeHeat, at: change.records.location,
          [sum.key.activity, sum.unit.symbol, change.activity?.description ?? ""],
          notes: [Note(Phrase(.noteDeclaredHere, sum.key.activity), at: sum.first)],
          hint: Phrase(.hintChangeHeat)))
    }
    return changed.unknown.isEmpty ? changed.sums : nil
  }
}

extension Diagnostics {
  /// The same findings, each error with the change that brought it.
  package func noting(_ step: WhatIf.Step) -> Diagnostics {
    var noted = Diagnostics()
    for var finding in ordered {
      if finding.severity == .error, finding.location?.file != step.location.file {
        finding.notes.append(Note(Phrase(.noteDeclaredHere, step.what), at: step.location))
      }
      noted.report(finding)
    }
    return noted
  }
}
