import Banyan
import TestSupport
import Testing

@Suite("Packed bytes come out whole, or with the reason why not")
struct UnpackedStreamTests {
  private static let small = [("small.csv.gz", Packing.gzip), ("small.csv.zst", Packing.zstd)]

  /// All that comes out, and the code of what ended it.
  private func unpack(
    _ bytes: [UInt8], _ packing: Packing, step: Int = 1 << 20, room: Int = 1 << 16
  ) throws -> (text: [UInt8], fault: DiagnosticCode?) {
    let stream = try UnpackedStream(
      PiecewiseStream(bytes, piece: step), packing: packing, name: "a")
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: room)
    do {
      while true {
        let got = try buffer.withUnsafeMutableBytes { bytes in
          try bytes.baseAddress.map { try stream.read(into: $0, count: room) } ?? 0
        }
        if got == 0 { break }
        text += buffer[..<got]
      }
    } catch StreamFailure.damaged(let diagnostic) {
      return (text, diagnostic.code)
    }
    #expect(stream.bytesTaken == bytes.count)
    return (text, nil)
  }

  @Test("However little is asked for or comes at a time, the text is the same", arguments: small)
  func steps(_ name: String, _ packing: Packing) throws {
    let bytes = try PackedFiles.bytes(of: name)
    for step in [1, 2, 3, 5, 1 << 20] {
      for room in [1, 7, 1 << 16] {
        let (text, fault) = try unpack(bytes, packing, step: step, room: room)
        #expect(fault == nil)
        #expect(String(decoding: text, as: UTF8.self) == PackedFiles.rows(6))
      }
    }
  }

  @Test("Members and frames of any number are one text", arguments: small)
  func units(_ name: String, _ packing: Packing) throws {
    let bytes = try PackedFiles.bytes(of: name)
    let (text, fault) = try unpack(bytes + bytes + bytes, packing, step: 100)
    #expect(fault == nil)
    #expect(
      text == Array(PackedFiles.rows(6).utf8) + Array(PackedFiles.rows(6).utf8)
        + Array(PackedFiles.rows(6).utf8))
  }

  @Test("A file that ends at any byte but its last has ended early", arguments: small)
  func truncated(_ name: String, _ packing: Packing) throws {
    let bytes = try PackedFiles.bytes(of: name)
    for count in bytes.indices {
      let (text, fault) = try unpack(Array(bytes[..<count]), packing)
      #expect(fault == .fileTruncated, "after \(count) bytes")
      #expect(PackedFiles.rows(6).utf8.starts(with: text))
      // A second member or frame that ends early is no end either; before its first byte it is.
      if count > 0 { #expect(try unpack(bytes + bytes[..<count], packing).fault == .fileTruncated) }
    }
  }

  @Test("A changed bit is found, or changes nothing", arguments: small)
  func changed(_ name: String, _ packing: Packing) throws {
    let bytes = try PackedFiles.bytes(of: name)
    for bit in 0..<bytes.count * 8 {
      var changed = bytes
      changed[bit / 8] ^= 1 << (bit % 8)
      let (text, fault) = try unpack(changed, packing)
      #expect(
        fault != nil || String(decoding: text, as: UTF8.self) == PackedFiles.rows(6), "bit \(bit)")
    }
  }

  @Test("What is not packed is named so, at the beginning and behind the end", arguments: small)
  func foreign(_ name: String, _ packing: Packing) throws {
    let bytes = try PackedFiles.bytes(of: name)
    #expect(try unpack(Array("date,quantity\n".utf8), packing).fault == .filePacking)
    for tail in [[0], [0, 0, 0, 0, 0], Array("x".utf8), Array("date,quantity\n".utf8)] {
      let (text, fault) = try unpack(bytes + tail, packing)
      #expect(fault == .fileTrailing)
      #expect(String(decoding: text, as: UTF8.self) == PackedFiles.rows(6))
    }
  }

  @Test("First bytes announce the packing")
  func announced() throws {
    func packing(_ bytes: [UInt8]) -> Packing? {
      bytes.withUnsafeBytes { Packing(announcedBy: $0) }
    }
    #expect(packing([0x1F, 0x8B, 8, 0]) == .gzip)
    #expect(packing([0x28, 0xB5, 0x2F, 0xFD]) == .zstd)
    #expect(packing([0x5A, 0x2A, 0x4D, 0x18]) == .zstd)
    for text in ["", "d", "(", "P", "date", "(\u{35}", "P*Mx"] {
      #expect(packing(Array(text.utf8)) == nil, "\(text)")
    }
  }
}
