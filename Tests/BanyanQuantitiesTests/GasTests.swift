import Testing

@testable import BanyanQuantities

@Suite("Gases and potentials")
struct GasTests {
  /// A set with the values that matter here.
  private static let set = GWPSet(
    name: "test", title: "Test",
    potentials: [
      .init(species: GasSpecies(.carbonDioxide), family: "CO2", isKyoto: true, value: 1),
      .init(species: GasSpecies(.methane), family: "CH4", isKyoto: true, value: 28),
      .init(
        species: GasSpecies(.methane, origin: .fossil), family: "CH4", isKyoto: true, value: 30),
      .init(species: GasSpecies(Gas("HCFC-22")), family: "HCFC", isKyoto: false, value: 1760),
    ])

  @Test(
    "A gas reads with the origin of its carbon",
    arguments: [
      ("CO2", "CO2", CarbonOrigin.fossil), ("CO2 (biogenic)", "CO2", .biogenic),
      ("CO2 (land use)", "CO2", .landUse), ("CH4", "CH4", nil), ("CH4 (fossil)", "CH4", .fossil),
      ("CH4 (non-fossil)", "CH4", .biogenic), ("HFO-1234ze(E)", "HFO-1234ze(E)", nil),
    ] as [(String, String, CarbonOrigin?)])
  func reads(text: String, gas: String, origin: CarbonOrigin?) throws {
    let species = try #require(GasSpecies(text))
    #expect(species.gas == Gas(gas))
    #expect(species.origin == origin)
    #expect(GasSpecies(species.description) == species)
  }

  @Test("An origin that does not exist is no gas")
  func unknownOrigin() {
    #expect(GasSpecies("CH4 (green)") == nil)
  }

  @Test("An origin of nothing is no gas", arguments: ["(0.08 to 20)", "(fossil)", "()"])
  func originOfNothing(text: String) {
    #expect(GasSpecies(text) == nil)
  }

  @Test("Inventories list CO2, CH4, N2O, then others by name, and CO2e last")
  func order() {
    let gases = ["SF6", "CO2e", "N2O", "CF4", "CH4", "CO2"].map { Gas($0) }
    #expect(gases.sorted().map(\.formula) == ["CO2", "CH4", "N2O", "CF4", "SF6", "CO2e"])
  }

  @Test("Methane takes the value of its origin where the set has one, else the generic one")
  func methane() {
    func value(_ origin: CarbonOrigin?) -> ExactDecimal? {
      Self.set.potential(of: GasSpecies(.methane, origin: origin))?.value
    }
    #expect(value(nil) == 28)
    #expect(value(.fossil) == 30)
    #expect(value(.biogenic) == 28)
  }

  @Test("A mass weighs its potential; biogenic CO2 nothing; CO2e as it stands; others not at all")
  func weighs() {
    let two = ExactRatio(2)
    #expect(Self.set.equivalent(of: GasSpecies(.methane), tonnes: two)?.tonnes == 56)
    #expect(Self.set.equivalent(of: GasSpecies(.carbonDioxide), tonnes: two)?.tonnes == 2)
    let biogenic = GasSpecies(.carbonDioxide, origin: .biogenic)
    #expect(biogenic.isBiogenicCarbonDioxide)
    #expect(Self.set.equivalent(of: biogenic, tonnes: two)?.tonnes == 0)
    #expect(
      Self.set.equivalent(of: GasSpecies(.publishedEquivalent), tonnes: two)?.tonnes == 2)
    #expect(Self.set.equivalent(of: GasSpecies(.nitrousOxide), tonnes: two) == nil)
    #expect(!GasSpecies(.methane, origin: .biogenic).isBiogenicCarbonDioxide)
  }

  @Test("A set keeps what lies outside the Kyoto basket and says so")
  func basket() {
    #expect(Self.set.potential(of: GasSpecies(Gas("HCFC-22")))?.isKyoto == false)
    #expect(Self.set.potential(of: GasSpecies(.methane))?.isKyoto == true)
  }

  @Test("CO2e adds up within one set")
  func sum() {
    let parts = [1, 2, 3].map { CarbonDioxideEquivalent(tonnes: $0, set: "AR6") }
    #expect(CarbonDioxideEquivalent.sum(parts) == 6)
    #expect(CarbonDioxideEquivalent.sum([CarbonDioxideEquivalent]()) == 0)
  }

  @Test("CO2e of two sets never adds up")
  func twoSets() async {
    await #expect(processExitsWith: .failure) {
      _ = CarbonDioxideEquivalent.sum([
        CarbonDioxideEquivalent(tonnes: 1, set: "AR5"),
        CarbonDioxideEquivalent(tonnes: 1, set: "AR6"),
      ])
    }
  }
}
