import Testing

@testable import BanyanActivity

@Suite("Byte strings get numbers in the order they are met")
struct ByteTableTests {
  private func code(_ text: String, in table: inout ByteTable) -> (code: Int, isNew: Bool) {
    // Sixteen readable bytes behind the string; what they are must not matter.
    let padded = Array(text.utf8) + (0..<16).map { _ in UInt8.random(in: 0...255) }
    return padded.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return (-1, false) }
      return table.code(base, text.utf8.count)
    }
  }

  @Test("As a dictionary does, over strings of all lengths that share their beginnings")
  func asDictionary() {
    var table = ByteTable()
    var reference: [String: Int] = ["": 0]
    let stems = ["", "a", "main-meter", "0123456789abcdef", "0123456789abcdefg"]
    for round in 0..<3 {
      for stem in stems {
        for number in 0..<700 {
          let text = stem + (number == 0 ? "" : String(number))
          let (found, isNew) = code(text, in: &table)
          if let known = reference[text] {
            #expect(found == known && !isNew)
          } else {
            #expect(round == 0 && isNew && found == reference.count)
            reference[text] = found
          }
          if table.text(of: found) != text { Issue.record("\(text)") }
        }
      }
    }
    #expect(table.count == reference.count)
  }

  @Test("Strings that differ by a zero byte at their end are two")
  func zeroBytes() {
    var table = ByteTable()
    #expect(code("a", in: &table).code != code("a\0", in: &table).code)
  }
}
