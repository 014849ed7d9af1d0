import BanyanDiagnostics
import BanyanQuantities

extension PACTCheck {
  /// A footprint is valid from the end of its reference period, at most three years.
  mutating func dates() {
    after(
      "pcf.referencePeriodEnd", pcf.referenceEnd, "pcf.referencePeriodStart", pcf.referenceStart)
    if let start = footprint.validityStart, start < pcf.referenceEnd {
      report(
        .pactValidity, "validityPeriodStart",
        [
          name(of: "validityPeriodStart"), start.description, name(of: "pcf.referencePeriodEnd"),
          pcf.referenceEnd.description,
        ], hint: Phrase(.hintPACTValidity))
    }
    guard let end = footprint.validityEnd else { return }
    after("validityPeriodEnd", end, "validityPeriodStart", footprint.validity.start)
    if end > pcf.referenceEnd.adding(years: PACTFootprint.validYears) {
      report(
        .pactValidityLength, "validityPeriodEnd",
        [
          name(of: "validityPeriodEnd"), end.description, name(of: "pcf.referencePeriodEnd"),
          pcf.referenceEnd.description,
        ], hint: Phrase(.hintPACTValidity))
    }
  }

  private mutating func after(_ path: String, _ end: Instant, _ first: String, _ start: Instant) {
    guard end <= start else { return }
    report(
      .pactValidity, path,
      [name(of: path), end.description, name(of: first), start.description],
      hint: Phrase(.hintPACTOrder))
  }

  mutating func geography() {
    let given = [
      ("pcf.geographyRegionOrSubregion", pcf.geography.region != nil),
      ("pcf.geographyCountry", pcf.geography.country != nil),
      ("pcf.geographyCountrySubdivision", pcf.geography.subdivision != nil),
    ].filter(\.1).map(\.0)
    for path in given.dropFirst() {
      report(
        .pactGeography, path, [name(of: given[0]), name(of: path)],
        hint: Phrase(.hintPACTGeography))
    }
    if let country = pcf.geography.country, !Self.isCountry(country[...]) {
      form(country, "pcf.geographyCountry", example: "VN")
    }
    if let subdivision = pcf.geography.subdivision {
      let parts = subdivision.split(
        separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      let isSound =
        parts.count == 2 && Self.isCountry(parts[0]) && 1...3 ~= parts[1].utf8.count
        && parts[1].utf8.allSatisfy { $0.isDigit || 65...90 ~= $0 }
      if !isSound { form(subdivision, "pcf.geographyCountrySubdivision", example: "VN-39") }
    }
  }

  private static func isCountry(_ text: Substring) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { 65...90 ~= $0 }
  }

  private mutating func form(_ text: String, _ path: String, example: String) {
    report(.pactForm, path, [text, name(of: path)], hint: Phrase(.hintPACTForm, example))
  }

  /// The declared unit is something, and weighs what it can weigh.
  mutating func unit() {
    let amount = pcf.declaredUnitAmount
    if amount <= 0 {
      report(
        .pactUnit, "pcf.declaredUnitAmount", [amount.description, pcf.declaredUnit.rawValue],
        hint: Phrase(.hintPACTUnit), severity: .error)
    }
    guard amount > 0, let mass = pcf.productMass, !mass.isNegative else { return }
    let problem: TextKey? =
      switch pcf.declaredUnit {
      // In PACT 2 the mass is that of one unit, whatever the amount.
      case .kilogram: mass == amount || (isVersion2 && mass == 1) ? nil : .pactMassAmount
      case let unit where unit.isWithoutMass: mass.isZero ? nil : .pactMassNone
      case .litre, .cubicMetre: mass.isZero ? .pactMassSome : nil
      default: nil
      }
    guard let problem else { return }
    let path = "pcf.productMassPerDeclaredUnit"
    report(
      .pactMass, path, words: [.text(name(of: path)), .text(mass.description), .phrase(problem)],
      hint: Phrase(.hintPACTMass))
  }

  mutating func signs() {
    for quantity in PACTQuantity.all {
      guard let value = pcf[keyPath: quantity.keyPath] else { continue }
      let problem: TextKey
      switch quantity.sign {
      case .notNegative where value.isNegative: problem = .pactNotBelowZero
      case .notPositive where value > 0: problem = .pactNotAboveZero
      default: continue
      }
      let path = "pcf.\(quantity.name)"
      report(
        .pactSign, path,
        words: [.text(name(of: path)), .text(value.description), .phrase(problem)],
        hint: Phrase(.hintPACTSign), severity: .error)
    }
  }

  /// Shares are per cent; ratings go from 1 to 5, in PACT 2 from 1 to 3, where 5 % may be left out.
  ///
  /// What is carried on into footprints that use this one is an error in any document.
  mutating func ranges() {
    within("pcf.primaryDataShare", pcf.primaryDataShare, 0, 100)
    within(
      "pcf.exemptedEmissionsPercent", pcf.exemptedEmissionsPercent, 0, isVersion2 ? 5 : 100,
      severity)
    let worst: ExactDecimal = isVersion2 ? 3 : 5
    within("pcf.dqi.technologicalDQR", pcf.dataQuality?.technological, 1, worst)
    within("pcf.dqi.geographicalDQR", pcf.dataQuality?.geographical, 1, worst)
    within("pcf.dqi.temporalDQR", pcf.dataQuality?.temporal, 1, worst)
  }

  private mutating func within(
    _ path: String, _ value: ExactDecimal?, _ least: ExactDecimal, _ most: ExactDecimal,
    _ severity: Severity = .error
  ) {
    guard let value, value < least || value > most else { return }
    report(
      .pactRange, path,
      [name(of: path), value.description, least.description, most.description],
      hint: Phrase(.hintPACTRange), severity: severity)
  }

  /// What a flag says is not there is not stated.
  mutating func exclusions() {
    let capture = pcf.capture
    let cases: [(flag: String, isFalse: Bool, given: [(String, Bool)])] = [
      (
        "packagingEmissionsIncluded", pcf.packagingEmissionsIncluded == false,
        [("packagingGhgEmissions", pcf.packagingEmissions != nil)]
      ),
      (
        "ccsTechnologicalCO2CaptureIncluded", capture.storageIncluded == false,
        [
          ("ccsTechnologicalCO2Capture", capture.storage != nil),
          ("technologicalCO2Removals", capture.removals != nil),
          // Carbon that is used has an origin too.
          (
            "technologicalCO2CaptureOrigin",
            capture.origin != nil && capture.usedCarbonContent == nil
          ),
        ]
      ),
    ]
    for (flag, isFalse, given) in cases where isFalse {
      for (name, isGiven) in given where isGiven {
        report(
          .pactExcluded, "pcf.\(name)", [name, flag], hint: Phrase(.hintPACTExcluded, name, flag))
      }
    }
  }

  /// The totals are the sums of their terms: exactly in a document of one's own; in another's within a
  /// thousandth, or within what rounding each term to the places of the total can make.
  ///
  /// PACT 2 states no such sums.
  mutating func sums() {
    guard !isVersion2, pcf.emissions.fossil != nil else { return }
    sum(
      "pcfExcludingBiogenicUptake", pcf.excludingBiogenicUptake,
      PACTQuantity.termsWithoutUptake.compactMap { term in
        pcf[keyPath: term.keyPath].map { (term.name, $0) }
      })
    guard let including = pcf.includingBiogenicUptake else { return }
    let uptake = pcf.emissions.biogenicUptake.map { [("biogenicCO2Uptake", $0)] } ?? []
    sum(
      "pcfIncludingBiogenicUptake", including,
      [("pcfExcludingBiogenicUptake", pcf.excludingBiogenicUptake)] + uptake)
  }

  private mutating func sum(
    _ name: String, _ total: ExactDecimal, _ terms: [(name: String, value: ExactDecimal)]
  ) {
    let sum = terms.reduce(ExactDecimal.zero) { $0 + $1.value }
    let difference = (sum - total).magnitude
    let largest = terms.map(\.value.magnitude).max() ?? 0
    let rounding = ExactDecimal(coefficient: Int128(terms.count + 1), exponent: -total.places)
    let thousandth = largest * ExactDecimal(coefficient: 1, exponent: -3)
    let tolerance = isExport ? ExactDecimal.zero : max(thousandth, rounding)
    guard difference > tolerance else { return }
    let parts = terms.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
    report(
      .pactSum, "pcf.\(name)", [name, total.description, sum.normalised.description],
      notes: [Note(Phrase(.notePACTParts, parts))], hint: Phrase(.hintPACTSum))
  }
}
