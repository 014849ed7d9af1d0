import Banyan
import Foundation

@testable import BanyanFactors

/// The published tables under `factors/`, each read once for all tests.
enum CarriedTables {
  struct Loaded: Sendable {
    let path: String
    let table: FactorTable?
    let findings: Diagnostics
    /// Lines of the file, for what a table's values do not keep.
    let lines: [String]
  }

  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// Paths under `factors/`, as `.ci/embed-tables` finds them.
  static let paths: [String] = [".yaml", ".csv"].flatMap { ending in
    try! FileSystem.files(under: repository + "/factors", suffix: ending)
  }.map { "factors/" + $0 }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }

  static let loaded: [Loaded] = FactorLibrary.carried.files(of: .table).map { index in
    let file = FactorLibrary.carried.files[index]
    let parsed = FactorLibrary.carried.parsed(index)
    let text = file.withBytes { String(decoding: $0, as: UTF8.self) }
    return Loaded(
      path: file.path, table: parsed.table, findings: parsed.findings,
      lines: text.split(separator: "\n").map(String.init))
  }

  static let tables: [FactorTable] = loaded.compactMap(\.table)
  static let factors: [EmissionFactor] = tables.flatMap(\.factors)

  /// Comma-separated values with a header, quotes respected; nil where the file is not there.
  static func rows(_ name: String) -> [[String: String]]? {
    // Beside the project, not part of it.
    let folder = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
      url.deletingLastPathComponent()
    }.appendingPathComponent("shared/reference/factors")
    guard
      let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    else { return nil }
    var records: [[String]] = [[""]]
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: records[records.count - 1].append("")
      case "\n" where !isQuoted, "\r\n" where !isQuoted: records.append([""])
      default: records[records.count - 1][records[records.count - 1].count - 1].append(character)
      }
    }
    guard let header = records.first else { return nil }
    return records.dropFirst().filter { $0.count == header.count }.map {
      Dictionary(uniqueKeysWithValues: zip(header, $0))
    }
  }
}
