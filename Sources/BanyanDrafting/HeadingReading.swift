import BanyanActivity
import BanyanQuantities

/// What one heading says by its words alone.
struct HeadingReading {
  /// Certain where the whole heading is a known one; else a guess by some of its words.
  var meaning: HeadingVocabulary.Meaning?
  var isCertain = false
  /// Whether it is known to be none of our columns.
  var isOther = false
  var isMonth = false
  /// What stands in brackets, where it may be a unit.
  var unit: String?
  /// Whether units of the program know it.
  var isUnitKnown = false

  init(_ heading: String) {
    let (name, brackets) = Self.parts(of: heading)
    readUnit(brackets)
    let folded = FoldedText.folded(name)
    let words = FoldedText.words(of: name)
    if HeadingVocabulary.others.contains(folded) || brackets.contains(where: Self.isMoney) {
      isOther = true
    } else if HeadingVocabulary.months.contains(folded) {
      isMonth = true
    } else if let exact = HeadingVocabulary.meanings[folded] {
      take(exact)
    } else if Self.contains(words, HeadingVocabulary.money) {
      isOther = true
    } else if let one = Self.agreed(name.split(separator: "/").map(String.init)) {
      // `Số lượng / Quantity`
      take(one)
    } else if folded.isEmpty, let meaning = brackets.lazy.compactMap(Self.exact).first {
      take(meaning)
    } else if let unit = Self.quantityUnit(name) {
      // The heading is nothing but a unit.
      self.unit = unit
      isUnitKnown = true
      take(.init(column: .quantity, rank: 9))
    } else if let (rest, unit) = Self.unitBehind(name), let exact = Self.exact(rest) {
      self.unit = unit
      isUnitKnown = true
      take(exact)
    } else {
      meaning = Self.guess(words)
    }
    // A unit in brackets belongs to a quantity alone.
    if meaning?.column != .quantity { unit = nil }
  }

  private mutating func take(_ meaning: HeadingVocabulary.Meaning) {
    self.meaning = meaning
    isCertain = true
  }

  private mutating func readUnit(_ brackets: [String]) {
    if let known = brackets.lazy.compactMap(Self.quantityUnit).first {
      unit = known
      isUnitKnown = true
    } else if let text = brackets.first, Self.exact(text) == nil {
      unit = text
    }
  }

  /// The text outside brackets, and what stands in each pair of them.
  private static func parts(of heading: String) -> (name: String, brackets: [String]) {
    var name = ""
    var brackets: [String] = []
    var inside: String?
    var depth = 0
    for character in heading {
      switch character {
      case "(", "[":
        depth += 1
        if depth == 1 { inside = "" } else { inside?.append(character) }
      case ")", "]":
        depth = max(0, depth - 1)
        if depth == 0 {
          if let text = inside { brackets.append(SheetHead.squeezed(text)) }
          inside = nil
        } else {
          inside?.append(character)
        }
      default: if inside != nil { inside?.append(character) } else { name.append(character) }
      }
    }
    // `GJ (net)` in brackets of its own keeps its basis; one that is never closed is part of the name.
    return (SheetHead.squeezed(name + (inside ?? "")), brackets.filter { !$0.isEmpty })
  }

  private static func exact(_ text: some StringProtocol) -> HeadingVocabulary.Meaning? {
    HeadingVocabulary.meanings[FoldedText.folded(text)]
  }

  /// The meaning that all parts of a heading in two languages share.
  private static func agreed(_ parts: [String]) -> HeadingVocabulary.Meaning? {
    let meanings = parts.compactMap { exact($0) }
    guard let first = meanings.first, parts.count > 1, meanings.count == parts.count,
      meanings.allSatisfy({ $0.column == first.column })
    else { return nil }
    return .init(
      column: first.column, rank: meanings.map(\.rank).min() ?? first.rank,
      isVietnamese: meanings.contains { $0.isVietnamese })
  }

  /// `Consumption, kWh` and `Tiêu thụ kWh`.
  private static func unitBehind(_ name: String) -> (rest: String, unit: String)? {
    for mark in [",", ":", " - ", " – ", " in ", " "] {
      guard let range = name.ranges(of: mark).last else { continue }
      let behind = SheetHead.squeezed(String(name[range.upperBound...]))
      if let unit = quantityUnit(behind) { return (String(name[..<range.lowerBound]), unit) }
    }
    return nil
  }

  /// A unit as written; nil for what no quantity of fuel, energy or material is counted in.
  private static func quantityUnit(_ text: String) -> String? {
    guard text.contains(where: \.isLetter), let unit = try? Unit(text) else { return nil }
    switch unit.dimension {
    case .energy, .mass, .volume, .freight, .passengerDistance: return text
    // `m` and `km` alone are too short to be told from a word.
    case .distance: return unit.symbol == "m" ? nil : text
    default: return nil
    }
  }

  private static func isMoney(_ text: String) -> Bool {
    contains(FoldedText.words(of: text), HeadingVocabulary.money)
      || ["đ", "đồng", "$", "€"].contains(text.lowercased())
  }

  /// Whether one of the phrases stands among the words, whole.
  private static func contains(_ words: [String], _ phrases: Set<String>) -> Bool {
    runs(of: words).contains { phrases.contains($0) }
  }

  /// The longest known phrase among the words; short words mean too much to guess by.
  private static func guess(_ words: [String]) -> HeadingVocabulary.Meaning? {
    let known = runs(of: words).filter { $0.count >= 4 && HeadingVocabulary.meanings[$0] != nil }
    let longest = known.max { ($0.count, $1) < ($1.count, $0) }
    return longest.flatMap { HeadingVocabulary.meanings[$0] }
  }

  /// Up to five neighbours each.
  private static func runs(of words: [String]) -> [String] {
    words.indices.flatMap { first in
      (first..<min(first + 5, words.count)).map { last in
        words[first...last].joined(separator: " ")
      }
    }
  }
}
