import BanyanDiagnostics
import BanyanYAML
import BanyanFactors
import BanyanQuantities

/// Reads banyan.yaml.
struct SettingsReader {
  let library: FactorLibrary
  /// Keys of sections that standards read.
  var owners: [SectionKeys] = []
  /// Whether there are records. A park may have none of its own, and needs neither facilities nor factors
  /// then.
  var hasActivity = true

  static let fileName = "banyan.yaml"
  /// What the park reads itself.
  private static let keysOfParks = ["members", "facts"]

  func settings(
    from root: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> WorkspaceSettings? {
    guard var fields = MappingReader(root, Self.fileName, &diagnostics) else { return nil }
    let isPark = fields.node("park") != nil
    let organisation = organisation(isPark ? "park" : "organisation", &fields, &diagnostics)
    let needsRecords = hasActivity || !isPark
    let period = period(&fields, &diagnostics)
    let consolidation = fields.choice("consolidation", ConsolidationApproach.self, &diagnostics)
    let sector = fields.choice("sector", Sector.self, &diagnostics)
    let gwp = potentials(&fields, &diagnostics)
    if fields.node("numbers") == nil { fields.reportMissing("numbers", &diagnostics) }
    let numbers = fields.choice("numbers", NumberStyle.self, &diagnostics)
    let dates = fields.choice("dates", DateStyle.self, &diagnostics)
    let language = fields.choice("language", Language.self, &diagnostics)
    // None may be asked, where the workspace has all tables itself.
    let namesSets = fields.node("factors") != nil || !needsRecords
    let sets = namesSets && fields.node("factors") == nil ? [] : factorSets(&fields, &diagnostics)
    let namesFacilities = fields.node("facilities") != nil || needsRecords
    let facilities = namesFacilities ? facilities(&fields, &diagnostics) : []
    var readers = PolicyReader(countries: library.countries)
    let acceptances = fields.list("accept").compactMap { readers.acceptance($0, &diagnostics) }
    let contracts = contracts(&fields, &readers, &diagnostics)
    fields.finish(
      &diagnostics, others: owners.keys(of: Self.fileName) + (isPark ? Self.keysOfParks : []))
    guard let organisation, let period, let gwp, let numbers, namesSets,
      !facilities.isEmpty || !namesFacilities
    else { return nil }
    return WorkspaceSettings(
      organisation: organisation, isPark: isPark, period: period,
      consolidation: consolidation ?? .operationalControl, sector: sector ?? .manufacturing,
      gwp: gwp, numbers: numbers, dates: dates ?? .iso, language: language ?? .english,
      factorSets: sets.map(\.value), facilities: facilities, acceptances: acceptances,
      contracts: contracts,
      setLocations: Dictionary(
        sets.map { ($0.value, $0.location) }, uniquingKeysWith: { a, _ in a }))
  }

  private func organisation(
    _ key: String, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> Organisation? {
    guard let node = fields.node(key) else {
      fields.reportMissing(key, &diagnostics)
      return nil
    }
    if let name = node.text { return Organisation(name: name) }
    guard var organisation = MappingReader(node, key, &diagnostics) else { return nil }
    let name = organisation.requiredText("name", &diagnostics)
    let registration = organisation.text("registration", &diagnostics)?.value
    let country = country(&organisation, &diagnostics)
    organisation.finish(&diagnostics)
    return name.map {
      Organisation(name: $0.value, registration: registration, country: country)
    }
  }

  private func country(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> String? {
    guard let text = fields.text("country", &diagnostics) else { return nil }
    if let code = library.countries.country(text.value) { return code }
    diagnostics.report(
      Diagnostic(
        .countryUnknown, at: text.location, [text.value],
        hint: library.countries.hint(for: text.value)))
    return nil
  }

  private func period(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> Period? {
    guard let node = fields.node("period") else {
      fields.reportMissing("period", &diagnostics)
      return nil
    }
    if let text = node.text {
      if let period = Acceptance.year(text) { return period }
      diagnostics.report(
        Diagnostic(.periodInvalid, at: node.location, [text], hint: Phrase(.hintPeriod)))
      return nil
    }
    guard var span = MappingReader(node, "period", &diagnostics) else { return nil }
    let hasBoth = span.node("from") != nil && span.node("through") != nil
    let from = span.date("from", &diagnostics)
    let through = span.date("through", &diagnostics)
    span.finish(&diagnostics)
    if !hasBoth {
      for key in ["from", "through"] where span.node(key) == nil {
        span.reportMissing(key, &diagnostics)
      }
    }
    guard let from, let through else { return nil }
    if let period = Period(from: from, through: through) { return period }
    diagnostics.report(
      Diagnostic(
        .dateOrder, at: node.location, [through.description, from.description],
        hint: Phrase(.hintDateOrder)))
    return nil
  }

  private func potentials(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> String? {
    guard let gwp = fields.requiredText("gwp", &diagnostics) else { return nil }
    if library.potentials(gwp.value, &diagnostics) != nil { return gwp.value }
    let known = library.potentialSets
    diagnostics.report(
      Diagnostic(
        .gwpUnknown, at: gwp.location, [gwp.value],
        hint: Phrase(.hintOneOf, known.joined(separator: ", "))))
    return nil
  }

  private func factorSets(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> [Located<String>] {
    if fields.node("factors") == nil { fields.reportMissing("factors", &diagnostics) }
    let asked = fields.texts("factors", &diagnostics)
    let known = library.setNames
    for set in asked where !known.contains(set.value) {
      let nearest = NearestName.nearest(to: set.value, among: known)
      diagnostics.report(
        Diagnostic(
          .setUnknown, at: set.location, [set.value],
          hint: nearest.map { Phrase(.hintDidYouMean, $0) }
            ?? Phrase(.hintOneOf, known.joined(separator: ", "))))
    }
    return asked
  }

  private func facilities(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> [Facility] {
    guard fields.node("facilities") != nil else {
      fields.reportMissing("facilities", &diagnostics)
      return []
    }
    var facilities: [Facility] = []
    var places: [String: SourceLocation] = [:]
    for node in fields.list("facilities") {
      guard let facility = facility(from: node, &diagnostics) else { continue }
      if let first = places.updateValue(facility.location, forKey: facility.id) {
        diagnostics.report(
          Diagnostic(
            .fieldRepeated, at: facility.location, [facility.id, "facility"],
            notes: [Note(Phrase(.noteFirstHere), at: first)]))
        continue
      }
      facilities.append(facility)
    }
    if facilities.isEmpty && !diagnostics.hasErrors {
      diagnostics.report(
        Diagnostic(
          .facilityNone, at: fields.keyLocation("facilities"),
          hint: Phrase(.hintWrite, "facilities: [{id: mill, name: Mill, country: VN}]")))
    }
    return facilities
  }

  private func contracts(
    _ fields: inout MappingReader, _ reader: inout PolicyReader, _ diagnostics: inout Diagnostics
  ) -> [EnergyContract] {
    var places: [String: SourceLocation] = [:]
    return fields.list("contracts").compactMap { node in
      guard let contract = reader.contract(node, &diagnostics) else { return nil }
      if let first = places.updateValue(contract.location, forKey: contract.id) {
        diagnostics.report(
          Diagnostic(
            .fieldRepeated, at: contract.location, [contract.id, "contract"],
            notes: [Note(Phrase(.noteFirstHere), at: first)]))
      }
      return contract
    }
  }

  private func facility(
    from node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> Facility? {
    guard var fields = MappingReader(node, "facility", &diagnostics) else { return nil }
    let id = fields.requiredText("id", &diagnostics)
    let name = fields.text("name", &diagnostics)?.value
    if fields.node("country") == nil { fields.reportMissing("country", &diagnostics) }
    let country = country(&fields, &diagnostics)
    let subdivision = fields.text("subdivision", &diagnostics)?.value
    let share = share(&fields, &diagnostics)
    fields.finish(&diagnostics)
    guard let id else { return nil }
    // A country that was not understood is an error already; the facility's bills are read all the
    // same, and their other faults shown.
    return Facility(
      id: id.value, name: name ?? id.value, country: country ?? "", subdivision: subdivision,
      share: share ?? .one, location: id.location)
  }

  private func share(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> ExactDecimal? {
    guard let text = fields.text("share", &diagnostics) else { return nil }
    if let share = Percentage.share(text.value), share >= .zero, share <= .one { return share }
    diagnostics.report(
      Diagnostic(.shareRange, at: text.location, [text.value], hint: Phrase(.hintShare)))
    return nil
  }
}

/// A share as people write it.
package enum Percentage {
  /// `60 %`, `60%` or `0.6`; nil where it is no number.
  package static func share(_ text: String) -> ExactDecimal? {
    guard text.hasSuffix("%") else { return ExactDecimal(measured: text) }
    let number = text.dropLast().split(separator: " ").joined()
    return ExactDecimal(measured: number).map { $0 * ExactDecimal(coefficient: 1, exponent: -2) }
  }
}
