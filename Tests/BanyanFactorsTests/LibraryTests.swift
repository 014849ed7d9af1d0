import Banyan
import Foundation
import TestWorkspace
import Testing

@testable import BanyanFactors

@Suite("A library of tables")
struct LibraryTests {
  /// A folder of tables, removed afterwards; `body` is given it and a library with it before the
  /// carried tables.
  private func library<Result>(
    _ files: [String: String], _ body: (String, FactorLibrary) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.path + "/banyan-tables-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files {
      let path = URL(filePath: folder + "/" + name)
      try FileManager.default.createDirectory(
        at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: path)
    }
    return try body(folder, try FactorLibrary(folders: [folder]))
  }

  private func carried(_ path: String) throws -> String {
    let file = try #require(FactorLibrary.carried.files.first { $0.path == path })
    return file.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: Parsed once

  @Test("A table is parsed once, whoever asks and however many at once")
  func parsedOnce() async throws {
    let library = try FactorLibrary()
    let index = try #require(library.tables(ofSet: "viet-nam").first)
    let factors = await withTaskGroup(of: EmissionFactor?.self) { group in
      for _ in 0..<32 { group.addTask { library.parsed(index).table?.factors.first } }
      return await group.reduce(into: [EmissionFactor?]()) { $0.append($1) }
    }
    let first = try #require(factors[0])
    #expect(factors.count == 32)
    #expect(factors.allSatisfy { $0 === first })
  }

  @Test("Two calculations on one library hold the same factors")
  func sharedByCalculations() throws {
    let workspace = TestWorkspace(
      "date,activity,quantity,unit\n2025-03-01,stationary-combustion/natural-gas,1,TJ (net)")
    let used = try workspace.written { folder, library in
      try (0..<2).map { _ in
        let outcome = try TestWorkspace.run(folder, library: library)
        return try #require(outcome.calculation?.lines.first?.basis.factor)
      }
    }
    #expect(used[0] === used[1])
  }

  @Test("What is found in a table is said by every calculation that uses it")
  func findingsOfEach() throws {
    let table = """
      table: broken
      set: broken
      citation: A table
      valid: 2025
      geography: VN
      serves: [process]
      factors:
        - {id: x, activity: process/x, per: t, emits: {CO2: seven}}
      """
    let workspace = TestWorkspace(
      "date,activity,quantity,unit\n2025-03-01,process/x,1,t", sets: ["broken"],
      published: ["broken.yaml": table])
    let errors = try workspace.written { folder, library in
      try (0..<2).map { _ in try TestWorkspace.run(folder, library: library).errors }
    }
    #expect(errors[0].contains("table.value"))
    #expect(errors[0] == errors[1])
  }

  // MARK: Tables put before the published ones

  /// A grid factor of 0.1 t where the published one of 2023 is 0.6592 t.
  private static let grid = """
    table: viet-nam-electricity
    set: viet-nam
    citation: Somebody's figure
    valid: {from: 2014-01-01}
    geography: VN
    serves: [electricity]
    factors:
      - {id: grid-2023, activity: electricity/grid, per: MWh, emits: {CO2: 0.1 t}, valid: 2023}
    """

  @Test("A published table that is replaced is a warning with both digests, cited by its own path")
  func replaced() throws {
    let place = "viet-nam/electricity.yaml"
    let workspace = TestWorkspace(
      "date,activity,quantity,unit\n2023-03-01,electricity/grid,1,MWh", period: "2023",
      sets: ["viet-nam"], published: [place: Self.grid])
    try workspace.written { folder, library in
      let outcome = try TestWorkspace.run(folder, library: library)
      let path = "\(folder)/published/\(place)"
      let warnings = outcome.diagnostics.ordered.filter { $0.code == .tableReplaced }
      try #require(warnings.count == 1)
      let warning = warnings[0]
      #expect(warning.severity == .warning)
      #expect(warning.location == SourceLocation(file: path))
      let text = DiagnosticText(language: .english).text(of: warning)
      #expect(text.contains("the published factors/\(place)"))
      // By sha256sum of the text above.
      #expect(text.contains(LibraryTests.gridDigest))
      #expect(text.contains("\(Digest(of: Array(try carried("factors/\(place)").utf8)))"))

      let line = try #require(outcome.calculation?.lines.first)
      // 1 MWh × 0.1 t.
      #expect(line.gases.map(\.tonnes) == [ExactDecimal("0.1")])
      let factor = try #require(line.basis.factor)
      #expect(factor.location.file == path)
      #expect(factor.head.file == path)
      #expect(!factor.citationLine.contains("Vietnamese grid"))
    }
  }

  private static let gridDigest =
    "1a25a76ff15334e3e4c9c09c3dbf9e52123aace9f4f52e79e8bbd03a1172bb01"

  @Test("A file of the same bytes replaces nothing")
  func same() throws {
    let path = "factors/viet-nam/electricity.yaml"
    try library(["viet-nam/electricity.yaml": carried(path)]) { folder, library in
      #expect(library.files.map(\.path) == FactorLibrary.carried.files.map(\.path))
      var findings = library.findings
      _ = library.everyTable(&findings)
      #expect(findings.isEmpty)
    }
  }

  @Test("A file that stands where none is published is a further table")
  func further() throws {
    let text = Self.grid.replacing("set: viet-nam", with: "set: own")
      .replacing("table: viet-nam-electricity", with: "table: own-grid")
    try library(["own/grid.yaml": text]) { folder, library in
      #expect(library.setNames.contains("own"))
      #expect(library.setNames.contains("viet-nam"))
      var findings = library.findings
      let tables = library.everyTable(&findings)
      #expect(findings.isEmpty)
      let own = try #require(tables.first { $0.head.id == "own-grid" })
      #expect(own.head.file == "\(folder)/own/grid.yaml")
    }
  }

  @Test("What a replaced table is not asked for is not said")
  func unasked() throws {
    let outcome = try TestWorkspace(
      "date,activity,quantity,unit\n2025-03-01,stationary-combustion/natural-gas,1,TJ (net)",
      published: ["viet-nam/electricity.yaml": Self.grid]
    ).run()
    #expect(outcome.codes.isEmpty)
  }

  @Test("Potentials, blends and countries are replaced as tables are")
  func others() throws {
    let gwp = try carried("factors/gwp/ar5-100.yaml").replacing(
      "gas: CH4, family: CH4, kyoto: yes, gwp: 28",
      with: "gas: CH4, family: CH4, kyoto: yes, gwp: 5")
    let blends = """
      blends: ashrae-blends
      citation: {title: A mixture}
      compositions:
        - {name: R-410A, of: {HFC-32: 100 %}}
      """
    let countries = """
      geography: countries
      citation: {title: A list}
      countries:
        - {code: VN, alpha3: VNM, names: [Annam]}
      """
    let files = [
      "gwp/ar5-100.yaml": gwp, "blends/ashrae.yaml": blends, "geography/countries.yaml": countries,
    ]
    try library(files) { folder, library in
      var findings = library.findings
      let methane = library.potentials("AR5", &findings)?.potential(of: GasSpecies(.methane))
      #expect(methane?.value == ExactDecimal("5"))
      #expect(library.blends(&findings)?.names == ["R-410A"])
      #expect(library.countries.country("annam") == "VN")
      #expect(library.countries.country("GB") == nil)
      #expect(FactorLibrary.carried.countries.country("GB") == "GB")
      #expect(findings.ordered.map(\.code) == [.tableReplaced, .tableReplaced, .tableReplaced])
      #expect(
        Set(findings.ordered.compactMap(\.location?.file))
          == Set(files.keys.map { "\(folder)/\($0)" }))
    }
  }

  @Test(
    "A file that does not say what it holds is an error at its first key",
    arguments: [
      ("tabel: own-grid\nset: own\n", 1, 1), ("# a remark\nservices: [web]\n", 2, 1),
      ("table: {name: own}\n", 1, 1),
    ])
  func kind(text: String, line: Int, column: Int) throws {
    try library(["own.yaml": text]) { folder, library in
      let found = library.findings.ordered
      #expect(found.map(\.code) == [.tableKind])
      #expect(
        found.first?.location
          == SourceLocation(file: "\(folder)/own.yaml", line: line, column: column))
    }
    let outcome = try TestWorkspace(
      "date,activity,quantity,unit\n2025-03-01,stationary-combustion/natural-gas,1,TJ (net)",
      published: ["own.yaml": text]
    ).run()
    #expect(outcome.errors == ["table.kind"])
  }

  @Test("A folder's head may be written in any form YAML has")
  func heads() throws {
    let text = """
      table: "own-grid"
      set: 'own'
      serves:
        - electricity
        - heat
      valid:
        from: 2025-03-15
        through: 2025-12-31
      factors: []
      """
    try library(["own.yaml": text]) { _, library in
      let index = try #require(library.tables(ofSet: "own").first)
      let head = try #require(library.files[index].head)
      #expect(head.name == "own-grid")
      #expect(head.serves == ["electricity", "heat"])
      #expect(head.days.map(\.description) == ["2025-03-15", "2025-12-31"])
    }
  }
}
