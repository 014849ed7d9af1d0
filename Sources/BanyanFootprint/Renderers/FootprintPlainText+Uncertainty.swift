import BanyanDiagnostics

extension FootprintPlainText {
  /// What the range hangs on, what to measure next, and what states nothing.
  var uncertainty: [String] {
    let contributors = view.contributors(5)
    var rows: [String] = []
    if !contributors.isEmpty {
      rows.append("\(view.say(.hangsOn)) (\(view.say(.ofVariance)))")
      rows += contributors.map { "  \(leading($0.share))  \($0.name)" }
    }
    if let next = view.measureNext { rows.append("  " + next) }
    if let coverage = view.limitsCoverage { rows.append("  " + coverage) }
    return rows
  }

  /// What drawing gave, where it was asked for.
  var sampled: [String] {
    guard let sampled = view.report.sampled else { return [] }
    let unit = view.say(.unitKilogramsCO2e)
    func line(_ label: FootprintText, _ value: String) -> String {
      "  \(padded(view.say(label)))  \(leading(value)) \(unit)"
    }
    return [
      view.say(.sampled, view.numbers.count(sampled.samples), String(sampled.seed)),
      line(.sampledMean, view.kilograms(sampled.mean)),
      line(.sampledMedian, view.kilograms(sampled.median)),
      line(
        .sampledRange, "\(view.kilograms(sampled.low)) – \(view.kilograms(sampled.high))"),
    ] + view.verdicts(on: sampled).map { "  " + $0 }
  }
}
