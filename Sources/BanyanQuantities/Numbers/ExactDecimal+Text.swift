extension ExactDecimal {
  /// Reads a plain decimal: an optional minus, digits, and perhaps a point and more digits.
  ///
  /// No plus sign, no exponent, no spaces and no thousands marks.
  public init?(_ text: some StringProtocol) {
    guard let number = DecimalReader.read(text, as: Self.plain) else { return nil }
    self = number
  }

  private static func plain(_ reader: inout DecimalReader) -> ExactDecimal? {
    guard reader.readSign(allowingPlus: false), reader.readDigits() > 0 else { return nil }
    if reader.read(".") {
      let places = reader.readDigits()
      guard places > 0 else { return nil }
      reader.exponent = -places
    }
    return reader.isAtEnd ? reader.number : nil
  }

  /// Reads a decimal that may have an exponent, as 1.5E-7, a plus sign, or a bare point, as .5.
  ///
  /// The exponent has at most five digits: 1E999999999 would need a gigabyte to be added to one.
  package init?(scientific text: some StringProtocol) {
    guard let number = DecimalReader.read(text, as: Self.scientific) else { return nil }
    self = number
  }

  private static func scientific(_ reader: inout DecimalReader) -> ExactDecimal? {
    _ = reader.readSign(allowingPlus: true)
    var digits = reader.readDigits()
    if reader.read(".") {
      let places = reader.readDigits()
      digits += places
      reader.exponent = -places
    }
    guard digits > 0 else { return nil }
    if reader.read("E") || reader.read("e") {
      guard let exponent = reader.readExponent() else { return nil }
      reader.exponent += exponent
    }
    return reader.isAtEnd ? reader.number : nil
  }

  /// The shortest decimal that reads back as the same `Double`: 0.1 is 0.1; nil if not finite.
  package init?(shortest value: Double) {
    guard value.isFinite, let decimal = ExactDecimal(scientific: value.description) else {
      return nil
    }
    // A whole `Double` prints as 5.0, where the zero says nothing.
    let isWholeWithPlaces = decimal.places > 0 && decimal.isWholeNumber
    self = isWholeWithPlaces ? decimal.rounded(places: 0) : decimal
  }

  /// The nearest `Double`.
  public var approximate: Double {
    // Both parts are exact as `Double`, so that one rounding gives the nearest.
    if case .small(let value) = coefficient, value.magnitude < 1 << 53, -22...0 ~= exponent,
      case .small(let power) = WholeNumber.powerOfTen(-exponent)
    {
      return Double(value) / Double(power)
    }
    var text: [UInt8] = []
    coefficient.writeDigits(to: &text)
    text.append(UInt8(ascii: "E"))
    WholeNumber.small(Int128(exponent)).writeDigits(to: &text)
    return Double(String(decoding: text, as: UTF8.self)) ?? (isNegative ? -.infinity : .infinity)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain digits without an exponent or thousands marks.
  public var description: String {
    var text: [UInt8] = []
    write(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the plain digits, as in `description`.
  package func write(to text: inout [UInt8]) {
    let start = text.count
    coefficient.writeDigits(to: &text)
    if exponent >= 0 {
      if exponent > 0 && !isZero {
        text.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: exponent))
      }
      return
    }
    let first = isNegative ? start + 1 : start
    let missing = 1 - exponent - (text.count - first)
    if missing > 0 {
      text.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: missing), at: first)
    }
    text.insert(UInt8(ascii: "."), at: text.count + exponent)
  }
}

extension WholeNumber {
  /// The decimal digits after a minus sign if there is one.
  fileprivate func writeDigits(to text: inout [UInt8]) {
    guard case .small(let value) = self else { return writeLargeDigits(to: &text) }
    if value < 0 { text.append(UInt8(ascii: "-")) }
    let (high, low) = value.magnitude.quotientAndRemainder(dividingBy: Self.nineteenDigits)
    if high > 0 {
      // At most twenty digits are left of 39.
      WholeNumber.small(Int128(high)).writeDigits(to: &text)
      Self.write(UInt64(low), leastDigits: 19, to: &text)
    } else {
      Self.write(UInt64(low), leastDigits: 1, to: &text)
    }
  }

  private static let nineteenDigits: UInt128 = 10_000_000_000_000_000_000

  private static func write(_ value: UInt64, leastDigits: Int, to text: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = value
      var place = 20
      while rest > 0 || 20 - place < leastDigits {
        place -= 1
        digits[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      text.append(contentsOf: UnsafeBufferPointer(rebasing: digits[place...]))
    }
  }

  private func writeLargeDigits(to text: inout [UInt8]) {
    guard case .large(let isNegative, var magnitude) = self else { return }
    var groups: [UInt64] = []
    while !magnitude.isZero { groups.append(magnitude.divide(by: 10_000_000_000_000_000_000)) }
    if isNegative { text.append(UInt8(ascii: "-")) }
    for (place, group) in groups.reversed().enumerated() {
      Self.write(group, leastDigits: place == 0 ? 1 : 19, to: &text)
    }
  }
}

/// Reads a number from the left, gathering its digits.
private struct DecimalReader {
  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var isNegative = false
  private var small: UInt64 = 0
  private var smallDigits = 0
  private var large = BigMagnitude(limbs: [])
  private var powerOfTen: UInt64 = 1
  var exponent = 0

  private init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Reads a text by the given form; its bytes are looked at in place, as millions are read.
  static func read(
    _ text: some StringProtocol, as form: (inout DecimalReader) -> ExactDecimal?
  ) -> ExactDecimal? {
    let read = { (bytes: UnsafeBufferPointer<UInt8>) -> ExactDecimal? in
      var reader = DecimalReader(bytes)
      return form(&reader)
    }
    if let number = text.utf8.withContiguousStorageIfAvailable(read) { return number }
    return Array(text.utf8).withUnsafeBufferPointer(read)
  }

  var isAtEnd: Bool { position == text.count }

  var number: ExactDecimal {
    if large.isZero {
      let value = Int128(small)
      return ExactDecimal(coefficient: .small(isNegative ? -value : value), exponent: exponent)
    }
    var magnitude = large
    magnitude.multiply(by: powerOfTen, adding: small)
    return ExactDecimal(
      coefficient: WholeNumber(isNegative: isNegative, magnitude), exponent: exponent)
  }

  mutating func read(_ character: Unicode.Scalar) -> Bool {
    guard position < text.count, UInt32(text[position]) == character.value else { return false }
    position += 1
    return true
  }

  /// False for a plus sign where there may be none.
  mutating func readSign(allowingPlus: Bool) -> Bool {
    isNegative = read("-")
    return isNegative || !read("+") || allowingPlus
  }

  /// Adds digits to the number and returns how many there were.
  mutating func readDigits() -> Int {
    var count = 0
    while let digit = nextDigit() {
      // Nineteen digits fit a limb: the long number is touched once for as many.
      if smallDigits == 19 {
        large.multiply(by: powerOfTen, adding: small)
        (small, smallDigits, powerOfTen) = (0, 0, 1)
      }
      small = small * 10 + digit
      powerOfTen *= 10
      smallDigits += 1
      count += 1
    }
    return count
  }

  mutating func readExponent() -> Int? {
    let isNegative = read("-")
    if !isNegative { _ = read("+") }
    var (value, count) = (0, 0)
    while let digit = nextDigit() {
      value = value * 10 + Int(digit)
      count += 1
      if value > 99_999 { return nil }
    }
    return count == 0 ? nil : isNegative ? -value : value
  }

  private mutating func nextDigit() -> UInt64? {
    guard position < text.count, 48...57 ~= text[position] else { return nil }
    defer { position += 1 }
    return UInt64(text[position] - 48)
  }
}
