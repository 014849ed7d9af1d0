import BanyanCredentials
import BanyanQuantities

/// A claim about performance, as UNTP 0.7.0 has it.
struct UNTPClaim {
  /// Behind `claims/`.
  let address: String
  let name: String
  let description: String
  let metric: Metric
  let value: ExactRatio
  let authority: Authority
  let issued: CalendarDate
  let period: Period
  var periodNote: String?
  var evidence: String?

  /// What is measured, its unit, and the topic it belongs to.
  enum Metric {
    case emissionsIntensity, recycledContent
    case scope1, scope2, scope3Upstream, scope3Downstream, totalEmissions

    var id: String {
      switch self {
      case .emissionsIntensity: "ghg-emissions-intensity"
      case .recycledContent: "recycled-content-percentage"
      case .scope1: "scope-1-ghg-emissions"
      case .scope2: "scope-2-ghg-emissions"
      case .scope3Upstream: "scope-3-upstream-emissions"
      case .scope3Downstream: "scope-3-downstream-emissions"
      case .totalEmissions: "total-ghg-emissions"
      }
    }

    var name: String {
      switch self {
      case .emissionsIntensity: "GHG Emissions Intensity"
      case .recycledContent: "Recycled Content Percentage"
      case .scope1: "Scope 1 GHG Emissions"
      case .scope2: "Scope 2 GHG Emissions"
      case .scope3Upstream: "Scope 3 Upstream Emissions"
      case .scope3Downstream: "Scope 3 Downstream Emissions"
      case .totalEmissions: "Total GHG Emissions"
      }
    }

    var unit: String {
      switch self {
      case .emissionsIntensity: "KGM"
      case .recycledContent: "P1"
      case .scope1, .scope2, .scope3Upstream, .scope3Downstream, .totalEmissions: "TNE"
      }
    }

    var topic: JSONValue {
      let (id, name) =
        self == .recycledContent
        ? ("recycled-material-integration", "Recycled Material Integration")
        : ("greenhouse-gas-emissions", "Greenhouse Gas Emissions")
      return [
        [
          "type": ["ConformityTopic"],
          "id": .text("https://vocabulary.uncefact.org/conformity-topics/\(id)"),
          "name": .text(name),
        ]
      ]
    }
  }

  /// By what it was made.
  enum Authority {
    case iso14021, iso14064, iso14067, cbam

    var title: String {
      switch self {
      case .iso14021: "ISO 14021:2016"
      case .iso14064: "ISO 14064-1:2018"
      case .iso14067: "ISO 14067:2018"
      case .cbam: "Regulation (EU) 2023/956"
      }
    }

    var address: String {
      switch self {
      case .iso14021: "https://www.iso.org/standard/66652.html"
      case .iso14064: "https://www.iso.org/standard/66453.html"
      case .iso14067: "https://www.iso.org/standard/71206.html"
      case .cbam: "http://data.europa.eu/eli/reg/2023/956/oj"
      }
    }

    var isLaw: Bool { self == .cbam }

    func listed(as type: JSONValue) -> JSONValue {
      [["type": [type], "id": .text(address), "name": .text(title)]]
    }
  }

  static func performance(_ metric: Metric, _ value: ExactRatio) -> JSONValue {
    [
      [
        "metric": [
          "type": ["PerformanceMetric"],
          "id": .text("https://vocabulary.uncefact.org/performance-metrics/\(metric.id)"),
          "name": .text(metric.name),
        ],
        "measure": .measure(value, metric.unit),
      ]
    ]
  }

  func json(below site: String) -> JSONValue {
    let evidence = evidence.map { address -> JSONValue in
      [
        [
          "linkURL": .text(address), "linkName": "Verification statement",
          "mediaType": "application/vc+jwt",
          "linkType": "https://vocabulary.uncefact.org/linkTypes/dcc",
        ]
      ]
    }
    return .stating([
      "type": ["Claim"], "id": .text("\(site)/claims/\(address)"), "name": .text(name),
      "description": .text(description),
      "referenceCriteria": authority.listed(as: "Criterion"),
      "referenceStandard": authority.isLaw ? nil : authority.listed(as: "Standard"),
      "referenceRegulation": authority.isLaw ? authority.listed(as: "Regulation") : nil,
      "claimDate": .text(issued.description),
      "applicablePeriod": .stating([
        "startDate": .text(period.from.description), "endDate": .text(period.through.description),
        "periodInformation": periodNote.map { .text($0) },
      ]),
      "claimedPerformance": Self.performance(metric, value),
      "conformityTopic": metric.topic,
      "evidence": evidence,
    ])
  }
}
