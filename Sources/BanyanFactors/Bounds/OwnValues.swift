import BanyanDiagnostics
import BanyanQuantities

/// Holds a workspace's own values against every published value of the same thing.
///
/// A value that lies far from all of them is mostly one of another unit, and sometimes right: that is
/// a warning, which names both. What cannot be at all is an error where it is read: `ValueBound`.
package struct OwnValues {
  private let library: FactorLibrary

  package init(heldAgainst library: FactorLibrary) { self.library = library }

  /// `tables`: those of one workspace, or of one file.
  package func check(_ tables: [FactorTable], _ diagnostics: inout Diagnostics) {
    let factors = tables.flatMap(\.factors)
    let properties = tables.flatMap(\.properties)
    if factors.isEmpty && properties.isEmpty { return }
    let published = PublishedTables(of: library, heads: heads(of: factors, properties))
    let gases = OwnFactorCheck(published: published, library: library)
    for factor in factors { gases.check(factor, &diagnostics) }
    let materials = OwnPropertyCheck(
      published: published, ownMaterials: Set(factors.compactMap(\.activity.material)))
    for property in properties { materials.check(property, &diagnostics) }
    materials.checkHeatingValues(properties, &diagnostics)
  }

  /// What a contract says that a megawatt hour emits, beside the grids of all countries. It may well be
  /// less.
  ///
  /// `name`: what it is called in messages.
  package func check(
    supply gases: [(species: GasSpecies, kilograms: ExactRatio)], named name: String,
    at location: SourceLocation, _ diagnostics: inout Diagnostics
  ) {
    let grids = PublishedTables(of: library, heads: ["electricity"])
      .factors(for: ActivityPath("electricity/grid"), .direct)
    let hour = Unit.megawattHour
    for (species, kilograms) in gases {
      let range = PublishedRange(
        figures: grids.compactMap { grid in
          let amounts = GasTotal.byGas(grid)
          return (amounts[species.gas] ?? amounts[.carbonDioxide]).map {
            .init($0, of: grid, by: .init(ratio: .one, properties: []))
          }
        })
      guard let (word, nearest) = range.distance(of: kilograms / hour.ratio, .above) else {
        continue
      }
      let digits = { (value: ExactRatio) in value.decimal(significantDigits: 4).normalised }
      diagnostics.report(
        Diagnostic(
          .valueFar, at: location,
          words: [
            .text(name), .text("\(digits(kilograms)) kg \(species)/MWh"), .phrase(word),
            .text("\(digits(nearest.value * hour.ratio)) kg CO2/MWh"),
          ], notes: nearest.notes, hint: Phrase(.hintFar)))
    }
  }

  /// First words of the activities whose tables hold what these are compared with.
  private func heads(
    of factors: [EmissionFactor], _ properties: [PhysicalProperty]
  ) -> Set<String> {
    var heads: Set<String> = []
    for factor in factors {
      heads.formUnion(ActivityVocabulary.tableHeads(of: factor.activity))
      if ActivityVocabulary.kind(of: factor.activity) == .fuel {
        heads.formUnion(PublishedTables.fuelHeads)
      }
      let parameters = factor.derivation?.parameters ?? []
      heads.formUnion(parameters.compactMap { OwnFactorCheck.head(ofParameter: $0.name) })
    }
    for property in properties {
      heads.formUnion(OwnPropertyCheck.headsOfKinds[property.kind] ?? [])
    }
    return heads
  }
}

extension PublishedRange.Figure {
  /// A published mass of a gas, by a way to the unit it is compared in.
  init(_ amount: GasTotal, of factor: EmissionFactor, by way: PublishedWays.Way) {
    let scale = way.ratio / factor.per.ratio
    value = amount.kilograms * scale
    low = amount.low * scale
    high = amount.high * scale
    let text = "\(factor.id), \(factor.geography), \(amount.text)/\(factor.per.symbol)"
    notes =
      [Note(Phrase(.notePublished, text), at: factor.location)]
      + way.properties.map { Note(Phrase(.notePublished, $0.id), at: $0.location) }
  }
}

/// One gas of a factor, of whatever origin its carbon is; or all of them in CO2e.
struct GasTotal {
  private(set) var kilograms: ExactRatio
  private(set) var low: ExactRatio
  private(set) var high: ExactRatio
  /// As printed: `56100 kg CO2`.
  private(set) var text: String

  /// The gases of a factor. Of one printed in two origins the sum.
  static func byGas(_ factor: EmissionFactor) -> [Gas: GasTotal] {
    var totals: [Gas: GasTotal] = [:]
    for amount in factor.emissions {
      totals[amount.species.gas] =
        totals[amount.species.gas].map { $0.adding(amount) } ?? GasTotal(amount)
    }
    return totals
  }

  /// All that counts in a total; nil where a gas has no potential.
  static func equivalent(of factor: EmissionFactor, _ potentials: GWPSet) -> GasTotal? {
    var sum = ExactRatio.zero
    for amount in factor.emissions where !amount.species.isBiogenicCarbonDioxide {
      if amount.species.gas == .publishedEquivalent {
        sum += amount.kilograms
      } else if let potential = potentials.potential(of: amount.species) {
        sum += amount.kilograms * potential.value
      } else {
        return nil
      }
    }
    let text = "\(sum.decimal(significantDigits: 4).normalised) kg CO2e"
    return GasTotal(kilograms: sum, low: sum, high: sum, text: text)
  }

  private init(_ amount: GasAmount) {
    self.init(
      kilograms: amount.kilograms, low: amount.low ?? amount.kilograms,
      high: amount.high ?? amount.kilograms, text: "\(amount.text) \(amount.species)")
  }

  private init(kilograms: ExactRatio, low: ExactRatio, high: ExactRatio, text: String) {
    self.kilograms = kilograms
    self.low = low
    self.high = high
    self.text = text
  }

  private func adding(_ amount: GasAmount) -> GasTotal {
    let other = GasTotal(amount)
    return GasTotal(
      kilograms: kilograms + other.kilograms, low: low + other.low, high: high + other.high,
      text: "\(text) + \(other.text)")
  }
}
