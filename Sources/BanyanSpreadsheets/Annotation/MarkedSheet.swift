/// A sheet's XML in which cells take marked styles; all else stays byte for byte.
struct MarkedSheet {
  private let bytes: [UInt8]
  private var splices = Splices()
  private var pending: ArraySlice<MarkedCell>
  private var prefix: Substring = ""
  /// Styles of whole columns, which an empty cell shows.
  private var columnStyles: [(columns: ClosedRange<Int>, style: Int)] = []
  /// Where `legacyDrawing` goes, and the id of the one that is there.
  private var drawingPlace: Int?
  private(set) var drawing: String?
  private(set) var isStrict = false

  /// The row being read.
  private var row = -1
  private var rowStyle: Int?
  private var column = -1

  init(_ bytes: [UInt8], _ cells: [MarkedCell], _ styles: inout MarkedStyles) {
    self.bytes = bytes
    pending = cells[...]
    var tags = XMLTags(bytes)
    var depth = 0
    var isInData = false
    while let tag = tags.next() {
      if depth == 0, tag.kind == .opening {
        isStrict = tags.text(tag.range).contains("purl.oclc.org/ooxml")
        prefix = tag.prefix
      }
      if tag.localName == "sheetData", depth <= 1 || tag.kind == .closing {
        data(tag, &styles)
        isInData = tag.kind == .opening
      } else if isInData {
        if tag.localName == "row" { read(row: tag, tags, &styles) }
        if tag.localName == "c", tag.kind != .closing { read(cell: tag, tags, &styles) }
      } else if tag.localName == "col", tag.kind != .closing {
        read(columns: tag, tags)
      } else if depth == 1 {
        frame(tag, tags)
      }
      if tag.kind == .opening { depth += 1 }
      if tag.kind == .closing {
        depth -= 1
        if depth == 0, drawingPlace == nil { drawingPlace = tag.range.lowerBound }
      }
    }
  }

  /// The changed XML; `drawing` is the relation of a drawing to be added.
  func xml(addingDrawing drawing: String?) -> [UInt8] {
    guard let drawing, let drawingPlace else { return splices.applied(to: bytes) }
    var splices = splices
    let space = isStrict ? AnnotationNames.strictRelations : WorkbookWriter.relations
    splices.insert(
      "<\(prefix)legacyDrawing xmlns:r=\"\(space)\" r:id=\"\(drawing)\"/>", at: drawingPlace)
    return splices.applied(to: bytes)
  }

  // MARK: Around the data

  /// What stands behind `legacyDrawing` (ECMA-376 part 1, 18.3.1.99).
  private static let behind: Set<Substring> = [
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
    "tableParts", "extLst", "AlternateContent",
  ]

  private mutating func frame(_ tag: XMLTag, _ tags: XMLTags) {
    guard tag.kind != .closing else { return }
    if tag.localName == "legacyDrawing" {
      let id = tag.attributes.first { $0.name == "id" || $0.name.hasSuffix(":id") }
      drawing = id.map { tags.text($0.value) }
    }
    if Self.behind.contains(tag.localName), drawingPlace == nil {
      drawingPlace = tag.range.lowerBound
    }
  }

  private mutating func read(columns tag: XMLTag, _ tags: XMLTags) {
    guard let first = number("min", tag, tags), let last = number("max", tag, tags),
      let style = number("style", tag, tags), first >= 1, first <= last
    else { return }
    columnStyles.append((first - 1...last - 1, style))
  }

  private func number(_ attribute: String, _ tag: XMLTag, _ tags: XMLTags) -> Int? {
    tag.value(attribute).flatMap { Int(tags.text($0)) }
  }

  // MARK: Rows and cells

  private mutating func data(_ tag: XMLTag, _ styles: inout MarkedStyles) {
    switch tag.kind {
    case .opening: break
    case .closing: splices.insert(rows(before: .max, &styles), at: tag.range.lowerBound)
    case .empty:
      splices.replace(
        tag.range.upperBound - 2..<tag.range.upperBound,
        with: ">\(rows(before: .max, &styles))</\(tag.name)>")
    }
  }

  private mutating func read(row tag: XMLTag, _ tags: XMLTags, _ styles: inout MarkedStyles) {
    if tag.kind == .closing {
      splices.insert(cells(before: .max, &styles), at: tag.range.lowerBound)
      return
    }
    row = number("r", tag, tags).map { $0 - 1 } ?? row + 1
    rowStyle = number("s", tag, tags)
    column = -1
    let missing = rows(before: row, &styles)
    if !missing.isEmpty { splices.insert(missing, at: tag.range.lowerBound) }
    guard tag.kind == .empty, pending.first?.row == row else { return }
    splices.replace(
      tag.range.upperBound - 2..<tag.range.upperBound,
      with: ">\(cells(before: .max, &styles))</\(tag.name)>")
  }

  private mutating func read(cell tag: XMLTag, _ tags: XMLTags, _ styles: inout MarkedStyles) {
    let place = tag.value("r").flatMap { range in
      bytes[range].withUnsafeBufferPointer { CellName.parse($0) }
    }
    column = place?.column ?? column + 1
    let missing = cells(before: column, &styles)
    if !missing.isEmpty { splices.insert(missing, at: tag.range.lowerBound) }
    guard let cell = pending.first, cell.row == row, cell.column == column else { return }
    pending.removeFirst()
    let style = number("s", tag, tags) ?? 0
    splices.set("s", to: String(styles.number(like: style, cell.kind)), of: tag, in: bytes)
  }

  /// Cells of this row that are not there, left of a column.
  private mutating func cells(before column: Int, _ styles: inout MarkedStyles) -> String {
    var xml = ""
    while let cell = pending.first, cell.row == row, cell.column < column {
      pending.removeFirst()
      let style =
        rowStyle ?? columnStyles.first { $0.columns.contains(cell.column) }?.style ?? 0
      xml += "<\(prefix)c r=\"\(cell.name)\" s=\"\(styles.number(like: style, cell.kind))\"/>"
    }
    return xml
  }

  /// Rows that are not there, above a row.
  private mutating func rows(before limit: Int, _ styles: inout MarkedStyles) -> String {
    var xml = ""
    let current = (row, rowStyle)
    while let cell = pending.first, cell.row < limit {
      (row, rowStyle) = (cell.row, nil)
      let inner = cells(before: .max, &styles)
      xml += "<\(prefix)row r=\"\(row + 1)\">\(inner)</\(prefix)row>"
    }
    (row, rowStyle) = current
    return xml
  }
}
