import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Carbon balances, which cannot come out below zero: no more leaves a process than went in
/// (IPCC 2006, Vol. 3, Eq. 4.9).
///
/// What belongs to one balance no record says. So each source that states what goes in and what comes
/// out is one, and so is each process and each facility as a whole. What a narrow balance has said is
/// not said again of a wide one.
struct CarbonBalances {
  /// All lines, those of fuels among them.
  let lines: [EmissionLine]

  func check(_ diagnostics: inout Diagnostics) {
    let carbon = lines.filter { $0.activity.head == "carbon" }
    if carbon.isEmpty { return }
    var said: Set<ObjectIdentifier> = []
    let parts: [(EmissionLine) -> String] = [
      \.source, { $0.process ?? "" }, \.facility.id,
    ]
    for (index, part) in parts.enumerated() {
      let groups = Dictionary(grouping: carbon) { [$0.facility.id, part($0)] }
      for (name, group) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        let isWhole = index == parts.count - 1
        // A source of outputs alone is part of a wider balance.
        guard isWhole || group.contains(where: { $0.carbonDioxide.signum > 0 }),
          group.allSatisfy({ !said.contains(ObjectIdentifier($0)) }),
          let finding = finding(group, named: name[1], isWhole: isWhole)
        else { continue }
        said.formUnion(group.map { ObjectIdentifier($0) })
        diagnostics.report(finding)
      }
    }
  }

  /// Nil where a balance is one.
  private func finding(_ group: [EmissionLine], named name: String, isWhole: Bool) -> Diagnostic? {
    let sum = group.reduce(ExactDecimal.zero) { $0 + $1.carbonDioxide }
    guard sum < Self.roundings, let first = group.min(by: { $0.place < $1.place }) else {
      return nil
    }
    // Carbon of fuels that are counted as burnt may be what left.
    let isCovered = isWhole && sum + ofFuels(at: first.facility) >= .zero
    let record = first.place.location(of: .activity)
    return Diagnostic(
      .balanceNegative, at: record.place,
      ["\(name), carbon", sum.rounded(places: 3).description], excerpt: record.excerpt,
      notes: group.prefix(Self.mostNotes).map { line in
        let tonnes = line.carbonDioxide.rounded(places: 3).normalised
        return Note(
          Phrase(.noteBalanceLine, line.activity.description, "\(tonnes) t CO2"), at: line.first)
      },
      hint: Phrase(.hintCarbonBalance), severity: isCovered ? .warning : nil)
  }

  private func ofFuels(at facility: Facility) -> ExactDecimal {
    lines.reduce(.zero) { sum, line in
      line.facility.id == facility.id && ActivityVocabulary.kind(of: line.activity) == .fuel
        ? sum + line.carbonDioxide : sum
    }
  }

  /// Below zero by less than a gram is a rounding.
  private static let roundings = ExactDecimal(coefficient: -1, exponent: -6)
  /// A balance of hundreds of materials is looked up by its name.
  private static let mostNotes = 12
}

extension EmissionLine {
  /// Tonnes of CO2 of whatever origin.
  fileprivate var carbonDioxide: ExactDecimal {
    gases.reduce(.zero) { $1.species.gas == .carbonDioxide ? $0 + $1.tonnes : $0 }
  }
}
