import BanyanQuantities

/// What a passport says besides by the group its product belongs to.
struct GroupFacts {
  private let passport: Passport
  private var group: PassportSettings.GroupText { passport.product.group }

  init(_ passport: Passport) { self.passport = passport }

  /// What the description adds; nothing for a steel product, whose batch and certificate say it.
  var sentences: [String] {
    var found: [String] = []
    if let type = group.cementType { found.append("\(type) (EN 197-1)") }
    if let clinker = passport.clinkerShare {
      found.append("clinker \(Self.percent(clinker))")
    }
    if let alloy = group.alloy { found.append("\(alloy) (EN 573-3)") }
    if let primary = passport.fraction(of: .primaryMetal) {
      found.append("primary metal \(Self.percent(primary))")
    }
    if !group.nutrients.isEmpty {
      found.append(
        group.nutrients.map { "\($0.nutrient.rawValue) \(Self.percent(ExactRatio($0.share)))" }
          .joined(separator: ", ") + " (Regulation (EU) 2019/1009)")
    }
    let fibres = passport.materials.filter { $0.text.constituent == .fibre }
    if let whole = passport.fraction(of: .fibre), !whole.isZero {
      // Shares of the fibres, as a label states them.
      found.append(
        fibres.map {
          "\(Self.percent($0.fraction / whole)) \($0.text.nameInEnglish ?? $0.text.name)"
        }.joined(separator: ", ") + " (Regulation (EU) 1007/2011)")
    }
    return found
  }

  static func percent(_ share: ExactRatio) -> String {
    "\((share * 100).decimal(significantDigits: 4).normalised) %"
  }
}
