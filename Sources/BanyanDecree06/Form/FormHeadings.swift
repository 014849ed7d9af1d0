import BanyanDiagnostics
import BanyanYAML
import BanyanFactors
import BanyanQuantities

/// The headings of a legal form as data: Vietnamese as printed, an English gloss, the legal basis.
package struct FormHeadings: Sendable {
  package struct Heading: Sendable, Equatable {
    package let key: String
    /// As printed, faults included.
    package let vietnamese: String
    package let english: String
    package let basis: String

    package func text(in language: Language) -> String {
      language == .vietnamese ? vietnamese : english
    }
  }

  package let title: String
  package let citation: Citation
  /// The first day the form has to be used.
  package let firstDay: CalendarDate
  package let headings: [Heading]

  /// The heading of a key. A carried form has every key asked here, which a test proves.
  package func heading(_ key: String) -> Heading {
    guard let heading = headings.first(where: { $0.key == key }) else {
      preconditionFailure("the form has no heading \(key)")
    }
    return heading
  }

  /// Column headings of a table, in order, without the row number.
  package func columns(ofTable table: String) -> [Heading] {
    headings.filter { $0.key.hasPrefix(table + ".c") && $0.key != table + ".c0" }
  }

  /// Reads a form's file; nil with diagnostics where something of it is missing.
  package static func read(
    _ root: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> FormHeadings? {
    guard var fields = MappingReader(root, "form", &diagnostics) else { return nil }
    for key in ["form", "confidence", "note"] { _ = fields.text(key, &diagnostics) }
    let title = fields.requiredText("title", &diagnostics)
    let citation = CitationReader.citation(from: &fields, publisher: nil, &diagnostics)
    let firstDay = FormReading.firstDay(&fields, &diagnostics)
    let headings = fields.list("headings").compactMap { heading($0, &diagnostics) }
    fields.finish(&diagnostics)
    guard let title, let citation, let firstDay else { return nil }
    return FormHeadings(
      title: title.value, citation: citation, firstDay: firstDay, headings: headings)
  }

  private static func heading(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> Heading? {
    guard var fields = MappingReader(node, "heading", &diagnostics) else { return nil }
    let key = fields.requiredText("key", &diagnostics)
    let vietnamese = fields.requiredText("vi", &diagnostics)
    let english = fields.requiredText("en", &diagnostics)
    let basis = fields.requiredText("basis", &diagnostics)
    _ = fields.text("status", &diagnostics)
    fields.finish(&diagnostics)
    guard let key, let vietnamese, let english, let basis else { return nil }
    return Heading(
      key: key.value, vietnamese: vietnamese.value, english: english.value, basis: basis.value)
  }
}

/// What the files of a form have in common.
enum FormReading {
  static func firstDay(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> CalendarDate? {
    guard let node = fields.node("valid"),
      var valid = MappingReader(node, "valid", &diagnostics)
    else {
      fields.reportMissing("valid", &diagnostics)
      return nil
    }
    let day = valid.date("from", &diagnostics)
    valid.finish(&diagnostics)
    return day
  }

  /// A text in both languages: `{vi: …, en: …}`.
  static func bilingual(
    _ key: String, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> BilingualText? {
    guard let node = fields.node(key) else {
      fields.reportMissing(key, &diagnostics)
      return nil
    }
    return BilingualText.read(node, &diagnostics)
  }
}

/// A text of a data file in both languages.
package struct BilingualText: Sendable, Equatable {
  package let vietnamese: String
  package let english: String

  package func text(in language: Language) -> String {
    language == .vietnamese ? vietnamese : english
  }

  static func read(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> BilingualText? {
    guard var fields = MappingReader(node, "text", &diagnostics) else { return nil }
    let vietnamese = fields.requiredText("vi", &diagnostics)
    let english = fields.requiredText("en", &diagnostics)
    fields.finish(&diagnostics)
    guard let vietnamese, let english else { return nil }
    return BilingualText(vietnamese: vietnamese.value, english: english.value)
  }
}
