import BanyanAttribution
import BanyanQuantities
import Testing

@Suite("Where the burden of processes ends")
struct AttributionTests {
  /// Two processes that feed each other; by hand:
  ///
  ///     melting makes 100 t of billet, all of it taken by rolling;
  ///     rolling makes 90 t of bar and 10 t of scrap by mass; melting takes all scrap.
  ///     B1 = e1 + 0.1·B2, B2 = e2 + B1, so B2 = (e1 + e2) / 0.9 and bar carries 0.9·B2 = e1 + e2.
  ///     Billet carries B1 = e1/0.9 + e2/9.
  @Test("A scrap loop is what its inverse by hand says")
  func scrapLoop() throws {
    let weights = try Weights(
      AttributionNetwork(
        processCount: 2, productCount: 3,
        outputs: [
          .init(process: 0, product: 0, quantity: ratio(100), share: .one),
          .init(process: 1, product: 1, quantity: ratio(90), share: ratio(9, 10)),
          .init(process: 1, product: 2, quantity: ratio(10), share: ratio(1, 10)),
        ],
        takes: [
          .init(process: 1, product: 0, quantity: ratio(100)),
          .init(process: 0, product: 2, quantity: ratio(10)),
        ]))
    #expect(weights.leaving[1] == [1, 1])
    #expect(weights.leaving[0] == [0, 0])
    #expect(weights.leaving[2] == [0, 0])
    let ninth = ExactDecimal(1).divided(by: 9, significantDigits: 40).rounded(places: 36)
    let tenNinths = ExactDecimal(10).divided(by: 9, significantDigits: 40).rounded(places: 36)
    #expect(weights.carried[0] == [tenNinths, ninth])
    #expect(weights.residual <= ExactDecimal(coefficient: 1, exponent: -36))
    #expect(weights.loops == [[0, 1]])
  }

  /// Three processes with own use: a plant makes 50 units of steam and uses 5 of them itself, two
  /// others take 20 and 15, 10 are sold. Steam carries e/0.9 for 50 units less its own 5:
  /// by hand B = e + B·5/50, B = e/0.9; sold 10/50·B = e·2/9, and so on.
  @Test("A process that uses its own output")
  func ownUse() throws {
    let weights = try Weights(
      AttributionNetwork(
        processCount: 3, productCount: 3,
        outputs: (0..<3).map { .init(process: $0, product: $0, quantity: ratio(50), share: .one) },
        takes: [
          .init(process: 0, product: 0, quantity: ratio(5)),
          .init(process: 1, product: 0, quantity: ratio(20)),
          .init(process: 2, product: 0, quantity: ratio(15)),
        ]))
    let parts = [ratio(2, 9), ratio(4, 9), ratio(3, 9)]
    for (product, part) in parts.enumerated() {
      let expected = part.decimal(significantDigits: 40).rounded(places: 35)
      #expect(weights.leaving[product][0].rounded(places: 35) == expected)
    }
    let sum = weights.leaving.reduce(ExactDecimal.zero) { $0 + $1[0] }
    #expect(sum == 1)
  }

  @Test("Two makers of one product share a pool")
  func pool() throws {
    let weights = try Weights(
      AttributionNetwork(
        processCount: 3, productCount: 2,
        outputs: [
          .init(process: 0, product: 0, quantity: ratio(30), share: .one),
          .init(process: 1, product: 0, quantity: ratio(10), share: .one),
          .init(process: 2, product: 1, quantity: ratio(7), share: .one),
        ],
        takes: [.init(process: 2, product: 0, quantity: ratio(20))]))
    // Half of the pool is taken, from both makers alike.
    let half = ExactDecimal(coefficient: 5, exponent: -1)
    #expect(weights.leaving[0] == [half, half, 0])
    #expect(weights.leaving[1] == [half, half, 1])
  }

  @Test("A loop from which nothing leaves is named in its order")
  func closedLoop() {
    let network = AttributionNetwork(
      processCount: 3, productCount: 3,
      outputs: (0..<3).map { .init(process: $0, product: $0, quantity: ratio(3), share: .one) },
      takes: [
        .init(process: 2, product: 0, quantity: ratio(3)),
        .init(process: 0, product: 2, quantity: ratio(3)),
      ])
    #expect(throws: Attribution.Fault.noWayOut([0, 2], isLoop: true)) { try Attribution(network) }
  }

  @Test("Nearly closed loops settle all the same")
  func nearlyClosed() throws {
    // 999,999 of 1,000,000 go back: B = e / 10⁻⁶, of which 10⁻⁶ leaves: e.
    let weights = try Weights(
      AttributionNetwork(
        processCount: 2, productCount: 2,
        outputs: [
          .init(process: 0, product: 0, quantity: ratio(1_000_000), share: .one),
          .init(process: 1, product: 1, quantity: ratio(1_000_000), share: .one),
        ],
        takes: [
          .init(process: 1, product: 0, quantity: ratio(1_000_000)),
          .init(process: 0, product: 1, quantity: ratio(999_999)),
        ]))
    #expect(weights.leaving[1] == [1, 1])
    let carried = weights.carried[0][0]
    #expect(carried.rounded(places: 20) == ExactDecimal(1_000_000))
  }
}
