import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanQuantities

/// Item III.4: what was looked at, at which records, and how sure the total is. Nothing is claimed that
/// was not done to these records.
extension Decree06Document {
  var reliability: [DecreeBlock] {
    let sources = Set(report.lines.map { "\($0.line.facility.id)/\($0.line.source)" }).count
    return [
      .paragraph(text(.reliabilityData, String(sources), String(countedRecords))),
      .paragraph(text(.reliabilityChecks)), .paragraph(months), .paragraph(quality),
      .paragraph(uncertainty), .paragraph(text(.reliabilityAspects)),
      fact(.factUncertainty, .uncertainty), fact(.factQualityControl, .qualityControl),
    ] + (report.group?.isVerified == true ? [fact(.factVerifier, .verifier)] : [])
  }

  /// Records of the lines that are counted here.
  var countedRecords: Int { report.lines.reduce(0) { $0 + $1.line.records } }

  // MARK: Months

  /// Months of the years with data into which no record of a source falls.
  private var months: String {
    let covered = report.years.compactMap(\.covered).flatMap(\.months).map {
      Period(monthOf: $0.from)
    }
    var names: [String] = []
    var recorded: [String: Set<Period>] = [:]
    for line in report.lines {
      let name = "\(line.line.source): \(self.name(of: line))"
      if recorded[name] == nil { names.append(name) }
      recorded[name, default: []].formUnion(line.line.months.map { Period(monthOf: $0.month.from) })
    }
    let gaps = names.compactMap { name -> String? in
      let open = covered.filter { !(recorded[name]?.contains($0) ?? false) }
      return open.isEmpty
        ? nil : "\(name) (\(open.map(numberedMonth).joined(separator: ", ")))"
    }
    return gaps.isEmpty
      ? text(.reliabilityMonths) : text(.reliabilityMonthsOpen, gaps.joined(separator: "; "))
  }

  /// `04/2023`, `2023-04`.
  private func numberedMonth(_ month: Period) -> String {
    let number = month.from.month < 10 ? "0\(month.from.month)" : String(month.from.month)
    return language == .vietnamese
      ? "\(number)/\(month.from.year)" : "\(month.from.year)-\(number)"
  }

  // MARK: Quality

  /// How quantities were come by, as far as records say.
  private var quality: String {
    var counts: [DataQuality?: Int] = [:]
    for line in report.lines { counts[Self.quality(of: line.line), default: 0] += 1 }
    func count(_ quality: DataQuality?) -> String { String(counts[quality, default: 0]) }
    return text(
      .reliabilityQuality, String(report.lines.count), count(.measured), count(.calculated),
      count(.estimated), count(nil))
  }

  /// The weakest of a line's records; nil where any of them does not say.
  private static func quality(of line: EmissionLine) -> DataQuality? {
    let stated = line.keys.map { DataQuality(rawValue: $0.quality) }
    if stated.contains(.estimated) { return .estimated }
    if stated.contains(nil) { return nil }
    return stated.contains(.calculated) ? .calculated : .measured
  }

  // MARK: Uncertainty

  private var uncertainty: String {
    let known = report.uncertainty
    let silent = [String(known.linesWithoutActivityUncertainty), String(known.lines)]
    guard let down = known.relativeDown, let up = known.relativeUp else {
      return text(.reliabilityUncertaintyNone, silent[0], silent[1])
    }
    return text(
      .reliabilityUncertainty, number.percent(down), number.percent(up), silent[0], silent[1])
  }
}
