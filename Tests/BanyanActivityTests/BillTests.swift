import BanyanDiagnostics
import TestSupport
import Testing

@testable import BanyanActivity

@Suite("Bills are looked at as an accountant would")
struct BillTests {
  private func codes(_ rows: [String], other: [String] = []) throws -> [String] {
    let header = "from,through,date,facility,source,activity,quantity,unit,evidence\n"
    var files = [
      "banyan.yaml": ActivityReaderTests.settings, "evidence/a.pdf": "a", "evidence/b.pdf": "b",
      "activity/a.csv": header + rows.joined(separator: "\n") + "\n",
    ]
    if !other.isEmpty { files["activity/b.csv"] = header + other.joined(separator: "\n") + "\n" }
    let folder = try TemporaryWorkspace(files: files)
    var found = Diagnostics()
    let workspace = try #require(try Workspace.open(folder.root, library: .carried, &found))
    _ = try ActivityReader(workspace).read(boundaries: [], &found)
    return found.ordered.map {
      "\($0.code.rawValue)@\($0.location?.file.dropFirst(9).prefix(1) ?? "")\($0.location?.line ?? 0)"
    }
  }

  private func bill(
    _ from: String, _ through: String, source: String = "meter", facility: String = "mill",
    quantity: String = "5", evidence: String = ""
  ) -> String {
    "2025-\(from),2025-\(through),,\(facility),\(source),electricity/grid,\(quantity),kWh,\(evidence)"
  }

  private func reading(_ day: String, quantity: String = "5", evidence: String = "") -> String {
    ",,2025-\(day),mill,meter,electricity/grid,\(quantity),kWh,\(evidence)"
  }

  @Test("Two halves of a year that touch are sound")
  func touching() throws {
    #expect(try codes([bill("07-01", "12-31"), bill("01-01", "06-30")]).isEmpty)
  }

  @Test("One shared day is an overlap, also across files, at the later record")
  func overlap() throws {
    #expect(try codes([bill("01-01", "06-30"), bill("06-30", "12-31")]) == ["bill.overlap@a3"])
    #expect(
      try codes([bill("06-30", "12-31")], other: [bill("01-01", "06-30")]) == ["bill.overlap@b2"])
  }

  @Test("A short bill inside a long one overlaps, even when another stands between")
  func inside() throws {
    #expect(
      try codes([bill("01-01", "12-31"), bill("02-01", "02-28"), bill("06-01", "06-30")])
        == ["bill.overlap@a3", "bill.overlap@a4"])
  }

  @Test("Another source or facility is another meter")
  func otherMeter() throws {
    #expect(
      try codes([
        bill("01-01", "12-31"), bill("01-01", "12-31", source: "second"),
        bill("01-01", "12-31", facility: "depot"),
      ]).isEmpty)
  }

  @Test("The same bill twice is said once, and not as an overlap besides")
  func repeated() throws {
    let same = bill("01-01", "12-31", evidence: "evidence/a.pdf")
    #expect(try codes([same, same]) == ["bill.repeated@a3"])
    #expect(try codes([same], other: [same]) == ["bill.repeated@b2"])
    #expect(
      try codes([same, same.replacing(",5,", with: ",6,")]) == ["bill.overlap@a3"])
  }

  @Test("Equal readings of a day without evidence are not suspicious")
  func readings() throws {
    #expect(try codes([reading("01-31"), reading("01-31"), reading("01-31")]).isEmpty)
    #expect(
      try codes([
        reading("01-31", evidence: "evidence/a.pdf"), reading("01-31", evidence: "evidence/b.pdf"),
      ]).isEmpty)
    #expect(
      try codes([
        reading("01-31", evidence: "evidence/a.pdf"), reading("01-31", evidence: "evidence/a.pdf"),
      ]) == ["bill.repeated@a3"])
  }

  @Test("Bills and readings of one meter do not mix")
  func mixed() throws {
    #expect(try codes([bill("01-01", "12-31"), reading("02-01")]) == ["bill.mixed@a3"])
    #expect(try codes([reading("02-01"), bill("01-01", "12-31")]) == ["bill.mixed@a3"])
  }

  @Test("A day without a bill is a gap; whole months are, at the ends of the period")
  func gaps() throws {
    #expect(try codes([bill("01-01", "06-29"), bill("07-01", "12-31")]) == ["bill.gap@a3"])
    #expect(try codes([bill("01-15", "12-10")]).isEmpty)
    #expect(try codes([bill("02-01", "11-30")]) == ["bill.gap@a2", "bill.gap@a2"])
  }

  @Test("A bill refused for another fault leaves no gap behind")
  func refusedBill() throws {
    #expect(
      try codes([bill("01-01", "06-30"), bill("07-01", "12-31", quantity: "1e3")])
        == ["number.syntax@a3"])
    #expect(
      try codes([bill("01-01", "06-30"), bill("07-01", "12-31", facility: "mil")])
        == ["facility.unknown@a3"])
    #expect(
      try codes([bill("01-01", "06-30"), bill("07-01", "12-32")]) == ["date.invalid@a3"])
    #expect(
      try codes([
        bill("01-01", "03-31"), bill("05-01", "09-30"), bill("10-01", "12-31", quantity: "1e3"),
      ]) == ["bill.gap@a3", "number.syntax@a4"])
  }

  @Test(
    "Evidence is looked for inside the workspace only",
    arguments: [
      ("evidence/a.pdf", []), ("evidence/none.pdf", ["evidence.missing@a2"]),
      ("./evidence/../evidence/a.pdf", []), ("../a.pdf", ["evidence.outside@a2"]),
      ("evidence/../../a.pdf", ["evidence.outside@a2"]), ("/etc/passwd", ["evidence.outside@a2"]),
      ("https://example.vn/a.pdf", ["evidence.outside@a2"]),
    ])
  func evidence(path: String, expected: [String]) throws {
    #expect(try codes([bill("01-01", "12-31", evidence: path)]) == expected)
  }
}
