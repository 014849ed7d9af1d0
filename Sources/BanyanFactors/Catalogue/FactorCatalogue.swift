import BanyanDiagnostics
import BanyanQuantities

/// The tables a run may use: the workspace's own, then the published sets in the order asked.
package struct FactorCatalogue: Sendable {
  /// Names of published sets, in the order they are asked.
  package let sets: [String]
  /// The constants that masses of methods are made with.
  package let constants: Constants
  package private(set) var tables: [FactorTable] = []
  package let library: FactorLibrary
  private var factorsByActivity: [ActivityPath: [EmissionFactor]] = [:]
  private var propertiesByMaterial: [String: [PhysicalProperty]] = [:]
  private var loaded: Set<Int> = []

  /// `pinned`: tables whose factors are found by name alone, never by activity.
  package init(
    sets: [String], site: [FactorTable], pinned: [FactorTable] = [], constants: Constants,
    library: FactorLibrary
  ) {
    self.sets = sets
    self.constants = constants
    self.library = library
    for table in site { add(table) }
    tables += pinned.map { $0.under(constants) }
  }

  private mutating func add(_ read: FactorTable) {
    let table = read.under(constants)
    tables.append(table)
    for factor in table.factors { factorsByActivity[factor.activity, default: []].append(factor) }
    for property in table.properties {
      propertiesByMaterial[property.material, default: []].append(property)
    }
  }

  /// Takes the tables of the asked sets that serve these heads, and those of pinned factors.
  ///
  /// A `sector` leaves out tables that hold for another.
  package mutating func load(
    heads: Set<String>, pins: Set<String>, sector: String? = nil, _ diagnostics: inout Diagnostics
  ) {
    let pinnedTables = Set(pins.compactMap { $0.split(separator: "/").first.map(String.init) })
    for set in sets {
      for index in library.tables(ofSet: set) {
        guard let head = library.files[index].head else { continue }
        let isOfSector = head.sector == nil || sector == nil || head.sector == sector
        if pinnedTables.contains(head.name)
          || isOfSector && !heads.isDisjoint(with: head.serves)
        {
          load(index, &diagnostics)
        }
      }
    }
    let missing = pinnedTables.subtracting(tables.map(\.head.id))
    guard !missing.isEmpty else { return }
    for index in library.files(of: .table) {
      if let head = library.files[index].head, missing.contains(head.name) {
        load(index, &diagnostics)
      }
    }
  }

  private mutating func load(_ index: Int, _ diagnostics: inout Diagnostics) {
    guard loaded.insert(index).inserted else { return }
    let parsed = library.parsed(index)
    diagnostics.join(parsed.findings)
    if let table = parsed.table { add(table) }
  }

  /// First and last days of all validities of the asked sets' tables and of the workspace's own
  /// factors and properties: a sum must not reach across one of them.
  package func boundaries() -> Set<CalendarDate> {
    var days: Set<CalendarDate> = []
    func add(_ validity: Validity?) {
      guard let validity else { return }
      days.insert(validity.from)
      if let through = validity.through { days.insert(through.adding(days: 1)) }
    }
    for table in tables {
      add(table.head.validity)
      table.factors.forEach { add($0.validity) }
      table.properties.forEach { add($0.validity) }
    }
    for set in sets {
      for index in library.tables(ofSet: set) {
        for date in library.files[index].head?.days ?? [] {
          days.insert(date)
          days.insert(date.adding(days: 1))
        }
      }
    }
    return days
  }

  /// Every factor of an activity in the loaded tables, the workspace's first, then by set.
  package func factors(for activity: ActivityPath) -> [EmissionFactor] {
    ActivityVocabulary.factorPaths(of: activity).flatMap { factorsByActivity[$0] ?? [] }
      .enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
      .map(\.element)
  }

  /// Validities of everything an activity's outcome can hang on: its factors and the heating values
  /// and densities of its material.
  package func validities(for activity: ActivityPath) -> [Validity] {
    let properties = activity.material.flatMap { propertiesByMaterial[$0] } ?? []
    return factors(for: activity).map(\.validity) + properties.map(\.validity)
  }

  /// Factors of an id: the one of the full id, else all whose id ends in what stands behind the table.
  func factors(named id: String) -> [EmissionFactor] {
    let all = tables.lazy.flatMap(\.factors)
    if let exact = all.first(where: { $0.id == id }) { return [exact] }
    return all.filter { $0.id.hasSuffix("/" + id) }
  }

  /// Every property of a material in the loaded tables, of any kind, place and time.
  package func properties(of material: String) -> [PhysicalProperty] {
    propertiesByMaterial[material] ?? []
  }

  /// 0 for the workspace's own, then the place of the set in the order asked.
  func rank(_ factor: EmissionFactor) -> Int { rank(factor.head) }

  func rank(_ head: FactorTable.Head) -> Int {
    head.set == FactorTable.siteSet ? 0 : (sets.firstIndex(of: head.set) ?? sets.count) + 1
  }

  /// Sets outside those asked that have a factor for an activity. Parses every table: for a
  /// message only.
  package func setsElsewhere(having activity: ActivityPath) -> [String] {
    let paths = Set(ActivityVocabulary.factorPaths(of: activity))
    var ignored = Diagnostics()
    let names = library.setNames
    return library.everyTable(&ignored).filter { table in
      names.contains(table.head.set) && table.factors.contains { paths.contains($0.activity) }
    }.map(\.head.set).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  /// Names of the sets of potentials that weigh a gas. Reads every set: for a message only.
  package func potentialSets(having gas: Gas) -> [String] {
    library.potentialSets.filter {
      library.potentials($0)?.potential(of: GasSpecies(gas)) != nil
    }
  }
}
