import Testing

@testable import BanyanQuantities

@Suite("Exact ratios")
struct ExactRatioTests {
  private func ratio(_ numerator: String, _ denominator: String) throws -> ExactRatio {
    try ExactRatio(decimal(numerator), over: decimal(denominator))
  }

  @Test("Three thirds are one, which no rounded decimal gives")
  func thirds() throws {
    let third = try ratio("1", "3")
    #expect(third + third + third == ExactRatio.one)
    #expect(third * 3 == .one)
    #expect((third * 3).isExactDecimal)
    #expect(third - third == .zero)
    #expect(!third.isExactDecimal)
    #expect(third.decimal() == (try decimal("0.3333333333333333333333333333333333")))
    #expect(third.decimal(significantDigits: 3).description == "0.333")
    #expect(third.description == "1/3")
  }

  @Test("Factors of two and five go into the numerator, the sign too")
  func lowestTerms() throws {
    #expect(try ratio("1", "8").numerator.description == "0.125")
    #expect(try ratio("1", "8").denominator == 1)
    #expect(try ratio("-6", "-9") == ratio("2", "3"))
    #expect(try ratio("1", "-3").denominator == 3)
    #expect(try ratio("1", "-3").numerator == -1)
    #expect(try ratio("0", "-7") == .zero)
    #expect(try ratio("0.5", "0.75") == ratio("2", "3"))
    #expect(try ratio("0.5", "0.75").hashValue == ratio("2", "3").hashValue)
    #expect(try ratio("1", "600").denominator == 3)
    #expect(try ratio("10", "3") == ratio("1", "0.3"))
  }

  @Test("A ratio whose digits end is given whole, beyond the digits asked for")
  func exact() throws {
    #expect(try ratio("1", "1024").decimal(significantDigits: 3).description == "0.0009765625")
  }

  /// Python 3.11: `Fraction(a, b) op Fraction(c, d)`.
  @Test(
    "Sums, differences, products and quotients",
    arguments: [
      (
        [1, 3, 1, 6],
        [1, 2, 1, 6, 1, 18, 2, 1]
      ),
      (
        [2, 7, -3, 5],
        [-11, 35, 31, 35, -6, 35, -10, 21]
      ),
      (
        [-22, 7, 355, 113],
        [-1, 791, -4971, 791, -7810, 791, -2486, 2485]
      ),
      (
        [1, 1_000_000_007, 1, 1_000_000_009],
        [
          2_000_000_016, 1_000_000_016_000_000_063, 2, 1_000_000_016_000_000_063, 1,
          1_000_000_016_000_000_063, 1_000_000_009, 1_000_000_007,
        ]
      ),
      (
        [5, 8, 7, 12],
        [29, 24, 1, 24, 35, 96, 15, 14]
      ),
      (
        [123456, 789, -98765, 432],
        [-8_197_531, 113616, 43_752_859, 113616, -254_023_580, 7101, -17_777_664, 25_975_195]
      ),
      (
        [6, 4, 9, 6],
        [3, 1, 0, 1, 9, 4, 1, 1]
      ),
    ] as [([Int], [Int])])
  func operations(operands: [Int], results: [Int]) {
    let numbers = operands.map { ExactDecimal($0) }
    let (a, b) = (
      ExactRatio(numbers[0], over: numbers[1]), ExactRatio(numbers[2], over: numbers[3])
    )
    for (index, result) in [a + b, a - b, a * b, a / b].enumerated() {
      let numerator = ExactDecimal(results[index * 2])
      let denominator = ExactDecimal(results[index * 2 + 1])
      #expect(result == ExactRatio(numerator, over: denominator))
      #expect(result.numerator * denominator == numerator * result.denominator)
    }
  }

  @Test("The harmonic sum to 100, by Python's Fraction")
  func harmonicSum() throws {
    var sum = ExactRatio.zero
    for index in 1...100 { sum += ExactRatio(1, over: ExactDecimal(index)) }
    #expect(
      try sum
        == ratio(
          "14466636279520351160221518043104131447711", "2788815009188499086581352357412492142272"))
    #expect(sum.decimal(significantDigits: 20).description == "5.1873775176396202608")
  }

  @Test("Laws of arithmetic", arguments: [2, 10, 25])
  func laws(digits: Int) {
    var random = SeededGenerator(state: UInt64(digits))
    for _ in 0..<400 {
      let parts = (0..<6).map { _ in random.decimal(digits: digits) }
      guard !parts[1].isZero, !parts[3].isZero, !parts[5].isZero else { continue }
      let a = ExactRatio(parts[0], over: parts[1])
      let b = ExactRatio(parts[2], over: parts[3])
      let c = ExactRatio(parts[4], over: parts[5])
      #expect(a + b - b == a)
      #expect(a * (b + c) == a * b + a * c)
      #expect((a + b).hashValue == (b + a).hashValue)
      #expect((a < b) == (a - b).numerator.isNegative)
      let cross =
        parts[0] * parts[3] * ExactDecimal(parts[1].signum * parts[3].signum)
        < parts[2] * parts[1] * ExactDecimal(parts[1].signum * parts[3].signum)
      #expect((a < b) == cross)
      if !b.isZero { #expect(a * b / b == a) }
      #expect(a * parts[1] == ExactRatio(parts[0]))
      #expect(a.denominator.signum == 1)
      #expect(a.isExactDecimal == (parts[0].dividedExactly(by: parts[1]) != nil))
    }
  }

  @Test("Decimals order as their ratios")
  func order() {
    var random = SeededGenerator(state: 8)
    for _ in 0..<1000 {
      let (a, b) = (random.decimal(digits: 30), random.decimal(digits: 30))
      #expect((a < b) == (ExactRatio(a) < ExactRatio(b)))
      guard !b.isZero else { continue }
      let isLess = b.isNegative ? a > b : a < b
      #expect(isLess == (ExactRatio(a, over: b) < .one))
    }
  }
}
