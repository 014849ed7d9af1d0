import BanyanActivity
import BanyanCredentials
import BanyanInventory
import BanyanQuantities

/// UNTP 0.7.0 DigitalFacilityRecord: where a facility lies, and its scopes of the inventory.
package struct UNTPFacility {
  package init() {}

  package func document(of record: FacilityRecord) -> JSONValue {
    UNTPCredential(
      kind: "DigitalFacilityRecord",
      address: record.issue?.name(of: record.subject) ?? record.subject.name,
      name: "\(record.facility.name), \(record.period)", site: record.site,
      validFrom: record.validFrom, validUntil: record.validUntil,
      issuer: record.issuer.credentialIssuer(below: record.site),
      status: record.issue?.status(below: record.site)
    ).document(of: subject(record))
  }

  private func subject(_ record: FacilityRecord) -> JSONValue {
    var point: JSONValue?
    if let latitude = record.latitude, let longitude = record.longitude {
      point = ["latitude": .number(latitude), "longitude": .number(longitude)]
    }
    func line(_ part: PassportSettings.AddressPart) -> JSONValue? {
      record.address[part].map { .text($0) }
    }
    return .stating([
      "type": ["Facility"],
      "id": .text("\(record.site)/facility/\(record.facility.key)"),
      "name": .text(record.facility.name),
      "countryOfOperation": record.facility.country.json,
      "processCategory": [
        .classification(
          record.industry, ISICClass.name(of: record.industry) ?? record.industry,
          "https://unstats.un.org/unsd/classifications/Econ/isic",
          "International Standard Industrial Classification (ISIC), Rev. 4")
      ],
      "locationInformation": .stating(["geoLocation": point]),
      "address": .stating([
        "streetAddress": line(.street), "postalCode": line(.postalCode),
        "addressLocality": line(.locality), "addressRegion": line(.region),
        "addressCountry": record.facility.country.json,
      ]),
      "performanceClaim": .array(claims(record).map { $0.json(below: record.site) }),
    ])
  }

  private func claims(_ record: FacilityRecord) -> [UNTPClaim] {
    let figures = record.figures
    let names = ExclusionNames(record)
    let up = figures.upstreamCategories
    let down = figures.downstreamCategories
    let beside =
      figures.other.isZero
      ? [] : ["ISO 14064-1 category 6, which is none of scope 3, is stated in the report alone"]
    return [
      claim("scope-1", .scope1, figures.scope1, ["direct"], record),
      claim("scope-2", .scope2, figures.scope2, ["\(energy(figures)), location-based"], record),
      claim(
        "scope-3-up", .scope3Upstream, figures.upstream,
        [categories(up)] + names.texts { Direction.of($0) == .upstream }, record),
      claim(
        "scope-3-down", .scope3Downstream, figures.downstream,
        [categories(down)] + names.texts { Direction.of($0) == .downstream }, record),
      claim(
        "total", .totalEmissions, figures.total,
        ["scopes 1, 2 location-based, 3"] + names.texts { $0.scope == 3 } + beside, record),
    ]
  }

  private func claim(
    _ id: String, _ metric: UNTPClaim.Metric, _ tonnes: ExactDecimal, _ notes: [String],
    _ record: FacilityRecord
  ) -> UNTPClaim {
    let period = record.period.isCalendarYear ? "per year \(record.period)" : "in \(record.period)"
    let approach = record.consolidation.rawValue.split(separator: "-").joined(separator: " ")
    return UNTPClaim(
      address: "\(record.key)/\(id)", name: metric.name,
      description: (["t CO2e \(period), \(approach), \(record.potentials) potentials"] + notes)
        .joined(separator: "; "),
      metric: metric, value: ExactRatio(tonnes), authority: .iso14064, issued: record.issued,
      period: record.period)
  }

  private func energy(_ figures: FacilityRecord.Figures) -> String {
    figures.energy == [.importedElectricity] || figures.energy.isEmpty
      ? "purchased electricity" : "purchased energy"
  }

  private func categories(_ numbers: [Int]) -> String {
    numbers.isEmpty
      ? "no category has records"
      : (numbers.count == 1 ? "category " : "categories ")
        + numbers.map(String.init).joined(separator: ", ")
  }
}

/// Whether a subcategory of ISO 14064-1 lies before the firm or behind it.
private enum Direction {
  case upstream, downstream

  static func of(_ category: InventoryCategory) -> Direction? {
    switch category {
    case .upstreamFreight, .commuting, .visitors, .businessTravel, .purchasedGoods, .capitalGoods,
      .waste, .leasedAssets, .services:
      .upstream
    case .downstreamFreight, .useOfProducts, .downstreamLeased, .endOfLife, .investments:
      .downstream
    default: nil
    }
  }
}

/// What a record leaves out, as its text says it.
private struct ExclusionNames {
  let record: FacilityRecord

  init(_ record: FacilityRecord) { self.record = record }

  func texts(_ isMeant: (InventoryCategory) -> Bool) -> [String] {
    var texts: [String] = []
    let excluded = record.excluded.filter(isMeant)
    if !excluded.isEmpty {
      texts.append("excluded with reasons in the report: ISO 14064-1 categories \(runs(excluded))")
    }
    let open = record.notConsidered.filter(isMeant)
    if !open.isEmpty { texts.append("not considered: ISO 14064-1 categories \(runs(open))") }
    return texts
  }

  /// `3.4, 4.1 to 4.5`: those of one category that follow one another are one run.
  private func runs(_ categories: [InventoryCategory]) -> String {
    let all = InventoryCategory.allCases
    var runs: [(first: Int, last: Int)] = []
    for place in categories.compactMap(all.firstIndex) {
      if let run = runs.last, run.last + 1 == place, all[run.last].category == all[place].category {
        runs[runs.count - 1].last = place
      } else {
        runs.append((place, place))
      }
    }
    return runs.map { run in
      let (first, last) = (all[run.first].rawValue, all[run.last].rawValue)
      return run.first == run.last ? first : "\(first) to \(last)"
    }.joined(separator: ", ")
  }
}
