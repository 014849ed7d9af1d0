import Foundation
import Testing

/// What the program says of the examples, to the byte: every format, in both languages.
///
/// digests.txt holds a digest for each command, of standard output, standard error and the exit code
/// (`{ COMMAND; echo "= $?"; } 2>&1 | sha256sum`). Bytes may move, but never unseen: a commit that
/// changes digests.txt says why. `BANYAN_RECORD=1 swift test --filter DigestTests` writes it anew.
@Suite("Digests of the examples")
struct DigestTests {
  private static let file = Program.tests.appendingPathComponent("digests.txt")

  /// What is asked of every example: a new format joins here.
  private static let inventories =
    ["text", "json", "csv", "html", "xlsx"].map { "inventory EXAMPLE --format \($0)" }
    + ["text", "json", "html"].map { "inventory EXAMPLE --standard decree-06 --format \($0)" }
    + ["AR4", "AR5", "AR5-feedback", "AR6"].map { "inventory EXAMPLE --gwp \($0) --format json" }
    + ["text", "json"].flatMap { format in
      ["total", "1", "2.1", "scope-2"].map { "explain EXAMPLE \($0) --format \(format)" }
    }
    + ["check EXAMPLE", "check EXAMPLE --diagnostics json"]

  private static let products = ["billet", "rebar", "slag", "scrap-return"]

  /// What is asked of each product.
  private static let footprints =
    ["text", "json", "html", "pact", "catena-x"].map {
      "footprint EXAMPLE --product PRODUCT --format \($0)"
    } + [
      "footprint EXAMPLE --product PRODUCT --compare-allocation",
      "footprint EXAMPLE --product PRODUCT --monte-carlo 50 --seed 7 --format json",
      "explain EXAMPLE PRODUCT",
    ]

  /// What is asked of a park.
  private static let parks =
    ["", " --for garment-1"].flatMap { reader in
      ["text", "json", "csv", "html", "xlsx"].map {
        "inventory examples/park\(reader) --format \($0)"
      }
    }
    + [
      "total", "bridge/2", "flow/chp-food-steam", "share/food",
      "food/2.2/food/hoi/steam/purchased",
    ].map { "explain examples/park \($0)" } + ["check examples/park"]

  private static let others = [
    "inventory examples/workshop --threads 1 --format json",
    "explain examples/workshop 2.1/main-meter",
    "explain examples/workshop 1.2/forklift --format json",
    "explain examples/steel-mill 2.1/mill/cong-to-lo-dien/electricity/grid/eaf",
    "explain examples/steel-mill rebar/eaf/cong-to-lo-dien/electricity/grid",
    "footprint examples/steel-mill --product rebar --with examples/steel-mill/what-if/2026.yaml",
    "footprint examples/steel-mill --product rebar --format json"
      + " --with examples/steel-mill/what-if/2026.yaml",
  ]

  /// Without a language of their own.
  private static let tables = [
    "factors list", "factors find diesel", "factors show viet-nam-electricity/grid-2023",
    "factors show viet-nam-toe/natural-gas.net-heating-value",
    "factors check factors/viet-nam/electricity.yaml",
  ]

  private static let commands: [String] = {
    let folder = Program.package.appendingPathComponent("examples").path
    let examples = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    let spoken =
      examples.filter { $0 != "park" }.flatMap { example in
        inventories.map { $0.replacing("EXAMPLE", with: "examples/\(example)") }
      }
      + products.flatMap { product in
        footprints.map {
          $0.replacing("EXAMPLE", with: "examples/steel-mill").replacing("PRODUCT", with: product)
        }
      }
      + ["cement", "extruder"].flatMap { example in
        ["text", "json"].map { "cbam examples/\(example) --format \($0)" }
      } + parks + others
    return spoken.flatMap { ["\($0) --lang en", "\($0) --lang vi"] } + tables
  }()

  @Test("Every format of every example has the bytes it had")
  func digests() throws {
    let program = try Program()
    defer { program.remove() }
    // Two at a time, each into a file of its own.
    let script = Self.commands.enumerated().map { index, command in
      "cd '\(Program.package.path)'; { banyan \(command); echo \"= $?\"; } > \"$FOLDER/\(index)\" 2>&1"
    }.joined(separator: "\n")
    try Data(script.utf8).write(to: program.folder.appendingPathComponent("script"))
    let ending = try program.run(
      """
      export FOLDER=$PWD; xargs -d '\\n' -P 2 -n 1 bash -c < script
      sha256sum $(seq 0 \(Self.commands.count - 1))
      """)
    let digests = ending.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
    try #require(digests.count == Self.commands.count, "\(ending.complaint)")
    let text = zip(Self.commands, digests).map { "\($1)  \($0)\n" }.joined()
    if ProcessInfo.processInfo.environment["BANYAN_RECORD"] != nil {
      try Data(text.utf8).write(to: Self.file)
    }
    let known = try String(contentsOf: Self.file, encoding: .utf8)
    for (line, expected) in zip(text.split(separator: "\n"), known.split(separator: "\n")) {
      #expect(line == expected)
    }
    #expect(text == known)
  }

  @Test("Every product of the mill has digests")
  func areComplete() throws {
    let program = try Program()
    defer { program.remove() }
    let ending = try program.run(
      "banyan footprint \(Program.package.path)/examples/steel-mill --lang en")
    #expect(ending.code == 2)
    #expect(ending.complaint.contains("one of: \(Self.products.joined(separator: ", "))\n"))
  }
}
