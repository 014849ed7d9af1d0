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

  struct Hour {
    let concentration: ExactDecimal?
    let flow: ExactDecimal
  }

  /// Whether the concentration is what the other components of the gas leave (Eq. 17).
  package let isTheRest: Bool

  /// Reads `hour,concentration,flow` and, where it is known, `valid` (per cent of the hour's points), split
  /// and with numbers as records of the workspace; nil with every fault of the file. Instead of the
  /// concentration the shares of all other components may stand, `rest N2`, `rest O2` (Eq. 17), instead of
  /// the flow `air` and `oxygen`: what is blown in, and the oxygen of the dry flue gas (Eq. 29).
  ///
  /// An hour without flow is an error: a flow is substituted by a mass or energy balance, which nobody
  /// but the operator can make.
  static func read(
    _ source: MeasuredSource, of year: Int, in workspace: Workspace,
    _ diagnostics: inout Diagnostics
  ) throws(FileError) -> HourlyValues? {
    let path = source.file
    let file = "\(workspace.root)/\(path.value)"
    if let why = try Enclosure(workspace.root).refusal(of: path.value) {
      diagnostics.report(
        Diagnostic(
          .measuredFile, at: path.location, [path.value], notes: [why],
          hint: Phrase(.hintMeasuredFile)))
      return nil
    }
    guard
      let bytes = try workspace.inputs.bytes(of: file, as: path.value, .document, &diagnostics)
    else { return nil }
    var found = Diagnostics()
    var reader = HourReader(
      source: source, year: year, numbers: workspace.settings.numbers)
    let hours = reader.hours(in: bytes, &found)
    let isComplete = !found.hasErrors
    diagnostics.append(contentsOf: found)
    guard isComplete, let hours else { return nil }
    let densest = reader.isTheRest ? source.density : nil
    if let values = HourlyValues(hours, of: densest) { return values }
    diagnostics.report(
      Diagnostic(
        .measuredConcentration, at: SourceLocation(file: path.value),
        hint: Phrase(.hintMeasuredHours)))
    return nil
  }

  /// `density`: grams in a normal cubic metre of the pure gas, where the concentration is a rest; nil where
  /// no running hour has a good concentration.
  private init?(_ hours: [Hour], of density: ExactRatio?) {
    isTheRest = density != nil
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
      let estimate = mean + ExactRatio(SquareRoot.of(variance)) * ExactDecimal(2)
      // A gas is no denser than the pure one.
      substitute = density.map { min($0, estimate) } ?? estimate
    }
    let substitute = substitute
    let grams = running.reduce(ExactRatio.zero) { sum, hour in
      sum + (hour.concentration.map { ExactRatio($0) } ?? substitute) * hour.flow
    }
    tonnes = grams / ExactDecimal(1_000_000)
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
