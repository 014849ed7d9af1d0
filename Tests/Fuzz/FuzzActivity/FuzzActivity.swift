import Banyan
import FuzzSupport
import Glibc

@main
enum FuzzActivity {
  static func main() { FuzzDriver.run(readActivity) }
}

/// Workspaces that differ in how activity files write numbers and dates. All know the facilities,
/// years and factors of the examples, so that their files are sound here too.
private let workspaces: [Workspace] = [("en", "iso"), ("vi", "iso"), ("vi", "dmy")].map {
  numbers, dates in
  let accepted = ["freight", "freight-downstream", "commuting", "business-travel"].map {
    "  - {activity: \($0), take: GB, for: VN, because: x}\n"
  }
  let settings = """
    organisation: {name: Fuzz, country: VN}
    period: {from: 2023-01-01, through: 2025-12-31}
    gwp: AR6
    numbers: \(numbers)
    dates: \(dates)
    factors: [ipcc-2006, viet-nam, desnz-2025]
    facilities:
      - {id: workshop, name: Workshop, country: VN}
      - {id: mill, name: Mill, country: VN, subdivision: VN-39}
    accept:
      - {activity: electricity/grid, take: 2023, for: 2024 2025, because: x}
    \(accepted.joined())
    """
  do {
    let carbon = try FileSystem.bytes(of: "examples/steel-mill/factors/carbon.yaml")
    return FuzzWorkspace.make(
      "\(numbers)-\(dates)", settings: settings, files: ["factors/c.yaml": carbon])
  } catch {
    preconditionFailure("the example is not here: \(error)")
  }
}

/// Reads any bytes as an activity file. Sound files go through the whole calculation, and give the
/// same bytes with one thread and with two.
@_cdecl("LLVMFuzzerTestOneInput")
func readActivity(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  // The last byte chooses: a line feed the second, so that the examples are sound.
  let workspace = FuzzWorkspace.reopened(workspaces[Int(bytes.last ?? 0) % workspaces.count])
  write(bytes, to: "\(workspace.root)/activity/fuzz.csv")
  var findings = Diagnostics()
  do {
    let sums = try ActivityReader(workspace, options: .init(workers: Workers(most: 1))).read(
      boundaries: [], &findings)
    precondition(sums.bytes == count, "\(sums.bytes) of \(count) bytes were read")
    FindingChecks.check(findings, in: "activity/fuzz.csv", bytes)
    guard !findings.hasErrors else { return 0 }
    precondition(report(on: workspace, threads: 1) == report(on: workspace, threads: 2))
  } catch {
    preconditionFailure("the file cannot be read: \(error)")
  }
  return 0
}

private func report(on workspace: Workspace, threads: Int) -> String? {
  do {
    let opened = try Run.open(
      workspace.root, library: .carried, options: .init(workers: Workers(most: threads)))
    guard let run = opened.value else { return nil }
    let stage = try run.report(of: InventoryStandard.self, on: ())
    guard let report = stage.value else {
      precondition(!stage.isSound, "what is not calculated is explained")
      return nil
    }
    return InventoryJSON().text(of: report.result)
  } catch {
    preconditionFailure("the file cannot be read: \(error)")
  }
}

private func write(_ bytes: UnsafeRawBufferPointer, to path: String) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  precondition(descriptor >= 0, "\(path) cannot be written")
  defer { close(descriptor) }
  precondition(FileSystem.writeAll(bytes.bindMemory(to: UInt8.self), to: descriptor) == 0)
}
