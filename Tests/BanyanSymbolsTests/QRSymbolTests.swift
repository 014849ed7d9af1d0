import Banyan
import Foundation
import Testing

@Suite("QR symbols")
struct QRSymbolTests {
  private static let link = "https://id.example/p/rebar"

  /// segno 1.6.6: `make(link, error="m", boost_error=False, micro=False, mode="byte", version=2, mask=6)`.
  /// Which of eight masks is best, each writer weighs for itself; the standard leaves all readable.
  @Test("Another writer's symbol with the same mask is the same, module by module")
  func reference() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let text = try String(
      contentsOf: folder.appending(path: "Reference/segno-2-M.txt"), encoding: .utf8)
    let rows = text.split(separator: "\n").map { $0.map { $0 == "#" } }
    let symbol = try #require(QRSymbol(of: Self.link))
    #expect(symbol.side == 25)
    let ours = (0..<symbol.side).map { row in
      (0..<symbol.side).map { symbol.isDark(row: row, column: $0) }
    }
    #expect(ours == rows)
  }

  @Test("What no symbol holds is none: nothing, a zero byte, more than 2,331 bytes")
  func limits() {
    #expect(QRSymbol(of: "") == nil)
    #expect(QRSymbol(of: "a\0b") == nil)
    #expect(QRSymbol(of: String(repeating: "a", count: 2331))?.side == 177)
    #expect(QRSymbol(of: String(repeating: "a", count: 2332)) == nil)
  }

  @Test("A picture has a quiet zone of four modules all round")
  func quietZone() throws {
    let symbol = try #require(QRSymbol(of: Self.link))
    #expect(symbol.width == 33)
    // The first finder pattern begins behind it: seven dark modules.
    #expect(symbol.path.hasPrefix("M4 4h7v1h-7z"))
    #expect(symbol.svg.contains(#"viewBox="0 0 33 33""#))
  }

  /// The layout of PNG (W3C Recommendation, third edition): signature, chunks with CRC-32 over name and
  /// data; 33 modules of 8 dots are 264.
  @Test("A PNG is made of sound chunks")
  func chunks() throws {
    let bytes = try #require(QRSymbol(of: Self.link)).png()
    #expect(Array(bytes.prefix(8)) == [137, 80, 78, 71, 13, 10, 26, 10])
    var names: [String] = []
    var place = 8
    while place < bytes.count {
      let length = Int(number(bytes, place))
      let body = Array(bytes[(place + 4)..<(place + 8 + length)])
      names.append(String(decoding: body.prefix(4), as: UTF8.self))
      #expect(number(bytes, place + 8 + length) == checksum(body))
      if names.last == "IHDR" {
        #expect(number(bytes, place + 8) == 264)
        #expect(number(bytes, place + 12) == 264)
        #expect(Array(body[12...]) == [1, 0, 0, 0, 0])
      }
      place += 12 + length
    }
    #expect(names == ["IHDR", "tEXt", "IDAT", "IEND"])
  }

  @Test("Pictures are known as ours, others are not")
  func ours() throws {
    let symbol = try #require(QRSymbol(of: Self.link))
    #expect(QRSymbol.isOurs(symbol.png()))
    #expect(QRSymbol.isOurs(Array(symbol.svg.utf8)))
    #expect(!QRSymbol.isOurs(Array(#"<svg xmlns="http://www.w3.org/2000/svg"/>"#.utf8)))
    #expect(!QRSymbol.isOurs([137, 80, 78, 71, 13, 10, 26, 10]))
  }

  private func number(_ bytes: [UInt8], _ place: Int) -> UInt32 {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Bit by bit, as annex D of the recommendation defines it.
  private func checksum(_ bytes: [UInt8]) -> UInt32 {
    var register = UInt32.max
    for byte in bytes {
      register ^= UInt32(byte)
      for _ in 0..<8 {
        register = register & 1 == 1 ? register >> 1 ^ 0xEDB8_8320 : register >> 1
      }
    }
    return ~register
  }
}
