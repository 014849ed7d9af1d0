import Banyan
import FuzzSupport

@main
enum FuzzExchange {
  static func main() { FuzzDriver.run(readFootprint) }
}

/// Reads any bytes as a supplier's footprint. What was read without an error and keeps the rules is
/// written and read again, and is the same.
@_cdecl("LLVMFuzzerTestOneInput")
func readFootprint(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  var findings = Diagnostics()
  let footprint = PACTReader(file: "fuzz.json").footprint(in: bytes, &findings)
  if let footprint { PACTRules(.import).check(footprint, &findings) }
  FindingChecks.check(findings, in: "fuzz.json", bytes)
  guard let footprint, footprint.majorVersion == 3 else { return 0 }
  let text = PACTDocument().text(of: footprint)
  var second = Diagnostics()
  let again = Array(text.utf8).withUnsafeBytes {
    PACTReader(file: "fuzz.json").footprint(in: $0, &second)
  }
  guard let again else {
    preconditionFailure("what was written cannot be read:\n\(text)\n\(second.ordered)")
  }
  precondition(PACTDocument().text(of: again) == text, "read again it is another:\n\(text)")
  return 0
}
