import Banyan
import Testing

@Suite("The form says what was done, and of a year without data nothing")
struct StatedWorkTests {
  private static let grid = "electricity/grid,1000,MWh\n"

  private func report(
    _ bills: String, header: String = PlantFolder.header, factors: String = "[viet-nam, ipcc-2006]",
    own: String? = nil, period: String = "2023"
  ) throws -> (report: Decree06Report, found: Diagnostics) {
    var found = Diagnostics()
    let plant = try PlantFolder(
      PlantFolder.settings(period: period, factors: factors), bills: header + bills, factors: own)
    let report = try plant.report(&found)
    return (try #require(report, "\(DiagnosticText(language: .english).text(of: found))"), found)
  }

  private func text(_ report: Decree06Report) -> String {
    Decree06PlainText(in: .english).text(of: report).split { $0.isWhitespace }
      .joined(separator: " ")
  }

  // MARK: Order of factors

  /// IPCC 2006, Vol. 5, Table 6.3 prints a methane correction of 0 for an aerobic plant; Decision 2626,
  /// Annex IV has 0.60 kg CH4/kg BOD × 0.30 = 0.18. 100,000 kg BOD × 0.18 = 18,000 kg CH4 × 27.9
  /// (AR6) = 502.2 t.
  @Test("Wastewater counts by the decision, and a table takes the inventory's total to the form's")
  func wastewater() throws {
    let (report, found) = try report(
      "2023-01-01,2023-12-31,plant,wastewater/domestic/aerobic-plant,100000,kg\n",
      factors: "[ipcc-2006, viet-nam]")
    #expect(report.total[2023] == .of("502.2"))
    let bridge = try #require(report.bridge)
    #expect(bridge.workspace == .zero)
    #expect(bridge.form == .of("502.2"))
    #expect(bridge.steps.map(\.equivalent) == [.of("502.2")])
    #expect(!found.ordered.contains { $0.severity == .warning && $0.code == .decreeOrder })
    #expect(text(report).contains("From the workspace's inventory to this report"))
  }

  /// 100 t of freight × 0.1 kg stay outside Art. 16; 10 kg of R-22 × 1960 (AR6) = 19.6 t stand beside
  /// the inventory's total and in the form's.
  @Test("Each step of the table is a difference of exact sums")
  func bridge() throws {
    let own = """
      table: own
      citation: {title: Own}
      valid: 2022-2023
      geography: VN
      factors:
        - {id: road, activity: freight/road, per: t.km, emits: {CO2: 0.1 kg}}
      """
    let (report, _) = try report(
      "2023-01-01,2023-12-31,meter,\(Self.grid)"
        + "2023-01-01,2023-12-31,chiller,refrigerant/R-22,10,kg\n"
        + "2023-01-01,2023-12-31,truck,freight/road,1000,t.km\n",
      own: own.replacing("valid: 2022-2023", with: "valid: 2023"))
    let bridge = try #require(report.bridge)
    // 1000 MWh × 0.6592 t/MWh (grid factor of 2023) + 1000 t.km × 0.1 kg.
    #expect(bridge.workspace == .of("659.3"))
    #expect(
      bridge.steps.map(\.reason) == [.outsideScope, .outsideBasket])
    #expect(bridge.steps.map(\.equivalent) == [.of("-0.1"), .of("19.6")])
    #expect(bridge.form == .of("678.8"))
    #expect(report.total[2023] == .of("678.8"))
  }

  // MARK: Years

  @Test("A year of the period without a record has no figure", arguments: ["json", "text"])
  func emptyYear(_ form: String) throws {
    let (report, _) = try report(
      "2023-01-01,2023-12-31,meter,\(Self.grid)",
      period: "{from: 2022-01-01, through: 2023-12-31}")
    #expect(report.total.value(in: 2022) == nil)
    #expect(report.total.value(in: 2023) == .of("659.2"))
    #expect(report.missing.contains { $0.text == .missingYear && $0.arguments == ["2022"] })
    if form == "json" {
      #expect(
        Decree06JSON().text(of: report).contains(
          #""totalTCO2e": {"2022": null, "2023": "659.2"}"#))
    } else {
      #expect(text(report).contains("Total … 659.200"))
      // Of one year nobody can say that both have the same potentials.
      #expect(!text(report).contains("the same for both years"))
    }
  }

  // MARK: What was checked

  @Test("Months without a record are named, and none are claimed to have been checked")
  func months() throws {
    let readings = [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12].map { month in
      "2023-\(month < 10 ? "0" : "")\(month)-28,meter,\(Self.grid)"
    }
    let (report, _) = try report(
      readings.joined(), header: "date,source,activity,quantity,unit\n")
    let text = text(report)
    #expect(text.contains("No record falls into these months: meter: grid (2023-04)"), "\(text)")
    #expect(!text.contains("missing months, repeated bills and units were checked"))
  }

  @Test("Records outside the circular are counted apart, and estimates are called so")
  func records() throws {
    let (report, _) = try report(
      "2023-01-01,2023-12-31,meter,electricity/grid,1000,MWh,estimated\n"
        + "2023-01-01,2023-12-31,roof,electricity/own-solar,50,MWh,\n"
        + "2023-01-01,2023-12-31,waste,waste-treatment/x,0,t,\n",
      header: "from,through,source,activity,quantity,unit,quality\n",
      own: """
        table: own
        citation: {title: Own}
        valid: 2023
        geography: VN
        factors:
          - {id: x, activity: waste-treatment/x, per: t, emits: {CH4: 1 kg}}
        """)
    let text = text(report)
    #expect(text.contains("3 records in 1 files, all of them counted"), "\(text)")
    #expect(
      text.contains("Of 3 lines of data 0 are stated as measured, 0 as calculated, 1 as estimated"),
      "\(text)")
  }

  // MARK: Own generation

  @Test("The roof's own power is not bought from outside")
  func ownGeneration() throws {
    let (report, _) = try report(
      "2023-01-01,2023-12-31,meter,\(Self.grid)"
        + "2023-01-01,2023-12-31,roof,electricity/own-solar,50,MWh\n")
    #expect(text(report).contains("roof own generation, no source of Art. 16"))
    #expect(report.sources.first { $0.type == .electricity }?.lines == 1)
  }
}
