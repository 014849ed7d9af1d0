import Banyan

/// An installation drawn by lot, as files and as the sums of the law over its numbers.
///
/// A chain of up to four steel processes: loops, a joint process, a shared generator, a boiler for two, proven
/// biomass, stocks, heat, waste gas, stored CO2, a measured stack, suppliers of one code.
struct RandomInstallation {
  /// A small generator, so that a seed gives one plant everywhere.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }

    mutating func within(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + roll(range.count)
    }
  }

  private struct Supplier {
    let code: String
    let country: String
    /// Thousandths of t CO2e for a tonne, where a verified value is stated.
    let stated: Int?
    /// Tonnes by step.
    let taken: [Int: Int]

    var tonnes: Double { Double(taken.values.reduce(0, +)) }
    /// Pig iron of Viet Nam: 2.19 with a mark-up of 10 %; of Norway nothing.
    var value: Double { stated.map { Double($0) / 1000 } ?? (country == "Norway" ? 0 : 2.19 * 1.1) }
    var isDefault: Bool { stated == nil && country != "Norway" }
  }

  private static let goods = [
    ("steel", "72071116", ", benchmark: E"), ("bars", "72142000", ""), ("screws", "73181552", ""),
    ("tubes", "73061100", ""),
  ]

  let products: String
  let cbam: String
  let records: [String]
  let files: [String: String]
  /// What the law makes of it, by process of cbam.yaml: attributed emissions, and for a tonne direct
  /// embedded emissions and their part by default values.
  let expected: [(id: String, attributed: Double, embedded: Double, byDefault: Double)]
  /// Emitted by the installation.
  let emitted: Double

  /// `scale`: what all quantities are multiplied by.
  init(seed: UInt64, scale: Int = 1) {
    var dice = Dice(state: seed)
    let steps = dice.within(1...4)
    let isLooping = steps > 1 && dice.roll(3) == 0
    let isJoint = !isLooping && steps > 2 && dice.roll(2) == 0
    let made = (0..<steps).map { _ in dice.within(100...999) * scale }
    let burnt = (0..<steps).map { _ in dice.within(5...500) * scale }
    let metered = (0..<steps).map { _ in dice.within(1...900) }
    let genset = dice.within(1...40) * scale
    // TJ.
    let (wood, proven) = (dice.within(1...9) * scale, 10 * dice.within(1...9))
    let boiler = dice.within(5...50) * scale
    let steam = dice.within(1...4) * scale
    let crossing = dice.within(0...9) * scale
    let isImported = dice.roll(2) == 0
    let gas = dice.within(0...3) * scale
    let (opening, closing) = (dice.within(0...4) * scale, dice.within(0...4) * scale)
    let stored = dice.within(0...1) * scale
    let power = dice.within(0...2) * scale
    let isMeasured = dice.roll(12) == 0
    let stack = dice.within(1...30) * scale

    func takes(_ step: Int) -> [(from: Int, tonnes: Int)] {
      var takes: [(Int, Int)] = []
      if step > 0 {
        takes.append((step - 1, isJoint && step == steps - 1 ? made[step - 1] : 50 * scale))
      }
      if step == 0, isLooping { takes.append((steps - 1, 20 * scale)) }
      return takes
    }
    let suppliers = (0..<dice.within(1...4)).map { place in
      let kind = dice.roll(3)
      var taken: [Int: Int] = [dice.roll(steps): dice.within(10...90) * scale]
      if dice.roll(2) == 0 { taken[dice.roll(steps)] = dice.within(10...90) * scale }
      return Supplier(
        code: dice.roll(2) == 0 ? "72011011" : "72011019",
        country: kind == 0 ? "Norway" : kind == 1 ? "Viet Nam" : "China",
        stated: kind == 2 ? dice.within(500...3000) : nil, taken: taken)
    }

    // The files.
    var lines = ["processes:"]
    for step in 0..<steps {
      lines.append("  - id: p\(step)")
      lines.append("    outputs: [{product: \(Self.goods[step].0), quantity: \(made[step]) t}]")
      let own = takes(step).map { "{product: \(Self.goods[$0.from].0), quantity: \($0.tonnes) t}" }
      let bought = suppliers.enumerated().compactMap { place, supplier in
        supplier.taken[step].map { "{material: m\(place), quantity: \($0) t}" }
      }
      if !(own + bought).isEmpty {
        lines.append("    takes: [\((own + bought).joined(separator: ", "))]")
      }
    }
    lines.append("products:")
    for step in 0..<steps {
      lines.append("  - {id: \(Self.goods[step].0), name: Good \(step), declared-unit: 1 t}")
    }
    lines.append("materials:")
    for place in suppliers.indices {
      lines.append("  - {id: m\(place), burden: none, because: test}")
    }
    lines.append("outside: [{records: {source: boiler}, because: \"steam of the site\"}]")
    let names = (0..<steps).map { "p\($0)" }
    let meters = (0..<steps).map { "p\($0): \(metered[$0]) kWh" }.joined(separator: ", ")
    lines.append(
      "shared: [{records: {source: genset}, among: [\(names.joined(separator: ", "))], rule: metered, "
        + "by: {\(meters)}, because: test}]")
    products = lines.joined(separator: "\n") + "\n"

    var law = ["processes:"]
    let lawful = isJoint ? steps - 1 : steps
    for step in 0..<lawful {
      let isLast = isJoint && step == lawful - 1
      let good = Self.goods[isLast ? steps - 1 : step]
      let of = isLast ? "[p\(steps - 2), p\(steps - 1)]" : "p\(step)"
      let inside = Self.goods[steps - 2 < 0 ? 0 : steps - 2]
      let inner =
        isLast ? ", inner: [{product: \(inside.0), cn: \"\(inside.1)\"\(inside.2)}]" : ""
      law.append(
        "  - {id: q\(step), of: \(of), goods: [{product: \(good.0), cn: \"\(good.1)\"\(good.2)}]\(inner)}"
      )
    }
    law.append("precursors:")
    for (place, supplier) in suppliers.enumerated() {
      let values =
        supplier.stated.map {
          ", values: {direct: \(Self.thousandths($0)) t/t, sefa: 0.5 t/t, verification: {report: R, "
            + "issued: 2027-02-01, verifier: V, accreditation: A, expires: 2028-01-01, evidence: r.txt}}"
        } ?? ""
      law.append(
        "  - {id: m\(place), material: m\(place), cn: \"\(supplier.code)\", country: \(supplier.country)\(values)}"
      )
    }
    let last = "q\(lawful - 1)"
    law += [
      "streams: [{records: stationary-combustion/diesel, factor: 1 t/t}]",
      "zero-rated:",
      "  - {records: stationary-combustion/wood, part: \(proven) %, criteria: [29(10)], proof: {kind: union-database, id: X}}",
      "stocks: [{records: {source: burner0}, opening: \(opening) t, closing: \(closing) t}]",
      "heat:",
      "  - {process: q0, direction: \(isImported ? "import" : "export"), quantity: \(crossing) TJ, factor: 70 t/TJ}",
      "  - {process: \(last), direction: import, quantity: \(steam) TJ, fuels: {source: boiler}, efficiency: 90 %}",
      "waste-gas: [{process: q0, direction: export, energy: \(gas) TJ}]",
      "electricity-produced: [{process: q0, quantity: \(power) MWh, factor: 0.5 t/MWh}]",
      "co2-transfer: [{process: q0, quantity: \(stored) t, part: 90 %, kind: storage, to: Store, evidence: s.txt}]",
    ]
    if isMeasured {
      law.append("measured: [{source: stack, process: \(last), gas: CO2, file: stack.csv}]")
    }
    cbam = law.joined(separator: "\n") + "\n"
    files = isMeasured ? ["stack.csv": SmallPlant.hours(["500,\(stack * 2000)"])] : [:]
    records =
      (0..<steps).flatMap { step in
        [
          "burner\(step),stationary-combustion/diesel,\(burnt[step]),t,p\(step)",
          "meter\(step),electricity/grid,\(metered[step] * scale),kWh,p\(step)",
        ]
      } + [
        "genset,stationary-combustion/diesel,\(genset),t,",
        "dryer,stationary-combustion/wood,\(wood),TJ (net),p0",
        "boiler,stationary-combustion/natural-gas,\(boiler),TJ (net),",
      ]

    // The same by the law's sums.
    func lawfulPlace(_ step: Int) -> Int { min(step, lawful - 1) }
    var direct = [Double](repeating: 0, count: lawful)
    let meteredSum = Double(metered.reduce(0, +))
    for step in 0..<steps {
      direct[lawfulPlace(step)] +=
        Double(burnt[step]) + Double(genset) * Double(metered[step]) / meteredSum
    }
    direct[0] += Double(opening - closing)
    direct[0] += Double(wood) * 112 * Double(100 - proven) / 100
    direct[0] -= Double(stored) * 0.9
    if isMeasured { direct[lawful - 1] += Double(stack) }
    emitted = direct.reduce(Double(boiler) * 56.1, +)
    direct[0] += (isImported ? 70 : -70) * Double(crossing)
    direct[0] -= Double(gas) * 56.1 * 0.667 + Double(power) * 0.5
    direct[lawful - 1] += Double(steam) * 56.1 / 0.9
    let attributed = direct.map { max(0, $0) }

    let amounts = (0..<lawful).map { place in
      Double(made[isJoint && place == lawful - 1 ? steps - 1 : place])
    }
    func bought(_ place: Int, _ value: (Supplier) -> Double) -> Double {
      var sum = 0.0
      for code in Set(suppliers.map(\.code)) {
        let own = suppliers.filter { $0.code == code }
        let all = own.reduce(0) { $0 + $1.tonnes }
        let mean = own.reduce(0) { $0 + $1.tonnes * value($1) } / all
        let taken = own.reduce(0.0) { sum, supplier in
          supplier.taken.reduce(sum) {
            lawfulPlace($1.key) == place ? $0 + Double($1.value) : $0
          }
        }
        sum += taken * mean
      }
      return sum
    }
    /// Jacobi's rounds: chains end after their length, loops pass on a fifth at most.
    func solved(_ own: [Double]) -> [Double] {
      var values = own
      for _ in 0..<200 {
        var next = own
        for step in 0..<steps {
          for take in takes(step) where lawfulPlace(take.from) != lawfulPlace(step) {
            let place = lawfulPlace(step)
            next[place] += Double(take.tonnes) / amounts[place] * values[lawfulPlace(take.from)]
          }
        }
        values = next
      }
      return values
    }
    let embedded = solved(
      (0..<lawful).map { (attributed[$0] + bought($0, \.value)) / amounts[$0] })
    let byDefault = solved(
      (0..<lawful).map { bought($0) { $0.isDefault ? $0.value : 0 } / amounts[$0] })
    expected = (0..<lawful).map { ("q\($0)", attributed[$0], embedded[$0], byDefault[$0]) }
  }

  private static func thousandths(_ number: Int) -> String {
    let text = String(1000 + number % 1000).dropFirst()
    return "\(number / 1000).\(text)"
  }
}
