import Banyan
import TestSupport
import Testing

/// Heat of own boilers, waste gases in heat and power, heat nobody decided (2547 Annex II C, Annex III A.2.2).
@Suite("Heat of own boilers, by the mix of their fuels")
struct OwnHeatTests {
  private static let products = """
    processes:
      - id: melting
        outputs: [{product: ingot, quantity: 100 t}]
      - id: rolling
        outputs: [{product: rebar, quantity: 200 t}]
    products:
      - {id: ingot, name: Ingots, declared-unit: 1 t}
      - {id: rebar, name: Rebar, declared-unit: 1 t}
    outside: [{records: {source: boiler}, because: "steam of the site"}]

    """

  private func plant(
    _ heat: String, boiler: [String] = ["boiler,stationary-combustion/natural-gas,10,TJ (net),"]
  ) throws -> SmallPlant {
    try SmallPlant(
      products: Self.products,
      cbam: """
        processes:
          - {id: melting, of: melting, goods: [{product: ingot, cn: "72071116", benchmark: E}]}
          - {id: rolling, of: rolling, goods: [{product: rebar, cn: "72142000"}]}
        heat:
        \(heat)

        """, records: boiler + ["burner,stationary-combustion/natural-gas,1,TJ (net),rolling"])
  }

  /// 10 TJ of gas at 90 %: 9 TJ of steam at 56.1/0.9 = 62.333… t/TJ. Melting 3 TJ: 187 t, rolling 2 TJ:
  /// 124.666… t; the 4 TJ sold are nobody's here: 561 − 311.666… = 249.333… t are left.
  @Test("One boiler for two processes, the rest of its steam sold (Eq. 44, 45)")
  func shared() throws {
    let report = try plant(
      """
        - {process: melting, direction: import, quantity: 3 TJ, fuels: {source: boiler}, efficiency: 90 %}
        - {process: rolling, direction: import, quantity: 2000 GJ, fuels: {source: boiler}, efficiency: 90 %}
      """
    ).report()
    #expect(report.processes[0].emissions.direct == ExactRatio(187))
    #expect(
      report.processes[1].emissions.direct == ExactRatio(374, over: 3) + ExactRatio(561, over: 10))
    #expect(report.balance.rest == ExactRatio(748, over: 3))
    #expect(report.balance.difference.isZero)
  }

  /// A boiler on coal and gas with a limestone scrubber, 75 t × 0.440 = 33 t: (473 + 280.5 + 33)/10 × 4/0.8
  /// = 393.25 t.
  @Test("A mix of fuels and the cleaning of its flue gas are in the factor")
  func mix() throws {
    let report = try plant(
      "  - {process: melting, direction: import, quantity: 4 TJ, fuels: {source: boiler}, efficiency: 80 %}",
      boiler: [
        "boiler,stationary-combustion/natural-gas,5,TJ (net),",
        "boiler,stationary-combustion/bituminous-coal,5,TJ (net),",
        "boiler,process/carbonate/limestone,75,t,",
      ]
    ).report()
    #expect(
      report.processes[0].emissions.sum(.heatImported) == ExactRatio(ExactDecimal("393.25")!))
  }

  /// By 70 % (C.1.2.3): 7 TJ carry all 561 t.
  @Test(
    "Without meters all heat is the fuels' at an efficiency, 70 % where nobody measured one (Eq. 32)"
  )
  func proxy() throws {
    let report = try plant("  - {process: melting, direction: import, fuels: {source: boiler}}")
      .report()
    let flow = try #require(report.processes[0].emissions.flows.first)
    #expect(flow.quantity == ExactRatio(7))
    #expect(flow.tonnes == ExactRatio(561))
    #expect(report.balance.rest.isZero)
  }

  /// Half of the heat of 1 TJ of gas at 80 % goes to the town: half of 56.1 t leaves.
  @Test("Heat sold of a process's own fuels leaves by their mix, and the fuels stay on its side")
  func sold() throws {
    let report = try plant(
      "  - {process: rolling, direction: export, quantity: 400 GJ, fuels: {source: burner}, efficiency: 80 %}"
    ).report()
    #expect(report.processes[1].emissions.directlyAttributable == ExactRatio(561, over: 10))
    #expect(report.processes[1].emissions.sum(.heatExported) == ExactRatio(561, over: 20))
    #expect(report.processes[1].emissions.direct == ExactRatio(561, over: 20))
    #expect(report.balance.difference.isZero)
  }

  @Test("More heat than the fuel holds, unknown fuels and a wrong efficiency are refused")
  func faults() throws {
    func codes(_ text: String) throws -> [DiagnosticCode] {
      try plant("  - {process: melting, direction: import, \(text)}").codes()
    }
    #expect(
      try codes("quantity: 9.1 TJ, fuels: {source: boiler}, efficiency: 90 %").contains(.heatBeyond)
    )
    #expect(
      try !codes("quantity: 9 TJ, fuels: {source: boiler}, efficiency: 90 %").contains(.heatBeyond))
    #expect(try codes("quantity: 1 TJ, fuels: {source: boyler}").contains(.recordsNotFound))
    #expect(
      try codes("quantity: 1 TJ, fuels: {source: boiler}, efficiency: 101 %").contains(.shareRange))
    #expect(
      try codes("quantity: 1 TJ, fuels: {source: boiler}, efficiency: 0.9").contains(
        .percentageBare))
  }

  /// 10 TJ of blast-furnace gas emit 2,600 t; the power made of it carries 561 t, 2,039 stay.
  @Test("A waste gas in power counts as natural gas would; the rest stays with its process (D.4.1)")
  func wasteGas() throws {
    let report = try SmallPlant(
      products: SmallPlant.products("furnace", "iron", "1000 t"),
      cbam: """
        processes:
          - {id: furnace, of: furnace, goods: [{product: iron, cn: "72011011"}]}
        electricity-produced:
          - {process: furnace, fuels: {source: turbine}}

        """, records: ["turbine,stationary-combustion/blast-furnace-gas,10,TJ (net),furnace"]
    ).report()
    let emissions = report.processes[0].emissions
    #expect(emissions.directlyAttributable == ExactRatio(2600))
    #expect(emissions.sum(.electricityProduced) == ExactRatio(561))
    #expect(emissions.direct == ExactRatio(2039))
  }

  @Test("Steam of a process outside the law that nobody decided is refused where it is taken")
  func undecided() throws {
    func plant(_ heat: String) throws -> SmallPlant {
      try SmallPlant(
        products: """
          processes:
            - id: boilers
              outputs: [{product: steam, quantity: 9 TJ}]
            - id: rolling
              outputs: [{product: rebar, quantity: 200 t}]
              takes: [{product: steam, quantity: 2 TJ}]
          products:
            - {id: steam, name: Steam, declared-unit: 1 TJ}
            - {id: rebar, name: Rebar, declared-unit: 1 t}

          """,
        cbam: """
          processes:
            - {id: rolling, of: rolling, goods: [{product: rebar, cn: "72142000"}]}
          other-processes: [{of: boilers, because: "steam"}]
          \(heat)

          """, records: ["boiler,stationary-combustion/natural-gas,10,TJ (net),boilers"])
    }
    let stage = try plant("").run()
    #expect(stage.value == nil)
    let finding = stage.findings.ordered.first { $0.code == .heatUndecided }
    #expect(finding?.location?.file == "products.yaml")
    let line =
      "heat: [{process: rolling, direction: import, quantity: 2 TJ, fuels: {source: boiler}, "
      + "efficiency: 90 %}]"
    #expect(try isNear(plant(line).report().processes[0].emissions.direct, "124.66666666666667"))
  }
}
