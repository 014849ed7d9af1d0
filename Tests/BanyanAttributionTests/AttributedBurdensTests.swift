import BanyanAttribution
import BanyanQuantities
import Testing

@Suite("Burdens followed to where they end")
struct AttributedBurdensTests {
  /// The power plant and the pump of `LoopTests`: B1 = 25/24 (e1 + e2/5), B2 = 25/24 (e2 + e1/5).
  /// With e1 = 24 t and e2 = 48 t, B1 = 35 t and B2 = 55 t; 80 of 100 MWh leave with 28 t, 40 of 50 m3
  /// with 44 t, which is all 72 t.
  @Test("Two processes that need each other")
  func two() throws {
    let attribution = try Attribution(
      AttributionNetwork(
        processCount: 2, productCount: 2,
        outputs: [
          .init(process: 0, product: 0, quantity: ratio(100), share: .one),
          .init(process: 1, product: 1, quantity: ratio(50), share: .one),
        ],
        takes: [
          .init(process: 1, product: 0, quantity: ratio(20)),
          .init(process: 0, product: 1, quantity: ratio(10)),
        ]))
    let burdens = try attribution.attributed([24_000, 48_000])
    #expect(burdens.pools.map { $0.rounded(places: 30) } == [35_000, 55_000])
    #expect(burdens.leaving.map { $0.rounded(places: 30) } == [28_000, 44_000])
    #expect(burdens.leaving.reduce(.zero, +) == 72_000)
  }

  /// Two thirds of 1 kg have no last digit, and of 10⁹ kg neither.
  @Test("What leaves is what was put in, to the last digit", arguments: RandomSystem.all)
  func whole(_ system: RandomSystem) throws {
    let network = system.network
    let attribution = try Attribution(network)
    let solution = ExactSolution(network)
    let burdens = (0..<network.processCount).map {
      ExactDecimal(coefficient: $0 % 3 == 2 ? -7 : 987_654_321_123, exponent: -($0 % 5))
    }
    let attributed = try attribution.attributed(burdens)
    #expect(attributed.leaving.reduce(.zero, +) == burdens.reduce(.zero, +))
    for product in 0..<network.productCount {
      let exact = zip(solution.carried[product], burdens).reduce(ExactRatio.zero) {
        $0 + $1.0 * $1.1
      }
      let difference = (ExactRatio(attributed.pools[product]) - exact).decimal().magnitude
      #expect(difference <= ExactDecimal(coefficient: 1, exponent: -30))
    }
  }

  @Test("Nothing put in is nothing carried")
  func nothing() throws {
    let network = RandomSystem.all[1].network
    let zeros = [ExactDecimal](repeating: .zero, count: network.processCount)
    let attributed = try Attribution(network).attributed(zeros)
    #expect(attributed.pools.allSatisfy { $0.isZero })
    #expect(attributed.leaving.allSatisfy { $0.isZero })
  }
}
