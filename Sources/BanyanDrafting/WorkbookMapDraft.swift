import BanyanActivity
import BanyanDiagnostics
import BanyanFiles
import BanyanSpreadsheets
import BanyanFactors
import BanyanQuantities

/// A mapping for a workbook that was not made for this program, drafted by its headings.
///
/// What is certain is written; what is a guess, and what nobody can know but the firm, stands in
/// comments beside samples of the cells, so that a person decides.
package struct WorkbookMapDraft: Sendable {
  /// Why a heading that may be meant is not taken.
  enum Doubt: Sendable {
    case guess, several, another, month, bothDates, noDates, noNumbers, notDeclared
  }

  struct Doubtful {
    let column: ActivityColumn
    let place: SheetSurvey.Column
    let doubt: Doubt
  }

  /// Columns without which the workbook cannot be read and that no heading names.
  package private(set) var missing: [ActivityColumn] = []
  /// Whether it is certain that nothing else than the headings found is needed.
  package var isComplete: Bool { missing.isEmpty }

  let workbook: Workbook
  /// The sheet the draft is made by; nil where every sheet is empty.
  let survey: SheetSurvey?
  /// Sheets with the same headings in the same places.
  private(set) var alike: [SheetSurvey] = []
  private(set) var others: [SheetSurvey] = []
  private(set) var taken: [ActivityColumn: SheetSurvey.Column] = [:]
  private(set) var doubtful: [Doubtful] = []
  /// A unit that stands in the heading of the quantity.
  private(set) var unit: String?
  let activities: ActivityWords
  let settings: WorkspaceSettings?

  /// For the workbook at `path`, called `name`. `workspace` is the one whose activity/ holds it, where
  /// there is one; `activities` are those that have factors.
  package init(
    path: String, name: String, workspace: Workspace?, activities: [String]
  ) throws(StreamFailure) {
    workbook = try Workbook(
      path: path, name: name, inputs: workspace?.inputs ?? Inputs())
    settings = workspace?.settings
    let own = workspace?.siteTables.flatMap { $0.factors.map(\.activity.description) } ?? []
    self.activities = ActivityWords(known: activities + own)
    var surveys: [SheetSurvey] = []
    for sheet in workbook.sheets {
      let survey = try SheetSurvey(sheet, in: workbook)
      if survey.headerRow != nil { surveys.append(survey) }
    }
    // The sheet that is known most of; a hidden one only where there is no other.
    func worth(_ survey: SheetSurvey) -> (Int, Int) {
      (survey.sheet.isHidden ? 0 : 1, survey.columns.count { $0.reading.isCertain })
    }
    survey =
      surveys.enumerated().max { a, b in
        let (first, second) = (worth(a.element), worth(b.element))
        return first == second ? a.offset > b.offset : first < second
      }?.element
    guard let survey else {
      missing = ActivityHeader.missing(from: [], rules)
      return
    }
    choose(survey)
    for other in surveys {
      if isAlike(other, survey) { alike.append(other) } else { others.append(other) }
    }
    var given = Set(taken.keys)
    if unit != nil { given.insert(.unit) }
    missing = ActivityHeader.missing(from: given, rules)
  }

  /// Facilities are asked for where nothing is known of them.
  private var rules: HeaderRules {
    HeaderRules(
      facilities: settings?.facilities.count ?? 2, numbers: settings?.numbers ?? .english,
      dates: settings?.dates ?? .iso)
  }

  /// The headings that stand for none of our columns.
  var rest: [SheetSurvey.Column] {
    let used = Set(taken.values.map(\.index) + doubtful.map(\.place.index))
    return survey?.columns.filter { !used.contains($0.index) } ?? []
  }

  // MARK: Choosing

  private mutating func choose(_ survey: SheetSurvey) {
    for column in ActivityColumn.allCases {
      let certain = survey.columns.filter {
        $0.reading.isCertain && $0.reading.meaning?.column == column
      }
      choose(among: certain, for: column)
    }
    for place in survey.columns where !place.reading.isCertain {
      if place.reading.isMonth {
        doubtful.append(Doubtful(column: .date, place: place, doubt: .month))
      } else if let column = place.reading.meaning?.column {
        guess(place, column)
      }
    }
    if taken[.from] != nil, taken[.through] != nil, let date = taken.removeValue(forKey: .date) {
      doubtful.append(Doubtful(column: .date, place: date, doubt: .bothDates))
    }
    if taken[.unit] == nil, let reading = taken[.quantity]?.reading, reading.isUnitKnown {
      unit = reading.unit
    }
  }

  /// Takes the strongest of the headings that mean a column, where one alone is.
  private mutating func choose(among places: [SheetSurvey.Column], for column: ActivityColumn) {
    var sound: [SheetSurvey.Column] = []
    for place in places {
      if let doubt = doubt(of: place, as: column) {
        doubtful.append(Doubtful(column: column, place: place, doubt: doubt))
      } else {
        sound.append(place)
      }
    }
    func rank(_ place: SheetSurvey.Column) -> Int { place.reading.meaning?.rank ?? .max }
    guard let strongest = sound.map(rank).min() else { return }
    let best = sound.filter { rank($0) == strongest }
    let doubt: Doubt = best.count == 1 ? .another : .several
    for place in sound where best.count > 1 || rank(place) != strongest {
      doubtful.append(Doubtful(column: column, place: place, doubt: doubt))
    }
    if best.count == 1 { taken[column] = best[0] }
  }

  /// A guess is taken where the cells bear it out beyond doubt: numbers under a known unit.
  private mutating func guess(_ place: SheetSurvey.Column, _ column: ActivityColumn) {
    let isBorneOut =
      column == .quantity && place.reading.isUnitKnown && place.cells.isMostlyNumbers
      && taken[.quantity] == nil && !doubtful.contains { $0.column == .quantity }
      && survey?.columns.count {
        $0.reading.meaning?.column == .quantity && $0.reading.isUnitKnown
      } == 1
    if isBorneOut {
      taken[column] = place
    } else {
      doubtful.append(
        Doubtful(column: column, place: place, doubt: taken[column] == nil ? .guess : .another))
    }
  }

  /// What the cells below a heading say against it.
  private func doubt(of place: SheetSurvey.Column, as column: ActivityColumn) -> Doubt? {
    let cells = place.cells
    guard cells.count > 0 else { return nil }
    switch column {
    case .date, .from, .through:
      let isText = cells.texts > 0 && TextStyles.dates(cells.words) != .none
      return cells.isMostlyDates || isText ? nil : .noDates
    case .quantity:
      return cells.isMostlyNumbers || cells.words.contains(where: TextStyles.isNumber)
        ? nil : .noNumbers
    case .contract:
      let declared = Set(settings?.contracts.map(\.id) ?? [])
      return declared.isSuperset(of: cells.words) && cells.numbers == 0 ? nil : .notDeclared
    case .quality:
      return Set(["measured", "calculated", "estimated"]).isSuperset(of: cells.words)
        ? nil : .notDeclared
    case .factor, .uncertainty: return cells.numbers == 0 ? nil : .guess
    default: return nil
    }
  }

  /// Whether another sheet is read by the same mapping.
  private func isAlike(_ other: SheetSurvey, _ survey: SheetSurvey) -> Bool {
    guard other.sheet.name != survey.sheet.name else { return true }
    guard !other.sheet.isHidden, other.isKnown == survey.isKnown, !taken.isEmpty else {
      return false
    }
    return taken.values.allSatisfy { place in
      if isNamed(place) {
        return other.columns.contains {
          $0.isNameable && $0.heading.lowercased() == place.heading.lowercased()
        }
      }
      return other.headerRow == survey.headerRow
        && other.columns.contains { $0.index == place.index && $0.heading == place.heading }
    }
  }

  /// Whether a heading can be written as it is, rather than by the letters of its column.
  func isNamed(_ place: SheetSurvey.Column) -> Bool {
    place.isNameable
      && place.heading.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar.value != 0xFEFF
          && scalar.value & 0xFFFE != 0xFFFE
      }
  }

  /// The row of the headings, where it is the same in all sheets that are read.
  var header: Int? {
    let rows = Set(alike.compactMap(\.headerRow))
    return rows.count == 1 ? rows.first : nil
  }
}
