import Banyan
import TestWorkspace
import Testing

@Suite("ISO 14064-1: categories, exclusions, base year")
struct StandardTests {
  private static let row =
    "date,source,activity,quantity,unit\n2025-03-01,kiln,process/clinker,\"1,000\",t"

  @Test(
    "An activity's first segment decides category, scope and scope 3 category",
    arguments: [
      ("stationary-combustion/diesel", "1.1", 1, nil), ("mobile-combustion/diesel", "1.2", 1, nil),
      ("vehicle/car", "1.2", 1, nil), ("process/clinker", "1.3", 1, nil),
      ("carbon/input/scrap", "1.3", 1, nil), ("refrigerant/R-22", "1.4", 1, nil),
      ("gas/SF6", "1.4", 1, nil), ("wastewater/industrial", "1.4", 1, nil),
      ("agriculture/rice", "1.5", 1, nil), ("electricity/grid", "2.1", 2, nil),
      ("steam/purchased", "2.2", 2, nil), ("freight/road", "3.1", 3, 4),
      ("freight-downstream/road", "3.2", 3, 9), ("commuting/bus", "3.3", 3, 7),
      ("homeworking", "3.3", 3, 7), ("visitors/bus", "3.4", 3, 6),
      ("business-travel/air", "3.5", 3, 6), ("material/steel", "4.1", 3, 1),
      ("electricity-losses/grid", "4.1", 3, 3), ("well-to-tank/electricity/grid", "4.1", 3, 3),
      ("capital-goods/steel", "4.2", 3, 2), ("waste/landfill", "4.3", 3, 5),
      ("leased-assets/x", "4.4", 3, 8), ("services/x", "4.5", 3, 1),
      ("product-use/x", "5.1", 3, 11),
      ("product-end-of-life/x", "5.3", 3, 12), ("investments/x", "5.4", 3, 15),
      ("other/x", "6.1", 3, nil),
    ] as [(String, String, Int, Int?)])
  func category(activity: String, category: String, scope: Int, scope3: Int?) {
    let path = ActivityPath(activity)
    let found = InventoryCategory(of: path)
    #expect(found.rawValue == category)
    #expect(found.scope == scope)
    #expect(found.scope3Category(of: path) == scope3)
    #expect(ActivityVocabulary.kind(of: path) != nil)
  }

  @Test("Every known head has a category of its own choice, 6.1 for 'other' alone")
  func allHeads() {
    for head in ActivityVocabulary.kinds.keys where head != "other" && head != "delivery" {
      #expect(InventoryCategory(of: ActivityPath(head + "/x")) != .other, "\(head)")
    }
  }

  @Test(
    "An exclusion states its reason; one that records contradict is an error",
    arguments: [
      ("3.1", [], "excluded"), ("3", [], "excluded"), ("1.3", ["exclusion.conflict"], ""),
      ("1", ["exclusion.conflict"], ""), ("9", ["field.choice"], ""),
    ] as [(String, [String], String)])
  func exclusions(category: String, errors: [String], state: String) throws {
    let outcome = try TestWorkspace(
      Self.row, settings: "exclusions: [{category: \"\(category)\", because: none of it}]"
    ).run()
    #expect(outcome.errors == errors)
    #expect((outcome.report == nil) == !errors.isEmpty)
    let entry = outcome.report?.completeness.first { $0.subcategory == .upstreamFreight }
    if !state.isEmpty { #expect(entry?.state == .excluded(because: "none of it")) }
  }

  @Test("Completeness names what is in, what is out and what nobody considered")
  func completeness() throws {
    let report = try TestWorkspace(Self.row).report()
    #expect(report.completeness.count == InventoryCategory.allCases.count)
    #expect(report.completeness.first { $0.subcategory == .process }?.state == .included(lines: 1))
    #expect(report.completeness.first { $0.subcategory == .investments }?.state == .notConsidered)
  }

  private func base(_ changes: String, _ more: String = "") throws
    -> InventoryReport.BaseYearStatement
  {
    let report = try TestWorkspace(
      Self.row, settings: "base-year: {year: 2023, total: 1000, \(more)changes: [\(changes)]}"
    ).report()
    return try #require(report.baseYear)
  }

  @Test(
    "A change of 4.99 % leaves the base year, one of 5 % recalculates it",
    arguments: [
      ("49.9", false, "0.0499", "-480"), ("50", true, "0.05", "-530"),
      ("-50", true, "0.05", "-430"),
      ("-49.9", false, "0.0499", "-480"), ("50.1", true, "0.0501", "-530.1"),
    ])
  func threshold(effect: String, isDue: Bool, share: String, difference: String) throws {
    let statement = try base("{what: a plant was bought, effect: \(effect)}")
    #expect(statement.mustRecalculate == isDue)
    #expect(statement.changeShare == ExactDecimal(share))
    // This year emits 520 t.
    #expect(statement.difference == ExactDecimal(difference))
  }

  @Test("Changes that offset each other count by their sizes")
  func cumulative() throws {
    let statement = try base("{what: bought, effect: 30}, {what: sold, effect: -30}")
    #expect(statement.changeShare == ExactDecimal("0.06"))
    #expect(statement.mustRecalculate)
    #expect(statement.recalculated == 1000)
  }

  @Test("An organisation may set another threshold; without a change nothing is due")
  func ownThreshold() throws {
    let change = "{what: bought, effect: 50}"
    #expect(try !base(change, "threshold: 5.01 %, ").mustRecalculate)
    #expect(try base(change, "threshold: 1 %, ").mustRecalculate)
    #expect(try !base("").mustRecalculate)
    #expect(try !base("", "threshold: 0 %, ").mustRecalculate)
  }
}
