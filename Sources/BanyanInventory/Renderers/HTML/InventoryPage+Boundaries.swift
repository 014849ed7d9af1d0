import BanyanActivity
import BanyanDiagnostics
import BanyanReporting

/// Clause 9.3.1, a to e: who reports, and what is inside.
extension InventoryPage {
  func boundaries(_ html: inout HTMLBuilder) {
    let settings = report.settings
    let statement = report.own.statement
    item("a", .itemOrganisation, &html) { html in
      definitions(
        [
          (.organisation, settings.organisation.name),
          (.registration, settings.organisation.registration),
          (.country, settings.organisation.country),
          (.purpose, statement.purpose),
          (.intendedUse, statement.intendedUse),
        ], &html)
    }
    item("b", .itemResponsible, &html) { stated(statement.responsible, &$0) }
    item("c", .itemPeriod, &html) { html in
      paragraph(
        "\(view.date(settings.period.from)) – \(view.date(settings.period.through))", &html)
    }
    item("d", .itemOrganisationalBoundary, &html) { html in
      paragraph(view.say(.consolidatedBy, view.consolidation), &html)
      facilityTable(&html)
    }
    item("e", .itemReportingBoundary, &html) { html in
      definitions([(.significance, statement.significance)], &html)
      html.element("p") { html in
        html.element("a", ["href": "#completeness"], say(.seeCompleteness))
      }
    }
  }

  private func facilityTable(_ html: inout HTMLBuilder) {
    let countsShare = report.settings.consolidation == .equityShare
    var rows = Table(
      headings: [say(.facility), say(.name), say(.country), say(.equityShare)], figures: [3])
    for facility in report.settings.facilities {
      let share = numbers.percent(facility.share, of: .one, places: 0)
      rows.add(
        facility.id, facility.name,
        [facility.country, facility.subdivision].compactMap { $0 }.joined(separator: ", "),
        countsShare ? share : "\(share) \(say(.shareNotApplied))")
    }
    table(rows, &html)
  }
}
