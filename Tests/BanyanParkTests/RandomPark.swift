import Banyan

/// SplitMix64: the same parks for the same seed on any machine.
struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func one(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func happens(_ percent: Int) -> Bool { one(in: 1...100) <= percent }
  mutating func one<Element>(of list: [Element]) -> Element { list[one(in: 0...list.count - 1)] }
}

/// Days of 2023 as whole numbers from 0, reckoned without the program's calendar.
struct Days: Equatable {
  static let year = Days(from: 0, through: 364)
  static let monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  let from: Int
  let through: Int

  var count: Int { max(0, through - from + 1) }

  func common(_ other: Days) -> Days {
    Days(from: max(from, other.from), through: min(through, other.through))
  }

  static func month(_ number: Int) -> Days {
    let first = monthLengths[..<number].reduce(0, +)
    return Days(from: first, through: first + monthLengths[number] - 1)
  }

  static func text(_ day: Int) -> String {
    var rest = day
    var month = 0
    while rest >= monthLengths[month] {
      rest -= monthLengths[month]
      month += 1
    }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "2023-\(two(month + 1))-\(two(rest + 1))"
  }
}

/// A park made by chance: what its files are written of, and what it is reckoned of a second time.
struct RandomPark {
  enum Carrier: String, CaseIterable {
    case steam, electricity, treatment = "wastewater-treatment", scrap

    var activity: String {
      switch self {
      case .steam: "steam/purchased"
      case .electricity: "electricity/chp"
      case .treatment: "services/wastewater-treatment"
      case .scrap: "material/scrap"
      }
    }
    /// The row of `SmallPark.factors`.
    var factor: String {
      switch self {
      case .steam: "steam"
      case .electricity: "power"
      case .treatment: "water"
      case .scrap: "scrap"
      }
    }
    /// The unit of factors, and another with how many of it make one.
    var units: (String, String, Int) {
      switch self {
      case .steam, .scrap: ("t", "kg", 1000)
      case .electricity: ("MWh", "kWh", 1000)
      case .treatment: ("m3", "L", 1000)
      }
    }
    var category: Int { self == .steam || self == .electricity ? 2 : 4 }
  }

  /// For a unit: kilograms of CO2, grams of N2O, kilograms of biogenic CO2.
  struct Factor {
    let carbonDioxide: Int
    let nitrousOxide: Int
    let biogenic: Int
  }

  struct Facility {
    let id: String
    /// Per cent that is counted under equity share.
    let share: Int
  }

  struct Firm {
    let id: String
    let facilities: [Facility]
    /// Hundredths of a terajoule, and of a tonne.
    let gas: Int
    let wood: Int
    var factors: [Carrier: Factor]
    /// Kilograms of CO2 a MWh by its contract; nil where its power is bought without one.
    let contract: Int?
  }

  /// Hundredths of a unit on some days.
  struct Bill {
    let days: Days
    let quantity: Int
  }

  /// How a side is told.
  enum Telling { case file, column, not }

  struct Flow {
    let id: String
    let from: Int
    let to: Int
    let carrier: Carrier
    let isPassedOn: Bool
    let days: Days
    let gives: Telling
    let takes: Telling
    /// What a giver's quantity says, in hundredths; of records where nil.
    let given: Int?
    let taken: Int?
    /// Of the giver: what it handed over, or, where it resells, bought.
    let givenBills: [Bill]
    let takenBills: [Bill]
    /// Places among the facilities of both.
    let givenAt: Int
    let takenAt: Int
    let inSmallUnits: Bool
    /// Per cent.
    let tolerance: Int

    /// Whether flows.yaml has it: columns alone make one that is of the whole year.
    var isStated: Bool { gives == .file || takes == .file }
  }

  enum Method: String, CaseIterable {
    case metered, energy, mass, economic, shares, efficiency
  }

  struct Output {
    /// Nil of a product that leaves the park.
    let carrier: Carrier?
    /// Hundredths of a unit.
    let quantity: Int
    /// Whole numbers that the method weighs by, and per cent of an efficiency.
    let measure: Int
    let reference: Int
  }

  struct Rule {
    let member: Int
    let method: Method
    let outputs: [Output]
  }

  var isByEquity = false
  var firms: [Firm] = []
  var flows: [Flow] = []
  var rules: [Rule] = []

  init(_ chance: inout Chance) {
    isByEquity = chance.happens(25)
    let count = chance.happens(6) ? chance.one(in: 12...40) : chance.one(in: 3...8)
    let hasPark = chance.happens(40)
    firms = (0..<count).map { number in
      let isPark = hasPark && number == count - 1
      return Self.firm(isPark ? "park" : "f\(number)x", isPark: isPark, isByEquity, &chance)
    }
    var known: Set<[String]> = []
    for _ in 0..<chance.one(in: 1...2 * count) {
      let from = chance.one(in: 0...count - 1)
      let to = (from + chance.one(in: 1...count - 1)) % count
      let carrier = chance.one(of: Carrier.allCases)
      guard known.insert([firms[from].id, firms[to].id, carrier.rawValue]).inserted else {
        continue
      }
      flows.append(flow(from, to, carrier, &chance))
    }
    makeRules(&chance)
  }

  // MARK: Firms

  static func factor(_ chance: inout Chance) -> Factor {
    Factor(
      carbonDioxide: chance.one(in: 1...900), nitrousOxide: chance.one(in: 1...90),
      biogenic: chance.happens(30) ? chance.one(in: 1...400) : 0)
  }

  private static func firm(
    _ id: String, isPark: Bool, _ isByEquity: Bool, _ chance: inout Chance
  ) -> Firm {
    let names = isPark ? ["gate"] : chance.happens(20) ? ["\(id)-a", "\(id)-b"] : ["\(id)-a"]
    return Firm(
      id: id,
      facilities: names.map {
        Facility(id: $0, share: isByEquity && !isPark ? chance.one(in: 20...100) : 100)
      },
      gas: chance.one(in: 0...4000), wood: chance.happens(30) ? chance.one(in: 1...9000) : 0,
      factors: Dictionary(
        uniqueKeysWithValues: Carrier.allCases.map { ($0, factor(&chance)) }),
      contract: !isPark && chance.happens(30) ? chance.one(in: 0...300) : nil)
  }

  // MARK: Flows

  /// One to three bills, which may reach over the flow's first and last days.
  private static func bills(_ days: Days, of quantity: Int, _ chance: inout Chance) -> [Bill] {
    let last = min(364, days.through + chance.one(in: 0...20))
    var from = max(0, days.from - chance.one(in: 0...20))
    var bills: [Bill] = []
    // One after the other: no two bills of one meter lie on the same day.
    for number in 0..<chance.one(in: 1...3) where from <= last {
      let through = number == 2 || chance.happens(50) ? last : chance.one(in: from...last)
      bills.append(
        Bill(days: Days(from: from, through: through), quantity: max(1, quantity / 2 + number)))
      from = through + 1
    }
    if bills.allSatisfy({ $0.days.common(days).count == 0 }) {
      bills.append(Bill(days: Days(from: from, through: last), quantity: quantity))
    }
    return bills
  }

  private func flow(
    _ from: Int, _ to: Int, _ carrier: Carrier, _ chance: inout Chance
  ) -> Flow {
    let isPassedOn = carrier.category == 2 && chance.happens(25)
    var gives = chance.one(of: [Telling.file, .file, .file, .column, .not])
    let takes = chance.one(of: [Telling.file, .file, .file, .column, .not])
    // Who resells names what it bought in flows.yaml; a flow that nobody tells is none.
    if isPassedOn && gives == .column || gives == .not && takes == .not { gives = .file }
    let isStated = gives == .file || takes == .file
    var days = Days.year
    if isStated, chance.happens(35) {
      let first = chance.one(in: 0...300)
      days = Days(from: first, through: chance.one(in: first...364))
    }
    let amount = chance.one(in: 1000...900_000)
    let takenBills = takes == .not ? [] : Self.bills(days, of: amount, &chance)
    let hasGivenRecords = gives == .column || isPassedOn && gives == .file || chance.happens(15)
    let givenBills =
      gives != .not && hasGivenRecords
      ? Self.bills(days, of: amount + chance.one(in: 0...5000), &chance) : []
    func within(_ bills: [Bill]) -> Int {
      // What lies inside at least, in whole hundredths.
      bills.reduce(0) { $0 + $1.quantity * $1.days.common(days).count / $1.days.count }
    }
    var given: Int?
    if gives == .file, givenBills.isEmpty {
      given = max(1, amount + (chance.happens(40) ? 0 : chance.one(in: -900...900)))
    } else if gives == .file, within(givenBills) > 1, chance.happens(60) {
      given = chance.one(in: 1...within(givenBills))
    }
    var taken: Int?
    if takes == .file, within(takenBills) > 1, chance.happens(30) {
      taken = chance.one(in: 1...within(takenBills))
    }
    return Flow(
      id: isStated ? "x\(flows.count)" : "\(firms[from].id)-\(firms[to].id)-\(carrier.rawValue)",
      from: from, to: to, carrier: carrier, isPassedOn: isPassedOn, days: days, gives: gives,
      takes: takes, given: given, taken: taken, givenBills: givenBills, takenBills: takenBills,
      givenAt: chance.one(in: 0...firms[from].facilities.count - 1),
      takenAt: chance.one(in: 0...firms[to].facilities.count - 1),
      inSmallUnits: chance.happens(25), tolerance: chance.one(in: 0...8))
  }

  // MARK: Shares

  /// A third of the makers divide what they carry; something of each leaves the park, so that no loop is closed.
  private mutating func makeRules(_ chance: inout Chance) {
    for member in firms.indices where chance.happens(35) {
      var carriers: [Carrier] = []
      for flow in flows where flow.from == member && !flow.isPassedOn {
        if !carriers.contains(flow.carrier) { carriers.append(flow.carrier) }
      }
      if carriers.isEmpty { continue }
      let method = chance.one(of: Method.allCases)
      var outputs = carriers.map { carrier in
        let handed = flows.filter {
          $0.from == member && !$0.isPassedOn && $0.carrier == carrier
        }
        let most = handed.reduce(1) { $0 + Self.bound($1) }
        return Output(
          carrier: carrier, quantity: most + chance.one(in: 0...9000),
          measure: chance.one(in: 1...60), reference: chance.one(in: 40...99))
      }
      outputs.append(
        Output(
          carrier: nil, quantity: chance.one(in: 1...9000),
          measure: method == .shares
            ? 100 : chance.one(in: 1...60), reference: chance.one(in: 40...99)))
      if method == .shares {
        // Per cent that add up to a hundred.
        var rest = 100
        outputs = outputs.enumerated().map { place, output in
          let last = place == outputs.count - 1
          let part = last ? rest : chance.one(in: 1...rest / 2)
          rest -= part
          return Output(
            carrier: output.carrier, quantity: output.quantity, measure: part,
            reference: output.reference)
        }
      }
      rules.append(Rule(member: member, method: method, outputs: outputs))
    }
  }

  /// No less than what both sides can confirm.
  private static func bound(_ flow: Flow) -> Int {
    max(flow.given ?? 0, flow.givenBills.reduce(0) { $0 + $1.quantity }) + 1
  }
}
