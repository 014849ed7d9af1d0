import Banyan

/// ParkBenchmark FOLDER…: the inventory of each workspace in one process, and what all come to.
@main
struct Main {
  static func main() throws {
    let library = FactorLibrary.carried
    var total = ExactDecimal.zero
    for folder in CommandLine.arguments.dropFirst() {
      let stage = try Run.open(folder, library: library)
      guard let run = stage.value,
        let report = try run.report(of: InventoryStandard.self, on: ()).value
      else {
        print("error: no inventory of \(folder)")
        return
      }
      total += report.total
    }
    print("\(CommandLine.arguments.count - 1) workspaces, \(total.normalised) t CO2e")
  }
}
