import Banyan
import Foundation
import TestSupport
import Testing

@Suite("The Commission's communication template")
struct TemplateTests {
  // MARK: The cell map

  @Test("The map holds every field, and its newest edition is 2.1.1")
  func map() throws {
    var found = Diagnostics()
    let map = try #require(TemplateMap.read(from: .carried, &found))
    for field in TemplateField.allCases { #expect(!map.cell(field).isEmpty) }
    #expect(map.newest?.version == "2.1.1")
    #expect(map.cell(.direct, block: 9) == "L639")
    #expect(map.cell(.boughtDirect, block: 19) == "L885")
    #expect(map.cell(.processIncluded, row: 9, column: 5) == "K92")
  }

  // MARK: Filling

  private func filling(
    _ plant: Plant, _ book: TemplateBook
  ) throws -> (filling: TemplateFilling?, findings: [Diagnostic], workbook: TemporaryWorkspace) {
    let report = try plant.report()
    let workspace = try TemporaryWorkspace()
    try workspace.write(book.bytes, to: "template.xlsx")
    var found = Diagnostics()
    let filling = try TemplateFilling.fill(
      workspace.path("template.xlsx"), with: report, from: .carried, through: Inputs(), &found)
    return (filling, found.ordered, workspace)
  }

  /// The mill by hand (PlantTests), by the template's formulas: direct as declared; electricity 45,100 MWh ×
  /// 0.581 over 100,000 t = 0.262031, rebar (8,700 × 0.581 + 98,000 × 0.262031)/95,400.
  @Test("The mill is filled, and the template's own figures stand beside the declared ones")
  func mill() throws {
    let (filling, findings, _) = try filling(Plant("mill"), TemplateBook())
    let filled = try #require(filling, "\(findings.map(\.code.rawValue))")
    let text = TemplateText(in: .english).text(of: filled, in: "out.xlsx")
    #expect(text.contains("0.207217274004442379              0.262031                 0.451"))
    // (5,054.7 + 25,679.038)/95,400, and (8,700 + 98,000 × 0.451)/95,400.
    #expect(text.contains("0.273337838364686743  0.322156582809224319  0.554486373165618449"))
    #expect(text.contains("Annex II of 2023/956, so the definitive rules count none"))
    #expect(!TemplateText(in: .vietnamese).text(of: filled, in: "out.xlsx").contains("{"))
  }

  @Test("A filled template reads back with the same figures and no error")
  func readsBack() throws {
    let (filling, findings, workspace) = try filling(Plant("mill"), TemplateBook())
    let filled = try #require(filling, "\(findings.map(\.code.rawValue))")
    try workspace.write(filled.workbook, to: "filled.xlsx")
    var found = Diagnostics()
    try TemplateLint.findings(
      in: workspace.path("filled.xlsx"), from: .carried, through: Inputs(), &found)
    #expect(found.ordered.filter { $0.severity == .error }.map(\.code.rawValue) == [])
  }

  @Test("Another edition is refused for filling")
  func edition() throws {
    let (filling, findings, _) = try filling(
      Plant("mill"), TemplateBook(edition: "2024-06-05"))
    #expect(filling == nil)
    #expect(findings.first?.code == .templateVersion)
  }

  @Test("A locked or missing cell of a changed template is named")
  func refused() throws {
    let (filling, findings, _) = try filling(Plant("mill"), TemplateBook(room: false))
    #expect(filling == nil)
    let finding = try #require(findings.first { $0.code == .templateRefused })
    #expect(finding.location?.cell != nil)
  }

  @Test("A route that the template wants and nobody names, or that it does not know")
  func route() throws {
    let plant = try Plant("mill").replacing("    route: electric-arc-furnace\n", with: "")
    let (none, missing, _) = try filling(plant, TemplateBook())
    #expect(none == nil)
    #expect(missing.contains { $0.code == .templateRouteMissing && $0.location?.line != nil })
    var book = try TemplateBook()
    book.put(.categoryRoutes, .text("Open hearth"), column: 1)
    let (_, unknown, _) = try filling(Plant("mill"), book)
    #expect(unknown.contains { $0.code == .templateRoute && $0.location?.line != nil })
  }

  @Test("A code that the template's list does not have is named at its line")
  func code() throws {
    var book = try TemplateBook()
    book.put(.codeNumbers, .text("72142099"), row: 1)
    let (filling, findings, _) = try filling(Plant("mill"), book)
    #expect(filling == nil)
    let finding = try #require(findings.first { $0.code == .templateCode })
    #expect(finding.location?.file == "cbam.yaml")
  }

  @Test(
    "Routes of the acts and of the template are the same names",
    arguments: [
      ("Electric arc furnace", "electric-arc-furnace"), ("other", "other"),
      ("Other production routes", "other"), ("Unknown production routes", "unknown"),
      ("Primary (electrolytic) smelting", "primary-smelting"),
      ("Secondary melting (recycling)", "secondary-melting"),
      (
        "Haber-Bosch process with gasification of coal or other fuels",
        "haber-bosch-with-gasification-of-coal-or-other-fuels"
      ),
      (
        "Chlor-Alkali electrolysis and production of chlorates",
        "chlor-alkali-electrolysis-and-production-of-chlorates"
      ),
    ])
  func routes(printed: String, key: String) { #expect(RouteName.key(of: printed) == key) }

  /// The template lists 3102 10 10 alone for urea of more than 45 % nitrogen.
  @Test("Urea of 3102 10 19 stands under 3102 10 10, and that is said")
  func urea() throws {
    var book = try TemplateBook()
    for (row, code) in [
      ("31052010", "Mixed fertilisers"), ("31053000", "Mixed fertilisers"),
      ("31022100", "Mixed fertilisers"),
    ].enumerated() {
      book.put(.codeNumbers, .text(code.0), row: row)
      book.put(.codeCategories, .text(code.1), row: row)
    }
    let (filling, findings, _) = try filling(Plant("blender"), book)
    #expect(filling != nil)
    #expect(findings.contains { $0.code == .templateUrea && $0.severity == .warning })
  }

  @Test("More processes than the template has room for are an error that says so, never a cut")
  func full() throws {
    let plant = try Plant("mill")
    var (processes, products, outputs) = ("", "", "")
    for number in 1...9 {
      processes +=
        "  - {id: drawing-\(number), of: drawing-\(number), goods: [{product: wire-\(number), cn: \"\(Self.codes[number - 1])\"}]}\n"
      outputs +=
        "  - {id: drawing-\(number), outputs: [{product: wire-\(number), quantity: 1 t}]}\n"
      products += "  - {id: wire-\(number), name: Wire \(number), declared-unit: 1 t}\n"
    }
    try plant.replacing("\nprecursors:\n", with: "\n\(processes)precursors:\n")
    try plant.replacing(
      "products:\n", with: "\n\(outputs)products:\n\(products)", in: "products.yaml")
    let (filling, findings, _) = try filling(plant, TemplateBook())
    #expect(filling == nil)
    let finding = try #require(findings.first { $0.code == .templateFull })
    #expect(finding.message(in: .english).hasPrefix("11 production processes do not fit"))
  }

  private static let codes = [
    "72171010", "72171031", "72171039", "72171050", "72171090", "72172010", "72172030", "72172050",
    "72172090",
  ]

  @Test("Energy that no heating value leads to tonnes is named at its record")
  func stream() throws {
    let plant = try Plant("mill").replacing(
      "torches,stationary-combustion/lpg,17.1,t,eaf",
      with: "torches,stationary-combustion/lpg,808.83,GJ (net),eaf", in: "activity/2026.csv")
    let (filling, findings, _) = try filling(plant, TemplateBook())
    #expect(filling == nil)
    let finding = try #require(findings.first { $0.code == .templateStream })
    #expect(finding.location?.file == "activity/2026.csv")
  }

  /// 0.88 toe for 1,000 l over 1.02 toe for a tonne, both printed by the same letter: 2,000 l are
  /// 1.725490196… t.
  @Test("A fuel by volume stands as a mass by published heating values, which are cited")
  func volume() throws {
    let plant = try Plant("mill").replacing(
      "streams:\n",
      with: "streams:\n  - {records: stationary-combustion/diesel, factor: 0.002730128544 t/l}\n"
    ).replacing(
      "stationary-combustion/diesel,2.25,t", with: "stationary-combustion/diesel,2000,l",
      in: "activity/2026.csv")
    let (filling, findings, _) = try filling(plant, TemplateBook())
    #expect(filling != nil, "\(findings.map(\.code.rawValue))")
    let finding = try #require(findings.first { $0.code == .templateMass })
    #expect(finding.message(in: .english).hasSuffix("2000 l stand in the template as 1.72549 t"))
    #expect(finding.notes.count == 2)
    #expect(finding.notes.allSatisfy { $0.location?.file == "factors/viet-nam/properties.yaml" })
  }

  // MARK: A supplier's template

  /// The extruder's first billet by a template in place of figures.
  private func supplied(
    _ book: TemplateBook, code: String = "72071116", product: String? = nil,
    verified: Bool = true
  ) throws -> Plant {
    let plant = try Plant("mill")
    try plant.workspace.write(book.bytes, to: "suppliers/mill.xlsx")
    let named = product.map { ", product: \($0)" } ?? ""
    let verification =
      verified
      ? ", verification: {report: VR-1, issued: 2027-03-15, expires: 2028-06-30}" : ""
    // Pig iron's tonnes are taken for whatever code the test asks for.
    return try plant.replacing(
      "{id: pig-iron, material: pig-iron, cn: \"72011011\", country: Viet Nam, values: default}",
      with: "{id: pig-iron, material: pig-iron, cn: \"\(code)\", country: Viet Nam, "
        + "benchmark: E, values: {template: suppliers/mill.xlsx\(named)\(verification)}}")
  }

  @Test("A verified template gives a precursor its value, with the cell it stands in")
  func precursor() throws {
    let stage = try supplied(.supplier()).run()
    let report = try #require(stage.value, "\(stage.findings.ordered.map(\.code.rawValue))")
    let precursor = try #require(
      report.processes[0].precursors.first { $0.precursor.text.id.value == "pig-iron" }?.precursor)
    #expect(precursor.basis == .actual)
    #expect(precursor.direct == ExactRatio(ExactDecimal(47), over: ExactDecimal(100)))
    let place = precursor.text.values?.direct?.location
    #expect(place?.description == "suppliers/mill.xlsx!Summary_Products!I10")
    #expect(stage.findings.ordered.contains { $0.code == .templateTransitional })
  }

  @Test("Without verification the default value counts, as for any other statement")
  func unverified() throws {
    let stage = try supplied(.supplier(), verified: false).run()
    #expect(stage.findings.ordered.contains { $0.code == .valueUnverified })
  }

  /// (5,000 + 2,000 × 2.2)/20,000.
  @Test("What nobody calculated is worked out by the template's formulas")
  func uncalculated() throws {
    var book = try TemplateBook.supplier()
    for field in [TemplateField.seeDirect, .seeIndirect, .electricityEmbedded] {
      book.remove(field)
      book.remove(field, row: 1)
    }
    let report = try supplied(book).report()
    let precursor = report.processes[0].precursors.first {
      $0.precursor.text.id.value == "pig-iron"
    }
    #expect(precursor?.precursor.direct == ExactRatio(ExactDecimal(47), over: ExactDecimal(100)))
  }

  @Test("Faults of a supplier's template are found with everything else")
  func faults() throws {
    let cases: [(DiagnosticCode, Plant)] = [
      (.templateFile, try supplied(.supplier()).replacing("suppliers/mill", with: "../mill")),
      (.templateFile, try supplied(.supplier()).replacing("suppliers/mill", with: "suppliers/no")),
      (.templateProduct, try supplied(.supplier(), code: "72061000")),
      (.templateProduct, try supplied(.supplier(), product: "Bloom")),
      (
        .templateBeside,
        try supplied(.supplier()).replacing("{template:", with: "{direct: 2 t/t, template:")
      ),
      (
        .templateOtherYear,
        try supplied(.supplier()).replacing(
          "benchmark: E, values", with: "benchmark: E, period: 2025, values")
      ),
      (.templateStale, try supplied(changed { try $0.put(.seeDirect, "0.4") })),
      (
        .templateProducts,
        try supplied(
          changed { book in
            book.put(.productCode, .text("72071116"), row: 1)
          })
      ),
      (
        .templateNoFigure,
        try supplied(
          changed { book in
            book.put(.productProcess, .text("casting"))
            book.remove(.seeDirect)
          })
      ),
    ]
    for (code, plant) in cases {
      let stage = try plant.run()
      #expect(stage.value == nil, "\(code.rawValue)")
      let finding = stage.findings.ordered.first { $0.code == code }
      #expect(
        finding?.location != nil, "\(code.rawValue): \(stage.findings.ordered.map(\.code.rawValue))"
      )
    }
  }

  private func changed(
    _ change: (inout TemplateBook) throws -> Void
  ) throws -> TemplateBook {
    var book = try TemplateBook.supplier()
    try change(&book)
    return book
  }

  // MARK: Texts

  @Test("Every code of the template is provoked")
  func everyCode() {
    let provoked =
      Set(TemplateLintTests.faults.map(\.code)).union([
        .templateErrorValue, .templateDefaultAsActual, .templateMarkUp, .templateVersion,
        .templateUnknown, .templateNone, .templateLabel, .templateRefused, .templateRoute,
        .templateRouteMissing, .templateCode, .templateUrea, .templateFull, .templateStream,
        .templateMass,
        .templateTransitional, .templateFile, .templateProduct, .templateProducts,
        .templateBeside, .templateOtherYear, .templateNoFigure,
      ])
    #expect(Set(TemplateTexts.codes) == provoked)
  }
}
