import Foundation
import Testing

/// A program outside of this project that checks a file against the published schema.
///
/// It is named by `BANYAN_JUDGE`, called as `judge KIND FILE` and ends with 0 for a valid file.
/// Where it is not, the tests say so and rest on the project's own rules.
enum Judge {
  static func accepts(_ text: String, as kind: String, name: String) throws {
    guard let verdict = try verdict(on: text, as: kind, name: name) else { return }
    #expect(verdict.isValid, "\(name): \(verdict.words)")
  }

  /// Nil, with the reason printed, where there is no judge.
  static func verdict(
    on text: String, as kind: String, name: String
  ) throws -> (isValid: Bool, words: String)? {
    guard let path = ProcessInfo.processInfo.environment["BANYAN_JUDGE"] else {
      print("skipped: BANYAN_JUDGE names no program that checks \(kind)")
      return nil
    }
    let file = NSTemporaryDirectory() + "banyan-\(kind)-\(name)-\(UUID().uuidString).json"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = [kind, file]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let words = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus == 0, String(decoding: words, as: UTF8.self))
  }
}
