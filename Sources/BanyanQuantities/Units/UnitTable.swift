/// Every known unit by the symbols people type.
///
/// Exact by definition unless said otherwise: international yard and pound (1959), US gallon of
/// 231 in3, barrel of 42 gallons, International Table calorie 4.1868 J and Btu 1055.05585262 J
/// (ISO 80000-5), toe = 10 Gcal = 41.868 GJ, tce = 7 Gcal = 29.3076 GJ (IEA).
package struct UnitTable: Sendable {
  package static let standard = UnitTable()

  private let exact: [String: Unit]
  /// By lower-case spelling; only spellings that can mean one unit alone.
  private let folded: [String: Unit]

  package var symbols: [String] { exact.keys.sorted() }

  init() {
    var exact: [String: Unit] = [:]
    for (names, unit) in Self.definitions() {
      for name in names {
        precondition(exact[name] == nil, "the symbol \(name) stands for two units")
        exact[name] = unit
      }
    }
    var folded: [String: Unit?] = [:]
    for (name, unit) in exact where !Self.spelledExactly.contains(name) {
      let key = name.lowercased()
      if let other = folded[key], other != unit {
        folded[key] = .some(nil)
      } else {
        folded[key] = unit
      }
    }
    self.exact = exact
    self.folded = folded.compactMapValues { $0 }
  }

  /// Symbols that mean something else in other letters: `MT` is a metric tonne to a trader and a
  /// megatonne to a statistician, `Cal` a kilocalorie.
  private static let spelledExactly: Set<String> = ["Mt", "Gt", "cal", "m", "g"]

  /// The unit whose symbol is written as the table has it, which most are.
  func unit(written symbol: String) -> Unit? { exact[symbol] }

  /// The unit a symbol names; by letter case only where that is unambiguous.
  func unit(named symbol: String) -> Unit? {
    exact[symbol] ?? folded[symbol.lowercased()]
  }

  private static func definitions() -> [([String], Unit)] {
    prefixed + energies + masses + volumes + transport + others
  }

  private static func unit(
    _ names: String..., of dimension: Dimension, _ ratio: String, over denominator: String = "1",
    gasState: GasState? = nil
  ) -> ([String], Unit) {
    guard let top = ExactDecimal(ratio), let bottom = ExactDecimal(denominator) else {
      preconditionFailure("the ratio of \(names[0]) is no decimal number")
    }
    return (
      names,
      Unit(
        symbol: names[0], dimension: dimension,
        ratio: ExactRatio(top, over: bottom), gasState: gasState)
    )
  }

  /// SI prefixes where plants use them.
  private static var prefixed: [([String], Unit)] {
    let prefixes: [(String, Int)] = [
      ("", 0), ("k", 3), ("M", 6), ("G", 9), ("T", 12), ("P", 15),
    ]
    var result: [([String], Unit)] = []
    func add(_ name: String, _ dimension: Dimension, _ coefficient: Int128, _ exponent: Int) {
      result.append(
        (
          [name],
          Unit(
            symbol: name, dimension: dimension,
            ratio: ExactRatio(ExactDecimal(coefficient: coefficient, exponent: exponent)))
        ))
    }
    for (prefix, power) in prefixes {
      add(prefix + "J", .energy, 1, power - 6)
      add(prefix + "Wh", .energy, 36, power - 4)
      if prefix != "M" && prefix != "" { add(prefix + "g", .mass, 1, power - 3) }
      if prefix == "k" || prefix == "M" || prefix == "G" { add(prefix + "t", .mass, 1, power + 3) }
    }
    return result
  }

  private static var energies: [([String], Unit)] {
    [
      unit("kcal", of: .energy, "0.0041868"), unit("Mcal", of: .energy, "4.1868"),
      unit("Gcal", of: .energy, "4186.8"), unit("cal", of: .energy, "0.0000041868"),
      unit("Btu", "BTU", of: .energy, "0.00105505585262"),
      unit("mmBtu", "MMBtu", "MMBTU", of: .energy, "1055.05585262"),
      unit("therm", "therms", "thm", of: .energy, "105.505585262"),
      unit("toe", "TOE", of: .energy, "41868"), unit("ktoe", of: .energy, "41868000"),
      unit("tce", of: .energy, "29307.6"),
    ]
  }

  private static var masses: [([String], Unit)] {
    [
      unit("g", "gam", of: .mass, "0.001"), unit("mg", of: .mass, "0.000001"),
      unit("t", "tonne", "tonnes", "tấn", "Mg", of: .mass, "1000"),
      unit("kilogram", "kilograms", "kilôgam", "ký", "kí", of: .mass, "1"),
      unit("yến", of: .mass, "10"), unit("tạ", of: .mass, "100"),
      unit("lb", "lbs", "pound", "pounds", of: .mass, "0.45359237"),
      unit("klb", of: .mass, "453.59237"),
      unit("short-ton", "short ton", "short tons", "ton (US)", of: .mass, "907.18474"),
      unit("long-ton", "long ton", "long tons", "ton (UK)", of: .mass, "1016.0469088"),
      unit("oz", of: .mass, "0.028349523125"),
    ]
  }

  private static var volumes: [([String], Unit)] {
    [
      unit("m3", "cubic metre", "cubic metres", "mét khối", "khối", of: .volume, "1"),
      unit(
        "l", "L", "lít", "lit", "litre", "litres", "liter", "liters", "dm3", of: .volume, "0.001"),
      unit("ml", "mL", "cm3", of: .volume, "0.000001"), unit("hl", "hL", of: .volume, "0.1"),
      unit("kl", "kL", of: .volume, "1"), unit("Ml", "ML", of: .volume, "1000"),
      unit("gal", "gallon", "gallons", "US gal", "gal (US)", of: .volume, "0.003785411784"),
      unit("gal (UK)", "UK gal", "imperial gallon", of: .volume, "0.00454609"),
      unit("bbl", "barrel", "barrels", of: .volume, "0.158987294928"),
      unit("ft3", "cf", "cu ft", of: .volume, "0.028316846592"),
      unit("scf", of: .volume, "0.028316846592", gasState: .sixtyFahrenheit),
      unit("Mscf", of: .volume, "28.316846592", gasState: .sixtyFahrenheit),
      unit("MMscf", of: .volume, "28316.846592", gasState: .sixtyFahrenheit),
      unit("Nm3", "Ncum", of: .volume, "1", gasState: .normal),
      unit("kNm3", of: .volume, "1000", gasState: .normal),
      unit("Sm3", of: .volume, "1", gasState: .standard),
    ]
  }

  private static var transport: [([String], Unit)] {
    [
      unit("km", "vehicle.km", "vkm", of: .distance, "1"), unit("m", of: .distance, "0.001"),
      unit("mile", "miles", "mi", "vehicle.mile", "vehicle-mile", of: .distance, "1.609344"),
      unit("nmi", "nautical mile", "nautical miles", "hải lý", of: .distance, "1.852"),
      unit(
        "t.km", "tkm", "tonne.km", "tonne-km", "tấn.km", "t-km", "tonnes.km", of: .freight, "1"),
      unit("kg.km", "kgkm", of: .freight, "0.001"), unit("kt.km", of: .freight, "1000"),
      unit(
        "short-ton.mile", "short ton-mile", "ton-mile (US)", of: .freight,
        "1.45997231821056"),
      unit(
        "passenger.km", "pkm", "p.km", "passenger-km", "person.km", "người.km",
        of: .passengerDistance, "1"),
      unit(
        "passenger.mile", "passenger-mile", "pmi", of: .passengerDistance, "1.609344"),
    ]
  }

  private static var others: [([String], Unit)] {
    [
      unit("m2", of: .area, "1"), unit("ha", of: .area, "10000"),
      unit("mol", of: .amount, "1"), unit("kmol", of: .amount, "1000"),
      unit("h", "hour", "hours", "giờ", of: .time, "1"),
      unit("day", "days", "ngày", of: .time, "24"),
      unit(
        "room.night", "room night", "room nights", "night", "nights", of: .count(of: "room.night"),
        "1"),
      unit("piece", "pieces", "pcs", "cái", "chiếc", of: .count(of: "piece"), "1"),
      unit("head", "heads", of: .count(of: "head"), "1"),
      unit("head.year", of: .overYears(.count(of: "head")), "1"),
      unit("ha.day", of: .count(of: "ha.day"), "1"),
      unit("ha.year", of: .overYears(.area), "10000"),
      unit("%", of: .fraction, "0.01"), unit("1", of: .fraction, "1"),
      unit("VND", "đồng", of: .money(currency: "VND"), "1"),
      unit("USD", of: .money(currency: "USD"), "1"),
      unit("EUR", of: .money(currency: "EUR"), "1"),
      unit("GBP", of: .money(currency: "GBP"), "1"),
    ]
  }
}
