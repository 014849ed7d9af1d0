/// The report as a sequence of blocks, which every rendering for people lays out.
enum DecreeBlock {
  /// I, II, III with its heading.
  case part(String, String)
  /// One of the eleven items.
  case item(String, String)
  case paragraph(String)
  /// A label with its text; dots to fill in by hand where the text is missing.
  case fact(String, String?)
  case table(DecreeTable)
}

struct DecreeTable {
  var caption: String
  /// Who prescribes the table, below its caption.
  var origin: String
  var columns: [String]
  /// Columns whose cells are numbers, set to the right.
  var numeric: Set<Int>
  var rows: [Row]
  var remarks: [String] = []

  struct Row {
    var cells: [String]
    var isTotal = false
    /// A line across the table that names the rows below it.
    var isGroup = false
  }
}
