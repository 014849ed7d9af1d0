import BanyanDiagnostics
import BanyanQuantities

/// Whether a supplier's footprint fits the calculation that wants to use it.
extension PACTFootprint {
  /// From the end of the reference period where a file does not say for how long.
  static let validYears = 3

  /// When the footprint may be used; the end is not part of it.
  ///
  /// Where the file does not say: three years from the end of its reference period.
  package var validity: (start: Instant, end: Instant) {
    (
      validityStart ?? pcf.referenceEnd,
      validityEnd ?? pcf.referenceEnd.adding(years: Self.validYears)
    )
  }

  /// The days it stands for: those it was calculated from and all until its validity ends. Nil where
  /// its validity ends before those it was calculated from.
  ///
  /// An end at 23:59:59, which many systems write, counts its whole day.
  package var usableDays: Period? {
    let last = validity.end.lastDayBefore
    return Period(from: pcf.referenceStart.date, through: last)
  }

  /// Whether it stands for every day of a period.
  package func isValid(on period: Period) -> Bool { usableDays?.contains(period) ?? false }

  /// Whether it rests on the assessment report of a set of potentials, `AR6` or `AR5-feedback`, alone.
  package func usesPotentials(of set: String) -> Bool {
    let report = set.prefix { $0 != "-" }
    return !pcf.ipccCharacterizationFactors.isEmpty
      && pcf.ipccCharacterizationFactors.allSatisfy { $0 == report }
  }

  /// The finding for a footprint that does not stand for the period; nil where it does.
  package func expiry(in period: Period) -> Diagnostic? {
    guard !isValid(on: period) else { return nil }
    let days = usableDays
    return Diagnostic(
      .supplierExpired, at: places.location(of: "validityPeriodEnd"),
      [
        productName, (days?.from ?? pcf.referenceStart.date).description,
        (days?.through ?? validity.end.lastDayBefore).description, period.description,
      ], hint: Phrase(.hintSupplierExpired))
  }

  /// The finding for a footprint under other potentials; nil where they are the same.
  package func potentialsMismatch(with set: String) -> Diagnostic? {
    guard !usesPotentials(of: set) else { return nil }
    let own = pcf.ipccCharacterizationFactors.joined(separator: ", ")
    return Diagnostic(
      .supplierGWP, at: places.location(of: "pcf.ipccCharacterizationFactors"),
      words: [.text(productName), own.isEmpty ? .phrase(.wordNoSet) : .text(own), .text(set)],
      hint: Phrase(.hintSupplierGWP, String(set.prefix { $0 != "-" })))
  }
}
