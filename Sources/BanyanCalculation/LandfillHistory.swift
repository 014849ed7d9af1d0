import BanyanDiagnostics
import BanyanFactors

/// What a landfill gives off in a year is of the deposits before it: a record that begins with the period
/// gives next to nothing, and looks complete.
enum LandfillHistory {
  /// A warning for each waste of a facility that has no deposit from before the year of its lines.
  static func check(_ lines: [EmissionLine], _ diagnostics: inout Diagnostics) {
    var first: [[String]: (line: EmissionLine, decay: LandfillDecay)] = [:]
    var isBegunEarlier: Set<[String]> = []
    for line in lines {
      guard let decay = line.conversion?.decay else { continue }
      let key = [line.facility.id, decay.deposit.waste.description]
      if decay.deposit.year < line.period.from.year { isBegunEarlier.insert(key) }
      if let known = first[key], known.decay.deposit.year <= decay.deposit.year { continue }
      first[key] = (line, decay)
    }
    for (key, entry) in first where !isBegunEarlier.contains(key) {
      let year = entry.decay.deposit.year
      diagnostics.report(
        Diagnostic(
          .landfillHistory, at: entry.line.first,
          [String(year), entry.decay.deposit.waste.description],
          hint: Phrase(.hintLandfillHistory, String(year - 1))))
    }
  }
}
