import BanyanActivity
import BanyanQuantities

/// Which two years the report holds.
enum YearPair {
  /// The pair `years:` names by its first year; else the last two years of the workspace's period.
  ///
  /// A workspace of one year gets its neighbour by the reading in use: pairs begin with an even
  /// year, 2024 and 2025 first. The law can be read otherwise, which the report says.
  static func years(of settings: WorkspaceSettings, first: Int?) -> [Decree06Report.ReportYear] {
    let last = settings.period.through.year
    let start: Int
    if let first {
      start = first
    } else if settings.period.from.year < last {
      start = last - 1
    } else {
      start = last.isMultiple(of: 2) ? last : last - 1
    }
    return [start, start + 1].map { year in
      Decree06Report.ReportYear(
        year: year, covered: Period(year: year).intersection(settings.period))
    }
  }

  /// `2024`, `2024-2025` or `2024, 2025`: the first year; nil where the text names none.
  static func first(in text: String) -> Int? {
    let years = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard let first = years.first, (1900...2199).contains(first), years.count <= 2,
      years.count == 1 || years[1] == first + 1
    else { return nil }
    return first
  }
}
