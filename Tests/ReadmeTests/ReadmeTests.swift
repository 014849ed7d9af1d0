import Banyan
import Testing

/// What README.md and the guides show is what is compiled and run.
@Suite("README")
struct ReadmeTests {
  private static var package: String {
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try FileSystem.bytes(of: "\(Self.package)/\(path)"), as: UTF8.self)
  }

  /// Fenced blocks of a language, without their fences.
  private func blocks(_ language: String) throws -> [String] {
    var blocks: [String] = []
    var open: String?
    for line in try text("README.md").split(separator: "\n", omittingEmptySubsequences: false) {
      if let body = open {
        if line == "```" {
          blocks.append(body)
          open = nil
        } else {
          open = body + line + "\n"
        }
      } else if line == "```\(language)" {
        open = ""
      }
    }
    return blocks
  }

  @Test("The library example is the one an outsider compiles")
  func isCompiled() throws {
    #expect(try blocks("swift") == [text("Tests/OutsideTests/LibraryExample.swift")])
  }

  @Test("The guide walks with the figures of today")
  func guide() throws {
    let guide = try text("Sources/Banyan/Banyan.docc/WalkOfARecord.md")
    let run = try #require(
      try Run.open("\(Self.package)/examples/workshop", library: .carried).value)
    let report = try #require(try run.report(of: InventoryStandard.self, on: ()).value)
    let forklift = try #require(report.lines.first { $0.line.source == "forklift" })
    for gas in forklift.line.gases {
      #expect(guide.contains("| \(gas.tonnes) |"), "\(gas.species)")
      #expect(guide.contains("| \(gas.equivalent.tonnes) |"), "\(gas.species)")
    }
    #expect(guide.contains("**\(forklift.equivalent) t CO2e**"))
    let place = forklift.line.place.location
    let line = try #require(place.line)
    #expect(guide.contains("\"file\": \"\(place.file)\", \"line\": \(line)}"))
    #expect(guide.contains("**\(report.total) t CO2e**"))
    let bills = try text("examples/workshop/activity/bills.csv").split(separator: "\n")
    #expect(guide.contains("    \(bills[0])\n    \(bills[14])\n"))
  }

  @Test("The guide for importers shows the code that an outsider compiles")
  func using() throws {
    let guide = try text("Sources/Banyan/Banyan.docc/UsingTheLibrary.md")
    #expect(guide.contains("```swift\n\(try text("Tests/OutsideTests/GuideExample.swift"))```\n"))
  }

  @Test("Set-up is two blocks of one command line each, at the top")
  func commands() throws {
    let commands = try blocks("bash").prefix(2)
    #expect(commands.count == 2)
    for command in commands { #expect(command.split(separator: "\n").count == 1) }
  }

  @Test("Every target, example and factor set stands in the map")
  func map() throws {
    let readme = try text("README.md")
    for folder in ["Sources", "examples", "factors"] {
      for name in try FileSystem.names(in: "\(Self.package)/\(folder)")
      where try FileSystem.isFolder("\(Self.package)/\(folder)/\(name)") {
        let isMapped = readme.contains("\(name)/")
        #expect(isMapped, "README.md says nothing of \(folder)/\(name)")
      }
    }
  }
}
