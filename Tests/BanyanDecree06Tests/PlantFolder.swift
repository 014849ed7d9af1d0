import Banyan
import Foundation

/// A workspace in a temporary folder, removed when the value goes.
final class PlantFolder {
  let path: String

  init(_ settings: String, bills: String, factors: String? = nil) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "banyan-decree-\(UUID().uuidString)")
    path = folder.path
    for name in ["activity", "factors"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    try Data(settings.utf8).write(to: folder.appending(path: "banyan.yaml"))
    try Data(bills.utf8).write(to: folder.appending(path: "activity/bills.csv"))
    if let factors {
      try Data(factors.utf8).write(to: folder.appending(path: "factors/own.yaml"))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  static func settings(
    period: String = "{from: 2022-01-01, through: 2023-12-31}", gwp: String = "AR6",
    factors: String = "[viet-nam, ipcc-2006]", decree: String = ""
  ) -> String {
    """
    organisation: {name: Công ty Thử, registration: "1", country: VN}
    period: \(period)
    gwp: \(gwp)
    numbers: en
    factors: \(factors)
    facilities:
      - {id: mill, name: Nhà máy, country: VN}
    \(decree)
    """
  }

  static let header = "from,through,source,activity,quantity,unit\n"

  func run() throws -> Run? { try Run.open(path, library: .carried).value }

  func report(_ diagnostics: inout Diagnostics) throws -> Decree06Report? {
    let opened = try Run.open(path, library: .carried)
    diagnostics.join(opened.findings)
    guard let stage = try opened.value?.report(of: Decree06Standard.self, on: ()) else {
      return nil
    }
    diagnostics.join(stage.findings)
    return stage.value
  }
}

extension ExactDecimal {
  /// A figure as written in a test; anything else is a fault of the test.
  static func of(_ text: String) -> ExactDecimal {
    guard let value = ExactDecimal(text) else { preconditionFailure("\(text) is no number") }
    return value
  }
}
