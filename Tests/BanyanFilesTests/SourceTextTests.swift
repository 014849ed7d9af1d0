import BanyanDiagnostics
import Testing

@testable import BanyanFiles

@Suite("Only well-formed UTF-8 goes on")
struct SourceTextTests {
  private func firstInvalid(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { SourceText.firstInvalidByte(in: $0) }
  }

  /// The standard library's own decoder, byte by byte.
  private func referenceInvalid(_ bytes: [UInt8]) -> Int? {
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&rest) {
      case .scalarValue(let scalar):
        if scalar.value == 0 { return offset }
        offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }

  @Test("Every scalar of Unicode is accepted, at every place in a word")
  func everyScalar() {
    for value in UInt32(1)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array("\(scalar)".utf8)
      if firstInvalid(bytes) != nil { Issue.record("refused U+\(String(value, radix: 16))") }
    }
  }

  @Test("Edges of the table of well-formed sequences")
  func edges() {
    let good: [[UInt8]] = [
      [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xEE, 0x80, 0x80],
      [0xEF, 0xBF, 0xBF], [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], [0x01], [0x7F],
    ]
    let bad: [[UInt8]] = [
      [0x00], [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x7F], [0xC2, 0xC0],
      [0xE0, 0x9F, 0xBF], [0xE0, 0xA0], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x90, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80],
      [0xFE], [0xFF],
    ]
    for lead in 0..<17 {
      let before = [UInt8](repeating: 0x61, count: lead)
      for bytes in good { #expect(firstInvalid(before + bytes + before) == nil) }
      for bytes in bad { #expect(firstInvalid(before + bytes + before) == lead) }
    }
  }

  @Test("Random bytes are judged as by the standard library")
  func random() {
    var generator = SystemRandomNumberGenerator()
    let telling: [UInt8] = [
      0x00, 0x01, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED,
      0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF, 0x61,
    ]
    for _ in 0..<60_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        Int.random(in: 0..<3, using: &generator) == 0
          ? UInt8.random(in: 0...255, using: &generator)
          : telling.randomElement(using: &generator) ?? 0x61
      }
      let found = firstInvalid(bytes)
      if found != referenceInvalid(bytes) { Issue.record("\(bytes): \(String(describing: found))") }
      let isValid = String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
      if (found == nil) != isValid { Issue.record("\(bytes)") }
    }
  }

  @Test("A bad byte is placed by line and letter")
  func location() {
    let bytes = Array("Lò hơi\nđiện ".utf8) + [0xF2, 0x0A]
    var diagnostics = Diagnostics()
    let text = bytes.withUnsafeBytes {
      SourceText.validated($0, file: "a.csv", &diagnostics) == nil
    }
    #expect(text)
    #expect(
      diagnostics.ordered.first?.location == SourceLocation(file: "a.csv", line: 2, column: 6))
    #expect(diagnostics.ordered.first?.arguments == ["0xF2"])
  }
}

/// First bytes as the formats' own specifications give them: ZIP (APPNOTE 4.3.7), Compound File Binary
/// ([MS-CFB] 2.2), PDF (ISO 32000-1, 7.5.2), gzip (RFC 1952, 2.3.1), Zstandard (RFC 8878, 3.1.1).
@Suite("A file that is no text is called what it is")
struct ForeignContentTests {
  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 20, 0, 0, 0, 0, 0]
  private static let openDocument =
    zip
    + Array(
      "....mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8)

  static let kinds: [(bytes: [UInt8], content: TextKey, hint: TextKey)] = [
    (zip + Array("[Content_Types].xml".utf8), .contentWorkbook, .hintSaveSheet),
    (openDocument, .contentOpenDocument, .hintSaveSheet),
    (zip + Array("bills.csv".utf8), .contentArchive, .hintUnpackText),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .contentCompound, .hintSaveSheet),
    (Array("%PDF-1.7".utf8), .contentPages, .hintSaveSheet),
    ([0x1F, 0x8B, 8, 0], .contentPacked, .hintUnpackText),
    ([0x28, 0xB5, 0x2F, 0xFD, 0], .contentPacked, .hintUnpackText),
  ]

  @Test("By its first bytes, with what to do about it", arguments: kinds)
  func kind(bytes: [UInt8], content: TextKey, hint: TextKey) throws {
    var found = Diagnostics()
    bytes.withUnsafeBytes {
      #expect(SourceText.validated($0, file: "batches.csv", &found) == nil)
    }
    let finding = try #require(found.ordered.first)
    #expect(found.ordered.map(\.code) == [.textForeign])
    #expect(finding.arguments == [.phrase(content)] && finding.hint == Phrase(hint))
    #expect(finding.location == SourceLocation(file: "batches.csv", line: 1, column: 1))
  }

  @Test("A text may begin with the letters of a format")
  func text() {
    var found = Diagnostics()
    Array("PK,date\n".utf8).withUnsafeBytes {
      #expect(SourceText.validated($0, file: "a.csv", &found) != nil)
    }
    #expect(found.isEmpty)
  }
}
