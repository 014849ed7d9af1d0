import Banyan
import Testing

/// Expectations are written by hand.
@Suite("A line says how far reading has come")
struct ProgressLineTests {
  // 12 345 678 rows in 4 s are 3 086 419 a second, to three digits 3 080 000. 300 of 1 000 bytes are
  // 30 %; at 75 bytes a second the other 700 take 9.33 s, shown as 10.
  private let line = ProgressLine(
    rows: 12_345_678, bytes: 300, totalBytes: 1000, seconds: 4)

  @Test("Rows, rate, share and time left, numbers by the language")
  func whole() {
    #expect(
      line.text(in: .english, width: 79)
        == "12 345 678 rows, 3 080 000 rows/s, 30 %, 0:10 left")
    #expect(
      line.text(in: .vietnamese, width: 79)
        == "12.345.678 dòng, 3.080.000 dòng/giây, 30 %, còn 0:10")
  }

  @Test(
    "A narrow terminal gets what fits: the rate goes first, the share stays longest",
    arguments: [
      (50, "12 345 678 rows, 3 080 000 rows/s, 30 %, 0:10 left"),
      (49, "12 345 678 rows, 30 %, 0:10 left"), (31, "12 345 678 rows, 30 %"), (20, "30 %"),
      (3, ""),
    ])
  func narrow(_ width: Int, _ expected: String) {
    #expect(line.text(in: .english, width: width) == expected)
  }

  @Test("Where nobody knows how much there is, no share and no time left is given")
  func unknown() {
    let line = ProgressLine(rows: 5000, bytes: 300, totalBytes: nil, seconds: 2)
    #expect(line.text(in: .english, width: 79) == "5 000 rows, 2 500 rows/s")
    #expect(line.text(in: .english, width: 10) == "5 000 rows")
  }

  @Test(
    "Time left in minutes and hours; all but the last byte is not yet all",
    arguments: [
      // 1 s for 1 byte, so a second for each byte left.
      (1, 755, "0 %, 12:34 left"), (1, 3724, "0 %, 1:02:03 left"), (1, 60, "1 %, 0:59 left"),
      (1, 61, "1 %, 1:00 left"),
      // 1 s for 999 bytes: the last takes a thousandth, shown as a second begun.
      (999, 1000, "99 %, 0:01 left"), (1000, 1000, "100 %, 0:00 left"),
      // A file that has grown since it was measured.
      (1200, 1000, "100 %, 0:00 left"), (0, 1000, "0 %"),
    ])
  func share(_ bytes: Int, _ total: Int, _ expected: String) {
    let line = ProgressLine(rows: 7, bytes: bytes, totalBytes: total, seconds: 1)
    #expect(line.text(in: .english, width: 79) == "7 rows, 7 rows/s, " + expected)
  }
}
