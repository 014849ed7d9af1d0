import Foundation
import Testing

@testable import BanyanQuantities

/// Mike Cowlishaw's test cases for decimal arithmetic (speleotrove.com/decimal/dectest.html): exact
/// operation, then one rounding to the precision of the case.
@Suite("General Decimal Arithmetic")
struct GeneralDecimalArithmeticTests {
  @Test("Cases written out", arguments: GeneralDecimalCase.writtenOut)
  func caseWrittenOut(_ testCase: GeneralDecimalCase) throws {
    let result = try #require(testCase.result)
    #expect(result.number == result.expected)
    #expect(result.number.places == result.expected.places)
  }

  @Test(
    "All cases that come with Python",
    .enabled(if: GeneralDecimalFolder.path != nil, "Python's decimal test data is not here"))
  func pythonsCases() throws {
    let folder = try #require(GeneralDecimalFolder.path)
    var ran: [String: Int] = [:]
    for file in GeneralDecimalFolder.files {
      let text = try String(contentsOfFile: "\(folder)/\(file).decTest", encoding: .isoLatin1)
      for testCase in GeneralDecimalCase.read(text) {
        guard let result = testCase.result else { continue }
        ran[testCase.operation, default: 0] += 1
        #expect(result.number == result.expected, "\(testCase)")
        #expect(result.number.places == result.expected.places, "\(testCase)")
      }
    }
    let counts = ran.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    print("General Decimal Arithmetic:", counts.joined(separator: ", "))
    for operation in ["add", "subtract", "multiply", "divide", "quantize"] {
      #expect(ran[operation, default: 0] > 150, "\(operation)")
    }
    #expect(ran.values.reduce(0, +) > 1000)
  }
}

enum GeneralDecimalFolder {
  static let files = [
    "add", "subtract", "multiply", "divide", "plus", "minus", "quantize", "rounding", "randoms",
    "divideint", "remainder", "reduce", "compare", "randomBound32", "dqAdd", "dqSubtract",
    "dqMultiply", "dqDivide", "dqQuantize", "dqCompare", "ddAdd", "ddMultiply", "ddDivide",
  ]

  /// The folder beside Python's own tests, if Python and its tests are installed.
  static let path: String? = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import test; print(test.__path__[0])"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    let folder = text.trimmingCharacters(in: .whitespacesAndNewlines) + "/decimaltestdata"
    return FileManager.default.fileExists(atPath: "\(folder)/add.decTest") ? folder : nil
  }()
}

struct GeneralDecimalCase: Sendable, CustomStringConvertible {
  var operation: String
  var operands: [String]
  var expected: String
  var precision: Int
  var rounding: String

  var description: String {
    "\(operation) \(operands.joined(separator: " ")) -> \(expected), \(precision) \(rounding)"
  }

  /// Our number and the number expected, or nil for a case of something we do not have.
  var result: (number: ExactDecimal, expected: ExactDecimal)? {
    guard let rule = Self.rules[rounding], let expected = Self.number(expected) else { return nil }
    let numbers = operands.compactMap(Self.number)
    guard numbers.count == operands.count, let first = numbers.first, let last = numbers.last,
      let number = Self.apply(operation, first, last, precision, rule)
    else { return nil }
    return (number, expected)
  }

  private static let rules: [String: DecimalRounding] = [
    "half_even": .halfEven, "half_up": .halfUp, "down": .down, "up": .up, "floor": .floor,
    "ceiling": .ceiling,
  ]

  /// A finite number of moderate size.
  private static func number(_ text: String) -> ExactDecimal? {
    guard let number = ExactDecimal(scientific: text), abs(number.exponent) < 2000 else {
      return nil
    }
    return number
  }

  private static func apply(
    _ operation: String, _ a: ExactDecimal, _ b: ExactDecimal, _ precision: Int,
    _ rule: DecimalRounding
  ) -> ExactDecimal? {
    switch operation {
    case "add": (a + b).rounded(significantDigits: precision, rule)
    case "subtract": (a - b).rounded(significantDigits: precision, rule)
    case "multiply": (a * b).rounded(significantDigits: precision, rule)
    case "divide": b.isZero ? nil : a.divided(by: b, significantDigits: precision, rule)
    case "plus": a.rounded(significantDigits: precision, rule)
    case "minus": (-a).rounded(significantDigits: precision, rule)
    case "reduce": a.rounded(significantDigits: precision, rule).normalised
    case "quantize": a.rounded(places: -b.exponent, rule)
    case "divideint": b.isZero ? nil : a.quotientAndRemainder(dividingBy: b).quotient
    case "remainder":
      b.isZero
        ? nil
        : a.quotientAndRemainder(dividingBy: b).remainder
          .rounded(significantDigits: precision, rule)
    case "compare": ExactDecimal(a < b ? -1 : a > b ? 1 : 0)
    default: nil
    }
  }

  /// Conditions that change the result by the limits of a format, which we have none of.
  private static let limits: Set<Substring> = [
    "Overflow", "Underflow", "Subnormal", "Clamped", "Invalid_operation", "Division_impossible",
    "Division_by_zero", "Division_undefined",
  ]

  static func read(_ text: String) -> [GeneralDecimalCase] {
    var cases: [GeneralDecimalCase] = []
    var (precision, rounding) = (9, "half_up")
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ")
      guard words.count >= 2, !words[0].hasPrefix("--") else { continue }
      switch words[0].lowercased() {
      case "precision:": precision = Int(words[1]) ?? precision
      case "rounding:": rounding = words[1].lowercased()
      default:
        guard let arrow = words.firstIndex(of: "->"), arrow >= 3, arrow + 1 < words.count,
          limits.isDisjoint(with: words[(arrow + 2)...])
        else { continue }
        cases.append(
          GeneralDecimalCase(
            operation: words[1].lowercased(), operands: words[2..<arrow].map(unquoted),
            expected: unquoted(words[arrow + 1]), precision: precision, rounding: rounding))
      }
    }
    return cases
  }

  private static func unquoted(_ word: Substring) -> String {
    word.trimmingCharacters(in: ["'", "\""])
  }
}

extension GeneralDecimalCase {
  /// A few of the cases, so that they run where Python does not.
  static let writtenOut: [GeneralDecimalCase] = read(
    """
    precision: 6
    rounding: half_up
    addx064 add 1 '0.0000001' -> '1.00000'
    precision: 9
    rounding: half_even
    addx230 add '123456789' 0.500001 -> '123456790'
    precision: 3
    rounding: half_up
    addx287 add '3456' '12E+3' -> '1.55E+4'
    precision: 9
    rounding: half_even
    addx453 add 10 -77e-10 -> 9.99999999
    precision: 7
    rounding: half_up
    addx974 add 9999999E+90 1 -> 9.999999E+96
    precision: 16
    addx1456 add 1.123456789012345E-16 0 -> 1.123456789012345E-16
    rounding: half_even
    addx6101 add '-5E-5' 0 -> '-0.00005'
    addx6144 add 0.0000 1E+12 -> '1000000000000.000'
    addx6526 add 0 10123456234567890 -> 1.012345623456789E+16
    addx61312 add 1E16 -0.5001 -> 9999999999999999
    addx62017 add 1234567890123456 6E-16 -> 1234567890123456
    precision: 9
    rounding: half_up
    subx096 subtract '3.' '.3' -> '2.7'
    subx206 subtract '0' '-.43822' -> '0.43822'
    subx248 subtract 0 '-56267E-2' -> '562.67'
    precision: 15
    subx354 subtract '700' '10000e+9' -> '-9999999999300'
    subx467 subtract '1.11' '-7E+12' -> '7000000000001.11'
    subx476 subtract '0.444444444444444' '-0.555555555555557' -> '1.00000000000000'
    precision: 9
    rounding: down
    subx653 subtract 0.1 '123456789' -> '-123456788'
    rounding: half_up
    subx671 subtract '123456789' '123456788.9' -> 0.1
    precision: 6
    mulx017 multiply 9.999999999 9.999999999 -> 100.000
    precision: 9
    mulx034 multiply -5.00 1E-3 -> -0.00500
    mulx043 multiply -00.00 -0.000 -> 0.00000
    mulx061 multiply 123.45 1e8 -> 1.2345E+10
    mulx080 multiply 0.1 123456789 -> 12345678.9
    precision: 33
    mulx149 multiply 3 3000000000000000000 -> 9000000000000000000
    precision: 9
    mulx314 multiply 9 90000000000000 -> 8.10000000E+14
    mulx320 multiply 9 90000000000000000000 -> 8.10000000E+20
    mulx321 multiply 9 900000000000000000000 -> 8.10000000E+21
    precision: 7
    divx356 divide 0E-92 777E-1 -> 0E-91
    divx359 divide 0E-92 777E+4 -> 0E-96
    divx384 divide 0E+90 777E+1 -> 0E+89
    divx385 divide 0E+90 777E-1 -> 0E+91
    divx392 divide 0E+90 700E-1 -> 0E+91
    precision: 9
    divx401 divide 12345678000 1 -> 1.23456780E+10
    precision: 15
    divx472 divide 3000e-3 200e-2 -> 1.5
    precision: 6
    divx581 divide 2.40E+6 2 -> 1.20E+6
    precision: 7
    divx597 divide 24000E+2 2 -> 1.2000E+6
    precision: 9
    divx601 divide 2.40E+9 2 -> 1.20E+9
    precision: 5
    divx638 divide -3374988581607586061255542201048 82293895124.90045271504836568681 -> -4.1011E+19
    precision: 4
    divx639 divide -3374988581607586061255542201048 82293895124.90045271504836568681 -> -4.101E+19
    precision: 2
    divx641 divide -3374988581607586061255542201048 82293895124.90045271504836568681 -> -4.1E+19
    precision: 1
    divx642 divide -3374988581607586061255542201048 82293895124.90045271504836568681 -> -4E+19
    precision: 5
    rounding: down
    radx107 add 12345 0.0000001 -> 12345
    rounding: half_even
    rsux173 add -12345 -0.00001 -> -12345
    rsux174 add -12345 -0.000001 -> -12345
    rounding: floor
    rsux317 add -12346 0.50001 -> -12346
    rounding: half_even
    rdvx316 divide 12345 5.001 -> 2468.5
    rdvx317 divide 12345 5.01 -> 2464.1
    rounding: up
    rdvx512 divide 12345 4.999 -> 2469.5
    rounding: floor
    rdvx603 divide 12345 1.001 -> 12332
    rdvx612 divide 12345 4.999 -> 2469.4
    rounding: down
    rmux107 multiply 12345 4.0001 -> 49381
    rounding: half_even
    rmux309 multiply 12345 4.99 -> 61602
    rmux318 multiply 12355 12 -> 1.4826E+5
    rounding: floor
    rmux614 multiply 12345 5.001 -> 61737
    rounding: ceiling
    rmux715 multiply 12345 5.01 -> 61849
    precision: 9
    rounding: half_up
    quax326 quantize 0.078 1e+1 -> 0E+1
    quax424 quantize 0.0999 1e-1 -> 0.1
    quax444 quantize 0.000999 1e-1 -> 0.0
    precision: 6
    quax935 quantize 9.999E-15 1e-17 -> 1.000E-14
    quax940 quantize 9.999E-15 1e-12 -> 0E-12
    precision: 9
    quax484 quantize 1234567891 1e+1 -> 1.23456789E+9
    precision: 16
    quax1105 quantize 0100000000 0 -> 100000000
    quax1124 quantize -1000000000 0 -> -1000000000
    """)
}
