import BanyanActivity
import BanyanFiles
import BanyanSpreadsheets

/// What stands in a sheet: where its headings seem to be, and samples of what is below each.
struct SheetSurvey {
  /// One column of the sheet under its heading.
  struct Column {
    let index: Int
    let heading: String
    let reading: HeadingReading
    /// Whether no other column of the row has this heading, so that it names the column.
    var isNameable = true
    var cells = Cells()
  }

  /// What the cells of a column are.
  struct Cells {
    var numbers = 0
    var dates = 0
    var percents = 0
    var texts = 0
    /// The first distinct values; a number as the file holds it, a day in ISO 8601.
    var samples: [String] = []
    /// Distinct texts, at most `mostWords`.
    var words: [String] = []
    var hasMoreWords = false
    static let mostWords = 40
    static let mostSamples = 3

    var count: Int { numbers + dates + percents + texts }
    var isMostlyNumbers: Bool { (numbers + percents) * 2 > count }
    var isMostlyDates: Bool { dates * 2 > count }

    /// Counts a cell and keeps what it holds; gives the text back.
    mutating func add(
      _ reader: SheetReader, _ is1904: Bool, _ known: inout Set<String>
    ) -> String {
      var text = SheetHead.squeezed(String(decoding: reader.value.prefix(1 << 10), as: UTF8.self))
      switch (reader.kind, reader.format) {
      case (.number, .date):
        dates += 1
        text = CellNumber.day(reader.value, is1904: is1904)?.description ?? text
      case (.day, _): dates += 1
      case (.number, .percent): percents += 1
      case (.number, .number): numbers += 1
      default:
        texts += 1
        if words.count < Self.mostWords {
          if known.insert(text).inserted { words.append(text) }
        } else if !known.contains(text) {
          hasMoreWords = true
        }
      }
      if samples.count < Self.mostSamples, !samples.contains(text) { samples.append(text) }
      return text
    }
  }

  let sheet: Workbook.Sheet
  /// Number of the last row of headings; nil where the sheet is empty.
  private(set) var headerRow: Int?
  /// Whether the row holds words that are known, and is not just the likeliest.
  private(set) var isKnown = false
  private(set) var columns: [Column] = []
  /// Rows that seem to add up others.
  private(set) var totals: [Int] = []
  /// Texts above the headings, such as a title.
  private(set) var titles: [String] = []
  /// Rows that are looked at below the headings.
  static let mostRows = 20_000

  init(_ sheet: Workbook.Sheet, in workbook: Workbook) throws(StreamFailure) {
    self.sheet = sheet
    let head = try SheetHead(try workbook.reader(of: sheet))
    guard let found = HeadingRow(head) else { return }
    headerRow = found.last
    isKnown = found.isKnown
    titles = head.rows.filter { $0.number < found.first }.flatMap { row in
      row.texts.sorted { $0.key < $1.key }.map(\.value)
    }
    let named = head.headings(of: found.last)
    let counts = Dictionary(grouping: named.values) { $0.lowercased() }.mapValues(\.count)
    columns = found.headings.sorted { $0.key < $1.key }.map { index, heading in
      let isNameable =
        named[index]?.lowercased() == heading.lowercased() && counts[heading.lowercased()] == 1
      return Column(
        index: index, heading: heading,
        reading: HeadingReading(found.units[index].map { "\(heading) (\($0))" } ?? heading),
        isNameable: isNameable)
    }
    try readCells(workbook, below: found.last)
  }

  private mutating func readCells(
    _ workbook: Workbook, below header: Int
  ) throws(StreamFailure) {
    let reader = try workbook.reader(of: sheet)
    var places: [Int: Int] = [:]
    for (place, column) in columns.enumerated() { places[column.index] = place }
    var known: [Set<String>] = Array(repeating: [], count: columns.count)
    var row = 0
    var rows = 0
    while true {
      switch try reader.next() {
      case .end: return
      case .row(let number, _):
        row = number
        if row > header { rows += 1 }
        if rows > Self.mostRows { return }
      case .cell:
        guard row > header, let place = places[reader.column], reader.kind != .blank else {
          continue
        }
        let text = columns[place].cells.add(reader, workbook.is1904, &known[place])
        if reader.kind == .text, Self.isTotal(text), totals.last != row { totals.append(row) }
      }
    }
  }

  /// `Tổng cộng`, `Total`: the label of a row of sums.
  private static func isTotal(_ text: String) -> Bool {
    guard text.utf8.count < 60 else { return false }
    let words = FoldedText.words(of: text)
    return ["tong", "cong", "total", "subtotal", "sum"].contains(words.first ?? "")
      || words.starts(with: ["grand", "total"])
  }
}

/// The row of a sheet that its headings stand in, and those of the rows right above and below it that
/// belong to them.
private struct HeadingRow {
  /// The row of the most headings.
  let first: Int
  /// The last before the records: a row of units or of column numbers belongs to the headings.
  let last: Int
  let isKnown: Bool
  let headings: [Int: String]
  /// Units that stand in a row of their own.
  let units: [Int: String]

  /// Nil where the sheet holds nothing.
  init?(_ head: SheetHead) {
    var best: (index: Int, score: Int)?
    for (index, row) in head.rows.enumerated() {
      let score = Self.score(row, head.headings(of: row.number))
      if score > best?.score ?? 0 { best = (index, score) }
    }
    // Nothing known: the first row of several words, or else the first of all.
    let index =
      best?.index
      ?? head.rows.firstIndex { $0.texts.count > 1 && $0.texts.values.allSatisfy(Self.isWord) }
    guard let row = head.rows.indices.contains(index ?? 0) ? head.rows[index ?? 0] : nil else {
      return nil
    }
    first = row.number
    isKnown = best != nil
    // From the rows above comes only what is known there: a title is no heading.
    var headings = head.headings(of: row.number).filter { Self.isHeading($0.value) }
    headings.merge(row.texts) { _, own in own }
    self.headings = headings
    let next = (index ?? 0) + 1
    if head.rows.indices.contains(next), head.rows[next].number == row.number + 1,
      Self.isLabels(head.rows[next])
    {
      last = row.number + 1
      units = head.rows[next].texts.filter { $0.value.contains(where: \.isLetter) }.compactMapValues
      {
        $0.count > 1 || ["t", "l", "J"].contains($0) ? $0.trimmingBrackets : nil
      }
    } else {
      last = row.number
      units = [:]
    }
  }

  /// How many columns the headings of a row name: certain ones count for more. None where the row
  /// holds a number.
  private static func score(_ row: SheetHead.Row, _ headings: [Int: String]) -> Int {
    guard row.texts.values.allSatisfy(isWord) else { return 0 }
    let readings = headings.values.map { HeadingReading($0) }
    let own = row.texts.values.map { HeadingReading($0) }
    guard own.contains(where: { $0.isCertain || $0.isMonth || $0.meaning != nil }) else { return 0 }
    let certain = Set(readings.filter(\.isCertain).compactMap { $0.meaning?.column })
    let guessed = Set(readings.compactMap { $0.meaning?.column }).subtracting(certain)
    let others = readings.count { $0.isMonth || $0.isOther }
    // A lone guess is as likely a title.
    let score = certain.count * 4 + guessed.count * 2 + min(others, 3)
    return score > 3 ? score : 0
  }

  private static func isHeading(_ text: String) -> Bool {
    let reading = HeadingReading(text)
    return reading.isCertain || reading.isMonth || reading.isOther
  }

  private static func isWord(_ text: String) -> Bool {
    text.contains(where: \.isLetter) || text == "#"
  }

  /// Whether a row below the headings holds units or numbers of columns: `(kWh)`, `(1)`, `A`.
  private static func isLabels(_ row: SheetHead.Row) -> Bool {
    let texts = row.texts.sorted { $0.key < $1.key }.map(\.value.trimmingBrackets)
    if row.texts.values.allSatisfy({ $0.hasPrefix("(") && $0.hasSuffix(")") }) { return true }
    let numbers = texts.compactMap { Int($0) }
    let letters = texts.filter { $0.count == 1 && $0.first?.isLetter == true }
    return texts.count > 1 && numbers.count + letters.count == texts.count
      && zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
      && (numbers.first.map { $0 <= 1 || !letters.isEmpty } ?? true) && numbers.count != 0
  }
}

extension String {
  fileprivate var trimmingBrackets: String {
    hasPrefix("(") && hasSuffix(")") ? String(dropFirst().dropLast()) : self
  }
}
