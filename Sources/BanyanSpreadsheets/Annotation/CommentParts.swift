/// comments.xml: what is said at each cell, beside what others said before.
struct CommentPart {
  private let bytes: [UInt8]
  private let author: String

  /// - Parameter bytes: the sheet's comments; nil where it has none.
  init(_ bytes: [UInt8]?, author: String) {
    let empty =
      WorkbookWriter.declaration
      + "<comments xmlns=\"\(WorkbookWriter.main)\"><authors></authors>"
      + "<commentList></commentList></comments>"
    self.bytes = bytes ?? Array(empty.utf8)
    self.author = author
  }

  /// Cells that have a comment already.
  var commented: Set<String> {
    var tags = XMLTags(bytes)
    var names: Set<String> = []
    while let tag = tags.next() {
      guard tag.localName == "comment", tag.kind != .closing, let place = tag.value("ref") else {
        continue
      }
      names.insert(tags.text(place))
    }
    return names
  }

  /// A comment that is there is kept and continued.
  func xml(adding cells: [MarkedCell]) -> [UInt8] {
    var new = Dictionary(cells.map { ($0.name, $0.text) }, uniquingKeysWith: { a, _ in a })
    var splices = Splices()
    var tags = XMLTags(bytes)
    var authors = 0
    var open: String?
    while let tag = tags.next() {
      switch (tag.localName, tag.kind) {
      case ("author", .opening), ("author", .empty): authors += 1
      case ("authors", .closing), ("authors", .empty):
        append(
          "<\(tag.prefix)author>\(SpreadsheetText.content(author))</\(tag.prefix)author>",
          at: tag, &splices)
      case ("comment", .opening): open = tag.value("ref").map(tags.text)
      case ("text", .closing), ("text", .empty):
        if let cell = open, let text = new.removeValue(forKey: cell) {
          append(Self.run("\n\n\(author): \(text)", tag.prefix), at: tag, &splices)
        }
      case ("commentList", .closing), ("commentList", .empty):
        let added = cells.filter { new[$0.name] != nil }.map { cell in
          "<\(tag.prefix)comment ref=\"\(cell.name)\" authorId=\"\(authors)\"><\(tag.prefix)text>"
            + Self.run(cell.text, tag.prefix) + "</\(tag.prefix)text></\(tag.prefix)comment>"
        }
        append(added.joined(), at: tag, &splices)
      default: break
      }
    }
    return splices.applied(to: bytes)
  }

  private static func run(_ text: String, _ prefix: Substring) -> String {
    "<\(prefix)r><\(prefix)t xml:space=\"preserve\">\(SpreadsheetText.content(text))"
      + "</\(prefix)t></\(prefix)r>"
  }

  private func append(_ text: String, at tag: XMLTag, _ splices: inout Splices) {
    if tag.kind == .empty {
      splices.replace(
        tag.range.upperBound - 2..<tag.range.upperBound, with: ">\(text)</\(tag.name)>")
    } else {
      splices.insert(text, at: tag.range.lowerBound)
    }
  }
}

/// The drawing of comments' boxes that Excel wants beside the comments: VML, of before the standard.
struct CommentDrawing {
  private let bytes: [UInt8]
  private let isNew: Bool

  /// - Parameter bytes: the drawing the sheet has; nil where it has none.
  init(_ bytes: [UInt8]?) {
    isNew = bytes == nil
    let empty = "<xml\(Self.spaces)></xml>"
    self.bytes = bytes ?? Array(empty.utf8)
  }

  /// Boxes for further comments, hidden until the pointer rests on the cell.
  ///
  /// - Parameter sheet: from 1; numbers of shapes go by 1024 to a sheet.
  func xml(adding cells: [MarkedCell], sheet: Int) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    var first = max(sheet * 1024, Self.lastShape(in: text)) + 1
    let spaces = spaces
    var added = ""
    if isNew {
      let blocks = (0...(cells.count / 1024)).map { String(sheet + $0) }.joined(separator: ",")
      added += "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"\(blocks)\"/>"
      added += "</o:shapelayout>"
    }
    if !text.contains("id=\"\(Self.shapeType)\"") {
      added +=
        "<v:shapetype\(spaces) id=\"\(Self.shapeType)\" coordsize=\"21600,21600\" o:spt=\"202\" "
      added += "path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
      added += "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
    }
    for cell in cells {
      added += Self.shape(cell, number: first, spaces)
      first += 1
    }
    // VML need not be XML: only its end is looked for.
    guard let end = text.ranges(of: "</xml>").last else { return bytes }
    return Array((text[..<end.lowerBound] + added + text[end.lowerBound...]).utf8)
  }

  private static let spaces =
    " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
    + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\""

  /// The prefixes, for an element of ours, where the drawing does not know them from its root.
  private var spaces: String {
    var tags = XMLTags(bytes)
    let known = tags.next()?.attributes.map(\.name) ?? []
    return ["xmlns:v", "xmlns:o", "xmlns:x"].allSatisfy(known.contains) ? "" : Self.spaces
  }

  private static let shapeType = "_x0000_t202"

  private static func lastShape(in text: String) -> Int {
    text.ranges(of: "_x0000_s").reduce(0) { last, range in
      max(last, Int(text[range.upperBound...].prefix { $0.isASCII && $0.isNumber }) ?? 0)
    }
  }

  private static func shape(_ cell: MarkedCell, number: Int, _ spaces: String) -> String {
    // Lines of some forty letters, so that no comment is cut.
    let lines = cell.text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(1) { $0 + 1 + $1.count / 40 }
    let anchor = [
      cell.column + 1, 15, max(0, cell.row - 1), 2, cell.column + 5, 15, cell.row + lines, 4,
    ]
    return "<v:shape\(spaces) id=\"_x0000_s\(number)\" type=\"#\(shapeType)\" "
      + "style=\"position:absolute;margin-left:60pt;margin-top:1.5pt;width:240pt;"
      + "height:\(lines * 15)pt;z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" "
      + "o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
      + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
      + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div>"
      + "</v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
      + "<x:Anchor>\(anchor.map(String.init).joined(separator: ", "))</x:Anchor>"
      + "<x:AutoFill>False</x:AutoFill><x:Row>\(cell.row)</x:Row>"
      + "<x:Column>\(cell.column)</x:Column></x:ClientData></v:shape>"
  }
}
