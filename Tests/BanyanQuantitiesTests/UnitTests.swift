import Testing

@testable import BanyanQuantities

@Suite("Units")
struct UnitTests {
  private func decimal(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text)) }

  /// One of the first in terms of the second, over a denominator. Worked out from the definitions:
  /// 1 cal = 4.1868 J, 1 Btu = 1055.05585262 J, 1 lb = 0.45359237 kg, 1 gal = 231 × 0.0254³ m3.
  static let conversions: [(from: String, to: String, top: String, bottom: String)] = [
    ("kWh", "MJ", "3.6", "1"), ("MJ", "kWh", "10", "36"), ("TJ", "MWh", "10000", "36"),
    ("toe", "GJ", "41.868", "1"), ("toe", "kWh", "11630", "1"), ("ktoe", "TJ", "41.868", "1"),
    ("tce", "GJ", "29.3076", "1"), ("Gcal", "GJ", "4.1868", "1"),
    ("mmBtu", "GJ", "1.05505585262", "1"), ("mmBtu", "therm", "10", "1"),
    ("therm", "MJ", "105.505585262", "1"),
    ("short-ton", "t", "0.90718474", "1"), ("short-ton", "lb", "2000", "1"),
    ("long ton", "kg", "1016.0469088", "1"), ("lb", "kg", "0.45359237", "1"),
    ("oz", "lb", "1", "16"), ("Gg", "t", "1000", "1"), ("kt", "t", "1000", "1"),
    ("Mt", "kt", "1000", "1"), ("Mg", "t", "1", "1"), ("mg", "g", "1", "1000"),
    ("gal", "l", "3.785411784", "1"), ("bbl", "gal", "42", "1"), ("gal (UK)", "l", "4.54609", "1"),
    ("ft3", "m3", "0.028316846592", "1"), ("ML", "m3", "1000", "1"), ("ml", "l", "1", "1000"),
    ("mile", "km", "1.609344", "1"), ("nmi", "km", "1.852", "1"),
    // 907.18474 kg × 1.609344 km
    ("short-ton.mile", "t.km", "1.45997231821056", "1"),
    ("passenger.mile", "passenger.km", "1.609344", "1"), ("day", "h", "24", "1"),
    // Words of Vietnamese bills.
    ("tấn", "kg", "1000", "1"), ("tạ", "kg", "100", "1"), ("yến", "kg", "10", "1"),
    ("lít", "m3", "0.001", "1"), ("nghìn m3", "m3", "1000", "1"), ("triệu lít", "m3", "1000", "1"),
    ("1000 m3", "m3", "1000", "1"), ("khối", "m3", "1", "1"), ("tấn.km", "t.km", "1", "1"),
    // Gas at a stated temperature: V ∝ T, 0 °C = 273.15 K.
    ("Nm3", "Sm3", "288.15", "273.15"), ("Sm3", "Nm3", "273.15", "288.15"),
    ("Nm3", "m3 (20 °C)", "293.15", "273.15"), ("m3 (20 °C)", "Nm3", "273.15", "293.15"),
    ("m3 (20 °C)", "Sm3", "288.15", "293.15"), ("m3 (0 °C)", "Nm3", "1", "1"),
    ("m3 (15 °C)", "Sm3", "1", "1"), ("1000 Nm3", "kNm3", "1", "1"),
    // 60 °F = 519.67 °R; 273.15 K = 491.67 °R.
    ("Mscf", "Nm3", "13922.54396388864", "519.67"),
    ("GJ (net)", "kWh (net)", "1000", "3.6"), ("toe (gross)", "GJ (gross)", "41.868", "1"),
  ]

  @Test("A conversion is the ratio of the definitions, exactly", arguments: conversions)
  func converts(from: String, to: String, top: String, bottom: String) throws {
    let ratio = try Unit(from).conversion(to: Unit(to))
    #expect(ratio == ExactRatio(try decimal(top), over: try decimal(bottom)))
  }

  @Test("There and back is one", arguments: conversions)
  func returns(from: String, to: String, top: String, bottom: String) throws {
    let (first, second) = (try Unit(from), try Unit(to))
    let there = try #require(first.conversion(to: second))
    let back = try #require(second.conversion(to: first))
    #expect(there * back == .one)
  }

  @Test(
    "One unit in the spellings people use",
    arguments: [
      ("kwh", "kWh"), ("KWH", "kWh"), ("m³", "m3"), ("Nm³", "Nm3"), ("t·km", "t.km"),
      ("tonne-km", "t.km"), ("GJ (LHV)", "GJ (net)"), ("GJ (NCV)", "GJ (net)"),
      ("GJ (HHV)", "GJ (gross)"), ("m3 at 20 °C", "m3 (20 °C)"), ("m3 @ 20°C", "m3 (20 °C)"),
      ("m3 (20 ºC)", "m3 (20 °C)"), ("m3 ở 20 °C", "m3 (20 °C)"), ("MMBtu", "mmBtu"),
      ("litre", "l"), ("Tấn", "t"), ("kg ", "kg"), ("ta\u{302}\u{301}n", "t"), ("TOE", "toe"),
    ])
  func spellings(written: String, meant: String) throws {
    #expect(try Unit(written) == Unit(meant))
  }

  @Test(
    "What could mean two things is refused, never guessed",
    arguments: [
      ("ton", Unit.Fault.ambiguousTon), ("tons", .ambiguousTon), ("Ton", .ambiguousTon),
      ("1000 ton", .ambiguousTon), ("MT", .unknown), ("mt", .unknown), ("MG", .unknown),
      ("Cal", .unknown), ("M", .unknown), ("kWhh", .unknown), ("", .unknown), ("0 m3", .unknown),
      ("-5 m3", .unknown), ("kg (net)", .basisDoesNotApply), ("m3 (gross)", .basisDoesNotApply),
      ("kWh (20 °C)", .basisDoesNotApply), ("Nm3 (20 °C)", .basisDoesNotApply),
      ("GJ (dry)", .unknown),
    ])
  func refused(text: String, fault: Unit.Fault) {
    #expect(throws: fault) { try Unit(text) }
  }

  @Test(
    "What differs in dimension, heating value or gas state never converts",
    arguments: [
      ("GJ (net)", "GJ (gross)"), ("GJ", "GJ (net)"), ("kWh (gross)", "kWh"), ("kg", "m3"),
      ("kg", "kWh"), ("m3", "Nm3"), ("Nm3", "m3"), ("m3", "m3 (20 °C)"), ("scf", "ft3"),
      ("t", "t.km"), ("km", "passenger.km"), ("h", "room.night"), ("piece", "room.night"),
      ("VND", "USD"), ("m3", "m2"), ("%", "kg"),
    ])
  func neverConverts(from: String, to: String) throws {
    #expect(try Unit(from).conversion(to: Unit(to)) == nil)
    #expect(try Unit(to).conversion(to: Unit(from)) == nil)
  }

  @Test("Every symbol of the table reads as its own unit")
  func symbols() throws {
    for symbol in UnitTable.standard.symbols {
      let unit = try Unit(symbol)
      #expect(unit.ratio > .zero, "\(symbol)")
      #expect(try Unit(unit.symbol) == unit, "\(symbol) prints as \(unit.symbol)")
    }
  }
}
