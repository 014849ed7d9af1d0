import BanyanAttribution
import BanyanQuantities
import Testing

@Suite("Loops by hand")
struct LoopTests {
  /// A power plant and a pump, each of which needs the other. Of 100 MWh the pump takes 20, of 50 m3
  /// of water the plant takes 10; by hand, with own burdens e1 and e2:
  ///
  ///     B1 = e1 + 10/50 B2        | 1    −1/5 |⁻¹          | 1    1/5 |
  ///     B2 = e2 + 20/100 B1       | −1/5  1   |   = 25/24 · | 1/5  1   |
  ///
  /// Power leaves with 80/100 B1 = 5/6 e1 + 1/6 e2, water with 40/50 B2 = 1/6 e1 + 5/6 e2.
  @Test("Two processes that need each other")
  func two() throws {
    let weights = try Weights(
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
    #expect(weights.loops == [[0, 1]])
    expect(
      weights.carried, are: [[ratio(25, 24), ratio(5, 24)], [ratio(5, 24), ratio(25, 24)]])
    expect(weights.leaving, are: [[ratio(5, 6), ratio(1, 6)], [ratio(1, 6), ratio(5, 6)]])
  }

  /// Round three: half of what each makes goes to the next, the last to the first.
  ///
  ///     B1 = e1 + B3/2,  B2 = e2 + B1/2,  B3 = e3 + B2/2
  ///     B1 = e1 + e3/2 + e2/4 + B1/8, so B1 = 8/7 (e1 + e2/4 + e3/2)
  ///
  /// and by turning round, B2 = 8/7 (e2 + e3/4 + e1/2), B3 = 8/7 (e3 + e1/4 + e2/2). Half leaves.
  @Test("Three processes in a ring")
  func three() throws {
    let weights = try Weights(ring(of: 3, taking: ratio(1, 2)))
    #expect(weights.loops == [[0, 1, 2]])
    expect(
      weights.carried,
      are: [
        [ratio(8, 7), ratio(2, 7), ratio(4, 7)],
        [ratio(4, 7), ratio(8, 7), ratio(2, 7)],
        [ratio(2, 7), ratio(4, 7), ratio(8, 7)],
      ])
    expect(
      weights.leaving,
      are: [
        [ratio(4, 7), ratio(1, 7), ratio(2, 7)],
        [ratio(2, 7), ratio(4, 7), ratio(1, 7)],
        [ratio(1, 7), ratio(2, 7), ratio(4, 7)],
      ])
  }

  /// A furnace takes a tenth of its own bricks: B = e + B/10, B = 10/9 e, and 9/10 of it leaves: e.
  /// Own use is no loop that a report needs to name.
  @Test("A process that takes its own output")
  func own() throws {
    let weights = try Weights(ring(of: 1, taking: ratio(1, 10)))
    #expect(weights.loops.isEmpty)
    expect(weights.carried, are: [[ratio(10, 9)]])
    #expect(weights.leaving == [[1]])
  }

  /// A mill makes 30 t and an importer of semis 10 t of one billet; rolling takes 20 t of the 40 t and
  /// gives 5 t of its 20 t of bar, by mass, back to the mill:
  ///
  ///     B1 = e1 + 5/20 B3,  B2 = e2,  B3 = e3 + 20/40 (B1 + B2)
  ///     B3 = e3 + (e1 + e2)/2 + B3/8, so B3 = 8/7 e3 + 4/7 (e1 + e2)
  ///     bar leaves with 3/4 B3 = 6/7 e3 + 3/7 e1 + 3/7 e2
  ///     billet with 1/2 (B1 + B2) = e1/2 + e2/2 + B3/8 = 4/7 e1 + 4/7 e2 + 1/7 e3
  @Test("Two makers of one product, one of them in a loop")
  func pool() throws {
    let weights = try Weights(
      AttributionNetwork(
        processCount: 3, productCount: 2,
        outputs: [
          .init(process: 0, product: 0, quantity: ratio(30), share: .one),
          .init(process: 1, product: 0, quantity: ratio(10), share: .one),
          .init(process: 2, product: 1, quantity: ratio(20), share: .one),
        ],
        takes: [
          .init(process: 2, product: 0, quantity: ratio(20)),
          .init(process: 0, product: 1, quantity: ratio(5)),
        ]))
    #expect(weights.loops == [[0, 2]])
    expect(
      weights.leaving,
      are: [[ratio(4, 7), ratio(4, 7), ratio(1, 7)], [ratio(3, 7), ratio(3, 7), ratio(6, 7)]])
  }

  /// Of 1 of 10ⁿ that leaves the second, the first carries 10ⁿ times its own: B = e + (1 − 10⁻ⁿ) B.
  @Test("Nearly closed loops settle to the last digit", arguments: [3, 6, 9, 12])
  func nearlyClosed(digits: Int) throws {
    let little = ExactRatio(ExactDecimal(coefficient: 1, exponent: -digits))
    let weights = try Weights(ring(of: 1, taking: .one - little))
    let whole = ExactDecimal(coefficient: 1, exponent: digits)
    #expect(
      (weights.carried[0][0] - whole).magnitude <= ExactDecimal(coefficient: 1, exponent: -20))
    #expect(weights.leaving == [[1]])
  }

  @Test("What double precision takes for closed is not called closed")
  func unsettled() {
    let little = ExactRatio(ExactDecimal(coefficient: 1, exponent: -20))
    #expect(throws: Attribution.Fault.unsettled([0, 1])) {
      try Attribution(
        AttributionNetwork(
          processCount: 2, productCount: 2,
          outputs: (0..<2).map { .init(process: $0, product: $0, quantity: .one, share: .one) },
          takes: [
            .init(process: 0, product: 1, quantity: .one - little),
            .init(process: 1, product: 0, quantity: .one),
          ]))
    }
  }

  /// A ring of 200: of each burden (1/2)ᵏ reaches the k-th after it, and once round is 2⁻²⁰⁰:
  /// carried by the k-th product are 2⁻ᵏ / (1 − 2⁻²⁰⁰) of the first's burden.
  @Test("A long ring")
  func longRing() throws {
    let weights = try Weights(ring(of: 200, taking: ratio(1, 2)))
    #expect(weights.loops.count == 1)
    let tolerance = ExactDecimal(coefficient: 1, exponent: -35)
    let half = ExactDecimal(coefficient: 5, exponent: -1)
    for k in [0, 1, 2, 50, 100, 199] {
      #expect((weights.carried[k][0] - half.power(k)).magnitude <= tolerance)
    }
    for process in 0..<200 {
      #expect(weights.leaving.reduce(ExactDecimal.zero) { $0 + $1[process] } == 1)
    }
  }

  /// Processes that each make one product, of which the next, and after the last the first, takes a
  /// part.
  private func ring(of count: Int, taking part: ExactRatio) -> AttributionNetwork {
    AttributionNetwork(
      processCount: count, productCount: count,
      outputs: (0..<count).map {
        .init(process: $0, product: $0, quantity: ratio(10), share: .one)
      },
      takes: (0..<count).map {
        .init(process: ($0 + 1) % count, product: $0, quantity: part * ratio(10))
      })
  }

  private func expect(
    _ figures: [[ExactDecimal]], are expected: [[ExactRatio]],
    _ location: SourceLocation = #_sourceLocation
  ) {
    let tolerance = ExactDecimal(coefficient: 2, exponent: -36)
    for (figures, expected) in zip(figures, expected) {
      for (figure, expected) in zip(figures, expected) {
        let difference = (ExactRatio(figure) - expected).decimal().magnitude
        #expect(difference <= tolerance, "\(figure), not \(expected)", sourceLocation: location)
      }
    }
    #expect(figures.map(\.count) == expected.map(\.count), sourceLocation: location)
  }
}
