/// A moment in coordinated universal time, as RFC 3339 writes it: 2025-01-31T17:00:00Z.
///
/// A text with another offset is the same moment and is printed in UTC.
package struct Instant: Sendable, Hashable {
  /// The day in UTC.
  package let date: CalendarDate
  /// 0 to 86,399.
  package let secondOfDay: Int
  /// 0 to 999,999,999.
  package let nanosecond: Int

  /// The first moment of a day.
  package init(startOf date: CalendarDate) {
    self.init(date: date, secondOfDay: 0, nanosecond: 0)
  }

  /// The first moment after a day: the end of a period whose end is not part of it.
  package init(endOf date: CalendarDate) {
    self.init(startOf: date.adding(days: 1))
  }

  /// As system clocks count; nil beyond the years that there are.
  package init?(secondsSince1970 seconds: Int) {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    guard -25_567..<84_006 ~= days, let epoch = CalendarDate(year: 1970, month: 1, day: 1) else {
      return nil
    }
    self.init(
      date: epoch.adding(days: days), secondOfDay: seconds - days * 86_400, nanosecond: 0)
  }

  private init(date: CalendarDate, secondOfDay: Int, nanosecond: Int) {
    self.date = date
    self.secondOfDay = secondOfDay
    self.nanosecond = nanosecond
  }

  /// The last day that has a moment before this one: midnight belongs to the day that begins.
  package var lastDayBefore: CalendarDate {
    secondOfDay == 0 && nanosecond == 0 ? date.adding(days: -1) : date
  }

  /// The same time of the day so many years later; 29 February becomes 28 February.
  package func adding(years: Int) -> Instant {
    let year = date.year + years
    let day = min(date.day, CalendarDate.daysInMonth(date.month, of: year))
    return Instant(
      date: CalendarDate(uncheckedYear: year, month: date.month, day: day),
      secondOfDay: secondOfDay, nanosecond: nanosecond)
  }
}

extension Instant: Comparable {
  package static func < (left: Instant, right: Instant) -> Bool {
    (left.date, left.secondOfDay, left.nanosecond)
      < (right.date, right.secondOfDay, right.nanosecond)
  }
}

extension Instant: CustomStringConvertible {
  /// In UTC with as many digits of the second as it has: 2025-01-31T17:00:00.25Z.
  package var description: String {
    let time = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
      .map { Self.padded($0, to: 2) }.joined(separator: ":")
    guard nanosecond > 0 else { return "\(date)T\(time)Z" }
    var fraction = Self.padded(nanosecond, to: 9)
    while fraction.last == "0" { fraction.removeLast() }
    return "\(date)T\(time).\(fraction)Z"
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension Instant {
  /// Reads a date-time of RFC 3339, section 5.6; what lies beyond nanoseconds is cut off.
  ///
  /// A leap second is read as the second after it, which is what clocks without leap seconds show.
  package init?(rfc3339 text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[10] | 0x20 == UInt8(ascii: "t"),
      let date = CalendarDate(fullDate: String(decoding: bytes[..<10], as: UTF8.self)),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let hour = Self.twoDigits(bytes, at: 11, below: 24),
      let minute = Self.twoDigits(bytes, at: 14, below: 60),
      let second = Self.twoDigits(bytes, at: 17, below: 61)
    else { return nil }
    var position = 19
    guard let nanosecond = Self.fraction(bytes, &position),
      let offset = Self.offsetMinutes(bytes, from: position)
    else { return nil }
    let seconds = hour * 3600 + (minute - offset) * 60 + second
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let utc = date.adding(days: days)
    // An offset may lead out of the years that there are.
    guard 1...9999 ~= utc.year else { return nil }
    self.init(date: utc, secondOfDay: seconds - days * 86_400, nanosecond: nanosecond)
  }

  private static func twoDigits(_ bytes: [UInt8], at index: Int, below limit: Int) -> Int? {
    guard index + 1 < bytes.count, 48...57 ~= bytes[index], 48...57 ~= bytes[index + 1] else {
      return nil
    }
    let value = Int(bytes[index] - 48) * 10 + Int(bytes[index + 1] - 48)
    return value < limit ? value : nil
  }

  /// The digits after a point as nanoseconds, zero without a point; nil for a point alone.
  private static func fraction(_ bytes: [UInt8], _ position: inout Int) -> Int? {
    guard position < bytes.count, bytes[position] == UInt8(ascii: ".") else { return 0 }
    position += 1
    let first = position
    var nanosecond = 0
    while position < bytes.count, 48...57 ~= bytes[position] {
      if position - first < 9 { nanosecond = nanosecond * 10 + Int(bytes[position] - 48) }
      position += 1
    }
    guard position > first else { return nil }
    for _ in stride(from: position - first, to: 9, by: 1) { nanosecond *= 10 }
    return nanosecond
  }

  /// Minutes east of Greenwich: 0 for Z, 420 for +07:00.
  private static func offsetMinutes(_ bytes: [UInt8], from position: Int) -> Int? {
    if bytes.count == position + 1 {
      return bytes[position] | 0x20 == UInt8(ascii: "z") ? 0 : nil
    }
    guard bytes.count == position + 6, bytes[position + 3] == UInt8(ascii: ":"),
      let hours = twoDigits(bytes, at: position + 1, below: 24),
      let minutes = twoDigits(bytes, at: position + 4, below: 60)
    else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "+"): return hours * 60 + minutes
    case UInt8(ascii: "-"): return -(hours * 60 + minutes)
    default: return nil
    }
  }
}
