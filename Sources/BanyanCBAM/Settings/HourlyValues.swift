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

  /// Reads `hour,concentration,flow` and, where it is known, `valid` (per cent of the hour's points); nil
  /// with every fault of the file.
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
    let hours = HourReader(file: path.value, year: year)
      .hours(in: bytes.filter { $0 != UInt8(ascii: "\r") }, &found)
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

    private static let columns = ["hour", "concentration", "flow"]

    func hours(in bytes: [UInt8], _ found: inout Diagnostics) -> [Hour]? {
      let rows = LawRows(bytes).rows()
      guard let header = rows.first?.columns.map({ $0.trimmed }),
        Self.columns.allSatisfy(header.contains)
      else {
        found.report(
          Diagnostic(
            .measuredHeader, at: SourceLocation(file: file, line: 1),
            [Self.columns.joined(separator: ",")], hint: Phrase(.hintMeasuredFile)))
        return nil
      }
      var known: [String: Int] = [:]
      var hours: [Hour] = []
      var withoutFlow: [Int] = []
      for row in rows {
        let place = SourceLocation(file: file, line: row.line)
        let name = row["hour"].trimmed
        guard isHour(name) else {
          found.report(
            Diagnostic(
              .measuredHour, at: place, [name, String(year)],
              hint: Phrase(.hintWrite, "\(year)-01-31T00")))
          continue
        }
        if let first = known.updateValue(row.line, forKey: name) {
          found.report(
            Diagnostic(
              .fieldRepeated, at: place, [name, "hour"],
              notes: [
                Note(Phrase(.noteFirstHere), at: SourceLocation(file: file, line: first))
              ]))
          continue
        }
        let concentration = number(row["concentration"], place, &found)
        let flow = number(row["flow"], place, &found)
        let valid = row["valid"].trimmed
        let isGood =
          valid.isEmpty
          || Percentage.share(valid).map { $0 >= ExactDecimal(coefficient: 8, exponent: -1) }
            ?? true
        guard let flow else {
          withoutFlow.append(row.line)
          continue
        }
        hours.append(Hour(concentration: isGood ? concentration : nil, flow: flow))
      }
      if let first = withoutFlow.first, !found.hasErrors {
        found.report(
          Diagnostic(
            .measuredFlow, at: SourceLocation(file: file, line: first),
            [String(withoutFlow.count)], hint: Phrase(.hintMeasuredFlow)))
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
      _ text: String, _ place: SourceLocation, _ found: inout Diagnostics
    ) -> ExactDecimal? {
      let text = text.trimmed
      if text.isEmpty { return nil }
      return CBAMFields.number(Located(text, at: place), &found)
    }
  }
}

extension String {
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
