import Banyan
import FuzzSupport
import Glibc

@main
enum FuzzWorkbook {
  static func main() { FuzzDriver.run(readWorkbook) }
}

private let workspace = FuzzWorkspace.make(
  "workbook",
  settings: """
    organisation: {name: Fuzz, country: VN}
    period: {from: 2023-01-01, through: 2025-12-31}
    gwp: AR6
    numbers: vi
    factors: [ipcc-2006]
    facilities:
      - {id: mill, name: Mill, country: VN}
    """)

/// Reads any bytes as a workbook, as the XML of its sheet, or as that of its shared texts: the last
/// byte chooses. The sums are the same with one thread and with two.
@_cdecl("LLVMFuzzerTestOneInput")
func readWorkbook(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  let content = Array(bytes.dropLast())
  let file: [UInt8] =
    switch (bytes.last ?? 0) % 3 {
    case 0: StoredWorkbook.bytes(sheet: StoredWorkbook.sheet, strings: content)
    case 1: StoredWorkbook.bytes(sheet: content, strings: StoredWorkbook.strings)
    default: content
    }
  let path = "\(workspace.root)/activity/fuzz.xlsx"
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  precondition(descriptor >= 0, "\(path) cannot be written")
  let code = file.withUnsafeBufferPointer { FileSystem.writeAll($0, to: descriptor) }
  close(descriptor)
  precondition(code == 0)
  let (one, findings) = sums(threads: 1)
  // Rows of a sheet are no lines of these bytes: the place is not looked for in them.
  FindingChecks.check(findings, in: "", bytes)
  precondition(one == sums(threads: 2).text)
  return 0
}

private func sums(threads: Int) -> (text: String, findings: Diagnostics) {
  var findings = Diagnostics()
  do {
    let sums = try ActivityReader(
      FuzzWorkspace.reopened(workspace), options: .init(workers: Workers(most: threads))
    ).read(
      boundaries: [], &findings)
    let lines = sums.sums.map { sum in
      let cells = sum.cells.sorted { $0.index < $1.index }.map {
        "\($0.index): \(sum.sum(in: $0)) of \($0.records)"
      }
      return "\(sum.key) \(cells) \(sum.spanning)"
    }
    return (lines.joined(separator: "\n"), findings)
  } catch {
    preconditionFailure("the file cannot be read: \(error)")
  }
}
