import BanyanCalculation
import BanyanDiagnostics
import BanyanReporting

/// What is in and out, every line, and what the run found: nothing is hidden.
extension InventoryPage {
  func completeness(_ html: inout HTMLBuilder) {
    section(.completenessTitle, "completeness", &html) { html in
      var rows = Table(headings: [say(.category), say(.state), say(.reason)], short: [1])
      for entry in report.completeness {
        let title = view.title(of: entry.subcategory)
        switch entry.state {
        case .included(let lines):
          rows.add(title, say(.included), view.count(lines, .lineOne, .lineMany))
        case .excluded(let reason): rows.add(title, say(.excluded), reason)
        case .notConsidered: rows.add(title, say(.notConsidered), "–", kind: .part)
        }
      }
      table(rows, &html)
    }
  }

  func lines(_ html: inout HTMLBuilder) {
    section(.linesTitle, "lines", &html) { html in
      paragraph(say(.linesIntro), &html, class: "quiet")
      var rows = Table(
        headings: [
          say(.line), say(.period), say(.records), say(.quantity), say(.unit), say(.factor),
          view.say(.unitTonnesCO2e), say(.marketBased),
        ], figures: [2, 3, 6, 7], widths: [28, 15, 6, 11, 8, 18, 7, 7])
      for item in report.lines {
        let line = item.line
        rows.add(
          item.id, "\(view.date(line.period.from)) – \(view.date(line.period.through))",
          numbers.count(line.records), numbers.exact(line.quantity), line.unit.symbol,
          line.basis.name.isEmpty ? "–" : line.basis.name, numbers.tonnes(item.equivalent),
          line.market.map { numbers.tonnes($0.equivalent) } ?? "")
      }
      rows.add(
        say(.total), "", numbers.count(report.records), "", "", "", numbers.tonnes(report.total),
        numbers.tonnes(report.marketBasedTotal), kind: .sum)
      table(rows, &html)
    }
  }

  func findings(_ html: inout HTMLBuilder) {
    section(.findingsTitle, "findings", &html) { html in
      acceptances(&html)
      let findings = report.findings.filter { $0.severity != .error }
      guard !findings.isEmpty else {
        paragraph(say(.findingsNone), &html)
        return
      }
      var rows = Table(headings: [say(.finding), say(.place), say(.code)], short: [2])
      for finding in findings.sorted(by: Self.warningsFirst) {
        let notes = finding.notes.map { $0.phrase.text(in: view.language) }
        let message = ([finding.message(in: view.language)] + notes).joined(separator: "; ")
        rows.add(
          "\(severity(finding.severity)): \(view.typeset(message))",
          finding.location?.description ?? "–", finding.code.rawValue)
      }
      table(rows, &html)
    }
  }

  /// A stable sort would need the offset; place and code order what is left.
  private static func warningsFirst(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    func key(_ finding: Diagnostic) -> (Int, String) {
      (finding.severity == .warning ? 0 : 1, finding.code.rawValue)
    }
    if key(a) != key(b) { return key(a) < key(b) }
    switch (a.location, b.location) {
    case (let first?, let second?) where first != second: return first < second
    case (nil, _?): return true
    case (_?, nil): return false
    default: return a.arguments.lexicographicallyPrecedes(b.arguments)
    }
  }

  private func severity(_ severity: Severity) -> String {
    let key: TextKey =
      switch severity {
      case .error: .labelError
      case .warning: .labelWarning
      case .note: .labelNote
      }
    return key.text(in: view.language)
  }

  private func acceptances(_ html: inout HTMLBuilder) {
    guard !report.settings.acceptances.isEmpty else { return }
    html.element("h3", say(.acceptancesTitle))
    var rows = Table(
      headings: [say(.activity), say(.taken), say(.reason), say(.place)], short: [0, 1])
    for acceptance in report.settings.acceptances {
      rows.add(
        acceptance.activity.description,
        view.say(
          .takenFor, acceptance.take.joined(separator: " "),
          acceptance.stands.joined(separator: " ")),
        acceptance.reason, acceptance.location.description)
    }
    table(rows, &html)
  }
}
