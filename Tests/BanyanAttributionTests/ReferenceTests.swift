import BanyanAttribution
import BanyanQuantities
import Foundation
import Testing

/// Systems that Python's fractions solved; `Reference/make_reference.py` wrote the file.
@Suite("Another program's solutions")
struct ReferenceTests {
  @Test("Weights agree to 30 places")
  func systems() throws {
    let path =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Reference/systems.txt"
    let systems = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: " ").map(String.init) }
      .reduce(into: [[[String]]]()) { systems, line in
        if line[0] == "system" { systems.append([]) }
        systems[systems.count - 1].append(line)
      }
    #expect(systems.count == 5)
    let tolerance = ExactDecimal(coefficient: 1, exponent: -30)
    for lines in systems {
      let weights = try Weights(network(lines))
      let expected = lines.filter { $0[0] == "carried" || $0[0] == "leaving" }
      #expect(!expected.isEmpty)
      for line in expected {
        let (product, process) = (try index(line[1]), try index(line[2]))
        let expected = try #require(ExactDecimal(line[3]))
        let figures = line[0] == "carried" ? weights.carried : weights.leaving
        #expect(
          (figures[product][process] - expected).magnitude <= tolerance,
          "\(lines[0][1]): \(line.joined(separator: " "))")
      }
    }
  }

  private func network(_ lines: [[String]]) throws -> AttributionNetwork {
    AttributionNetwork(
      processCount: try index(lines[0][2]), productCount: try index(lines[0][3]),
      outputs: try lines.filter { $0[0] == "output" }.map {
        .init(
          process: try index($0[1]), product: try index($0[2]), quantity: try fraction($0[3]),
          share: try fraction($0[4]))
      },
      takes: try lines.filter { $0[0] == "take" }.map {
        .init(process: try index($0[1]), product: try index($0[2]), quantity: try fraction($0[3]))
      })
  }

  private func index(_ text: String) throws -> Int { try #require(Int(text)) }

  private func fraction(_ text: String) throws -> ExactRatio {
    let parts = text.split(separator: "/")
    let numerator = try #require(ExactDecimal(parts[0]))
    return parts.count == 1
      ? ExactRatio(numerator) : ExactRatio(numerator, over: try #require(ExactDecimal(parts[1])))
  }
}
