import BanyanDiagnostics

/// Rules of a linkset (RFC 9264) as resolvers of product identifiers have it.
struct LinksetRules {
  let document: DocumentPart

  private static let vocabulary = "https://ref.gs1.org/voc/"
  private static let known: Set = [
    "dpp", "pip", "sustainabilityInfo", "certificationInfo", "traceability", "epcis", "defaultLink",
    "defaultLinkMulti", "handledBy",
  ]
  /// Members that are no relation.
  private static let texts: Set = ["anchor", "itemDescription", "description"]

  var breaches: [RuleBreach] {
    let contexts = document["linkset"]?.items ?? []
    if contexts.isEmpty { return [RuleBreach("LINK-SET-1", "linkset", .ruleEmpty)] }
    var anchors: Set<String> = []
    return contexts.flatMap { context -> [RuleBreach] in
      var found: [RuleBreach] = []
      let anchor = context["anchor"]?.quoted ?? ""
      if !anchors.insert(anchor).inserted {
        found.append(RuleBreach("LINK-ANCHOR-1", context.path, .ruleLinkTwice))
      }
      if !anchor.hasPrefix("https://") {
        let path = context.path(to: "anchor")
        found.append(RuleBreach("LINK-ANCHOR-2", path, .ruleLinkSecure, .ours))
      }
      if let part = context["anchor"] { found += RuleBreach.ofKey(in: anchor, of: part) }
      let relations = context.members.filter { !Self.texts.contains($0.name) }
      if relations.isEmpty {
        found.append(RuleBreach("LINK-REL-1", context.path, .ruleLinkNothing))
      }
      return found + relations.flatMap(breaches(ofRelation:))
    }
  }

  private func breaches(ofRelation relation: DocumentPart) -> [RuleBreach] {
    var found: [RuleBreach] = []
    let name = relation.name
    if !Self.isRelation(name) {
      found.append(RuleBreach("LINK-REL-3", relation.path, .ruleLinkRelation))
    }
    if name.hasPrefix(Self.vocabulary),
      !Self.known.contains(String(name.dropFirst(Self.vocabulary.count)))
    {
      found.append(RuleBreach("LINK-REL-2", relation.path, .ruleLinkType, .advice))
    }
    for target in relation.items {
      if !(target["href"]?.isAddress ?? false) {
        found.append(RuleBreach("LINK-HREF-1", target.path(to: "href"), .schemaAddress))
      }
      if (target["type"]?.quoted ?? "").isEmpty {
        found.append(RuleBreach("LINK-HREF-2", target.path, .ruleLinkMedia, .ours))
      }
      if target["title"]?.quoted == nil {
        found.append(RuleBreach("LINK-HREF-3", target.path, .ruleLinkTitle))
      }
    }
    return found
  }

  /// A registered name, or an address of few signs: the schema of resolvers knows no other.
  private static func isRelation(_ name: String) -> Bool {
    if name.utf8.allSatisfy({ 0x61...0x7A ~= $0 || $0 == 0x2D }) { return !name.isEmpty }
    guard let start = ["https://", "http://"].first(where: name.hasPrefix) else { return false }
    let rest = name.dropFirst(start.count)
    return !rest.isEmpty
      && rest.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "/") }
  }
}
