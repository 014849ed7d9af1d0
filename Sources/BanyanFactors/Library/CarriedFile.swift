import CFactorTables

/// A file under `factors/` that the program carries inside itself.
struct CarriedFile: Sendable {
  let path: String
  private let index: Int

  /// In the order of their paths.
  static let all: [CarriedFile] = (0..<banyan_table_count()).map { index in
    CarriedFile(path: String(cString: entry(index).path), index: index)
  }

  /// Read in place.
  var bytes: UnsafeRawBufferPointer {
    let entry = Self.entry(index)
    return UnsafeRawBufferPointer(start: entry.bytes, count: entry.length)
  }

  private static func entry(_ index: Int) -> banyan_table_file {
    guard let entry = banyan_table(index)?.pointee else {
      preconditionFailure("no carried table has the number \(index)")
    }
    return entry
  }
}
