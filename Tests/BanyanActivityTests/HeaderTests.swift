import BanyanDiagnostics
import Testing

@testable import BanyanActivity

@Suite("The header line names the columns")
struct HeaderTests {
  private func read(_ line: String, tabbed: Bool = false) -> (ActivityHeader?, [String]) {
    var found = Diagnostics()
    let header = ActivityHeader.read(
      line, file: "a.csv", isTabbed: tabbed,
      rules: .init(facilities: 1, numbers: .english, dates: .iso), &found)
    return (header, found.ordered.map { "\($0.code.rawValue):\($0.location?.column ?? 0)" })
  }

  @Test(
    "The delimiter is seen from the line",
    arguments: [
      ("date,activity,quantity,unit", UInt8(ascii: ",")), ("date;activity;quantity;unit", 0x3B),
      ("date\tactivity\tquantity\tunit", 0x09), ("\"date\";\"activity\";\"quantity\";unit", 0x3B),
      (" Date , ACTIVITY,quantity , unit", 0x2C),
    ])
  func delimiter(line: String, expected: UInt8) {
    let (header, found) = read(line)
    #expect(found.isEmpty)
    #expect(header?.delimiter == expected)
    #expect(header?.field(of: .unit) == 3)
    #expect(header?.field(of: .process) == -1)
  }

  @Test("Columns stand in any order")
  func order() {
    let (header, _) = read("unit,note,through,quantity,from,activity")
    #expect(header?.field(of: .unit) == 0)
    #expect(header?.field(of: .from) == 4)
  }

  @Test(
    "Each fault at its column, and nothing twice",
    arguments: [
      ("", ["csv.empty:1"]), ("  ", ["csv.empty:1"]),
      ("date,activity,quantiy,unit", ["column.unknown:15"]),
      ("date,activity,quantity,unit,unit", ["column.repeated:29"]),
      ("date,activity,quantity", ["column.missing:1"]),
      ("activity,quantity,unit", ["column.missing:1"]),
      ("from,activity,quantity,unit", ["column.missing:1"]),
      ("ngày,activity,quantity,unit", ["column.unknown:1", "column.missing:1"]),
      ("date,activity,quantity,unit,", ["column.unknown:29"]),
    ])
  func faults(line: String, expected: [String]) {
    let (header, found) = read(line)
    #expect(header == nil)
    #expect(found == expected)
  }
}
