import Banyan
import Foundation
import Testing

/// Compiled as another package: only what is public is seen here.
@Suite("An outsider who imports Banyan")
struct OutsideTests {
  private static let examples =
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/examples"

  /// Does something with a folder that holds one bill, and removes it.
  private func withBill<Result>(
    _ quantity: String, _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.path + "/outside-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(
      atPath: folder + "/activity", withIntermediateDirectories: true)
    let settings = """
      organisation: {name: Outside, country: VN}
      period: 2023
      gwp: AR5
      numbers: en
      factors: [viet-nam]
      facilities: [{id: plant, country: VN}]

      """
    let bills = """
      from,through,facility,source,activity,quantity,unit
      2023-01-01,2023-12-31,plant,meter,electricity/grid,\(quantity)

      """
    try settings.write(toFile: folder + "/banyan.yaml", atomically: true, encoding: .utf8)
    try bills.write(toFile: folder + "/activity/bills.csv", atomically: true, encoding: .utf8)
    return try body(folder)
  }

  // The official grid factor of 2023 is 0.6592 t CO2 for a MWh: 2.5 × 0.6592 = 1.648.
  @Test("A bill becomes a result, JSON, and the same result again, with its unit and place")
  func result() throws {
    try withBill("2500,kWh") { folder in
      let run = try #require(try Run.open(folder).value)
      let result = try #require(try run.inventory().value).result
      #expect(result.totals.tonnesCO2e == ExactDecimal("1.648"))
      let line = try #require(result.lines.first)
      #expect(line.category == .importedElectricity)
      #expect(line.quantity == 2500 && line.unit == "kWh")
      #expect(line.place.origin == .workspace && line.place.file == "activity/bills.csv")
      #expect(line.place.line == 2)
      #expect(line.gases.map(\.species.gas) == [.carbonDioxide])
      #expect(line.period == Period(year: 2023) && line.period.days == 365)
      #expect(result.factors.map(\.factor.id) == [line.factor])
      #expect(result.head.inputs.contains { $0.file == "activity/bills.csv" })
      var findings = Diagnostics()
      let again = InventoryResult.read(result.json, file: "inventory.json", &findings)
      #expect(again == result && findings.isEmpty)
    }
  }

  @Test("A fault has its code, its place and a way out")
  func fault() throws {
    try withBill("2500,kg") { folder in
      let run = try #require(try Run.open(folder).value)
      let stage = try run.inventory()
      #expect(stage.value == nil && !stage.isSound)
      let finding = try #require(stage.findings.ordered.first)
      #expect(finding.code.rawValue == "unit.dimension" && finding.severity == .error)
      #expect(finding.location?.description == "activity/bills.csv:2:57")
      #expect(finding.hint?.text(in: .english) == "give kWh, MWh")
      #expect(try run.check().count(of: .error) == 1)
    }
  }

  @Test("What is no result is refused with its place")
  func refused() throws {
    var findings = Diagnostics()
    let result = InventoryResult.read("{\"schema\": \"x\"}", file: "in.json", &findings)
    #expect(result == nil)
    #expect(findings.ordered.first?.location?.file == "in.json")
  }

  @Test("A figure is explained down to its bill")
  func explained() throws {
    try withBill("2500,kWh") { folder in
      let run = try #require(try Run.open(folder).value)
      let request = ExplanationRequest(of: "2.1/plant/meter/electricity/grid", in: .english)
      let bytes = try #require(try run.explanation(of: request).value).bytes
      #expect(String(decoding: bytes, as: UTF8.self).contains("activity/bills.csv"))
    }
  }

  @Test("A footprint is reported, written and read back, and its parts sum to it")
  func footprint() throws {
    let run = try #require(try Run.open(Self.examples + "/steel-mill").value)
    let report = try #require(try run.footprint(of: "rebar").value)
    let result = report.result
    #expect(result.product.declaredUnit.unit == "t")
    let parts = result.components.filter(\.component.isInTotal).map(\.kilograms)
    #expect(parts.reduce(.zero, +) == result.totals.kilogramsCO2e)
    #expect(
      result.contributions.filter(\.isInsideBoundary).reduce(.zero) { $0 + $1.kilogramsCO2e }
        == result.totals.kilogramsCO2e)
    var findings = Diagnostics()
    #expect(FootprintResult.read(result.json, file: "footprint.json", &findings) == result)
    let document = try #require(try report.document(as: .json, in: .english).value)
    #expect(document.bytes == Array(result.json.utf8))
    let missing = try run.footprint(of: "rebars")
    #expect(missing.value == nil)
    #expect(missing.findings.ordered.contains { $0.code.rawValue == "name.unknown" })
  }

  @Test("Form 06 is Vietnamese unless somebody asks for a copy to read")
  func form06() throws {
    let run = try #require(try Run.open(Self.examples + "/steel-mill").value)
    let report = try #require(try run.form06().value)
    let filed = try #require(try report.document(as: .text).value).bytes
    let copy = try #require(try report.document(as: .text, in: .english).value).bytes
    #expect(String(decoding: filed, as: UTF8.self).contains("Mẫu số 06"))
    #expect(!String(decoding: copy, as: UTF8.self).contains("Mẫu số 06"))
  }

  @Test("Numbers, units and days are exact and the outsider's to use")
  func quantities() throws {
    // 1 kWh = 3.6 MJ.
    let ratio = try Unit("kWh").conversion(to: Unit("MJ"))
    #expect(ratio?.decimal() == ExactDecimal("3.6"))
    #expect(throws: Unit.Fault.self) { try Unit("kWhh") }
    let third = ExactDecimal.one.divided(by: 3, significantDigits: 4)
    #expect(third == ExactDecimal("0.3333"))
    #expect(CalendarDate(iso: "2023-02-29") == nil)
  }

  // 71.730 MWh × 0.6592 t CO2 = 47.284416.
  @Test("The example of README.md gives the figures of the workshop's meter")
  func libraryExample() throws {
    var findings = Diagnostics()
    let tonnes = try categories(of: Self.examples + "/workshop", &findings)
    #expect(tonnes?[2] == ExactDecimal("47.284416"))
    #expect(!findings.hasErrors)
    #expect(throws: Workspace.OpenError.self) {
      try categories(of: Self.examples + "/none", &findings)
    }
  }

  @Test("The example of the guide answers with a page and a result, or with the faults")
  func guideExample() throws {
    try withBill("2500,kWh") { folder in
      guard case .inventory(let page, let json) = try answer(for: folder) else {
        Issue.record("no inventory")
        return
      }
      #expect(String(decoding: page, as: UTF8.self).hasPrefix("<!DOCTYPE html>"))
      #expect(tonnesCO2eByPlace(in: json) == ["activity/bills.csv:2": ExactDecimal("1.648") ?? 0])
    }
    try withBill("2500,kg") { folder in
      guard case .faults(let text) = try answer(for: folder) else {
        Issue.record("no faults")
        return
      }
      #expect(text.hasPrefix("activity/bills.csv:2:57: error: "))
    }
  }
}
