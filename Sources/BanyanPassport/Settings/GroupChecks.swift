import BanyanActivity
import BanyanDiagnostics
import BanyanYAML

/// That what is said of one group of products stands with a product of that group, as its commodity code has
/// it: chapters and headings of the Harmonized System, which the Combined Nomenclature begins with; and that
/// primary metal is none that is recycled.
struct GroupChecks {
  /// The product's code of the Combined Nomenclature or, without one, of the Harmonized System: digits alone;
  /// nil where neither can be read, and nothing is held against it.
  let code: String?

  /// What the codes of a product begin with that a key, or a constituent, may be said of.
  private static let chapters = [
    "route": "72-73", "cement-type": "2523", "alloy": "76",
    // Regulation (EU) 2019/1009 covers what is sold as a fertiliser: chemicals of one kind and minerals, too.
    "nutrients": "2510, 2530, 28, 31",
    Constituent.clinker.rawValue: "2523",
    // Any base metal is smelted from ore (section XV).
    Constituent.primaryMetal.rawValue: "72-83",
    // Regulation (EU) 1007/2011 covers textiles, and parts of shoes, headgear, umbrellas and furniture.
    Constituent.fibre.rawValue: "50-67, 94",
  ]

  private typealias Constituent = PassportSettings.Constituent

  /// `block`: what stands under `passport:` of the product.
  func look(at block: DocumentNode, _ found: inout Diagnostics) {
    guard case .mapping(let entries) = block.content else { return }
    for entry in entries where !fits(entry.key.value) {
      report(entry.key.value, at: entry.key.location, &found)
    }
    for material in block["composition"]?.items ?? [] {
      guard let constituent = material["constituent"], let kind = constituent.text else { continue }
      if !fits(kind) { report(kind, at: constituent.location, &found) }
      if kind == Constituent.primaryMetal.rawValue, let recycled = material["recycled"] {
        found.report(
          Diagnostic(
            .passportPrimary, at: recycled.location, [material["name"]?.text ?? kind],
            hint: Phrase(.hintPassportPrimary)))
      }
    }
  }

  private func fits(_ key: String) -> Bool {
    guard let code, let chapters = Self.chapters[key] else { return true }
    return chapters.split(separator: ", ").contains { part in
      let ends = part.split(separator: "-")
      let begin = code.prefix(ends[0].count)
      return ends[0] <= begin && begin <= ends[ends.count - 1]
    }
  }

  private func report(_ key: String, at place: SourceLocation, _ found: inout Diagnostics) {
    found.report(
      Diagnostic(
        .passportGroup, at: place, [key, Self.chapters[key] ?? "", code ?? ""],
        hint: Phrase(.hintPassportGroup)))
  }
}
