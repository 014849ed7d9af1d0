import Banyan
import Foundation
import Testing

/// Every command that writes, against every file that it reads: the file stays as it is.
@Suite("What a run read is never written over")
struct OverwritingTests {
  /// A command that writes, up to the name of the file it writes to.
  struct Writer: Sendable, CustomStringConvertible {
    let command: String
    /// What it reads besides the records and tables that every run reads.
    var further: [String] = []
    /// Whether it reads a workspace; keys are made of keys alone.
    var isOfWorkspace = true
    /// How it ends where a file stands: also its own, where that never gives way.
    var refusal: Int32 = 2
    var again: Int32 = 0

    var description: String { command }

    var reads: [String] { (isOfWorkspace ? OverwritingTests.records : []) + further }
  }

  /// A command that writes a file joins here.
  static let writers = [
    Writer(command: "inventory . MORE --format text --output"),
    Writer(command: "inventory . MORE --format json --output"),
    Writer(command: "inventory . MORE --format csv --output"),
    Writer(command: "inventory . MORE --format html --output"),
    Writer(command: "inventory . MORE --format xlsx --output"),
    Writer(command: "inventory . MORE --standard decree-06 --output"),
    Writer(command: "inventory . MORE --standard decree-06 --format html --output"),
    Writer(command: "explain . total MORE --output"),
    Writer(command: "explain . rebar MORE --output", further: footprints),
    Writer(command: "footprint . MORE --product rebar --output", further: footprints),
    Writer(command: "footprint . MORE --product rebar --format json --output", further: footprints),
    Writer(command: "footprint . MORE --product rebar --format html --output", further: footprints),
    Writer(command: "footprint . MORE --product rebar --format pact --output", further: footprints),
    Writer(
      command: "footprint . MORE --product rebar --with plan.yaml --output",
      further: footprints + ["plan.yaml"]),
    annotated,
    Writer(command: "cbam . MORE --output", further: ["cbam.yaml"]),
    Writer(command: "cbam . MORE --format html --output", further: ["cbam.yaml"]),
    Writer(command: "passport . MORE --batch H1 --output", further: passports),
    Writer(command: "passport . MORE --batch H1 --view restricted --output", further: passports),
    Writer(
      command: "passport . MORE --batch H1 --sign key.jwk --output",
      further: passports + ["key.jwk"]),
    Writer(
      command: "passport . MORE --batches --sign key.jwk --output", further: passports + ["key.jwk"]
    ),
    Writer(
      command: "passport publish . MORE --sign key.jwk --did did.json --output",
      further: passports + ["key.jwk", "did.json"]),
    Writer(
      command: "passport publish . MORE --sign key.jwk --output site --restricted",
      further: passports + ["key.jwk"]),
    Writer(
      command: "keys did key.jwk --retired old.jwk --output", further: ["key.jwk", "old.jwk"],
      isOfWorkspace: false),
    Writer(
      command: "keys new --issuer did:web:hillside.example --output", further: ["key.jwk"],
      isOfWorkspace: false, refusal: 1, again: 1),
  ]

  private static let annotated = Writer(command: "check . MORE --annotate", further: footprints)

  /// What every run over a workspace reads.
  static let records = [
    "banyan.yaml", "products.yaml", "activity/bills.csv", "activity/packed.csv.gz",
    "activity/sheet.xlsx", "activity/sheet.map.yaml", "factors/own.yaml", "tables/shared.yaml",
    "evidence/power.txt", "scans/power.txt", "meters/more.csv", "meters/input.csv",
  ]
  static let passports = footprints + ["batches.csv", "passports.csv", "cbam.yaml"]
  static let footprints = ["suppliers/pig-iron.json", "handed-in/electrodes.json"]

  /// Other names for a file, as commands that make them beforehand and print them.
  static let ways = [
    "echo ./$FILE", "echo activity/../$FILE", "echo $PWD/$FILE", "echo .//$FILE",
    "ln -s $FILE link; echo link",
    "ln -s $FILE link; ln -s link another; echo another",
    "ln -s $PWD link; echo link/$FILE",
    "ln $FILE hard; echo hard",
    "mkdir deep; ln -s ../$FILE deep/link; echo deep/link",
  ]

  /// The workspace `mill`, its bars with a passport that was issued and goods under the border adjustment,
  /// and what git cannot hold: a packed file, a workbook with a warning, keys.
  private func mill() throws -> Program {
    let program = try Program("mill")
    let packed = try program.run("gzip -n activity/packed.csv")
    try #require(packed.code == 0)
    let issued = try program.run(
      """
      cp $PACKAGE/Tests/ProgramTests/Workspaces/issued/* .
      new() { banyan keys new --issuer did:web:hillside.example --name $1 --output $1.jwk; }
      new key && new old && banyan keys did key.jwk --output did.json
      """)
    try #require(issued.code == 0, "\(issued.complaint)")
    let cells = [
      ["day", "meter", "what", "amount", "unit", "proof"],
      ["2023-05-01", "meter-e", "electricity/grid", "7", "kWh", "evidence/lost.txt"],
    ].map { $0.map { NewWorkbook.Cell.text($0) } }
    var sheet = NewWorkbook.Sheet("May", widths: [])
    sheet.rows = cells
    let bytes = try WorkbookWriter(NewWorkbook(title: "Meters", sheets: [sheet])).bytes()
    try Data(bytes).write(to: program.folder.appendingPathComponent("activity/sheet.xlsx"))
    let map = """
      sheets: [May]
      columns: {date: day, source: meter, activity: what, quantity: amount, unit: unit, evidence: proof}
      constants: {facility: plant, process: rolling}

      """
    try Data(map.utf8).write(to: program.folder.appendingPathComponent("activity/sheet.map.yaml"))
    return program
  }

  /// Every file of the workspace with its digest; links as what they lead to.
  private func digests(_ program: Program) throws -> String {
    try program.run("find . -type f -print0 | sort -z | xargs -0 sha256sum").output
  }

  private func line(_ writer: Writer, onto target: String) -> String {
    "BANYAN_FACTORS=tables banyan "
      + writer.command.replacing("MORE", with: "--activity meters/more.csv --activity - --quiet")
      + " \(target) < meters/input.csv"
  }

  @Test("Each command writes where nothing stands, and over its own report", arguments: writers)
  func writes(_ writer: Writer) throws {
    let program = try mill()
    defer { program.remove() }
    let before = try digests(program)
    for code in [0, writer.again] {
      let ending = try program.run(line(writer, onto: "out.report"))
      #expect(ending.code == code, "\(ending.complaint)")
      let isWritten = try program.run("test -s out.report").code == 0
      #expect(isWritten)
    }
    _ = try program.run("rm -r out.report site")
    #expect(try digests(program) == before)
  }

  @Test("No command writes over what it read, not even when it is forced to", arguments: writers)
  func everyFile(_ writer: Writer) throws {
    let program = try mill()
    defer { program.remove() }
    let before = try digests(program)
    for file in writer.reads {
      try refuses(writer, onto: file, "--force", in: program, before)
    }
  }

  @Test("Nor when nothing is said of force")
  func unforced() throws {
    let program = try mill()
    defer { program.remove() }
    let before = try digests(program)
    let writer = Self.annotated
    for file in writer.reads {
      try refuses(writer, onto: file, in: program, before)
    }
  }

  /// Another file for each way and writer, so that all meet all in time.
  @Test("Nor by any other name of the file", arguments: Array(writers.enumerated()))
  func everyWay(_ number: Int, _ writer: Writer) throws {
    let files = writer.reads
    for (index, way) in Self.ways.enumerated() {
      let program = try mill()
      defer { program.remove() }
      let file = files[(number + index) % files.count]
      let target = try program.run("FILE=\(file); \(way)").output.split(separator: "\n").joined()
      try refuses(writer, onto: target, "--force", in: program, try digests(program))
    }
  }

  /// More goes through standard input than a pipe holds, so the workbook was read before it is changed.
  @Test("A workbook that changed since it was read is not annotated")
  func changedWorkbook() throws {
    let program = try mill()
    defer { program.remove() }
    let rows = "head -1 meters/input.csv; yes \"$(sed 1d meters/input.csv)\" | head -3000"
    let before = "banyan check . - --threads 1 --annotate out.xlsx --quiet"
    let ending = try program.run(
      "(\(rows); cp activity/sheet.xlsx new; mv new activity/sheet.xlsx) | \(before)")
    #expect(ending.code == 1, "\(ending.complaint)")
    #expect(ending.complaint.contains("activity/sheet.xlsx: error: "))
    #expect(ending.complaint.contains("[file.changed]"))
    let isWritten = try program.run("test -e out.xlsx").code == 0
    #expect(!isWritten)
  }

  private func refuses(
    _ writer: Writer, onto target: String, _ option: String = "", in program: Program,
    _ before: String
  ) throws {
    let ending = try program.run("\(line(writer, onto: target)) \(option)")
    #expect(ending.code == writer.refusal, "\(target): \(ending.complaint)")
    let isUnchanged = try digests(program) == before
    #expect(isUnchanged, "\(target)")
  }
}
