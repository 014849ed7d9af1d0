import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities
import BanyanYAML

/// How a member divides its burden over what it puts out.
struct ShareRule: Sendable {
  /// By what outputs are weighed.
  enum Weights: String, Sendable, CaseIterable {
    case metered, energy, mass, economic, shares, efficiency
  }

  struct Output: Sendable {
    /// What is handed over inside the park; nil of a product that no member takes.
    let carrier: String?
    let quantity: (number: ExactDecimal, unit: Unit)
    /// In the rule's own measure, above or at zero.
    let weight: ExactRatio
    let location: SourceLocation
  }

  let member: Located<String>
  let weights: Weights
  let outputs: [Output]
  let location: SourceLocation

  /// Of the burden; the weights do not all vanish.
  var parts: [ExactRatio] {
    let sum = outputs.reduce(ExactRatio.zero) { $0 + $1.weight }
    return outputs.map { $0.weight / sum }
  }
}

/// Reads `shares:` of flows.yaml.
struct ShareRuleReader {
  let members: [String]

  func rules(_ nodes: [DocumentNode], _ found: inout Diagnostics) -> [ShareRule] {
    var seen: [String: SourceLocation] = [:]
    return nodes.compactMap { node in
      guard let rule = rule(node, &found) else { return nil }
      if let first = seen.updateValue(rule.member.location, forKey: rule.member.value) {
        found.report(
          Diagnostic(
            .fieldRepeated, at: rule.member.location, [rule.member.value, "shares"],
            notes: [Note(Phrase(.noteFirstHere), at: first)]))
        return nil
      }
      return rule
    }
  }

  private func rule(_ node: DocumentNode, _ found: inout Diagnostics) -> ShareRule? {
    guard var fields = MappingReader(node, "shares", &found) else { return nil }
    let member = fields.requiredText("member", &found)
    if fields.node("rule") == nil { fields.reportMissing("rule", &found) }
    let weights = fields.choice("rule", ShareRule.Weights.self, &found)
    if fields.node("outputs") == nil { fields.reportMissing("outputs", &found) }
    let nodes = fields.list("outputs")
    fields.finish(&found)
    guard let member, let weights else { return nil }
    guard members.contains(member.value) else {
      let nearest = NearestName.nearest(to: member.value, among: members)
      found.report(
        Diagnostic(
          .flowMember, at: member.location, [member.value],
          hint: nearest.map { Phrase(.hintDidYouMean, $0) }
            ?? Phrase(.hintOneOf, members.joined(separator: ", "))))
      return nil
    }
    let outputs = nodes.compactMap { output($0, weights, &found) }
    guard outputs.count == nodes.count, !outputs.isEmpty else { return nil }
    let rule = ShareRule(
      member: member, weights: weights, outputs: outputs, location: node.location)
    return isDivisible(rule, &found) ? rule : nil
  }

  private func output(
    _ node: DocumentNode, _ weights: ShareRule.Weights, _ found: inout Diagnostics
  ) -> ShareRule.Output? {
    guard var fields = MappingReader(node, "output", &found) else { return nil }
    let carrier = fields.text("carrier", &found)
    let product = fields.text("product", &found)
    if fields.node("carrier") == nil && fields.node("product") == nil {
      fields.reportMissing("carrier", &found)
    }
    if fields.node("quantity") == nil { fields.reportMissing("quantity", &found) }
    let quantity = fields.node("quantity").flatMap { QuantityReader.quantity($0, &found) }
    let weight = quantity.flatMap { self.weight(of: $0, weights, &fields, &found) }
    fields.finish(&found)
    guard let quantity, let weight, carrier != nil || product != nil else { return nil }
    return ShareRule.Output(
      carrier: carrier?.value, quantity: quantity, weight: weight, location: node.location)
  }

  private func weight(
    of quantity: (number: ExactDecimal, unit: Unit), _ weights: ShareRule.Weights,
    _ fields: inout MappingReader, _ found: inout Diagnostics
  ) -> ExactRatio? {
    switch weights {
    case .metered: return measure("metered", nil, in: nil, &fields, &found)
    case .energy: return measure("energy", quantity, in: "MJ", &fields, &found)
    case .mass: return measure("mass", quantity, in: "kg", &fields, &found)
    case .shares:
      if fields.node("share") == nil { fields.reportMissing("share", &found) }
      return QuantityReader.part("share", &fields, &found).map(ExactRatio.init)
    case .efficiency:
      if fields.node("reference") == nil { fields.reportMissing("reference", &found) }
      guard let reference = QuantityReader.part("reference", &fields, &found), !reference.isZero,
        let energy = measure("energy", quantity, in: "MJ", &fields, &found)
      else { return nil }
      return energy / reference
    case .economic: return price(of: quantity, &fields, &found)
    }
  }

  /// A quantity under a key of its own, or the output's; in one unit, so that outputs compare.
  private func measure(
    _ key: String, _ quantity: (number: ExactDecimal, unit: Unit)?, in unit: String?,
    _ fields: inout MappingReader, _ found: inout Diagnostics
  ) -> ExactRatio? {
    let node = fields.node(key)
    let stated = node.map { QuantityReader.quantity($0, &found) }
    if let stated, stated == nil { return nil }
    guard let measured = stated.flatMap({ $0 }) ?? quantity else {
      fields.reportMissing(key, &found)
      return nil
    }
    let wanted = try? Unit(unit ?? (measured.unit.dimension == .energy ? "MJ" : "kg"))
    if let wanted, let ratio = measured.unit.conversion(to: wanted) {
      return ratio * measured.number
    }
    found.report(
      Diagnostic(
        .flowUnits, at: node?.location ?? fields.location,
        [measured.unit.symbol, unit ?? "kg"], hint: Phrase(.hintWrite, "\(key): 40 \(unit ?? "TJ")")
      )
    )
    return nil
  }

  /// `price: 90 VND/kWh`.
  private func price(
    of quantity: (number: ExactDecimal, unit: Unit), _ fields: inout MappingReader,
    _ found: inout Diagnostics
  ) -> ExactRatio? {
    guard let text = fields.requiredText("price", &found) else { return nil }
    let words = text.value.split(separator: " ", maxSplits: 1)
    if words.count == 2, let number = ExactDecimal(words[0]), !number.isNegative,
      let slash = words[1].firstIndex(of: "/"),
      let unit = try? Unit(words[1][words[1].index(after: slash)...]),
      let ratio = quantity.unit.conversion(to: unit)
    {
      return ratio * quantity.number * number
    }
    found.report(
      Diagnostic(
        .fieldNumber, at: text.location, [text.value],
        hint: Phrase(.hintPlainNumber, "90 VND/\(quantity.unit.symbol)")))
    return nil
  }

  private func isDivisible(_ rule: ShareRule, _ found: inout Diagnostics) -> Bool {
    let sum = rule.outputs.reduce(ExactRatio.zero) { $0 + $1.weight }
    if rule.weights == .shares ? sum == .one : !sum.isZero { return true }
    let percent = (sum * 100).decimal(significantDigits: 12).normalised
    found.report(
      Diagnostic(
        .sharesSum, at: rule.location,
        [rule.member.value, rule.weights == .shares ? "\(percent) %" : "0"],
        hint: Phrase(.hintSharesSum)))
    return false
  }
}
