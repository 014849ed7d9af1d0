import BanyanQuantities
import Glibc

/// Reads a number cell by its value, as the spreadsheet program shows it.
///
/// A file holds binary numbers with up to 17 digits, so that 0.1 + 0.2 stands there as
/// 0.30000000000000004. Excel calculates and shows 15 significant digits: a longer number is
/// rounded to them, a shorter one is taken digit for digit.
package enum CellNumber {
  package typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Room that `write` needs: a number of 10^308, or of 10^-308, written out.
  package static let room = 400
  private static let digits = 15

  /// Writes the number times ten to the power of `shift` without an exponent and gives the bytes
  /// written; nil for what is no number.
  @inline(__always)
  package static func write(
    _ bytes: Bytes, shift: Int = 0, mark: UInt8, to out: UnsafeMutablePointer<UInt8>
  ) -> Int? {
    if shift == 0, bytes.count <= digits + 1, let count = copy(bytes, mark, out) { return count }
    return writeSlowly(bytes, shift, mark, out)
  }

  /// Plain digits with at most one point between them; nil for any other form.
  @inline(__always)
  private static func copy(
    _ bytes: Bytes, _ mark: UInt8, _ out: UnsafeMutablePointer<UInt8>
  ) -> Int? {
    var point = -1
    for i in 0..<bytes.count {
      let byte = bytes[i]
      if byte &- 48 < 10 {
        out[i] = byte
      } else if byte == 0x2E, point < 0, i > 0 {
        point = i
        out[i] = mark
      } else {
        return nil
      }
    }
    // Sixteen digits without a point are one too many.
    guard point != bytes.count - 1, point >= 0 || bytes.count <= digits else { return nil }
    return bytes.count
  }

  @inline(never)
  private static func writeSlowly(
    _ bytes: Bytes, _ shift: Int, _ mark: UInt8, _ out: UnsafeMutablePointer<UInt8>
  ) -> Int? {
    guard let number = Decimal(bytes) else { return nil }
    return number.write(shift: shift, mark: mark, to: out)
  }

  /// Whole part of a number of days, as dates count them; nil for what is no such number.
  @inline(__always)
  private static func wholeDays(_ bytes: Bytes) -> Int? {
    var value = 0
    for (i, byte) in bytes.enumerated() {
      if byte &- 48 < 10, i < 9 {
        value = value &* 10 &+ Int(byte &- 48)
      } else if byte == 0x2E, i > 0, bytes[(i + 1)...].allSatisfy({ $0 &- 48 < 10 }) {
        return value
      } else {
        guard let number = Decimal(bytes)?.value, number >= 0, number < 1e7 else { return nil }
        return Int(number)
      }
    }
    return bytes.count > 0 ? value : nil
  }

  /// The day of a date's number, its time left out; nil where no day has it.
  ///
  /// In the 1900 system 1 is 1900-01-01 and 60 is 29 February 1900, a day there never was
  /// (ECMA-376 part 1, 18.17.4.1); in the 1904 system 0 is 1904-01-01.
  @inline(__always)
  package static func day(_ bytes: Bytes, is1904: Bool) -> CalendarDate? {
    guard let days = wholeDays(bytes), days < 3_000_000 else { return nil }
    let start: CalendarDate?
    if is1904 {
      start = CalendarDate(year: 1904, month: 1, day: 1)
    } else {
      guard days > 0, days != 60 else { return nil }
      // The false day shifts all that follow it.
      start = CalendarDate(year: 1900, month: 1, day: 1)?.adding(days: days < 60 ? -1 : -2)
    }
    guard let day = start?.adding(days: days), day.year < 2200 else { return nil }
    return day
  }

  /// Up to 15 significant digits and a power of ten.
  private struct Decimal {
    var isNegative = false
    var digits: [UInt8] = []
    /// Places behind the last digit; negative for decimals.
    var exponent = 0
    let value: Double

    init?(_ bytes: Bytes) {
      var rest = bytes[...]
      if let sign = rest.first, sign == 0x2D || sign == 0x2B {
        isNegative = sign == 0x2D
        rest = rest.dropFirst()
      }
      var isBehindPoint = false
      var count = 0
      while let byte = rest.first, byte &- 48 < 10 || (byte == 0x2E && !isBehindPoint) {
        rest = rest.dropFirst()
        if byte == 0x2E {
          isBehindPoint = true
          continue
        }
        count += 1
        if isBehindPoint { exponent -= 1 }
        if !digits.isEmpty || byte != 48 { digits.append(byte) }
      }
      guard count > 0, count <= 400 else { return nil }
      if let mark = rest.first {
        guard mark | 0x20 == 0x65, rest.count <= 6,
          let power = Int(String(decoding: rest.dropFirst(), as: UTF8.self))
        else { return nil }
        exponent += power
      }
      let text = String(decoding: bytes, as: UTF8.self)
      guard let value = Double(text), value.isFinite else { return nil }
      self.value = value
      if digits.count > CellNumber.digits { round(value) }
      while digits.last == 48 {
        digits.removeLast()
        exponent += 1
      }
      if digits.isEmpty {
        isNegative = false
        exponent = 0
      }
    }

    /// The binary number to 15 digits, by the C library: d.dddddddddddddde±xx.
    private mutating func round(_ value: Double) {
      var buffer = [CChar](repeating: 0, count: 64)
      let length = withVaList([abs(value)]) { vsnprintf(&buffer, 64, "%.14e", $0) }
      let text = buffer[..<Int(length)].map { UInt8(bitPattern: $0) }
      guard let mark = text.firstIndex(of: 0x65),
        let power = Int(String(decoding: text[(mark + 1)...], as: UTF8.self))
      else { return }
      digits = text[..<mark].filter { $0 != 0x2E }
      exponent = power - (digits.count - 1)
    }

    func write(shift: Int, mark: UInt8, to out: UnsafeMutablePointer<UInt8>) -> Int? {
      let exponent = digits.isEmpty ? 0 : exponent + shift
      var text: [UInt8] = isNegative ? [0x2D] : []
      if exponent >= 0 {
        text += digits.isEmpty ? [48] : digits
        text += [UInt8](repeating: 48, count: min(exponent, CellNumber.room))
      } else {
        let whole = digits.count + exponent
        if whole > 0 {
          text += digits[..<whole] + [mark] + digits[whole...]
        } else {
          text += [48, mark] + [UInt8](repeating: 48, count: min(-whole, CellNumber.room)) + digits
        }
      }
      guard text.count <= CellNumber.room else { return nil }
      for (i, byte) in text.enumerated() { out[i] = byte }
      return text.count
    }
  }
}
