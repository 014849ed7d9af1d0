import BanyanFiles
import BanyanDiagnostics
import Synchronization

/// A workbook in Office Open XML (.xlsx, .xlsm): its sheets, and what their cells refer to.
///
/// Memory: a window for each part being read, and the shared texts of the workbook, at most 64 MiB
/// with 4 bytes for each of at most 8 million texts. Sheets are streamed whatever their size.
package final class Workbook: Sendable {
  package struct Sheet: Sendable {
    package let name: String
    package let isHidden: Bool
    let part: String
    /// Bytes of the sheet, as packed.
    package let packedSize: Int
  }

  /// File relative to the workspace.
  package let name: String
  /// In the order of the workbook; sheets of charts are none.
  package let sheets: [Sheet]
  /// Whether days count from 1904-01-01.
  package let is1904: Bool
  /// By the number a cell gives for its style.
  package let formats: [CellFormat]
  private let path: String
  private let inputs: Inputs
  private let stringsPart: String?
  /// Texts are kept between readings where they are few: a large table is read again.
  private let kept = Mutex<SharedStrings?>(nil)
  private static let keptBytes = 4 << 20
  /// Parts other than sheets and texts are small.
  private static let smallPart = 16 << 20

  /// Opens `path`; findings name the file as `name`.
  package convenience init(path: String, name: String) throws(StreamFailure) {
    try self.init(path: path, name: name, inputs: Inputs())
  }

  package init(path: String, name: String, inputs: Inputs) throws(StreamFailure) {
    self.path = path
    self.name = name
    self.inputs = inputs
    let file = try inputs.open(path, as: name, .workbook)
    // Its parts are read here and there, some never: the bytes are passed once for themselves.
    try file.takeDigest()
    let container = try ZipContainer(file)
    let package = try Relationships(of: "", in: container)
    guard let main = package.first(ofType: "officeDocument") else {
      throw Self.missing("officeDocument", name)
    }
    let relationships = try Relationships(of: main, in: container)
    let book = try WorkbookPart(container, part: main)
    is1904 = book.is1904
    var sheets: [Sheet] = []
    for sheet in book.sheets {
      guard let target = relationships.targets[sheet.relationship] else {
        throw Self.missing(sheet.relationship, name)
      }
      guard target.type == "worksheet" else { continue }
      guard let entry = container.entry(named: target.part) else {
        throw Self.missing(target.part, name)
      }
      sheets.append(
        Sheet(
          name: sheet.name, isHidden: sheet.isHidden, part: target.part,
          packedSize: entry.packedSize))
    }
    self.sheets = sheets
    formats =
      try relationships.first(ofType: "styles").map { part throws(StreamFailure) in
        try StylesPart.formats(container, part: part)
      } ?? []
    stringsPart = relationships.first(ofType: "sharedStrings")
  }

  /// The cells of a sheet from its beginning. Each reader opens the file anew.
  package func reader(of sheet: Sheet) throws(StreamFailure) -> SheetReader {
    let container = try ZipContainer(try inputs.open(path, as: name, .workbook))
    guard let entry = container.entry(named: sheet.part) else {
      throw Self.missing(sheet.part, name)
    }
    let stream = try container.open(entry)
    return SheetReader(
      XMLPullParser(stream, file: name, part: sheet.part), stream, sheet: sheet.name, file: name,
      strings: try strings(container), formats: formats)
  }

  private func strings(_ container: ZipContainer) throws(StreamFailure) -> SharedStrings {
    if let strings = kept.withLock({ $0 }) { return strings }
    guard let stringsPart else { return SharedStrings() }
    guard let entry = container.entry(named: stringsPart) else {
      throw Self.missing(stringsPart, name)
    }
    let strings = try SharedStrings(
      XMLPullParser(try container.open(entry), file: name, part: stringsPart), file: name,
      part: stringsPart)
    if strings.byteCount + strings.count * 4 <= Self.keptBytes { kept.withLock { $0 = strings } }
    return strings
  }

  static func missing(_ part: String, _ file: String) -> StreamFailure {
    .damaged(
      Diagnostic(
        .workbookPart, at: SourceLocation(file: file), [part], hint: Phrase(.hintWorkbookSave)))
  }

  /// A parser for a part other than sheets and texts.
  static func parser(
    _ container: ZipContainer, part: String
  ) throws(StreamFailure) -> XMLPullParser {
    guard let entry = container.entry(named: part) else { throw missing(part, container.name) }
    guard entry.size <= smallPart else {
      throw .damaged(
        Diagnostic(
          .workbookLimit, at: SourceLocation(file: container.name),
          [part, "\(smallPart >> 20) MiB"], hint: Phrase(.hintWorkbookSave)))
    }
    return XMLPullParser(try container.open(entry), file: container.name, part: part)
  }
}

/// Which part of a package leads to which others.
struct Relationships {
  struct Target {
    /// Last word of the type: both editions of the standard share it.
    let type: String
    let part: String
  }

  private(set) var targets: [String: Target] = [:]
  private var order: [Target] = []

  /// Those of a part; of the package as a whole where `part` is empty.
  init(of part: String, in container: ZipContainer) throws(StreamFailure) {
    let folders = part.split(separator: "/").dropLast().map(String.init)
    let own = part.split(separator: "/").last ?? ""
    let list = (folders + ["_rels", "\(own).rels"]).joined(separator: "/")
    let parser = try Workbook.parser(container, part: list)
    while true {
      switch try parser.next() {
      case .start:
        guard parser.isNamed("Relationship"), let id = parser.attributeText("Id"),
          let type = parser.attributeText("Type"), let target = parser.attributeText("Target"),
          parser.attributeText("TargetMode") != "External"
        else { continue }
        let word = String(type.split(separator: "/").last ?? "")
        // Only what is read from needs a path that leads somewhere.
        guard ["officeDocument", "worksheet", "styles", "sharedStrings"].contains(word) else {
          targets[id] = Target(type: word, part: "")
          continue
        }
        guard let path = Self.resolve(target, in: folders) else {
          throw .damaged(
            Diagnostic(
              .workbookPath, at: SourceLocation(file: container.name), [target],
              hint: Phrase(.hintWorkbookSave)))
        }
        let found = Target(type: word, part: path)
        targets[id] = found
        order.append(found)
      case .finish: return
      case .end, .text: break
      }
    }
  }

  func first(ofType type: String) -> String? { order.first { $0.type == type }?.part }

  /// A path inside the package; nil for one that leads out of it.
  static func resolve(_ target: String, in folders: [String]) -> String? {
    guard !target.contains(where: { "\\:\0".contains($0) }) else { return nil }
    var parts = target.hasPrefix("/") ? [] : folders
    for part in target.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(String(part))
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }
}

/// `workbook.xml`: the names of the sheets and the day that days count from.
struct WorkbookPart {
  private(set) var sheets: [(name: String, relationship: String, isHidden: Bool)] = []
  private(set) var is1904 = false

  init(_ container: ZipContainer, part: String) throws(StreamFailure) {
    let parser = try Workbook.parser(container, part: part)
    guard case .start = try parser.next(), parser.isNamed("workbook") else {
      throw parser.fault(.xmlRoot)
    }
    while true {
      switch try parser.next() {
      case .start:
        if parser.isNamed("workbookPr") {
          is1904 = ["1", "true"].contains(parser.attributeText("date1904") ?? "")
        } else if parser.isNamed("sheet"), parser.depth == 3 {
          guard let name = parser.attributeText("name"), let id = parser.attributeText("id") else {
            throw parser.fault(.xmlTag)
          }
          sheets.append((name, id, (parser.attributeText("state") ?? "visible") != "visible"))
        }
      case .finish: return
      case .end, .text: break
      }
    }
  }
}

/// `styles.xml`: which cells hold dates and shares.
enum StylesPart {
  static func formats(
    _ container: ZipContainer, part: String
  ) throws(StreamFailure) -> [CellFormat] {
    let parser = try Workbook.parser(container, part: part)
    var custom: [Int: CellFormat] = [:]
    var formats: [CellFormat] = []
    var isCells = false
    while true {
      switch try parser.next() {
      case .start:
        if parser.isNamed("numFmt"), parser.depth == 3 {
          if let id = parser.attributeText("numFmtId").flatMap({ Int($0) }),
            let code = parser.attributeText("formatCode")
          {
            custom[id] = CellFormat(code: code)
          }
        } else if parser.isNamed("cellXfs") {
          isCells = true
        } else if parser.isNamed("xf"), isCells {
          let id = parser.attributeText("numFmtId").flatMap { Int($0) } ?? 0
          formats.append(custom[id] ?? CellFormat(builtIn: id))
        }
      case .end: if parser.isNamed("cellXfs") { isCells = false }
      case .finish: return formats
      case .text: break
      }
    }
  }
}
