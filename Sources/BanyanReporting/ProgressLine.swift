import BanyanDiagnostics
import BanyanQuantities

/// How far reading has come, in one line of a terminal: `12 345 678 rows, 5 310 000 rows/s, 42 %,
/// 0:07 left`.
package struct ProgressLine: Sendable {
  let rows: Int
  let bytes: Int
  let totalBytes: Int?
  let seconds: Double

  /// - Parameters:
  ///   - rows: records read.
  ///   - bytes: bytes taken of the files.
  ///   - totalBytes: bytes of all files; where nil, there is no share and no time left.
  ///   - seconds: time since the run began.
  package init(rows: Int, bytes: Int, totalBytes: Int?, seconds: Double) {
    self.rows = rows
    self.bytes = bytes
    self.totalBytes = totalBytes
    self.seconds = seconds
  }

  /// As much as fits into so many columns; the rate goes first, then the time left, then the rows.
  package func text(in language: Language, width: Int) -> String {
    let format = NumberFormat(language, for: .terminal)
    let rowText = TextKey.progressRows.text(in: language, format.count(rows))
    let rateText = TextKey.progressRate.text(in: language, format.count(rate))
    var longest = [rowText, rateText]
    var shorter = [[rowText]]
    if let totalBytes, totalBytes > 0 {
      let taken = min(bytes, totalBytes)
      // What is not done is not called done: 99 % until the last byte.
      let hundredths = ExactDecimal(taken * 100 / totalBytes)
      let shareText = format.percent(hundredths, of: 100)
      longest.append(shareText)
      shorter = [[rowText, shareText], [shareText]]
      if let left = secondsLeft(taken, of: totalBytes) {
        let leftText = TextKey.progressLeft.text(in: language, Self.clock(left))
        longest.append(leftText)
        shorter.insert([rowText, shareText, leftText], at: 0)
      }
    }
    let lines = ([longest] + shorter).map { $0.joined(separator: ", ") }
    return lines.first { $0.unicodeScalars.count <= width } ?? ""
  }

  /// Rows a second to three digits: more would only flicker.
  private var rate: Int {
    guard seconds > 0 else { return 0 }
    var scale = 1
    let rate = Int(Double(rows) / seconds)
    while rate / scale >= 1000 { scale *= 10 }
    return rate / scale * scale
  }

  /// Nil before anything is taken.
  private func secondsLeft(_ taken: Int, of total: Int) -> Int? {
    guard taken > 0 else { return nil }
    return Int((seconds * Double(total - taken) / Double(taken)).rounded(.up))
  }

  /// `0:07`, `12:34`, `1:02:03`.
  private static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return hours > 0
      ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
  }
}
