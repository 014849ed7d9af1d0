import BanyanQuantities
import Testing

@testable import BanyanActivity

@Suite("A quantity is read in the declared style or not at all")
struct QuantityTextTests {
  private func read(_ text: String, _ style: NumberStyle) -> QuantityText.Reading {
    let padded = Array(text.utf8) + [UInt8](repeating: 0, count: 32)
    return padded.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return .bad(.missing) }
      return QuantityText(style: style).read(base, text.utf8.count)
    }
  }

  private func number(_ reading: QuantityText.Reading) -> ExactDecimal? {
    switch reading {
    case .short(let mantissa, let places):
      ExactDecimal(coefficient: Int128(mantissa), exponent: -places)
    case .long(let number): number
    case .bad: nil
    }
  }

  /// Text, and what it is in each style: a plain number, or the fault.
  static let cases: [(String, vi: String, en: String)] = [
    ("0", "0", "0"), ("5", "5", "5"), ("007", "7", "7"),
    ("1234,5", "1234.5", "style"), ("1234.5", "style", "1234.5"),
    ("1.234,5", "1234.5", "style"), ("1,234.5", "style", "1234.5"),
    ("1.234", "1234", "1.234"), ("1,234", "1.234", "1234"),
    ("12.5", "style", "12.5"), ("12,5", "12.5", "style"),
    ("1.234.567", "1234567", "style"), ("1,234,567", "style", "1234567"),
    ("1.23.456", "syntax", "syntax"), ("1.2345", "style", "1.2345"),
    ("1234.567,8", "syntax", "syntax"), ("0.500", "500", "0.500"),
    ("1 234,5", "1234.5", "style"), ("1 234.5", "style", "1234.5"),
    ("1\u{A0}234,5", "1234.5", "style"), ("1\u{202F}234\u{202F}567", "1234567", "1234567"),
    ("1 234\u{A0}567", "syntax", "syntax"), ("1 23", "syntax", "syntax"),
    ("12 3456", "syntax", "syntax"), ("1  234", "syntax", "syntax"),
    ("1.234 567", "syntax", "syntax"), ("1e3", "syntax", "syntax"), ("1E3", "syntax", "syntax"),
    ("+5", "syntax", "syntax"), ("-5", "negative", "negative"), ("-1.234,5", "negative", "style"),
    ("--5", "syntax", "syntax"), ("−5", "syntax", "syntax"), ("5-", "syntax", "syntax"),
    (",5", "syntax", "syntax"), (".5", "syntax", "syntax"), ("5,", "syntax", "syntax"),
    ("5.", "syntax", "syntax"), ("1,2,3", "syntax", "syntax"), ("1.2.3", "syntax", "syntax"),
    ("1,,2", "syntax", "syntax"), ("٣", "syntax", "syntax"), ("１２", "syntax", "syntax"),
    ("0x10", "syntax", "syntax"), ("NaN", "syntax", "syntax"), ("inf", "syntax", "syntax"),
    ("1/2", "syntax", "syntax"), ("12 kWh", "syntax", "syntax"), ("1'234", "syntax", "syntax"),
    ("123456789012345678", "123456789012345678", "123456789012345678"),
    ("1234567890123456789", "1234567890123456789", "1234567890123456789"),
    ("9".repeated(257), "syntax", "syntax"),
    ("9".repeated(256), "9".repeated(256), "9".repeated(256)),
    ("9".repeated(40), "9".repeated(40), "9".repeated(40)),
    ("0,123456789012", "0.123456789012", "style"),
    ("0,1234567890123", "0.1234567890123", "style"),
    ("12345678901234567,5", "12345678901234567.5", "style"),
    ("0,0000000000000000000000001", "0.0000000000000000000000001", "style"),
  ]

  @Test("One text, both styles", arguments: cases.indices)
  func bothStyles(_ index: Int) {
    let (text, vi, en) = Self.cases[index]
    for (style, expected) in [(NumberStyle.vietnamese, vi), (.english, en)] {
      let reading = read(text, style)
      switch expected {
      case "syntax": #expect(reading == .bad(.syntax), "\(text) \(style)")
      case "style": #expect(reading == .bad(.style), "\(text) \(style)")
      case "negative": #expect(reading == .bad(.negative), "\(text) \(style)")
      default:
        let wanted = ExactDecimal(expected)
        #expect(wanted != nil)
        #expect(number(reading) == wanted, "\(text) \(style)")
      }
    }
  }

  @Test("The fast way and the slow way read the same")
  func sameEitherWay() {
    var generator = SystemRandomNumberGenerator()
    let letters = Array("0123456789.,").map(String.init)
    for _ in 0..<20_000 {
      let length = Int.random(in: 1...22, using: &generator)
      let text = (0..<length).map { _ in letters.randomElement(using: &generator) ?? "0" }.joined()
      for style in NumberStyle.allCases {
        let fast = read(text, style)
        let slow = QuantityText(style: style).readSlowly(Array(text.utf8))
        if fast.isSound || slow.isSound {
          if number(fast) != number(slow) { Issue.record("\(text) \(style): \(fast) \(slow)") }
        } else if fast != slow {
          Issue.record("\(text) \(style)")
        }
      }
    }
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
