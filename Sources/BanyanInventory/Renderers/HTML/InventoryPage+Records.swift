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
        if workers.stop.isRequested { return }
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
      FindingsSection(
        findings: report.findings, acceptances: report.settings.acceptances,
        language: view.language
      ).write(in: &html)
    }
  }
}
