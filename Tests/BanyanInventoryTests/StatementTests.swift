import Banyan
import TestWorkspace
import Testing

@Suite("The inventory's statements: what is not known is not printed as known")
struct StatementTests {
  private static let fuel =
    "from,through,source,activity,quantity,unit\n2023-01-01,2023-12-31,boiler,"
  private static let sets = ["viet-nam", "ipcc-2006"]

  private func workspace(
    _ rows: String, settings: String = "", period: String = "2023", sets: [String] = Self.sets
  ) -> TestWorkspace {
    TestWorkspace(
      Self.fuel + rows, period: period, gwp: "AR6", sets: sets, settings: settings)
  }

  private func page(_ report: InventoryReport) -> String {
    InventoryHTML(language: .english).text(of: report)
  }

  // MARK: Conformity

  private static let stated = """
    report: {purpose: For the bank, responsible: The director, significance: Above 1 %}
    base-year: {year: 2023, total: 1000}
    exclusions:
    """
  /// All but stationary combustion, 1.1.
  private static let exclusions =
    InventoryCategory.allCases.map(\.rawValue).filter { $0 != "1.1" }
    .map { "  - {category: \"\($0)\", because: none}" }.joined(separator: "\n")

  @Test("Conformity is declared where every point of the clause is stated")
  func declared() throws {
    let report = try workspace(
      "stationary-combustion/diesel,100,t", settings: Self.stated + "\n" + Self.exclusions,
      sets: ["ipcc-2006"]
    ).report()
    #expect(report.conformityGaps == [])
    #expect(page(report).contains("declares that this report has been prepared in accordance"))
  }

  @Test("Without purpose, responsible person, significance and categories it lists what is missing")
  func undeclared() throws {
    let report = try workspace("stationary-combustion/diesel,100,t").report()
    // Decision 2626 prints no limits either.
    #expect(report.conformityGaps.map(\.point) == ["a", "b", "e", "e", "k", "q"])
    let page = page(report)
    #expect(!page.contains("declares that this report has been prepared in accordance"))
    #expect(page.contains("9.3.1 b): the person or entity responsible"))
    #expect(page.contains("subcategories are neither quantified nor excluded"))
  }

  // MARK: Base year

  private static let baseYear =
    "base-year: {year: 2020, total: \"61234.5\", because: First, threshold: 5 %, "
    + "changes: [{what: Kiln sold, effect: \"-1000\"}]}"

  /// 1,000 of 61,234.5 t is 1.6 %, under 5 %: no figure of 60,234.5 exists.
  @Test("The base year stands in every form, and none is recalculated under the threshold")
  func baseYear() throws {
    let report = try workspace("stationary-combustion/diesel,100,t", settings: Self.baseYear)
      .report()
    #expect(report.baseYear?.recalculated == nil)
    let json = InventoryJSON().text(of: report.result)
    #expect(json.contains(#""year": 2020"#))
    #expect(json.contains(#""tCO2e": "61234.5""#))
    #expect(json.contains(#""recalculatedTCO2e": null"#))
    #expect(InventoryCSV().text(of: report).contains("2020,61234.5"))
    #expect(InventoryText(language: .english).text(of: report).contains("base year 2020"))
    #expect(!page(report).contains("60 234") && !page(report).contains("60\u{202F}234"))
  }

  @Test(
    "A period that is no whole year is not compared with one",
    arguments: [
      ("{from: 2023-01-01, through: 2023-06-30}", false), ("2023", true),
      ("{from: 2023-04-01, through: 2024-03-31}", true),
      ("{from: 2023-01-01, through: 2024-12-31}", false),
    ])
  func wholeYears(_ period: String, _ isCompared: Bool) throws {
    let report = try TestWorkspace(
      "date,source,activity,quantity,unit\n2023-05-05,boiler,stationary-combustion/diesel,100,t",
      period: period, gwp: "AR6", sets: Self.sets, settings: Self.baseYear
    ).report()
    #expect((report.baseYear?.difference != nil) == isCompared)
    let text = InventoryText(language: .english).text(of: report)
    #expect(text.contains("is no whole year and is not compared") == !isCompared)
  }

  // MARK: Uncertainty

  /// Two equal lines with 3 % and 7 %: √(3² + 7²) ÷ 2 = 3.8078865529 % (IPCC 2006, Vol. 1, Eq. 3.2).
  @Test("The uncertainty of the result has all its digits, and is null where nothing states limits")
  func uncertainty() throws {
    let header = "from,through,source,activity,quantity,unit,uncertainty\n"
    let row = "electricity/grid,1000,MWh,"
    let known = try TestWorkspace(
      header + "2023-01-01,2023-12-31,a,\(row)3 %\n2023-01-01,2023-12-31,b,\(row)7 %",
      period: "2023", gwp: "AR6", sets: ["viet-nam"]
    ).report()
    let percent = try #require(known.result.uncertainty.minusPercent)
    #expect(abs(percent.approximate - 3.807886552931954) < 1e-9)
    let unknown = try workspace("electricity/grid,1000,MWh").report()
    #expect(unknown.result.uncertainty.minusPercent == nil)
    #expect(
      InventoryText(language: .english).text(of: unknown).contains("uncertainty not stated"))
  }

  // MARK: Biomass

  /// IPCC 2006, Vol. 2: 11.6 TJ/Gg (Table 1.2) × 1 Gg × 27.3 t C/TJ (Table 1.3) × 44/12 = 1,161.16 t.
  /// CH4 and N2O by Decision 2626: 11.6 TJ × (30 kg × 27.9 + 4 kg × 273) = 22.3764 t.
  @Test("Biogenic CO2 that the decision does not print comes from the carbon content, cited")
  func husk() throws {
    let report = try workspace("stationary-combustion/solid-biomass,1000,t").report()
    #expect(report.biogenicCarbonDioxide == ExactDecimal("1161.16"))
    #expect(report.total == ExactDecimal("22.3764"))
    #expect(page(report).contains("Table 1.3"))
  }

  @Test("Where no table says how much carbon there is, it is not quantified and never 0")
  func huskWithoutCarbon() throws {
    let rows = "stationary-combustion/solid-biomass,100,TJ (net)"
    let report = try workspace(rows, sets: ["viet-nam"]).report()
    #expect(report.linesWithoutBiogenic.count == 1)
    #expect(report.result.totals.biogenicTonnesCO2 == nil)
    #expect(
      InventoryText(language: .english).text(of: report).contains("not quantified: 1 line"))
    #expect(report.conformityGaps.contains { $0.point == "g" })
  }

  // MARK: Zero

  @Test("A factor of 0 where a later set has more is a note with both", arguments: [true, false])
  func zero(_ asksGuidelinesFirst: Bool) throws {
    let sets = asksGuidelinesFirst ? ["ipcc-2006", "viet-nam"] : Self.sets
    let outcome = try workspace("wastewater/domestic/aerobic-plant,100000,kg", sets: sets).run()
    let notes = outcome.diagnostics.ordered.filter { $0.code == .factorZero }
    #expect(notes.count == (asksGuidelinesFirst ? 1 : 0))
    let text = DiagnosticText(language: .english).text(of: outcome.diagnostics)
    #expect(text.contains("0.18 kg CH4 / kg") == asksGuidelinesFirst, "\(text)")
  }

  // MARK: Explanations

  /// 1 kg of R-22 weighs 1.96 t CO2e (AR6) and stands beside the total.
  @Test("The last line of an explanation names what stands beside the total")
  func outsideBasket() throws {
    let written = try workspace("refrigerant/R-22,1,kg")
    let text = try written.written { folder, library in
      let run = try #require(try Run.open(folder, library: library).value)
      let name = "1.4/plant/boiler/refrigerant/R-22"
      let stage = try run.explanation(
        of: ExplanationRequest(of: name, in: .english))
      guard case .text(let text)? = stage.value else { return "" }
      return text
    }
    #expect(text.contains("= 0 t CO2e in the total; 1.96 t CO2e beside it"), "\(text)")
  }
}
