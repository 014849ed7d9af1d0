import BanyanDiagnostics
import BanyanYAML
import BanyanQuantities

/// Reads one entry under `factors:`.
struct FactorEntryReader {
  let tables: FactorTableReader
  let head: FactorTable.Head

  init(_ tables: FactorTableReader, _ head: FactorTable.Head) {
    self.tables = tables
    self.head = head
  }

  func factor(
    from node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> EmissionFactor? {
    guard var fields = MappingReader(node, "factor", &diagnostics) else { return nil }
    let id = fields.requiredText("id", &diagnostics)
    let activity = activity(from: &fields, &diagnostics)
    let per = per(from: &fields, &diagnostics)
    if let per, per.value.isOilEquivalent, activity?.isElectricity ?? false {
      // What a toe of electricity is hangs on the country.
      diagnostics.report(
        Diagnostic(
          .tableUnit, at: per.location, [per.value.symbol], hint: Phrase(.hintOneOf, "kWh, MWh")))
    }
    let validity = tables.validity(from: &fields, &diagnostics) ?? head.validity
    let geography = tables.geography(from: &fields, &diagnostics) ?? head.geography
    let sector = fields.text("sector", &diagnostics)?.value ?? head.sector
    let boundary = fields.choice("boundary", FactorBoundary.self, &diagnostics) ?? .direct
    let status = fields.choice("status", FactorStatus.self, &diagnostics) ?? .official
    let supplier = fields.text("supplier", &diagnostics)?.value
    let printed = fields.text("printed", &diagnostics)
    let place = fields.text("at", &diagnostics)?.value
    let document = fields.text("document", &diagnostics)?.value
    let tier = fields.text("tier", &diagnostics)?.value
    _ = fields.text("technology", &diagnostics)
    let note = fields.text("note", &diagnostics)?.value
    let (emissions, derivation) = emissions(
      from: &fields, activity: activity, per: per, &diagnostics)
    fields.finish(&diagnostics)
    if validity == nil { fields.reportMissing("valid", &diagnostics) }
    if geography == nil { fields.reportMissing("geography", &diagnostics) }
    let total = printed.flatMap { printedTotal($0, of: emissions, &diagnostics) }
    guard let id, let activity, let per, let validity, let geography, let emissions else {
      return nil
    }
    return EmissionFactor(
      id: "\(head.id)/\(id.value)", head: head, activity: activity, per: per.value,
      emissions: emissions, printedTotal: total, geography: geography, validity: validity,
      sector: sector, boundary: boundary, status: status, supplier: supplier,
      place: tier.map { "\(place ?? ""), tier \($0)" } ?? place, document: document, note: note,
      location: node.location, derivation: derivation)
  }

  private func activity(
    from fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> ActivityPath? {
    guard let activity = fields.requiredText("activity", &diagnostics) else { return nil }
    let fuel = fields.text("fuel", &diagnostics)?.value
    return ActivityPath(fuel.map { "\(activity.value)/\($0)" } ?? activity.value)
  }

  private func per(
    from fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> Located<Unit>? {
    let basis = fields.text("basis", &diagnostics)
    guard let text = fields.requiredText("per", &diagnostics) else { return nil }
    var symbol = text.value
    switch basis?.value {
    case nil: break
    case "gross-calorific-value", "gross", "higher-heating-value": symbol += " (gross)"
    case "net-calorific-value", "net", "lower-heating-value": symbol += " (net)"
    default:
      diagnostics.report(
        Diagnostic(
          .fieldChoice, at: basis?.location, [basis?.value ?? "", "basis"],
          hint: Phrase(.hintOneOf, "net-calorific-value, gross-calorific-value")))
    }
    if let unit = try? Unit(symbol) { return Located(unit, at: text.location) }
    diagnostics.report(Diagnostic(.tableUnit, at: text.location, [text.value]))
    return nil
  }

  /// `emits:`, or what a `method:` derives from its parameters.
  private func emissions(
    from fields: inout MappingReader, activity: ActivityPath?, per: Located<Unit>?,
    _ diagnostics: inout Diagnostics
  ) -> ([GasAmount]?, FactorDerivation?) {
    if let node = fields.node("method") {
      guard let per,
        let derivation = FactorMethodReader.derivation(
          from: node, per: per, .ipcc, &diagnostics),
        isCountedRight(activity, by: derivation.name, at: node.location, &diagnostics)
      else { return (nil, nil) }
      let amounts = derivation.amounts(per: per.value)
      return (
        isOfItsMass(amounts, activity, per, at: node.location, &diagnostics) ? amounts : nil,
        derivation
      )
    }
    guard let node = fields.node("emits") else {
      fields.reportMissing("emits", &diagnostics)
      return (nil, nil)
    }
    guard case .mapping(let entries) = node.content else {
      diagnostics.report(Diagnostic(.fieldMapping, at: node.location, ["emits"]))
      return (nil, nil)
    }
    guard isCountedRight(activity, by: "emits", at: node.location, &diagnostics) else {
      return (nil, nil)
    }
    var amounts: [GasAmount] = []
    var stated: [StatedGases.Item] = []
    for entry in entries {
      guard let amount = gasAmount(entry.key, entry.value, &diagnostics) else { continue }
      amounts.append(amount)
      stated.append(
        StatedGases.Item(
          amount.species, kilograms: amount.kilograms, text: amount.text,
          key: entry.key.location, value: entry.value.location))
    }
    guard amounts.count == entries.count else { return (nil, nil) }
    let isSound = StatedGases(stated, at: node.location)
      .areSound(mayTakeAway: activity?.isCarbonOutput ?? false, &diagnostics)
    let place = stated.first { $0.species.gas == .carbonDioxide }?.value ?? node.location
    let isOfItsMass = isOfItsMass(amounts, activity, per, at: place, &diagnostics)
    return (isSound && isOfItsMass ? amounts : nil, nil)
  }

  /// A landfill of one's own decays over years, and waste handed over counts at once.
  private func isCountedRight(
    _ activity: ActivityPath?, by method: String, at location: SourceLocation,
    _ diagnostics: inout Diagnostics
  ) -> Bool {
    guard let activity else { return true }
    let decay = FirstOrderDecayMethod.name
    let isOwn = activity.hasPrefix(LandfillDeposit.head)
    let isCommitment = method == LandfillMethod.name && activity.head == LandfillDeposit.head.head
    guard isOwn ? method != decay : isCommitment || method == decay else { return true }
    let wanted = isOwn || isCommitment ? decay : LandfillMethod.name
    diagnostics.report(
      Diagnostic(
        .landfillMethod, at: location, [activity.description, wanted, method],
        hint: Phrase(.hintLandfillOwn)))
    return false
  }

  /// What burns, and what carries carbon into a process, gives off no more carbon than it weighs.
  private func isOfItsMass(
    _ amounts: [GasAmount], _ activity: ActivityPath?, _ per: Located<Unit>?,
    at location: SourceLocation, _ diagnostics: inout Diagnostics
  ) -> Bool {
    guard let activity, let per = per?.value, per.dimension == .mass,
      ActivityVocabulary.kind(of: activity) == .fuel || activity.head == "carbon"
    else { return true }
    let carbon = amounts.reduce(ExactRatio.zero) { $0 + $1.carbon }
    guard carbon > .zero else { return true }
    let text = amounts.filter { !$0.carbon.isZero }.map { "\($0.text) \($0.species)" }
    return diagnostics.hold(
      carbon / per.ratio, to: .carbonOfMass, named: activity.description,
      as: "\(text.joined(separator: " + "))/\(per.symbol)", at: location)
  }

  private func gasAmount(
    _ key: Located<String>, _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> GasAmount? {
    guard let species = GasSpecies(key.value), isKnown(species.gas) else {
      let known = tables.potentials("AR6")?.gases.map(\.gas.formula) ?? []
      let nearest = NearestName.nearest(to: key.value, among: known)
      diagnostics.report(
        Diagnostic(
          .tableGas, at: key.location, [key.value],
          hint: nearest.map { Phrase(.hintDidYouMean, $0) }))
      return nil
    }
    guard let text = node.text, let value = PublishedValue(text), let number = value.number,
      let (mass, isEquivalent) = massUnit(value.unit)
    else {
      diagnostics.report(
        Diagnostic(
          .tableValue, at: node.location, [node.text ?? key.value], hint: Phrase(.hintTableValue)))
      return nil
    }
    var scale = mass.ratio
    if isEquivalent && species.gas != .publishedEquivalent {
      guard let gwp = head.gwp, let potential = tables.potentials(gwp)?.potential(of: species)
      else {
        diagnostics.report(
          Diagnostic(.tableGWP, at: node.location, hint: Phrase(.hintAddField, "gwp")))
        return nil
      }
      scale = scale / potential.value
    }
    if species.gas == .publishedEquivalent && head.gwp == nil {
      diagnostics.report(
        Diagnostic(.tableGWP, at: node.location, hint: Phrase(.hintAddField, "gwp")))
      return nil
    }
    checkBounds(value, number, at: node.location, &diagnostics)
    return GasAmount(
      species: species, kilograms: scale * number, low: value.low.map { scale * $0 },
      high: value.high.map { scale * $0 }, text: value.text)
  }

  private func isKnown(_ gas: Gas) -> Bool {
    gas == .publishedEquivalent || tables.potentials("AR6")?.potential(of: GasSpecies(gas)) != nil
      || tables.potentials("AR5")?.potential(of: GasSpecies(gas)) != nil
      || tables.potentials("AR4")?.potential(of: GasSpecies(gas)) != nil
  }

  /// A mass unit, and whether the value stands in CO2e: `kg`, `g CO2e`.
  private func massUnit(_ text: String) -> (Unit, Bool)? {
    var symbol = text
    let isEquivalent = symbol.hasSuffix(" CO2e")
    if isEquivalent { symbol.removeLast(5) }
    guard let unit = try? Unit(symbol), unit.dimension == .mass else { return nil }
    return (unit, isEquivalent)
  }

  private func printedTotal(
    _ text: Located<String>, of parts: [GasAmount]?, _ diagnostics: inout Diagnostics
  ) -> ExactRatio? {
    if let value = PublishedValue(text.value), let number = value.number,
      let (unit, isEquivalent) = massUnit(value.unit), isEquivalent
    {
      let total = unit.ratio * number
      guard
        diagnostics.hold(
          total, to: .emission, named: "printed", as: text.value, at: text.location)
      else { return nil }
      compare(total, text, with: parts ?? [], &diagnostics)
      return total
    }
    diagnostics.report(
      Diagnostic(
        .tableValue, at: text.location, [text.value], hint: Phrase(.hintTableValue)))
    return nil
  }

  /// A total that a publisher prints beside its parts misses their sum by roundings, and no more.
  private func compare(
    _ total: ExactRatio, _ text: Located<String>, with parts: [GasAmount],
    _ diagnostics: inout Diagnostics
  ) {
    guard let gwp = head.gwp, let potentials = tables.potentials(gwp), !parts.isEmpty else {
      return
    }
    var sum = ExactRatio.zero
    for part in parts where !part.species.isBiogenicCarbonDioxide {
      guard let potential = potentials.potential(of: part.species) else { return }
      sum += part.kilograms * potential.value
    }
    let tenth = ExactDecimal(coefficient: 1, exponent: -1)
    if (total - sum) <= sum * tenth, (sum - total) <= sum * tenth { return }
    diagnostics.report(
      Diagnostic(
        .tablePrinted, at: text.location,
        [text.value, "\(sum.decimal(significantDigits: 6).normalised) kg CO2e", gwp],
        hint: Phrase(.hintPrintedSum)))
  }

  private func checkBounds(
    _ value: PublishedValue, _ number: ExactDecimal, at location: SourceLocation,
    _ diagnostics: inout Diagnostics
  ) {
    guard let low = value.low, let high = value.high, !(low <= number && number <= high) else {
      return
    }
    diagnostics.report(
      Diagnostic(
        .tableBounds, at: location,
        [number.description, low.description, high.description]))
  }
}
