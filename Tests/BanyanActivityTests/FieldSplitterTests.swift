import Testing

@testable import BanyanActivity

@Suite("Records are split as RFC 4180 says")
struct FieldSplitterTests {
  /// All records of a text, by the program's splitter.
  private func split(_ text: String, _ delimiter: Character, columns: Int) -> [[String]]? {
    var padded = Array(text.utf8)
    let count = padded.count
    padded += [0x0A] + [UInt8](repeating: 0, count: 63)
    return padded.withUnsafeBytes { bytes -> [[String]]? in
      guard let base = bytes.baseAddress else { return nil }
      var splitter = FieldSplitter(
        delimiter: delimiter.asciiValue ?? 0x2C, capacity: columns)
      defer { splitter.deallocate() }
      var records: [[String]] = []
      var cursor = base
      while cursor < base + count {
        guard case .record(let fields) = splitter.split(&cursor, end: base + count) else {
          return nil
        }
        records.append(
          (0..<min(fields, columns)).map { index in
            let field = splitter.fields[index]
            return String(
              decoding: UnsafeRawBufferPointer(start: field.start, count: field.length),
              as: UTF8.self)
          })
      }
      return records
    }
  }

  /// The plain way: one letter after the other.
  private func reference(_ text: String, _ delimiter: Unicode.Scalar) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var isStart = true
    let scalars = Array(text.unicodeScalars)
    var i = 0
    func finished() -> String {
      let text = String(field)
      let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
      return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
    while i < scalars.count {
      let scalar = scalars[i]
      if isQuoted {
        if scalar == "\"" {
          if i + 1 < scalars.count, scalars[i + 1] == "\"" {
            field.append("\"")
            i += 1
          } else {
            isQuoted = false
          }
        } else {
          field.append(scalar)
        }
      } else if scalar == "\"" && isStart {
        isQuoted = true
        isStart = false
      } else if scalar == delimiter {
        record.append(finished())
        field = .init()
        isStart = true
      } else if scalar == "\n" {
        if field.last == "\r" { field.removeLast() }
        record.append(finished())
        records.append(record)
        (record, field, isStart) = ([], .init(), true)
      } else {
        field.append(scalar)
        isStart = false
      }
      i += 1
    }
    if !isStart || !record.isEmpty {
      if field.last == "\r" { field.removeLast() }
      record.append(finished())
      records.append(record)
    }
    return records
  }

  @Test(
    "Random records, quoted or not, with every delimiter",
    arguments: [",", ";", "\t"] as [Character])
  func random(_ delimiter: Character) throws {
    var generator = SystemRandomNumberGenerator()
    let mark = try #require(delimiter.unicodeScalars.first)
    let letters = ["a", "b", "điện", " ", "1.234,5", "kWh", "0123456789", "x\"y"]
    let inside = letters + ["\"\"", "\n", "\r\n", String(delimiter), "\"\"\"\""]
    for _ in 0..<3_000 {
      let columns = Int.random(in: 1...6, using: &generator)
      var text = ""
      for row in 0..<Int.random(in: 1...5, using: &generator) {
        if row > 0 { text += Bool.random(using: &generator) ? "\n" : "\r\n" }
        let fields = (0..<columns).map { _ -> String in
          let isQuoted = Bool.random(using: &generator)
          var pool = isQuoted ? inside : letters
          pool.removeAll { isQuoted ? $0 == "x\"y" : $0.contains(delimiter) }
          let words = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            pool.randomElement(using: &generator) ?? "a"
          }
          let field = words.joined()
          return isQuoted ? "\"\(field)\"" : field
        }
        text += fields.joined(separator: String(delimiter))
      }
      text += Bool.random(using: &generator) ? "\n" : "x\n"
      // A letter behind a closing quote is stray text, which is another test's.
      guard let found = split(text, delimiter, columns: columns) else { continue }
      let expected = reference(text, mark).map { Array($0.prefix(columns)) }
      if found != expected { Issue.record("\(text.debugDescription): \(found) \(expected)") }
    }
  }

  @Test("Quotes inside an unquoted field are text")
  func quotesInside() {
    #expect(
      split("pipe 2\"\",5\" nozzle,\"2\"\"\"\n", ",", columns: 3) == [
        ["pipe 2\"\"", "5\" nozzle", "2\""]
      ])
  }

  @Test("A quote that never closes and text behind one are told apart, each with its place")
  func faults() {
    for (text, outcome, place) in [
      ("a,\"b\n", FieldSplitter.Outcome.unclosedQuote, 2), ("a,\"b\"c,d\n", .strayText, 5),
      ("\"", .unclosedQuote, 0), ("a,\"\"\"\n", .unclosedQuote, 2),
    ] {
      let padded = Array(text.utf8) + [0x0A] + [UInt8](repeating: 0, count: 63)
      padded.withUnsafeBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        var splitter = FieldSplitter(delimiter: 0x2C, capacity: 3)
        defer { splitter.deallocate() }
        var cursor = base
        #expect(splitter.split(&cursor, end: base + text.utf8.count) == outcome)
        #expect(cursor - base == place, "\(text)")
      }
    }
  }
}
