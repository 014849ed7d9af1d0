@testable import BanyanCBAM
import BanyanQuantities
import TestSupport
import Testing

/// The general formulas below Tables 3 and 4 (2547 Annex II G).
@Suite("Carbonates and oxides by their molar masses")
struct StoichiometryTests {
  /// Standard atomic weights: C 12.011, O 15.999, so CO2 44.009 and CO3 60.008.
  @Test(
    "The formula gives what the tables print, to their third decimal",
    arguments: [
      // 44.009/(40.078 + 60.008), 44.009/(24.305 + 60.008), 44.009/(2 × 22.990 + 60.008) …
      ("CaCO3", "0.440"), ("MgCO3", "0.522"), ("Na2CO3", "0.415"), ("BaCO3", "0.223"),
      ("Li2CO3", "0.596"), ("K2CO3", "0.318"), ("SrCO3", "0.298"), ("NaHCO3", "0.524"),
      ("FeCO3", "0.380"),
    ])
  func printed(formula: String, factor: String) throws {
    let own = try #require(Stoichiometry.ofCarbonate(formula))
    #expect(own.decimal().rounded(places: 3) == ExactDecimal(factor)!)
  }

  @Test(
    "Oxides too",
    arguments: [("CaO", "0.785"), ("MgO", "1.092"), ("BaO", "0.287")])
  func oxides(formula: String, factor: String) throws {
    let own = try #require(Stoichiometry.ofOxide(formula))
    #expect(own.decimal().rounded(places: 3) == ExactDecimal(factor)!)
    // 44.009/(2 × 22.990 + 15.999).
    #expect(
      Stoichiometry.ofOxide("Na2O") == ExactRatio(ExactDecimal("44.009")!) / ExactDecimal("61.979")!
    )
    #expect(Stoichiometry.ofOxide("NaO") == nil)
    #expect(Stoichiometry.ofOxide("FeO") == nil)
  }

  /// Zinc: 44.009/(65.38 + 60.008). Dolomite has two CO3: 2 × 44.009/(40.078 + 24.305 + 2 × 60.008) = 0.4773…,
  /// as IPCC 2006, Vol. 3, Table 2.1 has it (0.47732).
  @Test("Each CO3 gives its CO2")
  func ions() throws {
    let zinc = ExactRatio(ExactDecimal("44.009")!) / ExactDecimal("125.388")!
    #expect(Stoichiometry.ofCarbonate("ZnCO3") == zinc)
    let dolomite = try #require(Stoichiometry.ofCarbonate("CaMg(CO3)2"))
    #expect(dolomite.decimal().rounded(places: 5) == ExactDecimal("0.47732")!)
  }

  @Test(
    "What is no formula of a carbonate is none",
    arguments: [
      "CO3", "CaCO", "CaCO4", "XxCO3", "ca CO3", "Ca0CO3", "2CaCO3", "(CO3)2", "CaMg(CO3)", "",
      "SiO2", "CaMg(CO3)x", "CaCO3CO3",
    ])
  func none(formula: String) {
    #expect(Stoichiometry.ofCarbonate(formula) == nil)
  }

  /// 100 t of ore with 80 % ZnCO3: 80 × 44.009/125.388 t.
  @Test("A composition takes a carbonate that no table prints")
  func composition() throws {
    func plant(_ composition: String, _ method: String = "A") throws -> SmallPlant {
      try SmallPlant(
        products: SmallPlant.products("works", "steel", "1000 t"),
        cbam: """
          processes:
            - {id: works, of: works, goods: [{product: steel, cn: "72142000"}]}
          streams:
            - {records: process/carbonate/limestone, method: \(method), composition: {\(composition)}}

          """, records: ["ore,process/carbonate/limestone,100,t,works"])
    }
    let expected = ExactRatio(ExactDecimal("3520.72")!) / ExactDecimal("125.388")!
    #expect(try plant("ZnCO3: 80 %").report().direct == expected)
    #expect(
      try plant("Na2O: 10 %", "B").report().direct
        == ExactRatio(ExactDecimal("440.09")!) / ExactDecimal("61.979")!)
    let stage = try plant("ZnCO33: 80 %").run()
    let finding = stage.findings.ordered.first { $0.code == .carbonateUnknown }
    #expect(finding?.location?.file == "cbam.yaml")
    #expect(stage.value == nil)
  }
}
