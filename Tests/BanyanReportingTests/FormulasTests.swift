import Testing

@testable import BanyanReporting

@Suite("Chemical formulas on a page")
struct FormulasTests {
  @Test("Digits of a formula are set low, wherever it stands")
  func subscripts() {
    #expect(
      Formulas.typeset("CO2e, CH4, N2O; SF6+NF3 (CF4, C2F6)")
        == "CO₂e, CH₄, N₂O; SF₆+NF₃ (CF₄, C₂F₆)")
    #expect(Formulas.typeset("HFC-134a, C3F8, CO, C2") == "HFC-134a, C3F8, CO, C2")
    #expect(Formulas.typeset("") == "")
  }

  @Test("A unit stays with its carbon dioxide where a line breaks, with no other gas")
  func units() {
    #expect(
      Formulas.typeset("2 kg CO2, 3 t CO2e, 4 tấn CO2, 5 kg CH4")
        == "2 kg\u{A0}CO₂, 3 t\u{A0}CO₂e, 4 tấn\u{A0}CO₂, 5 kg CH₄")
    #expect(Formulas.typeset("CO2 CO2") == "CO₂ CO₂")
  }
}
