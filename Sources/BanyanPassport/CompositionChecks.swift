import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFootprint
import BanyanProduction
import BanyanQuantities

/// That no mass stands in a composition twice, and that all of it is of materials that entered.
struct CompositionChecks {
  let entries: [PassportSettings.CompositionText]
  /// By entry.
  let carriers: [[CompositionMasses.Carrier]]
  let masses: CompositionMasses

  /// Whether everything counts once.
  func hold(_ found: inout Diagnostics) -> Bool {
    var own = Diagnostics()
    let isTwice = reportTwice(&own)
    // Records of two entries that are an own product besides are one fault.
    if !isTwice { reportOwn(&own) }
    found.append(contentsOf: own)
    return !own.hasErrors
  }

  // MARK: The same mass

  /// What makes two masses one.
  private enum Mark: Hashable {
    case record(ActivityKey)
    /// A quantity of products.yaml, by its place in the flows.
    case stated(Int)
    /// What a process takes by products.yaml, and by records that are called as the material is.
    case statedName(String, process: Int?), recordName(String, process: Int?)
  }

  private func marks(of carrier: CompositionMasses.Carrier) -> (own: [Mark], others: [Mark]) {
    let process = masses.process(of: carrier)
    let records = masses.lines(of: carrier).flatMap(\.keys).map(Mark.record)
    switch carrier {
    case .contribution:
      let names = masses.lines(of: carrier).compactMap { $0.activity.segments.last?.lowercased() }
      return (
        records + names.map { .recordName($0, process: process) },
        records + names.map { .statedName($0, process: process) }
      )
    case .use(let place):
      guard records.isEmpty else { return (records, records) }
      let name = masses.report.system.materials[masses.report.flows.materials[place].material].id
        .lowercased()
      return (
        [.stated(place), .statedName(name, process: process)],
        [.stated(place), .recordName(name, process: process)]
      )
    }
  }

  private func reportTwice(_ found: inout Diagnostics) -> Bool {
    var first: [Mark: Int] = [:]
    var isTwice = false
    for (place, carriers) in carriers.enumerated() {
      let marks = carriers.map(marks(of:))
      if let known = marks.lazy.flatMap(\.others).compactMap({ first[$0] }).first {
        isTwice = true
        found.report(twice(place, known, Phrase(.hintCompositionTwice)))
      }
      for mark in marks.flatMap(\.own) where first[mark] == nil { first[mark] = place }
    }
    return isTwice
  }

  private func twice(_ place: Int, _ other: Int, _ hint: Phrase) -> Diagnostic {
    Diagnostic(
      .passportCompositionTwice, at: entries[place].location,
      [entries[place].source.text, entries[other].source.text],
      notes: place == other
        ? []
        : [
          Note(Phrase(.noteDeclaredHere, entries[other].source.text), at: entries[other].location)
        ],
      hint: hint)
  }

  // MARK: Products of the firm's own

  /// A product that is made here, what it is made of, and what leaves.
  private func reportOwn(_ found: inout Diagnostics) {
    let products = OwnProducts(masses.report)
    for (place, carriers) in carriers.enumerated() {
      for carrier in carriers {
        let lines = masses.lines(of: carrier)
        let roles = lines.flatMap(products.roles(of:))
        let fault =
          roles.isEmpty
          ? lines.contains(where: \.activity.isWayOut) ? (TextKey.compositionLeaves, "") : nil
          : roles.lazy.compactMap { self.fault(of: $0, products) }.first
        if let fault {
          found.report(own(place, fault.0, fault.1))
          break
        }
        guard let role = roles.first, let product = role.product,
          let other = entry(before: role, products, besides: place)
        else { continue }
        let hint = Phrase(.hintCompositionMade, masses.report.system.products[product].id)
        found.report(twice(max(place, other), min(place, other), hint))
        break
      }
    }
  }

  /// Why records are of no material that entered; nil where they are of a product made on the way.
  private func fault(of role: OwnProducts.Role, _ products: OwnProducts) -> (TextKey, String)? {
    guard let product = role.product else { return (.compositionLeaves, "") }
    let name = masses.report.system.products[product].id
    if product == masses.report.asked { return (.compositionItself, name) }
    let before = products.processes(before: role)
    let takers = products.takers(of: product)
    if takers.isEmpty { return (.compositionLeaves, name) }
    return takers.contains(where: before.contains) ? (.compositionReturns, name) : nil
  }

  private func own(_ place: Int, _ reason: TextKey, _ product: String) -> Diagnostic {
    let declared = masses.report.system.products.first { $0.id == product }
    return Diagnostic(
      .passportCompositionOwn, at: entries[place].location,
      words: [.text(entries[place].source.text), .phrase(reason)],
      notes: declared.map { [Note(Phrase(.noteDeclaredHere, $0.id), at: $0.location)] } ?? [],
      hint: Phrase(.hintCompositionOwn))
  }

  /// An entry whose mass a product was made of.
  private func entry(
    before role: OwnProducts.Role, _ products: OwnProducts, besides own: Int
  ) -> Int? {
    let processes = products.processes(before: role)
    return carriers.indices.first { place in
      carriers[place].contains { carrier in
        guard let process = masses.process(of: carrier), processes.contains(process) else {
          return false
        }
        return place != own
          || !masses.lines(of: carrier).flatMap(products.roles(of:)).contains(role)
      }
    }
  }
}
