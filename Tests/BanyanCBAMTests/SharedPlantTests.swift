import Banyan
import TestSupport
import Testing

/// Co-products, joint processes, loops and several suppliers: plants of other shapes, each by hand.
@Suite("Co-products, joint processes and loops")
struct SharedPlantTests {
  private static let cells = """
    processes:
      - id: hydrogen
        outputs: [{product: hydrogen, quantity: 10 t}]
      - id: chlorine
        outputs: [{product: chlorine, quantity: 350 t}]
    products:
      - {id: hydrogen, name: Hydrogen, declared-unit: 1 t, molar-mass: 2.016 g/mol}
      - {id: chlorine, name: Chlorine, declared-unit: 1 t, molar-mass: 70.906 g/mol}
    shared:
      - {records: {source: cells}, among: [hydrogen, chlorine], rule: RULE, because: "one hall of cells"}

    """

  private func cells(_ rule: String, divide: String = "") throws -> SmallPlant {
    try SmallPlant(
      products: Self.cells.replacing("RULE", with: rule),
      cbam: """
        processes:
          - {id: gas, of: hydrogen, goods: [{product: hydrogen, cn: "28041000"}]}
        other-processes: [{of: chlorine, because: "no good of Annex I"}]
        streams: [{records: stationary-combustion/diesel, factor: 1 t/t}]
        \(divide)

        """, records: ["cells,stationary-combustion/diesel,8000,t,"])
  }

  /// Eq. 43: 10/2.016 = 4.96031746… kmol to 350/70.906 = 4.93611260…: 4,009.783269478 and 3,990.216730522 t.
  @Test(
    "Hydrogen and chlorine share by molar ratio, as products.yaml or as divide says",
    arguments: [("molar", ""), ("economic", "[gas, chlorine]"), ("mass", "[gas, chlorine]")])
  func molar(rule: String, among: String) throws {
    let divide =
      among.isEmpty
      ? ""
      : "divide: [{records: {source: cells}, among: \(among), rule: molar, because: \"Eq. 43\"}]"
    let report = try cells(rule, divide: divide).report()
    #expect(isNear(report.processes[0].emissions.direct, "4009.783269478178502254958788684"))
    #expect(isNear(report.balance.rest, "3990.216730521821497745041211316"))
    #expect(report.balance.difference.isZero)
  }

  /// Where a molar mass is not known mass counts (A.2.1): 10 of 360 t.
  @Test("By mass one process of the law and one outside it count in tonnes")
  func mass() throws {
    let divide =
      "divide: [{records: {source: cells}, among: [gas, chlorine], rule: functional-unit, because: test}]"
    #expect(
      try cells("molar", divide: divide).report().processes[0].emissions.direct
        == ExactRatio(8000, over: 36))
  }

  @Test("Names that divide cannot mean are refused where they stand")
  func divideFaults() throws {
    func codes(_ among: String) throws -> [DiagnosticCode] {
      try cells(
        "molar",
        divide: "divide: [{records: {source: cells}, among: \(among), rule: molar, because: test}]"
      ).codes()
    }
    #expect(try codes("[gas, chlorin]").contains(.nameUnknown))
    #expect(try codes("[hydrogen, chlorine]").contains(.processOfOtherFile))
  }

  @Test("A co-product in the process of a chemical is asked about")
  func coproduct() throws {
    let plant = try SmallPlant(
      products: """
        processes:
          - id: cells
            outputs: [{product: hydrogen, quantity: 10 t}, {product: chlorine, quantity: 350 t}]
            allocation: {rule: mass, because: test}
        products:
          - {id: hydrogen, name: Hydrogen, declared-unit: 1 t}
          - {id: chlorine, name: Chlorine, declared-unit: 1 t}

        """,
      cbam: """
        processes:
          - id: gas
            of: cells
            goods: [{product: hydrogen, cn: "28041000"}]
            no-goods: [{product: chlorine, cn: "28011000", because: not-annex-i}]

        """, records: ["boiler,stationary-combustion/natural-gas,1,TJ (net),cells"])
    #expect(try plant.codes().contains(.coproductMolar))
  }

  // MARK: Joint processes

  private static let steps = """
    processes:
      - id: melting
        outputs: [{product: billet, quantity: 1000 t}]
        takes: [{material: pig-iron, quantity: 400 t}]
      - id: rolling
        outputs: [{product: rebar, quantity: 950 t}]
        takes: [{product: billet, quantity: 1000 t}]
    products:
      - {id: billet, name: Billet, declared-unit: 1 t}
      - {id: rebar, name: Rebar, declared-unit: 1 t}
    materials:
      - {id: pig-iron, burden: none, because: test}

    """
  private static let bought = """
    streams: [{records: stationary-combustion/diesel, factor: 1 t/t}]
    precursors:
      - {id: iron, material: pig-iron, cn: "72011011", country: Viet Nam}

    """

  /// (300 + 95 + 400 × 2.19 × 1.1)/950 = 1,358.6/950; free allocation 0.975 × 0.038 + 1,000/950 × 0.975 ×
  /// 0.065 + 400/950 × 0.975 × 1.210, or without the inner step.
  @Test("A joint process of two steps gives what two processes give (Art. 4(9))")
  func joint() throws {
    func report(_ processes: String, _ options: String = "") throws -> CBAMReport {
      try SmallPlant(
        products: Self.steps, cbam: processes + Self.bought + options,
        records: [
          "furnace,stationary-combustion/diesel,300,t,melting",
          "reheating,stationary-combustion/diesel,95,t,rolling",
          "meter,electricity/grid,1000,kWh,melting",
        ]
      ).report()
    }
    let one = """
      processes:
        - id: works
          of: [melting, rolling]
          goods: [{product: rebar, cn: "72142000"}]
          inner: [{product: billet, cn: "72071116", benchmark: E}]

      """
    let two = """
      processes:
        - {id: melting, of: melting, goods: [{product: billet, cn: "72071116", benchmark: E}]}
        - {id: rolling, of: rolling, goods: [{product: rebar, cn: "72142000"}]}

      """
    let joint = try report(one).processes[0]
    let split = try report(two).processes[1]
    #expect(joint.process.activityLevel == ExactRatio(950))
    #expect(joint.embedded.direct == ExactRatio(13586, over: 9500))
    #expect(split.embedded.direct == joint.embedded.direct)
    #expect(split.embedded.directShare == joint.embedded.directShare)
    let expected =
      ExactRatio(ExactDecimal("0.03705")!) + ExactRatio(1000, over: 950) * ExactDecimal("0.063375")!
      + ExactRatio(400, over: 950) * ExactDecimal("1.17975")!
    #expect(joint.goods[0].sefa == expected)
    #expect(split.goods[0].sefa == expected)
    let last = try report(one, "options: {sefa-joint: last-step}\n").processes[0].goods[0].sefa
    #expect(last == expected - ExactRatio(1000, over: 950) * ExactDecimal("0.063375")!)
  }

  /// x = (10 + 50 × 2.409)/100 + 0.2 y, y = 5/80 + 0.75 x: x = (1.3045 + 0.0125)/0.85, y = 0.0625 + 0.75 x.
  @Test("Two processes that take of each other are solved, free allocation too")
  func loop() throws {
    let report = try SmallPlant(
      products: """
        processes:
          - id: a
            outputs: [{product: billet, quantity: 100 t}]
            takes: [{product: rebar, quantity: 20 t}, {material: pig-iron, quantity: 50 t}]
          - id: b
            outputs: [{product: rebar, quantity: 80 t}]
            takes: [{product: billet, quantity: 60 t}]
        products:
          - {id: billet, name: Billet, declared-unit: 1 t}
          - {id: rebar, name: Rebar, declared-unit: 1 t}
        materials:
          - {id: pig-iron, burden: none, because: test}

        """,
      cbam: """
        processes:
          - {id: a, of: a, goods: [{product: billet, cn: "72071116", benchmark: E}]}
          - {id: b, of: b, goods: [{product: rebar, cn: "72142000"}]}
        \(Self.bought)
        """,
      records: [
        "f,stationary-combustion/diesel,10,t,a", "g,stationary-combustion/diesel,5,t,b",
      ]
    ).report()
    let billet = ExactRatio(1317, over: 850)
    #expect(report.processes[0].embedded.direct == billet)
    #expect(
      report.processes[1].embedded.direct
        == ExactRatio(625, over: 10_000) + billet * ExactDecimal("0.75")!)
    // (0.975 × 0.065 + 0.5 × 0.975 × 1.210 + 0.2 × 0.975 × 0.038)/0.85
    let allocation = ExactRatio(ExactDecimal("0.66066")!) / ExactDecimal("0.85")!
    #expect(report.processes[0].goods[0].sefa == allocation)
  }

  // MARK: Several suppliers

  /// 300 t at 1.9 verified and 100 t at default 2.19 × 1.1 = 2.409 stand for one code: each process takes
  /// the mean (570 + 240.9)/400 = 2.02725, unless evidence ties the verified to one (Art. 14(2), (3)).
  @Test("Suppliers of one code are averaged over the installation, unless one is traced")
  func suppliers() throws {
    func report(_ traced: String) throws -> CBAMReport {
      try SmallPlant(
        products: """
          processes:
            - id: a
              outputs: [{product: billet, quantity: 300 t}]
              takes: [{material: first, quantity: 300 t}]
            - id: b
              outputs: [{product: rebar, quantity: 100 t}]
              takes: [{material: second, quantity: 100 t}]
          products:
            - {id: billet, name: Billet, declared-unit: 1 t}
            - {id: rebar, name: Rebar, declared-unit: 1 t}
          materials:
            - {id: first, burden: none, because: test}
            - {id: second, burden: none, because: test}

          """,
        cbam: """
          processes:
            - {id: a, of: a, goods: [{product: billet, cn: "72071116", benchmark: E}]}
            - {id: b, of: b, goods: [{product: rebar, cn: "72142000"}]}
          precursors:
            - id: first
              material: first
              cn: "72011011"
              country: China
              \(traced)
              values: {direct: 1.9 t/t, sefa: 1 t/t, verification: {report: R, issued: 2027-02-01, verifier: V, accreditation: A, expires: 2028-01-01, evidence: evidence/r.txt}}
            - {id: second, material: second, cn: "72011011", country: Viet Nam}

          """, records: ["f,stationary-combustion/natural-gas,0.000001,TJ (net),a"]
      ).report()
    }
    let mean = try report("period: 2026")
    #expect(isNear(mean.processes[1].embedded.direct, "2.02725"))
    // 0.975 × 0.038 + (300 × 1 + 100 × 0.975 × 1.210)/400
    #expect(isNear(mean.processes[1].goods[0].sefa, "1.0819875"))
    #expect(isNear(mean.processes[1].embedded.directShare, "0.297077321494636"))
    let apart = try report("only-in: a\n    evidence: evidence/scale.txt")
    #expect(apart.processes[1].embedded.direct == ExactRatio(2409, over: 1000))
    #expect(isNear(apart.processes[0].embedded.direct, "1.900000187"))
  }
}
