import Banyan
import Testing

@Suite("Forms of reports")
struct FormTests {
  @Test("What outsiders call the forms is what standards write")
  func names() {
    #expect(
      InventoryReport.Form.allCases.map(\.rawValue) == InventoryStandard.formats.map(\.name))
    #expect(
      FootprintReport.Form.allCases.map(\.rawValue) == FootprintStandard.formats.map(\.name))
    #expect(Decree06Report.Form.allCases.map(\.rawValue) == Decree06Standard.formats.map(\.name))
  }
}
