/// A whole number of zero or more without an upper limit, for what does not fit 128 bits.
///
/// Limbs of 64 bits, the least significant first, none of them zero at the top.
struct BigMagnitude: Sendable, Hashable {
  private(set) var limbs: [UInt64]

  init(limbs: [UInt64]) {
    self.limbs = limbs
    while self.limbs.last == 0 { self.limbs.removeLast() }
  }

  init(_ value: UInt128) {
    self.init(limbs: [UInt64(truncatingIfNeeded: value), UInt64(truncatingIfNeeded: value >> 64)])
  }

  /// The value when it fits 128 bits.
  var asUInt128: UInt128? {
    switch limbs.count {
    case 0: 0
    case 1: UInt128(limbs[0])
    case 2: UInt128(limbs[1]) << 64 | UInt128(limbs[0])
    default: nil
    }
  }

  var isZero: Bool { limbs.isEmpty }

  var bitWidth: Int {
    guard let top = limbs.last else { return 0 }
    return limbs.count * 64 - top.leadingZeroBitCount
  }
}

extension BigMagnitude: Comparable {
  static func < (left: BigMagnitude, right: BigMagnitude) -> Bool {
    if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
    for index in left.limbs.indices.reversed() where left.limbs[index] != right.limbs[index] {
      return left.limbs[index] < right.limbs[index]
    }
    return false
  }
}

extension BigMagnitude {
  static func + (left: BigMagnitude, right: BigMagnitude) -> BigMagnitude {
    let (long, short) = left.limbs.count >= right.limbs.count ? (left, right) : (right, left)
    var sum = long.limbs
    var carry: UInt64 = 0
    for index in sum.indices {
      if index >= short.limbs.count && carry == 0 { break }
      let addend = index < short.limbs.count ? short.limbs[index] : 0
      let (partial, first) = sum[index].addingReportingOverflow(addend)
      let (total, second) = partial.addingReportingOverflow(carry)
      sum[index] = total
      carry = first || second ? 1 : 0
    }
    if carry != 0 { sum.append(carry) }
    return BigMagnitude(limbs: sum)
  }

  /// The difference of a number and one not larger.
  static func - (left: BigMagnitude, right: BigMagnitude) -> BigMagnitude {
    var difference = left.limbs
    var borrow: UInt64 = 0
    for index in difference.indices {
      if index >= right.limbs.count && borrow == 0 { break }
      let subtrahend = index < right.limbs.count ? right.limbs[index] : 0
      let (partial, first) = difference[index].subtractingReportingOverflow(subtrahend)
      let (total, second) = partial.subtractingReportingOverflow(borrow)
      difference[index] = total
      borrow = first || second ? 1 : 0
    }
    precondition(
      borrow == 0 && left.limbs.count >= right.limbs.count, "a magnitude is never negative")
    return BigMagnitude(limbs: difference)
  }

  // Schoolbook: our numbers have tens of digits, seldom hundreds.
  static func * (left: BigMagnitude, right: BigMagnitude) -> BigMagnitude {
    if left.isZero || right.isZero { return BigMagnitude(limbs: []) }
    var product = [UInt64](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (offset, limb) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (index, other) in right.limbs.enumerated() {
        let sum = multiplyAdd(limb, other, product[offset + index], carry)
        product[offset + index] = sum.low
        carry = sum.high
      }
      product[offset + right.limbs.count] = carry
    }
    return BigMagnitude(limbs: product)
  }

  /// Multiplies by one limb and adds another, in place.
  mutating func multiply(by factor: UInt64, adding addend: UInt64) {
    var carry = addend
    for index in limbs.indices {
      let sum = Self.multiplyAdd(limbs[index], factor, 0, carry)
      limbs[index] = sum.low
      carry = sum.high
    }
    if carry != 0 { limbs.append(carry) }
    while limbs.last == 0 { limbs.removeLast() }
  }

  /// Divides by one limb in place and returns the remainder.
  mutating func divide(by divisor: UInt64) -> UInt64 {
    var remainder: UInt64 = 0
    for index in limbs.indices.reversed() {
      (limbs[index], remainder) = divisor.dividingFullWidth((remainder, limbs[index]))
    }
    while limbs.last == 0 { limbs.removeLast() }
    return remainder
  }

  /// `a × b + c + d`, which always fits two limbs.
  private static func multiplyAdd(
    _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64
  ) -> (high: UInt64, low: UInt64) {
    let product = a.multipliedFullWidth(by: b)
    let (partial, first) = product.low.addingReportingOverflow(c)
    let (low, second) = partial.addingReportingOverflow(d)
    return (product.high &+ (first ? 1 : 0) &+ (second ? 1 : 0), low)
  }
}

extension BigMagnitude {
  func quotientAndRemainder(
    dividingBy divisor: BigMagnitude
  ) -> (quotient: BigMagnitude, remainder: BigMagnitude) {
    precondition(!divisor.isZero, "a divisor is not zero")
    if self < divisor { return (BigMagnitude(limbs: []), self) }
    if divisor.limbs.count == 1 {
      var quotient = self
      let remainder = quotient.divide(by: divisor.limbs[0])
      return (quotient, BigMagnitude(limbs: [remainder]))
    }
    return longDivision(by: divisor)
  }

  /// Knuth, The Art of Computer Programming, volume 2, section 4.3.1, algorithm D.
  private func longDivision(
    by divisor: BigMagnitude
  ) -> (quotient: BigMagnitude, remainder: BigMagnitude) {
    // The top bit of the divisor is set so that a guessed digit is at most two too large.
    let shift = divisor.limbs[divisor.limbs.count - 1].leadingZeroBitCount
    let divisorLimbs = Self.shiftedLeft(divisor.limbs, by: shift).dropLast()
    var rest = Self.shiftedLeft(limbs, by: shift)
    let length = divisorLimbs.count
    var quotient = [UInt64](repeating: 0, count: limbs.count - length + 1)
    for position in quotient.indices.reversed() {
      var digit = Self.guessedDigit(of: rest, at: position, dividedBy: divisorLimbs)
      if Self.subtract(digit, times: divisorLimbs, from: &rest, at: position) {
        digit -= 1
        Self.addBack(divisorLimbs, to: &rest, at: position)
      }
      quotient[position] = digit
    }
    let remainder = Self.shiftedRight(rest, by: shift)
    return (BigMagnitude(limbs: quotient), BigMagnitude(limbs: remainder))
  }

  /// A quotient digit from the top three limbs of the rest and the top two of the divisor.
  private static func guessedDigit(
    of rest: [UInt64], at position: Int, dividedBy divisor: ArraySlice<UInt64>
  ) -> UInt64 {
    let length = divisor.count
    let top = divisor[length - 1]
    let high = rest[position + length]
    let low = rest[position + length - 1]
    var digit = UInt64.max
    var remainder: UInt64
    var overflow = false
    if high < top {
      (digit, remainder) = top.dividingFullWidth((high, low))
    } else {
      (remainder, overflow) = low.addingReportingOverflow(top)
    }
    while !overflow {
      let product = digit.multipliedFullWidth(by: divisor[length - 2])
      let next = rest[position + length - 2]
      guard (product.high, product.low) > (remainder, next) else { break }
      digit -= 1
      (remainder, overflow) = remainder.addingReportingOverflow(top)
    }
    return digit
  }

  /// Takes `digit × divisor` from the rest; true when that was too much by one divisor.
  private static func subtract(
    _ digit: UInt64, times divisor: ArraySlice<UInt64>, from rest: inout [UInt64], at position: Int
  ) -> Bool {
    var carry: UInt64 = 0
    var borrow: UInt64 = 0
    for index in 0...divisor.count {
      let limb = index < divisor.count ? divisor[index] : 0
      let product = multiplyAdd(digit, limb, carry, borrow)
      let (difference, overflow) = rest[position + index].subtractingReportingOverflow(product.low)
      rest[position + index] = difference
      carry = product.high
      borrow = overflow ? 1 : 0
    }
    return borrow != 0
  }

  private static func addBack(
    _ divisor: ArraySlice<UInt64>, to rest: inout [UInt64], at position: Int
  ) {
    var carry: UInt64 = 0
    for index in 0...divisor.count {
      let limb = index < divisor.count ? divisor[index] : 0
      let (partial, first) = rest[position + index].addingReportingOverflow(limb)
      let (total, second) = partial.addingReportingOverflow(carry)
      rest[position + index] = total
      carry = first || second ? 1 : 0
    }
  }

  /// Always one limb longer than given.
  private static func shiftedLeft(_ limbs: [UInt64], by shift: Int) -> [UInt64] {
    var result: [UInt64] = []
    result.reserveCapacity(limbs.count + 1)
    var low: UInt64 = 0
    for limb in limbs {
      result.append(limb << shift | low)
      low = limb >> (64 - shift)
    }
    result.append(low)
    return result
  }

  private static func shiftedRight(_ limbs: [UInt64], by shift: Int) -> [UInt64] {
    limbs.indices.map { index in
      let high = index + 1 < limbs.count ? limbs[index + 1] << (64 - shift) : 0
      return limbs[index] >> shift | high
    }
  }
}

/// A whole number with a sign: 128 bits as long as they suffice, limbs beyond.
///
/// Each number has one form: `large` holds only what `small` cannot. The least `Int128` counts as
/// large, so that a small number can always be negated.
enum WholeNumber: Sendable, Hashable {
  case small(Int128)
  case large(isNegative: Bool, BigMagnitude)

  init(_ value: Int128) {
    self =
      value == .min ? .large(isNegative: true, BigMagnitude(value.magnitude)) : .small(value)
  }

  init(isNegative: Bool, _ magnitude: BigMagnitude) {
    if let narrow = magnitude.asUInt128, let value = Int128(exactly: narrow) {
      self = .small(isNegative ? -value : value)
    } else {
      self = .large(isNegative: isNegative, magnitude)
    }
  }

  var isZero: Bool { if case .small(0) = self { true } else { false } }

  var isNegative: Bool {
    switch self {
    case .small(let value): value < 0
    case .large(let isNegative, _): isNegative
    }
  }

  var bigMagnitude: BigMagnitude {
    switch self {
    case .small(let value): BigMagnitude(value.magnitude)
    case .large(_, let magnitude): magnitude
    }
  }

  var magnitude: WholeNumber { isNegative ? -self : self }

  var trailingZeroBitCount: Int {
    switch self {
    case .small(let value): return value == 0 ? 0 : value.trailingZeroBitCount
    case .large(_, let magnitude):
      let zeros = magnitude.limbs.prefix { $0 == 0 }.count
      return zeros * 64 + magnitude.limbs[zeros].trailingZeroBitCount
    }
  }
}

extension WholeNumber: Comparable {
  static func < (left: WholeNumber, right: WholeNumber) -> Bool {
    if case .small(let a) = left, case .small(let b) = right { return a < b }
    if left.isNegative != right.isNegative { return left.isNegative }
    let (a, b) = (left.bigMagnitude, right.bigMagnitude)
    return left.isNegative ? b < a : a < b
  }
}

extension WholeNumber {
  static prefix func - (value: WholeNumber) -> WholeNumber {
    switch value {
    case .small(let small): .small(-small)
    case .large(let isNegative, let magnitude): .large(isNegative: !isNegative, magnitude)
    }
  }

  static func + (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    if case .small(let a) = left, case .small(let b) = right {
      let (sum, overflow) = a.addingReportingOverflow(b)
      if !overflow { return WholeNumber(sum) }
    }
    let (a, b) = (left.bigMagnitude, right.bigMagnitude)
    if left.isNegative == right.isNegative {
      return WholeNumber(isNegative: left.isNegative, a + b)
    }
    return a < b
      ? WholeNumber(isNegative: right.isNegative, b - a)
      : WholeNumber(isNegative: left.isNegative, a - b)
  }

  static func - (left: WholeNumber, right: WholeNumber) -> WholeNumber { left + -right }

  static func * (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    if case .small(let a) = left, case .small(let b) = right {
      // Two factors of 64 bits are the common case and need no check.
      if let a = Int64(exactly: a), let b = Int64(exactly: b) {
        let product = a.multipliedFullWidth(by: b)
        return .small(Int128(product.high) << 64 | Int128(product.low))
      }
      let (product, overflow) = a.multipliedReportingOverflow(by: b)
      if !overflow { return WholeNumber(product) }
    }
    return WholeNumber(
      isNegative: left.isNegative != right.isNegative, left.bigMagnitude * right.bigMagnitude)
  }

  /// The quotient towards zero, and a remainder with the sign of the dividend.
  func quotientAndRemainder(
    dividingBy divisor: WholeNumber
  ) -> (quotient: WholeNumber, remainder: WholeNumber) {
    if case .small(let a) = self, case .small(let b) = divisor {
      precondition(b != 0, "a divisor is not zero")
      if let a = Int64(exactly: a), let b = Int64(exactly: b), b != -1 {
        let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
        return (.small(Int128(quotient)), .small(Int128(remainder)))
      }
      let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
      return (.small(quotient), .small(remainder))
    }
    let (quotient, remainder) = bigMagnitude.quotientAndRemainder(dividingBy: divisor.bigMagnitude)
    return (
      WholeNumber(isNegative: isNegative != divisor.isNegative, quotient),
      WholeNumber(isNegative: isNegative, remainder)
    )
  }

  /// The greatest common divisor, of at least one number other than zero.
  static func greatestCommonDivisor(_ left: WholeNumber, _ right: WholeNumber) -> WholeNumber {
    var (a, b) = (left.magnitude, right.magnitude)
    while !b.isZero { (a, b) = (b, a.quotientAndRemainder(dividingBy: b).remainder) }
    return a
  }
}

extension WholeNumber {
  /// 10⁰ to 10³⁸, the powers of ten that fit an `Int128`.
  private static let smallPowersOfTen: [Int128] = (0..<38).reduce(into: [1]) { powers, index in
    powers.append(powers[index] * 10)
  }

  static func powerOfTen(_ exponent: Int) -> WholeNumber {
    precondition(exponent >= 0, "a power of ten here is a whole number")
    if exponent < smallPowersOfTen.count { return .small(smallPowersOfTen[exponent]) }
    var power = BigMagnitude(1)
    for _ in 0..<(exponent / 19) { power.multiply(by: 10_000_000_000_000_000_000, adding: 0) }
    let rest = smallPowersOfTen[exponent % 19]
    power.multiply(by: UInt64(rest), adding: 0)
    return WholeNumber(isNegative: false, power)
  }

  func scaled(byPowerOfTen exponent: Int) -> WholeNumber {
    exponent == 0 || isZero ? self : self * .powerOfTen(exponent)
  }

  /// The number of decimal digits, one for zero.
  var digitCount: Int {
    let bits: Int
    switch self {
    case .small(0): return 1
    case .small(let value): bits = 128 - value.magnitude.leadingZeroBitCount
    case .large(_, let magnitude): bits = magnitude.bitWidth
    }
    // 2^(bits-1) is not above the number; 1292913986 / 2³² is just below log₁₀ 2.
    var count = 1 + ((bits - 1) * 1_292_913_986) >> 32
    let magnitude = self.magnitude
    while magnitude >= .powerOfTen(count) { count += 1 }
    return count
  }

  /// The number without up to `limit` of its trailing zeros, and how many were taken.
  func strippingTrailingZeros(atMost limit: Int = .max) -> (number: WholeNumber, count: Int) {
    // A factor of ten brings a factor of two, which is seen without division.
    let bound = min(limit, trailingZeroBitCount)
    guard bound > 0 else { return (self, 0) }
    if case .small(let value) = self, var word = Int64(exactly: value) {
      var count = 0
      while count < bound, word % 10 == 0 {
        word /= 10
        count += 1
      }
      return (.small(Int128(word)), count)
    }
    if bound >= 38, case .large = self {
      let (quotient, remainder) = quotientAndRemainder(dividingBy: .powerOfTen(19))
      if remainder.isZero {
        let rest = quotient.strippingTrailingZeros(atMost: limit - 19)
        return (rest.number, rest.count + 19)
      }
    }
    var (number, count) = (self, 0)
    while count < bound {
      let (quotient, remainder) = number.quotientAndRemainder(dividingBy: .small(10))
      guard remainder.isZero else { break }
      (number, count) = (quotient, count + 1)
    }
    return (number, count)
  }
}
