import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Benchmarks of Regulation (EU) 2025/2620, t CO2e for one tonne: column A for a process whose
/// emissions are actual, column B for a whole chain by default values.
package struct Benchmarks: Sendable {
  package let paths: [String]
  private let rows: [CNCode: [Row]]

  /// A benchmark as the act prints it.
  package struct Benchmark: Sendable, Equatable {
    /// t CO2e for one tonne.
    package let value: ExactDecimal
    /// A letter; empty where the code has one route only.
    package let route: String
    /// `A` or `B`.
    package let column: String
    /// File and row.
    package let location: SourceLocation
  }

  private struct Row: Sendable {
    let location: SourceLocation
    let a: ExactDecimal?
    let aRoute: String
    let aYears: String
    let b: ExactDecimal?
    let bRoute: String
    let bYears: String
  }

  /// What a code and a route give.
  package enum Outcome: Sendable, Equatable {
    case value(Benchmark)
    /// The code has several routes, one of which has to be named.
    case needsRoute([String])
    /// The route is none of the code's.
    case unknownRoute([String])
    case none
  }

  /// Which of several values of column B is meant by "the highest" (2620, Annex, 5.1).
  package enum SeveralGrades: String, Sendable, CaseIterable {
    case withinRoute = "within-route"
    case across
  }

  static func read(
    from library: FactorLibrary, _ diagnostics: inout Diagnostics
  ) -> Benchmarks? {
    guard let law = library.law(named: "cbam-benchmarks", &diagnostics) else { return nil }
    var rows: [CNCode: [Row]] = [:]
    for row in LawRows(law.rows).rows() {
      guard let code = CNCode(row["cn"]) else {
        diagnostics.report(
          Diagnostic(
            .lawRow, at: SourceLocation(file: law.paths[1], line: row.line), [row["cn"]]))
        return nil
      }
      rows[code, default: []].append(
        Row(
          location: SourceLocation(file: law.paths[1], line: row.line),
          a: ExactDecimal(row["a"]), aRoute: row["a-route"], aYears: row["a-years"],
          b: ExactDecimal(row["b"]), bRoute: row["b-route"], bYears: row["b-years"]))
    }
    return Benchmarks(paths: law.paths, rows: rows)
  }

  private static func holds(_ years: String, in year: Int) -> Bool {
    let bounds = years.split(separator: "-").compactMap { Int($0) }
    guard bounds.count == 2 else { return true }
    return (bounds[0]...bounds[1]).contains(year)
  }

  /// Column A, for what was made in a year.
  package func columnA(_ code: CNCode, route: String?, year: Int) -> Outcome {
    let printed = (rows[code] ?? []).filter { $0.a != nil && Self.holds($0.aYears, in: year) }
    let routes = printed.map(\.aRoute).filter { !$0.isEmpty }
    func found(_ row: Row?) -> Outcome? {
      guard let row, let value = row.a else { return nil }
      return .value(
        Benchmark(value: value, route: row.aRoute, column: "A", location: row.location))
    }
    if routes.isEmpty { return found(printed.first) ?? .none }
    guard let route else { return .needsRoute(routes) }
    return found(printed.first { $0.aRoute == route }) ?? .unknownRoute(routes)
  }

  /// Column B, for what was made in a year, by the route printed beside a default value. "C/F" stands for
  /// either by grade: the higher counts.
  package func columnB(
    _ code: CNCode, route: String?, year: Int, _ grades: SeveralGrades
  ) -> Outcome {
    let printed = (rows[code] ?? []).filter { $0.b != nil && Self.holds($0.bYears, in: year) }
    let routes = Set(printed.map(\.bRoute).filter { !$0.isEmpty }).sorted()
    func highest(_ rows: [Row]) -> Outcome {
      let found = rows.compactMap { row in
        row.b.map {
          Benchmark(value: $0, route: row.bRoute, column: "B", location: row.location)
        }
      }
      return found.max { $0.value < $1.value }.map(Outcome.value) ?? .none
    }
    if routes.isEmpty || grades == .across { return highest(printed) }
    guard let route else { return .needsRoute(routes) }
    let asked = route.split(separator: "/").map(String.init)
    let found = printed.filter { asked.contains($0.bRoute) }
    return found.isEmpty ? .unknownRoute(routes) : highest(found)
  }
}
