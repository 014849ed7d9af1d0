import BanyanDiagnostics
import BanyanYAML
import BanyanFactors
import BanyanQuantities

/// Who files the facility report, to whom and by when: Art. 11 of Decree 06/2022 as amended.
package struct FilingCalendar: Sendable {
  package struct Group: Sendable {
    /// `A`, `B` or `C`.
    package let id: String
    package let who: BilingualText
    package let recipient: BilingualText
    /// `03-31`: the report is due before this day.
    package let before: String
    package let firstYear: String
    /// The first year whose data are reported.
    package let dataFrom: String
    /// Whether a unit of Art. 14 verifies the report before it is filed.
    package let isVerified: Bool
    package let basis: BilingualText
  }

  /// The groups by the first day a report is filed under them.
  package let groups: DatedParameter<[Group]>

  static func read(
    _ root: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> FilingCalendar? {
    guard var fields = MappingReader(root, "calendar", &diagnostics) else { return nil }
    for key in ["calendar", "confidence", "note"] { _ = fields.text(key, &diagnostics) }
    let groups = DatedParameter.read("dated", of: &fields, &diagnostics) { entry, diagnostics in
      let nodes = entry.list("groups")
      if nodes.isEmpty { entry.reportMissing("groups", &diagnostics) }
      let groups = nodes.compactMap { group($0, &diagnostics) }
      return groups.count == nodes.count && !groups.isEmpty ? groups : nil
    }
    fields.finish(&diagnostics)
    return groups.map { FilingCalendar(groups: $0) }
  }

  private static func group(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> Group? {
    guard var fields = MappingReader(node, "group", &diagnostics) else { return nil }
    let id = fields.requiredText("id", &diagnostics)
    let who = FormReading.bilingual("who", &fields, &diagnostics)
    let recipient = FormReading.bilingual("recipient", &fields, &diagnostics)
    let before = fields.requiredText("before", &diagnostics)
    let firstYear = fields.requiredText("first-year", &diagnostics)
    let dataFrom = fields.requiredText("data-from", &diagnostics)
    let verified = fields.requiredText("verified", &diagnostics)
    let basis = FormReading.bilingual("basis", &fields, &diagnostics)
    fields.finish(&diagnostics)
    guard let id, let who, let recipient, let before, let firstYear, let dataFrom, let verified,
      let basis
    else { return nil }
    return Group(
      id: id.value, who: who, recipient: recipient, before: before.value,
      firstYear: firstYear.value, dataFrom: dataFrom.value, isVerified: verified.value == "true",
      basis: basis)
  }
}

/// The rules of the calendar that a report about a pair of years is filed by.
struct FilingRules {
  let groups: [FilingCalendar.Group]
  /// The first day of the rules.
  let from: CalendarDate
  /// Whether they held when the report could first be filed; else they are the earliest that are
  /// known, and the report says so.
  let areOfTheDay: Bool

  /// A report can be filed from the day after its last year.
  init(_ calendar: FilingCalendar, for years: [Int]) {
    let last = years.max().map { Period(year: $0).through.adding(days: 1) }
    let entry = last.flatMap { calendar.groups.entry(on: $0) }
    let taken = entry ?? calendar.groups.first
    groups = taken.value
    from = taken.from
    areOfTheDay = entry != nil
  }
}
