import BanyanDiagnostics
import BanyanYAML

/// A citation as tables and forms write it.
package enum CitationReader {
  /// `citation: {title: …}`, or the title alone.
  ///
  /// `publisher`: whose publications the file holds, where the citation names none.
  package static func citation(
    from fields: inout MappingReader, publisher: String?, _ diagnostics: inout Diagnostics
  ) -> Citation? {
    guard let node = fields.node("citation") else {
      diagnostics.report(
        Diagnostic(
          .tableCitation, at: fields.location, ["citation"],
          hint: Phrase(.hintWrite, "citation: {title: …}")))
      return nil
    }
    if let text = node.text { return Citation(title: text, publisher: publisher) }
    guard var citation = MappingReader(node, "citation", &diagnostics) else { return nil }
    guard let title = citation.text("title", &diagnostics) else {
      diagnostics.report(
        Diagnostic(
          .tableCitation, at: citation.location, ["title"], hint: Phrase(.hintAddField, "title")))
      return nil
    }
    let table = citation.text("table", &diagnostics)?.value
    let sheet = citation.text("sheet", &diagnostics)?.value
    let page = citation.text("page", &diagnostics)?.value
    let result = Citation(
      title: title.value,
      publisher: citation.text("publisher", &diagnostics)?.value ?? publisher,
      table: table ?? sheet ?? page,
      document: citation.text("document", &diagnostics)?.value,
      url: citation.text("url", &diagnostics)?.value,
      licence: citation.text("licence", &diagnostics)?.value)
    citation.finish(&diagnostics)
    return result
  }
}
