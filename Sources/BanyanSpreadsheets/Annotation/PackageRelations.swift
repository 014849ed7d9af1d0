/// The relations of one part of a package: where its ids lead.
struct PackageRelations {
  struct Relation {
    let id: String
    let type: String
    /// The part's name in the archive; nil for what lies outside.
    let target: String?
  }

  /// The archive's name of the relations themselves: `xl/worksheets/_rels/sheet1.xml.rels`.
  let name: String
  private let part: String
  private(set) var relations: [Relation] = []
  private var bytes: [UInt8]
  private var added = ""

  /// - Parameter part: the part whose relations these are; empty for the package's own.
  init(of part: String, in archive: ZipEditor) throws(ZipError) {
    let folder = part.lastIndex(of: "/").map { part[...$0] } ?? ""
    let file = part.dropFirst(folder.count)
    name = "\(folder)_rels/\(file).rels"
    self.part = part
    let empty = WorkbookWriter.relationships("")
    bytes = try archive.bytes(of: name) ?? Array(empty.utf8)
    var tags = XMLTags(bytes)
    while let tag = tags.next() {
      guard tag.localName == "Relationship", let id = tag.value("Id"),
        let type = tag.value("Type"), let target = tag.value("Target")
      else { continue }
      let isOutside = tag.value("TargetMode").map(tags.text) == "External"
      relations.append(
        Relation(
          id: tags.text(id), type: tags.text(type),
          target: isOutside ? nil : Self.path(tags.text(target), from: folder)))
    }
  }

  /// The first relation of a kind, by the last word of its type: `comments`.
  func first(_ kind: String) -> Relation? {
    relations.first { $0.type.hasSuffix("/relationships/\(kind)") && $0.target != nil }
  }

  func relation(_ id: String) -> Relation? { relations.first { $0.id == id } }

  /// Adds a relation to a part of the package and returns its id.
  mutating func add(_ type: String, to target: String) -> String {
    var number = relations.count + 1
    while relations.contains(where: { $0.id == "rId\(number)" }) { number += 1 }
    relations.append(Relation(id: "rId\(number)", type: type, target: target))
    added +=
      "<\(prefix)Relationship Id=\"rId\(number)\" Type=\"\(type)\" "
      + "Target=\"/\(SpreadsheetText.attribute(target))\"/>"
    return "rId\(number)"
  }

  /// Writes what was added.
  func save(in archive: ZipEditor) throws(ZipError) {
    if !added.isEmpty {
      try archive.put(name, XMLEnd.inserting(added, before: "Relationships", in: bytes))
    }
  }

  private var prefix: Substring {
    var tags = XMLTags(bytes)
    return tags.next()?.prefix ?? ""
  }

  /// `/xl/a.xml` and, from `xl/worksheets/`, `../a.xml`, as the archive names them.
  private static func path(_ target: String, from folder: Substring) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

/// Additions at the end of an element that stands once.
enum XMLEnd {
  /// Puts a text before the closing tag of the last element of a name, opening it where it is empty.
  static func inserting(_ text: String, before name: String, in bytes: [UInt8]) -> [UInt8] {
    var tags = XMLTags(bytes)
    var place: XMLTag?
    while let tag = tags.next() {
      if tag.localName == name, tag.kind != .opening { place = tag }
    }
    guard let place else { return bytes }
    var splices = Splices()
    if place.kind == .empty {
      splices.replace(
        place.range.upperBound - 2..<place.range.upperBound, with: ">\(text)</\(place.name)>")
    } else {
      splices.insert(text, at: place.range.lowerBound)
    }
    return splices.applied(to: bytes)
  }
}
