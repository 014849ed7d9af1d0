/// Who published a figure, where, and under which terms.
public struct Citation: Sendable, Equatable {
  public var title: String
  public var publisher: String?
  /// Table, sheet or page within the publication.
  public var table: String?
  /// Letter or decision number of an official notice.
  public var document: String?
  public var url: String?
  public var licence: String?

  public init(
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
  public var line: String {
    [title, table, document].compactMap { $0 }.joined(separator: ", ")
  }
}
