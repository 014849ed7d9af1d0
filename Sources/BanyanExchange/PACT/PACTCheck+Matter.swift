import BanyanDiagnostics
import BanyanQuantities

extension PACTCheck {
  /// A product holds no more carbon than it weighs, and of its carbon no more is recycled than it has.
  ///
  /// That is physics and no rule of a data model: a file that breaks it is wrong in any document.
  mutating func carbon() {
    let fossil = pcf.carbon.fossil
    let biogenic = pcf.carbon.biogenic
    let whole = (fossil ?? 0) + (biogenic ?? 0)
    if let mass = weight, mass > 0, whole > mass {
      let path = (fossil ?? 0) >= (biogenic ?? 0) ? "fossilCarbonContent" : "biogenicCarbonContent"
      part("fossilCarbonContent + biogenicCarbonContent", at: path, whole, of: mass, .error)
    }
    if let recycled = pcf.carbon.recycled, fossil != nil, biogenic != nil, recycled > whole {
      report(
        .pactPart, "pcf.recycledCarbonContent",
        [
          name(of: "pcf.recycledCarbonContent"), recycled.description,
          "fossilCarbonContent + biogenicCarbonContent", whole.description,
        ], hint: Phrase(.hintPACTPart))
    }
  }

  private mutating func part(
    _ words: String, at path: String, _ value: ExactDecimal, of mass: ExactDecimal,
    _ severity: Severity
  ) {
    report(
      .pactPart, "pcf.\(path)",
      [
        words, value.description, name(of: "pcf.productMassPerDeclaredUnit"), mass.description,
      ], hint: Phrase(.hintPACTPart), severity: severity)
  }

  /// Kilograms of one declared unit. In PACT 2 files state the mass of one kilogram or of the amount:
  /// the larger one is taken.
  private var weight: ExactDecimal? {
    guard pcf.declaredUnit == .kilogram else { return pcf.productMass }
    return max(pcf.productMass ?? pcf.declaredUnitAmount, pcf.declaredUnitAmount)
  }

  /// What is stated again as part of a figure is no more than that figure.
  ///
  /// A total may hold removals, which lie below zero: its parts are held against what it has above.
  mutating func parts() {
    let positive = PACTQuantity.termsWithoutUptake.reduce(ExactDecimal.zero) { sum, term in
      sum + max(pcf[keyPath: term.keyPath] ?? 0, 0)
    }
    let total = ("pcfExcludingBiogenicUptake", max(pcf.excludingBiogenicUptake, positive))
    part(of: total, "packagingGhgEmissions", pcf.packagingEmissions)
    part(of: total, "aircraftGhgEmissions", pcf.emissions.aircraft)
    if let fossil = pcf.emissions.fossil {
      part(
        of: ("fossilGhgEmissions", fossil), "landManagementFossilGhgEmissions",
        pcf.emissions.landManagementFossil)
    }
  }

  /// A total lies below zero by what its removals take away, and by no more.
  mutating func total() {
    let removed = PACTQuantity.termsWithoutUptake.reduce(ExactDecimal.zero) { sum, term in
      sum + min(pcf[keyPath: term.keyPath] ?? 0, 0)
    }
    let total = pcf.excludingBiogenicUptake
    let path = "pcf.pcfExcludingBiogenicUptake"
    let rounding = isExport ? 0 : ExactDecimal(coefficient: 1, exponent: -total.places)
    if total.isNegative, total + rounding < removed {
      report(
        .pactSign, path,
        words: [.text(name(of: path)), .text(total.description), .phrase(.pactNotBelowZero)],
        hint: Phrase(.hintPACTSign), severity: .error)
      return
    }
    // PACT 3 states the sum, which is held to it; PACT 2 only that fossil emissions are in it.
    guard isVersion2, let fossil = pcf.emissions.fossil else { return }
    part(of: ("pcfExcludingBiogenicUptake", total - removed), "fossilGhgEmissions", fossil)
  }

  private mutating func part(
    of whole: (name: String, value: ExactDecimal), _ path: String, _ part: ExactDecimal?
  ) {
    // Whole and part are each rounded by whoever printed them.
    let rounding = ExactDecimal(coefficient: 1, exponent: -whole.value.places)
    guard let part, part > whole.value + (isExport ? 0 : rounding) else { return }
    report(
      .pactPart, "pcf.\(path)",
      [
        name(of: "pcf.\(path)"), part.description, name(of: "pcf.\(whole.name)"),
        whole.value.description,
      ], hint: Phrase(.hintPACTPart))
  }
}
