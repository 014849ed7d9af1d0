import Banyan

/// Files that gzip and zstd have packed, see `Tests/Packed/make`.
package enum PackedFiles {
  package static func bytes(of name: String) throws -> [UInt8] {
    let tests = #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined()
    return try FileSystem.bytes(of: "\(tests)/Packed/\(name)")
  }

  /// The rows that were packed, written once more.
  package static func rows(_ count: Int, misspelt: Int = 0) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    var text = "date,facility,source,activity,quantity,unit,note\n"
    for i in 1...count {
      text += "2025-\(two(i % 12 + 1))-\(two(i % 28 + 1)),mill,meter-\(i % 7),electricity/grid,"
      text += "\(i % 10),\(i == misspelt ? "kWhh" : "kWh"),\"row, \(i % 10)\"\n"
    }
    return text
  }
}
