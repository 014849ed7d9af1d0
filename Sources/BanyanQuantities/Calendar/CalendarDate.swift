/// A day of the Gregorian calendar, without time or time zone.
public struct CalendarDate: Sendable, Hashable {
  /// Days since 1970-01-01.
  public let dayNumber: Int32

  private init(dayNumber: Int32) { self.dayNumber = dayNumber }

  /// A day of the years 1900 to 2199; nil if there is no such day.
  ///
  /// A year outside of these is far more often a slip of the pen than meant.
  public init?(year: Int, month: Int, day: Int) {
    guard 1900...2199 ~= year, 1...12 ~= month,
      day >= 1, day <= Self.daysInMonth(month, of: year)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  init(uncheckedYear year: Int, month: Int, day: Int) {
    dayNumber = Int32(Self.dayNumber(year: year, month: month, day: day))
  }

  /// 1900 to 2199.
  public var year: Int { parts.year }

  /// 1 for January.
  public var month: Int { parts.month }

  /// 1 for the first day of the month.
  public var day: Int { parts.day }

  /// The day so many days later, or earlier if negative. May leave the years 1900 to 2199.
  public func adding(days: Int) -> CalendarDate {
    CalendarDate(dayNumber: dayNumber + Int32(days))
  }

  /// The days from this one to another: 1 for tomorrow, negative for an earlier day.
  public func days(until other: CalendarDate) -> Int {
    Int(other.dayNumber) - Int(dayNumber)
  }

  /// The first day of its month.
  public var firstOfMonth: CalendarDate { adding(days: 1 - day) }

  /// The last day of its month.
  public var lastOfMonth: CalendarDate {
    let (year, month, day) = parts
    return adding(days: Self.daysInMonth(month, of: year) - day)
  }

  /// 1 January of its year.
  public var firstOfYear: CalendarDate {
    CalendarDate(uncheckedYear: year, month: 1, day: 1)
  }

  /// 31 December of its year.
  public var lastOfYear: CalendarDate {
    CalendarDate(uncheckedYear: year, month: 12, day: 31)
  }

  /// Whether the day is in a year of 366 days.
  package var isInLeapYear: Bool { Self.isLeap(year) }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// 28 to 31, for a month from 1 to 12.
  package static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The day as ISO 8601 writes it: 2025-01-31.
  public var description: String {
    let (year, month, day) = parts
    return "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension CalendarDate {
  /// Reads 2025-01-31, with all its digits.
  public init?(iso text: some StringProtocol) {
    guard let (year, month, day) = Self.fields(of: text, separator: "-"),
      year.digits == 4, month.digits == 2, day.digits == 2
    else { return nil }
    self.init(year: year.value, month: month.value, day: day.value)
  }

  /// Reads a full-date of RFC 3339, of any year from 0001: documents of others speak of the day a firm was
  /// founded, and of an end that is not to come.
  package init?(fullDate text: some StringProtocol) {
    guard let (year, month, day) = Self.fields(of: text, separator: "-"),
      year.digits == 4, month.digits == 2, day.digits == 2,
      year.value > 0, 1...12 ~= month.value, day.value >= 1,
      day.value <= Self.daysInMonth(month.value, of: year.value)
    else { return nil }
    self.init(uncheckedYear: year.value, month: month.value, day: day.value)
  }

  /// Reads 31/01/2025 or 1/2/2025, the day first.
  package init?(dmy text: some StringProtocol) {
    guard let (day, month, year) = Self.fields(of: text, separator: "/"),
      year.digits == 4, month.digits <= 2, day.digits <= 2
    else { return nil }
    self.init(year: year.value, month: month.value, day: day.value)
  }

  private typealias Field = (value: Int, digits: Int)

  /// Three numbers of one to four digits between two separators.
  private static func fields(
    of text: some StringProtocol, separator: Unicode.Scalar
  ) -> (Field, Field, Field)? {
    var fields: (Field, Field, Field) = ((0, 0), (0, 0), (0, 0))
    var index = 0
    for byte in text.utf8 {
      if UInt32(byte) == separator.value {
        guard index < 2, fields.2.digits > 0 else { return nil }
        fields = (fields.1, fields.2, (0, 0))
        index += 1
      } else {
        guard 48...57 ~= byte, fields.2.digits < 4 else { return nil }
        fields.2 = (fields.2.value * 10 + Int(byte - 48), fields.2.digits + 1)
      }
    }
    return index == 2 && fields.2.digits > 0 ? fields : nil
  }
}

// The year is counted from March, so that the leap day is its last: a month then begins at
// (153 m + 2) / 5 days, m from 0. 146097 days are 400 years; 719468 days lie between 0000-03-01
// and 1970-01-01. After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
extension CalendarDate {
  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private var parts: (year: Int, month: Int, day: Int) {
    let days = Int(dayNumber) + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let leapDays = dayOfEra / 1_460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leapDays) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }
}
