import Banyan
import Foundation
import TestSupport
import Testing

/// Continuous measurement, anode effects, CO2 handed on (2547 Annex II B.6 to B.8).
@Suite("Measured sources, anode effects and transferred CO2")
struct MeasuredTests {
  private static let acid = """
    processes:
      - id: acid
        of: acid
        goods: [{product: acid, cn: "28080000", nitrogen: 222 kg/t}]

    """
  private static let acidProducts = SmallPlant.products("acid", "acid", "1000 t")

  private func acid(
    _ hours: String, gas: String = "N2O", more: String = ""
  ) throws -> SmallPlant {
    try SmallPlant(
      products: Self.acidProducts,
      cbam: Self.acid + """
        measured:
          - {source: stack, process: acid, gas: \(gas), file: measured/stack.csv\(more)}

        """, records: ["burner,stationary-combustion/diesel,1,t,acid"],
      files: ["measured/stack.csv": hours])
  }

  /// Communication template 2.1.1, example row of nitrous oxide: mean 64.2925 g/Nm3 over 4 h at 265,000
  /// Nm3/h = 68.15005 t; × 265.
  @Test("Nitrous oxide is concentration times flow over all hours, times 265 (Eq. 16, 18)")
  func nitrousOxide() throws {
    let hours = SmallPlant.hours(["60,265000", "68.585,265000", "64.2925,265000", "64.2925,265000"])
    let report = try acid(hours).report()
    let stream = try #require(report.streams.first { $0.method == .measured })
    #expect(stream.tonnes == ExactRatio(ExactDecimal("18059.76325")!))
    #expect(report.balance.difference.isZero)
  }

  /// The template's example of CO2: 1,820 g/Nm3 × 5,000 h × 50,000 Nm3/h = 455,000 t; 15 % biomass.
  @Test("Proven biomass of a measured source stands apart")
  func biomass() throws {
    let hours = SmallPlant.hours(Array(repeating: "1820,50000", count: 5000))
    let proof = ", biomass: 15 %, proof: {kind: union-database, id: X-1}"
    let stream = try #require(
      try acid(hours, gas: "CO2", more: proof).report().streams.first { $0.method == .measured })
    #expect(stream.tonnes == ExactRatio(386_750))
    #expect(stream.zeroRated == ExactRatio(68_250))
    #expect(try acid(hours, gas: "CO2", more: ", biomass: 15 %").codes().contains(.evidenceNeeded))
  }

  /// Good hours 10, 20, 30 g/Nm3: mean 20, deviation √((100 + 0 + 100)/2) = 10; the fourth counts
  /// 20 + 2 × 10. With 1,000,000 Nm3 each: 10 + 20 + 30 + 40 t.
  @Test("An hour without a good value counts the mean and twice the deviation (Eq. 19)")
  func gap() throws {
    for missing in [",1000000,", "99,1000000,79 %"] {
      let hours = SmallPlant.hours(
        ["10,1000000,80 %", "20,1000000,", "30,1000000,100 %", missing],
        header: "hour,concentration,flow,valid")
      let stream = try #require(
        try acid(hours.replacing(",0\n", with: ",0,\n"), gas: "CO2").report().streams
          .first { $0.method == .measured })
      #expect(stream.tonnes == ExactRatio(100), "\(missing)")
    }
  }

  /// 1,820.5 g/Nm3 × 50,000 Nm3 = 91.025 t, as a plant in Việt Nam writes it.
  @Test("Hours are split and their numbers read as the workspace's records are")
  func numberStyle() throws {
    let hours = SmallPlant.hours(["1.820~5;50.000;99~5 %"], header: "hour,concentration,flow,valid")
      .replacing(",0\n", with: ",0,\n").replacing(",", with: ";").replacing("~", with: ",")
    let plant = try acid(hours.replacing("\n", with: "\r\n"), gas: "CO2")
    let settings = try String(contentsOfFile: plant.workspace.path("banyan.yaml"), encoding: .utf8)
    try plant.workspace.write(
      settings.replacing("numbers: en", with: "numbers: vi"), to: "banyan.yaml")
    let stream = try #require(try plant.report().streams.first { $0.method == .measured })
    #expect(stream.tonnes == ExactRatio(ExactDecimal("91.025")!))
    // The same file under the other style is refused at its field.
    let other = try acid(hours, gas: "CO2").run()
    let finding = try #require(other.findings.ordered.first { $0.code == .fieldNumber })
    #expect(finding.location?.line == 2)
    #expect(finding.location?.column == 15)
  }

  /// 1,000,000 Nm3 of air with 20.95 % oxygen leave 790,500/(1 − 0.07) = 850,000 Nm3 with 7 %; × 2 g/Nm3.
  @Test("The flow of a nitric acid plant by the balance of oxygen (Eq. 29)")
  func oxygen() throws {
    let hours = SmallPlant.hours(["2,1000000,7 %"], header: "hour,concentration,air,oxygen")
      .replacing(",0\n", with: ",0,\n")
    let stream = try #require(
      try acid(hours).report().streams.first { $0.method == .measured })
    #expect(stream.tonnes == ExactRatio(ExactDecimal("1.7")!) * ExactDecimal(265))
    #expect(try acid(hours.replacing("7 %", with: "7")).codes().contains(.fieldNumber))
    #expect(try acid(hours.replacing("7 %", with: "")).codes().contains(.measuredFlow))
    #expect(try acid(hours.replacing("oxygen", with: "O2")).codes().contains(.measuredHeader))
  }

  @Test(
    "The uncertainty of a measured source is asked for, and more than the act allows is said (B.6.5)"
  )
  func uncertainty() throws {
    let hours = SmallPlant.hours(["10,1000"])
    #expect(try acid(hours).codes().contains(.measuredUncertainty))
    #expect(try acid(hours, more: ", uncertainty: 12 %").codes().contains(.measuredUncertain))
    let sound = try acid(hours, more: ", uncertainty: 7.5 %").codes()
    #expect(!sound.contains(.measuredUncertainty) && !sound.contains(.measuredUncertain))
    #expect(try acid(hours, more: ", uncertainty: 0.075").codes().contains(.percentageBare))
  }

  @Test("Files of hours that are no year of hours are refused, each fault at its line")
  func faults() throws {
    let good = SmallPlant.hours(["10,1000"])
    let cases: [(String, DiagnosticCode)] = [
      ("time,value\n", .measuredHeader),
      (good.replacing("2026-01-01T01", with: "2025-01-01T01"), .measuredHour),
      (good.replacing("2026-01-01T01", with: "2026-01-01T00"), .fieldRepeated),
      (good.replacing("2026-01-01T01,,0", with: "2026-01-01T01,5,"), .measuredFlow),
      (good.replacing("2026-01-01T01,,0\n", with: ""), .measuredHours),
      (good.replacing("2026-01-01T00,10,", with: "2026-01-01T00,ten,"), .fieldNumber),
      (good.replacing("2026-01-01T00,10,", with: "2026-01-01T00,,"), .measuredConcentration),
    ]
    for (text, code) in cases {
      let stage = try acid(text).run()
      #expect(stage.value == nil)
      let finding = try #require(
        stage.findings.ordered.first { $0.code == code }, "\(code.rawValue)")
      #expect(finding.location?.file == "measured/stack.csv")
    }
    #expect(try acid(good).workspace.remove("measured/stack.csv") == ())
    let plant = try acid(good)
    try plant.workspace.remove("measured/stack.csv")
    #expect(try plant.codes().contains(.measuredFile))
  }

  @Test("Nitric acid without measured nitrous oxide is said; steel counts none")
  func nitrousOxideOfOthers() throws {
    let plant = try SmallPlant(
      products: Self.acidProducts, cbam: Self.acid,
      records: ["burner,stationary-combustion/diesel,1,t,acid"])
    #expect(try plant.codes().contains(.nitrousOxideUnmeasured))
    let steel = try SmallPlant(
      products: SmallPlant.products("rolling", "rebar", "10 t"),
      cbam: """
        processes:
          - id: rolling
            of: rolling
            goods: [{product: rebar, cn: "72142000"}]
        measured:
          - {source: stack, process: rolling, gas: N2O, file: stack.csv}

        """, records: ["burner,stationary-combustion/diesel,1,t,rolling"],
      files: ["stack.csv": SmallPlant.hours(["10,1000"])])
    #expect(try steel.codes().contains(.measuredGas))
  }

  /// Records of the stack's own burner count once: as measured.
  @Test("Records of a measured source corroborate and do not count twice (B.6.4)")
  func corroborated() throws {
    let plant = try SmallPlant(
      products: Self.acidProducts,
      cbam: Self.acid + """
        measured:
          - {source: burner, process: acid, gas: CO2, file: stack.csv}

        """, records: ["burner,stationary-combustion/diesel,1,t,acid"],
      files: ["stack.csv": SmallPlant.hours(["1000,4000"])])
    let report = try plant.report()
    #expect(report.direct == ExactRatio(4))
    #expect(report.findings.contains { $0.code == .measuredBeside })
  }

  // MARK: Anode effects

  private func smelter(_ effects: String, cn: String = "76011010") throws -> SmallPlant {
    try SmallPlant(
      products: SmallPlant.products("potlines", "ingot", "500000 t"),
      cbam: """
        processes:
          - id: smelting
            of: potlines
            goods: [{product: ingot, cn: "\(cn)", benchmark: K}]
        pfc:
          - {process: smelting, \(effects)}

        """, records: ["furnace,stationary-combustion/diesel,1,t,potlines"])
  }

  /// Communication template 2.1.1, its example of a CWPB smelter: 1,587,424.347 t CO2e.
  @Test("Anode effects by slope (Eq. 20 to 23, 26)")
  func slope() throws {
    let report = try smelter(
      "frequency: 2.17, duration: 1.23, slope: 0.146, fraction: 0.122, collection: 98 %"
    ).report()
    let stream = try #require(report.streams.first { $0.method == .pfc })
    // (194.8443 × 6,630 + 23.7710046 × 11,100)/0.98
    #expect(isNear(stream.tonnes, "1587424.34700000000"))
  }

  /// 2.17 × 1.23 × 0.143/1,000 × 500,000 = 190.84065 t CF4; × 0.121 = 23.09171865 t C2F6 (Table of B.7).
  @Test("A technology brings the factors that the act prints for it")
  func technology() throws {
    let report = try smelter("technology: cwpb, frequency: 2.17, duration: 1.23").report()
    let stream = try #require(report.streams.first { $0.method == .pfc })
    #expect(stream.tonnes == ExactRatio(ExactDecimal("1521591.586515")!))
  }

  /// 1.16 × 10/95 × 500,000 × 0.001 = 61.0526315789… t CF4, × (6,630 + 0.121 × 11,100).
  @Test("Anode effects by overvoltage, the efficiency in per cent as printed (Eq. 24, 25)")
  func overvoltage() throws {
    let report = try smelter("technology: cwpb, overvoltage: 10, current-efficiency: 95 %").report()
    let stream = try #require(report.streams.first { $0.method == .pfc })
    let expected = ExactRatio(58, over: ExactDecimal("0.95")!) * ExactDecimal("7973.1")!
    #expect(stream.tonnes == expected)
  }

  @Test("Anode effects of a process that smelts nothing, and an unknown technology, are refused")
  func anodeFaults() throws {
    #expect(
      try smelter("technology: abcd, frequency: 2, duration: 1").codes().contains(.fieldChoice))
    let plant = try SmallPlant(
      products: SmallPlant.products("rolling", "rebar", "10 t"),
      cbam: """
        processes:
          - id: rolling
            of: rolling
            goods: [{product: rebar, cn: "72142000"}]
        pfc:
          - {process: rolling, technology: cwpb, frequency: 2, duration: 1}

        """, records: ["burner,stationary-combustion/diesel,1,t,rolling"])
    #expect(try plant.codes().contains(.anodeProcess))
  }

  // MARK: Transferred CO2

  private func transfer(_ text: String) throws -> SmallPlant {
    try SmallPlant(
      products: SmallPlant.products("rolling", "rebar", "10 t"),
      cbam: """
        processes:
          - id: rolling
            of: rolling
            goods: [{product: rebar, cn: "72142000"}]
        streams:
          - {records: stationary-combustion/diesel, factor: 1 t/t}
        co2-transfer:
          - {process: rolling, \(text)}

        """, records: ["burner,stationary-combustion/diesel,100,t,rolling"])
  }

  /// 100 t emitted; 40 t stored of which 90 % are proven: 64 t. 40 t taken over: 140 t.
  @Test(
    "CO2 that is stored for good leaves, to the fraction proven; CO2 taken over comes in (B.8.2)")
  func transfers() throws {
    let stored = try transfer(
      "quantity: 40 t, part: 90 %, kind: storage, to: Store, evidence: evidence/chain.txt")
    #expect(try stored.report().direct == ExactRatio(64))
    let received = try transfer("quantity: 40 t, kind: received, to: Ammonia Works")
    #expect(try received.report().direct == ExactRatio(140))
    #expect(
      try transfer("quantity: 40 t, kind: bound, to: Store").codes().contains(.evidenceNeeded))
    #expect(
      try transfer("quantity: 140 t, kind: bound, to: Store, evidence: e.txt").codes()
        .contains(.transferBeyond))
  }
}
