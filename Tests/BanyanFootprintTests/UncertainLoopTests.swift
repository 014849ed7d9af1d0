import Banyan
import Testing

/// Two processes that feed each other, every quantity uncertain.
@Suite("Uncertainty through a loop")
struct UncertainLoopTests {
  static let plant = UncertainPlant(
    rows: [
      "a,process/elec,1000,t,melt,4 %", "a,process/coal,200,t,melt,6 %",
      "a,process/gas,90,t,roll,2 %",
    ],
    factors: ["elec", "coal", "gas"].map {
      "id: \($0), activity: process/\($0), per: t, emits: {CO2: 1 t}"
    },
    products: """
      processes:
        - id: melt
          outputs:
            - {product: billet, quantity: {value: 100 t, uncertainty: 3 %}}
            - {product: slag, quantity: {value: 20 t, uncertainty: 8 %}}
          takes: [{product: scrap, quantity: {value: 10 t, uncertainty: 5 %}}]
          allocation: {rule: mass, because: test}
        - id: roll
          outputs:
            - {product: bar, quantity: {value: 85 t, uncertainty: 2 %}}
            - {product: scrap, quantity: 10 t}
          takes: [{product: billet, quantity: {value: 95 t, uncertainty: 1 %}}]
          allocation: {rule: mass, because: test}
      products:
        - {id: bar, declared-unit: 1 t}
        - {id: billet, declared-unit: 1 t}
        - {id: slag, declared-unit: 1 t}
        - {id: scrap, declared-unit: 1 t}

      """)

  /// What central differences in numpy gave, in kilograms for one tonne of bar and 100 % of the
  /// input, with `e`, `c`, … as multiples near 1:
  ///
  ///     A = [[1, -10*st / (85*r + 10)], [-95*bt / (100*b + 20*s), 1]]
  ///     melt, roll = numpy.linalg.solve(A, [1000*e + 200*c, 90*g])
  ///     bar = 1000 * roll / (85*r + 10)
  ///     (bar(one + 1e-5*unit) - bar(one - 1e-5*unit)) / 2e-5
  static let derivatives: [(input: UncertainInput, halfWidth: Double, derivative: Double)] = [
    (UncertainInput(.activity, "plant/a/process/elec"), 0.04, 9090.909090991772),
    (UncertainInput(.activity, "plant/a/process/coal"), 0.06, 1818.1818180892149),
    (UncertainInput(.activity, "plant/a/process/gas"), 0.02, 1033.4928228985518),
    (UncertainInput(.output, "melt/billet"), 0.03, -9995.65028341749),
    (UncertainInput(.output, "melt/slag"), 0.08, -1999.1300565379786),
    (UncertainInput(.take, "melt/scrap"), 0.05, 1085.689430055936),
    (UncertainInput(.take, "roll/billet"), 0.01, 11994.78033931882),
    (UncertainInput(.output, "roll/bar"), 0.02, -11656.875988410318),
  ]

  @Test("Every derivative is that of differences")
  func differences() throws {
    let known = try Self.plant.report().uncertainty
    #expect(isClose(known.total, 11942.583732057417, within: 1e-12))
    #expect(known.contributors.count == Self.derivatives.count)
    for (input, halfWidth, derivative) in Self.derivatives {
      let contributor = try #require(known.contributors.first { $0.input == input })
      #expect(isClose(contributor.up, abs(derivative) * halfWidth, within: 1e-7))
      #expect(isClose(contributor.down, abs(derivative) * halfWidth, within: 1e-7))
      // A normal distribution's, and a lognormal one's with the same mean and deviation.
      #expect(
        isClose(contributor.deviation, derivative * halfWidth / 1.959963984540054, within: 1e-7))
    }
    #expect(isClose(known.standardDeviation, 293.86980284491415, within: 1e-7))
    #expect(isClose((known.relativeUp ?? .nan), 0.048228611382797625, within: 1e-7))
    #expect(
      known.contributors.prefix(3).map(\.input.name) == [
        "plant/a/process/elec", "melt/billet", "roll/bar",
      ])
  }

  @Test("Small uncertainties bend nothing that a thousand draws could show")
  func straight() throws {
    let sampled = try #require(try Self.plant.report(samples: 1000).sampled)
    #expect(!sampled.bend.isBent && sampled.nearlyClosed == 0)
    #expect(abs(sampled.standardDeviation - 293.87) < 5 * sampled.standardErrorOfDeviation)
  }
}
