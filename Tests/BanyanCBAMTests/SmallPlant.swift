import Banyan
import TestSupport
import Testing

/// A plant of a few lines, for one rule at a time.
struct SmallPlant {
  let workspace: TemporaryWorkspace

  /// `records`: rows of `source,activity,quantity,unit,process` over the whole year.
  init(
    products: String, cbam: String, records: [String], year: Int = 2026,
    files: [String: String] = [:]
  ) throws {
    workspace = try TemporaryWorkspace()
    try workspace.write(
      """
      organisation: {name: Test Works, registration: "1", country: VN}
      period: \(year)
      gwp: AR6
      numbers: en
      language: en
      factors: [ipcc-2006, viet-nam, desnz-2025]
      facilities:
        - {id: plant, name: Test Plant, country: VN, subdivision: VN-39}
      accept:
        - {activity: electricity/grid, take: 2023, for: \(year), because: "newest factor"}

      """, to: "banyan.yaml")
    try workspace.write(products, to: "products.yaml")
    try workspace.write(cbam, to: "cbam.yaml")
    let rows = records.map { row in
      let parts = row.split(separator: ",", omittingEmptySubsequences: false)
      return "\(year)-01-01,\(year)-12-31,plant,\(parts.joined(separator: ","))"
    }
    try workspace.write(
      (["from,through,facility,source,activity,quantity,unit,process"] + rows)
        .joined(separator: "\n") + "\n", to: "activity/all.csv")
    for (name, text) in files { try workspace.write(text, to: name) }
  }

  func run() throws -> Stage<CBAMReport> {
    let opened = try Run.open(workspace.root, options: .init(workers: Workers(most: 1)))
    guard let run = opened.value else { return Stage(nil, opened.findings) }
    return try run.report(of: CBAMStandard.self, on: ())
  }

  func report() throws -> CBAMReport {
    let stage = try run()
    return try #require(
      stage.value, "\(DiagnosticText(language: .english).text(of: stage.findings))")
  }

  func codes() throws -> [DiagnosticCode] { try run().findings.ordered.map(\.code) }

  /// One process that makes one product, with nothing taken.
  static func products(
    _ process: String, _ product: String, _ quantity: String, _ more: String = ""
  )
    -> String
  {
    """
    processes:
      - id: \(process)
        outputs: [{product: \(product), quantity: \(quantity)}]
    products:
      - {id: \(product), name: \(product), declared-unit: 1 t}
    \(more)

    """
  }

  /// An hour for each of the year; those that matter first, the others stood still.
  static func hours(
    _ rows: [String], of year: Int = 2026, header: String = "hour,concentration,flow"
  )
    -> String
  {
    var text = [header]
    var rest = rows[...]
    for month in 1...12 {
      let days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      for day in 1...days {
        for hour in 0...23 {
          func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
          let name = "\(year)-\(two(month))-\(two(day))T\(two(hour))"
          text.append("\(name),\(rest.popFirst() ?? ",0")")
        }
      }
    }
    return text.joined(separator: "\n") + "\n"
  }
}

/// To 1e-9 of the expected figure.
func isNear(_ value: ExactRatio, _ expected: String) -> Bool {
  guard let wanted = ExactDecimal(expected) else { return false }
  let difference = value - ExactRatio(wanted)
  let bound = ExactRatio(wanted.magnitude) * ExactDecimal(coefficient: 1, exponent: -9)
  return !(bound < difference) && !(bound < -difference)
}
