/// A sheet's XML in which some cells take entries; all else stays byte for byte.
struct FormSheet {
  let xml: [UInt8]

  private struct Place {
    let entry: CellEntry
    let tag: XMLTag
    /// From its `<` to behind its closing tag.
    let range: Range<Int>
    let style: Int
    let hasFormula: Bool
  }

  init(
    _ bytes: [UInt8], _ entries: [CellEntry], unlocked: UnlockedStyles, count: DayCount
  ) throws(FormFailure) {
    let (places, isProtected) = Self.places(of: entries, in: bytes)
    let found = Set(places.map(\.entry.cell))
    if let missing = entries.first(where: { !found.contains($0.cell) }) {
      throw .cell(sheet: missing.sheet, cell: missing.cell, .absent)
    }
    var splices = Splices()
    for place in places {
      let entry = place.entry
      if place.hasFormula { throw .cell(sheet: entry.sheet, cell: entry.cell, .formula) }
      if isProtected, !unlocked.contains(place.style) {
        throw .cell(sheet: entry.sheet, cell: entry.cell, .locked)
      }
      let (type, value) = entry.xml(prefix: place.tag.prefix, count)
      var text = "<\(place.tag.name)"
      for attribute in place.tag.attributes where attribute.name != "t" {
        let own = String(decoding: bytes[attribute.value], as: UTF8.self)
        text += " \(attribute.name)=\"\(own)\""
      }
      if let type { text += " t=\"\(type)\"" }
      splices.replace(place.range, with: "\(text)>\(value)</\(place.tag.name)>")
    }
    xml = splices.applied(to: bytes)
  }

  /// Where the cells stand, and whether the sheet keeps its locked cells from being changed.
  private static func places(
    of entries: [CellEntry], in bytes: [UInt8]
  ) -> (places: [Place], isProtected: Bool) {
    let wanted = Dictionary(entries.map { ($0.cell, $0) }) { first, _ in first }
    var places: [Place] = []
    var isProtected = false
    var open: (entry: CellEntry, tag: XMLTag, style: Int, hasFormula: Bool)?
    var tags = XMLTags(bytes)
    while let tag = tags.next() {
      switch (tag.localName, tag.kind) {
      case ("c", .opening), ("c", .empty):
        guard let name = tag.value("r").map(tags.text), let entry = wanted[name] else { continue }
        let style = tag.value("s").flatMap { Int(tags.text($0)) } ?? 0
        if tag.kind == .empty {
          places.append(
            Place(entry: entry, tag: tag, range: tag.range, style: style, hasFormula: false))
        } else {
          open = (entry, tag, style, false)
        }
      case ("f", .opening), ("f", .empty): open?.hasFormula = true
      case ("c", .closing):
        guard let cell = open else { continue }
        places.append(
          Place(
            entry: cell.entry, tag: cell.tag,
            range: cell.tag.range.lowerBound..<tag.range.upperBound, style: cell.style,
            hasFormula: cell.hasFormula))
        open = nil
      case ("sheetProtection", .opening), ("sheetProtection", .empty):
        isProtected = tag.value("sheet").map { ["1", "true"].contains(tags.text($0)) } ?? false
      default: break
      }
    }
    return (places, isProtected)
  }
}
