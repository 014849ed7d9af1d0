import Banyan
import Foundation
import TestWorkspace
import Testing

/// The closed result of a footprint: what is written is read back as it was.
@Suite("The footprint's closed result")
struct FootprintResultTests {
  /// Writes a result, reads it, and writes it again.
  private func check(_ result: FootprintResult, _ name: String) {
    let text = FootprintJSON().text(of: result)
    var findings = Diagnostics()
    let read = FootprintResult.read(text, file: "footprint.json", &findings)
    #expect(findings.isEmpty, "\(name): \(DiagnosticText(language: .english).text(of: findings))")
    #expect(read == result, "\(name)")
    #expect(read.map { FootprintJSON().text(of: $0) } == text, "\(name)")
  }

  private static let mill =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/examples/steel-mill"

  @Test(
    "Products of the steel mill read back equal",
    arguments: ["billet", "rebar", "slag", "scrap-return"])
  func examples(product: String) throws {
    let outcome = try TestWorkspace.runFootprint(Self.mill, of: product, comparing: true)
    let report = try #require(outcome.report, "\(outcome.text)")
    check(report.result, product)
    check(report.result(with: ContributionTree(report, depth: 0)), "\(product), depth 0")
    check(report.result(with: ContributionTree(report, cutOff: .zero)), "\(product), all")
  }

  @Test("Worked systems read back equal", arguments: AgreementCase.all)
  func worked(_ example: AgreementCase) throws {
    check(try example.report().result, "\(example)")
  }

  @Test("What is drawn reads back equal", arguments: [UInt64(1), .max])
  func sampled(seed: UInt64) throws {
    let report = try UncertainPlant.mill("rebar", samples: 101, seed: seed, threads: 1)
    let result = report.result
    #expect(result.monteCarlo?.seed == seed)
    check(result, "seed \(seed)")
  }

  /// Of 3 t and 7 t, shares by mass are 3/10 and 7/10; of 1 t and 2 t they are thirds, whose digits do
  /// not end.
  @Test("A share whose digits do not end is read back as the fraction it is")
  func thirds() throws {
    let report = try Self.divided(masses: (1, 2))
    let result = report.result
    let shares = try #require(result.allocation.first).shares.map(\.share)
    #expect(shares == [ExactRatio(1, over: 3), ExactRatio(2, over: 3)])
    let text = FootprintJSON().text(of: result)
    #expect(text.contains(#""fraction": {"numerator": "1", "denominator": "3"}"#))
    check(result, "thirds")
    // The ratio of the molar masses of CO2 and carbon, 44/12, does not end either.
    let ended = FootprintJSON().text(of: try Self.divided(masses: (3, 7)).result)
    let fractions = ended.split(separator: "\n").filter { $0.contains("\"fraction\"") }
    #expect(fractions.allSatisfy { $0.contains("\"kgCO2PerKgC\"") })
  }

  @Test(
    "A fraction that is not the number beside it is a fault at its place",
    arguments: [(#""denominator": "3""#, #""denominator": "4""#), (#""3""#, #""0""#)])
  func falseFraction(written: String, changed: String) throws {
    let text = FootprintJSON().text(of: try Self.divided(masses: (1, 2)).result)
    var lines = text.components(separatedBy: "\n")
    let line = try #require(lines.firstIndex { $0.contains("\"fraction\"") })
    lines[line] = lines[line].replacing(written, with: changed)
    var findings = Diagnostics()
    let read = FootprintResult.read(
      lines.joined(separator: "\n"), file: "footprint.json", &findings)
    #expect(read == nil)
    #expect(findings.ordered.map(\.code.rawValue) == ["result.fraction"])
    #expect(findings.ordered.first?.location?.line == line + 1)
  }

  /// One process with two products, divided by mass.
  private static func divided(masses: (Int, Int)) throws -> FootprintReport {
    try TestWorkspace(
      """
      date,source,activity,quantity,unit,process
      2025-06-30,oven,gas/SF6,1,kg,oven
      """,
      products: """
        processes:
          - id: oven
            outputs:
              - {product: a, quantity: \(masses.0) t}
              - {product: b, quantity: \(masses.1) t}
            allocation: {rule: mass, because: "two of a kind"}
        products:
          - {id: a, name: A, declared-unit: 1 t, boundary: cradle-to-gate}
          - {id: b, name: B, declared-unit: 1 t, boundary: cradle-to-gate}
        """
    ).footprint(of: "a")
  }

  @Test("Each property of a report is stated in its result, or drawn by pages alone")
  func completeness() throws {
    let stated: Set = [
      "settings", "potentials", "system", "allocation", "attribution", "burdens", "footprint",
      "totals", "pools", "carried", "balance", "comparison", "uncertainty", "sampled", "records",
      "findings", "head",
      "treeDepth", "treeCutOff",
    ]
    // Flows stand behind what is stated as made, left and attributed; files and bytes are the run's,
    // whose files a head states.
    let drawn: Set = ["flows", "files", "bytes", "workers"]
    let report = try Self.divided(masses: (1, 2))
    let properties = Set(Mirror(reflecting: report).children.compactMap(\.label))
    #expect(properties == stated.union(drawn))
    #expect(stated.isDisjoint(with: drawn))
  }
}
