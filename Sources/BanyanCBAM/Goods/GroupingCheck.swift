import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities

/// Codes that differ only in size, shape or concentration belong into one process (2547 Annex II A.4).
///
/// Whether that is all they differ in nobody but the operator knows: processes of one kind that take the
/// same precursors in the same proportion are asked about.
struct GroupingCheck {
  let processes: [CBAMProcess]
  let precursors: [Precursor]
  let takes: [OwnTake]

  /// Categories whose codes are grouped as a whole.
  private static let categories: Set<String> = [
    "Crude steel", "Iron or steel products", "Unwrought aluminium", "Aluminium products",
  ]
  /// Codes of one substance, by their first digits.
  private static let substances: [[String]] = [
    ["281410", "281420"], ["31021012", "31021015", "31021019", "31021090"],
    ["310230", "310240"], ["310221", "310530", "310540"], ["283421", "310250"],
  ]

  func check(_ found: inout Diagnostics) {
    let mixes = processes.indices.map(mix(of:))
    for (place, process) in processes.enumerated() where !mixes[place].isEmpty {
      for other in processes.indices.dropFirst(place + 1)
      where isOneKind(process, processes[other]) && mixes[place] == mixes[other] {
        found.report(
          Diagnostic(
            .groupingNeeded, at: processes[other].text.id.location,
            [processes[other].id, process.id],
            notes: [Note(Phrase(.noteFirstHere), at: process.text.id.location)],
            hint: Phrase(.hintGrouping)))
      }
    }
  }

  private func isOneKind(_ one: CBAMProcess, _ other: CBAMProcess) -> Bool {
    guard one.category == other.category else { return false }
    if Self.categories.contains(one.category) { return true }
    let codes = (one.goods + other.goods).map(\.annexI.code.digits)
    return Self.substances.contains { group in
      codes.allSatisfy { code in group.contains { code.hasPrefix($0) } }
    }
  }

  /// By precursor: how much of it a functional unit has.
  private func mix(of place: Int) -> [String: ExactRatio] {
    var mix: [String: ExactRatio] = [:]
    for precursor in precursors {
      for taken in precursor.tonnes where taken.process == place && !taken.tonnes.isZero {
        mix["\(precursor.annexI.code.digits)", default: .zero] +=
          taken.tonnes / processes[place].activityLevel
      }
    }
    for take in takes where take.taker == place {
      mix["own \(take.product)", default: .zero] += take.tonnes / processes[place].activityLevel
    }
    return mix
  }
}
