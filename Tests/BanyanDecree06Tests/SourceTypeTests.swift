import Banyan
import Testing

@Suite("Source types of Circular 38/2023, Art. 16")
struct SourceTypeTests {
  @Test(
    "An activity stands under its point of the article",
    arguments: [
      ("stationary-combustion/natural-gas", SourceType.stationary),
      ("mobile-combustion/diesel", .mobile), ("process/clinker", .process),
      ("carbon/input/scrap", .process), ("gas/SF6", .fugitive), ("gas/HCFC-22", .refrigerant),
      ("refrigerant/R-22", .refrigerant), ("wastewater/industrial", .waste),
      ("waste-treatment/composting/wet", .waste), ("electricity/grid", .electricity),
      ("steam/purchased", .steam),
    ])
  func place(_ path: String, _ type: SourceType) {
    #expect(SourceType(of: ActivityPath(path)) == type)
  }

  @Test(
    "Transport by others, travel, goods and waste given away have no point",
    arguments: [
      "freight/road", "commuting/bus/coach", "business-travel/air", "material/steel",
      "waste/landfill", "electricity-losses/grid",
    ])
  func outside(_ path: String) {
    #expect(SourceType(of: ActivityPath(path)) == nil)
  }

  @Test("Two points are indirect, six direct")
  func sides() {
    #expect(SourceType.allCases.filter { !$0.isDirect } == [.electricity, .steam])
    #expect(SourceType.allCases.filter(\.isDirect).map(\.point) == ["a", "b", "c", "d", "đ", "e"])
  }
}
