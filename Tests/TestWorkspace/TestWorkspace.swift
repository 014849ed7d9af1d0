import Banyan
import Foundation

/// A workspace written to a temporary folder and run whole: files in, report out.
package struct TestWorkspace: Sendable {
  /// A year, or a mapping in YAML's flow style.
  package var period: String
  package var gwp: String
  package var sets: [String]
  package var country: String
  /// The list under `facilities:`; one plant in `country` where it is nil.
  package var facilities: [String]?
  /// Further lines of banyan.yaml.
  package var settings: String
  /// Activity files by name; numbers are written 1,234.5.
  package var activity: [String: String]
  /// Tables of the workspace's own, by name.
  package var tables: [String: String]
  /// Published tables put before those the program carries, by name.
  package var published: [String: String]
  /// What products.yaml says, for footprints.
  package var products: String?
  /// Further files by their path: footprints of suppliers.
  package var files: [String: String] = [:]

  package init(
    _ activity: String, period: String = "2025", gwp: String = "AR5",
    sets: [String] = ["ipcc-2006"], country: String = "VN", facilities: [String]? = nil,
    settings: String = "", table: String? = nil, published: [String: String] = [:],
    products: String? = nil, files: [String: String] = [:]
  ) {
    self.period = period
    self.gwp = gwp
    self.sets = sets
    self.country = country
    self.facilities = facilities
    self.settings = settings
    self.activity = ["bills.csv": activity]
    self.tables = table.map { ["own.yaml": $0] } ?? [:]
    self.published = published
    self.products = products
    self.files = files
  }

  /// What a run gave: a report, or none and the reasons.
  package struct Outcome {
    package let report: InventoryReport?
    package let calculation: Calculation?
    package let diagnostics: Diagnostics

    package var codes: [String] { diagnostics.ordered.map(\.code.rawValue) }
    package var errors: [String] {
      diagnostics.ordered.filter { $0.severity == .error }.map(\.code.rawValue)
    }
    package var text: String { DiagnosticText(language: .english).text(of: diagnostics) }
  }

  /// The findings of a run that was to give a report and gave none.
  package struct NoReport: Error, CustomStringConvertible {
    package let description: String
  }

  package func run(threads: Int? = 1) throws -> Outcome {
    try written { folder, library in
      try Self.run(folder, library: library, threads: threads)
    }
  }

  /// Writes the files, does something with them and removes them.
  package func written<Result>(_ body: (String, FactorLibrary) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.path + "/banyan-test-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write(to: folder)
    return try body(
      folder, try FactorLibrary(folders: published.isEmpty ? [] : [folder + "/published"]))
  }

  package static func run(
    _ folder: String, library: FactorLibrary = .carried, gwp: String? = nil, threads: Int? = 1
  ) throws -> Outcome {
    let opened = try Run.open(
      folder, library: library, options: .init(gwp: gwp, workers: Workers(most: threads)))
    guard let run = opened.value, opened.isSound else {
      return Outcome(report: nil, calculation: nil, diagnostics: opened.findings)
    }
    let stage = try run.report(of: InventoryStandard.self, on: ())
    return Outcome(
      report: stage.value, calculation: try run.calculation(for: Purpose()).value,
      diagnostics: stage.findings)
  }

  /// The report of a run without an error.
  package func report() throws -> InventoryReport {
    let outcome = try run()
    guard let report = outcome.report else { throw NoReport(description: outcome.text) }
    return report
  }

  private func write(to folder: String) throws {
    let sites = facilities ?? ["{id: plant, country: \(country)}"]
    let head = """
      organisation: {name: Test, country: VN}
      period: \(period)
      gwp: \(gwp)
      numbers: en
      factors: [\(sets.joined(separator: ", "))]
      facilities:
      \(sites.map { "  - \($0)" }.joined(separator: "\n"))

      """
    try write(head + settings + "\n", to: folder, "banyan.yaml")
    for (name, text) in activity { try write(text + "\n", to: folder + "/activity", name) }
    for (name, text) in tables { try write(text + "\n", to: folder + "/factors", name) }
    for (name, text) in published { try write(text + "\n", to: folder + "/published", name) }
    if let products { try write(products + "\n", to: folder, "products.yaml") }
    for (path, text) in files { try write(text + "\n", to: folder, path) }
  }

  private func write(_ text: String, to folder: String, _ name: String) throws {
    let path = "\(folder)/\(name)"
    try FileSystem.createFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
    try FileSystem.write(text, to: path)
  }

  /// A table of a workspace's own, valid for all years everywhere: `lines` are its factors in
  /// YAML's flow style, without the dash.
  package static func table(
    _ lines: [String], head: String = "valid: {from: 2000-01-01}\ngeography: GLO",
    properties: [String] = []
  ) -> String {
    var text = "table: own\ncitation: Test\n\(head)\n"
    if !lines.isEmpty {
      text += "factors:\n" + lines.map { "  - {\($0)}" }.joined(separator: "\n") + "\n"
    }
    if !properties.isEmpty {
      text += "properties:\n" + properties.map { "  - {\($0)}" }.joined(separator: "\n") + "\n"
    }
    return text
  }
}

extension InventoryReport {
  /// Tonnes of one gas in the basket, 0 where there is none.
  package func tonnes(of gas: String) -> ExactDecimal {
    gases.first { $0.gas == gas }?.tonnes ?? .zero
  }

  package func line(of activity: String) -> InventoryLine? {
    lines.first { $0.line.activity.description == activity }
  }
}

extension ExactDecimal {
  /// A decimal number of a test's text.
  package init(exactly text: String) {
    guard let number = ExactDecimal(text) else { preconditionFailure("'\(text)' is no number") }
    self = number
  }

  /// Whether the number is another within a share of it, by default 1e-9.
  package func isNear(_ other: String, within share: String = "0.000000001") -> Bool {
    let other = ExactDecimal(exactly: other)
    return (self - other).magnitude <= other.magnitude * ExactDecimal(exactly: share)
  }
}
