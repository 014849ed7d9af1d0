import Banyan
import Foundation
import TestWorkspace
import Testing

/// One footprint and every form it is given in.
struct AgreementCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let report: @Sendable () throws -> FootprintReport

  static let all =
    ["billet", "rebar"].map { product in
      AgreementCase(testDescription: "steel mill, \(product)") {
        let outcome = try TestWorkspace.runFootprint(
          Self.examples + "/steel-mill", of: product)
        return try #require(outcome.report, "\(outcome.text)")
      }
    } + [AgreementCase(testDescription: "wood pellets") { try WoodPellets.workspace.footprint() }]

  private static let examples =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/examples"

  func pact(_ report: FootprintReport) throws -> PACTFootprint {
    var diagnostics = Diagnostics()
    let statement = try #require(PACTStatement(of: report).footprint(&diagnostics))
    PACTRules(.export(at: report.product.location)).check(statement, &diagnostics)
    #expect(!diagnostics.hasErrors, "\(DiagnosticText(language: .english).text(of: diagnostics))")
    return statement
  }
}

/// A document that another program reads: its figures by their names.
private struct Figures {
  let root: DocumentNode

  init(_ text: String) throws {
    var diagnostics = Diagnostics()
    root = try #require(JSONDocument.read(text, file: "document", &diagnostics))
  }

  /// Every value under the name, wherever it stands.
  func all(_ name: String) throws -> [ExactDecimal] {
    try Self.values(of: name, in: root).map {
      try #require($0.text.flatMap { ExactDecimal($0) }, "\(name)")
    }
  }

  func one(_ name: String) throws -> ExactDecimal? {
    let values = try all(name)
    #expect(values.count <= 1, "\(name)")
    return values.first
  }

  private static func values(of name: String, in node: DocumentNode) -> [DocumentNode] {
    switch node.content {
    case .scalar: []
    case .list(let items): items.flatMap { values(of: name, in: $0) }
    case .mapping(let entries):
      entries.flatMap { $0.key.value == name ? [$0.value] : values(of: name, in: $0.value) }
    }
  }

  /// `kgCO2e` of a component of the project's own form.
  func component(_ name: FootprintComponent) throws -> ExactDecimal {
    guard case .list(let items) = root["components"]?.content else { throw Missing() }
    let item = try #require(items.first { $0["component"]?.text == name.rawValue })
    let text = item[name == .biogenicCO2 ? "kg" : "kgCO2e"]?.text
    return try #require(text.flatMap { ExactDecimal($0) })
  }

  struct Missing: Error {}
}

@Suite("Every form states the same figures")
struct AgreementTests {
  @Test("JSON and PACT, exactly", arguments: AgreementCase.all)
  func pact(_ example: AgreementCase) throws {
    let report = try example.report()
    let own = try Figures(FootprintJSON().text(of: report.result))
    let pact = try Figures(PACTDocument().text(of: example.pact(report)))
    let total = own.root["total"]?["kgCO2e"]?.text.flatMap { ExactDecimal($0) }
    let including = own.root["includingBiogenicUptake"]?["kgCO2e"]?.text
      .flatMap { ExactDecimal($0) }
    #expect(try pact.one("pcfExcludingBiogenicUptake") == total)
    #expect(try pact.one("pcfIncludingBiogenicUptake") == including)
    let components: [(String, FootprintComponent)] = [
      ("fossilGhgEmissions", .fossil), ("landUseChangeGhgEmissions", .landUseChange),
      ("landManagementBiogenicCO2Emissions", .landManagement),
      ("landManagementBiogenicCO2Removals", .landManagementRemovals),
      ("biogenicNonCO2Emissions", .biogenicNonCO2), ("biogenicCO2Uptake", .biogenicUptake),
      ("aircraftGhgEmissions", .aircraft), ("technologicalCO2Removals", .technologicalRemovals),
      ("ccsTechnologicalCO2Capture", .carbonCapture), ("landCarbonLeakage", .landCarbonLeakage),
    ]
    var sum = ExactDecimal.zero
    for (name, component) in components {
      let stated = try pact.one(name) ?? .zero
      #expect(try stated == own.component(component), "\(name)")
      if component.isInTotal { sum += stated }
    }
    #expect(sum == total)
    #expect(try pact.one("primaryDataShare") == report.footprint.primaryDataShare * 100)
    // PACT has no tonne: one tonne is declared as 1000 kilograms, and carries the same.
    #expect(try pact.one("declaredUnitAmount") == 1000)
  }

  @Test("PACT and Catena-X, exactly", arguments: AgreementCase.all)
  func catenaX(_ example: AgreementCase) throws {
    let report = try example.report()
    let statement = try example.pact(report)
    let pact = try Figures(PACTDocument().text(of: statement))
    var diagnostics = Diagnostics()
    let details = try #require(report.system.catenaX)
    let text = CatenaXDocument().text(
      of: statement, details, at: report.product.location, &diagnostics)
    let catenaX = try Figures(
      #require(text, "\(DiagnosticText(language: .english).text(of: diagnostics))"))
    for name in [
      "pcfExcludingBiogenicUptake", "pcfIncludingBiogenicUptake", "fossilGhgEmissions",
      "biogenicNonCO2Emissions", "biogenicCO2Uptake", "landUseChangeGhgEmissions",
      "aircraftGhgEmissions", "fossilCarbonContent", "biogenicCarbonContent",
      "declaredUnitAmount", "productMassPerDeclaredUnit", "primaryDataShare",
      "exemptedEmissionsPercent",
    ] {
      #expect(try catenaX.one(name) == pact.one(name), "\(name)")
    }
  }

  @Test("What people read is the same figure, rounded", arguments: AgreementCase.all)
  func rounded(_ example: AgreementCase) throws {
    let report = try example.report()
    for language in [Language.english, .vietnamese] {
      let total = report.footprint.total
      for (text, medium) in [
        (FootprintPlainText(report, in: language).text, NumberFormat.Medium.terminal),
        (FootprintHTML(language: language).text(of: report), .page),
      ] {
        let numbers = NumberFormat(language, for: medium, largest: total.magnitude)
        #expect(text.contains(numbers.tonnes(total)))
        for component in report.footprint.masses.components where component != .fossil {
          #expect(text.contains(numbers.tonnes(report.footprint.masses[component])))
        }
      }
    }
  }

  @Test("Contributions and stages sum to the total, exactly", arguments: AgreementCase.all)
  func parts(_ example: AgreementCase) throws {
    let footprint = try example.report().footprint
    let contributions = footprint.contributions.filter(\.isInsideBoundary)
    #expect(contributions.reduce(.zero) { $0 + $1.masses.total } == footprint.total)
    #expect(footprint.stages.reduce(.zero) { $0 + $1.masses.total } == footprint.total)
  }
}

/// A dryer burns 500 t of wood and makes 2000 t of pellets from 2500 t of logs.
enum WoodPellets {
  static let workspace = TestWorkspace(
    """
    date,source,activity,quantity,unit,process
    2025-06-30,dryer,stationary-combustion/wood,500,t,pelletising
    """,
    products: """
      company: {ids: ["urn:pact:pellets.example:company-id:1"], issued: 2026-03-02}
      processes:
        - id: pelletising
          outputs: [{product: pellets, quantity: 2000 t}]
          takes: [{material: logs, quantity: 2500 t}]
      products:
        - id: pellets
          declared-unit: 1 t
          ids: ["urn:pact:pellets.example:product-id:1"]
          packaging: excluded
          fossil-carbon: 0 kg
          biogenic-carbon: 48 %
      materials:
        - {id: logs, footprint: suppliers/logs.json}
      cut-offs:
        - {what: Transport of the dryer's wood, activity: well-to-tank, share: 1 %, because: Test}
      catena-x:
        business-partner-numbers: [BPNL00000000ABCD]
        scope: Cradle-to-gate
        outlook: Retrospective PCF
        version: 0
        region: South-eastern Asia
        mass-balancing: none
        waste-incineration: cut-off
      """,
    files: [
      "suppliers/logs.json": TestWorkspace.supplier(
        "25",
        more: [
          "pcfIncludingBiogenicUptake": "-1625", "biogenicCO2Uptake": "-1650",
          "biogenicCarbonContent": "450",
        ])
    ])
}

@Suite("Biogenic carbon")
struct BiogenicTests {
  /// By hand, IPCC 2006 for wood in manufacturing under AR5 (15.6 GJ/t; 112 000 kg CO2, 30 kg CH4 and
  /// 4 kg N2O for 1 TJ): 500 t are 7.8 TJ.
  ///
  ///     biogenic CO2  873 600 kg ÷ 2000                               436.8 kg/t, beside the total
  ///     CH4, N2O      (234 × 28 + 31.2 × 265) kg ÷ 2000 = 14 820 ÷ 2000  7.41 kg/t
  ///     logs          2500 t × 25 kg/t ÷ 2000                          31.25 kg/t, fossil
  ///     total                                                          38.66 kg/t
  ///     uptake        −1000 kg × 48 % × 44/12                          −1760 kg/t, not the logs' own
  ///     with uptake   38.66 − 1760                                     −1721.34 kg/t
  @Test("The uptake is that of the carbon that leaves in the product")
  func uptake() throws {
    let report = try WoodPellets.workspace.footprint()
    let masses = report.footprint.masses
    #expect(masses[.biogenicCO2] == ExactDecimal(exactly: "436.8"))
    #expect(masses[.biogenicNonCO2] == ExactDecimal(exactly: "7.41"))
    #expect(masses[.fossil] == ExactDecimal(exactly: "31.25"))
    #expect(report.footprint.total == ExactDecimal(exactly: "38.66"))
    #expect(masses[.biogenicUptake] == -1760)
    #expect(FootprintJSON().text(of: report.result).contains(#"{"kgCO2e": "-1721.34"}"#))
  }
}
