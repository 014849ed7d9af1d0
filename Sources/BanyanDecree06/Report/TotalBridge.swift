import BanyanCalculation
import BanyanFactors
import BanyanQuantities

/// How the total of the workspace's own inventory becomes the total of the form, line by line.
///
/// Each step is a difference of two exact sums, so that all of them together give the form's total to
/// the last digit.
package struct TotalBridge: Sendable {
  package enum Reason: Sendable, Equatable {
    /// The facility is not the form's.
    case otherFacility
    /// Art. 16 of the circular has no place for the activity.
    case outsideScope
    /// Art. 18 takes another factor than the workspace's own order.
    case otherFactor(from: String, to: String)
    /// The circular counts gases that stand outside the Kyoto basket.
    case outsideBasket
    /// The seller's factor of electricity that comes directly from its producer.
    case directSupply
    /// The period reaches beyond the two years.
    case otherYears
  }

  package struct Step: Sendable, Equatable {
    package let reason: Reason
    /// What it is about: a facility, an activity, `facility/source/activity`; empty for all lines.
    package let name: String
    /// Tonnes CO2e that are added; below zero what is taken away.
    package let equivalent: ExactDecimal
  }

  /// Tonnes CO2e, location-based, of the whole period.
  package let workspace: ExactDecimal
  package let steps: [Step]
  /// Tonnes CO2e of both years.
  package let form: ExactDecimal

  /// Whether any line takes another factor than in the workspace's own inventory.
  var changesFactors: Bool {
    steps.contains { if case .otherFactor = $0.reason { true } else { false } }
  }

  /// `lines`: those of the workspace; `counted`: those of the form, of all years.
  init(
    from lines: [EmissionLine], to counted: [DecreeLine],
    in years: [Decree06Report.ReportYear], at facilities: Set<String>
  ) {
    workspace = Self.sum(lines.map(\.equivalent))
    var steps = Self.leftOut(lines, facilities)
    let own = lines.filter {
      facilities.contains($0.facility.id) && SourceType(of: $0.activity) != nil
    }
    steps += Self.factors(own, counted.map(\.line))
    steps += Self.steps(.outsideBasket, counted, \.line.activity.description) {
      $0.line.equivalentOfAllGases - $0.line.equivalent
    }
    steps += Self.steps(.directSupply, counted, { $0.directSupply?.id ?? "" }) { line in
      CarbonDioxideEquivalent.sum(line.gases.map(\.equivalent)) - line.line.equivalentOfAllGases
    }
    let whole = counted.reduce(ByYear()) { $0 + $1.equivalent }
    form = Self.sum(years.map { whole[$0.year] })
    let beyond = form - Self.sum(Array(whole.values.values))
    if !beyond.isZero {
      steps.append(Step(reason: .otherYears, name: "", equivalent: beyond.normalised))
    }
    self.steps = steps
  }

  private static func sum(_ figures: [ExactDecimal]) -> ExactDecimal {
    figures.reduce(.zero) { $0 + $1 }.normalised
  }

  /// Lines that are none of the form's, by facility and by activity.
  private static func leftOut(
    _ lines: [EmissionLine], _ facilities: Set<String>
  ) -> [Step] {
    let elsewhere = lines.filter { !facilities.contains($0.facility.id) }
    let outside = lines.filter {
      facilities.contains($0.facility.id) && SourceType(of: $0.activity) == nil
    }
    return steps(.otherFacility, elsewhere, \.facility.id) { -$0.equivalent }
      + steps(.outsideScope, outside, \.activity.head) { -$0.equivalent }
  }

  /// What lines of one name add together, in the order in which the names come first.
  private static func steps<Line>(
    _ reason: Reason, _ lines: [Line], _ name: (Line) -> String, _ figure: (Line) -> ExactDecimal
  ) -> [Step] {
    var names: [String] = []
    var sums: [String: ExactDecimal] = [:]
    for line in lines {
      let name = name(line)
      if sums[name] == nil { names.append(name) }
      sums[name, default: .zero] += figure(line)
    }
    return names.compactMap { name in
      guard let sum = sums[name], !sum.isZero else { return nil }
      return Step(reason: reason, name: name, equivalent: sum.normalised)
    }
  }

  /// What records have in common in both calculations, whichever factors divide them into lines.
  private struct Stream: Hashable {
    let name: String
    let more: [String?]

    init(_ line: EmissionLine) {
      name = "\(line.facility.id)/\(line.source)/\(line.activity)"
      more = [line.process, line.unit.symbol, line.supplier, line.contract, line.pin]
    }
  }

  /// Streams that rest on another factor; a figure that is the same by another factor stands too.
  private static func factors(_ own: [EmissionLine], _ form: [EmissionLine]) -> [Step] {
    let theirs = Dictionary(grouping: form, by: Stream.init)
    let ours = Dictionary(grouping: own, by: Stream.init)
    var seen: Set<Stream> = []
    return own.map(Stream.init).filter { seen.insert($0).inserted }.compactMap { stream in
      let (old, new) = (ours[stream] ?? [], theirs[stream] ?? [])
      let difference = sum(new.map(\.equivalent)) - sum(old.map(\.equivalent))
      let (from, to) = (bases(of: old), bases(of: new))
      guard from != to || !difference.isZero else { return nil }
      // What both rest on explains no difference.
      let reason = Reason.otherFactor(
        from: from.filter { !to.contains($0) }.joined(separator: " + "),
        to: to.filter { !from.contains($0) }.joined(separator: " + "))
      return Step(reason: reason, name: stream.name, equivalent: difference.normalised)
    }
  }

  /// The factors of some lines, and the heating values that lead to them.
  private static func bases(of lines: [EmissionLine]) -> [String] {
    var names: [String] = []
    for line in lines {
      for name in [line.basis.name] + line.properties.map(\.id) where !names.contains(name) {
        names.append(name)
      }
    }
    return names
  }
}
