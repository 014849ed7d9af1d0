// The closed lists of PACT 3.0; raw values as files have them.

package enum PACTStatus: String, Sendable, CaseIterable {
  case active = "Active"
  /// No longer to be used.
  case deprecated = "Deprecated"
}

/// Units in which a product can be declared.
package enum PACTUnit: String, Sendable, CaseIterable {
  case litre = "liter"
  case kilogram
  case cubicMetre = "cubic meter"
  case kilowattHour = "kilowatt hour"
  case megajoule
  case tonneKilometre = "ton kilometer"
  case squareMetre = "square meter"
  case piece
  case hour
  case megabitSecond = "megabit second"

  /// Whether a product of this unit has no mass: energy, transport, services.
  package var isWithoutMass: Bool {
    switch self {
    case .kilowattHour, .megajoule, .tonneKilometre, .hour, .megabitSecond: true
    case .litre, .kilogram, .cubicMetre, .squareMetre, .piece: false
    }
  }
}

/// Regions and subregions of the United Nations' geographic scheme (M49).
package enum PACTRegion: String, Sendable, CaseIterable {
  case africa = "Africa"
  case americas = "Americas"
  case asia = "Asia"
  case europe = "Europe"
  case oceania = "Oceania"
  case australiaAndNewZealand = "Australia and New Zealand"
  case centralAsia = "Central Asia"
  case easternAsia = "Eastern Asia"
  case easternEurope = "Eastern Europe"
  case latinAmericaAndTheCaribbean = "Latin America and the Caribbean"
  case melanesia = "Melanesia"
  case micronesia = "Micronesia"
  case northernAfrica = "Northern Africa"
  case northernAmerica = "Northern America"
  case northernEurope = "Northern Europe"
  case polynesia = "Polynesia"
  case southEasternAsia = "South-eastern Asia"
  case southernAsia = "Southern Asia"
  case southernEurope = "Southern Europe"
  case subSaharanAfrica = "Sub-Saharan Africa"
  case westernAsia = "Western Asia"
  case westernEurope = "Western Europe"
}

/// How the credit for captured and used carbon is shared.
package enum PACTCaptureApproach: String, Sendable, CaseIterable {
  case cutOff = "Cut-off"
  case credit = "Credit"
}

/// What a verification covered.
package enum PACTCoverage: String, Sendable, CaseIterable {
  case calculationModel = "PCF calculation model"
  case program = "PCF program"
  case product = "product level"
}

/// Who publishes product category rules.
package enum PACTOperator: String, Sendable, CaseIterable {
  case pef = "PEF"
  case epdInternational = "EPD International"
  case other = "Other"
}
