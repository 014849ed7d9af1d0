import Banyan
import Foundation
import TestSupport
import Testing

/// One folder of `Cases/`.
struct ErrorCase: CustomTestStringConvertible, Sendable {
  let name: String

  static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Cases"

  static let all: [ErrorCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix("_") && !$0.hasPrefix(".") }.sorted()
      .map(ErrorCase.init)
  }()

  /// Codes that no file of a user can provoke, each with its reason.
  static let withoutCase: [DiagnosticCode: String] = elsewhere.reduce(into: single) { all, part in
    for code in part.codes { all[code] = part.reason }
  }

  /// Targets whose own tests provoke all they find.
  private static let elsewhere: [(codes: [DiagnosticCode], reason: String)] = [
    (CBAMTexts.codes, "belongs to cbam.yaml; BanyanCBAMTests provoke it"),
    (TemplateTexts.codes, "belongs to the Commission's workbook; BanyanCBAMTests provoke it"),
    (PassportTexts.codes, "belongs to a passport; BanyanPassportTests provoke it"),
    (CredentialsTexts.codes, "belongs to a key or signed file; BanyanCredentialsTests provoke it"),
    (ParkTexts.codes, "belongs to a park; BanyanParkTests provoke it"),
  ]

  private static let single: [DiagnosticCode: String] = [
    .billPart: "belongs to a cbam.yaml on part of a period; PartOfPeriodTests provoke it",
    .figureUnknown: "belongs to `banyan explain`, which reads no file but takes an argument",
    .supplierUnnamed: "belongs to `banyan check`, which reads all that may name it; RunTests do",
    .activityRepeated: "belongs to files named on the command line; NamedActivityTests provokes it",
    .fileChanged: "belongs to a file that somebody writes to meanwhile; InputsTests provokes it",
    .changeMeetsNothing: "belongs to a file of --with; WhatIfTests provokes it",
    .changeUnit: "belongs to a file of --with; WhatIfTests provokes it",
    .changeHeat: "belongs to a file of --with; InventoryWhatIfTests provokes it",
    .changeNowhere: "belongs to a file of --with; InventoryWhatIfTests provokes it",
    .planEmpty: "belongs to a file of --with; WhatIfTests provokes it",
    .catenaNone: "PACT's units and potentials that products.yaml cannot ask for; CatenaXTests do",
    .tableKind: "belongs to a folder of BANYAN_FACTORS; LibraryTests provoke it",
    .tableReplaced: "belongs to a folder of BANYAN_FACTORS; LibraryTests provoke it",
    .tableMissing: "belongs to a folder of BANYAN_FACTORS; FormTests provoke it",
    .parameterRepeated: "belongs to a calendar of BANYAN_FACTORS; DatedParameterTests provokes it",
    .resultSchema: "belongs to a result that is read back; ResultFaultTests provoke it",
    .resultMissing: "belongs to a result that is read back; ResultFaultTests provoke it",
    .resultUnknown: "belongs to a result that is read back; ResultFaultTests provoke it",
    .resultValue: "belongs to a result that is read back; ResultFaultTests provoke it",
    .resultFraction: "belongs to a result that is read back; ResultFaultTests provoke it",
    .decreeOrder: "belongs to the form of Decree 06/2022, whose own tests provoke it",
  ]

  var code: String { name.components(separatedBy: "--")[0] }
  var testDescription: String { name }

  func path(_ file: String) -> String { "\(Self.folder)/\(name)/\(file)" }

  /// The carried tables with two small sets of the tests' own before them, so that a correction
  /// of a published table changes no expected text.
  static func library() throws -> FactorLibrary {
    try FactorLibrary(folders: ["\(folder)/_published"])
  }

  private func has(_ file: String) -> Bool { FileManager.default.fileExists(atPath: path(file)) }

  /// Whether the case is about products, which a second sound workspace lies under.
  private var isFootprint: Bool { has("products.yaml") || has("suppliers") }

  /// What a run found, and whether it gave its report.
  struct Result {
    var diagnostics: Diagnostics
    var hasReport: Bool

    var codes: [DiagnosticCode] { diagnostics.ordered.map(\.code) }
    func text(in language: Language = .english) -> String {
      // A table of a folder is cited by its own path, which differs from machine to machine.
      DiagnosticText(language: language).text(of: diagnostics)
        .replacing("\(ErrorCase.folder)/_published/", with: "factors/")
    }
  }

  /// Files that say what is expected, or how the case is run.
  static let ownFiles: Set = ["expected.txt", "expected-vi.txt", "removed", "footprint"]

  func run() throws -> Result {
    let workspace = try TemporaryWorkspace()
    try workspace.overlay("\(Self.folder)/_base")
    if isFootprint && !has("footprint") { try workspace.overlay("\(Self.folder)/_footprint") }
    if let removed = try? String(contentsOfFile: path("removed"), encoding: .utf8) {
      for file in removed.split(separator: "\n") { try workspace.remove(String(file)) }
    }
    try workspace.overlay("\(Self.folder)/\(name)", except: Self.ownFiles)
    try Self.additions[name]?(workspace)
    if has("footprint") {
      let outcome = try FootprintOutcome(of: workspace.root, library: Self.library())
      return Result(diagnostics: outcome.diagnostics, hasReport: outcome.report != nil)
    }
    let outcome = try workspace.run(library: Self.library())
    return Result(diagnostics: outcome.diagnostics, hasReport: outcome.report != nil)
  }
}

extension ErrorCase {
  static let header = "date,source,activity,quantity,unit\n"

  /// What a text file in the repository cannot hold: links, and bytes that are no text.
  static let additions: [String: @Sendable (TemporaryWorkspace) throws -> Void] = [
    "activity.link": { workspace in
      try workspace.link("activity/old.csv", to: "bills.csv")
    },
    "file.kind": { workspace in try workspace.pipe("factors/own.yaml") },
    "file.kind--settings": { workspace in
      try workspace.remove("banyan.yaml")
      try workspace.pipe("banyan.yaml")
    },
    "file.link": { workspace in
      try workspace.write("table: own\n", to: "tables/own.yaml")
      try workspace.write("", to: "factors/.kept")
      try workspace.link("factors/own.yaml", to: "../tables/own.yaml")
    },
    "file.outside--folder": { workspace in try workspace.link("factors", to: "/etc") },
    "file.outside": { workspace in try workspace.link("products.yaml", to: "/etc/hostname") },
    "file.folder": { workspace in try workspace.write("", to: "products.yaml/products.yaml") },
    "file.dangling": { workspace in try workspace.link("products.yaml", to: "products-2024.yaml") },
    "text.foreign": { workspace in
      // The first bytes of a workbook: the local header of the entry that every one begins with.
      try workspace.write(
        [0x50, 0x4B, 0x03, 0x04, 20, 0, 0, 0, 8, 0] + Array("[Content_Types].xml".utf8),
        to: "activity/bills.csv")
    },
    "text.foreign--yaml": { workspace in
      try workspace.write(
        [0x50, 0x4B, 0x03, 0x04, 20, 0, 0, 0, 0, 0]
          + Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8),
        to: "products.yaml")
    },
    "file.large": { workspace in
      try workspace.write([UInt8](repeating: 0x23, count: (16 << 20) + 1), to: "banyan.yaml")
    },
    "evidence.missing--link": { workspace in
      try workspace.write("", to: "evidence/.kept")
      try workspace.link("evidence/evn-01.pdf", to: "evn-02.pdf")
    },
    "evidence.outside--link": { workspace in
      try workspace.write("", to: "evidence/.kept")
      try workspace.link("evidence/evn-01.pdf", to: "/etc/hostname")
    },
    "text.utf16": { workspace in
      let text = header + "2025-01-31,main-meter,electricity/grid,12,kWh\n"
      try workspace.write([0xFF, 0xFE] + text.utf8.flatMap { [$0, 0] }, to: "activity/bills.csv")
    },
    "text.utf16--yaml": { workspace in
      try workspace.write(
        [0xFE, 0xFF] + "period: 2025\n".utf8.flatMap { [0, $0] }, to: "banyan.yaml")
    },
    "text.encoding": { workspace in
      // Windows-1258 writes "Lò" with one byte, 0xF2, for the vowel.
      try workspace.write(
        Array(header.utf8) + Array("2025-01-31,L".utf8) + [0xF2]
          + Array(" nung,electricity/grid,12,kWh\n".utf8), to: "activity/bills.csv")
    },
    "text.encoding--nul": { workspace in
      try workspace.write(
        Array(header.utf8) + Array("2025-01-31,main".utf8) + [0]
          + Array("meter,electricity/grid,12,kWh\n".utf8), to: "activity/bills.csv")
    },
    "text.encoding--yaml": { workspace in
      try workspace.write(
        Array("organisation: C".utf8) + [0xF4] + Array("ng ty\n".utf8), to: "banyan.yaml")
    },
    "csv.long-record": { workspace in
      let long = String(repeating: "x", count: 3 << 20)
      try workspace.write(
        header + "2025-01-31,main-meter,electricity/grid,12,kWh\n"
          + "2025-02-28,\(long),electricity/grid,12,kWh\n"
          + "2025-03-31,main-meter,electricity/grid,12,kwm\n", to: "activity/bills.csv")
    },
  ]
}
