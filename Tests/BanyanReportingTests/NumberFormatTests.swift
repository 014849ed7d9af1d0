import Banyan
import Testing

/// Figures as people read them, rounded once and half to even. Expectations are written by hand.
@Suite struct NumberFormatTests {
  static func number(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text)) }

  struct Case: Sendable, CustomTestStringConvertible {
    let value: String
    let english: String
    let vietnamese: String
    var testDescription: String { value }
  }

  static let tonnes = [
    Case(value: "48213.4", english: "48 213", vietnamese: "48.213"),
    Case(value: "1234567", english: "1 234 567", vietnamese: "1.234.567"),
    Case(value: "999", english: "999", vietnamese: "999"),
    Case(value: "1000", english: "1 000", vietnamese: "1.000"),
    // Half to even: both go to the even neighbour.
    Case(value: "12.5", english: "12", vietnamese: "12"),
    Case(value: "13.5", english: "14", vietnamese: "14"),
    // Fewer than two digits would remain.
    Case(value: "5.904", english: "5.9", vietnamese: "5,9"),
    Case(value: "0.0042", english: "0.0042", vietnamese: "0,0042"),
    Case(value: "0.00427", english: "0.0043", vietnamese: "0,0043"),
    // Rounding makes the number a digit longer.
    Case(value: "9.96", english: "10", vietnamese: "10"),
    Case(value: "0.0996", english: "0.10", vietnamese: "0,10"),
    Case(value: "-770.4", english: "−770", vietnamese: "−770"),
    Case(value: "0", english: "0", vietnamese: "0"),
    Case(value: "0.000", english: "0", vietnamese: "0"),
  ]

  @Test(
    "Tonnes are whole in a report of thousands, and nothing small prints as zero", arguments: tonnes
  )
  func tonnesOfALargeReport(_ item: Case) throws {
    let total: ExactDecimal = 50000
    let value = try Self.number(item.value)
    let english = NumberFormat(.english, for: .terminal, largest: total)
    let vietnamese = NumberFormat(.vietnamese, for: .terminal, largest: total)
    #expect(english.tonnes(value) == item.english)
    #expect(vietnamese.tonnes(value) == item.vietnamese)
  }

  @Test(
    "The total's size decides the places of every figure",
    arguments: [
      ("1000", "4.3"), ("999.9", "4.3"), ("56.47", "4.30"), ("9.99", "4.304"), ("0.5", "4.304"),
    ])
  func places(total: String, expected: String) throws {
    let format = NumberFormat(.english, for: .terminal, largest: try Self.number(total))
    #expect(format.tonnes(try Self.number("4.3041")) == expected)
  }

  @Test("A page groups with a narrow no-break space, in Vietnamese with a point")
  func page() throws {
    let value = try Self.number("42104.25")
    #expect(NumberFormat(.english, for: .page).exact(value) == "42\u{202F}104.25")
    #expect(NumberFormat(.vietnamese, for: .page).exact(value) == "42.104,25")
  }

  @Test("Printed factors change their marks and keep their words")
  func published() {
    let format = NumberFormat(.vietnamese, for: .terminal)
    #expect(format.published("56100 kg") == "56.100 kg")
    #expect(format.published("0.6592 t") == "0,6592 t")
    #expect(format.published("10 % to 35.5 %") == "10 % to 35,5 %")
  }

  @Test(
    "A share keeps a digit however small it is",
    arguments: [
      ("1", "3", 0, "33 %"), ("1", "3", 1, "33.3 %"), ("2", "3", 0, "67 %"),
      ("3", "1000", 0, "0.3 %"), ("98", "1000000", 1, "0.01 %"), ("0", "3", 0, "0 %"),
      ("5", "0", 0, "0 %"), ("-1", "4", 0, "−25 %"), ("1", "1", 1, "100.0 %"),
    ])
  func percent(part: String, whole: String, places: Int, expected: String) throws {
    let format = NumberFormat(.english, for: .terminal)
    let share = format.percent(
      try Self.number(part), of: try Self.number(whole), places: places)
    #expect(share == expected)
  }

  @Test(
    "A range has one figure where both sides agree in two significant digits",
    arguments: [
      (0.0409, 0.0414, "± 4.1 %"), (0.039, 0.043, "−3.9 % / +4.3 %"), (0.04, 0.04, "± 4.0 %"),
      (0.126, 0.126, "± 13 %"), (0.0996, 0.0996, "± 10 %"), (0.00836, 0.00888, "−0.84 % / +0.89 %"),
      (1.27, 1.27, "± 130 %"), (0, 0, "± 0 %"), (0, 0.043, "0 % / +4.3 %"),
    ])
  func range(down: Double, up: Double, expected: String) {
    #expect(NumberFormat(.english, for: .terminal).range(down: down, up: up) == expected)
  }

  @Test("Where no limit is known there is no range, not a range of zero")
  func noRange() {
    #expect(NumberFormat(.english, for: .terminal).range(down: nil, up: nil) == nil)
  }
}
