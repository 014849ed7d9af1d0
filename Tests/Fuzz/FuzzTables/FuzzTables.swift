import Banyan
import FuzzSupport

@main
enum FuzzTables {
  static func main() { FuzzDriver.run(readTable) }
}

/// Reads any bytes as YAML and as a factor table: they are refused with findings or read, no third.
@_cdecl("LLVMFuzzerTestOneInput")
func readTable(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let reader = FactorLibrary.carried.reader(of: .workspace)
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  var findings = Diagnostics()
  let document = YAMLDocument.read(bytes, file: "table.yaml", &findings)
  precondition(document != nil || findings.hasErrors, "what is not read is explained")
  var tableFindings = Diagnostics()
  let table = reader.table(from: bytes, file: "table.yaml", &tableFindings)
  precondition(table != nil || tableFindings.hasErrors, "a table that is not read is explained")
  for all in [findings, tableFindings] {
    FindingChecks.check(all, in: "table.yaml", bytes)
  }
  return 0
}
