import Banyan
import FuzzSupport
import Glibc

@main
enum FuzzActivity {
  static func main() { FuzzDriver.run(readActivity) }
}

/// Workspaces that differ in how activity files write numbers and dates, and in their sites.
private let workspaces: [Workspace] = [("vi", "iso", 1), ("en", "iso", 2), ("vi", "dmy", 2)].map {
  numbers, dates, sites in
  let root = getenv("BANYAN_FUZZ_FOLDER").map { String(cString: $0) } ?? "/tmp"
  let folder = "\(root)/banyan-fuzz-\(getpid())-\(numbers)-\(dates)"
  let facilities = (1...sites).map { "{id: site-\($0), name: Site, country: VN}" }
  let settings = """
    organisation: {name: Fuzz, country: VN}
    period: 2023
    gwp: AR6
    numbers: \(numbers)
    dates: \(dates)
    factors: [ipcc-2006, viet-nam]
    facilities: [\(facilities.joined(separator: ", "))]

    """
  var findings = Diagnostics()
  do {
    try FileSystem.createFolder("\(folder)/activity")
    try FileSystem.write(settings, to: "\(folder)/banyan.yaml")
    if let workspace = try Workspace.open(folder, library: .carried, &findings) { return workspace }
  } catch {
    preconditionFailure("no workspace in \(folder): \(error)")
  }
  preconditionFailure("the workspace holds errors: \(findings.ordered)")
}

/// Reads any bytes as an activity file. Sound files go through the whole calculation, and give the
/// same bytes with one thread and with two.
@_cdecl("LLVMFuzzerTestOneInput")
func readActivity(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  // The last byte chooses, so that files in the corpus stay files.
  let workspace = workspaces[Int(bytes.last ?? 0) % workspaces.count]
  write(bytes, to: "\(workspace.root)/activity/fuzz.csv")
  var findings = Diagnostics()
  do {
    let sums = try ActivityReader(workspace, options: .init(threads: 1)).read(
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
  var findings = Diagnostics()
  do {
    let calculation = try Calculation.run(
      workspace, options: .init(reading: .init(threads: threads)), &findings)
    guard let calculation else {
      precondition(findings.hasErrors, "what is not calculated is explained")
      return nil
    }
    return InventoryStandard().report(on: calculation, &findings).map(InventoryJSON().text)
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
