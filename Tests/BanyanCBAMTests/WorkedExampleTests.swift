import Banyan
import TestSupport
import Testing

/// Filled examples of the Commission's communication template (2.1.1), by what counts in the definitive
/// period. Figures are those the workbooks print; factors that these plants state are written as records.
@Suite("The Commission's filled examples")
struct CommissionExampleTests {
  private static let meters =
    "kind: direct-line, diagram: evidence/line.txt, hourly-meter: evidence/hours.csv"

  /// Cement, Türkiye: process 658,875, coal 209,000, waste 35,275 (15 % of it biomass), oil 134,160; per t
  /// clinker 0.8265418326693227 direct, 0.12867657894736842 indirect; × 0.95 per t cement.
  @Test("E1: cement with a clinker factor of 0.95")
  func cement() throws {
    let report = try SmallPlant(
      products: SmallPlant.products("works", "cement", "1321052.631578947368421052631578947 t"),
      cbam: """
        processes:
          - {id: works, of: works, goods: [{product: cement, cn: "25232900", clinker-content: 95 %}]}
        streams:
          - {records: {source: coal}, emission-factor: 95 t/TJ}
          - {records: {source: waste}, emission-factor: 83 t/TJ}
          - {records: {source: oil}, emission-factor: 78 t/TJ}
        zero-rated:
          - {records: {source: waste}, part: 15 %, criteria: [29(10)], proof: {kind: union-database, id: X}}
        electricity:
          - {records: electricity/grid, factor: 0.833 t/MWh, actual: {\(Self.meters)}}

        """,
      records: [
        "raw,process/clinker,1255000,t,works",
        "coal,stationary-combustion/bituminous-coal,2200,TJ (net),works",
        "waste,stationary-combustion/municipal-waste-fossil,500,TJ (net),works",
        "oil,stationary-combustion/fuel-oil,1720,TJ (net),works",
        "meter,electricity/grid,193864473.68421053,kWh,works",
      ]
    ).report()
    let process = report.processes[0]
    #expect(process.emissions.direct == ExactRatio(1_037_310))
    #expect(report.zeroRated == ExactRatio(6225))
    #expect(isNear(process.embedded.direct, "0.8265418326693227"))
    #expect(isNear(process.embedded.indirect, "0.12867657894736842"))
    #expect(isNear(process.goods[0].direct, "0.7852147410358565"))
    #expect(isNear(process.goods[0].indirect, "0.12224275"))
  }

  /// Blast furnace, China: f × AD × CC, outputs negative, sum 7,866,044.469877754; waste gas sold
  /// 12,800 TJ × 56.1 × 0.667. Plastics by the carbon of their fossil part, 84 % of 0.683571530119101.
  @Test("E2: blast furnace steel by a mass balance of carbon")
  func blastFurnace() throws {
    let inputs: [(String, String, String)] = [
      ("coke-fines", "50000", "88"), ("iron-ores", "5600000", "0.023"), ("coke", "2200000", "88"),
      ("plastics", "70000", "57.420008530004484"), ("external-scrap", "800000", "0.21"),
      ("internal-scrap", "200000", "0.18"), ("burnt-lime", "280000", "0.27292576419213972"),
      ("natural-gas", "170000", "75"), ("other", "40000", "10"),
    ]
    let outputs = [("steel", "4800000", "0.18"), ("slag", "1000000", "0.03")]
    func factor(_ name: String, _ carbon: String, _ direction: String) -> String {
      "  - {id: \(name), activity: carbon/\(direction)/\(name), per: t, "
        + "method: {name: carbon-balance, carbon: \(carbon) %, direction: \(direction)}}"
    }
    let table =
      ([
        "table: lab", "publisher: Test Works", "citation: {title: \"Example E2\"}",
        "valid: {from: 2026-01-01, through: 2026-12-31}", "geography: VN", "serves: [carbon]",
        "factors:",
      ] + inputs.map { factor($0.0, $0.2, "input") }
      + outputs.map { factor($0.0, $0.2, "output") }).joined(separator: "\n") + "\n"
    let report = try SmallPlant(
      products: SmallPlant.products("works", "steel", "4800000 t"),
      cbam: """
        processes:
          - {id: works, of: works, goods: [{product: steel, cn: "72071114", benchmark: C}]}
        not-precursors: [{records: carbon/input, because: "nothing of Annex I is bought"}]
        waste-gas: [{process: works, direction: export, energy: 12800 TJ}]

        """,
      records: inputs.map { "works,carbon/input/\($0.0),\($0.1),t,works" }
        + outputs.map { "works,carbon/output/\($0.0),\($0.1),t,works" },
      files: ["factors/lab.yaml": table]
    ).report()
    #expect(isNear(report.direct, "7866044.469877754"))
    #expect(
      report.processes[0].emissions.sum(.wasteGasExported) == ExactRatio(ExactDecimal("478959.36")!)
    )
    #expect(isNear(report.processes[0].embedded.direct, "1.5389760645578654"))
    #expect(report.processes[0].embedded.indirect.isZero)
  }

  /// High-alloy electric-arc steel, US: crude steel 1.001490412107485, products 1.4396064877810097.
  @Test("E3: electric-arc steel of bought ingots and ferro-alloys, rolled")
  func electricArc() throws {
    func precursor(_ id: String, _ cn: String, _ value: String) -> String {
      "  - {id: \(id), material: \(id), cn: \"\(cn)\", country: India, values: {direct: \(value) t/t, "
        + "sefa: 0 t/t, verification: {report: R, issued: 2027-02-01, verifier: V, "
        + "accreditation: A, expires: 2028-01-01, evidence: evidence/r.txt}}}"
    }
    let report = try SmallPlant(
      products: """
        processes:
          - id: furnace
            outputs: [{product: steel, quantity: 2234000 t}]
            takes:
              - {material: ingots, quantity: 80540 t}
              - {material: nickel, quantity: 346773.0239303843 t}
              - {material: chromium, quantity: 331213 t}
              - {material: manganese, quantity: 60595 t}
          - id: rolling
            outputs: [{product: bars, quantity: 1133000 t}]
            takes: [{product: steel, quantity: 1227000 t}]
        products:
          - {id: steel, name: Crude steel, declared-unit: 1 t}
          - {id: bars, name: Bars, declared-unit: 1 t}
        materials:
          - {id: ingots, burden: none, because: test}
          - {id: nickel, burden: none, because: test}
          - {id: chromium, burden: none, because: test}
          - {id: manganese, burden: none, because: test}

        """,
      cbam: """
        processes:
          - {id: furnace, of: furnace, goods: [{product: steel, cn: "72071114", benchmark: E}]}
          - {id: rolling, of: rolling, goods: [{product: bars, cn: "72142000"}]}
        streams: [{records: stationary-combustion/diesel, factor: 1 t/t}]
        precursors:
        \(precursor("ingots", "72061000", "1.48"))
        \(precursor("nickel", "72026000", "3"))
        \(precursor("chromium", "72024110", "2.5"))
        \(precursor("manganese", "72021180", "1.3"))

        """,
      records: [
        "furnace,stationary-combustion/diesel,171005.30885696854,t,furnace",
        "rolling,stationary-combustion/diesel,402245.415,t,rolling",
      ]
    ).report()
    #expect(isNear(report.processes[0].embedded.direct, "1.001490412107485"))
    #expect(isNear(report.processes[1].embedded.direct, "1.4396064877810097"))
    let ingots = report.processes[0].contributions.first { $0.id == "ingots" }
    #expect(isNear(ingots?.embedded.direct ?? .zero, "0.05335684870188004"))
    // Tonnes of each precursor in one of crude steel (Eq. 61), and in one of the products made of it.
    let steel = try #require(
      report.processes[1].contributions.first { $0.id == "steel" }?.units)
    #expect(isNear(steel, "1.082965578111209"))
    let shares = [
      ("ingots", "0.03605192479856759", "0.03904299358150259"),
      ("nickel", "0.15522516738155073", "0.1681035131307703"),
      ("chromium", "0.14826007162041183", "0.16056055417320855"),
      ("manganese", "0.02712399283795882", "0.02937435058444437"),
    ]
    for (id, furnace, rolled) in shares {
      let own = try #require(report.processes[0].contributions.first { $0.id == id }?.units)
      #expect(isNear(own, furnace), "\(id)")
      #expect(isNear(own * steel, rolled), "\(id)")
    }
  }

  /// Natural gas 163,806 t × 48 GJ/t × 56.1; scrap, electrodes, crude steel and ferro-alloys, steel and slag by
  /// their carbon × 3.664; additives 89,360 t × 0.45 t CO2/t: 573,250.5138976 t.
  @Test("E3: the streams of the whole works")
  func electricArcStreams() throws {
    let carbon: [(id: String, direction: String, tonnes: String, percent: String)] = [
      ("scrap", "input", "1345000", "0.08"), ("electrodes", "input", "4468", "81.9"),
      ("crude", "input", "80540", "0.15"), ("nickel", "input", "346773", "1.5"),
      ("chromium", "input", "331213", "5.2"), ("manganese", "input", "60595", "2.8"),
      ("steel", "output", "2140000", "0.18"), ("slag", "output", "107232", "0.03"),
    ]
    let table =
      ([
        "table: lab", "publisher: Test Works", "citation: {title: \"Example E3\"}",
        "valid: {from: 2026-01-01, through: 2026-12-31}", "geography: VN", "serves: [carbon]",
        "factors:",
      ]
      + carbon.map {
        "  - {id: \($0.id), activity: carbon/\($0.direction)/\($0.id), per: t, method: "
          + "{name: carbon-balance, carbon: \($0.percent) %, direction: \($0.direction)}}"
      }).joined(separator: "\n") + "\n"
    let report = try SmallPlant(
      products: SmallPlant.products("works", "steel", "2140000 t"),
      cbam: """
        processes:
          - {id: works, of: works, goods: [{product: steel, cn: "72071114", benchmark: E}]}
        not-precursors: [{records: carbon/input, because: "streams alone"}]
        streams:
          - {records: {source: additives}, method: A, factor: 0.45 t/t}

        """,
      records: carbon.map { "furnace,carbon/\($0.direction)/\($0.id),\($0.tonnes),t,works" } + [
        "burners,stationary-combustion/natural-gas,7862.688,TJ (net),works",
        "additives,process/carbonate/limestone,89360,t,works",
      ], files: ["factors/lab.yaml": table]
    ).report()
    let expected = [
      "carbon/input/scrap": "3942.464", "carbon/input/electrodes": "13407.645888",
      "carbon/input/crude": "442.64784", "carbon/input/nickel": "19058.64408",
      "carbon/input/chromium": "63105.350464", "carbon/input/manganese": "6216.56224",
      "carbon/output/steel": "-14113.728", "carbon/output/slag": "-117.8694144",
      "stationary-combustion/natural-gas": "441096.7968", "process/carbonate/limestone": "40212",
    ]
    #expect(report.streams.count == expected.count)
    for stream in report.streams {
      let wanted = try #require(expected[stream.activity].flatMap { ExactDecimal($0) })
      #expect(stream.tonnes == ExactRatio(wanted), "\(stream.activity)")
    }
    #expect(isNear(report.direct, "573250.5138976"))
  }
}
