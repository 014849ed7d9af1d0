import Banyan
import TestWorkspace
import Testing

/// Factors derived from parameters, against filled templates and arithmetic written out.
@Suite("Worked examples: methods")
struct MethodExampleTests {
  /// A plant with one table of its own and a few records.
  private func report(
    _ rows: [String], _ factors: [String], properties: [String] = [], gwp: String = "AR5"
  ) throws -> InventoryReport {
    try TestWorkspace(
      (["date,activity,quantity,unit"] + rows.map { "2025-03-01,\($0)" }).joined(separator: "\n"),
      gwp: gwp, table: TestWorkspace.table(factors, properties: properties)
    ).report()
  }

  // WORKED-EXAMPLES.md, T1: 500 000 t; 2.17 anode effects a cell-day × 1.23 min; 0.146; 0.122.
  private static let slope =
    "name: anode-effect-slope, slope: 0.146, frequency: 2.17, duration: 1.23, c2f6-fraction: 0.122"

  @Test("T1, perfluorocarbons of a smelter by the slope method")
  func slopeMethod() throws {
    let report = try report(
      ["process/aluminium-cells,\"500,000\",t"],
      ["id: cells, activity: process/aluminium-cells, per: t, method: {\(Self.slope)}"])
    #expect(report.tonnes(of: "CF4") == ExactDecimal(exactly: "194.8443"))
    #expect(report.tonnes(of: "C2F6") == ExactDecimal(exactly: "23.7710046"))
  }

  @Test("T1, of which 98 % are collected: 1 587 424.347 t CO2e under AR5")
  func slopeMethodWithCollection() throws {
    let report = try report(
      ["process/aluminium-cells,\"500,000\",t"],
      [
        "id: cells, activity: process/aluminium-cells, per: t, method: {\(Self.slope), collection: 98 %}"
      ])
    // (194.8443 × 6630 + 23.7710046 × 11 100) ÷ 0.98
    #expect(report.total.isNear("1587424.347"))
  }

  // WORKED-EXAMPLES.md, R: gas 100 TJ (5610 t), 45 TJ steam, 9000 MWh; references 0.87 and 0.53.
  private static let cogeneration =
    "name: cogeneration, fuel: 100 TJ, fuel-factor: 56.1 t/TJ, heat: 45 TJ, electricity: 9000 MWh, "
    + "heat-reference: 0.87, electricity-reference: 0.53"

  @Test("R, cogeneration: heat 57.137 t/TJ, electricity 0.33765 t/MWh, together all of the fuel")
  func cogeneration() throws {
    let factors = [
      "id: h, activity: heat/from-chp, per: TJ, method: {\(Self.cogeneration), product: heat}",
      "id: e, activity: electricity/from-chp, per: MWh, method: {\(Self.cogeneration), product: electricity}",
    ]
    let one = try report(["heat/from-chp,1,TJ", "electricity/from-chp,1,MWh"], factors)
    let heat = try #require(one.line(of: "heat/from-chp")?.equivalent)
    let electricity = try #require(one.line(of: "electricity/from-chp")?.equivalent)
    #expect(heat.isNear("57.13709212498559"))
    #expect(electricity.isNear("0.3376478727084054"))
    // 57.137… × 45 TJ ÷ 5610 t
    #expect((heat * 45).isNear("2571.1691456243515"))
    let share = ExactDecimal(exactly: "0.4583189207886545") * 5610
    #expect((heat * 45).isNear(share.description))
    let all = try report(["heat/from-chp,45,TJ", "electricity/from-chp,9000,MWh"], factors)
    #expect(all.total.isNear("5610", within: "0.00000000000000001"))
  }

  @Test("R, 1000 Gcal of bought heat, gas burnt at 90 %: 260.9772 t")
  func boughtHeat() throws {
    // A boiler is cogeneration that makes no electricity: all of the fuel is the heat's.
    let boiler =
      "name: cogeneration, fuel: 1 TJ, fuel-factor: 56.1 t/TJ, heat: 0.9 TJ, electricity: 0 MWh, "
      + "heat-reference: 0.9, electricity-reference: 0.5, product: heat"
    let report = try report(
      ["heat/purchased,\"1,000\",Gcal"],
      ["id: h, activity: heat/purchased, per: TJ, method: {\(boiler)}"])
    #expect(report.total == ExactDecimal(exactly: "260.9772"))
  }

  @Test("Steam of 2776 kJ/kg from a boiler of 85 % and 74 100 kg/TJ: 0.2420 t/t")
  func steam() throws {
    let report = try report(
      ["steam/purchased,\"8,500\",t"],
      [
        "id: s, activity: steam/purchased, per: t, method: {name: steam-boiler, enthalpy: 2776 kJ/kg, efficiency: 85 %, fuel-factor: 74100 kg/TJ}"
      ])
    // 8500 t × 2776 ÷ 0.85 × 74 100 ÷ 10⁹ = 10 000 × 2776 × 74 100 ÷ 10⁹
    #expect(report.total == ExactDecimal(exactly: "2057.016"))
    #expect((report.total * ExactDecimal(exactly: "0.0001")).isNear("0.2420", within: "0.15"))
  }

  // WORKED-EXAMPLES.md, E3: an electric arc furnace's streams with the Regulation's ratio 3.664.
  private static let streams: [(name: String, tonnes: String, carbon: String, result: String)] = [
    ("scrap", "1345000", "0.0008", "3942.464"),
    ("electrodes", "4468", "0.819", "13407.645888"),
    ("crude-steel", "80540", "0.0015", "442.64784"),
    ("ferronickel", "346773", "0.015", "19058.64408"),
    ("ferrochromium", "331213", "0.052", "63105.350464"),
    ("ferromanganese", "60595", "0.028", "6216.56224"),
    ("steel", "2140000", "0.0018", "-14113.728"),
    ("slag", "107232", "0.0003", "-117.8694144"),
  ]

  @Test("E3, carbon streams of an electric arc furnace: 573 250.5138976 t")
  func arcFurnace() throws {
    let balance = Self.streams.map { stream in
      let direction = stream.result.hasPrefix("-") ? "output" : "input"
      return
        "id: \(stream.name), activity: carbon/\(stream.name), per: t, method: {name: carbon-balance, carbon: \(stream.carbon), ratio: 3.664, direction: \(direction)}"
    }
    let report = try report(
      Self.streams.map { "carbon/\($0.name),\($0.tonnes),t" } + [
        "process/additives,\"89,360\",t", "stationary-combustion/site-gas,\"163,806\",t",
      ],
      balance + [
        "id: additives, activity: process/additives, per: t, emits: {CO2: 0.45 t}",
        "id: gas, activity: stationary-combustion/site-gas, per: TJ (net), emits: {CO2: 56.1 t}",
      ],
      properties: [
        "id: gas.heat, of: site-gas, property: net-heating-value, value: 48 GJ/t"
      ])
    for stream in Self.streams {
      let figure = try #require(report.line(of: "carbon/\(stream.name)")?.equivalent)
      #expect(figure == ExactDecimal(exactly: stream.result), "\(stream.name)")
    }
    #expect(
      report.line(of: "stationary-combustion/site-gas")?.equivalent
        == ExactDecimal(exactly: "441096.7968"))
    #expect(report.line(of: "process/additives")?.equivalent == ExactDecimal(exactly: "40212"))
    #expect(report.total.isNear("573250.5138976"))
  }

  @Test("Wastewater: 1000 m3 × 3 kg COD × 0.25 × 0.8, half of it recovered")
  func wastewater() throws {
    let report = try report(
      ["wastewater/own,\"1,000\",m3"],
      [
        "id: w, activity: wastewater/own, per: m3, method: {name: wastewater, organic-load: 3 kg/m3, capacity: 0.25 kg/kg, correction: 0.8, recovered: 50 %}"
      ])
    // 3000 kg × 0.25 × 0.8 = 600 kg; half is 300 kg; × 28
    #expect(report.tonnes(of: "CH4") == ExactDecimal(exactly: "0.3"))
    #expect(report.total == ExactDecimal(exactly: "8.4"))
  }

  @Test("Landfill: the whole potential of 100 t handed over, a fifth recovered, a tenth oxidised")
  func landfill() throws {
    let report = try report(
      ["waste/landfill,100,t"],
      [
        "id: l, activity: waste/landfill, per: t, method: {name: landfill, degradable-organic-carbon: 15 %, degradable-fraction: 50 %, correction: 0.8, methane-fraction: 50 %, recovered: 20 %, oxidation: 10 %}"
      ])
    // 100 × 0.15 × 0.5 × 0.8 = 6 t carbon; × 0.5 × 16/12 = 4 t CH4; × 0.8 × 0.9 = 2.88 t; × 28
    #expect(report.tonnes(of: "CH4") == ExactDecimal(exactly: "2.88"))
    #expect(report.total == ExactDecimal(exactly: "80.64"))
  }

  @Test("Incineration: the fossil quarter of the carbon counts, the biogenic is stated apart")
  func incineration() throws {
    let report = try report(
      ["waste-treatment/own-incinerator,15,t"],
      [
        "id: i, activity: waste-treatment/own-incinerator, per: t, method: {name: incineration, dry-matter: 80 %, carbon: 40 %, fossil-share: 25 %}"
      ])
    // 15 × 0.8 × 0.4 = 4.8 t carbon; × 44/12 = 17.6 t CO2; a quarter 4.4, the rest 13.2
    #expect(report.tonnes(of: "CO2") == ExactDecimal(exactly: "4.4"))
    #expect(report.total == ExactDecimal(exactly: "4.4"))
    #expect(report.biogenicCarbonDioxide == ExactDecimal(exactly: "13.2"))
  }

  @Test("T4, T5 and T6 of the template: heavy fuel oil, raw meal, steel that leaves")
  func templateRows() throws {
    let report = try report(
      [
        "stationary-combustion/heavy-oil,\"252,000\",t", "process/raw-meal,\"121,000\",t",
        "carbon/steel,\"1,808,226\",t",
      ],
      [
        "id: oil, activity: stationary-combustion/heavy-oil, per: TJ (net), emits: {CO2: 73 t}",
        "id: meal, activity: process/raw-meal, per: t, method: {name: process, factor: 0.08794 t/t}",
        "id: steel, activity: carbon/steel, per: t, method: {name: carbon-balance, carbon: 0.3878 %, ratio: 3.664, direction: output}",
      ],
      properties: ["id: oil.heat, of: heavy-oil, property: net-heating-value, value: 45 GJ/t"])
    func tonnes(_ activity: String) -> ExactDecimal? { report.line(of: activity)?.equivalent }
    #expect(tonnes("stationary-combustion/heavy-oil") == 827_820)
    #expect(tonnes("process/raw-meal") == ExactDecimal(exactly: "10640.74"))
    #expect(tonnes("carbon/steel") == ExactDecimal(exactly: "-25693.068768192"))
  }

  @Test("A process with 95 % conversion, and a fuel of 20 kg/GJ carbon oxidised to 98 %")
  func processAndCombustion() throws {
    let report = try report(
      ["process/lime-own,\"1,000\",t", "stationary-combustion/own-oil,30,TJ (net)"],
      [
        "id: p, activity: process/lime-own, per: t, method: {name: process, factor: 0.44 t/t, conversion: 95 %}",
        "id: c, activity: stationary-combustion/own-oil, per: TJ (net), method: {name: combustion, carbon-content: 20 kg/GJ, oxidation: 98 %}",
      ])
    #expect(report.line(of: "process/lime-own")?.equivalent == 418)
    // 30 000 GJ × 20 kg × 0.98 × 44/12 = 2 156 000 kg
    #expect(report.line(of: "stationary-combustion/own-oil")?.equivalent == 2156)
  }
}
