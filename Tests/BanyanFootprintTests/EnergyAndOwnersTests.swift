import Banyan
import TestWorkspace
import Testing

@Suite("Energy and owners in a footprint")
struct EnergyAndOwnersTests {
  private static let cutOff = """
    cut-offs:
      - {what: Fuels of power stations, activity: well-to-tank, share: 1 %, because: Test}
      - {what: Losses, activity: electricity-losses, share: 1 %, because: Test}
    """

  private static func plant(_ rest: String = "") -> String {
    """
    processes:
      - {id: plant, outputs: [{product: good, quantity: 100 t}]}
    products:
      - {id: good, declared-unit: 1 t}

    """ + rest
  }

  /// 10 t of something at 1 t CO2 each: 100 kg for one of 100 t, whoever owns the plant; of the firm's
  /// inventory 40 % of 10 t.
  @Test("A footprint knows no owners", arguments: ["100 %", "40 %", "0 %"])
  func equityShare(share: String) throws {
    let workspace = TestWorkspace(
      """
      date,source,activity,quantity,unit,process
      2025-06-30,stack,process/any,10,t,plant
      """, sets: [], facilities: ["{id: plant, country: VN, share: \(share)}"],
      settings: "consolidation: equity-share",
      table: TestWorkspace.table(["id: any, activity: process/any, per: t, emits: {CO2: 1 t}"]),
      products: Self.plant())
    let report = try workspace.footprint()
    #expect(report.footprint.total == 100)
    #expect(report.balance.own == 10_000)
    let tonnes = try #require(["100 %": 10, "40 %": 4, "0 %": 0][share])
    #expect(try workspace.report().total == ExactDecimal(tonnes))
  }

  static let criteria = [
    "conveys-attributes", "sole-claim", "tracked-and-redeemed", "vintage", "same-market",
  ]

  /// 10 MWh, at 600 kg CO2/MWh by place and 100 kg by contract: 60 or 10 kg for one of 100 t.
  @Test(
    "A contract counts where it meets every criterion, otherwise the place",
    arguments: [nil] + criteria.map { $0 })
  func contract(without missing: String?) throws {
    let criteria = Self.criteria.filter { $0 != missing }.map { "\($0): \"yes, register\"" }
    let report = try TestWorkspace(
      """
      date,source,activity,quantity,unit,process,contract
      2025-06-30,meter,electricity/contract,10,MWh,plant,wind
      """, sets: [],
      settings: """
        contracts:
          - {id: wind, kind: certificate, emits: {CO2: 100 kg}, criteria: {\(criteria.joined(separator: ", "))}}
        """,
      table: TestWorkspace.table([
        "id: grid, activity: electricity/grid, per: MWh, emits: {CO2: 600 kg}"
      ]),
      products: Self.plant(Self.cutOff)
    ).footprint()
    #expect(report.footprint.total == (missing == nil ? 10 : 60))
  }

  private static let britain = """
    accept:
      - {activity: electricity, take: GB, for: VN, because: Test}
      - {activity: electricity-losses, take: GB, for: VN, because: Test}
      - {activity: stationary-combustion, take: GB, for: VN, because: Test}
      - {activity: well-to-tank, take: GB, for: VN, because: Test}
    """

  private static func energy(_ more: String = "") -> TestWorkspace {
    TestWorkspace(
      """
      date,source,activity,quantity,unit,process
      2025-06-30,meter,electricity/grid,10000,kWh,plant
      2025-06-30,burner,stationary-combustion/natural-gas,1000,kWh (gross),plant
      """ + more, sets: ["desnz-2025"], settings: britain, products: plant())
  }

  /// UK conversion factors 2025, kg CO2e/kWh; for 100 t.
  static let british: [(burden: String, kilograms: String)] = [
    ("plant/meter/electricity/grid", "1770"),  // 0.177
    ("plant/meter/electricity-losses/grid", "185.3"),  // 0.01834 + 0.00008 + 0.00011
    ("plant/meter/well-to-tank/electricity/grid", "459"),  // 0.0459
    ("plant/meter/well-to-tank/electricity-losses/grid", "39.7"),  // 0.00397
    ("plant/burner/stationary-combustion/natural-gas", "182.96"),  // 0.18259 + 0.00028 + 0.00009
    ("plant/burner/well-to-tank/stationary-combustion/natural-gas", "30.21"),  // 0.03021
  ]

  @Test("Electricity and gas bring their upstream and losses")
  func upstream() throws {
    let report = try Self.energy().footprint()
    for (burden, kilograms) in Self.british {
      let expected = ExactRatio(ExactDecimal(exactly: kilograms), over: 100).figure
      #expect(report.kilograms(of: burden) == expected, "\(burden)")
    }
    // 1770 + 185.3 + 459 + 39.7 + 182.96 + 30.21 kg over 100 t.
    #expect(report.footprint.total == ExactDecimal(exactly: "26.6717"))
    #expect(report.burdens.count == Self.british.count)
    let upstream = report.footprint.stages.first { $0.stage == .rawMaterials }
    #expect(upstream?.masses.total == ExactDecimal(exactly: "7.1421"))
  }

  /// The same where the bill states the losses and the gas supplier the extraction: 500 kWh lost at
  /// 0.01853 are 9.265 kg, 900 kWh of gas at 0.03021 are 27.189 kg, in place of 185.3 and 30.21.
  @Test("What records state is not added a second time")
  func stated() throws {
    let report = try Self.energy(
      """

      2025-06-30,meter,electricity-losses/grid,500,kWh,plant
      2025-06-30,burner,well-to-tank/stationary-combustion/natural-gas,900,kWh (gross),plant
      """
    ).footprint()
    #expect(
      report.kilograms(of: "plant/meter/electricity-losses/grid")
        == ExactDecimal(exactly: "0.09265"))
    #expect(
      report.kilograms(of: "plant/burner/well-to-tank/stationary-combustion/natural-gas")
        == ExactDecimal(exactly: "0.27189"))
    #expect(report.footprint.total == ExactDecimal(exactly: "24.88114"))
    #expect(report.burdens.count == Self.british.count)
  }

  /// A meter of two halls, divided by what each used: what the electricity brings with it goes the same
  /// way, though no entry names it. 2454 kg × 0.75 ÷ 100 t.
  @Test(
    "What energy brings with it goes where the energy goes",
    arguments: ["source: meter", "activity: electricity/grid"])
  func shared(selector: String) throws {
    let report = try TestWorkspace(
      """
      date,source,activity,quantity,unit
      2025-06-30,meter,electricity/grid,10000,kWh
      """, sets: ["desnz-2025"], settings: Self.britain,
      products: """
        processes:
          - {id: first, outputs: [{product: good, quantity: 100 t}]}
          - {id: second, outputs: [{product: other, quantity: 10 t}]}
        products:
          - {id: good, declared-unit: 1 t}
          - {id: other, declared-unit: 1 t}
        shared:
          - {records: {\(selector)}, among: [first, second], rule: shares, by: {first: 75 %, second: 25 %}, because: Test}
        """
    ).footprint()
    #expect(report.footprint.total == ExactDecimal(exactly: "18.405"))
    #expect(report.total(of: "other") == ExactDecimal(exactly: "61.35"))
    #expect(report.balance.difference.isZero)
  }
}
