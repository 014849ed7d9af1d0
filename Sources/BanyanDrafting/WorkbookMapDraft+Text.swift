import BanyanActivity
import BanyanDiagnostics
import BanyanSpreadsheets
import BanyanQuantities

extension WorkbookMapDraft {
  /// The mapping as YAML, its comments in a language.
  package func text(in language: Language) -> String {
    let name = workbook.name.split(separator: "/").last.map(String.init) ?? workbook.name
    var page = DraftPage(language: language)
    page.comment(.title, name)
    page.comment(.columnsAre, ActivityColumn.allCases.map(\.rawValue).joined(separator: ", "))
    writeSheets(&page)
    page.line()
    page.line("columns:")
    writeColumns(&page)
    page.line()
    page.line("constants:")
    writeConstants(&page)
    writeNumbers(&page)
    writeDates(&page)
    writeValues(&page)
    return page.text
  }

  // MARK: Sheets and rows

  private func writeSheets(_ page: inout DraftPage) {
    page.line()
    guard let survey else {
      page.comment(.sheetsNone)
      return
    }
    let names = alike.map { DraftPage.quoted($0.sheet.name) }
    let visible = others.filter { !$0.sheet.isHidden }
    if visible.isEmpty, !survey.sheet.isHidden {
      page.comment(.sheetsAlike, names.joined(separator: ", "))
      page.line("# sheets: [\(names.joined(separator: ", "))]")
    } else {
      page.line("sheets: [\(names.joined(separator: ", "))]")
    }
    for other in visible {
      page.comment(.sheetsLeft, DraftPage.quoted(other.sheet.name))
      for column in other.columns { page.line("#   \(sample(column))") }
    }
    page.comment(survey.isKnown ? .headerSeen : .headerGuessed)
    page.line(header.map { "header: \($0)" } ?? "# header: \(survey.headerRow ?? 1)")
    if !survey.totals.isEmpty {
      let rows = survey.totals.prefix(10).map(String.init).joined(separator: ", ")
      page.comment(.totals, survey.totals.count > 10 ? rows + ", …" : rows)
    }
  }

  /// `E  Sản lượng (kWh): 12.5, 13, 14`
  private func sample(_ column: SheetSurvey.Column) -> String {
    let letters = CellName.letters(column.index)
    let cells = column.cells.samples.map(DraftPage.plain)
    return "\(letters)  \(DraftPage.plain(column.heading))"
      + (cells.isEmpty ? "" : ": " + cells.joined(separator: " | "))
  }

  // MARK: Columns

  private func writeColumns(_ page: inout DraftPage) {
    for column in ActivityColumn.allCases {
      guard let place = taken[column] else { continue }
      page.line("  \(entry(column, place))")
    }
    let needed = missing.filter(Self.differsByRow)
    if !needed.isEmpty {
      page.comment(.neededHeadings, indent: 2)
      for column in needed { page.line("  # \(column.rawValue):") }
    }
    if !doubtful.isEmpty {
      page.comment(.unsure, indent: 2)
      for doubt in doubtful.sorted(by: { $0.place.index < $1.place.index }) {
        let reason = doubt.doubt.text.text(in: page.language)
        page.line("  # \(entry(doubt.column, doubt.place)); \(reason)")
      }
    }
    if !rest.isEmpty {
      page.comment(.unknownHeadings, indent: 2)
      for column in rest { page.line("  #   \(sample(column))") }
    }
  }

  private func entry(_ column: ActivityColumn, _ place: SheetSurvey.Column) -> String {
    let letters = CellName.letters(place.index)
    let value =
      isNamed(place) ? DraftPage.quoted(place.heading) : "{column: \(letters)}"
    let cells = place.cells.samples.map(DraftPage.plain).joined(separator: " | ")
    let heading = isNamed(place) ? "" : " \(DraftPage.plain(place.heading))"
    return "\(column.rawValue): \(value)  # \(letters)\(heading): \(cells)"
  }

  // MARK: Constants

  private func writeConstants(_ page: inout DraftPage) {
    if let unit, let heading = taken[.quantity]?.heading {
      let reason = DraftText.unitFromHeading.text(in: page.language, DraftPage.plain(heading))
      page.line("  unit: \(DraftPage.quoted(unit))  # \(reason)")
    } else if taken[.unit] == nil, let unit = taken[.quantity]?.reading.unit {
      page.comment(.unitUnknown, DraftPage.plain(unit), indent: 2)
    }
    let needed = missing.filter { !Self.differsByRow($0) }
    guard !needed.isEmpty else { return }
    page.comment(.needed, indent: 2)
    for column in needed {
      let (value, remark) = proposal(for: column, page.language)
      page.line(
        "  # \(column.rawValue):" + (value.isEmpty ? "" : " \(value)")
          + (remark.isEmpty ? "" : "  # \(remark)"))
    }
  }

  /// Columns of which no one value holds for every row.
  private static func differsByRow(_ column: ActivityColumn) -> Bool {
    [.date, .from, .through, .quantity].contains(column)
  }

  /// What may be meant where no heading names a column.
  private func proposal(
    for column: ActivityColumn, _ language: Language
  ) -> (value: String, remark: String) {
    switch column {
    case .facility:
      let ids = settings?.facilities.map(\.id) ?? []
      guard let first = ids.first else {
        return ("", DraftText.facilityOptional.text(in: language))
      }
      return (
        DraftPage.quoted(first),
        ids.count > 1
          ? DraftText.orElse.text(in: language, ids.dropFirst().joined(separator: ", ")) : ""
      )
    case .activity:
      let texts =
        (taken[.quantity].map { [$0.heading] } ?? []) + [survey?.sheet.name ?? ""]
        + (survey?.titles ?? [])
      let found = texts.lazy.map { activities.byPhrase($0) }.first { !$0.isEmpty } ?? []
      return suggestion(found, language)
    default: return ("", "")
    }
  }

  private func suggestion(
    _ found: [String], _ language: Language
  ) -> (value: String, remark: String) {
    guard let first = found.first else { return ("", "") }
    let more = found.dropFirst().joined(separator: ", ")
    return (first, more.isEmpty ? "" : DraftText.orElse.text(in: language, more))
  }

  // MARK: Styles

  private func writeNumbers(_ page: inout DraftPage) {
    guard let cells = taken[.quantity]?.cells, cells.count > 0 else { return }
    page.line()
    switch TextStyles.numbers(cells.words) {
    case .none: page.comment(.numbersCells)
    case .certain(let style):
      page.line(
        "numbers: \(style.rawValue)  # \(DraftText.numbersTexts.text(in: page.language))")
    case .open(let example), .foreign(let example):
      page.comment(.numbersOpen, DraftPage.plain(example))
      page.line("# numbers: \((settings?.numbers ?? .vietnamese).rawValue)")
    case .mixed(let first, let second):
      page.comment(.numbersMixed, DraftPage.plain(first), DraftPage.plain(second))
    }
  }

  private func writeDates(_ page: inout DraftPage) {
    let places = [ActivityColumn.date, .from, .through].compactMap { taken[$0] }
    switch TextStyles.dates(places.flatMap(\.cells.words)) {
    case .none: break
    case .certain(let style):
      page.line("dates: \(style.rawValue)  # \(DraftText.datesTexts.text(in: page.language))")
    case .open(let example):
      // Vietnamese headings: the day stands first.
      if places.contains(where: { $0.reading.meaning?.isVietnamese == true }) {
        page.line("dates: dmy  # \(DraftText.datesTexts.text(in: page.language))")
      } else {
        page.comment(.datesOpen, DraftPage.plain(example))
        page.line("# dates: dmy")
      }
    case .mixed(let first, let second):
      page.comment(.datesMixed, DraftPage.plain(first), DraftPage.plain(second))
    case .foreign(let example): page.comment(.datesForeign, DraftPage.plain(example))
    }
  }

  // MARK: Values

  private func writeValues(_ page: inout DraftPage) {
    let columns: [ActivityColumn] = [.activity, .facility, .unit].filter { !unknown($0).isEmpty }
    guard !columns.isEmpty else { return }
    page.line()
    page.line("values:")
    for column in columns {
      guard let place = taken[column] else { continue }
      let words = unknown(column)
      page.comment(.valuesOf, DraftPage.plain(place.heading), indent: 2)
      page.line("  \(words.contains { $0.isCertain } ? "" : "# ")\(column.rawValue):")
      for word in words {
        let (value, remark) = suggestion(word.meanings, page.language)
        let entry =
          "\(DraftPage.quoted(word.text)):" + (value.isEmpty ? "" : " \(DraftPage.quoted(value))")
        page.line(
          (word.isCertain ? "    " : "  #   ") + entry + (remark.isEmpty ? "" : "  # \(remark)"))
      }
      if place.cells.hasMoreWords { page.comment(.valuesMore, indent: 2) }
    }
  }

  /// Words of a column that mean nothing to the program, and what they may mean.
  private func unknown(
    _ column: ActivityColumn
  ) -> [(text: String, meanings: [String], isCertain: Bool)] {
    let words = taken[column]?.cells.words ?? []
    switch column {
    case .activity:
      return words.filter { !activities.isActivity($0) }.map {
        ($0, activities.suggestions(for: $0), false)
      }
    case .facility:
      guard let facilities = settings?.facilities else { return [] }
      let ids = facilities.map(\.id)
      return words.filter { !ids.contains($0) }.map { word in
        let named = facilities.filter { FoldedText.folded($0.name) == FoldedText.folded(word) }
        if named.count == 1 { return (word, [named[0].id], true) }
        return (word, NearestName.nearest(to: word, among: ids).map { [$0] } ?? ids, false)
      }
    case .unit:
      return words.filter { (try? Unit($0)) == nil }.map { word in
        let near = NearestName.nearest(to: word, among: ["kWh", "MWh", "GJ", "kg", "t", "l", "m3"])
        return (word, near.map { [$0] } ?? [], false)
      }
    default: return []
    }
  }
}

extension WorkbookMapDraft.Doubt {
  fileprivate var text: DraftText {
    switch self {
    case .guess: .doubtGuess
    case .several: .doubtSeveral
    case .another: .doubtAnother
    case .month: .doubtMonth
    case .bothDates: .doubtBothDates
    case .noDates: .doubtNoDates
    case .noNumbers: .doubtNoNumbers
    case .notDeclared: .doubtNotDeclared
    }
  }
}

/// Lines of a YAML file with comments.
private struct DraftPage {
  let language: Language
  private(set) var text = ""

  init(language: Language) { self.language = language }

  mutating func line(_ line: String = "") { text += line + "\n" }

  mutating func comment(_ comment: DraftText, _ arguments: String..., indent: Int = 0) {
    line(
      String(repeating: " ", count: indent) + "# "
        + comment.text(in: language, arguments: arguments))
  }

  /// A text as a value or key, in quotes wherever YAML may read it as something else.
  static func quoted(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true && text.last != " "
      && text.allSatisfy { $0.isLetter || $0.isNumber || " ()/._-+%".contains($0) }
      && !["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
    if isPlain { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case let other where isPrintable(other): quoted.unicodeScalars.append(other)
      case let other:
        let digits = String(other.value, radix: 16, uppercase: true)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return quoted + "\""
  }

  /// A text inside a comment: short, without what cannot stand in a file of text.
  static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(60) {
      plain.append(isPrintable(scalar) ? scalar : "\u{FFFD}")
    }
    return String(plain) + (text.unicodeScalars.count > 60 ? "…" : "")
  }

  /// YAML 1.1, production 1: characters that stand in a file as they are; none that ends a line.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
