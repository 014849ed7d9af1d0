import BanyanDiagnostics
import BanyanQuantities

/// The value that counts for a precursor: actual where it is verified, else the default value of its
/// country with its mark-up (2547 A.1(4), (5); 2621 Art. 1).
struct PrecursorValues {
  let law: CBAMLaw
  let options: CBAMOptions
  let lawYear: Int
  let ownLawYear: Int
  let year: Int

  struct Value {
    let basis: ValueBasis
    let direct: ExactRatio
    let indirect: ExactRatio
    let allocation: PrecursorAllocation
    let printed: DefaultValue?
  }

  /// `tonnes`: what was taken, for what a missing verification costs.
  func value(
    of text: PrecursorText, _ good: AnnexIGood, _ units: ExactRatio, _ tonnes: ExactRatio,
    _ found: inout Diagnostics
  ) -> Value? {
    if let country = text.country, CBAMLaw.isExempt(country) {
      // The Union's goods and those of 956 Annex III.1 bring nothing (2547 Annex III B).
      return Value(
        basis: .exempt, direct: .zero, indirect: .zero, allocation: .exempt, printed: nil)
    }
    guard let stated = text.values else {
      return byDefault(text, good, units, &found)
    }
    if let reason = whyUnverified(stated, of: text) {
      guard let value = byDefault(text, good, units, &found) else { return nil }
      let own = self.actual(stated, good, units, &found)
      let difference = own.map { (value.direct - $0.direct) * units * tonnes }
      found.report(
        Diagnostic(
          .valueUnverified, at: stated.verification?.location ?? stated.location,
          [
            text.id.value,
            difference?.decimal().rounded(places: 3).normalised.description ?? "…",
          ], notes: [Note(reason)], hint: Phrase(.hintVerification)))
      return value
    }
    guard let actual = actual(stated, good, units, &found),
      let allocation = allocation(stated, text, good, &found)
    else { return nil }
    if actual.direct.isZero {
      found.report(Diagnostic(.actualZero, at: stated.location, [text.id.value]))
    }
    return Value(
      basis: .actual, direct: actual.direct, indirect: actual.indirect, allocation: allocation,
      printed: nil)
  }

  // MARK: Actual

  /// Why a statement is no actual value; nil where it is one (2547 A.1(4)).
  private func whyUnverified(_ stated: StatedValues, of text: PrecursorText) -> Phrase? {
    guard let verification = stated.verification else { return Phrase(.unverifiedNone) }
    let made = text.year ?? year
    if (verification.covers ?? made) != made {
      return Phrase(.unverifiedYear, String(made))
    }
    guard let expires = verification.expires else { return nil }
    let needed = verification.issued ?? Period(year: made).through
    return expires < needed ? Phrase(.unverifiedExpired, "\(expires)", "\(needed)") : nil
  }

  /// Per functional unit; what is stated per tonne is brought to it.
  private func actual(
    _ stated: StatedValues, _ good: AnnexIGood, _ units: ExactRatio, _ found: inout Diagnostics
  ) -> (direct: ExactRatio, indirect: ExactRatio)? {
    guard let direct = stated.direct, let own = perUnit(direct, good, units, &found) else {
      return nil
    }
    guard good.countsIndirect else { return (own, .zero) }
    guard let indirect = stated.indirect else {
      found.report(
        Diagnostic(
          .actualWithoutIndirect, at: stated.location, [good.code.digits],
          hint: Phrase(.hintAddField, "indirect")))
      return nil
    }
    return perUnit(indirect, good, units, &found).map { (own, $0) }
  }

  private func perUnit(
    _ rate: StatedRate, _ good: AnnexIGood, _ units: ExactRatio, _ found: inout Diagnostics
  ) -> ExactRatio? {
    switch (rate.unit, good.unit) {
    case (.perTonne, _): return ExactRatio(rate.value) / units
    case (.perNitrogen, .nitrogen), (.perClinker, .clinker): return ExactRatio(rate.value)
    default:
      found.report(
        Diagnostic(
          .rateInvalid, at: rate.location, ["\(rate.value) \(rate.unit.rawValue)", "t/t"],
          hint: Phrase(.hintGiveUnits, "t/t")))
      return nil
    }
  }

  /// The producer's own figure where it is verified with the rest; else column B by the route printed for
  /// the country (2620 Annex, 3.3).
  private func allocation(
    _ stated: StatedValues, _ text: PrecursorText, _ good: AnnexIGood, _ found: inout Diagnostics
  ) -> PrecursorAllocation? {
    if let sefa = stated.sefa {
      // The stated figure holds what is kept in its own year; in a later one less of it is.
      let own = AllocationValues(law: law, options: options, year: ownLawYear).factor
      let later = AllocationValues(law: law, options: options, year: lawYear).factor
      return .verified(
        lawYear == ownLawYear || own.isZero
          ? ExactRatio(sefa.value) : later / own * sefa.value)
    }
    return columnB(text, good, printed(text, good), &found)
  }

  // MARK: Default

  private func printed(_ text: PrecursorText, _ good: AnnexIGood) -> DefaultValue? {
    if let country = text.country {
      return law.defaults.value(of: good.code, from: country, isWhite: text.isWhite)
    }
    return law.defaults.valueOfUnknownOrigin(good.code, isWhite: text.isWhite)
  }

  private func byDefault(
    _ text: PrecursorText, _ good: AnnexIGood, _ units: ExactRatio, _ found: inout Diagnostics
  ) -> Value? {
    guard let printed = printed(text, good) else {
      found.report(
        Diagnostic(
          .defaultMissing, at: text.code.location, [good.code.digits, text.country ?? "unknown"]))
      return nil
    }
    if printed.isCarried {
      found.report(
        Diagnostic(
          .defaultCarried, at: text.code.location,
          ["\(printed.total)", good.code.digits, printed.table],
          notes: [Note(Phrase(.noteDeclaredHere, printed.table), at: printed.location)]))
    }
    let parts = printed.parts(
      markedUpBy: law.parameters.markUp(good.sector, year: lawYear),
      countsIndirect: good.countsIndirect)
    guard let allocation = columnB(text, good, printed, &found) else { return nil }
    return Value(
      basis: .default, direct: parts.direct / units, indirect: parts.indirect / units,
      allocation: allocation, printed: printed)
  }

  private func columnB(
    _ text: PrecursorText, _ good: AnnexIGood, _ printed: DefaultValue?,
    _ found: inout Diagnostics
  ) -> PrecursorAllocation? {
    let made = max(text.year ?? lawYear, lawYear)
    let outcome = law.benchmarks.columnB(
      good.code, route: printed?.route ?? text.benchmark?.value, year: made, options.severalGrades)
    let values = AllocationValues(law: law, options: options, year: made)
    return values.benchmark(outcome, of: good.code, text.code.location, &found).map {
      .columnB($0, factor: values.factor)
    }
  }
}

/// Where the free allocation embedded in a precursor comes from.
package enum PrecursorAllocation: Sendable {
  /// Goods of the Union and of exempt origins bring none.
  case exempt
  /// The producer's own figure, t CO2e for one tonne.
  case verified(ExactRatio)
  /// A benchmark of column B, times what is kept of it.
  case columnB(Benchmarks.Benchmark, factor: ExactRatio)

  /// t CO2e for one tonne.
  package var sefa: ExactRatio {
    switch self {
    case .exempt: .zero
    case .verified(let value): value
    case .columnB(let benchmark, let factor): factor * ExactRatio(benchmark.value)
    }
  }
}

/// Benchmarks times what of free allocation is kept (2620 Eq. 2 and 6).
struct AllocationValues {
  let law: CBAMLaw
  let options: CBAMOptions
  let year: Int

  var factor: ExactRatio {
    law.parameters.allocation(year: year)?.product(isProposed: options.law == .proposed) ?? .zero
  }

  /// Nil with a diagnostic where the benchmark is not settled.
  func benchmark(
    _ outcome: Benchmarks.Outcome, of code: CNCode, _ location: SourceLocation,
    _ found: inout Diagnostics
  ) -> Benchmarks.Benchmark? {
    switch outcome {
    case .value(let benchmark): return benchmark
    case .needsRoute(let routes):
      found.report(
        Diagnostic(
          .benchmarkNeeded, at: location, [code.digits],
          hint: Phrase(.hintBenchmark, routes.joined(separator: ", "))))
    case .unknownRoute(let routes):
      found.report(
        Diagnostic(
          .benchmarkUnknown, at: location, [code.digits],
          hint: Phrase(.hintBenchmark, routes.joined(separator: ", "))))
    case .none:
      found.report(Diagnostic(.benchmarkMissing, at: location, [code.digits]))
    }
    return nil
  }
}
