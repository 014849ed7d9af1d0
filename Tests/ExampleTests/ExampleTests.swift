import Banyan
import Foundation
import TestWorkspace
import Testing

/// Each example runs whole and is compared byte for byte with its `expected/inventory.json`.
///
/// The totals are those of a second program, in Python's fractions, over the same files; they were
/// compared before the expected files were written. `BANYAN_RECORD=1 swift test --filter
/// ExampleTests` writes the files anew.
@Suite("Examples")
struct ExampleTests {
  static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/examples"

  static let totals: [(name: String, gwp: String?, total: String, records: Int)] = [
    ("workshop", nil, "56.4723852494057", 30), ("steel-mill", nil, "50283.2068378613", 350),
    ("steel-mill", "AR5", "50275.525752027", 350),
  ]

  @Test("The total is that of the second program", arguments: totals)
  func total(name: String, gwp: String?, total: String, records: Int) throws {
    let outcome = try TestWorkspace.run("\(Self.folder)/\(name)", gwp: gwp)
    let report = try #require(outcome.report, "\(outcome.text)")
    #expect(report.total.isNear(total, within: "0.000000000001"))
    #expect(report.records == records)
  }

  @Test("The wood of the steel mill is biogenic, its R-22 stands beside the total")
  func apart() throws {
    let report = try #require(try TestWorkspace.run("\(Self.folder)/steel-mill").report)
    #expect(report.biogenicCarbonDioxide == ExactDecimal(exactly: "108.3264"))
    #expect(report.outsideBasket.map(\.gas) == ["HCFC-22"])
    #expect(report.outsideBasket.map(\.equivalent) == [ExactDecimal(exactly: "32.83")])
  }

  @Test("Every example reproduces its expected inventory byte for byte")
  func expected() throws {
    let names = try FileSystem.names(in: Self.folder).filter {
      FileSystem.isFolder("\(Self.folder)/\($0)")
    }
    #expect(names.count >= 2)
    for name in names {
      let outcome = try TestWorkspace.run("\(Self.folder)/\(name)")
      let report = try #require(outcome.report, "\(name): \(outcome.text)")
      let text = InventoryJSON().text(of: report)
      let file = "\(Self.folder)/\(name)/expected/inventory.json"
      if ProcessInfo.processInfo.environment["BANYAN_RECORD"] != nil {
        try FileSystem.createFolder("\(Self.folder)/\(name)/expected")
        try FileSystem.write(text, to: file)
      }
      let written = String(decoding: try FileSystem.bytes(of: file), as: UTF8.self)
      let difference = zip(
        text.split(separator: "\n"), written.split(separator: "\n")
      ).first { $0 != $1 }
      #expect(text == written, "\(name): \(difference.map { "\($0)\nexpected \($1)" } ?? "length")")
    }
  }
}
