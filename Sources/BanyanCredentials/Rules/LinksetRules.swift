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
    if name.utf8.allSatisfy({ 0x61...0x7A ~= $0 || $0 == 0x2D }) { return !name.isEmpty }
    guard let start = ["https://", "http://"].first(where: name.hasPrefix) else { return false }
    let rest = name.dropFirst(start.count)
    return !rest.isEmpty
      && rest.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "/") }
  }
}
