import Banyan
import TestSupport
import Testing

/// `explain` of embedded emissions: each figure down to records, rows of the law and articles.
@Suite("Explanations of embedded emissions")
struct CBAMExplanationTests {
  private func explain(
    _ figure: String, _ plant: String, in language: Language = .english, json: Bool = false
  ) throws -> Stage<RenderedDocument> {
    let plant = try Plant(plant)
    return try withExtendedLifetime(plant) {
      let run = try #require(
        try Run.open(
          plant.workspace.root, options: .init(workers: Workers(most: 1))
        ).value)
      return try run.explanation(
        of: ExplanationRequest(of: figure, in: language, isJSON: json, records: 50))
    }
  }

  private func text(_ figure: String, _ plant: String) throws -> String {
    let stage = try explain(figure, plant)
    guard case .text(let text) = try #require(stage.value) else { return "" }
    return text
  }

  /// (1,130.976 + 11,700 + 1,188 + 3,517.8)/8,200, each part by itself.
  @Test("An embedded emission is its parts, each with the words that explain it")
  func good() throws {
    let text = try text("cbam/hollow", "extruder")
    #expect(text.contains("2.1386312195122 t CO2e   for 1 t of hollow, CN 7604 21 00"))
    #expect(text.contains("billet-a: 0.731707317073171 × 1.95 t CO2e"))
    #expect(text.contains("banyan explain cbam/precursor/billet-c"))
    #expect(text.contains("÷ 8200 t, activity level (Annex III F)"))
    #expect(text.contains("added up again: the same"))
  }

  /// 7601 20 of Annex IV: 3.198 × 1.1; column B of route K 1.423 × 0.975.
  @Test("A precursor by default goes down to the row of its table and its benchmark")
  func precursor() throws {
    let text = try text("cbam/precursor/billet-c", "extruder")
    #expect(text.contains("3.5178 t CO2e/t"))
    #expect(text.contains("factors/cbam/default-values-unknown-origin-2025-2621.csv:"))
    #expect(text.contains("× (1 + 0.1), mark-up (2025/2621 Art. 1)   factors/cbam/mark-ups.yaml"))
    #expect(text.contains("1.423 t CO2e/t  benchmark of CN 7601 20 40, column B K"))
    #expect(text.contains("factors/cbam/benchmarks-2025-2620.csv:"))
  }

  /// 2,856,000 Nm3 × 36.0 MJ × 56.1 t/TJ.
  @Test("A stream goes down to the lines of its records and is worked out again")
  func stream() throws {
    let text = try text("cbam/line/reheating/stationary-combustion/natural-gas", "mill")
    #expect(text.contains("5767.9776 t CO2e   2025/2547 II B.3.1, Eq. 5"))
    #expect(text.contains("activity/2026.csv:"))
    #expect(text.contains("worked out again from the records: the same to the last digit"))
  }

  /// 790 t × (0.97 × 0.440 + 0.015 × 0.522).
  @Test("A carbonate is its composition by the factors of Table 3")
  func carbonate() throws {
    let names = try text("cbam/direct", "mill").split(separator: "\n").filter {
      $0.contains("limestone")
    }
    let command = try #require(names.first?.split(separator: " ").last)
    let text = try text(String(command), "mill")
    #expect(text.contains("343.3577 t CO2e"))
    #expect(text.contains("× 0.44 t CO2/t CaCO3"))
    #expect(text.contains("of mass 0.97"))
  }

  @Test(
    "Every name that is offered explains its figure, in both languages",
    arguments: Plant.folders.keys)
  func everyName(plant: String) throws {
    var open = ["cbam"]
    var known: Set<String> = ["cbam"]
    while let name = open.popLast() {
      let stage = try explain(name, plant, in: .vietnamese)
      guard case .text(let text) = try #require(stage.value, "\(name)") else { return }
      for line in text.split(separator: "\n") {
        guard let command = line.split(separator: "banyan explain ").last, command != line,
          command.hasPrefix("cbam")
        else { continue }
        if known.insert(String(command)).inserted { open.append(String(command)) }
      }
    }
    #expect(known.contains { $0.hasPrefix("cbam/line/") })
    #expect(known.contains { $0.hasPrefix("cbam/process/") })
    #expect(known.contains { $0.hasPrefix("cbam/delivery/") })
    // Whatever a file for programs has a figure of is reached from `cbam`.
    let json = try Plant(plant).json()
    for name in [
      "cbam/direct", "cbam/zero-rated", "cbam/balance", "cbam/reconciliation",
      "cbam/electricity/used", "cbam/electricity", "cbam/electricity/actual-share",
    ] {
      #expect(known.contains(name), "\(name)")
    }
    var good = 0
    while let product = json["goods[\(good)].product"] {
      for name in ["", "/direct", "/indirect", "/default-share", "/free-allocation"] {
        #expect(known.contains("cbam/\(product)\(name)"), "\(product)\(name)")
      }
      good += 1
    }
    #expect(good > 0)
    var process = 0
    while let id = json["processes[\(process)].id"] {
      for name in ["", "/activity-level", "/indirect"] {
        #expect(known.contains("cbam/process/\(id)\(name)"), "\(id)\(name)")
      }
      process += 1
    }
    var importer = 0
    while let name = json["importers[\(importer)].to"] {
      #expect(known.contains("cbam/importer/\(name)/2026"), "\(name)")
      importer += 1
    }
  }

  /// 692,400 t clinker in 600,000 t × 0.72 and 280,000 t × 0.93; 0.605557230155979 t/t of PCB40; all electricity
  /// at a default factor or none; importer A takes 50,000 and 20,000 t.
  @Test(
    "Parts, shares and sums of a report are explained as their figures are",
    arguments: [
      ("cbam/process/grinding/activity-level", "692400 t clinker", "280000 t  pc50"),
      ("cbam/pcb40/direct", "0.605557230155979 t CO2e/t", "clinker"),
      ("cbam/pcb40/default-share", "÷ 0.0675257910056437 t CO2e", "1  indirect"),
      ("cbam/zero-rated", "13920 t CO2", "voluntary-scheme POS-EXAMPLE-1"),
      ("cbam/electricity/actual-share", "6000 MWh", "÷ 104000 MWh"),
      ("cbam/process/grinding/indirect", "22994.1923076923 t CO2e", "× 0.547480769230769"),
      ("cbam/importer/importer-a/2026", "70000 t", "> 50 t"),
      ("cbam/delivery/1/default", "45082.5 t CO2e", "× 0.90165"),
      ("cbam/reconciliation", "13803.87975 t CO2e", "829366.09 − 815562.21025"),
      ("cbam/balance", "0 t CO2e", "− 829366.09 t CO2e"),
      ("cbam/line/kiln-dust", "4000 t   products.yaml:", "× 0.525 t CO2/t"),
    ])
  func parts(name: String, value: String, part: String) throws {
    let text = try text(name, "cement")
    #expect(text.contains(value), "\(text)")
    #expect(text.contains(part), "\(text)")
  }

  @Test("A program reads the same as branches")
  func json() throws {
    guard case .text(let text)? = try explain("cbam/hollow", "extruder", json: true).value else {
      Issue.record("no text")
      return
    }
    let json = PlantJSON(text)
    #expect(json["format"] == "banyan-explanation/1")
    #expect(json["value"]?.hasPrefix("2.138631219512195") == true)
    #expect(json["branches[0].place"] == "banyan explain cbam/process/extrusion")
  }

  @Test("A figure that is none is refused with the nearest that is one")
  func unknown() throws {
    let stage = try explain("cbam/precursor/billet-d", "extruder")
    #expect(stage.value == nil)
    let finding = try #require(stage.findings.ordered.first { $0.code == .figureUnknown })
    #expect(finding.hint?.text(in: .english).contains("cbam/precursor/billet-") == true)
  }
}
