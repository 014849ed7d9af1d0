import BanyanDiagnostics
import BanyanDocuments
import BanyanQuantities
import CFactorTables
import Synchronization

/// The tables a program can see: those it carries, and folders put before them.
///
/// A file is parsed only when something asks for it; what is carried is read in place.
public final class FactorLibrary: Sendable {
  /// A table's path (`factors/ipcc/2006/mineral.yaml`) and where its bytes are.
  public struct File: Sendable {
    public let path: String
    let source: Source

    enum Source: Sendable {
      case embedded(index: Int)
      case folder(String)
    }
  }

  public let files: [File]
  /// What stands in the folders and is not read.
  package let findings: Diagnostics
  private let inputs: Inputs
  private let sets = Mutex<[String: GWPSet?]>([:])

  /// The tables the program carries, and no others.
  public static let carried = FactorLibrary()

  private init() {
    findings = Diagnostics()
    inputs = Inputs()
    files = (0..<banyan_table_count()).map {
      File(path: Self.embedded($0).path, source: .embedded(index: $0))
    }
  }

  /// - Parameter folders: folders of tables read before the carried ones; a file of the same
  ///   relative path takes the place of the carried one.
  public convenience init(folders: [String] = []) throws(FileError) {
    try self.init(folders: folders, inputs: Inputs())
  }

  /// The same, read through the door of a run.
  package init(folders: [String], inputs: Inputs) throws(FileError) {
    var files: [File] = []
    var seen: Set<String> = []
    var findings = Diagnostics()
    for folder in folders {
      for file in try Self.tables(in: folder, inputs, &findings) {
        let path = "factors/\(file.path.dropFirst(folder.count + 1))"
        if seen.insert(path).inserted { files.append(File(path: path, source: .folder(file.path))) }
      }
    }
    self.findings = findings
    self.inputs = inputs
    for index in 0..<banyan_table_count() {
      let path = Self.embedded(index).path
      if !seen.contains(path) { files.append(File(path: path, source: .embedded(index: index))) }
    }
    self.files = files
  }

  /// Tables of a folder that is no workspace's: what else may stand beside them is not asked.
  private static func tables(
    in folder: String, _ inputs: Inputs, _ findings: inout Diagnostics
  ) throws(FileError) -> [FolderFile] {
    try inputs.files(in: folder, as: folder, FolderRules(), &findings).filter { file in
      if TableName.isNearlyTable(String(file.ownName)) {
        findings.report(TableName.unread(file.name))
      }
      return TableName.isTable(file.name)
    }
  }

  private static func embedded(_ index: Int) -> (path: String, bytes: UnsafeRawBufferPointer) {
    guard let file = banyan_table(index)?.pointee else {
      preconditionFailure("no carried table has the number \(index)")
    }
    return (
      String(cString: file.path), UnsafeRawBufferPointer(start: file.bytes, count: file.length)
    )
  }

  /// The bytes of a file the program carries.
  static func carriedBytes(of path: String) -> UnsafeRawBufferPointer? {
    (0..<banyan_table_count()).lazy.map(embedded).first { $0.path == path }?.bytes
  }

  /// Gives a file's bytes to `body`; a file of a folder that cannot be read is the world's failure.
  func withBytes<Result>(
    of file: File, _ body: (UnsafeRawBufferPointer) -> Result
  ) throws(FileError) -> Result {
    switch file.source {
    case .embedded(let index): return body(Self.embedded(index).bytes)
    case .folder(let path):
      return try inputs.bytes(of: path, .document).withUnsafeBytes(body)
    }
  }

  /// The set of global warming potentials of this name, read once.
  public func potentials(_ name: String) -> GWPSet? {
    if let known = sets.withLock({ $0[name] }) { return known }
    let loaded = readPotentials(name)
    sets.withLock { $0[name] = .some(loaded) }
    return loaded
  }

  /// Published sets that `factors:` in banyan.yaml can name.
  public func setNames() throws(FileError) -> [String] {
    var names: Set<String> = []
    for file in tableFiles {
      if let set = try withBytes(of: file, { TableScan.value(of: "set", in: $0) }) {
        names.insert(set)
      }
    }
    return names.sorted()
  }

  /// Files that hold factors or properties, not potentials, blends, names of countries or forms.
  public var tableFiles: [File] {
    files.filter { file in
      !["gwp/", "blends/", "geography/", "viet-nam/forms/"].contains {
        file.path.hasPrefix("factors/" + $0)
      }
    }
  }

  /// Files of one set, found by a scan of their heads and not parsed.
  func files(ofSet set: String) throws(FileError) -> [File] {
    var found: [File] = []
    for file in tableFiles
    where try withBytes(of: file, { TableScan.value(of: "set", in: $0) == set }) {
      found.append(file)
    }
    return found
  }

  public func reader(isSite: Bool = false) -> FactorTableReader {
    FactorTableReader(isSite: isSite, potentials: potentials)
  }
}

/// Looks at the top-level lines of a table's head without parsing it.
enum TableScan {
  /// The value of a top-level `key: value` line above the values.
  static func value(of key: String, in bytes: UnsafeRawBufferPointer) -> String? {
    let wanted = Array("\(key): ".utf8)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = bytes[start..<end]
      if line.starts(with: wanted) {
        let text = String(decoding: line.dropFirst(wanted.count), as: UTF8.self)
        let value = text.firstRange(of: " #").map { text[..<$0.lowerBound] } ?? text[...]
        return value.split(separator: " ").joined(separator: " ")
      }
      if line.starts(with: "factors:".utf8) || line.starts(with: "properties:".utf8) { return nil }
      start = end + 1
    }
    return nil
  }
}
