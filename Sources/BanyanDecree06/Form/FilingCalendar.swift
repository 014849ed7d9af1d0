import BanyanDiagnostics
import BanyanDocuments
import BanyanFactors
import BanyanQuantities

/// Who files the facility report, to whom and by when: Art. 11 of Decree 06/2022 as amended.
public struct FilingCalendar: Sendable {
  public struct Group: Sendable {
    /// `A`, `B` or `C`.
    public let id: String
    public let who: BilingualText
    public let recipient: BilingualText
    /// `03-31`: the report is due before this day.
    public let before: String
    public let firstYear: String
    /// The first year whose data are reported.
    public let dataFrom: String
    /// Whether a unit of Art. 14 verifies the report before it is filed.
    public let isVerified: Bool
    public let basis: BilingualText
  }

  public let citation: Citation
  public let groups: [Group]

  static func read(
    _ root: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> FilingCalendar? {
    guard var fields = MappingReader(root, "calendar", &diagnostics) else { return nil }
    for key in ["calendar", "confidence", "note"] { _ = fields.text(key, &diagnostics) }
    let citation = fields.node("citation").flatMap { CitationReader.read($0, &diagnostics) }
    _ = FormReading.firstDay(&fields, &diagnostics)
    let groups = fields.list("groups").compactMap { group($0, &diagnostics) }
    fields.finish(&diagnostics)
    return citation.map { FilingCalendar(citation: $0, groups: groups) }
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
