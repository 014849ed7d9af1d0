import BanyanActivity
import BanyanDiagnostics
import BanyanYAML
import BanyanQuantities

/// Reads `rule`, `because`, and for some rules `by`: a metered quantity or a share for each name.
package struct DivisionReader {
  /// All words a rule may be, in the order they are offered.
  private let rules: [String]

  /// `rules`: those of production, and what a standard adds.
  package init(rules: [String]) { self.rules = rules }

  /// From a mapping of its own.
  package func division(
    _ node: DocumentNode, _ what: String, _ diagnostics: inout Diagnostics
  ) -> StatedDivision? {
    guard var fields = MappingReader(node, what, &diagnostics) else { return nil }
    let division = division(&fields, &diagnostics)
    fields.finish(&diagnostics)
    return division
  }

  /// From fields beside others.
  package func division(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> StatedDivision? {
    if fields.node("rule") == nil { fields.reportMissing("rule", &diagnostics) }
    let rule = rule(&fields, &diagnostics)
    let reason = fields.requiredText("because", &diagnostics)
    let node = fields.node("by")
    guard let rule, let reason else { return nil }
    var given: [(name: Located<String>, value: ExactRatio)] = []
    if let physical = rule.physical, physical.isGiven {
      guard let node else {
        fields.reportMissing("by", &diagnostics)
        return nil
      }
      guard let values = values(node, physical, &diagnostics) else { return nil }
      given = values
    }
    return StatedDivision(
      rule: rule, reason: reason.value, given: given, location: fields.location)
  }

  private func rule(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> StatedRule? {
    guard let word = fields.text("rule", &diagnostics) else { return nil }
    guard rules.contains(word.value) else {
      diagnostics.report(
        Diagnostic(
          .fieldChoice, at: word.location, [word.value, "rule"],
          hint: Phrase(.hintOneOf, rules.joined(separator: ", "))))
      return nil
    }
    return PhysicalRule(rawValue: word.value).map { .physical($0) } ?? .other(word)
  }

  private func values(
    _ node: DocumentNode, _ rule: PhysicalRule, _ diagnostics: inout Diagnostics
  ) -> [(name: Located<String>, value: ExactRatio)]? {
    guard case .mapping(let entries) = node.content else {
      diagnostics.report(Diagnostic(.fieldMapping, at: node.location, ["by"]))
      return nil
    }
    var result: [(name: Located<String>, value: ExactRatio)] = []
    var unit: Unit?
    for entry in entries {
      if rule == .shares {
        guard let text = entry.value.text, let share = Percentage.share(text) else {
          diagnostics.report(
            Diagnostic(
              .fieldNumber, at: entry.value.location, [entry.value.text ?? ""],
              hint: Phrase(.hintShare)))
          return nil
        }
        result.append((entry.key, ExactRatio(share)))
        continue
      }
      guard let (number, own) = QuantityReader.quantity(entry.value, &diagnostics) else {
        return nil
      }
      guard let ratio = own.conversion(to: unit ?? own) else {
        diagnostics.report(
          Diagnostic(
            .flowUnit, at: entry.value.location, [own.symbol, entry.key.value, unit?.symbol ?? ""],
            hint: Phrase(.hintGiveUnits, unit?.symbol ?? "")))
        return nil
      }
      unit = unit ?? own
      result.append((entry.key, ratio * number))
    }
    return result
  }
}
