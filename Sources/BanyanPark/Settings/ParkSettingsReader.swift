import BanyanActivity
import BanyanDiagnostics
import BanyanFiles
import BanyanQuantities
import BanyanYAML

/// Reads what banyan.yaml says of a park.
struct ParkSettingsReader {
  /// The park's folder.
  let root: String

  func settings(
    from document: DocumentNode, _ found: inout Diagnostics
  ) throws(FileError) -> ParkSettings? {
    guard var fields = MappingReader(sharing: document) else { return nil }
    if fields.node("members") == nil { fields.reportMissing("members", &found) }
    let nodes = fields.list("members")
    if let node = fields.node("members"), nodes.isEmpty {
      found.report(
        Diagnostic(.parkMembersNone, at: node.location, hint: Phrase(.hintMembersNone)))
    }
    let members = try members(nodes, &found)
    let facts = fields.node("facts").map { self.facts($0, &found) } ?? []
    return ParkSettings(members: members, named: names(of: nodes), facts: facts)
  }

  // MARK: Members

  /// The ids of all entries, also of those in error: a flow that names one is not at fault for it.
  private func names(of nodes: [DocumentNode]) -> [String] {
    var names: [String] = []
    for case .mapping(let fields) in nodes.map(\.content) {
      for field in fields where field.key.value == "id" {
        if let id = field.value.text, !names.contains(id) { names.append(id) }
      }
    }
    return names
  }

  private func members(
    _ nodes: [DocumentNode], _ found: inout Diagnostics
  ) throws(FileError) -> [MemberEntry] {
    var members: [MemberEntry] = []
    var ids: [String: SourceLocation] = [:]
    var folders: [String: MemberEntry] = [:]
    for node in nodes {
      guard let (member, id) = member(node, &found) else { continue }
      if let first = ids[member.id] {
        found.report(
          Diagnostic(
            .parkMemberID, at: id, words: [.text(member.id), .phrase(.parkIDTwice)],
            notes: [Note(Phrase(.noteFirstHere), at: first)], hint: Phrase(.hintMemberName)))
        continue
      }
      ids[member.id] = id
      guard let real = try realFolder(of: member, &found) else { continue }
      if let first = folders[real] {
        found.report(
          Diagnostic(
            .parkMemberTwice, at: member.location, [member.id, first.id],
            notes: [Note(Phrase(.noteFirstHere), at: first.location)],
            hint: Phrase(.hintMemberTwice)))
        continue
      }
      folders[real] = member
      members.append(member)
    }
    return members
  }

  private func member(
    _ node: DocumentNode, _ found: inout Diagnostics
  ) -> (MemberEntry, id: SourceLocation)? {
    guard var fields = MappingReader(node, "member", &found) else { return nil }
    let id = fields.requiredText("id", &found)
    let sealed = fields.node("sealed") != nil
    if sealed {
      found.report(
        Diagnostic(
          .parkSealedLater, at: fields.keyLocation("sealed"), hint: Phrase(.hintSealedLater)))
    }
    let folder =
      sealed ? fields.text("workspace", &found) : fields.requiredText("workspace", &found)
    let sector = fields.text("sector", &found)?.value
    let owner = fields.text("owner", &found)?.value
    fields.finish(&found)
    guard let id, isName(id, &found), let folder else { return nil }
    let entry = MemberEntry(
      id: id.value, folder: Self.plain(folder.value), sector: sector, owner: owner,
      location: node.location,
      folderLocation: folder.location)
    return (entry, id.location)
  }

  /// One spelling of a folder: `./firms/../firms/mill/` is `firms/mill`. What leads out stays as it is.
  private static func plain(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    var names: [Substring] = []
    for name in path.split(separator: "/") where name != "." {
      if name != ".." {
        names.append(name)
      } else if names.popLast() == nil {
        return path
      }
    }
    return names.isEmpty ? "." : names.joined(separator: "/")
  }

  private func isName(_ id: Located<String>, _ found: inout Diagnostics) -> Bool {
    let reason: TextKey
    if ParkSettings.reserved.contains(id.value) {
      reason = .parkIDReserved
    } else if !id.value.unicodeScalars.allSatisfy({
      $0 == "-" || $0.properties.isAlphabetic
        || ("0"..."9").contains($0)
    }) {
      reason = .parkIDLetters
    } else {
      return true
    }
    found.report(
      Diagnostic(
        .parkMemberID, at: id.location, words: [.text(id.value), .phrase(reason)],
        hint: Phrase(.hintMemberName)))
    return false
  }

  /// Where the folder lies when all links are followed; nil, with a finding, where it is not inside the
  /// park's, or no workspace stands there.
  private func realFolder(
    of member: MemberEntry, _ found: inout Diagnostics
  ) throws(FileError) -> String? {
    let path = "\(root)/\(member.folder)"
    let isFolder = try FileSystem.isFolder(path)
    let isOutside =
      !Enclosure.staysInside(member.folder)
      || (isFolder && !Enclosure(root).holds(member.folder))
    if isOutside {
      found.report(
        Diagnostic(
          .parkMemberOutside, at: member.folderLocation, [member.folder],
          hint: Phrase(.hintMemberInside)))
      return nil
    }
    let isThere = isFolder && FileSystem.exists("\(path)/banyan.yaml")
    guard isThere, let real = FileSystem.whole(path) else {
      found.report(
        Diagnostic(
          .parkMemberMissing, at: member.folderLocation, [member.folder],
          hint: Phrase(.hintMemberFolder)))
      return nil
    }
    if real == FileSystem.whole(root) {
      found.report(
        Diagnostic(
          .parkMemberPark, at: member.location, [member.id], hint: Phrase(.hintMemberPark)))
      return nil
    }
    return real
  }

  // MARK: Facts

  private func facts(_ node: DocumentNode, _ found: inout Diagnostics) -> [ParkFact] {
    guard case .mapping(let entries) = node.content else {
      found.report(Diagnostic(.fieldMapping, at: node.location, ["facts"]))
      return []
    }
    var seen: Set<FactName> = []
    return entries.compactMap { entry -> ParkFact? in
      guard let name = FactName(rawValue: entry.key.value) else {
        let known = FactName.allCases.map(\.rawValue)
        let nearest = NearestName.nearest(to: entry.key.value, among: known)
        found.report(
          Diagnostic(
            .parkFact, at: entry.key.location,
            words: [.text(entry.key.value), .phrase(.parkFactUnknown)],
            hint: nearest.map { Phrase(.hintDidYouMean, $0) }
              ?? Phrase(.hintOneOf, known.joined(separator: ", "))))
        return nil
      }
      guard seen.insert(name).inserted else { return nil }
      return fact(name, entry.value, &found)
    }
  }

  private func fact(
    _ name: FactName, _ node: DocumentNode, _ found: inout Diagnostics
  ) -> ParkFact? {
    let words = (node.text ?? "").split(separator: " ", maxSplits: 1)
    let unit = words.count > 1 ? String(words[1]) : ""
    if let first = words.first, let number = ExactDecimal(first), !number.isNegative,
      let ratio = name.conversion(from: unit)
    {
      return ParkFact(
        name: name, value: ratio * number, text: node.text ?? "", location: node.location)
    }
    let example = name.unit.isEmpty ? "21400" : "320 \(name.unit)"
    found.report(
      Diagnostic(
        .parkFact, at: node.location, words: [.text(name.rawValue), .phrase(.parkFactUnit)],
        hint: Phrase(.hintWrite, "\(name.rawValue): \(example)")))
    return nil
  }
}
