import Banyan
import Foundation
import Testing

/// A small inventory through the real pipeline, in a folder of its own.
///
/// Electricity 1234.5 MWh × 0.6592 t CO2/MWh (Viet Nam grid 2023) = 813.7824 t.
/// SF6 10 kg × 25 200 (AR6) = 252 t. Total 1065.7824 t CO2e.
struct SmallReport {
  static let organisation = "Thép <Một> & \"Hai\""

  let report: InventoryReport

  init() throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent(
      "banyan-\(UUID().uuidString)")
    let activity = root.appendingPathComponent("activity")
    try FileManager.default.createDirectory(at: activity, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    try Self.settings.write(
      to: root.appendingPathComponent("banyan.yaml"), atomically: true, encoding: .utf8)
    try Self.bills.write(
      to: activity.appendingPathComponent("bills.csv"), atomically: true, encoding: .utf8)
    let library = try FactorLibrary(folders: [])
    let run = try #require(try Run.open(root.path, library: library).value)
    let stage = try run.report(of: InventoryStandard.self, on: ())
    report = try #require(stage.value)
  }

  private static let settings = """
    organisation: {name: 'Thép <Một> & "Hai"', country: VN}
    period: 2023
    gwp: AR6
    numbers: en
    factors: [viet-nam]
    facilities:
      - {id: mill, name: Mill, country: VN}
    exclusions:
      - {category: "3", because: "below <1 % & no data"}
    report: {purpose: "For the \\"board\\""}
    """

  private static let bills = """
    from,through,source,activity,quantity,unit,uncertainty
    2023-01-01,2023-06-30,"meter, main",electricity/grid,1000,MWh,5 %
    2023-07-01,2023-12-31,"meter, main",electricity/grid,234.5,MWh,5 %
    2023-03-01,2023-03-31,switchgear,gas/SF6,10,kg,
    """
}
