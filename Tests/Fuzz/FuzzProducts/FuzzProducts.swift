import Banyan
import FuzzSupport

@main
enum FuzzProducts {
  static func main() { FuzzDriver.run(readProducts) }
}

/// Reads any bytes as products.yaml. Where they make a system without records, its loops are solved,
/// and every process's burden ends somewhere, whole.
@_cdecl("LLVMFuzzerTestOneInput")
func readProducts(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  var findings = Diagnostics()
  let name = ProductionSystem.fileName
  let system = YAMLDocument.read(bytes, file: name, &findings).flatMap {
    ProductSystemReader().system(from: $0, &findings)
  }
  FindingChecks.check(findings, in: name, bytes)
  guard let system else {
    precondition(findings.hasErrors, "no system and no reason")
    return 0
  }
  // Quadratic in what one input can hold: a few kilobytes make no great system.
  guard let network = system.network(with: [], &findings) else {
    precondition(findings.hasErrors, "no flows and no reason")
    return 0
  }
  do throws(Attribution.Fault) {
    let burdens = [ExactDecimal](repeating: .one, count: network.processCount)
    let leaving = try Attribution(network).attributed(burdens).leaving.reduce(ExactDecimal.zero, +)
    precondition(
      leaving == ExactDecimal(network.processCount), "\(leaving) of all burdens leave")
  } catch {
    switch error {
    case .noWayOut(let processes, _): precondition(!processes.isEmpty)
    // Nobody asks this run to stop.
    case .unsettled, .stopped: break
    }
  }
  return 0
}
