import Testing

@testable import BanyanDiagnostics

@Suite("A misspelt name is met with the one that was most likely meant")
struct NearestNameTests {
  private let columns = ["date", "from", "through", "facility", "quantity", "unit", "activity"]

  @Test(
    "Slips of the finger are recognised",
    arguments: [
      ("quantiy", "quantity"), ("Quantity", "quantity"), ("qauntity", "quantity"),
      ("untis", "unit"), ("activty", "activity"), ("throuhg", "through"), ("fromm", "from"),
    ])
  func slips(written: String, meant: String) {
    #expect(NearestName.nearest(to: written, among: columns) == meant)
  }

  @Test(
    "What resembles nothing is met with nothing", arguments: ["", "xyz", "latitude", "số lượng"])
  func noName(written: String) {
    #expect(NearestName.nearest(to: written, among: columns) == nil)
  }

  @Test("Of two names equally near, the first by its letters is given, whatever their order")
  func tie() {
    #expect(NearestName.nearest(to: "bat", among: ["cat", "hat"]) == "cat")
    #expect(NearestName.nearest(to: "bat", among: ["hat", "cat"]) == "cat")
  }

  @Test("A text of a megabyte is refused by its length, not compared letter by letter")
  func megabyte() {
    let long = String(repeating: "electricity", count: 100_000)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(NearestName.nearest(to: long, among: columns) == nil)
    }
    #expect(time < .seconds(5))
  }

  @Test(
    "The distance counts inserted, lost, replaced and swapped letters",
    arguments: [
      ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1),
      ("kitten", "sitting", 3),
      ("ab", "ba", 1), ("điện", "dien", 2),
    ])
  func distance(a: String, b: String, expected: Int) {
    let (first, second) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    #expect(NearestName.distance(first, second) == expected)
    #expect(NearestName.distance(second, first) == expected)
  }
}
