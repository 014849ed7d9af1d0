import Banyan
import FuzzSupport

@main
enum FuzzPacked {
  static func main() { FuzzDriver.run(unpack) }
}

/// Unpacks any bytes as gzip and as zstd: the same text and the same end, however the bytes come
/// and however little is asked for.
@_cdecl("LLVMFuzzerTestOneInput")
func unpack(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  for packing in Packing.allCases {
    let whole = text(of: bytes, packing, step: 1 << 20, room: 1 << 16)
    let parts = text(of: bytes, packing, step: 3, room: 1 << 10)
    // Behind so much text the end is not waited for.
    if max(whole.length, parts.length) > most - (1 << 20) { continue }
    precondition(whole.fault == parts.fault, "\(packing): the same end")
    // What a call gives before it meets a fault may be lost, where it cannot be told apart.
    if whole.fault == nil {
      precondition(whole.digest == parts.digest, "\(packing): the same text")
    }
  }
  return 0
}

/// Bytes of text that are waited for: a block of four bytes can hold 128 KiB.
private let most = 1 << 24

/// What comes out, and the code of what ended it; nil at a sound end.
private func text(
  of bytes: [UInt8], _ packing: Packing, step: Int, room: Int
) -> (length: Int, digest: UInt64, fault: DiagnosticCode?) {
  // FNV-1a over the text, whatever its size.
  var digest: UInt64 = 0xCBF2_9CE4_8422_2325
  var length = 0
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 1)
  defer { buffer.deallocate() }
  do {
    let stream = try UnpackedStream(
      MemoryStream(bytes, step: step), packing: packing, name: "fuzz")
    while length < most, let base = buffer.baseAddress {
      let got = try stream.read(into: base, count: min(room, most - length))
      if got == 0 { break }
      precondition(got <= room, "no more than asked for")
      for byte in buffer[..<got] { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
      length += got
    }
  } catch StreamFailure.damaged(let diagnostic) {
    var findings = Diagnostics()
    findings.report(diagnostic)
    bytes.withUnsafeBytes { FindingChecks.check(findings, in: "fuzz", $0) }
    return (length, digest, diagnostic.code)
  } catch {
    preconditionFailure("memory holds no outside world: \(error)")
  }
  return (length, digest, nil)
}

/// Gives its bytes a few at a time.
private final class MemoryStream: ByteStream, @unchecked Sendable {
  private let bytes: [UInt8]
  private let step: Int
  private(set) var bytesTaken = 0

  init(_ bytes: [UInt8], step: Int) {
    self.bytes = bytes
    self.step = step
  }

  func read(into buffer: UnsafeMutableRawPointer, count: Int) throws(StreamFailure) -> Int {
    let part = bytes[bytesTaken...].prefix(min(step, count))
    UnsafeMutableRawBufferPointer(start: buffer, count: count).copyBytes(from: part)
    bytesTaken += part.count
    return part.count
  }
}
