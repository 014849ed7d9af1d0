import BanyanQuantities

/// Emission factors of carbonates and oxides that the act's tables do not print, by the formulas below them
/// (2547 Annex II G, Tables 3 and 4).
enum Stoichiometry {
  /// g/mol: abridged standard atomic weights of 2021 (IUPAC, Pure and Applied Chemistry 94, 2022).
  private static let weights: [String: ExactDecimal] = [
    "H": weight(10080, 4), "Li": weight(694, 2), "C": weight(12011, 3), "N": weight(14007, 3),
    "O": weight(15999, 3), "Na": weight(22990, 3), "Mg": weight(24305, 3), "Al": weight(26982, 3),
    "K": weight(39098, 3), "Ca": weight(40078, 3), "Mn": weight(54938, 3), "Fe": weight(55845, 3),
    "Co": weight(58933, 3), "Ni": weight(58693, 3), "Cu": weight(63546, 3), "Zn": weight(6538, 2),
    "Rb": weight(85468, 3), "Sr": weight(8762, 2), "Y": weight(88906, 3), "Ag": weight(10787, 2),
    "Cd": weight(11241, 2), "Cs": weight(13291, 2), "Ba": weight(13733, 2), "La": weight(13891, 2),
    "Ce": weight(14012, 2), "Pb": weight(2072, 1), "Bi": weight(20898, 2),
  ]

  private static func weight(_ digits: Int128, _ places: Int) -> ExactDecimal {
    ExactDecimal(coefficient: digits, exponent: -places)
  }

  private static func molar(_ carbon: Int, _ oxygen: Int) -> ExactDecimal {
    (weights["C"] ?? .zero) * ExactDecimal(carbon) + (weights["O"] ?? .zero) * ExactDecimal(oxygen)
  }

  private static let metals = Set(weights.keys).subtracting(["C", "O", "N"])

  /// t CO2 for one tonne: M(CO2) / (Y × M(X) + Z × M(CO3)), Y and Z counted for one CO3, so that each ion
  /// gives its CO2: `ZnCO3`, `CaMg(CO3)2`. Nil for what is no such formula.
  static func ofCarbonate(_ formula: String) -> ExactRatio? {
    let (head, ions): (Substring, Int)
    if formula.hasSuffix("CO3") {
      (head, ions) = (formula.dropLast(3), 1)
    } else if let open = formula.firstIndex(of: "("), formula[open...].hasPrefix("(CO3)"),
      let count = Int(formula[open...].dropFirst(5)), count > 1
    {
      (head, ions) = (formula[..<open], count)
    } else {
      return nil
    }
    guard let metal = mass(of: head, among: metals) else { return nil }
    return ExactRatio(molar(1, 2) * ExactDecimal(ions))
      / (metal + molar(1, 3) * ExactDecimal(ions))
  }

  /// t CO2 for one tonne of what is left: M(CO2) / (Y × M(X) + Z × M(O)), one oxygen to an earth alkali and
  /// to two alkalis: `SrO`, `Na2O`.
  static func ofOxide(_ formula: String) -> ExactRatio? {
    guard formula.hasSuffix("O") else { return nil }
    let head = formula.dropLast()
    let known = ["Mg", "Ca", "Sr", "Ba"] + ["Li2", "Na2", "K2", "Rb2", "Cs2"]
    guard known.contains(String(head)), let metal = mass(of: head, among: metals) else {
      return nil
    }
    return ExactRatio(molar(1, 2)) / (metal + molar(0, 1))
  }

  /// `CaMg`, `Na2`; nil for nothing, and for what is none of the elements.
  private static func mass(
    of formula: Substring, among elements: Set<String>
  ) -> ExactDecimal? {
    var rest = formula
    var sum = ExactDecimal.zero
    while let first = rest.first {
      guard first.isASCII, first.isUppercase else { return nil }
      let name = String(first) + rest.dropFirst().prefix { $0.isASCII && $0.isLowercase }
      rest = rest.dropFirst(name.count)
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      let count = digits.isEmpty ? 1 : Int(digits) ?? 0
      guard count > 0, elements.contains(name), let weight = weights[name] else { return nil }
      sum += weight * ExactDecimal(count)
    }
    return sum.isZero ? nil : sum
  }
}
