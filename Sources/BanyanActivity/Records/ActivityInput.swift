import BanyanDiagnostics
import BanyanFiles

/// One run of records: a delimited file, or a sheet of a workbook.
struct ActivityInput: Sendable {
  /// File relative to the workspace, with slashes.
  let name: String
  /// Bytes of the file; nil where nobody can say, as on standard input.
  let size: Int?
  /// Bytes of its text; nil where it is packed or a sheet, and only reading it to the end would tell.
  var length: Int?
  /// Set for a sheet, whose stream gives one line of text for each row.
  var sheet: SheetLayout?
  enum Reading: Sendable {
    /// All of it, to be summed.
    case records
    /// As far as the places of some records.
    case places
  }

  /// The records from their beginning. May be asked several times, by several threads.
  let open: @Sendable (Reading) throws(StreamFailure) -> any ByteStream

  /// Whether the name says that tabs part the fields.
  var isTabbed: Bool { name.lowercased().split(separator: ".").contains("tsv") }

  /// The place of a field, or of the record as a whole.
  ///
  /// - Parameter feeds: line feeds before the record.
  func location(feeds: Int, column: Int, field: Int?) -> SourceLocation {
    guard let sheet else { return SourceLocation(file: name, line: feeds + 1, column: column) }
    return sheet.location(row: feeds + sheet.firstRow, field: field, file: name)
  }
}

/// Where the records of a sheet stand in its workbook.
struct SheetLayout: Sendable {
  let sheet: String
  /// Number of the row that the first line of the stream gives.
  let firstRow: Int
  let header: ActivityHeader
  /// Where the text of each field comes from.
  let fields: [FieldPlace]

  enum FieldPlace: Sendable {
    /// Letters of a column of the sheet.
    case column(String)
    /// Written once for all rows, in a mapping file.
    case constant(SourceLocation)
  }

  /// The cell of a field in a row; the row's first cell where the record as a whole is meant.
  func location(row: Int, field: Int?, file: String) -> SourceLocation {
    switch field.flatMap({ fields.indices.contains($0) ? fields[$0] : nil }) ?? fields.first {
    case .column(let letters):
      // Line and column order findings; people read the cell.
      SourceLocation(
        file: file, line: row, column: field.map { $0 + 1 }, sheet: sheet, cell: "\(letters)\(row)")
    case .constant(let location): location
    case nil: SourceLocation(file: file, line: row, sheet: sheet, cell: "A\(row)")
    }
  }
}
