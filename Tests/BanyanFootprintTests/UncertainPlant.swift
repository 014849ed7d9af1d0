import Banyan
import Foundation
import TestWorkspace

/// A plant with processes and records, run whole for one product.
struct UncertainPlant {
  /// Rows of `date,source,activity,quantity,unit,process,uncertainty` without the date.
  var rows: [String]
  /// Of a table of its own, in YAML's flow style.
  var factors: [String]
  var properties: [String] = []
  var products: String
  var suppliers: [Int: SupplierFootprint] = [:]

  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  func report(
    _ product: String = "bar", samples: Int? = nil, seed: UInt64 = 1, threads: Int = 1
  ) throws -> FootprintReport {
    let folder = FileManager.default.temporaryDirectory.path + "/banyan-sure-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let head = """
      organisation: {name: Test, country: VN}
      period: 2025
      gwp: AR5
      numbers: en
      factors: [ipcc-2006]
      facilities: [{id: plant, country: VN}]

      """
    let activity =
      "date,source,activity,quantity,unit,process,uncertainty\n"
      + rows.map { "2025-03-01,\($0)\n" }.joined()
    for (name, text) in [
      ("banyan.yaml", head), ("activity/bills.csv", activity), ("products.yaml", products),
      ("factors/own.yaml", TestWorkspace.table(factors, properties: properties)),
    ] {
      let path = "\(folder)/\(name)"
      try FileSystem.createFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
      try FileSystem.write(text, to: path)
    }
    return try Self.report(
      folder, product, suppliers: suppliers, samples: samples, seed: seed, threads: threads)
  }

  static func report(
    _ folder: String, _ product: String, suppliers: [Int: SupplierFootprint]? = nil,
    samples: Int? = nil, seed: UInt64 = 1, threads: Int = 1
  ) throws -> FootprintReport {
    let opened = try Run.open(
      folder, library: .carried, options: .init(workers: Workers(most: threads)))
    func failed(_ findings: Diagnostics) -> Failed {
      Failed(description: DiagnosticText(language: .english).text(of: findings))
    }
    guard let run = opened.value else { throw failed(opened.findings) }
    var reading = try run.reading(of: FootprintStandard.self)
    if let suppliers, let system = reading.value?.system {
      reading = Stage(.init(system: system, suppliers: suppliers), Diagnostics())
    }
    let stage = try run.report(of: FootprintStandard.self, reading) { reading, _ in
      reading.system.product(named: product).map {
        .init(product: $0, sampling: samples.map { .init(samples: $0, seed: seed) })
      }
    }
    guard let report = stage.value else { throw failed(stage.findings) }
    return report
  }

  /// The steel mill of the examples.
  static func mill(
    _ product: String, samples: Int? = nil, seed: UInt64 = 1, threads: Int = 1
  ) throws -> FootprintReport {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    return try report(
      "\(root)/examples/steel-mill", product, samples: samples, seed: seed, threads: threads)
  }

  /// One process `melt` that makes `bar`, and what else is written.
  static func melt(
    output: String = "1 t", takes: String = "", rest: String = ""
  ) -> String {
    """
    processes:
      - id: melt
        outputs: [{product: bar, quantity: \(output)}]
        takes: [\(takes)]
    products: [{id: bar, declared-unit: 1 t}]
    \(rest)

    """
  }
}

func isClose(_ a: Double, _ b: Double, within share: Double = 1e-9) -> Bool {
  abs(a - b) <= share * max(abs(a), abs(b))
}
