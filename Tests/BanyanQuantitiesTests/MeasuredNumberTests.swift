import BanyanQuantities
import Testing

@Suite("What no quantity of anything can be is no measured number")
struct MeasuredNumberTests {
  /// The last number on each side that can be measured, and the first that cannot.
  @Test(
    "Forty digits before the point, forty places behind it",
    arguments: [
      (String(repeating: "9", count: 40), true), ("1" + String(repeating: "0", count: 40), false),
      ("-" + String(repeating: "9", count: 40), true),
      ("-1" + String(repeating: "0", count: 40), false),
      ("0." + String(repeating: "0", count: 39) + "11", true),
      ("0." + String(repeating: "0", count: 39) + "1", false),
      ("0." + String(repeating: "0", count: 330) + "1", false),
      ("0." + String(repeating: "0", count: 400), true), ("0", true),
      // A third as another program may write it: many digits, and no small number.
      ("0." + String(repeating: "3", count: 400), true), ("1e3", false), ("", false),
    ])
  func plain(_ text: String, _ isMeasured: Bool) {
    #expect((ExactDecimal(measured: text) != nil) == isMeasured, "\(text)")
    if isMeasured { #expect(ExactDecimal(measured: text) == ExactDecimal(text)) }
  }

  @Test("The same with an exponent")
  func scientific() {
    #expect(ExactDecimal(measuredScientific: "9.9E39") != nil)
    #expect(ExactDecimal(measuredScientific: "1E40") == nil)
    #expect(ExactDecimal(measuredScientific: "1e400") == nil)
    #expect(ExactDecimal(measuredScientific: "1.1E-40") != nil)
    #expect(ExactDecimal(measuredScientific: "1E-40") == nil)
  }
}
