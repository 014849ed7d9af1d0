import Banyan
import TestSupport
import Testing

/// Parks made by chance, reckoned a second time in fractions from the numbers they were made of.
@Suite("Parks by chance")
struct RandomParkTests {
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
  }

  /// What a flow was made of.
  struct Made {
    let id: String
    let from: Int
    let to: Int
    let isPassedOn: Bool
    /// Nil where the side does not tell.
    let given: Int?
    let taken: Int?
    /// Thousandths of a tonne CO2e for a unit, as the struck side books it.
    let factor: Int
    /// What the struck record holds.
    let record: Int
    /// Whether `given` is written in kilograms.
    let inKilograms: Bool
  }

  struct Park {
    var firms: [String] = []
    /// Terajoules of gas by firm.
    var gas: [Int] = []
    var flows: [Made] = []
    /// Thousandths of a tonne for a tonne of steam, by firm.
    var steam: [Int] = []

    init(_ chance: inout Chance) {
      let count = chance.happens(5) ? chance.one(in: 12...40) : chance.one(in: 3...7)
      firms = (0..<count).map { "f\($0)" }
      gas = firms.map { _ in chance.one(in: 0...40) }
      steam = firms.map { _ in chance.one(in: 1...900) }
      for number in 0..<chance.one(in: 1...2 * count) {
        let from = chance.one(in: 0...count - 1)
        let to = (from + chance.one(in: 1...count - 1)) % count
        let isPassedOn = chance.happens(25)
        let told = chance.one(in: 100...9000)
        let given = chance.happens(10) ? nil : told
        let taken: Int? =
          given != nil && chance.happens(10)
          ? nil : told + (chance.happens(50) ? 0 : chance.one(in: -90...90))
        // Who resells bought more than it passes on.
        let record = isPassedOn ? (given ?? 1) + chance.one(in: 0...500) : taken ?? 0
        flows.append(
          Made(
            id: "x\(number)", from: from, to: to, isPassedOn: isPassedOn, given: given,
            taken: taken,
            factor: isPassedOn ? 0 : steam[to], record: record, inKilograms: chance.happens(20)))
      }
    }

    /// The factor of the struck side, in thousandths.
    private func factor(of flow: Made) -> Int { isPassedOnFactor(flow) ?? steam[flow.to] }
    private func isPassedOnFactor(_ flow: Made) -> Int? { flow.isPassedOn ? steam[flow.from] : nil }

    // MARK: The park in files

    func written() -> SmallPark {
      var rows = firms.map { _ in [String]() }
      var text = "flows:\n"
      for (place, tera) in gas.enumerated() {
        rows[place].append("boiler,stationary-combustion/natural-gas,\(tera),TJ (net)")
      }
      for flow in flows {
        if let taken = flow.taken {
          rows[flow.to].append("in-\(flow.id),steam/purchased,\(taken),t")
        }
        if flow.isPassedOn, flow.given != nil {
          rows[flow.from].append("bought-\(flow.id),steam/purchased,\(flow.record),t")
        }
        let gives = flow.given.map { given in
          let quantity = flow.inKilograms ? "quantity: \(given * 1000) kg" : "quantity: \(given) t"
          return flow.isPassedOn ? "records: {source: bought-\(flow.id)}, \(quantity)" : quantity
        }
        text += SmallPark.flow(
          flow.id, "steam", firms[flow.from], firms[flow.to], gives: gives,
          takes: flow.taken.map { _ in "records: {source: in-\(flow.id)}" },
          kind: flow.isPassedOn ? "passed-on" : "made")
      }
      var park = SmallPark(firms: [], flows: text)
      for (place, firm) in firms.enumerated() {
        park.firms.append(
          (
            firm,
            "from,through,source,activity,quantity,unit\n"
              + rows[place].map { "2023-01-01,2023-12-31,\($0)\n" }.joined()
          ))
        park.changed[firm] = [
          "steam": "steam/purchased, per: t, emits: {CO2: \(steam[place]) kg}"
        ]
      }
      return park
    }

    // MARK: The park once more, in fractions

    private func thousandths(_ value: ExactRatio) -> ExactRatio { value / ExactDecimal(1000) }

    var sumOfFirms: ExactRatio {
      var sum = ExactRatio(ExactDecimal(gas.reduce(0, +) * 50))
      for flow in flows {
        sum += thousandths(ExactRatio(ExactDecimal((flow.taken ?? 0) * steam[flow.to])))
        if flow.isPassedOn, flow.given != nil {
          sum += thousandths(ExactRatio(ExactDecimal(flow.record * steam[flow.from])))
        }
      }
      return sum
    }

    func struck(_ flow: Made) -> ExactRatio {
      guard let given = flow.given, let taken = flow.taken else { return .zero }
      return thousandths(ExactRatio(ExactDecimal(min(given, taken) * factor(of: flow))))
    }

    func left(_ flow: Made) -> ExactRatio {
      guard let taken = flow.taken else { return .zero }
      guard let given = flow.given else {
        return thousandths(ExactRatio(ExactDecimal(taken * steam[flow.to])))
      }
      return thousandths(ExactRatio(ExactDecimal(max(0, taken - given) * factor(of: flow))))
    }
  }

  private func isNear(_ figure: ExactDecimal, _ ratio: ExactRatio) -> Bool {
    let difference = ExactRatio(figure) - ratio
    return difference.numerator.magnitude <= difference.denominator
      * ExactDecimal(coefficient: 1, exponent: -12)
  }

  private static let seed = UInt64.random(in: 0...UInt64.max)

  @Test("Every figure agrees with fractions, and every identity holds in the printed digits")
  func figures() throws {
    var chance = Chance(state: Self.seed)
    for number in 0..<100 {
      let made = Park(&chance)
      let note = Comment(rawValue: "seed \(Self.seed), park \(number)")
      let (stage, _) = try made.written().stage()
      let report = try #require(stage.value, note)
      let result = report.result
      let twice = made.flows.reduce(ExactRatio.zero) { $0 + made.struck($1) }
      #expect(isNear(result.bridge.total.firms, made.sumOfFirms), note)
      #expect(isNear(result.bridge.total.twice, twice), note)
      #expect(
        isNear(result.atMostTooHigh, made.flows.reduce(.zero) { $0 + made.left($1) }), note)
      for (flow, stated) in zip(made.flows, result.flows) {
        #expect(isNear(stated.struckTonnesCO2e, made.struck(flow)), note)
        #expect(isNear(stated.leftTonnesCO2e, made.left(flow)), note)
      }
      let bridge = result.bridge
      #expect(result.tonnesCO2e == bridge.total.firms - bridge.total.twice, note)
      #expect(sum(result.firms.map(\.tonnesCO2e)) == bridge.total.firms, note)
      #expect(sum(result.struck.map(\.tonnesCO2e)) == bridge.total.twice, note)
      for views in [
        bridge.categories.map(\.tonnesCO2e), bridge.gases.map(\.tonnesCO2e),
        bridge.cells.map(\.gas.tonnesCO2e), bridge.months.map(\.tonnesCO2e),
      ] {
        #expect(sum(views.map(\.firms)) == bridge.total.firms, note)
        #expect(sum(views.map(\.twice)) == bridge.total.twice, note)
      }
      var found = Diagnostics()
      #expect(ParkResult.read(result.json, file: "park.json", &found) == result, note)
      // Names of firms that have no flow with the first one stand nowhere in its view.
      let own = Set(
        made.flows.filter { $0.from == 0 || $0.to == 0 }.flatMap { [$0.from, $0.to] } + [0])
      let view = try json(report, for: "f0")
      for stranger in made.firms.indices where !own.contains(stranger) {
        #expect(!view.contains("\"f\(stranger)\""), note)
      }
    }
  }

  @Test("Where takers book what is made inside by other factors, the park stays")
  func invariant() throws {
    var chance = Chance(state: Self.seed &+ 1)
    for number in 0..<20 {
      var made = Park(&chance)
      // Only what is made inside and confirmed to the last tonne is all struck.
      made.flows = made.flows.filter {
        !$0.isPassedOn && $0.given != nil && $0.taken ?? 0 <= $0.given ?? 0
      }
      let before = try made.written().result()
      made.steam = made.steam.map { _ in chance.one(in: 1...5000) }
      let after = try made.written().result()
      #expect(before.tonnesCO2e == after.tonnesCO2e, "seed \(Self.seed), park \(number)")
    }
  }

  private func sum(_ figures: [ExactDecimal]) -> ExactDecimal { figures.reduce(.zero, +) }

  private func json(_ report: ParkReport, for firm: String) throws -> String {
    let document = try #require(report.document(for: .firm(firm)))
    let form = try #require(ParkDocument.formats.first { $0.name == "json" })
    return String(
      decoding: try #require(try form.render(document, Surface(language: .english)).value).bytes,
      as: UTF8.self)
  }
}
