import BanyanActivity
import BanyanDiagnostics
import BanyanFootprint
import BanyanInventory
import BanyanQuantities

/// What is stated of one facility: where it lies, what is done there, and its share of the inventory.
package struct FacilityRecord: Sendable {
  package let issuer: Passport.Issuer
  package let validFrom: Instant
  package let validUntil: Instant
  package let site: String
  package let facility: Passport.FacilityText
  package let address: [PassportSettings.AddressPart: String]
  package let latitude: ExactDecimal?
  package let longitude: ExactDecimal?
  /// Class of the International Standard Industrial Classification.
  package let industry: String
  package let period: Period
  package let issued: CalendarDate
  package let consolidation: ConsolidationApproach
  package let potentials: String
  package let figures: Figures
  /// Subcategories of ISO 14064-1 that are left out with a reason, and those nobody considered.
  package let excluded: [InventoryCategory]
  package let notConsidered: [InventoryCategory]
  /// Where products.yaml speaks of it.
  package let location: SourceLocation
  /// What the register knows of it.
  package var issue: Issue?

  /// Last part of its addresses: the facility and the period.
  package var key: String { "\(facility.key)-\(period.key)" }

  /// Tonnes CO2e of the facility's own lines.
  package struct Figures: Sendable {
    package let scope1: ExactDecimal
    /// By place.
    package let scope2: ExactDecimal
    /// Categories 1 to 8 and 9 to 15 of the GHG Protocol Scope 3 Standard.
    package let upstream: ExactDecimal
    package let downstream: ExactDecimal
    /// Those that have lines.
    package let upstreamCategories: [Int]
    package let downstreamCategories: [Int]
    /// What ISO 14064-1 counts in category 6, which is no category of scope 3.
    package let other: ExactDecimal
    /// Subcategories of category 2 that have lines.
    package let energy: [InventoryCategory]

    package var total: ExactDecimal { scope1 + scope2 + upstream + downstream }

    init(of lines: [InventoryLine]) {
      func sum(_ isIn: (InventoryLine) -> Bool) -> ExactDecimal {
        lines.reduce(.zero) { isIn($1) ? $0 + $1.equivalent : $0 }
      }
      func category(_ line: InventoryLine) -> Int? {
        line.category.scope3Category(of: line.line.activity)
      }
      func categories(_ range: ClosedRange<Int>) -> [Int] {
        Set(lines.compactMap(category)).filter(range.contains).sorted()
      }
      let (up, down) = (1...8, 9...15)
      scope1 = sum { $0.category.scope == 1 }
      scope2 = sum { $0.category.scope == 2 }
      upstream = sum { category($0).map(up.contains) ?? false }
      downstream = sum { category($0).map(down.contains) ?? false }
      other = sum { $0.category == .other }
      upstreamCategories = categories(up)
      downstreamCategories = categories(down)
      energy = InventoryCategory.allCases.filter { one in
        one.category == 2 && lines.contains { $0.category == one }
      }
    }
  }
}

/// Makes a facility's record from the inventory and what products.yaml says of the place.
struct FacilityRecordMaking {
  let basis: PassportStandard.Basis
  let inventory: InventoryReport
  let facility: Facility

  /// Nil, with every gap.
  func record(_ diagnostics: inout Diagnostics) -> FacilityRecord? {
    let settings = basis.settings
    let period = inventory.settings.period
    let system = basis.footprint.system
    var found = Diagnostics()
    defer { diagnostics.append(contentsOf: found) }
    let issued = settings.issued(system.company, in: period, system.location, &found)
    let place = settings.facilities[facility.id]
    guard let place, let issued, let industry = checked(place, &found) else {
      if place == nil {
        found.report(
          Diagnostic(
            .passportFacility, at: settings.location, [facility.id],
            hint: Phrase(.hintPassportFacility, facility.id)))
      }
      return nil
    }
    func categories(
      _ isMeant: (InventoryResult.Completeness.State) -> Bool
    ) -> [InventoryCategory] {
      inventory.completeness.filter { isMeant($0.state) }.map(\.subcategory)
    }
    let organisation = inventory.settings.organisation
    return FacilityRecord(
      issuer: settings.issuer(
        organisation, in: basis.names.country(organisation.country ?? facility.country),
        at: basis.address ?? place.line),
      validFrom: Instant(startOf: issued), validUntil: settings.validUntil(period: period),
      site: settings.site.value,
      facility: .init(
        key: facility.id, name: facility.name, country: basis.names.country(facility.country)),
      address: place.address, latitude: place.latitude, longitude: place.longitude,
      industry: industry, period: period, issued: issued,
      consolidation: inventory.settings.consolidation, potentials: inventory.potentials.name,
      figures: .init(of: inventory.lines.filter { $0.line.facility.id == facility.id }),
      excluded: categories { if case .excluded = $0 { true } else { false } },
      notConsidered: categories { if case .notConsidered = $0 { true } else { false } },
      location: place.location)
  }

  /// The class of industry; nil with everything that a record of a place needs and nobody wrote.
  private func checked(
    _ place: PassportSettings.FacilityText, _ found: inout Diagnostics
  ) -> String? {
    let parts = PassportSettings.AddressPart.allCases.filter { place.address[$0] == nil }
    var missing = parts.map { "address: \($0.rawValue)" }
    if place.industry == nil { missing.append("isic") }
    for field in missing {
      found.report(
        Diagnostic(
          .fieldMissing, at: place.location, [field], hint: Phrase(.hintAddField, field)))
    }
    return missing.isEmpty ? place.industry : nil
  }
}
