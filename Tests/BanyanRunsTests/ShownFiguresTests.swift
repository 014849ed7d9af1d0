import Banyan
import Testing

@Suite("Figures of an explanation are written in the reader's way")
struct ShownFiguresTests {
  private let vietnamese = ShownFigures(.vietnamese)
  private let english = ShownFigures(.english)

  @Test("Every digit stands, grouped and marked as the language does")
  func numbers() throws {
    let value = try #require(ExactDecimal("-50297.836837861284797623"))
    #expect(vietnamese.exact(value) == "−50.297,836837861284797623")
    #expect(english.exact(value) == "−50 297.836837861284797623")
    #expect(vietnamese.carbonDioxideEquivalent(ExactDecimal(1408)) == "1.408 tấn CO₂tđ")
    #expect(english.carbonDioxideEquivalent(ExactDecimal(1408)) == "1 408 t CO2e")
  }

  @Test(
    "Units that have Vietnamese names are called by them",
    arguments: [
      ("t", "tấn"), ("l", "lít"), ("Nm3", "Nm³"), ("1000 m3", "1000 m³"), ("t.km", "tấn.km"),
      ("passenger.km", "hành khách.km"), ("TJ (net)", "TJ (NCV)"), ("kWh", "kWh"),
      ("toe/1000 l", "toe/1000 lít"),
    ])
  func units(symbol: String, name: String) {
    #expect(vietnamese.name(ofUnit: symbol) == name)
    #expect(english.name(ofUnit: symbol) == symbol)
  }

  @Test("Days are written as the language does, a single one once")
  func days() throws {
    let first = try #require(CalendarDate(iso: "2025-01-01"))
    let last = try #require(CalendarDate(iso: "2025-01-31"))
    let month = try #require(Period(from: first, through: last))
    #expect(vietnamese.period(month) == "01/01/2025 – 31/01/2025")
    #expect(english.period(month) == "2025-01-01 to 2025-01-31")
    #expect(vietnamese.period(try #require(Period(from: first, through: first))) == "01/01/2025")
    #expect(vietnamese.period(Period(year: 2025)) == "2025")
  }
}
