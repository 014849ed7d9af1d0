/// Why a workbook could not be annotated.
package enum AnnotationError: Error, CustomStringConvertible {
  case archive(ZipError)
  /// A part that a workbook must have is not there or says nothing.
  case part(String)

  package var description: String {
    switch self {
    case .archive(let error): "\(error)"
    case .part(let name): name
    }
  }
}

/// Names of the package that annotating needs.
enum AnnotationNames {
  static let strictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships"
  static let comments =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
  static let drawing = "application/vnd.openxmlformats-officedocument.vmlDrawing"
  static let styles = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
}

/// Makes a copy of a workbook with cells marked and comments at them. Parts that do not change are
/// carried over as they are packed.
package struct WorkbookAnnotator {
  /// Comments on a sheet. With 4000, LibreOffice needs minutes to open it; further cells are only
  /// coloured.
  package static let mostComments = 1_000

  /// Stands as the author of the comments.
  package var author: String

  package init(author: String) { self.author = author }

  /// The bytes of the copy. Marks of sheets the workbook does not have are an error.
  package func annotated(
    _ workbook: [UInt8], with marks: [CellMark]
  ) throws(AnnotationError) -> [UInt8] {
    do {
      let archive = try ZipEditor(workbook)
      try annotate(archive, marks)
      return try archive.archived()
    } catch let error as AnnotationError {
      throw error
    } catch let error as ZipError {
      throw .archive(error)
    } catch {
      preconditionFailure("only these two are thrown: \(error)")
    }
  }

  private func annotate(_ archive: ZipEditor, _ marks: [CellMark]) throws {
    let package = try PackageRelations(of: "", in: archive)
    guard let part = package.first("officeDocument")?.target,
      let book = try archive.bytes(of: part)
    else { throw AnnotationError.part("officeDocument") }
    var relations = try PackageRelations(of: part, in: archive)
    var types = try ContentTypes(in: archive)
    let stylesPart = relations.first("styles")?.target
    guard var styles = MarkedStyles(try stylesPart.flatMap { try archive.bytes(of: $0) }) else {
      throw AnnotationError.part(stylesPart ?? "styles")
    }
    let sheets = Self.sheets(of: book)
    for (name, own) in Dictionary(grouping: marks, by: \.sheet).sorted(by: { $0.key < $1.key }) {
      guard let index = sheets.firstIndex(where: { $0.name == name }),
        let sheet = relations.relation(sheets[index].relation)?.target
      else { throw AnnotationError.part(name) }
      try annotate(
        sheet, number: index + 1, MarkedCell.gathered(own), &styles, &types, in: archive)
    }
    if let stylesPart {
      try archive.put(stylesPart, styles.xml)
    } else {
      let folder = part.lastIndex(of: "/").map { part[...$0] } ?? ""
      let new = "\(folder)styles.xml"
      try archive.put(new, styles.xml)
      _ = relations.add("\(WorkbookWriter.relations)/styles", to: new)
      types.add(part: new, AnnotationNames.styles)
      try relations.save(in: archive)
    }
    try WorkbookApplication.mark(archive, package, &types)
    try types.save(in: archive)
  }

  private func annotate(
    _ part: String, number: Int, _ cells: [MarkedCell], _ styles: inout MarkedStyles,
    _ types: inout ContentTypes, in archive: ZipEditor
  ) throws {
    guard let bytes = try archive.bytes(of: part) else { throw AnnotationError.part(part) }
    let sheet = MarkedSheet(bytes, cells, &styles)
    var relations = try PackageRelations(of: part, in: archive)
    let space = sheet.isStrict ? AnnotationNames.strictRelations : WorkbookWriter.relations

    let told = Array(cells.prefix(Self.mostComments))
    let known = relations.first("comments")?.target
    let comments = CommentPart(try known.flatMap { try archive.bytes(of: $0) }, author: author)
    let commentsPart = known ?? Self.free("xl/comments", ".xml", in: archive)
    try archive.put(commentsPart, comments.xml(adding: told))
    if known == nil {
      _ = relations.add("\(space)/comments", to: commentsPart)
      types.add(part: commentsPart, AnnotationNames.comments)
    }

    let drawn = sheet.drawing.flatMap { relations.relation($0)?.target }
    let drawing = CommentDrawing(try drawn.flatMap { try archive.bytes(of: $0) })
    let drawingPart = drawn ?? Self.free("xl/drawings/vmlDrawing", ".vml", in: archive)
    let boxed = drawn == nil ? [] : comments.commented
    try archive.put(
      drawingPart,
      drawing.xml(adding: told.filter { !boxed.contains($0.name) }, sheet: number))
    var added: String?
    if drawn == nil {
      added = relations.add("\(space)/vmlDrawing", to: drawingPart)
      types.add(extension: "vml", AnnotationNames.drawing)
    }
    try archive.put(part, sheet.xml(addingDrawing: added))
    try relations.save(in: archive)
  }

  /// The first name of its kind that no part has.
  private static func free(
    _ stem: String, _ ending: String, in archive: ZipEditor
  ) -> String {
    var number = 1
    while archive.has("\(stem)\(number)\(ending)") { number += 1 }
    return "\(stem)\(number)\(ending)"
  }

  static func sheets(of book: [UInt8]) -> [(name: String, relation: String)] {
    var tags = XMLTags(book)
    var sheets: [(name: String, relation: String)] = []
    while let tag = tags.next() {
      guard tag.localName == "sheet", let name = tag.value("name"),
        let relation = tag.attributes.first(where: { $0.name.hasSuffix(":id") })
      else { continue }
      sheets.append((tags.text(name), tags.text(relation.value)))
    }
    return sheets
  }
}

/// [Content_Types].xml: what each part is.
struct ContentTypes {
  private static let name = "[Content_Types].xml"

  private let bytes: [UInt8]
  private var extensions: Set<String> = []
  private var prefix: Substring = ""
  private var added = ""

  init(in archive: ZipEditor) throws {
    guard let bytes = try archive.bytes(of: Self.name) else {
      throw AnnotationError.part(Self.name)
    }
    self.bytes = bytes
    var tags = XMLTags(bytes)
    while let tag = tags.next() {
      if tag.localName == "Types" { prefix = tag.prefix }
      guard tag.localName == "Default", let ending = tag.value("Extension") else { continue }
      extensions.insert(tags.text(ending).lowercased())
    }
  }

  mutating func add(part: String, _ type: String) {
    added +=
      "<\(prefix)Override PartName=\"/\(SpreadsheetText.attribute(part))\" "
      + "ContentType=\"\(type)\"/>"
  }

  mutating func add(extension ending: String, _ type: String) {
    guard extensions.insert(ending).inserted else { return }
    added += "<\(prefix)Default Extension=\"\(ending)\" ContentType=\"\(type)\"/>"
  }

  func save(in archive: ZipEditor) throws(ZipError) {
    if !added.isEmpty {
      try archive.put(Self.name, XMLEnd.inserting(added, before: "Types", in: bytes))
    }
  }
}
