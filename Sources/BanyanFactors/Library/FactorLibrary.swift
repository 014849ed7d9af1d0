import BanyanDiagnostics
import BanyanDigests
import BanyanFiles
import BanyanYAML
import BanyanQuantities
import Synchronization

/// The tables a program can see: those it carries, and those of folders put before them.
///
/// Heads are read when the library is made. What follows them is parsed when something first asks
/// for it, once, and shared by everything that was handed the library.
public final class FactorLibrary: Sendable {
  let files: [FactorFile]
  /// Countries, for tables and settings alike.
  package let countries: CountryTable
  /// What is wrong with the heads of files in folders; a workspace says it when it is opened.
  package let findings: Diagnostics
  private let parsed = Mutex<[Int: ParsedFile]>([:])
  private let activities = Mutex<[String]?>(nil)
  /// By the number of the file.
  private let digests = Mutex<[Int: Digest]>([:])
  /// What standards made of their documents, by its type.
  private let made = Mutex<[ObjectIdentifier: Made]>([:])
  /// By the name of their set, in the order of the files.
  private let tablesOfSet: [String: [Int]]
  private let potentialsOfSet: [String: Int]
  /// By path.
  private let numbers: [String: Int]

  private struct Made: Sendable {
    let value: (any Sendable)?
    let findings: Diagnostics
  }

  /// The tables the program carries, and no others.
  public static let carried = FactorLibrary(files: [], Diagnostics())

  /// - Parameter folders: folders of tables read before the carried ones; a file of the same
  ///   relative path takes the place of the carried one, unless it is the same.
  public convenience init(folders: [String] = []) throws(FileError) {
    try self.init(folders: folders, inputs: Inputs())
  }

  /// The same, read through the door of a run.
  package convenience init(folders: [String], inputs: Inputs) throws(FileError) {
    var files: [FactorFile] = []
    var findings = Diagnostics()
    var seen: Set<String> = []
    for folder in folders {
      let prefix = folder.hasSuffix("/") ? folder : folder + "/"
      for name in try Self.tables(in: prefix, inputs, &findings) where seen.insert(name).inserted {
        let path = prefix + name
        guard let bytes = try inputs.bytes(of: path, as: path, .document, &findings) else {
          continue
        }
        let published = CarriedFile.all.first { $0.path == "factors/\(name)" }
        if let published, bytes.elementsEqual(published.bytes) { continue }
        let head = bytes.withUnsafeBytes {
          FactorFileHead.read($0, file: path, &findings)
        }
        files.append(
          FactorFile(
            path: path, head: head, contents: .read(bytes), replaced: published))
        if let rows = head?.rows {
          let path = Self.beside(path, rows)
          if let bytes = try inputs.bytes(of: path, as: path, .document, &findings) {
            files.append(
              FactorFile(path: path, head: nil, contents: .read(bytes), replaced: nil))
          }
        }
      }
    }
    self.init(files: files, findings)
  }

  /// Names of the tables of a folder, relative to it. What else stands beside them in a folder that is
  /// no workspace's is not asked, unless it was meant for a table.
  private static func tables(
    in prefix: String, _ inputs: Inputs, _ findings: inout Diagnostics
  ) throws(FileError) -> [String] {
    let folder = prefix == "/" ? "" : String(prefix.dropLast())
    return try inputs.files(in: folder, as: folder, FolderRules(), &findings).compactMap { file in
      if TableName.isNearlyTable(String(file.ownName)) {
        findings.report(TableName.unread(file.name))
      }
      return TableName.isTable(file.name) ? String(file.path.dropFirst(prefix.count)) : nil
    }
  }

  /// - Parameter own: files that stand before the carried ones.
  private init(files own: [FactorFile], _ found: Diagnostics) {
    let replaced = Set(own.compactMap(\.replaced?.path))
    let files =
      own
      + CarriedFile.all.filter { !replaced.contains($0.path) }.map { file in
        // Rows belong to the file that names them and say nothing of themselves.
        FactorFile(
          path: file.path,
          head: TableName.isTable(file.path) ? FactorFileHead(carried: file.bytes) : nil,
          contents: .carried(file), replaced: nil)
      }
    var tables: [String: [Int]] = [:]
    var potentials: [String: Int] = [:]
    for (index, file) in files.enumerated() {
      guard let head = file.head, let set = head.set else { continue }
      if head.kind == .table { tables[set, default: []].append(index) }
      if head.kind == .gwp, potentials[set] == nil { potentials[set] = index }
    }
    var findings = found
    countries = Self.countries(of: files, &findings)
    self.files = files
    self.findings = findings
    tablesOfSet = tables
    potentialsOfSet = potentials
    numbers = Dictionary(
      files.indices.map { (files[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The first table of countries that reads. The carried one reads, which a test proves, and then
  /// only when somebody writes a name.
  private static func countries(
    of files: [FactorFile], _ diagnostics: inout Diagnostics
  ) -> CountryTable {
    for file in files where file.head?.kind == .geography {
      guard case .read = file.contents else { break }
      let parsed = ParsedFile(file, of: .geography) {
        preconditionFailure("countries are no table of factors")
      }
      diagnostics.append(contentsOf: parsed.findings)
      if let countries = parsed.countries { return countries }
    }
    return .carried
  }

  /// Parses a file unless it was: outside the lock, since a table asks for potentials, which are
  /// files as well. Of two that parse one file at once the first has it.
  func parsed(_ index: Int) -> ParsedFile {
    if let known = parsed.withLock({ $0[index] }) { return known }
    guard let kind = files[index].head?.kind else {
      preconditionFailure("a file without a head is asked for by nobody")
    }
    let made = ParsedFile(files[index], of: kind) { reader(of: files[index].origin) }
    return parsed.withLock { known in
      if let first = known[index] { return first }
      known[index] = made
      return made
    }
  }

  /// The number of the file that is cited by a path.
  func number(ofFileAt path: String) -> Int? { numbers[path] }

  /// The digest of a file, taken once.
  func digest(_ index: Int) -> Digest {
    if let known = digests.withLock({ $0[index] }) { return known }
    let digest = files[index].withBytes { Digest(of: $0) }
    digests.withLock { $0[index] = digest }
    return digest
  }

  /// What a standard makes of its documents, made once for everything that was handed the library; what
  /// was found on the way is said each time.
  package func once<Value: Sendable>(
    _ diagnostics: inout Diagnostics, _ make: (inout Diagnostics) -> Value?
  ) -> Value? {
    let key = ObjectIdentifier(Value.self)
    var known = made.withLock { $0[key] }
    if known == nil {
      var found = Diagnostics()
      let value = make(&found)
      let own = Made(value: value, findings: found)
      known = made.withLock { all in
        all[key] = all[key] ?? own
        return all[key]
      }
    }
    diagnostics.join(known?.findings ?? Diagnostics())
    return known?.value as? Value
  }

  /// Numbers of the files of one kind.
  func files(of kind: FactorFile.Kind) -> [Int] {
    files.indices.filter { files[$0].head?.kind == kind }
  }

  /// Numbers of the tables of one set.
  func tables(ofSet set: String) -> [Int] { tablesOfSet[set] ?? [] }

  /// Published sets that `factors:` in banyan.yaml can name.
  package var setNames: [String] {
    tablesOfSet.filter { $0.value.contains { files[$0].head?.reserved == nil } }.keys.sorted()
  }

  /// The tables that serve activities of some heads, parsed. What is wrong with one is said by a run
  /// that takes its values from it.
  func tables(serving heads: Set<String>) -> [FactorTable] {
    files(of: .table).filter { index in
      let head = files[index].head
      return head?.reserved == nil && !heads.isDisjoint(with: head?.serves ?? [])
    }
    .compactMap { parsed($0).table }
  }

  /// Every table of factors and properties that anybody may ask for, parsed.
  package func everyTable(_ diagnostics: inout Diagnostics) -> [FactorTable] {
    files(of: .table).filter { files[$0].head?.reserved == nil }.compactMap { index in
      let parsed = parsed(index)
      diagnostics.append(contentsOf: parsed.findings)
      return parsed.table
    }
  }

  /// Every activity for which some table has a factor. Parses every table, and gathers them once.
  package func knownActivities() -> [String] {
    if let known = activities.withLock({ $0 }) { return known }
    var ignored = Diagnostics()
    let all = Set(everyTable(&ignored).flatMap { $0.factors.map(\.activity.description) }).sorted()
    activities.withLock { $0 = all }
    return all
  }

  /// The set of global warming potentials of this name.
  package func potentials(_ name: String) -> GWPSet? {
    potentialsOfSet[name].flatMap { parsed($0).potentials }
  }

  /// The set of global warming potentials of this name, with what was found in its file.
  package func potentials(_ name: String, _ diagnostics: inout Diagnostics) -> GWPSet? {
    if let index = potentialsOfSet[name] {
      diagnostics.join(parsed(index).findings)
    }
    return potentials(name)
  }

  /// Names of all sets of potentials.
  package var potentialSets: [String] { potentialsOfSet.keys.sorted() }

  /// The blends of refrigerants: those of the first file that reads.
  package func blends(_ diagnostics: inout Diagnostics) -> BlendTable? {
    for index in files(of: .blends) {
      let parsed = parsed(index)
      diagnostics.join(parsed.findings)
      if let blends = parsed.blends { return blends }
    }
    return nil
  }

  /// A file that a standard reads itself: `form: decree-06-form-06`. Nil with a diagnostic where
  /// none has this name or it does not parse.
  package func document(
    _ kind: String, named name: String, _ diagnostics: inout Diagnostics
  ) -> DocumentNode? {
    let index = files.firstIndex { $0.head?.kind.rawValue == kind && $0.head?.name == name }
    guard let index else {
      diagnostics.report(Diagnostic(.tableMissing, ["\(kind): \(name)"]))
      return nil
    }
    let parsed = parsed(index)
    diagnostics.join(parsed.findings)
    return parsed.document
  }

  /// A file that a standard reads itself, with the rows that stand beside it.
  package struct Law: Sendable {
    package let root: DocumentNode
    /// Where head and rows stand, as results cite them.
    package let paths: [String]
    /// Comma-separated, a header first; empty where the file has no rows of its own.
    package let rows: [UInt8]
  }

  /// A law's table; nil with a diagnostic where there is none of the name or it does not parse.
  package func law(named name: String, _ diagnostics: inout Diagnostics) -> Law? {
    guard let root = document("law", named: name, &diagnostics),
      let file = files.first(where: { $0.head?.kind == .law && $0.head?.name == name })
    else { return nil }
    guard let name = file.head?.rows else { return Law(root: root, paths: [file.path], rows: []) }
    let path = Self.beside(file.path, name)
    guard let rows = files.first(where: { $0.path == path }) else {
      diagnostics.report(Diagnostic(.tableMissing, [path]))
      return nil
    }
    return Law(
      root: root, paths: [file.path, path], rows: rows.withBytes { [UInt8]($0) })
  }

  /// The path of a file in the folder of another.
  private static func beside(_ path: String, _ name: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return name }
    return path[...slash] + name
  }

  /// Reads tables that are no part of the library; `origin`: whose they are.
  package func reader(of origin: FileOrigin) -> FactorTableReader {
    FactorTableReader(of: origin, countries: countries) { self.potentials($0) }
  }
}
