/// styles.xml with, for each style of a marked cell, one that looks the same on a coloured ground.
struct MarkedStyles {
  private let bytes: [UInt8]
  private let records: [Range<Int>]
  private let fills: Int
  private let main: Substring
  private var added: [(style: Int, mark: CellMark.Kind)] = []

  /// Nil where the styles hold no record or no fill that others could be made from.
  ///
  /// - Parameter bytes: styles.xml; nil where the workbook has none.
  init?(_ bytes: [UInt8]?) {
    self.bytes = bytes ?? Array(WorkbookStyles().xml.utf8)
    var tags = XMLTags(self.bytes)
    var records: [Range<Int>] = []
    var (fills, start) = (0, 0)
    var container: Substring = ""
    var prefix: Substring = ""
    while let tag = tags.next() {
      switch tag.localName {
      case "cellXfs", "fills", "cellStyleXfs":
        container = tag.kind == .opening ? tag.localName : ""
        prefix = tag.prefix
      case "fill" where container == "fills" && tag.kind != .closing: fills += 1
      case "xf" where container == "cellXfs":
        if tag.kind != .closing { start = tag.range.lowerBound }
        if tag.kind != .opening { records.append(start..<tag.range.upperBound) }
      default: break
      }
    }
    if records.isEmpty || fills == 0 { return nil }
    self.records = records
    self.fills = fills
    main = prefix
  }

  /// The number of a style like `style`, marked.
  mutating func number(like style: Int, _ mark: CellMark.Kind) -> Int {
    // A style that is not there counts as the first, as programs take it.
    let style = records.indices.contains(style) ? style : 0
    if let known = added.firstIndex(where: { $0 == (style, mark) }) { return records.count + known }
    added.append((style, mark))
    return records.count + added.count - 1
  }

  /// styles.xml with the styles asked for.
  var xml: [UInt8] {
    var splices = Splices()
    var tags = XMLTags(bytes)
    var container: Substring = ""
    while let tag = tags.next() {
      guard tag.localName == "cellXfs" || tag.localName == "fills" else { continue }
      if tag.kind == .opening {
        container = tag.localName
        let count = container == "fills" ? fills + kinds.count : records.count + added.count
        splices.set("count", to: String(count), of: tag, in: bytes)
      } else if tag.kind == .closing {
        splices.insert(
          tag.localName == "fills"
            ? kinds.map(fill).joined() : added.map(record).joined(), at: tag.range.lowerBound)
      }
    }
    return splices.applied(to: bytes)
  }

  private let kinds = CellMark.Kind.allCases

  private func fill(_ kind: CellMark.Kind) -> String {
    "<\(main)fill><\(main)patternFill patternType=\"solid\">"
      + "<\(main)fgColor rgb=\"\(kind.colour)\"/><\(main)bgColor indexed=\"64\"/>"
      + "</\(main)patternFill></\(main)fill>"
  }

  /// A copy of a record with another fill.
  private func record(_ item: (style: Int, mark: CellMark.Kind)) -> String {
    let original = Array(bytes[records[item.style]])
    var tags = XMLTags(original)
    guard let tag = tags.next() else { return "" }
    var splices = Splices()
    let number = fills + (kinds.firstIndex(of: item.mark) ?? 0)
    splices.set("fillId", to: String(number), of: tag, in: original)
    splices.set("applyFill", to: "1", of: tag, in: original)
    return String(decoding: splices.applied(to: original), as: UTF8.self)
  }
}
