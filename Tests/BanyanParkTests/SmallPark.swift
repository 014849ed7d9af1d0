import Banyan
import TestSupport
import Testing

/// A park in a few words: firms with their records, and flows between them.
///
/// Factors are invented and the same for all firms unless a test says otherwise: steam 0.2 t a tonne, power of the
/// park's own plant 0.5 t/MWh, gas 50 t/TJ, treatment 0.5 kg/m3, scrap 0.1 t/t.
struct SmallPark {
  static let factors: [String: String] = [
    "gas": "stationary-combustion/natural-gas, per: TJ (net), emits: {CO2: 50 t}",
    "steam": "steam/purchased, per: t, emits: {CO2: 0.2 t}",
    "power": "electricity/chp, per: MWh, emits: {CO2: 0.5 t}",
    "grid": "electricity/grid, per: MWh, emits: {CO2: 0.6 t}",
    "water": "services/wastewater-treatment, per: m3, emits: {CO2: 0.5 kg}",
    "scrap": "material/scrap, per: t, emits: {CO2: 0.1 t}",
    "wood": "stationary-combustion/wood, per: t, emits: {CO2 (biogenic): 1.5 t, CH4: 0.5 kg}",
  ]

  var firms: [(id: String, records: String)]
  var flows = ""
  var settings = ""
  /// Keys of a member's banyan.yaml beside those of all.
  var own: [String: String] = [:]
  /// By firm, factors in place of those of all.
  var changed: [String: [String: String]] = [:]
  var consolidation = "operational-control"
  var files: [String: String] = [:]

  func written() throws -> TemporaryWorkspace {
    var files = self.files
    files["banyan.yaml"] =
      files["banyan.yaml"] ?? """
        park: {name: Test park, country: VN}
        period: 2023
        consolidation: \(consolidation)
        gwp: AR6
        numbers: en
        factors: [viet-nam]
        facilities: [{id: gate, country: VN}]
        members:
        \(firms.filter { $0.id != "park" }.map { "  - {id: \($0.id), workspace: firms/\($0.id)}" }.joined(separator: "\n"))
        \(settings)
        """
    if !flows.isEmpty { files["flows.yaml"] = flows }
    for firm in firms {
      let folder = firm.id == "park" ? "" : "firms/\(firm.id)/"
      if firm.id != "park" {
        files[folder + "banyan.yaml"] =
          files[folder + "banyan.yaml"] ?? """
            organisation: {name: Firm \(firm.id.uppercased()), country: VN}
            period: 2023
            consolidation: \(consolidation)
            gwp: AR6
            numbers: en
            factors: [viet-nam]
            \(own[firm.id] ?? "facilities: [{id: \(firm.id), country: VN}]")
            """
      }
      files[folder + "activity/records.csv"] =
        files[folder + "activity/records.csv"] ?? firm.records
      let factors = Self.factors.merging(changed[firm.id] ?? [:]) { $1 }
      let rows = factors.sorted { $0.key < $1.key }.map {
        "  - {id: \($0.key), activity: \($0.value)}"
      }
      files[folder + "factors/own.yaml"] = """
        table: \(firm.id)-own
        publisher: Firm \(firm.id)
        citation: {title: "Invented factors of a test"}
        valid: {from: 2023-01-01, through: 2023-12-31}
        geography: VN
        serves: [electricity, stationary-combustion, steam, services, material]
        factors:
        \(rows.joined(separator: "\n"))
        """
    }
    return try TemporaryWorkspace(files: files)
  }

  /// Records of a whole year: `source,activity,quantity,unit`, further columns where `columns` names them.
  static func year(_ rows: String..., columns: String = "") -> String {
    "from,through,source,activity,quantity,unit\(columns)\n"
      + rows.map { "2023-01-01,2023-12-31,\($0)\n" }.joined()
  }

  /// A flow, its sides in the words of flows.yaml.
  static func flow(
    _ id: String, _ carrier: String, _ from: String, _ to: String, gives: String? = nil,
    takes: String? = nil, kind: String = "made", more: String = ""
  ) -> String {
    "  - {id: \(id), carrier: \(carrier), kind: \(kind), from: \(from), to: \(to)"
      + (gives.map { ", gives: {\($0)}" } ?? "") + (takes.map { ", takes: {\($0)}" } ?? "")
      + "\(more.isEmpty ? "" : ", ")\(more)}\n"
  }

  func stage() throws -> (Stage<ParkReport>, TemporaryWorkspace) {
    let folder = try written()
    let run = try Run.open(folder.root)
    guard let run = run.value else { return (Stage(nil, run.findings), folder) }
    return (try run.park(), folder)
  }

  /// The result of a park without errors.
  func result() throws -> ParkResult {
    let (stage, _) = try stage()
    let report = try #require(
      stage.value, "\(DiagnosticText(language: .english).text(of: stage.findings))")
    return report.result
  }
}

/// Whether a figure is what arithmetic by hand gives.
func isEqual(_ figure: ExactDecimal?, _ text: String) -> Bool { figure == ExactDecimal(text) }
