import Banyan
import TestSupport
import Testing

/// One fault put into a sound plant: the code, its line, and words of the text.
struct CBAMFault: CustomTestStringConvertible, Sendable {
  let code: DiagnosticCode
  let plant: String
  let file: String
  /// What stands there, and what takes its place; nothing to replace adds at the end.
  let old: String
  let new: String
  /// A text of the changed file in whose line the fault stands.
  let line: String
  /// The file where it is found, where that is another.
  let found: String?

  init(
    _ code: DiagnosticCode, _ plant: String, _ old: String, _ new: String, at line: String,
    file: String = "cbam.yaml", found: String? = nil
  ) {
    self.code = code
    self.plant = plant
    self.file = file
    self.old = old
    self.new = new
    self.line = line
    self.found = found
  }

  var testDescription: String { code.rawValue }
}

@Suite("Every fault of cbam.yaml is found at its line, with a way out")
struct FaultTests {
  private static let sold = "  - {product: pc50, cn: \"25232900\", clinker-content: 93 %}"

  static let faults: [CBAMFault] = [
    CBAMFault(
      .cbamPeriod, "mill", "installation:",
      "period: {from: 2026-04-01, through: 2027-03-31}\ninstallation:",
      at: "period:"),
    CBAMFault(
      .cbamOtherPeriod, "mill", "installation:", "period: 2027\ninstallation:", at: "period:"),
    CBAMFault(.cnInvalid, "mill", "cn: \"72142000\"", "cn: \"7214200\"", at: "7214200"),
    CBAMFault(.cnInvalid, "mill", "cn: \"72142000\"", "cn: \"7214.20.00\"", at: "7214.20.00"),
    CBAMFault(.cnUnquoted, "mill", "cn: \"72142000\"", "cn: 72142000", at: "cn: 72142000"),
    CBAMFault(.cnNotListed, "mill", "cn: \"72142000\"", "cn: \"72142001\"", at: "72142001"),
    CBAMFault(
      .cnCategory, "cement", "{product: pc50, cn: \"25232900\", clinker-content: 93 %}",
      "{product: pc50, cn: \"25233000\"}", at: "25233000"),
    CBAMFault(
      .cnInTwoProcesses, "mill", "cn: \"72142000\"", "cn: \"72071116\", benchmark: E",
      at: "{product: rebar"),
    CBAMFault(.cnIsAnnexI, "mill", "cn: \"26190090\"", "cn: \"72011011\"", at: "{product: slag"),
    CBAMFault(
      .offSpecSold, "mill", "cn: \"26190090\", because: by-product",
      "cn: \"72011011\", because: off-spec", at: "{product: slag"),
    CBAMFault(
      .cnIsPrecursor, "mill", "cn: \"72023000\"", "cn: \"72011011\"",
      at: "material: silicomanganese"),
    CBAMFault(
      .percentageBare, "cement", "clinker-content: 72 %", "clinker-content: 0.72", at: "0.72"),
    .init(.shareRange, "cement", "clinker-content: 72 %", "clinker-content: 172 %", at: "172 %"),
    CBAMFault(
      .rateInvalid, "cement", "method: B, factor: 0.525 t/t", "method: B, factor: 0.525",
      at: "method: B"),
    CBAMFault(
      .nitrogenParts, "blender", "{total: 160 kg/t", "{total: 150 kg/t", at: "total: 150 kg/t"),
    CBAMFault(
      .compositionSum, "mill", "{CaCO3: 97 %", "{CaCO3: 99 %", at: "CaCO3: 99 %"),
    CBAMFault(
      .evidenceNeeded, "cement",
      "    actual: {kind: direct-line, diagram: evidence/single-line.txt, hourly-meter: evidence/hourly.csv, generation: separate, source: renewable}\n",
      "", at: "own-solar"),
    CBAMFault(
      .footprintIsNoSEE, "extruder", "      direct: 1.95 t/t", "      pact: suppliers/a.json",
      at: "pact:"),
    CBAMFault(
      .footprintIsNoSEE, "extruder", "      direct: 1.95 t/t", "      pcf: suppliers/a.json",
      at: "pcf:"),
    CBAMFault(
      .footprintIsNoSEE, "extruder", "supplier: {name: Remelter B}, values: default",
      "supplier: {name: Remelter B}, values: suppliers/a.json", at: "suppliers/a.json"),
    CBAMFault(
      .actualWithoutDirect, "extruder", "      direct: 1.95 t/t\n", "", at: "electricity: 14.2"),
    CBAMFault(
      .actualWithoutIndirect, "blender", "      indirect: 0.00021 t/kg N\n", "",
      at: "direct: 0.00251"),
    CBAMFault(.benchmarkNeeded, "mill", ", benchmark: E", "", at: "{product: billet"),
    CBAMFault(.benchmarkUnknown, "mill", "benchmark: E", "benchmark: K", at: "benchmark: K"),
    CBAMFault(
      .streamTwice, "cement", "  - {waste: kiln-dust",
      "  - {records: process/clinker, method: A}\n  - {waste: kiln-dust", at: "method: A"),
    CBAMFault(
      .carbonateComposition, "mill",
      "  - {records: process/carbonate/dolomite, composition: {CaCO3: 54 %, MgCO3: 44.5 %}, because: \"supplier's certificate\"}\n",
      "", at: "process/carbonate/dolomite", found: "activity/2026.csv"),
    CBAMFault(.carbonateUnknown, "mill", "{CaCO3: 54 %", "{CaCO4: 54 %", at: "CaCO4"),
    CBAMFault(
      .zeroRatedFossil, "cement", "{source: kiln-husk-certified}", "{source: kiln-coal}",
      at: "source: kiln-coal"),
    CBAMFault(
      .heatWithoutFactor, "mill", "",
      "heat:\n  - {process: steelmaking, direction: import, quantity: 1 TJ}\n",
      at: "quantity: 1 TJ"),
    CBAMFault(
      .fuelUnknown, "mill", "",
      "heat:\n  - {process: steelmaking, direction: import, quantity: 1 TJ, fuel: natural-gaz}\n",
      at: "natural-gaz"),
    CBAMFault(
      .processOfOtherFile, "mill", "",
      "heat:\n  - {process: eaf, direction: import, quantity: 1 TJ, fuel: natural-gas}\n",
      at: "process: eaf"),
    CBAMFault(
      .processUndecided, "mill",
      "  - id: bar-rolling\n    of: rolling\n    goods:\n      - {product: rebar, cn: \"72142000\"}\n    no-goods:\n      - {product: scrap-return, cn: \"72044190\", because: scrap}\n",
      "", at: "- id: rolling", found: "products.yaml"),
    CBAMFault(
      .processWithoutGoods, "mill", "    goods:\n      - {product: rebar, cn: \"72142000\"}\n",
      "    goods: []\n", at: "id: bar-rolling"),
    CBAMFault(
      .outputUndecided, "mill", "      - {product: slag, cn: \"26190090\", because: by-product}\n",
      "", at: "{product: slag", found: "products.yaml"),
    CBAMFault(
      .materialUndecided, "mill", "  - {material: silicomanganese, cn: \"72023000\"}\n", "",
      at: "material: silicomanganese", found: "products.yaml"),
    CBAMFault(
      .recordUndecided, "mill",
      "  - {records: carbon/input/charge-coal, cn: \"27011100\"}\n", "",
      at: "carbon/input/charge-coal", found: "activity/2026.csv"),
    CBAMFault(
      .contentMissing, "blender",
      "  - {id: urea, material: urea, cn: \"31021019\", country: Viet Nam, nitrogen: 460 kg/t}",
      "  - {id: urea, material: urea, cn: \"31021019\", country: Viet Nam}", at: "id: urea"),
    CBAMFault(
      .onlyInOther, "mill", "cn: \"72011011\", country: Viet Nam, values: default",
      "cn: \"72011011\", country: Viet Nam, only-in: bar-rolling, evidence: evidence/x.txt, values: default",
      at: "only-in"),
    CBAMFault(
      .precursorUntaken, "mill", "  - {material: flux,",
      "  - {material: spare, because: none}\n  - {material: flux,",
      at: "material: spare"),
    CBAMFault(
      .deliveryOfNoGood, "mill", "{product: billet, to: importer-b",
      "{product: slag, to: importer-b",
      at: "{product: slag, to"),
    CBAMFault(
      .carbonPriceByDefault, "extruder", "quantity: 900 t}\n",
      "quantity: 900 t, basis: default}\n", at: "basis: default"),
    CBAMFault(
      .sharedByPrice, "mill",
      "    rule: metered\n    by: {eaf: 45100000 kWh, rolling: 8700000 kWh}\n",
      "    rule: economic\n", at: "rule: economic", file: "products.yaml"),
    CBAMFault(
      .innerSold, "mill", "    goods:\n      - {product: rebar, cn: \"72142000\"}\n",
      "    goods:\n      - {product: rebar, cn: \"72142000\"}\n    inner:\n      - {product: scrap-return, cn: \"72071116\"}\n",
      at: "{product: scrap-return, cn: \"72071116\"}"),
    CBAMFault(
      .deliveryBeforeMade, "extruder", "quarter: 2026-Q2", "quarter: 2025-Q4", at: "2025-Q4"),
    CBAMFault(
      .bothMethods, "cement", "",
      "2026-01-01,2026-12-31,works,kiln,process/carbonate/limestone,1500000,t,kiln\n",
      at: "process/carbonate/limestone", file: "activity/2026.csv"),
    CBAMFault(
      .severalMethods, "cement", "method: B, factor", "method: [A, B], factor", at: "method: [A, B]"
    ),
    CBAMFault(
      .severalMethods, "cement", "method: B, factor", "method: A and B, factor",
      at: "method: A and B"),
    CBAMFault(
      .recordsNotFound, "mill", "",
      "zero-rated:\n  - {records: {source: dryer}, criteria: [29(10)], proof: {kind: union-database, id: X}}\n",
      at: "source: dryer"),
    CBAMFault(.cnElectricity, "mill", "cn: \"72142000\"", "cn: \"27160000\"", at: "27160000"),
    CBAMFault(
      .divideUnused, "mill", "",
      "divide:\n  - {records: {source: gensets}, among: [steelmaking], rule: functional-unit, because: test}\n",
      at: "source: gensets"),
    CBAMFault(
      .heatUndecided, "mill", "",
      "2026-01-01,2026-12-31,mill,park-steam,steam/park,10,GJ,rolling\n", at: "park-steam",
      file: "activity/2026.csv"),
  ]

  @Test("Every code has its fault")
  func everyCode() {
    let provoked = Set(Self.faults.map(\.code) + Self.warnings.map(\.code))
    // Each by a test of its own, here, in MeasuredTests or in AttributionRuleTests; a row that does not read can stand only in a table of BANYAN_FACTORS.
    let others: Set<DiagnosticCode> = [
      .cbamMissing, .cbamProducts, .lawRow, .goodWithoutMass, .electricityFactor, .measuredFile,
      .measuredHeader, .measuredHour, .measuredFlow, .measuredHours, .measuredConcentration,
      .measuredGas, .measuredBeside, .nitrousOxideUnmeasured, .anodeProcess, .transferBeyond,
      .combinedEnergy, .combinedGiven, .groupingNeeded, .allocationAssumed, .sharedUnits,
      .stockBeyond, .heatBeyond, .coproductMolar, .measuredUncertainty, .measuredUncertain,
      .attributedBelowZero,
      // The carried tables print a default value and a benchmark for every code but electricity.
      .defaultMissing, .benchmarkMissing,
    ]
    // ImportedElectricityTests and PartOfPeriodTests provoke these.
    let imports: Set<DiagnosticCode> = [
      .cnElectricityTaken, .reportWithoutGoods, .deliveryByCode, .electricityUnanswered,
      .electricityIdle, .electricityOrigin, .electricityIntensity, .electricityBefore,
      .electricityUnmet, .cbamQuantityPeriod, .valueUnverifiedCost,
    ]
    // QuarterlyTests provoke these.
    let quarterly: Set<DiagnosticCode> = [
      .quarterlyOver, .quarterlyNone, .quarterlySeveral, .quarterlyImporters, .quarterlyMissing,
      .quarterlyLong, .quarterlyDefault, .quarterlyExempt, .quarterlyUnconfirmed,
    ]
    // MeasuredRestTests, HeatMediumTests, ZeroRatedCarbonTests and ClinkerBalanceTests provoke these.
    let methods: Set<DiagnosticCode> = [
      .statedTwice, .measuredDensity, .measuredRest, .heatMass, .heatEnthalpy, .heatUncredited,
      .loadBeyond, .loadOutside, .biomassInput, .outputUntraced, .inputTraced, .clinkerCement,
      .clinkerBalance, .clinkerNegative,
    ]
    // Of the core's own codes some are provoked here as well.
    #expect(
      Set(CBAMTexts.codes)
        == provoked.subtracting([.shareRange, .processMass]).union(others).union(quarterly).union(
          methods
        )
        .union(imports))
  }

  static let warnings: [CBAMFault] = [
    CBAMFault(
      .valueUnverified, "extruder",
      "      verification: {report: VR-EXAMPLE-7, issued: 2027-03-15, verifier: Example Verification, accreditation: XX-V-0042, expires: 2028-06-30, scope: aluminium, evidence: evidence/vr-7.txt}\n",
      "", at: "direct: 1.95"),
    CBAMFault(.actualZero, "extruder", "direct: 1.95 t/t", "direct: 0 t/t", at: "direct: 0 t/t"),
    CBAMFault(.defaultCarried, "extruder", "issued: 2027-03-15", "issued: 2027-03-16", at: "cn:"),
    CBAMFault(
      .deliveryBeyondMade, "extruder", "quantity: 900 t", "quantity: 9000 t", at: "quantity: 9000 t"
    ),
    // 7000 + 3200 + 1780 + 20 = 12000 t out, 10000 t of billets in; 560000 Nm3 of gas are 1680 t at most
    // (butane: 58.1 g in 22.4 l are 2.6 kg/Nm3, and 3 are allowed).
    CBAMFault(
      .processMass, "extruder", "{product: hollow, quantity: 5000 t}",
      "{product: hollow, quantity: 7000 t}", at: "product: hollow", file: "products.yaml"),
  ]

  @Test("A warning stands at its line, and the report is made", arguments: warnings)
  func warning(fault: CBAMFault) throws {
    let plant = try Plant(fault.plant)
    try plant.replacing(fault.old, with: fault.new, in: fault.file)
    let stage = try plant.run()
    #expect(stage.value != nil)
    let finding = try #require(stage.findings.ordered.first { $0.code == fault.code })
    #expect(finding.severity == .warning)
    let place = try #require(finding.location)
    let text = try String(contentsOfFile: plant.workspace.path(place.file), encoding: .utf8)
    let line = try #require(place.line)
    #expect(
      text.split(separator: "\n", omittingEmptySubsequences: false)[line - 1].contains(fault.line))
  }

  @Test("Without cbam.yaml, or without products.yaml, it is said where to begin")
  func missingFiles() throws {
    for (file, code) in [
      ("cbam.yaml", DiagnosticCode.cbamMissing), ("products.yaml", DiagnosticCode.cbamProducts),
    ] {
      let plant = try Plant("mill")
      try plant.workspace.remove(file)
      let stage = try plant.run()
      #expect(stage.value == nil)
      let finding = try #require(stage.findings.ordered.first { $0.code == code })
      #expect(finding.hint != nil)
    }
  }

  @Test("A good that is counted in pieces without a mass is refused at its line")
  func pieces() throws {
    let plant = try Plant("extruder")
      .replacing(
        "{id: hollow, name: Hollow profiles, declared-unit: 1 t}",
        with: "{id: hollow, name: Hollow profiles, declared-unit: 1 piece}", in: "products.yaml"
      )
      .replacing(
        "{product: hollow, quantity: 5000 t}", with: "{product: hollow, quantity: 5000 pieces}",
        in: "products.yaml")
    let stage = try plant.run()
    #expect(stage.value == nil)
    #expect(stage.findings.ordered.contains { $0.code == .goodWithoutMass })
  }

  /// 2025/2621 Annex II prints a figure for Thailand; its licence keeps it out of the program.
  @Test("A country whose electricity figure is not carried is refused, and a table is asked for")
  func electricity() throws {
    let plant = try Plant("mill")
      .replacing("country: VN, subdivision: VN-39}", with: "country: TH}", in: "banyan.yaml")
      .replacing(
        "accept:\n",
        with: "accept:\n  - {activity: electricity/grid, take: VN, for: TH, because: test}\n",
        in: "banyan.yaml"
      )
      .replacing("geography: VN", with: "geography: TH", in: "factors/lab.yaml")
      .replacing("geography: VN", with: "geography: TH", in: "factors/gas.yaml")
    let stage = try plant.run()
    #expect(stage.value == nil)
    let finding = stage.findings.ordered.first { $0.code == .electricityFactor }
    #expect(finding?.location?.file == "activity/2026.csv")
  }

  /// (1,130.976 + 6,000 × 1.87 × 1.1 + 1,188 + 3,517.8)/8,200.
  @Test("A value that nobody verified is the default value with its mark-up")
  func unverified() throws {
    let warning = Self.warnings[0]
    let report = try Plant("extruder").replacing(warning.old, with: warning.new).report()
    let sum = ExactRatio(18_178_776, over: 1000)
    #expect(report.processes[0].embedded.direct == sum / ExactDecimal(8200))
  }

  @Test("A fault is an error at its line, and nothing is reported", arguments: faults)
  func fault(fault: CBAMFault) throws {
    let plant = try Plant(fault.plant)
    if fault.old.isEmpty {
      try plant.adding(fault.new, to: fault.file)
    } else {
      try plant.replacing(fault.old, with: fault.new, in: fault.file)
    }
    if fault.code == .carbonPriceByDefault {
      try plant.adding("carbon-price:\n  - {country: VN, price: \"5\", currency: EUR}\n")
    }
    if fault.code == .precursorUntaken {
      try plant.replacing(
        "materials:\n", with: "materials:\n  - {id: spare, burden: none, because: \"unused\"}\n",
        in: "products.yaml")
    }
    let stage = try plant.run()
    #expect(stage.value == nil)
    let found = stage.findings.ordered.first { $0.code == fault.code }
    let said = stage.findings.ordered.map(\.code.rawValue)
    let finding = try #require(found, "\(said)")
    let place = try #require(finding.location)
    #expect(place.file == fault.found ?? fault.file)
    let text = try String(contentsOfFile: plant.workspace.path(place.file), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(place.line)
    #expect(lines[line - 1].contains(fault.line), "\(line): \(lines[line - 1])")
    for language in Language.allCases {
      #expect(!finding.message(in: language).contains("{"))
    }
  }
}
