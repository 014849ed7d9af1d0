import Banyan
import Foundation
import Testing

@testable import BanyanFactors

@Suite("Published tables: form")
struct TableFormTests {
  @Test("The program carries exactly the files under factors/")
  func carriesAll() {
    #expect(FactorLibrary.carried.files.map(\.path) == CarriedTables.paths)
  }

  @Test("What .ci/embed-tables wrote names the files it finds")
  func embeddedList() throws {
    let examples = try FileSystem.files(
      under: CarriedTables.repository + "/examples", suffix: ""
    ).map { "examples/" + $0 }.filter { !$0.contains("/expected/") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(try embedded("CFactorTables/tables.c") == CarriedTables.paths)
    #expect(try embedded("CExampleFiles/examples.c") == examples)
  }

  private func embedded(_ source: String) throws -> [String] {
    try String(
      contentsOfFile: "\(CarriedTables.repository)/Sources/\(source)", encoding: .utf8
    ).split(separator: "\n").filter { $0.hasPrefix("#embed") }.compactMap {
      $0.split(separator: "\"").dropFirst().first.map { String($0.dropFirst("../../".count)) }
    }
  }

  @Test("Every file says by its head what it is, and its folder agrees")
  func kinds() throws {
    let rows = FactorLibrary.carried.files.compactMap(\.head?.rows)
    for file in FactorLibrary.carried.files {
      if file.path.hasSuffix(".csv") {
        // Rows are named by the head beside them.
        #expect(rows.contains(file.path.split(separator: "/").last.map(String.init) ?? ""))
        continue
      }
      let kind = try #require(file.head?.kind, "\(file.path)")
      let folder = file.path.split(separator: "/").dropFirst().dropLast().joined(separator: "/")
      let fitting: [FactorFile.Kind] =
        switch folder {
        case "gwp": [.gwp]
        case "blends": [.blends]
        case "geography": [.geography]
        case "viet-nam/forms": [.form, .calendar, .words]
        case "cbam": [.law, .table]
        case "park-indicators": [.law]
        default: [.table]
        }
      #expect(fitting.contains(kind), "\(file.path)")
    }
  }

  @Test("A carried head is scanned to what a parser reads of it")
  func heads() {
    for file in FactorLibrary.carried.files where !file.path.hasSuffix(".csv") {
      var findings = Diagnostics()
      let read = file.withBytes { FactorFileHead.read($0, file: file.path, &findings) }
      #expect(findings.isEmpty, "\(file.path)")
      #expect(file.head == read, "\(file.path)")
    }
  }

  @Test("Every other file reads without a finding")
  func otherFiles() {
    let library = FactorLibrary.carried
    for kind in FactorFile.Kind.allCases where kind != .table {
      for index in library.files(of: kind) {
        #expect(library.parsed(index).findings.isEmpty, "\(library.files[index].path)")
      }
    }
  }

  @Test("Every table reads without a finding", arguments: CarriedTables.loaded.map(\.path))
  func reads(path: String) throws {
    let loaded = try #require(CarriedTables.loaded.first { $0.path == path })
    #expect(loaded.table != nil)
    #expect(
      loaded.findings.isEmpty, "\(DiagnosticText(language: .english).text(of: loaded.findings))")
  }

  @Test("Every table is cited with title, publisher and licence, and says how far it was checked")
  func cited() {
    for table in CarriedTables.tables {
      #expect(!table.head.citation.title.isEmpty, "\(table.head.file)")
      #expect(!(table.head.citation.licence ?? "").isEmpty, "\(table.head.file)")
      #expect(!(table.head.publisher ?? "").isEmpty, "\(table.head.file)")
      #expect(
        ["source-checked", "single source", "secondary", "unverified"].contains(
          table.head.confidence), "\(table.head.file): \(table.head.confidence ?? "none")")
    }
  }

  @Test("Names of tables are unique, and of factors within all tables")
  func uniqueNames() {
    #expect(Set(CarriedTables.tables.map(\.head.id)).count == CarriedTables.tables.count)
    let ids =
      CarriedTables.factors.map(\.id) + CarriedTables.tables.flatMap { $0.properties.map(\.id) }
    let repeated = Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }.keys
    #expect(repeated.isEmpty, "\(repeated.sorted())")
  }

  @Test("A table serves the heads of its activities, and heads are words of the vocabulary")
  func served() {
    for table in CarriedTables.tables {
      for factor in table.factors where !table.head.serves.contains(factor.activity.head) {
        Issue.record("\(factor.id): \(factor.activity) is not served")
      }
      for head in table.head.serves where ActivityVocabulary.kinds[head] == nil {
        Issue.record("\(table.head.file): serves '\(head)', which is no activity")
      }
      #expect(!table.head.serves.isEmpty, "\(table.head.file)")
      #expect(!table.head.set.isEmpty, "\(table.head.file)")
    }
  }

  @Test("No path of an activity has an empty part or a space")
  func paths() {
    for factor in CarriedTables.factors {
      let parts = factor.activity.description.split(
        separator: "/", omittingEmptySubsequences: false)
      #expect(
        parts.allSatisfy { !$0.isEmpty && !$0.contains(" ") }, "\(factor.id)")
    }
  }

  @Test("Limits contain the value, and energy of fuels states its basis")
  func values() {
    for factor in CarriedTables.factors {
      for gas in factor.emissions {
        guard let low = gas.low, let high = gas.high else { continue }
        #expect(low <= gas.kilograms && gas.kilograms <= high, "\(factor.id) \(gas.species)")
      }
      if ActivityVocabulary.kind(of: factor.activity) == .fuel, factor.per.dimension == .energy {
        #expect(factor.per.basis != nil, "\(factor.id)")
      }
    }
    for property in CarriedTables.tables.flatMap(\.properties) {
      guard let low = property.value.low, let high = property.value.high else { continue }
      #expect(low <= high, "\(property.id)")
      if let number = property.value.number {
        #expect(low <= number && number <= high, "\(property.id)")
      }
    }
  }

  @Test("A validity of one factor begins and ends with a month, or stands in the table's head")
  func boundaries() throws {
    for table in CarriedTables.tables {
      let head = try #require(table.head.validity, "\(table.head.file)")
      let validities =
        table.factors.map { ($0.id, $0.validity) } + table.properties.map { ($0.id, $0.validity) }
      for (id, validity) in validities where validity != head {
        #expect(validity.from.day == 1 || validity.from == head.from, "\(id)")
        guard let through = validity.through else { continue }
        #expect(through == through.lastOfMonth || through == head.through, "\(id)")
      }
    }
  }

  @Test("Tables in CO2e say whose potentials they use")
  func potentials() {
    for factor in CarriedTables.factors
    where factor.emissions.contains(where: { $0.species.gas == .publishedEquivalent }) {
      #expect(factor.head.gwp != nil, "\(factor.id)")
    }
  }

  @Test("At least 2500 gas values are carried, and 320 of Decision 2626")
  func counts() {
    func values(_ tables: [FactorTable]) -> Int {
      tables.reduce(0) { sum, table in
        sum + table.factors.reduce(0) { $0 + $1.emissions.count }
      }
    }
    #expect(values(CarriedTables.tables) >= 2500)
    let decision = CarriedTables.tables.filter { $0.head.file.contains("decision-2626") }
    let properties = decision.reduce(0) { $0 + $1.properties.count }
    #expect(values(decision) + properties >= 320)
  }
}
