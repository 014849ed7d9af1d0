import Testing

@testable import BanyanQuantities

/// A number given as text that is known to be one.
func decimal(_ text: String) throws -> ExactDecimal {
  try #require(ExactDecimal(text))
}

/// The splitmix64 generator: the same numbers in each run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of up to `digits` digits and 12 places either way, seldom zero.
  mutating func decimal(digits: Int) -> ExactDecimal {
    let count = Int.random(in: 1...digits, using: &self)
    let text = (0..<count).map { _ in String(Int.random(in: 0...9, using: &self)) }.joined()
    let sign = Bool.random(using: &self) ? "-" : ""
    let exponent = Int.random(in: -12...12, using: &self)
    return ExactDecimal(scientific: "\(sign)\(text)E\(exponent)") ?? .zero
  }
}

@Suite("Exact decimals: text")
struct ExactDecimalTextTests {
  @Test(
    "A number is printed with the places it was written with",
    arguments: [
      "0", "0.10", "-0.10", "1", "-1", "100", "0.000", "1.50", "123456789012345678901234567890.10",
      "170141183460469231731687303715884105727", "170141183460469231731687303715884105728",
      "-170141183460469231731687303715884105728", "-170141183460469231731687303715884105729",
      "0.00000000000000000000000000000000000000000000000000001",
      "9999999999999999999", "10000000000000000000", "99999999999999999999999999999999999999",
      "100000000000000000000000000000000000000000000000000000000000", "18446744073709551616",
    ])
  func readsBack(text: String) throws {
    #expect(try decimal(text).description == text)
  }

  @Test(
    "Zeros in front and the sign of zero are not printed",
    arguments: [("007", "7"), ("-0", "0"), ("-0.00", "0.00"), ("00.5", "0.5"), ("-01.0", "-1.0")])
  func printsPlainly(text: String, printed: String) throws {
    #expect(try decimal(text).description == printed)
  }

  @Test(
    "What is not a plain decimal is not read",
    arguments: [
      "", "-", ".", "-.", ".5", "5.", "+5", "--5", "1e5", "1E-5", "1,5", "1 000", "1_000", " 1",
      "1 ", "1.2.3", "1.-2", "0x10", "nan", "inf", "１", "٣", "1\u{0301}", "1\n", "−1",
    ])
  func notPlain(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test(
    "Scientific notation",
    arguments: [
      ("1.5E-7", "0.00000015"), ("1.5e7", "15000000"), ("+2E+3", "2000"), (".5", "0.5"),
      ("5.", "5"), ("-1.20E1", "-12.0"), ("0E9", "0"), ("1E0", "1"), ("12.50", "12.50"),
    ])
  func scientific(text: String, printed: String) {
    #expect(ExactDecimal(scientific: text)?.description == printed)
  }

  @Test(
    "What is not scientific notation is not read",
    arguments: [
      "", "E5", ".E5", "1E", "1E+", "1E5.0", "1E100000", "1EE5", "NaN", "Infinity", "+-1",
    ])
  func notScientific(text: String) {
    #expect(ExactDecimal(scientific: text) == nil)
  }

  @Test(
    "A Double gives its shortest decimal",
    arguments: [
      (0.1, "0.1"), (5.0, "5"), (-0.0, "0"), (1e16, "10000000000000000"), (1e23, "1" + zeros(23)),
      (1.5e-7, "0.00000015"), (0.1 + 0.2, "0.30000000000000004"), (-2.5, "-2.5"),
      (.leastNonzeroMagnitude, "0." + zeros(323) + "5"),
    ])
  func shortest(value: Double, printed: String) {
    #expect(ExactDecimal(shortest: value)?.description == printed)
    #expect(ExactDecimal(shortest: value)?.approximate == value)
  }

  private static func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

  @Test("A Double that is not finite gives no decimal", arguments: [Double.nan, .infinity])
  func notFinite(value: Double) {
    #expect(ExactDecimal(shortest: value) == nil)
  }

  @Test("The nearest Double, as the language reads the same text")
  func approximate() {
    var random = SeededGenerator(state: 11)
    for _ in 0..<5000 {
      let number = random.decimal(digits: 60)
      #expect(number.approximate == Double(number.description))
    }
    // Where 53 bits or 22 places no longer suffice for one exact division.
    for text in ["9007199254740993", "9007199254740992.1", "0.00000000000000000000001"] {
      #expect(ExactDecimal(text)?.approximate == Double(text))
    }
    #expect(ExactDecimal(scientific: "1E400")?.approximate == .infinity)
    #expect(ExactDecimal(scientific: "-1E400")?.approximate == -.infinity)
    #expect(ExactDecimal(scientific: "1E-400")?.approximate == 0)
  }
}

@Suite("Exact decimals: arithmetic")
struct ExactDecimalTests {
  @Test("Equal numbers are equal and hash alike, however many zeros they end in")
  func equality() throws {
    let tenth = try decimal("0.1")
    for text in ["0.10", "0.100", "0." + "1" + String(repeating: "0", count: 60)] {
      let same = try decimal(text)
      #expect(same == tenth)
      #expect(same.hashValue == tenth.hashValue)
      #expect(!(same < tenth) && !(tenth < same))
    }
    #expect(Set([tenth, try decimal("0.10")]).count == 1)
    #expect(try decimal("0.00") == 0)
    #expect(try decimal("-0.0").hashValue == ExactDecimal.zero.hashValue)
    #expect(ExactDecimal(coefficient: 1, exponent: 3) == 1000)
    #expect(ExactDecimal(coefficient: 1, exponent: 3).hashValue == ExactDecimal(1000).hashValue)
    #expect(try decimal("0.1") != decimal("0.1" + String(repeating: "0", count: 60) + "1"))
  }

  @Test("Order is by value")
  func order() throws {
    let texts = [
      "-1000000000000000000000000000000000000000000", "-2", "-1.99", "-0.1", "0", "0.0001", "0.1",
      "0.11", "1", "9.99", "10", "170141183460469231731687303715884105727",
      "170141183460469231731687303715884105727.5", "170141183460469231731687303715884105728",
    ]
    let numbers = try texts.map(decimal)
    #expect(numbers.reversed().sorted().map(\.description) == texts)
    let huge = try #require(ExactDecimal(scientific: "1E99999"))
    let tiny = try #require(ExactDecimal(scientific: "1E-99999"))
    #expect(tiny < huge && -huge < -tiny && tiny != huge)
  }

  @Test("The edges of 128 bits")
  func edges() throws {
    let top = ExactDecimal(Int128.max)
    let bottom = ExactDecimal(Int128.min)
    #expect((top + 1).description == "170141183460469231731687303715884105728")
    #expect(top + 1 == -bottom)
    #expect(bottom + top == -1)
    #expect((bottom - 1).description == "-170141183460469231731687303715884105729")
    #expect(bottom.magnitude - 1 == top)
    #expect((-bottom).hashValue == (top + 1).hashValue)
    #expect(bottom == ExactDecimal(Int128.min / 2) * 2)
    #expect((top + 1) - 1 == top)
    #expect(bottom.divided(by: -1, significantDigits: 50) == top + 1)
    #expect(top.power(2).dividedExactly(by: top) == top)
  }

  @Test("Properties of sign and form")
  func forms() throws {
    #expect(try decimal("-0.5").signum == -1)
    #expect(ExactDecimal.zero.signum == 0 && !(-ExactDecimal.zero).isNegative)
    #expect(try decimal("2.00").isWholeNumber)
    #expect(try !decimal("2.01").isWholeNumber)
    #expect(try decimal("2.50").places == 2)
    #expect(try decimal("2.50").normalised.description == "2.5")
    #expect(try decimal("2500").normalised.description == "2500")
    #expect(try decimal("0.000").normalised.description == "0")
    #expect(try decimal("0.10").significantDigits == 2)
    #expect(try decimal("1" + String(repeating: "0", count: 90)).normalised.significantDigits == 1)
    #expect(try decimal("1.5").power(0) == 1)
    #expect(try decimal("-1.5").power(3).description == "-3.375")
    // 2 ** 200 by Python.
    #expect(
      ExactDecimal(2).power(200).description
        == "1606938044258990275541962092341162602522202993782792835301376")
    var sum: ExactDecimal = 1
    sum += try decimal("0.5")
    sum *= 3
    sum -= try decimal("0.25")
    #expect(sum.description == "4.25")
  }

  /// Python 3.11: `Decimal(x).quantize(Decimal(1).scaleb(-places), rounding=…)`.
  @Test(
    "Rounded to places",
    arguments: [
      (
        "1.5", 0,
        ["2", "2", "1", "2", "1", "2"]
      ),
      (
        "2.5", 0,
        ["2", "3", "2", "3", "2", "3"]
      ),
      (
        "-2.5", 0,
        ["-2", "-3", "-2", "-3", "-3", "-2"]
      ),
      (
        "0.05", 1,
        ["0.0", "0.1", "0.0", "0.1", "0.0", "0.1"]
      ),
      (
        "0.15", 1,
        ["0.2", "0.2", "0.1", "0.2", "0.1", "0.2"]
      ),
      (
        "-0.15", 1,
        ["-0.2", "-0.2", "-0.1", "-0.2", "-0.2", "-0.1"]
      ),
      (
        "1.4999999999", 0,
        ["1", "1", "1", "2", "1", "2"]
      ),
      (
        "2.5000000000000000000000000000000000000000001", 0,
        ["3", "3", "2", "3", "2", "3"]
      ),
      (
        "1250", -2,
        ["1200", "1300", "1200", "1300", "1200", "1300"]
      ),
      (
        "1350", -2,
        ["1400", "1400", "1300", "1400", "1300", "1400"]
      ),
      (
        "-1", -3,
        ["0", "0", "0", "-1000", "-1000", "0"]
      ),
      (
        "500", -3,
        ["0", "1000", "0", "1000", "0", "1000"]
      ),
      (
        "501", -3,
        ["1000", "1000", "0", "1000", "0", "1000"]
      ),
      (
        "1.5", 3,
        ["1.500", "1.500", "1.500", "1.500", "1.500", "1.500"]
      ),
      (
        "0", 2,
        ["0.00", "0.00", "0.00", "0.00", "0.00", "0.00"]
      ),
      (
        "0.001", 0,
        ["0", "0", "0", "1", "0", "1"]
      ),
      (
        "-0.001", 0,
        ["0", "0", "0", "-1", "-1", "0"]
      ),
      (
        "99.995", 2,
        ["100.00", "100.00", "99.99", "100.00", "99.99", "100.00"]
      ),
      (
        "123456789012345678901234567890123456789012345.675", 2,
        [
          "123456789012345678901234567890123456789012345.68",
          "123456789012345678901234567890123456789012345.68",
          "123456789012345678901234567890123456789012345.67",
          "123456789012345678901234567890123456789012345.68",
          "123456789012345678901234567890123456789012345.67",
          "123456789012345678901234567890123456789012345.68",
        ]
      ),
      (
        "4", -5,
        ["0", "0", "0", "100000", "0", "100000"]
      ),
    ] as [(String, Int, [String])])
  func places(text: String, places: Int, expected: [String]) throws {
    let number = try decimal(text)
    let results = DecimalRounding.allCases.map { number.rounded(places: places, $0).description }
    #expect(results == expected)
  }

  @Test("Rounded to significant digits, a carry keeps to them")
  func significantDigits() throws {
    #expect(try decimal("99.96").rounded(significantDigits: 3).description == "100")
    #expect(try decimal("1234.5").rounded(significantDigits: 2).description == "1200")
    #expect(try decimal("0.0012345").rounded(significantDigits: 4).description == "0.001234")
    #expect(
      try decimal("0.0012345").rounded(significantDigits: 4, .halfUp).description == "0.001235")
    #expect(try decimal("1.5").rounded(significantDigits: 9).description == "1.5")
    #expect(ExactDecimal.zero.rounded(significantDigits: 1) == 0)
  }

  /// Python 3.11: `getcontext().prec = n; Decimal(a) / Decimal(b)`.
  @Test(
    "Divided to significant digits",
    arguments: [
      ("1", "3", 34, "0.3333333333333333333333333333333333"),
      ("2", "3", 5, "0.66667"),
      ("1", "8", 34, "0.125"),
      ("6", "4", 34, "1.5"),
      ("2.40", "2", 34, "1.20"),
      ("1", "7", 60, "0.142857142857142857142857142857142857142857142857142857142857"),
      ("10", "4", 1, "2"),
      ("1000", "10", 5, "100"),
      (
        "12345678901234567890123456789012345678901234567890", "7", 34,
        "1763668414462081127160493827001764000000000000000"
      ),
      (
        "1", "99999999999999999999999999999999999999999999", 34,
        "0.00000000000000000000000000000000000000000001000000000000000000000000000000000"
      ),
      ("-1", "6", 4, "-0.1667"),
      ("0.000001", "1000000", 10, "0.000000000001"),
      ("123.456", "0.00789", 34, "15647.14828897338403041825095057034"),
      ("99999", "1", 3, "100000"),
      ("2", "-3", 1, "-0.7"),
      ("1", "1000000007", 34, "0.0000000009999999930000000489999996570000024"),
      ("44", "12.5", 34, "3.52"),
      ("3.6", "0.0036", 34, "1000"),
      ("8314.4621", "101325", 34, "0.08205736096718480138169257340241796"),
    ] as [(String, String, Int, String)])
  func division(dividend: String, divisor: String, digits: Int, expected: String) throws {
    let quotient = try decimal(dividend).divided(by: decimal(divisor), significantDigits: digits)
    #expect(quotient.description == expected)
  }

  @Test(
    "A division is exact when the divisor goes in by factors of two and five",
    arguments: [
      ("1", "8", "0.125"), ("1", "3", nil), ("3", "3", "1"), ("1.2", "0.3", "4"), ("1", "7", nil),
      ("7", "1.4", "5"), ("1", "0.125", "8"), ("-21", "1.75", "-12"), ("0", "7", "0"),
      ("1", "1024", "0.0009765625"), ("2.40", "2", "1.20"), ("1000", "10", "100"),
      ("100000000000000000000000000000000000000000", "3", nil),
      (
        "300000000000000000000000000000000000000003", "3",
        "100000000000000000000000000000000000000001"
      ),
    ] as [(String, String, String?)])
  func exactDivision(dividend: String, divisor: String, expected: String?) throws {
    #expect(try decimal(dividend).dividedExactly(by: decimal(divisor))?.description == expected)
  }

  @Test(
    "What remains has the sign of the dividend",
    arguments: [("7", "2", "3", "1"), ("-7", "2", "-3", "-1"), ("7.5", "-2", "-3", "1.5")])
  func remainder(dividend: String, divisor: String, quotient: String, remainder: String) throws {
    let result = try decimal(dividend).quotientAndRemainder(dividingBy: decimal(divisor))
    #expect(try result.quotient == decimal(quotient))
    #expect(try result.remainder == decimal(remainder))
  }
}

@Suite("Exact decimals: properties")
struct ExactDecimalPropertyTests {
  @Test("Laws of arithmetic", arguments: [4, 15, 30, 45, 120])
  func laws(digits: Int) throws {
    var random = SeededGenerator(state: UInt64(digits))
    for _ in 0..<1500 {
      let (a, b, c) = (
        random.decimal(digits: digits), random.decimal(digits: digits),
        random.decimal(digits: digits)
      )
      #expect(ExactDecimal(a.description) == a)
      #expect(a + b - b == a)
      #expect(a + b == b + a)
      #expect((a + b) + c == a + (b + c))
      #expect(a * (b + c) == a * b + a * c)
      #expect(a - b == -(b - a))
      #expect((a < b) == ((a - b).isNegative))
      #expect(a.normalised == a && a.normalised.hashValue == a.hashValue)
      guard !b.isZero else { continue }
      #expect((a * b).dividedExactly(by: b) == a)
      #expect((a * b).divided(by: b, significantDigits: digits) == a)
      let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
      #expect(quotient * b + remainder == a && remainder.magnitude < b.magnitude)
    }
  }

  @Test("Rounding is the same on both sides of zero, and never further than it may be")
  func rounding() {
    var random = SeededGenerator(state: 3)
    for _ in 0..<4000 {
      let a = random.decimal(digits: 50)
      let places = Int.random(in: -8...15, using: &random)
      let unit = ExactDecimal(coefficient: 1, exponent: -places)
      for rule in [DecimalRounding.halfEven, .halfUp, .down, .up] {
        #expect((-a).rounded(places: places, rule) == -(a.rounded(places: places, rule)))
      }
      #expect((-a).rounded(places: places, .floor) == -(a.rounded(places: places, .ceiling)))
      for rule in DecimalRounding.allCases {
        let error = (a.rounded(places: places, rule) - a).magnitude
        let isNearest = rule == .halfEven || rule == .halfUp
        #expect(isNearest ? error * 2 <= unit : error < unit)
      }
    }
  }

  @Test(
    "The division of a rounded number is nearest to the exact quotient", arguments: [1, 7, 34, 60])
  func nearestQuotient(digits: Int) {
    var random = SeededGenerator(state: UInt64(digits))
    for _ in 0..<1000 {
      let (a, b) = (random.decimal(digits: 50), random.decimal(digits: 50))
      guard !a.isZero, !b.isZero else { continue }
      let quotient = a.divided(by: b, significantDigits: digits)
      #expect(quotient.significantDigits <= digits)
      // Half a unit of the last digit, times the divisor: |q·b − a| ≤ ½ u·|b|.
      let unit = ExactDecimal(
        coefficient: 1, exponent: quotient.exponent + quotient.significantDigits - digits)
      #expect((quotient * b - a).magnitude * 2 <= unit * b.magnitude)
    }
  }

  @Test("The same number with zeros added is the same key")
  func hashes() {
    var random = SeededGenerator(state: 5)
    for _ in 0..<3000 {
      let a = random.decimal(digits: 45)
      let longer = a.rounded(places: a.places + Int.random(in: 1...40, using: &random))
      #expect(a == longer && a.hashValue == longer.hashValue)
    }
  }
}

@Suite("Exact decimals: long numbers")
struct LongNumberTests {
  /// Python 3.11: `a + b`, `a - b`, `a * b`, and `a // b`, `a % b` of `int`.
  @Test("Numbers of 200 digits and more", arguments: LongNumberCase.all)
  func long(_ example: LongNumberCase) throws {
    let (a, b) = (try decimal(example.a), try decimal(example.b))
    #expect((a + b).description == example.sum)
    #expect((a - b).description == example.difference)
    #expect((a * b).description == example.product)
    let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
    #expect(quotient.description == example.quotient)
    #expect(remainder.description == example.remainder)
  }

  @Test("Long division where the first guess of a digit is too large")
  func correctedDigits() throws {
    // Divisors just above and dividends just below a power of 2⁶⁴ are the hard cases of algorithm D.
    let limb = ExactDecimal(2).power(64)
    let half = ExactDecimal(2).power(63)
    let parts: [ExactDecimal] = [0, 1, limb - 1, limb - 2, half, half - 1, half + 1]
    for high in parts where !high.isZero {
      for middle in parts {
        for low in parts {
          let divisor = (high * limb + middle) * limb + low
          for first in parts {
            for second in parts {
              let dividend = ((first * limb + second) * limb + low) * limb * limb + middle
              let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
              let isRight =
                quotient * divisor + remainder == dividend && remainder < divisor
                && !remainder.isNegative
              if !isRight { Issue.record("\(dividend) by \(divisor)") }
            }
          }
        }
      }
    }
  }
}

struct LongNumberCase: Sendable {
  var a: String
  var b: String
  var sum: String
  var difference: String
  var product: String
  var quotient: String
  var remainder: String

  static let all: [LongNumberCase] = [
    LongNumberCase(
      a: """
        20694175655526738422420316497789203920913207090298754483123658215057297618827834\
        73793146432610559795481025966852927940918895339857297618165613581292312037555706\
        9929203602992887462596596931281587450936
        """,
      b: """
        43845443626797242438541131829390740861599181144698537087220517770604521202759763\
        86186834721361556339226763277151117953363626201358382472921857460533745362407464\
        2605626345435936227410777465099879454500
        """,
      sum: """
        64539619282323980860961448327179944782512388234997291570344175985661818821587598\
        59979981153972116134707789244004045894282521541215680091087471041826057399963171\
        2534829948428823690007374396381466905436
        """,
      difference: """
        -2315126797127050401612081533160153694068597405439978260409685955554722358393192\
        91239368828875099654374573731029819001244473086150108485475624387924143332485175\
        72676422742443048764814180533818292003564
        """,
      product: """
        90734531210743747989908882372518145907790146797132248837667414034351778239353223\
        56033031178832574834077853963643193889801666425133211594119289172831786298468903\
        48922369416252005048178235141328498185776598812334856585655089830694070164217715\
        53441003164039819981863515971761611826587012133960220412125268673558826928201816\
        4142925317616576206152336933637256762284986589054254407796080897733533194412000
        """,
      quotient: "0",
      remainder: """
        20694175655526738422420316497789203920913207090298754483123658215057297618827834\
        73793146432610559795481025966852927940918895339857297618165613581292312037555706\
        9929203602992887462596596931281587450936
        """),
    LongNumberCase(
      a: """
        79097803124040601419520394388936617447606923599030130642728228743210471559133415\
        35344867579096459434414964748262427384812100132419733969336102552147497196620493\
        3443036042493103676553206638221222363137326903642793734848527458949040
        """,
      b: """
        89145392071794540735330201909666105971561682831833268793117398738488200506044417\
        6681988151
        """,
      sum: """
        79097803124040601419520394388936617447606923599030130642728228743210471559133415\
        35344867579096459434414964748262427384812100132419733969336191697539568991161228\
        6745055139154163392170034956553910294311314288524798795292704140937191
        """,
      difference: """
        79097803124040601419520394388936617447606923599030130642728228743210471559133415\
        35344867579096459434414964748262427384812100132419733969336013406755425402079758\
        0141016945832043960936378319888534431963339518760788674404350776960889
        """,
      product: """
        70512046715102144859229634718459628940213016012190536908874352698917017184580846\
        68956862379911126354265400372863360283685856150321750973817869989641055516544644\
        58473341152195315665717554001375515309909235350028743882011652931585937775582066\
        26302534767561028651969862377131680378698172226059127498798480055592424192825040
        """,
      quotient: """
        88728986754960966327551965868140913488620708148423693300766205471098953249617859\
        875841389289247591736292736145904215433488982152207498758303
        """,
      remainder: """
        37275530489022903715262668715198437844016324504080916416553727553134495609420868\
        9600081287
        """),
    LongNumberCase(
      a: """
        -6902322114028644280132681585279119187092067521969119008256733527475647713930297\
        25585754864912644080904016323359807238681315471502435182973172747909644162199969\
        523045592925146537483213163966182079771930635530991
        """,
      b: "268508873855314817283622312131302490964904456",
      sum: """
        -6902322114028644280132681585279119187092067521969119008256733527475647713930297\
        25585754864912644080904016323359807238681315471502435182973172747909644162199969\
        523045324416272682168395880343869948469439670626535
        """,
      difference: """
        -6902322114028644280132681585279119187092067521969119008256733527475647713930297\
        25585754864912644080904016323359807238681315471502435182973172747909644162199969\
        523045861434020392798030447588494211074421600435447
        """,
      product: """
        -1853334737824467143169438195206754781161960026848617929644398892900052986670879\
        12884394280967669890345404148934451155444976416219962407136277707648979138624512\
        37811445528624031538378035704158390825231580177339224462697105452283686170297692\
        4414355141995896
        """,
      quotient: """
        -2570612291103622657344881916538997389480681999100747518876099065636844294898570\
        83255150047017215016267408094322156374179646067589768203542562929728374026088783\
        5731581
        """,
      remainder: "-188365246137306347897214565247621642108706055"),
    LongNumberCase(
      a: """
        79630791800973499926345451375254489687004012143849326595694515669436557272387924\
        00138373532967283845795153880433988002676988061381575977980087908978408421011981\
        666415256119384942537359647665450030201702332
        """,
      b: "76304421218283244155",
      sum: """
        79630791800973499926345451375254489687004012143849326595694515669436557272387924\
        00138373532967283845795153880433988002676988061381575977980087908978408421011981\
        666415256119384942537359723969871248484946487
        """,
      difference: """
        79630791800973499926345451375254489687004012143849326595694515669436557272387924\
        00138373532967283845795153880433988002676988061381575977980087908978408421011981\
        666415256119384942537359571361028811918458177
        """,
      product: """
        60761814795268977171712029642797862426356686689216178903848186498521048345689931\
        30688883177815560514773400627913096278637819045963153936698540332438085888307408\
        37105497690026880031556060024189287439375614358080086032588869460
        """,
      quotient: """
        10435934186981714062688629804114308679390236857260453853916034873967538911803397\
        21317318413378956967650346976559598745555580924057796963177694137080863640073825\
        07678887648898327234985141
        """,
      remainder: "39451741439501601477"),
  ]
}
