import Banyan
import TestSupport
import Testing

/// Heat by what was measured of steam, and boilers by their load (2547 Annex II C.1.2).
@Suite("Heat by its medium, and boilers by their load")
struct HeatMediumTests {
  private func plant(_ heat: String, cn: String = "72142000") throws -> SmallPlant {
    try SmallPlant(
      products: SmallPlant.products(
        "works", "product", "1000 t",
        "outside: [{records: {source: boiler}, because: \"steam of the site\"}]"),
      cbam: """
        processes:
          - {id: works, of: works, goods: [{product: product, cn: "\(cn)"\(cn == "28080000" ? ", nitrogen: 222 kg/t" : "")}]}
        heat:
          - {process: works, \(heat)}

        """,
      records: [
        "burner,stationary-combustion/natural-gas,1,TJ (net),works",
        "boiler,stationary-combustion/natural-gas,10,TJ (net),",
      ], files: ["scale.txt": "weighed"])
  }

  private func imported(_ medium: String) throws -> BoundaryFlow {
    let report = try plant("direction: import, medium: {\(medium)}, factor: 60 t/TJ").report()
    return try #require(report.processes[0].emissions.flows.first)
  }

  /// 1,944,000 m3 / 0.1944 m3/kg = 10,000,000 kg; × (2,777.1 − 419.1) kJ/kg = 23.58 TJ; × 60 t/TJ.
  @Test(
    "Mass by volume and specific volume, heat by the enthalpies there and back (Eq. 30, 31)",
    arguments: ["volume: 1944000 m3, specific-volume: 0.1944 m3/kg", "mass: 10000 t"])
  func steam(mass: String) throws {
    let flow = try imported("\(mass), enthalpy: 2777.1 kJ/kg, return: 419.1 kJ/kg")
    #expect(flow.quantity == ExactRatio(ExactDecimal("23.58")!))
    #expect(flow.tonnes == ExactRatio(ExactDecimal("1414.8")!))
  }

  /// Water of 90 °C holds 376.968 kJ/kg (IAPWS-IF97, saturated liquid; 376.97): 10,000,000 kg × (2,777.1 −
  /// 376.97) kJ/kg = 24.0013 TJ.
  @Test(
    "Condensate that does not come back, or nobody knows how warm, counts as water of 90 °C",
    arguments: ["not-returned", "unknown"])
  func condensate(word: String) throws {
    let flow = try imported("mass: 10000 t, enthalpy: 2777.1 kJ/kg, return: \(word)")
    #expect(flow.quantity == ExactRatio(ExactDecimal("24.0013")!))
  }

  /// Of 10,000 t 500 t are lost and 1,000 t stay in the product: 9,500,000 kg × 2,777.1 − 8,500,000 kg ×
  /// 419.1 = 22.8201 TJ.
  @Test("Of what stays in the product no condensate is deducted, and what is lost brings nothing")
  func parts() throws {
    let flow = try imported(
      "mass: 10000 t, enthalpy: 2777.1 kJ/kg, return: 419.1 kJ/kg, lost: 500 t, injected: 1000 t, "
        + "evidence: scale.txt")
    #expect(flow.quantity == ExactRatio(ExactDecimal("22.8201")!))
  }

  @Test("A medium that cannot be is refused where it stands")
  func faults() throws {
    let flow = "enthalpy: 2777.1 kJ/kg, return: 419.1 kJ/kg"
    let cases: [(String, DiagnosticCode)] = [
      ("medium: {mass: 1 t, volume: 1 m3, \(flow)}", .statedTwice),
      ("medium: {mass: 1 t, \(flow)}, quantity: 1 TJ", .statedTwice),
      ("medium: {mass: 1 t, \(flow)}, fuel: natural-gas", .statedTwice),
      ("medium: {volume: 1 m3, \(flow)}", .fieldMissing),
      ("medium: {volume: 1 m3, specific-volume: 0 m3/kg, \(flow)}", .rateInvalid),
      ("medium: {\(flow)}", .fieldMissing),
      ("medium: {mass: 1 t, enthalpy: 2777.1 kJ/kg}", .fieldMissing),
      ("medium: {mass: 1 t, enthalpy: 2777.1, return: 419.1 kJ/kg}", .rateInvalid),
      ("medium: {mass: 1 t, enthalpy: 300 kJ/kg, return: unknown}", .heatEnthalpy),
      ("medium: {mass: 1 t, lost: 1001 kg, \(flow)}", .heatMass),
      ("medium: {mass: 1 m3, \(flow)}", .flowUnit),
      ("medium: {mass: 1 t, injected: 1 kg, \(flow)}", .evidenceNeeded),
      ("medium: {mass: 1 t, entalpy: 1 kJ/kg, \(flow)}", .fieldUnknown),
    ]
    for (text, code) in cases {
      let stage = try plant("direction: import, factor: 60 t/TJ, \(text)").run()
      #expect(stage.value == nil, "\(text)")
      let finding = stage.findings.ordered.first { $0.code == code }
      #expect(finding?.location?.file == "cbam.yaml", "\(text)")
    }
  }

  private func boiler(_ efficiency: String, _ more: String = "") throws -> SmallPlant {
    try plant(
      "direction: import, fuels: {source: boiler}, efficiency: \(efficiency)\(more)")
  }

  /// 10 TJ of 16 TJ at full load: 0.625, a quarter of the way from 84 % to 92 %: 86 %. All 8.6 TJ carry 561 t,
  /// 4.3 TJ half of it.
  @Test("The efficiency of a boiler follows its load over the year (Eq. 34)")
  func load() throws {
    let curve = "{full-load: 16 TJ, curve: {50 %: 84 %, 100 %: 92 %}}"
    let all = try boiler(curve).report()
    let flow = try #require(all.processes[0].emissions.flows.first)
    #expect(flow.quantity == ExactRatio(ExactDecimal("8.6")!))
    #expect(flow.tonnes == ExactRatio(561))
    let half = try boiler(curve, ", quantity: 4.3 TJ").report()
    #expect(half.processes[0].emissions.sum(.heatImported) == ExactRatio(561, over: 2))
    // 10 TJ of 20 TJ meet a point of the curve.
    let point = try boiler("{full-load: 20000 GJ, curve: {50 %: 84 %}}").report()
    #expect(point.processes[0].emissions.flows[0].quantity == ExactRatio(ExactDecimal("8.4")!))
    #expect(try boiler(curve, ", quantity: 8.7 TJ").codes().contains(.heatBeyond))
  }

  @Test("More than a full load, a curve that ends before it, and half of a statement are refused")
  func loadFaults() throws {
    let cases: [(String, DiagnosticCode)] = [
      ("{full-load: 9.9 TJ, curve: {50 %: 84 %, 100 %: 92 %}}", .loadBeyond),
      ("{full-load: 0 TJ, curve: {50 %: 84 %}}", .loadBeyond),
      ("{full-load: 16 TJ, curve: {70 %: 84 %, 100 %: 92 %}}", .loadOutside),
      ("{full-load: 16 TJ, curve: {50 %: 84 %, 60 %: 92 %}}", .loadOutside),
      ("{full-load: 16 t, curve: {50 %: 84 %}}", .flowUnit),
      ("{full-load: 16 TJ}", .fieldMissing),
      ("{curve: {50 %: 84 %}}", .fieldMissing),
      ("{full-load: 16 TJ, curve: {50 %: 0 %, 100 %: 92 %}}", .shareRange),
      ("{full-load: 16 TJ, curve: {0.5: 84 %, 100 %: 92 %}}", .percentageBare),
      ("{full-load: 16 TJ, curve: {50 %: 84 %, 50.0 %: 92 %}}", .fieldRepeated),
    ]
    for (text, code) in cases {
      let stage = try boiler(text).run()
      #expect(stage.value == nil, "\(text)")
      let finding = stage.findings.ordered.first { $0.code == code }
      #expect(finding?.location?.file == "cbam.yaml", "\(text)")
    }
    let alone = try plant(
      "direction: import, quantity: 1 TJ, factor: 60 t/TJ, efficiency: 90 %"
    ).run()
    #expect(alone.findings.ordered.contains { $0.code == .fieldMissing })
  }

  @Test("Heat recovered from nitric acid is no credit; shown at zero it may be (Annex III A.3)")
  func nitricAcid() throws {
    let sold = "direction: export, quantity: 1 TJ, factor: 56.1 t/TJ"
    let stage = try plant(sold, cn: "28080000").run()
    #expect(stage.value == nil)
    let finding = stage.findings.ordered.first { $0.code == .heatUncredited }
    #expect(finding?.location?.file == "cbam.yaml")
    let shown = try plant(sold.replacing("56.1", with: "0"), cn: "28080000").report()
    #expect(shown.processes[0].emissions.direct == ExactRatio(ExactDecimal("56.1")!))
  }
}
