import Banyan
import Foundation
import TestSupport
import Testing

@Suite("A calendar year within a longer period of banyan.yaml")
struct PartOfPeriodTests {
  /// The cement works with a year before the one reported on.
  private func longer(_ rows: String = "") throws -> Plant {
    let plant = try Plant("cement")
    let banyan = try String(contentsOfFile: plant.workspace.path("banyan.yaml"), encoding: .utf8)
    let line = try #require(banyan.split(separator: "\n").first { $0.hasPrefix("period:") })
    try plant.replacing(
      String(line), with: "period: {from: 2025-01-01, through: 2026-12-31}", in: "banyan.yaml")
    try plant.replacing("installation:\n", with: "period: 2026\ninstallation:\n")
    try plant.adding(rows, to: "activity/2026.csv")
    return plant
  }

  @Test("Records of the other year are not read: every figure is that of the year alone")
  func figures() throws {
    let own = try Plant("cement").json()
    let longer = try longer(
      "2025-01-01,2025-12-31,works,kiln-coal,stationary-combustion/bituminous-coal,99999,t,kiln\n")
    let both = PlantJSON(try CBAMJSON(in: .english).text(of: longer.report()))
    for path in [
      "emissions.direct.tCO2e", "goods[product=clinker].see.direct",
      "goods[product=pcb40].see.total",
      "electricity.MWh", "deliveries[0].certificates", "reconciliation.inventory", "period.from",
    ] {
      #expect(own[path] != nil && both[path] == own[path], "\(path)")
    }
  }

  @Test("A bill across New Year counts by its days, and that is said")
  func bill() throws {
    let before = try Plant("cement").report().direct
    // 62 days, of which 31 lie in 2026: half of 200 t, at 25.2 GJ/t and 94.6 t/TJ: 238.392 t CO2.
    let stage = try longer(
      "2025-12-01,2026-01-31,works,second-dryer,stationary-combustion/bituminous-coal,200,t,mill\n"
    ).run()
    let report = try #require(
      stage.value, "\(DiagnosticText(language: .english).text(of: stage.findings))")
    #expect(isNear(report.direct - before, "238.392"))
    #expect(stage.findings.ordered.contains { $0.code == .billPart })
  }

  @Test("What products.yaml states without days is the year's, with a warning at each place")
  func stated() throws {
    let warnings = try longer().run().findings.ordered.filter { $0.code == .cbamQuantityPeriod }
    // kiln dust, both cements, clinker taken, gypsum, limestone, slag.
    #expect(warnings.count == 7)
    #expect(Set(warnings.compactMap(\.location?.line)).count == 7)
    #expect(
      try Plant("cement").run().findings.ordered.allSatisfy { $0.code != .cbamQuantityPeriod })
  }

  @Test("A year that the period does not hold whole is refused, with one that it does")
  func outside() throws {
    let stage = try longer().replacing("period: 2026\n", with: "period: 2027\n").run()
    let finding = try #require(stage.findings.ordered.first { $0.code == .cbamOtherPeriod })
    #expect(finding.location?.file == "cbam.yaml" && finding.location?.line == 1)
    #expect(DiagnosticText(language: .english).text(of: finding).contains("period: 2026"))
  }

  @Test("Without a year, a longer period is refused where it stands, and cbam.yaml is the way out")
  func missing() throws {
    let stage = try longer().replacing("period: 2026\n", with: "").run()
    let finding = try #require(stage.findings.ordered.first { $0.code == .cbamPeriod })
    #expect(finding.location?.file == "banyan.yaml")
    #expect(
      DiagnosticText(language: .vietnamese).text(of: finding).contains("cbam.yaml: period: 2026"))
  }
}
