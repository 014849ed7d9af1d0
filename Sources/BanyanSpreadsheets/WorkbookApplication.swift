/// The program that a workbook says it was last saved by.
///
/// Whoever works on in a spreadsheet program has its name there from then on, so that a workbook of
/// ours is told from one that somebody has put work into.
package enum WorkbookApplication {
  static let ours = "Banyan"

  private static let properties =
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
  private static let contentType =
    "application/vnd.openxmlformats-officedocument.extended-properties+xml"

  /// The part with nothing but the name in it.
  static let part =
    WorkbookWriter.declaration
    + "<Properties xmlns=\"\(properties)\"><Application>\(ours)</Application></Properties>"

  /// Whether the bytes are a workbook as this program left it.
  package static func isOurs(_ workbook: [UInt8]) -> Bool {
    guard let archive = try? ZipEditor(workbook),
      let relations = try? PackageRelations(of: "", in: archive),
      let part = relations.first("extended-properties")?.target,
      let bytes = try? archive.bytes(of: part), let place = place(in: bytes)
    else { return false }
    return bytes[place].elementsEqual(ours.utf8)
  }

  /// Puts our name in the place of the name that stands there.
  static func mark(
    _ archive: ZipEditor, _ relations: PackageRelations, _ types: inout ContentTypes
  ) throws(ZipError) {
    if let part = relations.first("extended-properties")?.target,
      let bytes = try archive.bytes(of: part)
    {
      guard let place = place(in: bytes) else {
        let element = "<Application>\(ours)</Application>"
        try archive.put(part, XMLEnd.inserting(element, before: "Properties", in: bytes))
        return
      }
      try archive.put(
        part, Array(bytes[..<place.lowerBound] + ours.utf8 + bytes[place.upperBound...]))
      return
    }
    let name = "docProps/app.xml"
    var relations = relations
    try archive.put(name, Array(part.utf8))
    _ = relations.add("\(WorkbookWriter.relations)/extended-properties", to: name)
    try relations.save(in: archive)
    types.add(part: name, contentType)
  }

  /// Where the name stands.
  private static func place(in bytes: [UInt8]) -> Range<Int>? {
    var tags = XMLTags(bytes)
    var start: Int?
    while let tag = tags.next() {
      guard tag.localName == "Application" else { continue }
      switch tag.kind {
      case .opening: start = tag.range.upperBound
      case .closing: return start.map { $0..<tag.range.lowerBound }
      case .empty: return nil
      }
    }
    return nil
  }
}
