import Foundation

/// A case of the program: what is typed, and what comes of it.
///
///     A missing month is a warning, and an error under --strict.
///
///     use one-meter
///     file activity/more.csv
///         from,through,…
///     $ banyan check --strict
///         what it writes to standard output, line for line
///       ! what it writes to standard error
///       = 1
///
/// `use` copies a folder of Workspaces/, `file` writes one. Where no exit code is given, it is 0. In an
/// expected line `…` stands for anything, and as a line of its own for any number of lines.
struct Transcript: Sendable, CustomStringConvertible {
  struct Step: Sendable {
    let line: Int
    let command: String
    var output: [String] = []
    var complaint: [String] = []
    var code: Int32 = 0
  }

  let name: String
  private(set) var title = ""
  private(set) var workspace: String?
  private(set) var files: [(path: String, text: String)] = []
  private(set) var steps: [Step] = []

  var description: String { "\(name): \(title)" }

  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  init(name: String, text: String) throws {
    self.name = name
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      if index == 0 {
        title = String(line)
      } else if line.hasPrefix("use ") {
        workspace = String(line.dropFirst(4))
      } else if line.hasPrefix("file ") {
        files.append((String(line.dropFirst(5)), ""))
      } else if line.hasPrefix("$ ") {
        steps.append(Step(line: index + 1, command: String(line.dropFirst(2))))
      } else if steps.isEmpty, !files.isEmpty, line.hasPrefix("    ") {
        files[files.count - 1].text += line.dropFirst(4) + "\n"
      } else if !steps.isEmpty, steps[steps.count - 1].take(line) {
        continue
      } else {
        throw Malformed(description: "\(name):\(index + 1): \(line)")
      }
    }
  }

  static let all: [Transcript] = {
    let folder = Program.tests.appendingPathComponent("Cases")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else {
        return nil
      }
      return try? Transcript(name: name, text: String(decoding: data, as: UTF8.self))
    }
  }()
}

extension Transcript.Step {
  /// Whether the line belongs to the step, which then keeps it.
  fileprivate mutating func take(_ line: Substring) -> Bool {
    if line.hasPrefix("    ") {
      output.append(String(line.dropFirst(4)))
    } else if line.hasPrefix("  ! ") {
      complaint.append(String(line.dropFirst(4)))
    } else if line.hasPrefix("  = "), let code = Int32(line.dropFirst(4)) {
      self.code = code
    } else {
      return false
    }
    return true
  }
}

/// Whether what was said is what was expected.
enum Expectation {
  static func holds(_ expected: [String], _ said: String) -> Bool {
    matches(expected[...], said.split(whereSeparator: \.isNewline).map(String.init)[...])
  }

  private static func matches(_ expected: ArraySlice<String>, _ said: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return said.isEmpty }
    if first == "…" {
      return (said.startIndex...said.endIndex).contains {
        matches(expected.dropFirst(), said[$0...])
      }
    }
    guard let line = said.first, matches(first, line) else { return false }
    return matches(expected.dropFirst(), said.dropFirst())
  }

  private static func matches(_ expected: String, _ line: String) -> Bool {
    let parts = expected.split(separator: "…", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return expected == line }
    var rest = line[...]
    for (index, part) in parts.enumerated() {
      if index == 0 {
        guard rest.hasPrefix(part) else { return false }
        rest = rest.dropFirst(part.count)
      } else if index == parts.count - 1 {
        return rest.hasSuffix(part)
      } else if !part.isEmpty {
        guard let range = rest.firstRange(of: part) else { return false }
        rest = rest[range.upperBound...]
      }
    }
    return true
  }
}
