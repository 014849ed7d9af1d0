import BanyanNetworks
import Glibc

/// A system as `system.py` writes it: little-endian, four counts (processes, inputs,
/// interventions) and sigma, then supplier, consumer and median of each input, then process and
/// median of each intervention, column by column. Every value is lognormal.
struct SystemFile {
  struct Unreadable: Error { let path: String }

  private var bytes: [UInt8]
  private let path: String

  init(path: String) throws {
    self.path = path
    guard let file = fopen(path, "rb") else { throw Unreadable(path: path) }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    bytes = [UInt8](repeating: 0, count: size)
    guard fread(&bytes, 1, size, file) == size else { throw Unreadable(path: path) }
  }

  func network() throws -> ProcessNetwork {
    var at = 0
    func take<Value>(_ count: Int, _ type: Value.Type) throws -> [Value] {
      let size = count * MemoryLayout<Value>.stride
      guard at + size <= bytes.count else { throw Unreadable(path: path) }
      defer { at += size }
      return bytes[at..<at + size].withUnsafeBytes { buffer in
        (0..<count).map {
          buffer.loadUnaligned(fromByteOffset: $0 * MemoryLayout<Value>.stride, as: Value.self)
        }
      }
    }
    let counts = try take(3, Int64.self).map { Int($0) }
    let sigma = try take(1, Double.self)[0]
    let suppliers = try take(counts[1], Int64.self)
    let consumers = try take(counts[1], Int64.self)
    let inputs = try take(counts[1], Double.self)
    let processes = try take(counts[2], Int64.self)
    let interventions = try take(counts[2], Double.self)
    var parameters: [Parameter] = []
    for median in inputs + interventions {
      parameters.append(Parameter(try Distribution(.lognormal(median: median, sigma: sigma))))
    }
    return ProcessNetwork(
      processCount: counts[0], indicatorCount: 1, parameters: parameters,
      inputs: inputs.indices.map {
        .init(
          supplier: Int(suppliers[$0]), consumer: Int(consumers[$0]), amount: Amount(times: $0))
      },
      interventions: interventions.indices.map {
        .init(
          process: Int(processes[$0]), indicator: 0, amount: Amount(times: inputs.count + $0))
      })
  }
}
