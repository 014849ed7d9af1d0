import Banyan
import Testing

@Suite("Before the representative can sign")
struct SignatureTests {
  private static let diesel =
    PlantFolder.header + "2023-01-01,2023-12-31,truck,mobile-combustion/diesel,1000,l\n"

  private func report(
    _ settings: String, _ diagnostics: inout Diagnostics
  ) throws -> Decree06Report? {
    try PlantFolder(settings, bills: Self.diesel).report(&diagnostics)
  }

  @Test("A workspace of one year leaves the other column empty and says so")
  func oneYear() throws {
    var diagnostics = Diagnostics()
    let report = try #require(
      try report(PlantFolder.settings(period: "2023"), &diagnostics))
    #expect(report.years.map(\.year) == [2022, 2023])
    #expect(report.years.map { $0.covered == nil } == [true, false])
    #expect(report.missing.contains { $0.text == .missingYear && $0.arguments == ["2022"] })
    let text = Decree06PlainText(in: .vietnamese).text(of: report)
    #expect(text.contains("Năm 2022: chưa có số liệu."))
    #expect(Decree06JSON().text(of: report).contains(#""totalTCO2e": {"2022": null, "2023": ""#))
  }

  @Test("Of three years the last two are reported, and the first is named as left out")
  func threeYears() throws {
    var diagnostics = Diagnostics()
    let report = try #require(
      try report(
        PlantFolder.settings(period: "{from: 2021-01-01, through: 2023-12-31}"), &diagnostics))
    #expect(report.years.map(\.year) == [2022, 2023])
    #expect(report.missing.contains { $0.text == .settleOtherYears })
  }

  @Test(
    "Each text asked for is missing until its key supplies it",
    arguments: [
      ("representative", DecreeText.missingRepresentative), ("licence", .missingLicence),
      ("address", .missingAddress), ("sector", .missingSector),
      ("list-number", .missingListNumber), ("representative-position", .missingPosition),
      ("sinks", .missingSinks), ("quality-control", .missingQualityControl),
      ("uncertainty", .missingUncertainty), ("km/truck/2023", .missingKilometres),
      ("vehicle/truck", .missingVehicle), ("years", .settleYears),
    ])
  func supplied(_ key: String, _ item: DecreeText) throws {
    var diagnostics = Diagnostics()
    let before = try #require(try report(PlantFolder.settings(), &diagnostics))
    #expect(before.missing.contains { $0.text == item })
    let value = key == "years" ? "2022-2023" : "x"
    let after = try #require(
      try report(
        PlantFolder.settings(decree: "decree-06: {\(key): \"\(value)\"}"), &diagnostics))
    #expect(!after.missing.contains { $0.text == item })
    #expect(!diagnostics.hasErrors)
  }

  @Test("An unknown key is an error with the nearest known name")
  func unknownKey() throws {
    var diagnostics = Diagnostics()
    let none = try report(
      PlantFolder.settings(decree: "decree-06: {representativ: \"x\"}"), &diagnostics)
    #expect(none == nil)
    let finding = try #require(diagnostics.ordered.first { $0.severity == .error })
    #expect(finding.code == .fieldUnknown)
    // organisation, period, gwp, numbers, factors, facilities and its one item stand above it.
    #expect(finding.location == SourceLocation(file: "banyan.yaml", line: 8, column: 13))
    #expect(finding.hint == Phrase(.hintDidYouMean, "representative"))
  }

  @Test("Verification is asked of group B and not of group A", arguments: ["A", "B"])
  func verification(_ group: String) throws {
    var diagnostics = Diagnostics()
    let report = try #require(
      try report(PlantFolder.settings(decree: "decree-06: {group: \(group)}"), &diagnostics))
    #expect(report.missing.contains { $0.text == .missingVerifier } == (group == "B"))
    #expect(!report.missing.contains { $0.text == .missingGroup })
  }

  @Test(
    "A report filed before the rules that are known says so",
    arguments: [("2023-2024", true), ("2024-2025", false)])
  func earlierRules(_ years: String, _ isEarlier: Bool) throws {
    // Filed from 1 January 2025 and from 1 January 2026; Decree 119/2025 holds from 1 August 2025.
    var diagnostics = Diagnostics()
    let report = try #require(
      try report(
        PlantFolder.settings(decree: "decree-06: {group: A, years: \(years)}"), &diagnostics))
    #expect(report.group?.id == "A")
    #expect(report.missing.contains { $0.text == .settleCalendar } == isEarlier)
  }

  @Test(
    "The form takes the decision before the IPCC, whatever the workspace asks first",
    arguments: [
      ("[viet-nam, ipcc-2006]", 0), ("[ipcc-2006, viet-nam]", 1), ("[ipcc-2006]", 1),
    ])
  func order(_ sets: String, _ notes: Int) throws {
    var diagnostics = Diagnostics()
    // In tonnes: the IPCC prints no density to make them of litres.
    let plant = try PlantFolder(
      PlantFolder.settings(factors: sets),
      bills: PlantFolder.header + "2023-01-01,2023-12-31,truck,mobile-combustion/diesel,2,t\n")
    let report = try #require(try plant.report(&diagnostics))
    let found = diagnostics.ordered.filter { $0.code == .decreeOrder }
    #expect(found.count == notes)
    #expect(found.allSatisfy { $0.severity == .note })
    #expect(report.factors.map(\.order) == [.national])
  }

  @Test("The filed document is Vietnamese, the reading copy says that it is none")
  func languages() throws {
    var diagnostics = Diagnostics()
    let report = try #require(try report(PlantFolder.settings(), &diagnostics))
    let filed = Decree06HTML(in: .vietnamese).text(of: report)
    #expect(filed.contains("Kết quả kiểm kê khí nhà kính cho năm 2022 và năm 2023"))
    #expect(filed.contains("ĐẠI DIỆN CỦA CƠ SỞ"))
    #expect(!filed.contains("Reading copy"))
    let copy = Decree06HTML(in: .english).text(of: report)
    #expect(copy.contains("Reading copy in English"))
    #expect(copy.contains("Results of the greenhouse gas inventory for the year 2022 and 2023"))
  }

  @Test("What the plant wrote is escaped")
  func escaping() throws {
    var diagnostics = Diagnostics()
    let report = try #require(
      try report(
        PlantFolder.settings(decree: "decree-06: {address: \"<b>&\"}"), &diagnostics))
    let page = Decree06HTML(in: .vietnamese).text(of: report)
    #expect(page.contains("&lt;b&gt;&amp;"))
    #expect(!page.contains("<b>"))
  }
}
