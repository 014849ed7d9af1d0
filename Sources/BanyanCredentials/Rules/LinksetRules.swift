import BanyanIdentifiers
import BanyanDiagnostics
import BanyanYAML

/// Rules of a linkset (RFC 9264) as resolvers of product identifiers have it.
struct LinksetRules {
  let document: DocumentNode

  private static let vocabulary = "https://ref.gs1.org/voc/"
  private static let known: Set = [
    "dpp", "pip", "sustainabilityInfo", "certificationInfo", "traceability", "epcis", "defaultLink",
    "defaultLinkMulti", "handledBy",
  ]
  /// Members that are no relation.
  private static let texts: Set = ["anchor", "itemDescription", "description"]

  /// What a linkset must look like; names of relations and titles are rules.
  static let shape = Shape.object(
    ObjectShape(
      [
        "linkset!": .list(
          .object(
            ObjectShape(
              ["anchor!": webAddress, "itemDescription": .text, "description": .text],
              others: .list(.object(target)))))
      ], closed: true))

  private static let target = ObjectShape(
    [
      "href!": webAddress, "title": .text, "context": .list(nil), "fwqs": .truth, "public": .truth,
      "hreflang": .list(.form(.schemaLanguage, isLanguage)),
      "type": .form(.schemaMedia, isMedia), "rel": .list(.text), "method": .list(.text),
      "encryptionMethod": .text, "accessRole": .list(.text),
    ], closed: true)

  private static let webAddress = Shape.form(.schemaWeb) { text in
    let start = ["https://", "http://"].first(where: text.hasPrefix)
    return start.flatMap { text.dropFirst($0.count).utf8.first }.map(isPlain) ?? false
  }

  /// `vi`, `en-GB`.
  private static func isLanguage(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return 1...2 ~= parts.count
      && parts.allSatisfy {
        $0.count == 2 && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
      }
  }

  /// `text/html`.
  private static func isMedia(_ text: String) -> Bool {
    func isWord(_ sign: Character) -> Bool { sign.isLetter || sign.isNumber || sign == "_" }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return zip(parts, parts.dropFirst()).contains { before, after in
      before.last.map(isWord) ?? false
        && after.first.map { isWord($0) || "-+.".contains($0) } ?? false
    }
  }

  var breaches: [RuleBreach] {
    let contexts = document["linkset"]?.items ?? []
    if contexts.isEmpty { return [RuleBreach("LINK-SET-1", "linkset", .ruleEmpty)] }
    var anchors: Set<String> = []
    return contexts.enumerated().flatMap { place, context -> [RuleBreach] in
      let here = "linkset/\(place)"
      var found: [RuleBreach] = []
      let anchor = context["anchor"]?.quoted ?? ""
      if !anchors.insert(anchor).inserted {
        found.append(RuleBreach("LINK-ANCHOR-1", here, .ruleLinkTwice))
      }
      if !anchor.hasPrefix("https://") {
        found.append(RuleBreach("LINK-ANCHOR-2", "\(here)/anchor", .ruleLinkSecure, .ours))
      }
      found += RuleBreach.ofKey(in: anchor, at: "\(here)/anchor")
      let relations = context.names.filter { !Self.texts.contains($0) }
      if relations.isEmpty { found.append(RuleBreach("LINK-REL-1", here, .ruleLinkNothing)) }
      return found + relations.flatMap { relation(context, $0, at: "\(here)/\($0)") }
    }
  }

  private func relation(
    _ context: DocumentNode, _ name: String, at path: String
  ) -> [RuleBreach] {
    var found: [RuleBreach] = []
    if !Self.isRelation(name) {
      found.append(RuleBreach("LINK-REL-3", path, .ruleLinkRelation))
    }
    if name.hasPrefix(Self.vocabulary),
      !Self.known.contains(String(name.dropFirst(Self.vocabulary.count)))
    {
      found.append(RuleBreach("LINK-REL-2", path, .ruleLinkType, .advice))
    }
    for (place, target) in (context[name]?.items ?? []).enumerated() {
      let here = "\(path)/\(place)"
      if !(target["href"]?.isAddress ?? false) {
        found.append(RuleBreach("LINK-HREF-1", "\(here)/href", .schemaAddress))
      }
      if (target["type"]?.quoted ?? "").isEmpty {
        found.append(RuleBreach("LINK-HREF-2", here, .ruleLinkMedia, .ours))
      }
      if target["title"]?.quoted == nil {
        found.append(RuleBreach("LINK-HREF-3", here, .ruleLinkTitle))
      }
    }
    return found
  }

  /// A registered name, or an address of few signs: the schema of resolvers knows no other.
  private static func isRelation(_ name: String) -> Bool {
    if name.utf8.allSatisfy({ 0x61...0x7A ~= $0 || $0 == 0x2D }) {
      // The schema takes such names apart by how they begin.
      return !name.isEmpty && !texts.contains(where: name.hasPrefix)
    }
    guard let start = ["https://", "http://"].first(where: name.hasPrefix) else { return false }
    let rest = name.dropFirst(start.count)
    return !rest.isEmpty && rest.utf8.allSatisfy(isPlain)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || "./".utf8.contains(byte)
  }
}
