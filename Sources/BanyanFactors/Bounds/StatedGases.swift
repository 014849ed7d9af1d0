import BanyanDiagnostics
import BanyanQuantities

/// The gases under one `emits:`, as a factor or a contract states them, each with its place.
package struct StatedGases {
  package struct Item {
    package let species: GasSpecies
    package let kilograms: ExactRatio
    /// As written: `2.7 kg`.
    package let text: String
    package let key: SourceLocation
    package let value: SourceLocation

    package init(
      _ species: GasSpecies, kilograms: ExactRatio, text: String, key: SourceLocation,
      value: SourceLocation
    ) {
      self.species = species
      self.kilograms = kilograms
      self.text = text
      self.key = key
      self.value = value
    }
  }

  private let items: [Item]
  private let location: SourceLocation

  /// `location`: where the list of them stands.
  package init(_ items: [Item], at location: SourceLocation) {
    self.items = items
    self.location = location
  }

  /// Whether they can be what something gives off; every fault where they cannot.
  ///
  /// `mayTakeAway`: whether what is stated is carbon that leaves a process in its product.
  package func areSound(mayTakeAway: Bool = false, _ diagnostics: inout Diagnostics) -> Bool {
    var areSound = true
    if items.isEmpty {
      // An empty list is a row somebody has not finished.
      diagnostics.report(
        Diagnostic(.tableGasless, at: location, hint: Phrase(.hintWrite, "emits: {CO2: 0 kg}")))
      areSound = false
    }
    for item in items where !mayTakeAway {
      let isHeld = diagnostics.hold(
        item.kilograms, to: .emission, named: item.species.description, as: item.text,
        at: item.value)
      areSound = areSound && isHeld
    }
    return noneTwice(&diagnostics) && areSound
  }

  /// One gas stands once, and none beside a total that holds it already.
  private func noneTwice(_ diagnostics: inout Diagnostics) -> Bool {
    var seen: [GasSpecies: Item] = [:]
    var areSound = true
    for item in items {
      guard let first = seen[item.species] else {
        seen[item.species] = item
        continue
      }
      areSound = false
      diagnostics.report(
        Diagnostic(
          .tableGasTwice, at: item.key, [item.species.description],
          notes: [Note(Phrase(.noteOther, first.text), at: first.key)]))
    }
    // Biogenic CO2 stands outside every total.
    let parts = items.filter {
      $0.species.gas != .publishedEquivalent && !$0.species.isBiogenicCarbonDioxide
    }
    guard let total = items.first(where: { $0.species.gas == .publishedEquivalent }),
      let part = parts.last
    else { return areSound }
    diagnostics.report(
      Diagnostic(
        .tableTotal, at: total.key,
        [total.text, parts.map(\.species.description).joined(separator: ", ")],
        hint: Phrase(
          .hintPrinted, "printed: \(total.text) CO2e", "\(part.species): \(part.text) CO2e")))
    return false
  }
}
