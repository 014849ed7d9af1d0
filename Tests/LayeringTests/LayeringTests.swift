import Testing

/// The directions of imports, and habits that no module may take up.
@Suite("Layering")
struct LayeringTests {
  /// What a target may import: what Package.swift names for it, what those rest on, and these modules
  /// of the system.
  private static let system: [String: Set<String>] = [
    "BanyanThreads": ["Glibc", "Synchronization"], "BanyanNetworks": ["Glibc"],
    "BanyanDigests": ["Glibc"], "BanyanFiles": ["Glibc", "Synchronization"],
    "BanyanSpreadsheets": ["Glibc", "Synchronization"],
    "BanyanFactors": ["Synchronization"], "BanyanActivity": ["Glibc", "Synchronization"],
    "BanyanRuns": ["Synchronization"],
    "BanyanCLI": ["ArgumentParser", "Glibc", "Synchronization"],
  ]

  /// Targets that are a standard each: siblings, of which none knows another.
  private static let standards: Set = [
    "BanyanInventory", "BanyanDecree06", "BanyanFootprint", "BanyanCBAM",
  ]

  @Test("A target imports only what stands below it")
  func imports() throws {
    let files = try SourceFile.all()
    try #require(!files.isEmpty)
    let manifest = try Manifest()
    for file in files {
      guard let direct = manifest.dependencies[file.target] else {
        Issue.record("\(file.path): \(file.target) is no target of Package.swift")
        continue
      }
      let allowed = manifest.below(file.target).union(direct)
        .union(Self.system[file.target, default: []])
      for (module, line) in file.imports where !allowed.contains(module) {
        Issue.record("\(file.path):\(line): \(file.target) must not import \(module)")
      }
    }
  }

  @Test("Package.swift lists a target behind all it rests on")
  func order() throws {
    let manifest = try Manifest()
    var seen: Set<String> = []
    for target in manifest.order {
      #expect(manifest.dependencies[target, default: []].isSubset(of: seen), "\(target)")
      seen.insert(target)
    }
  }

  @Test("No standard knows another", arguments: standards.sorted())
  func siblings(standard: String) throws {
    let below = try Manifest().below(standard)
    #expect(below.isDisjoint(with: Self.standards), "\(standard) rests on \(below)")
  }

  @Test(
    "What the outside world offers has one door each",
    arguments: [
      ("CCrypto", "BanyanDigests"),
      ("CLibYAML", "BanyanYAML"), ("CLibZip", "BanyanSpreadsheets"),
      ("CQRencode", "BanyanSymbols"), ("CSync", "BanyanFiles"), ("CZlib", "BanyanFiles"),
      ("CZstd", "BanyanFiles"),
      ("CFactorTables", "BanyanFactors"), ("CExampleFiles", "Banyan"), ("CScan", "BanyanActivity"),
      ("ArgumentParser", "BanyanCLI"),
    ])
  func doors(module: String, door: String) throws {
    let targets = Set(
      try SourceFile.all().filter { $0.imports.contains { $0.module == module } }.map(\.target))
    #expect(targets == [door])
  }

  @Test(
    "No source takes a short cut past the diagnostics",
    arguments: ["try!", "as!", "fatalError", "import Foundation"])
  func shortCuts(word: String) throws {
    for file in try SourceFile.all() {
      for line in file.lines(with: word) { Issue.record("\(file.path):\(line): \(word)") }
    }
  }

  /// What stands on production (rules of physical flows among it) must not be able to reach a price, and
  /// production itself takes no side: `economic` is a word unknown there.
  @Test(
    "Production knows no price, no stage, no part of a footprint",
    arguments: [
      "price", "economic", "currency", "\"allocation\"", "lifecycle", "stage", "boundary",
      "component", "pact",
    ])
  func production(word: String) throws {
    let files = try SourceFile.all().filter { $0.target == "BanyanProduction" }
    try #require(!files.isEmpty)
    for file in files {
      for (index, line) in file.code.enumerated()
      where line.lowercased().replacing("compact", with: "").contains(word) {
        Issue.record("\(file.path):\(index + 1): \(word)")
      }
    }
  }

  @Test("Only the program prints")
  func printing() throws {
    for file in try SourceFile.all() where file.target != "BanyanCLI" {
      for line in file.lines(with: "print(") { Issue.record("\(file.path):\(line): print(") }
    }
  }

  @Test("A source file has at most 500 lines")
  func lengths() throws {
    for file in try SourceFile.all() {
      #expect(file.code.count <= 501, "\(file.path) has \(file.code.count - 1) lines")
    }
  }

  @Test("Imports are found whatever stands before them")
  func reading() {
    let file = SourceFile(
      path: "Sources/A/B.swift",
      text: """
        @_exported import One
        package import Two
        @testable import Three  // import Four
        import struct Five.Part
        let important = importance(of: x)
        """)
    #expect(file.imports.map(\.module) == ["One", "Two", "Three", "Five"])
    #expect(file.imports.map(\.line) == [1, 2, 3, 4])
  }
}

/// Codes and phrases are found by the tests through the lists of their targets.
@Suite("Words")
struct WordTests {
  @Test(
    "Every code and phrase that a target declares stands in its list",
    arguments: ["= DiagnosticCode(", "= TextKey("])
  func listed(declaration: String) throws {
    let files = try SourceFile.all()
    for target in Set(files.map(\.target)) {
      let own = files.filter { $0.target == target }
      let listed = Set(
        own.filter { $0.path.hasSuffix("Texts.swift") }.flatMap(\.code)
          .map { $0.drop { $0 == " " } }.filter { $0.hasPrefix(".") }
          .map { String($0.dropFirst().prefix { $0.isLetter || $0.isNumber }) })
      for file in own {
        for line in file.code where line.contains(declaration) {
          let name = line.split(separator: " ").drop { $0 != "let" }.dropFirst().first ?? ""
          #expect(listed.contains(String(name)), "\(file.path): \(name) is in no list")
        }
      }
    }
  }
}
