import Banyan
import TestWorkspace
import Testing

/// Figures are printed with 16 digits.
private let sixteenDigits = "0.000000000000001"

/// Cases an authority printed or prescribes, run from files to figures.
@Suite("Published cases")
struct PublishedChainTests {
  /// Combined heat and power, Implementing Regulation (EU) 2025/2547, Annex II: 100 TJ of natural gas
  /// at 56.1 t/TJ are 5610 t CO2; 45 TJ of heat and 9000 MWh of electricity (32.4 TJ) leave.
  /// Efficiencies 45/100 and 32.4/100 over the reference efficiencies 0.87 and 0.53:
  ///
  ///     heat share = (0.45/0.87) / (0.45/0.87 + 0.324/0.53) = 0.4583189207886545
  ///     heat        0.4583189207886545 × 5610 ÷ 45   = 57.13709212498559 t/TJ
  ///     electricity 0.5416810792113455 × 5610 ÷ 9000 = 0.3376478727084054 t/MWh
  @Test("Heat and power by reference efficiencies, as given shares")
  func heatAndPower() throws {
    let report = try Self.plant(
      """
      rule: shares, because: "Reference efficiencies 0.87 and 0.53",
            by: {heat: 0.4583189207886545, power: 0.5416810792113455}
      """
    ).footprint()
    #expect(
      try #require(report.total(of: "heat")).isNear("57137.09212498559", within: sixteenDigits))
    #expect(
      try #require(report.total(of: "power")).isNear("337.6478727084054", within: sixteenDigits))
    #expect(report.balance.emitted == 5_610_000)
    #expect(report.balance.difference.isZero)
  }

  /// The same plant by energy: 45 TJ and 32.4 TJ share 5610 t, 5610 ÷ 77.4 t/TJ each; 1 MWh is
  /// 0.0036 TJ.
  @Test("Heat and power by energy")
  func heatAndPowerByEnergy() throws {
    let report = try Self.plant("rule: energy, because: Test").footprint()
    let perTJ = ExactRatio(5_610_000, over: ExactDecimal(exactly: "77.4"))
    #expect(report.total(of: "heat") == perTJ.figure)
    #expect(report.total(of: "power") == (perTJ * ExactDecimal(exactly: "0.0036")).figure)
  }

  private static func plant(_ allocation: String) -> TestWorkspace {
    TestWorkspace(
      """
      date,source,activity,quantity,unit,process
      2025-06-30,turbine,stationary-combustion/natural-gas,100,TJ (net),chp
      """, sets: [],
      table: TestWorkspace.table([
        "id: gas, activity: stationary-combustion/natural-gas, per: TJ (net), emits: {CO2: 56100 kg}"
      ]),
      products: """
        processes:
          - id: chp
            outputs:
              - {product: heat, quantity: 45 TJ}
              - {product: power, quantity: 9000 MWh}
            allocation: {\(allocation)}
        products:
          - {id: heat, declared-unit: 1 TJ}
          - {id: power, declared-unit: 1 MWh}
        cut-offs:
          - {what: Extraction of gas, activity: well-to-tank, share: 0 %, because: Not in the case}
        """)
  }

  /// Co-products of chemicals by moles, Regulation (EU) 2025/2547, Annex II, equation 43:
  /// Em_i = Em · (m_i/M_i) / Σ(m/M). Electrolysis of brine, 2 NaCl + 2 H2O → Cl2 + 2 NaOH + H2:
  ///
  ///     chlorine  709.06 t ÷ 70.906 g/mol = 10 Mmol   1/4 of 800 t: 200 t ÷ 709.06 t
  ///     soda      799.94 t ÷ 39.997 g/mol = 20 Mmol   1/2           400 t ÷ 799.94 t
  ///     hydrogen   20.16 t ÷  2.016 g/mol = 10 Mmol   1/4           200 t ÷  20.16 t
  @Test("Chlorine, caustic soda and hydrogen by moles")
  func chlorAlkali() throws {
    let report = try TestWorkspace.emitting(
      "800", in: "cells",
      products: """
        processes:
          - id: cells
            outputs:
              - {product: chlorine, quantity: 709.06 t}
              - {product: soda, quantity: 799.94 t}
              - {product: hydrogen, quantity: 20160 kg}
            allocation: {rule: molar, because: "Equation 43"}
        products:
          - {id: chlorine, declared-unit: 1 t, molar-mass: 70.906 g/mol}
          - {id: soda, declared-unit: 1 t, molar-mass: 39.997 g/mol}
          - {id: hydrogen, declared-unit: 1 kg, molar-mass: 2.016 g/mol}
        """
    ).footprint()
    #expect(report.share(of: "chlorine") == ExactRatio(1, over: 4))
    #expect(report.share(of: "soda") == ExactRatio(1, over: 2))
    #expect(report.share(of: "hydrogen") == ExactRatio(1, over: 4))
    func kilograms(_ tonnes: ExactDecimal, over mass: String) -> ExactDecimal {
      ExactRatio(tonnes * 1000, over: ExactDecimal(exactly: mass)).figure
    }
    #expect(report.total(of: "chlorine") == kilograms(200, over: "709.06"))
    #expect(report.total(of: "soda") == kilograms(400, over: "799.94"))
    #expect(report.total(of: "hydrogen") == kilograms(200, over: "20160"))
    #expect(report.balance.difference.isZero)
  }

  /// Example 1 (cement, Türkiye) of the Commission's communication template for installations:
  ///
  ///     clinker  1 255 000 t × 0.525 t/t                          658 875 t
  ///     coal     88 000 t × 25 GJ/t × 95 t/TJ                     209 000
  ///     oil      43 000 t × 40 GJ/t × 78 t/TJ                     134 160
  ///     waste    25 000 t × 20 GJ/t × 83 t/TJ: fossil 85 %         35 275, biogenic 6 225
  ///                                                             1 037 310 t
  ///     cement   1 255 000 ÷ 0.95 t: direct 0.7852147410358565 t/t
  ///     electricity 193 864.47368421053 MWh × 0.833 t/MWh: 0.12224275 t/t; total 0.9074574910358565
  @Test("Clinker and cement")
  func cement() throws {
    let report = try TestWorkspace(
      """
      date,source,activity,quantity,unit,process
      2025-06-30,meal,process/raw-meal,1255000,t,kiln
      2025-06-30,coal,process/coal,2200,TJ,kiln
      2025-06-30,oil,process/oil,1720,TJ,kiln
      2025-06-30,waste,process/waste,500,TJ,kiln
      2025-06-30,meter,process/electricity,193864.47368421053,MWh,mill
      """, sets: [],
      table: TestWorkspace.table([
        "id: meal, activity: process/raw-meal, per: t, emits: {CO2: 525 kg}",
        "id: coal, activity: process/coal, per: TJ, emits: {CO2: 95 t}",
        "id: oil, activity: process/oil, per: TJ, emits: {CO2: 78 t}",
        "id: waste, activity: process/waste, per: TJ, emits: {CO2 (fossil): 70.55 t, CO2 (biogenic): 12.45 t}",
        "id: electricity, activity: process/electricity, per: MWh, emits: {CO2: 833 kg}",
      ]),
      products: """
        processes:
          - {id: kiln, outputs: [{product: clinker, quantity: 1255000 t}]}
          - id: mill
            outputs: [{product: cement, quantity: 1321052.6315789474 t}]
            takes: [{product: clinker, quantity: 1255000 t}]
        products:
          - {id: cement, declared-unit: 1 t}
          - {id: clinker, declared-unit: 1 t}
        """
    ).footprint()
    #expect(report.footprint.total.isNear("907.4574910358565", within: sixteenDigits))
    #expect(
      try #require(report.kilograms(of: "mill/meter/process/electricity"))
        .isNear("122.24275", within: sixteenDigits))
    // All but the electricity: 785.2147410358565 kg/t of cement, 826.5418326693227 of clinker.
    let clinker = try #require(report.total(of: "clinker"))
    #expect(clinker.isNear("826.5418326693227", within: sixteenDigits))
    #expect(
      (clinker * ExactDecimal(exactly: "0.95")).isNear("785.2147410358565", within: sixteenDigits))
    // 6225 t biogenic CO2 stand beside the total.
    #expect(
      report.footprint.masses[.biogenicCO2]
        .isNear("4.712151394422310756", within: sixteenDigits))
    #expect(report.balance.difference.isZero)
  }
}

/// Example 3 (high-alloy steel, United States) of the Commission's communication template for
/// installations, direct emissions. Crude steel carries (171 005.30885696854 t + 80 540 × 1.48 +
/// 346 773.0239303843 × 3 + 331 213 × 2.5 + 60 595 × 1.3) ÷ 2 234 000; of it 1 227 000 t go into
/// 1 133 000 t of products, which add 402 245.415 t of their own.
@Suite("Two processes and four purchased precursors")
struct SteelChainTests {
  static let workspace = TestWorkspace(
    """
    date,source,activity,quantity,unit,process
    2025-06-30,stack,process/any,171005.30885696854,t,eaf
    2025-06-30,furnace,process/any,402245.415,t,rolling
    """, sets: [],
    table: TestWorkspace.table(["id: any, activity: process/any, per: t, emits: {CO2: 1000 kg}"]),
    products: """
      processes:
        - id: eaf
          outputs: [{product: crude-steel, quantity: 2234000 t}]
          takes:
            - {material: ingots, quantity: 80540 t}
            - {material: ferro-nickel, quantity: 346773.0239303843 t}
            - {material: ferro-chromium, quantity: 331213000 kg}
            - {material: ferro-manganese, quantity: 60595 t}
        - id: rolling
          outputs: [{product: bar, quantity: 1133000 t}]
          takes: [{product: crude-steel, quantity: 1227000 t}]
      products:
        - {id: crude-steel, declared-unit: 1 t}
        - {id: bar, declared-unit: 1 t}
      materials:
        - {id: ingots, footprint: suppliers/ingots.json}
        - {id: ferro-nickel, footprint: suppliers/nickel.json}
        - {id: ferro-chromium, footprint: suppliers/chromium.json}
        - {id: ferro-manganese, footprint: suppliers/manganese.json}
      """,
    files: [
      "suppliers/ingots.json": TestWorkspace.supplier("1480"),
      "suppliers/nickel.json": TestWorkspace.supplier("3", for: "1"),
      "suppliers/chromium.json": TestWorkspace.supplier("25", for: "10"),
      "suppliers/manganese.json": TestWorkspace.supplier("1300"),
    ])

  /// By burden: kilograms of 1 t of crude steel and of 1 t of products, as printed, × 1000.
  static let contributions: [(burden: String, crude: String, bar: String)] = [
    ("eaf/stack/process/any", "76.54669152057679", "82.89743203508183"),
    ("eaf/ingots", "53.35684870188004", "57.78363050062383"),
    ("eaf/ferro-nickel", "465.6755021446522", "504.3105393923109"),
    ("eaf/ferro-chromium", "370.6501790510296", "401.4013854330214"),
    ("eaf/ferro-manganese", "35.26119068934647", "38.18665575977768"),
  ]

  @Test("Totals and the parts of each precursor are as printed")
  func asPrinted() throws {
    let report = try Self.workspace.footprint(of: "bar")
    let ofCrude = try Self.workspace.footprint(of: "crude-steel")
    #expect(
      try #require(report.total(of: "crude-steel")).isNear(
        "1001.490412107485", within: sixteenDigits))
    #expect(report.footprint.total.isNear("1439.6064877810097", within: sixteenDigits))
    for (burden, crude, bar) in Self.contributions {
      let inCrude = try #require(ofCrude.kilograms(of: burden))
      #expect(inCrude.isNear(crude, within: sixteenDigits), "\(burden)")
      let inBar = try #require(report.kilograms(of: burden))
      #expect(inBar.isNear(bar, within: sixteenDigits), "\(burden)")
    }
    #expect(
      try #require(report.kilograms(of: "rolling/furnace/process/any"))
        .isNear("355.0268446601942", within: sixteenDigits))
    #expect(report.balance.difference.isZero)
  }

  /// 1 227 000 ÷ 1 133 000 t of crude steel stand in one tonne of products, and 80 540 ÷ 2 234 000
  /// of that are ingots.
  @Test("Masses of precursors are as printed")
  func masses() throws {
    let report = try Self.workspace.footprint(of: "bar")
    let own = try #require(report.kilograms(of: "eaf/stack/process/any"))
    let inCrude = try #require(
      try Self.workspace.footprint(of: "crude-steel").kilograms(of: "eaf/stack/process/any"))
    #expect(
      own.divided(by: inCrude, significantDigits: 20)
        .isNear("1.082965578111209", within: "0.00000000000001"))
    let ingots = try #require(report.kilograms(of: "eaf/ingots"))
    #expect(
      ingots.divided(by: 1480, significantDigits: 20)
        .isNear("0.03904299358150259", within: "0.00000000000001"))
  }

  @Test("What leaves as crude steel and as products is what was emitted and bought")
  func balance() throws {
    let report = try Self.workspace.footprint(of: "bar")
    // 2 237 329.580648122 t of crude steel (printed) and 402 245.415 t.
    #expect(report.balance.emitted.isNear("2639574995.648122", within: sixteenDigits))
    #expect(report.balance.own == ExactDecimal(exactly: "573250723.85696854"))
    #expect(report.balance.difference.isZero)
    #expect(report.balance.attributed.count == 2)
  }
}
