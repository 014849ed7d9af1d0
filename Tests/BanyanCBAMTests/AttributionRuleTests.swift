import Banyan
import TestSupport
import Testing

/// Heat, waste gas, combined plants and corrections (2547 Annexes II C and III A), each by hand.
@Suite("What crosses a process's boundary")
struct AttributionRuleTests {
  private static let steel = """
    processes:
      - id: rolling
        of: rolling
        goods: [{product: rebar, cn: "72142000"}]

    """
  private static let byMass = "streams: [{records: stationary-combustion/diesel, factor: 1 t/t}]\n"

  private func plant(
    _ more: String, tonnes: Int = 1000, records: [String] = []
  ) throws -> SmallPlant {
    try SmallPlant(
      products: SmallPlant.products("rolling", "rebar", "100 t"), cbam: Self.steel + more,
      records: ["burner,stationary-combustion/diesel,\(tonnes),t,rolling"] + records)
  }

  /// 1,000 + 2 TJ × 60 − 1 TJ × 80 + 7 TJ × 56.1 − 7 TJ × 56.1 × 0.667 − 100 MWh × 0.5 = 1,120.7691 t.
  @Test("All terms of Eq. 55 together")
  func allTerms() throws {
    let report = try plant(
      Self.byMass + """
        heat:
          - {process: rolling, direction: import, quantity: 2 TJ, factor: 60 t/TJ}
          - {process: rolling, direction: export, quantity: 1 TJ, factor: 80 t/TJ}
        waste-gas:
          - {process: rolling, direction: import, energy: 7 TJ}
          - {process: rolling, direction: export, energy: 7 TJ}
        electricity-produced:
          - {process: rolling, quantity: 100 MWh, factor: 0.5 t/MWh}

        """
    ).report()
    let emissions = report.processes[0].emissions
    #expect(emissions.direct == ExactRatio(ExactDecimal("1120.7691")!))
    #expect(emissions.sum(.wasteGasImported) == ExactRatio(ExactDecimal("392.7")!))
    #expect(emissions.sum(.wasteGasExported) == ExactRatio(ExactDecimal("261.9309")!))
    #expect(report.balance.difference.isZero)
  }

  /// 4.1868 TJ × 56.1/0.9 = 260.9772 t.
  @Test("Heat of an unknown supplier counts the fuel's factor over 0.90")
  func boughtHeat() throws {
    let report = try plant(
      Self.byMass
        + "heat: [{process: rolling, direction: import, quantity: 4.1868 TJ, fuel: natural-gas}]\n",
      tonnes: 0 + 1
    ).report()
    #expect(
      report.processes[0].emissions.sum(.heatImported) == ExactRatio(ExactDecimal("260.9772")!))
  }

  /// 100 t direct, 150 t of heat given away.
  @Test("Attributed emissions are never below zero, and what the floor adds is told")
  func floor() throws {
    let report = try plant(
      Self.byMass
        + "heat: [{process: rolling, direction: export, quantity: 2 TJ, factor: 75 t/TJ}]\n",
      tonnes: 100
    ).report()
    #expect(report.findings.contains { $0.code == .attributedBelowZero })
    #expect(report.processes[0].emissions.direct.isZero)
    #expect(report.balance.floor == ExactRatio(50))
    #expect(report.balance.difference.isZero)
  }

  // MARK: Combined plants

  private func combined(_ text: String) throws -> SmallPlant {
    try SmallPlant(
      products: SmallPlant.products(
        "rolling", "rebar", "100 t",
        "outside: [{records: {source: chp}, because: \"heat and power of the site\"}]"),
      cbam: Self.steel + """
        chp:
          - records: {source: chp}
            \(text)

        """,
      records: [
        "burner,stationary-combustion/diesel,1,t,rolling",
        "chp,stationary-combustion/natural-gas,100,TJ (net),",
      ])
  }

  /// 5,610 t of 100 TJ natural gas; 45 TJ of steam, 9,000 MWh = 32.4 TJ; references 87 % and 53 %: heat
  /// share 0.4583189207886545, heat 57.13709212498559 t/TJ, power 0.3376478727084054 t/MWh.
  @Test("Heat and power of one fuel are divided by their efficiencies (Eq. 46 to 52)")
  func combinedPlant() throws {
    let report = try combined(
      """
      heat: {total: 45 TJ, to: {rolling: 20 TJ}}
          power: {total: 9000 MWh, to: {rolling: 1000 MWh}}
          reference: {heat: 87 %, power: 53 %}
      """
    ).report()
    let emissions = report.processes[0].emissions
    #expect(isNear(emissions.sum(.heatImported), "1142.7418424997118"))
    #expect(isNear(emissions.indirect, "337.6478727084054"))
    #expect(report.balance.difference.isZero)
    // Of the plant's 5,610 t what no process takes as heat is left.
    #expect(isNear(report.balance.rest, "4467.2581575002882"))
  }

  /// By 0.55 and 0.25: 55 TJ, 25 TJ = 6,944.4… MWh. (0.55/0.85)/(0.55/0.85 + 0.25/0.53) = 0.578…; steam
  /// of natural gas before 2016: 85 %, power built 2010: 52.5 %.
  @Test("Without meters 0.55 and 0.25 count, and the act's references by fuel and year")
  func assumedEfficiencies() throws {
    let report = try combined(
      "reference: {fuel: G10, built: 2010, medium: steam}\n    "
        + "heat: {to: {rolling: 55 TJ}}"
    ).report()
    let heat = ExactRatio(ExactDecimal("0.55")!) / ExactDecimal("0.85")!
    let power = ExactRatio(ExactDecimal("0.25")!) / ExactDecimal("0.525")!
    #expect(
      report.processes[0].emissions.sum(.heatImported)
        == heat / (heat + power) * ExactDecimal(5610))
  }

  @Test("More heat and power than the fuel holds, and more given than made, are refused")
  func combinedFaults() throws {
    let reference = "reference: {heat: 87 %, power: 53 %}"
    #expect(
      try combined("heat: 95 TJ\n    power: 9000 MWh\n    \(reference)").codes()
        .contains(.combinedEnergy))
    #expect(
      try combined(
        "heat: {total: 45 TJ, to: {rolling: 46 TJ}}\n    power: 9000 MWh\n    \(reference)"
      )
      .codes().contains(.combinedGiven))
    #expect(try combined("heat: 45 TJ\n    \(reference)").codes().contains(.fieldMissing))
    #expect(
      try combined("reference: {fuel: X1, built: 2010, medium: steam}").codes()
        .contains(.fieldChoice))
  }

  // MARK: Correction, shares, grouping

  private static let twoProcesses = """
    processes:
      - id: melting
        outputs: [{product: ingot, quantity: 60 t}]
      - id: rolling
        outputs: [{product: rebar, quantity: 100 t}]
    products:
      - {id: ingot, name: Ingots, declared-unit: 1 t}
      - {id: rebar, name: Rebar, declared-unit: 1 t}

    """

  private static let twoGoods = """
    processes:
      - id: melting
        of: melting
        goods: [{product: ingot, cn: "72071116", benchmark: E}]
      - id: rolling
        of: rolling
        goods: [{product: rebar, cn: "72142000"}]

    """

  /// 1,000/(612 + 403) = 0.985221674876847: 602.955665024631 and 397.044334975369.
  @Test("Records of processes are corrected to what the installation measured (Eq. 41, 42)")
  func correction() throws {
    let report = try SmallPlant(
      products: Self.twoProcesses,
      cbam: Self.twoGoods + Self.byMass
        + "reconcile: [{records: stationary-combustion/diesel, installation: 1000 t}]\n",
      records: [
        "furnace,stationary-combustion/diesel,612,t,melting",
        "reheating,stationary-combustion/diesel,403,t,rolling",
      ]
    ).report()
    #expect(isNear(report.processes[0].emissions.direct, "602.955665024631"))
    #expect(isNear(report.processes[1].emissions.direct, "397.044334975369"))
    #expect(report.direct == ExactRatio(1000))
  }

  /// 160 t of records by mass: 60 t of ingots, and 100 pieces of 1 t each of a process outside the law.
  @Test("Shares by mass weigh tonnes of goods and of other products alike, and never mix units")
  func shares() throws {
    let products = """
      processes:
        - id: melting
          outputs: [{product: ingot, quantity: 60 t}]
        - id: casting
          outputs: [{product: bench, quantity: 100 piece}]
      products:
        - {id: ingot, name: Ingots, declared-unit: 1 t}
        - {id: bench, name: Benches, declared-unit: 1 piece, mass: 1000 kg}
      shared:
        - {records: {source: furnace}, among: [melting, casting], rule: mass, because: "one furnace"}

      """
    let report = try SmallPlant(
      products: products,
      cbam: """
        processes:
          - id: melting
            of: melting
            goods: [{product: ingot, cn: "72071116", benchmark: E}]
        other-processes: [{of: casting, because: "benches are no Annex I good"}]
        \(Self.byMass)
        """, records: ["furnace,stationary-combustion/diesel,160,t,"]
    ).report()
    #expect(report.processes[0].emissions.direct == ExactRatio(60))
    let mixed = try SmallPlant(
      products: products.replacing("ingot", with: "urea"),
      cbam: """
        processes:
          - id: melting
            of: melting
            goods: [{product: urea, cn: "31021019", nitrogen: 460 kg/t}]
        other-processes: [{of: casting, because: "benches are no Annex I good"}]
        \(Self.byMass)
        """, records: ["furnace,stationary-combustion/diesel,160,t,"])
    #expect(try mixed.codes().contains(.sharedUnits))
  }

  /// Both take 1.1 t of the same slabs for each tonne.
  @Test(
    "Processes of one kind with the same precursors in the same proportion are asked about (A.4)")
  func grouping() throws {
    func codes(_ second: Int) throws -> [DiagnosticCode] {
      try SmallPlant(
        products: """
          processes:
            - id: line-1
              outputs: [{product: plate, quantity: 100 t}]
              takes: [{material: slab, quantity: 110 t}]
            - id: line-2
              outputs: [{product: coil, quantity: 200 t}]
              takes: [{material: slab, quantity: \(second) t}]
          products:
            - {id: plate, name: Plate, declared-unit: 1 t}
            - {id: coil, name: Coil, declared-unit: 1 t}
          materials:
            - {id: slab, burden: none, because: test}

          """,
        cbam: """
          processes:
            - {id: line-1, of: line-1, goods: [{product: plate, cn: "72085120"}]}
            - {id: line-2, of: line-2, goods: [{product: coil, cn: "72083600"}]}
          precursors:
            - {id: slab, material: slab, cn: "72071210", country: China, benchmark: C}

          """, records: ["furnace,stationary-combustion/diesel,1,t,line-1"]
      ).codes()
    }
    #expect(try codes(220).contains(.groupingNeeded))
    #expect(try !codes(230).contains(.groupingNeeded))
  }

  @Test("A factor that no act sets is said where it is taken as 1")
  func assumed() throws {
    func codes(_ year: Int) throws -> [DiagnosticCode] {
      try SmallPlant(
        products: SmallPlant.products("rolling", "rebar", "100 t"), cbam: Self.steel,
        records: ["burner,stationary-combustion/diesel,1,t,rolling"], year: year
      ).codes()
    }
    #expect(try codes(2031).contains(.allocationAssumed))
    #expect(try !codes(2030).contains(.allocationAssumed))
  }

  /// 100 t of household waste × 20 GJ × 83 t/TJ = 166 t, of which 15 % are proven biomass.
  @Test(
    "A mixed waste is zero-rated in part by the factor of all its carbon; a fossil fuel never is")
  func mixedFuel() throws {
    func plant(_ fuel: String, part: String) throws -> SmallPlant {
      try plantOfWaste(fuel, part)
    }
    let report = try plant("municipal-waste-fossil", part: "15 %").report()
    let stream = try #require(report.streams.first)
    #expect(stream.tonnes == ExactRatio(ExactDecimal("141.1")!))
    #expect(stream.zeroRated == ExactRatio(ExactDecimal("24.9")!))
    #expect(try plant("natural-gas", part: "15 %").codes().contains(.zeroRatedFossil))
    #expect(
      try plant("municipal-waste-fossil", part: "100 %").codes().contains(.zeroRatedFossil))
  }

  private func plantOfWaste(_ fuel: String, _ part: String) throws -> SmallPlant {
    try SmallPlant(
      products: SmallPlant.products("rolling", "rebar", "100 t"),
      cbam: Self.steel + """
        streams: [{records: {source: kiln}, emission-factor: 83 t/TJ}]
        zero-rated:
          - records: {source: kiln}
            part: \(part)
            criteria: [29(10)]
            proof: {kind: union-database, id: X-1}

        """, records: ["kiln,stationary-combustion/\(fuel),2,TJ (net),rolling"])
  }
}
