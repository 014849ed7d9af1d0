import BanyanActivity
import BanyanDiagnostics
import BanyanFiles
import BanyanProduction
import BanyanQuantities

/// Hourly values of a measured source over one calendar year: concentration and flow.
package struct HourlyValues: Sendable {
  /// Grams in a normal cubic metre, as reckoned with: hours that lack it have the substitute.
  package let tonnes: ExactRatio
  package let hours: Int
  /// Hours whose concentration is missing, or rests on fewer than 80 % of the hour's points.
  package let substituted: Int
  /// Mean concentration of the good hours, and what stands for the others: mean + 2σ (Eq. 19).
  package let mean: ExactRatio
  package let substitute: ExactRatio

  private struct Hour {
    let concentration: ExactDecimal?
    let flow: ExactDecimal
  }

  /// Reads `hour,concentration,flow` and, where it is known, `valid` (per cent of the hour's points), split
  /// and with numbers as records of the workspace; nil with every fault of the file. Instead of the flow
  /// `air` and `oxygen` may stand: what is blown in, and the oxygen of the dry flue gas (Eq. 29).
  ///
  /// An hour without flow is an error: a flow is substituted by a mass or energy balance, which nobody
  /// but the operator can make.
  static func read(
    _ source: MeasuredSource, of year: Int, in workspace: Workspace,
    _ diagnostics: inout Diagnostics
  ) throws(FileError) -> HourlyValues? {
    let path = source.file
    let file = "\(workspace.root)/\(path.value)"
    guard Enclosure.staysInside(path.value), case .file? = try FileSystem.kind(of: file),
      Enclosure(workspace.root).holds(path.value)
    else {
      diagnostics.report(
        Diagnostic(
          .measuredFile, at: path.location, [path.value], hint: Phrase(.hintMeasuredFile)))
      return nil
    }
    guard
      let bytes = try workspace.inputs.bytes(of: file, as: path.value, .document, &diagnostics)
    else { return nil }
    var found = Diagnostics()
    let hours = HourReader(file: path.value, year: year, numbers: workspace.settings.numbers)
      .hours(in: bytes, &found)
    let isComplete = !found.hasErrors
    diagnostics.append(contentsOf: found)
    guard isComplete, let hours else { return nil }
    if let values = HourlyValues(hours) { return values }
    diagnostics.report(
      Diagnostic(
        .measuredConcentration, at: SourceLocation(file: path.value),
        hint: Phrase(.hintMeasuredHours)))
    return nil
  }

  /// Nil where no running hour has a good concentration.
  private init?(_ hours: [Hour]) {
    // Hours in which the source stood still say nothing of what it emits.
    let running = hours.filter { !$0.flow.isZero }
    let good = running.compactMap(\.concentration)
    guard !good.isEmpty else { return nil }
    let count = ExactRatio(ExactDecimal(good.count))
    let mean = ExactRatio(good.reduce(ExactDecimal.zero, +)) / count
    self.mean = mean
    self.hours = hours.count
    substituted = running.count - good.count
    if substituted == 0 {
      substitute = mean
    } else {
      // The best estimate of the deviation from one year's hours is that of a sample.
      let squares = good.reduce(ExactRatio.zero) { sum, value in
        let distance = ExactRatio(value) - mean
        return sum + distance * distance
      }
      let variance =
        good.count > 1 ? squares / ExactDecimal(good.count - 1) : ExactRatio.zero
      substitute = mean + ExactRatio(SquareRoot.of(variance)) * ExactDecimal(2)
    }
    let substitute = substitute
    let grams = running.reduce(ExactRatio.zero) { sum, hour in
      sum + (hour.concentration.map { ExactRatio($0) } ?? substitute) * hour.flow
    }
    tonnes = grams / ExactDecimal(1_000_000)
  }

  /// One file of hours.
  private struct HourReader {
    let file: String
    let year: Int
    let numbers: NumberStyle

    private static let columns = ["hour", "concentration", "flow"]
    private static let air = ["air", "oxygen"]

    private struct Row {
      let place: SourceLocation
      let fields: [String: Located<String>]

      subscript(_ column: String) -> Located<String> {
        fields[column] ?? Located("", at: place)
      }
    }

    func hours(in bytes: [UInt8], _ found: inout Diagnostics) -> [Hour]? {
      guard let rows = rows(in: bytes, &found) else { return nil }
      var known: [String: Int] = [:]
      var hours: [Hour] = []
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
        let concentration = number(row["concentration"], &found)
        let isGood = share(row["valid"], &found).map {
          $0 >= ExactDecimal(coefficient: 8, exponent: -1)
        }
        guard let flow = flow(row, &found) else {
          withoutFlow.append(row.place)
          continue
        }
        hours.append(Hour(concentration: isGood ?? true ? concentration : nil, flow: flow))
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

    private func rows(in bytes: [UInt8], _ found: inout Diagnostics) -> [Row]? {
      guard let records = DelimitedList.records(of: bytes, file: file, &found) else { return nil }
      let header = records.first?.map { $0.value.trimmed } ?? []
      let hasFlow = header.contains("flow") || Self.air.allSatisfy(header.contains)
      guard records.count > 1, hasFlow, header.contains("hour"), header.contains("concentration")
      else {
        found.report(
          Diagnostic(
            .measuredHeader, at: SourceLocation(file: file, line: 1),
            [Self.columns.joined(separator: ",")], hint: Phrase(.hintMeasuredFile)))
        return nil
      }
      return records.dropFirst().map { fields in
        Row(
          place: SourceLocation(file: file, line: fields[0].location.line ?? 1),
          fields: Dictionary(
            zip(header, fields.map { Located($0.value.trimmed, at: $0.location) }),
            uniquingKeysWith: { first, _ in first }))
      }
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
      if let number = numbers.number(text.value) { return number }
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
        return number * ExactDecimal(coefficient: 1, exponent: -2)
      }
      found.report(
        Diagnostic(
          .fieldNumber, at: text.location, [text.value],
          hint: Phrase(.hintWrite, "\(numbers == .vietnamese ? "79,5" : "79.5") %")))
      return nil
    }
  }
}

extension StringProtocol {
  /// Without spaces and line ends about it.
  fileprivate var trimmed: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\r" || $0 == "\t" }
    return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}

/// Square roots to 34 digits.
enum SquareRoot {
  /// By Newton's rule, from above.
  static func of(_ value: ExactRatio) -> ExactDecimal {
    let square = value.decimal()
    if square.isZero { return .zero }
    var root = square > .one ? square : .one
    // Each step at least halves what the root is above by; then digits double.
    while true {
      let next = (root + square.divided(by: root, significantDigits: 40))
        .divided(by: 2, significantDigits: 40)
      if next >= root { return root.rounded(significantDigits: 34) }
      root = next
    }
  }
}
