/// Who published a figure, where, and under which terms.
package struct Citation: Sendable, Equatable {
  package var title: String
  package var publisher: String?
  /// Table, sheet or page within the publication.
  package var table: String?
  /// Letter or decision number of an official notice.
  package var document: String?
  package var url: String?
  package var licence: String?

  package init(
    title: String, publisher: String? = nil, table: String? = nil, document: String? = nil,
    url: String? = nil, licence: String? = nil
  ) {
    self.title = title
    self.publisher = publisher
    self.table = table
    self.document = document
    self.url = url
    self.licence = licence
  }

  /// One line: title, table, document.
  package var line: String {
    [title, table, document].compactMap { $0 }.joined(separator: ", ")
  }
}
