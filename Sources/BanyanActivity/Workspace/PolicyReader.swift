import BanyanDiagnostics
import BanyanYAML
import BanyanFactors
import BanyanQuantities

/// Reads what somebody decided and signed: acceptances and contracts.
struct PolicyReader {
  let countries: CountryTable

  mutating func acceptance(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> Acceptance? {
    guard var fields = MappingReader(node, "accept", &diagnostics) else { return nil }
    let activity = fields.requiredText("activity", &diagnostics)
    let take = words("take", &fields, &diagnostics)
    let stands = words("for", &fields, &diagnostics)
    let reason = fields.text("because", &diagnostics).flatMap {
      $0.value.allSatisfy(\.isWhitespace) ? nil : $0
    }
    fields.finish(&diagnostics)
    if reason == nil {
      diagnostics.report(
        Diagnostic(.acceptReason, at: node.location, hint: Phrase(.hintBecause)))
    }
    guard let activity, !take.isEmpty, !stands.isEmpty, let reason else { return nil }
    return Acceptance(
      activity: ActivityPath(activity.value), take: take, for: stands, because: reason.value,
      at: node.location)
  }

  /// Years, countries by any usual name, or a boundary: `2023`, `GB 2025`, `[GB, 2025]`.
  private func words(
    _ key: String, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> [String] {
    if fields.node(key) == nil { fields.reportMissing(key, &diagnostics) }
    return fields.texts(key, &diagnostics).flatMap { text -> [String] in
      if let code = countries.geography(text.value) { return [code] }
      return text.value.split(separator: " ").map { word in
        countries.geography(String(word)) ?? String(word)
      }
    }
  }

  mutating func contract(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> EnergyContract? {
    guard var fields = MappingReader(node, "contract", &diagnostics) else { return nil }
    let id = fields.requiredText("id", &diagnostics)
    if fields.node("kind") == nil { fields.reportMissing("kind", &diagnostics) }
    let kind = fields.choice("kind", EnergyContract.Kind.self, &diagnostics)
    let supplier = fields.text("supplier", &diagnostics)?.value
    let period = period(&fields, &diagnostics)
    let covers = energy("covers", &fields, &diagnostics)
    let emits = emits(&fields, &diagnostics)
    let criteria = criteria(of: id?.value ?? "", &fields, &diagnostics)
    fields.finish(&diagnostics)
    guard let id, let kind, let emits else { return nil }
    let contract = EnergyContract(
      id: id.value, kind: kind, supplier: supplier, period: period, covers: covers, emits: emits,
      criteria: criteria ?? [:], location: id.location)
    // A contract whose answers were refused stays known to the records that name it.
    if criteria != nil { reportCriteria(of: contract, &diagnostics) }
    return contract
  }

  /// What is said to each criterion; nil where an answer is neither yes nor no.
  private func criteria(
    of contract: String, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> [EnergyContract.Criterion: EnergyContract.Answer]? {
    guard let node = fields.node("criteria") else { return [:] }
    guard var listed = MappingReader(node, "criteria", &diagnostics) else { return nil }
    var criteria: [EnergyContract.Criterion: EnergyContract.Answer] = [:]
    var isUnderstood = true
    for criterion in EnergyContract.Criterion.allCases {
      guard let text = listed.text(criterion.rawValue, &diagnostics) else { continue }
      if let answer = EnergyContract.Answer(text.value, to: criterion) {
        criteria[criterion] = answer
      } else {
        isUnderstood = false
        diagnostics.report(
          Diagnostic(
            .contractAnswer, at: text.location, [contract, criterion.rawValue, text.value],
            hint: Phrase(criterion == .vintage ? .hintAnswerVintage : .hintAnswer)))
      }
    }
    listed.finish(&diagnostics)
    return isUnderstood ? criteria : nil
  }

  /// What keeps a contract from counting, and what nothing shows.
  private func reportCriteria(of contract: EnergyContract, _ diagnostics: inout Diagnostics) {
    func names(_ criteria: [EnergyContract.Criterion]) -> String {
      criteria.map(\.rawValue).joined(separator: ", ")
    }
    let unstated = contract.unstated
    if !unstated.isEmpty {
      diagnostics.report(
        Diagnostic(
          .contractCriteria, at: contract.location, [contract.id, names(unstated)],
          hint: Phrase(.hintCriteria)))
    }
    let failed = contract.unmet.filter { contract.criteria[$0] != nil }
    if !failed.isEmpty {
      diagnostics.report(
        Diagnostic(
          .contractUnmet, at: contract.location, [contract.id, names(failed)],
          hint: Phrase(.hintUnmet)))
    }
    let bare = EnergyContract.Criterion.allCases.filter {
      contract.criteria[$0].map { $0.isMet && $0.evidence == nil } ?? false
    }
    if contract.counts && !bare.isEmpty {
      diagnostics.report(
        Diagnostic(
          .contractEvidence, at: contract.location, [contract.id, names(bare)],
          hint: Phrase(.hintContractEvidence)))
    }
  }

  /// Its first and last day; nil where neither is given and it holds without limit.
  private func period(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> Period? {
    let given = ["from", "through"].filter { fields.node($0) != nil }
    let from = fields.date("from", &diagnostics)
    let through = fields.date("through", &diagnostics)
    if given.count == 1 {
      fields.reportMissing(given == ["from"] ? "through" : "from", &diagnostics)
    }
    guard let from, let through else { return nil }
    if let period = Period(from: from, through: through) { return period }
    diagnostics.report(
      Diagnostic(
        .dateOrder, at: fields.node("through")?.location ?? fields.location,
        [through.description, from.description], hint: Phrase(.hintDateOrder)))
    return nil
  }

  /// `4000 MWh` in megawatt hours.
  private func energy(
    _ key: String, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> ExactDecimal? {
    guard let text = fields.text(key, &diagnostics) else { return nil }
    if let value = PublishedValue(text.value), let number = value.number,
      let unit = try? Unit(value.unit), let ratio = unit.conversion(to: .megawattHour),
      // What a toe of electricity is hangs on the country.
      !unit.isOilEquivalent
    {
      let hours = ratio * number
      let isHeld = diagnostics.hold(
        hours, to: .notNegative, named: key, as: text.value, at: text.location)
      return isHeld ? hours.decimal().normalised : nil
    }
    diagnostics.report(
      Diagnostic(
        .tableValue, at: text.location, [text.value], hint: Phrase(.hintGiveUnits, "MWh, kWh")))
    return nil
  }

  /// `emits: {CO2: 0 kg}` for one MWh.
  private func emits(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> [(species: GasSpecies, kilograms: ExactDecimal)]? {
    guard let node = fields.node("emits") else {
      fields.reportMissing("emits", &diagnostics)
      return nil
    }
    guard case .mapping(let entries) = node.content else {
      diagnostics.report(Diagnostic(.fieldMapping, at: node.location, ["emits"]))
      return nil
    }
    var result: [(species: GasSpecies, kilograms: ExactDecimal)] = []
    var stated: [StatedGases.Item] = []
    for entry in entries {
      guard let species = GasSpecies(entry.key.value) else {
        diagnostics.report(Diagnostic(.tableGas, at: entry.key.location, [entry.key.value]))
        return nil
      }
      guard let value = entry.value.text.flatMap(PublishedValue.init), let number = value.number,
        let unit = try? Unit(value.unit), unit.dimension == .mass
      else {
        diagnostics.report(
          Diagnostic(
            .tableValue, at: entry.value.location, [entry.value.text ?? entry.key.value],
            hint: Phrase(.hintTableValue)))
        return nil
      }
      result.append((species, (unit.ratio * number).decimal()))
      stated.append(
        StatedGases.Item(
          species, kilograms: unit.ratio * number, text: value.text, key: entry.key.location,
          value: entry.value.location))
    }
    return StatedGases(stated, at: node.location).areSound(&diagnostics) ? result : nil
  }
}
