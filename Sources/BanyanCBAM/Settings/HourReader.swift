import BanyanActivity
import BanyanDiagnostics
import BanyanFiles
import BanyanQuantities

/// One file of hours: `hour`, a concentration or what the other components leave, a flow or what it follows
/// from, and `valid`.
struct HourReader {
  private let file: String
  private let year: Int
  private let numbers: NumberStyle
  /// Grams in a normal cubic metre of the pure gas.
  private let density: ExactRatio?
  private let source: SourceLocation
  /// Columns of the other components of the gas.
  private var rest: [String] = []

  /// Whether the concentration is what the other components leave (Eq. 17).
  var isTheRest: Bool { !rest.isEmpty }

  init(source: MeasuredSource, year: Int, numbers: NumberStyle) {
    file = source.file.value
    self.year = year
    self.numbers = numbers
    density = source.density
    self.source = source.location
  }

  private static let columns = ["hour", "concentration", "flow"]
  private static let air = ["air", "oxygen"]

  private struct Row {
    let place: SourceLocation
    let fields: [String: Located<String>]

    subscript(_ column: String) -> Located<String> {
      fields[column] ?? Located("", at: place)
    }
  }

  mutating func hours(
    in bytes: [UInt8], _ found: inout Diagnostics
  ) -> [HourlyValues.Hour]? {
    guard let rows = rows(in: bytes, &found) else { return nil }
    var known: [String: Int] = [:]
    var hours: [HourlyValues.Hour] = []
    var withoutFlow: [SourceLocation] = []
    for row in rows {
      let name = row["hour"]
      guard isHour(name.value) else {
        found.report(
          Diagnostic(
            .measuredHour, at: row.place, [name.value, String(year)],
            hint: Phrase(.hintWrite, "\(year)-01-31T00")))
        continue
      }
      if let first = known.updateValue(row.place.line ?? 0, forKey: name.value) {
        found.report(
          Diagnostic(
            .fieldRepeated, at: row.place, [name.value, "hour"],
            notes: [
              Note(Phrase(.noteFirstHere), at: SourceLocation(file: file, line: first))
            ]))
        continue
      }
      let concentration = concentration(row, &found)
      let isGood = share(row["valid"], &found).map {
        $0 >= ExactDecimal(coefficient: 8, exponent: -1)
      }
      guard let flow = flow(row, &found) else {
        withoutFlow.append(row.place)
        continue
      }
      hours.append(
        HourlyValues.Hour(concentration: isGood ?? true ? concentration : nil, flow: flow))
    }
    if let first = withoutFlow.first, !found.hasErrors {
      found.report(
        Diagnostic(
          .measuredFlow, at: first, [String(withoutFlow.count)], hint: Phrase(.hintMeasuredFlow)))
    }
    let all = Period(year: year).days * 24
    if known.count != all, !found.hasErrors {
      found.report(
        Diagnostic(
          .measuredHours, at: SourceLocation(file: file),
          [String(known.count), String(all), String(year)], hint: Phrase(.hintMeasuredHours)))
    }
    return hours
  }

  private mutating func rows(in bytes: [UInt8], _ found: inout Diagnostics) -> [Row]? {
    guard let records = DelimitedList.records(of: bytes, file: file, &found) else { return nil }
    let header = records.first?.map { $0.value.trimmed } ?? []
    rest = header.filter { $0 == "rest" || $0.hasPrefix("rest ") }
    let hasFlow = header.contains("flow") || Self.air.allSatisfy(header.contains)
    let hasConcentration = header.contains("concentration") || !rest.isEmpty
    guard records.count > 1, hasFlow, header.contains("hour"), hasConcentration else {
      found.report(
        Diagnostic(
          .measuredHeader, at: SourceLocation(file: file, line: 1),
          [Self.columns.joined(separator: ",")], hint: Phrase(.hintMeasuredFile)))
      return nil
    }
    check(header, &found)
    if found.hasErrors { return nil }
    return records.dropFirst().map { fields in
      Row(
        place: SourceLocation(file: file, line: fields[0].location.line ?? 1),
        fields: Dictionary(
          zip(header, fields.map { Located($0.value.trimmed, at: $0.location) }),
          uniquingKeysWith: { first, _ in first }))
    }
  }

  /// Each column once, no figure by two ways, and a rest with the density that makes grams of it.
  private func check(_ header: [String], _ found: inout Diagnostics) {
    let place = SourceLocation(file: file, line: 1)
    for (index, name) in header.enumerated() where header[..<index].contains(name) {
      found.report(Diagnostic(.columnRepeated, at: place, [name]))
    }
    for (one, other) in [("concentration", rest.first), ("flow", "air")] {
      guard let other, header.contains(one), header.contains(other) else { continue }
      found.report(
        Diagnostic(.statedTwice, at: place, [one, other], hint: Phrase(.hintStatedTwice)))
    }
    if isTheRest, density == nil {
      found.report(
        Diagnostic(
          .measuredDensity, at: source, [file], hint: Phrase(.hintWrite, "density: 1963.5 g/Nm3")))
    }
  }

  /// Measured, or 100 % less all other components of the gas (2547 Annex II B.6.2.2, Eq. 17), which the
  /// density of the pure gas takes to grams in a normal cubic metre.
  private func concentration(_ row: Row, _ found: inout Diagnostics) -> ExactDecimal? {
    guard let density, isTheRest else { return number(row["concentration"], &found) }
    var left = ExactDecimal.one
    for name in rest {
      guard let share = share(row[name], &found) else { return nil }
      left = left - share
    }
    guard left.isNegative else { return density.decimal() * left }
    let sum = ((ExactDecimal.one - left) * ExactDecimal(100)).normalised
    found.report(
      Diagnostic(
        .measuredRest, at: row[rest[0]].location, ["\(sum) %"], hint: Phrase(.hintMeasuredRest)))
    return nil
  }

  /// Measured, or by the balance of oxygen: V_air × (1 − 0.2095)/(1 − O2), dry (2547 Annex II B.9.3.2).
  private func flow(_ row: Row, _ found: inout Diagnostics) -> ExactDecimal? {
    if row.fields["flow"] != nil { return number(row["flow"], &found) }
    guard let air = number(row["air"], &found) else { return nil }
    // A source that stands still blows nothing.
    if air.isZero { return .zero }
    guard let oxygen = share(row["oxygen"], &found), oxygen < ExactDecimal.one else { return nil }
    let nitrogen = ExactDecimal(coefficient: 7905, exponent: -4)
    // Thousands of fractions with denominators of their own would not add up: 34 digits stand for each.
    return (air * nitrogen).divided(by: ExactDecimal.one - oxygen, significantDigits: 34)
  }

  /// `2026-01-31T00`.
  private func isHour(_ text: String) -> Bool {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = CalendarDate(iso: String(parts[0])), day.year == year,
      parts[1].utf8.count == 2, let hour = Int(parts[1])
    else { return false }
    return (0...23).contains(hour)
  }

  /// Nil for an empty field, and for one that is no number, which is reported.
  private func number(
    _ text: Located<String>, _ found: inout Diagnostics
  ) -> ExactDecimal? {
    if text.value.isEmpty { return nil }
    if let number = numbers.number(text.value), !number.isNegative { return number }
    found.report(
      Diagnostic(
        .fieldNumber, at: text.location, [text.value],
        hint: Phrase(.hintPlainNumber, numbers == .vietnamese ? "1234,5" : "1234.5")))
    return nil
  }

  /// `79 %`; nil for an empty field, and for one that is none, which is reported.
  private func share(
    _ text: Located<String>, _ found: inout Diagnostics
  ) -> ExactDecimal? {
    if text.value.isEmpty { return nil }
    if text.value.hasSuffix("%"), let number = numbers.number(text.value.dropLast().trimmed) {
      let share = number * ExactDecimal(coefficient: 1, exponent: -2)
      if !share.isNegative, share <= .one { return share }
      found.report(
        Diagnostic(.shareRange, at: text.location, [text.value], hint: Phrase(.hintShare)))
      return nil
    }
    found.report(
      Diagnostic(
        .fieldNumber, at: text.location, [text.value],
        hint: Phrase(.hintWrite, "\(numbers == .vietnamese ? "79,5" : "79.5") %")))
    return nil
  }
}

extension StringProtocol {
  /// Without spaces and line ends about it.
  fileprivate var trimmed: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\r" || $0 == "\t" }
    return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
