/// Fills cells of somebody else's workbook in place.
///
/// Only cells that its author left unlocked, and that hold no formula, take an entry. The sheets
/// concerned change in those cells alone, the workbook part in its order to calculate everything when it
/// is opened; all other parts are carried over as they are packed.
package struct FormFiller {
  package init() {}

  package func filled(
    _ workbook: [UInt8], with entries: [CellEntry]
  ) throws(FormFailure) -> [UInt8] {
    do {
      let archive = try ZipEditor(workbook)
      try fill(archive, entries)
      return try archive.archived()
    } catch let error as FormFailure {
      throw error
    } catch let error as ZipError {
      throw .archive("\(error)")
    } catch {
      preconditionFailure("only these two are thrown: \(error)")
    }
  }

  private func fill(_ archive: ZipEditor, _ entries: [CellEntry]) throws {
    let package = try PackageRelations(of: "", in: archive)
    guard let part = package.first("officeDocument")?.target,
      let book = try archive.bytes(of: part)
    else { throw FormFailure.part("officeDocument") }
    let relations = try PackageRelations(of: part, in: archive)
    guard let styles = try relations.first("styles")?.target.flatMap({ try archive.bytes(of: $0) })
    else { throw FormFailure.part("styles") }
    let unlocked = UnlockedStyles(styles)
    let main = FormBook(book)
    let sheets = WorkbookAnnotator.sheets(of: book)
    for (name, own) in Dictionary(grouping: entries, by: \.sheet).sorted(by: { $0.key < $1.key }) {
      guard let sheet = sheets.first(where: { $0.name == name }),
        let target = relations.relation(sheet.relation)?.target,
        let bytes = try archive.bytes(of: target)
      else { throw FormFailure.part(name) }
      let filled = try FormSheet(bytes, own, unlocked: unlocked, count: main.days)
      try archive.put(target, filled.xml)
    }
    try archive.put(part, main.calculatedOnLoad)
  }
}

/// Which formats of cells are unlocked; any cell is locked that says nothing (ECMA-376 part 1, 18.8.33).
struct UnlockedStyles {
  private var numbers: Set<Int> = []

  init(_ styles: [UInt8]) {
    var tags = XMLTags(styles)
    var isCells = false
    var index = -1
    while let tag = tags.next() {
      switch tag.localName {
      case "cellXfs": isCells = tag.kind == .opening
      case "xf" where isCells && tag.kind != .closing: index += 1
      case "protection" where isCells:
        if let locked = tag.value("locked"), ["0", "false"].contains(tags.text(locked)) {
          numbers.insert(index)
        }
      default: break
      }
    }
  }

  func contains(_ style: Int) -> Bool { numbers.contains(style) }
}

/// The workbook part of a form.
struct FormBook {
  private let bytes: [UInt8]
  let days: DayCount
  private var calculation: XMLTag?
  /// Where `calcPr` goes: in front of what stands behind it (ECMA-376 part 1, 18.2.27).
  private var place: Int?
  private static let behind: Set<Substring> = [
    "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes",
    "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst", "workbook",
  ]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var is1904 = false
    var tags = XMLTags(bytes)
    var depth = 0
    while let tag = tags.next() {
      if tag.kind == .closing { depth -= 1 }
      if tag.localName == "calcPr", tag.kind != .closing { calculation = tag }
      if tag.localName == "workbookPr", let value = tag.value("date1904") {
        is1904 = ["1", "true"].contains(tags.text(value))
      }
      let isEnd = tag.localName == "workbook" && tag.kind == .closing
      if place == nil, Self.behind.contains(tag.localName), depth == 1 || isEnd {
        place = tag.range.lowerBound
      }
      if tag.kind == .opening { depth += 1 }
    }
    days = DayCount(is1904: is1904)
  }

  /// The part with the order to calculate all formulas when it is opened.
  var calculatedOnLoad: [UInt8] {
    var splices = Splices()
    if let calculation {
      splices.set("fullCalcOnLoad", to: "1", of: calculation, in: bytes)
    } else if let place {
      splices.insert("<calcPr fullCalcOnLoad=\"1\"/>", at: place)
    }
    return splices.applied(to: bytes)
  }
}
