import BanyanDiagnostics

/// What a header line is read by.
package struct HeaderRules: Sendable {
  /// How many facilities the workspace has: with one, its column may be left out.
  package var facilities: Int
  package var numbers: NumberStyle
  package var dates: DateStyle

  package init(facilities: Int, numbers: NumberStyle, dates: DateStyle) {
    self.facilities = facilities
    self.numbers = numbers
    self.dates = dates
  }
}

/// The header of one activity file: which field holds which column.
package struct ActivityHeader: Sendable {
  let delimiter: UInt8
  let fieldCount: Int
  /// How texts of this file write numbers and dates.
  let numbers: NumberStyle
  let dates: DateStyle
  /// Place of each column by `ActivityColumn.index`; -1 where the file does not have it.
  let fieldOfColumn: [Int]

  func field(of column: ActivityColumn) -> Int { fieldOfColumn[column.index] }
  func has(_ column: ActivityColumn) -> Bool { field(of: column) >= 0 }

  /// Reads the header line. Nil with diagnostics where a column is unknown, twice or missing.
  static func read(
    _ line: String, file: String, isTabbed: Bool, rules: HeaderRules,
    _ diagnostics: inout Diagnostics
  ) -> ActivityHeader? {
    let place = SourceLocation(file: file, line: 1, column: 1)
    guard line.contains(where: { !$0.isWhitespace }) else {
      diagnostics.report(Diagnostic(.csvEmpty, at: place, hint: columnsHint))
      return nil
    }
    let delimiter = delimiter(of: line, isTabbed: isTabbed)
    let fields = split(line, delimiter)
    var fieldOfColumn = [Int](repeating: -1, count: ActivityColumn.allCases.count)
    var isSound = true
    var meant: Set<String> = []
    for (index, field) in fields.enumerated() {
      let at = SourceLocation(file: file, line: 1, column: field.column)
      let name = field.text.lowercased()
      let excerpt = Excerpt(
        line: 1, text: line, column: field.column, length: max(1, field.text.unicodeScalars.count))
      guard let column = ActivityColumn(rawValue: name) else {
        isSound = false
        let nearest = nearest(to: name)
        if let nearest { meant.insert(nearest) }
        diagnostics.report(
          Diagnostic(
            .columnUnknown, at: at, [field.text], excerpt: excerpt,
            hint: nearest.map { Phrase(.hintDidYouMean, $0) } ?? columnsHint))
        continue
      }
      if fieldOfColumn[column.index] >= 0 {
        isSound = false
        diagnostics.report(Diagnostic(.columnRepeated, at: at, [field.text], excerpt: excerpt))
      }
      fieldOfColumn[column.index] = index
    }
    let header = ActivityHeader(
      delimiter: delimiter, fieldCount: fields.count, numbers: rules.numbers, dates: rules.dates,
      fieldOfColumn: fieldOfColumn)
    let missing = missing(from: Set(ActivityColumn.allCases.filter { header.has($0) }), rules)
    // What a misspelt column was meant to be is not missing besides.
    for column in missing where !meant.contains(column.rawValue) {
      diagnostics.report(
        Diagnostic(.columnMissing, at: place, [column.rawValue], hint: columnsHint))
    }
    return isSound && missing.isEmpty ? header : nil
  }

  /// Columns that no record can do without and that are not among those given.
  package static func missing(
    from given: Set<ActivityColumn>, _ rules: HeaderRules
  ) -> [ActivityColumn] {
    var missing = ActivityColumn.required.filter { !given.contains($0) }
    if !given.contains(.date) && !given.isSuperset(of: [.from, .through]) {
      missing.append(
        given.contains(.from) ? .through : given.contains(.through) ? .from : .date)
    }
    if !given.contains(.facility) && rules.facilities > 1 { missing.append(.facility) }
    return missing
  }

  /// The column whose name is nearest, where one is near enough.
  static func nearest(to name: String) -> String? {
    NearestName.nearest(to: name, among: ActivityColumn.allCases.map(\.rawValue))
  }

  static var columnsHint: Phrase {
    Phrase(.hintColumns, ActivityColumn.allCases.map(\.rawValue).joined(separator: ", "))
  }

  /// The delimiter under which most fields are known columns.
  private static func delimiter(of line: String, isTabbed: Bool) -> UInt8 {
    if isTabbed { return UInt8(ascii: "\t") }
    var best = (delimiter: UInt8(ascii: ","), known: -1, fields: 0)
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      let fields = split(line, delimiter)
      let known = fields.count { ActivityColumn(rawValue: $0.text.lowercased()) != nil }
      if (known, fields.count) > (best.known, best.fields) {
        best = (delimiter, known, fields.count)
      }
    }
    return best.delimiter
  }

  private static func split(_ line: String, _ delimiter: UInt8) -> [(text: String, column: Int)] {
    var fields: [(text: String, column: Int)] = []
    var text = ""
    var start = 1
    var column = 1
    var isQuoted = false
    for scalar in line.unicodeScalars {
      if scalar == "\"" {
        isQuoted.toggle()
      } else if scalar == Unicode.Scalar(delimiter) && !isQuoted {
        fields.append((text, start))
        text = ""
        start = column + 1
      } else {
        text.unicodeScalars.append(scalar)
      }
      column += 1
    }
    fields.append((text, start))
    return fields.map { ($0.text.split(separator: " ").joined(separator: " "), $0.column) }
  }
}
