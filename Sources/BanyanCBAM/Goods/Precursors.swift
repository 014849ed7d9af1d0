import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities

/// A bought precursor, with the value that counts for it. Every process and document that names it holds
/// the same one.
package final class Precursor: Sendable {
  package let text: PrecursorText
  package let annexI: AnnexIGood
  package let unitsPerTonne: ExactRatio
  package let basis: ValueBasis
  /// t CO2e for one functional unit; indirect is what is in scope.
  package let direct: ExactRatio
  package let indirect: ExactRatio
  package let allocation: PrecursorAllocation
  /// The default value it rests on; nil where it is none.
  package let value: DefaultValue?
  /// Tonnes that each process of the law took, by its place.
  package let tonnes: [(process: Int, tonnes: ExactRatio)]

  /// Tonnes that all of them took.
  package let total: ExactRatio

  /// Specific embedded free allocation, t CO2e for one tonne of goods.
  package var sefa: ExactRatio { allocation.sefa }

  init(
    text: PrecursorText, annexI: AnnexIGood, unitsPerTonne: ExactRatio,
    value: PrecursorValues.Value, tonnes: [(process: Int, tonnes: ExactRatio)]
  ) {
    self.text = text
    self.annexI = annexI
    self.unitsPerTonne = unitsPerTonne
    basis = value.basis
    direct = value.direct
    indirect = value.indirect
    allocation = value.allocation
    self.value = value.printed
    self.tonnes = tonnes
    total = tonnes.reduce(.zero) { $0 + $1.tonnes }
  }
}

/// A line, and whose it is.
struct AssignedLine {
  let line: EmissionLine
  /// Processes of products.yaml, none where it lies outside; shares of one sum to one.
  var parts: [(process: Int?, share: ExactRatio)]
  /// From what was bought to what was consumed, and to what the installation measured.
  var corrections: [LineCorrection] = []

  /// What its quantity is multiplied by.
  var factor: ExactRatio { corrections.reduce(.one) { $0 * $1.factor } }

  /// As it counts, in the line's unit.
  var quantity: ExactRatio {
    corrections.isEmpty ? ExactRatio(line.quantity) : factor * line.quantity
  }
}

/// What the quantity of a line is multiplied by, and by which line of cbam.yaml.
struct LineCorrection {
  let factor: ExactRatio
  let reason: CBAMExplainText
  let location: SourceLocation
}

/// What of each line every process of products.yaml has.
struct AssignedLines {
  let all: [AssignedLine]

  /// By how much records that products.yaml sums up are corrected; one where none of them is.
  func correction(of activity: ActivityPath, in process: String) -> ExactRatio {
    var (bought, counted) = (ExactRatio.zero, ExactRatio.zero)
    var first: Unit?
    for assigned in all
    where assigned.line.process == process && assigned.line.activity.hasPrefix(activity) {
      // Records that are summed up are in units that meet.
      let unit = first ?? assigned.line.unit
      first = unit
      guard let ratio = assigned.line.unit.conversion(to: unit) else { return .one }
      bought += ratio * assigned.line.quantity
      counted += ratio * assigned.quantity
    }
    return bought.isZero ? .one : counted / bought
  }

  /// The sum of records in a unit of this name, by process of products.yaml.
  func quantities(
    of records: RecordSelector, in unit: String, by conversion: (Unit) -> ExactRatio?,
    _ found: inout Diagnostics
  ) -> [(process: Int, quantity: ExactRatio)]? {
    var sums: [Int: ExactRatio] = [:]
    var order: [Int] = []
    var isMet = false
    for assigned in all where records.matches(assigned.line) {
      let line = assigned.line
      isMet = true
      guard let ratio = conversion(line.unit) else {
        found.report(
          Diagnostic(
            .flowUnit, at: line.first, [line.unit.symbol, line.activity.description, unit],
            hint: Phrase(.hintGiveUnits, unit)))
        return nil
      }
      for (process, share) in assigned.parts {
        guard let process else { continue }
        if sums[process] == nil { order.append(process) }
        sums[process, default: .zero] += ratio * assigned.quantity * share
      }
    }
    guard isMet else {
      found.report(
        Diagnostic(
          .recordsNotFound, at: records.location, [records.text], hint: Phrase(.hintRecordsUnused)))
      return nil
    }
    return order.map { ($0, sums[$0] ?? .zero) }
  }
}

/// Finds quantity and value of every precursor, and holds that every material and record is decided.
struct PrecursorMaking {
  let settings: CBAMSettings
  let system: ProductionSystem
  let flows: Flows
  let law: CBAMLaw
  let mapping: ProcessMapping
  let lines: AssignedLines
  let stocks: StockCorrection.Outcome
  /// The year of the report, and that whose figures hold.
  let year: Int
  let lawYear: Int
  /// That of the report, where figures of a later year are asked for.
  let ownLawYear: Int

  /// Nil, with every fault.
  func precursors(_ diagnostics: inout Diagnostics) -> [Precursor]? {
    var found = Diagnostics()
    defer { diagnostics.append(contentsOf: found) }
    checkDecided(&found)
    let precursors = settings.precursors.compactMap { precursor($0, &found) }
    return found.hasErrors ? nil : precursors
  }

  private func precursor(
    _ text: PrecursorText, _ found: inout Diagnostics
  ) -> Precursor? {
    if text.code.value == .electricity {
      found.report(Self.electricity(text.code))
      return nil
    }
    guard let annexI = law.goods[text.code.value] else {
      found.report(law.goods.notListed(text.code))
      return nil
    }
    let contents = ContentTexts(
      clinker: text.clinkerContent, nitrogen: text.nitrogen, location: text.id.location)
    let units = contents.unitsPerTonne(of: annexI, &found)
    let tonnes = tonnes(of: text, &found)
    guard let units, let tonnes else { return nil }
    if let onlyIn = text.onlyIn {
      let names = settings.processes.map(\.id.value)
      if !names.contains(onlyIn.value) {
        found.report(
          CBAMNames(settings, system).unknown(onlyIn, among: names))
      } else if tonnes.contains(where: { mapping.processes[$0.process].id != onlyIn.value }) {
        found.report(
          Diagnostic(
            .onlyInOther, at: onlyIn.location, [text.id.value, onlyIn.value],
            hint: Phrase(.hintOnlyIn)))
      }
    }
    guard
      let value = PrecursorValues(
        law: law, options: settings.options, lawYear: lawYear, ownLawYear: ownLawYear, year: year
      )
      .value(of: text, annexI, units, tonnes.reduce(.zero) { $0 + $1.tonnes }, &found)
    else { return nil }
    return Precursor(
      text: text, annexI: annexI, unitsPerTonne: units, value: value, tonnes: tonnes)
  }

  // MARK: Quantities

  private func tonnes(
    of text: PrecursorText, _ found: inout Diagnostics
  ) -> [(process: Int, tonnes: ExactRatio)]? {
    let taken: [(process: Int, quantity: ExactRatio)]
    switch text.source {
    case .material(let name):
      guard let material = system.material(named: name.value) else {
        found.report(
          ProductionChecks.unknown(name, "material", among: system.materials.map(\.id)))
        return nil
      }
      var uses: [(Int, ExactRatio)] = []
      for use in flows.materials where use.material == material {
        guard let ratio = use.unit.conversion(to: .tonne) else {
          found.report(
            Diagnostic(
              .flowUnit, at: use.location, [use.unit.symbol, name.value, "t"],
              hint: Phrase(.hintGiveUnits, "t")))
          return nil
        }
        uses.append((use.process, ratio * use.quantity * correction(of: use, name.value)))
      }
      if uses.isEmpty {
        found.report(.untaken(name))
        return nil
      }
      taken = uses
    case .records(let records):
      guard
        let sums = lines.quantities(
          of: records, in: "t", by: { $0.conversion(to: .tonne) }, &found)
      else { return nil }
      taken = sums
    }
    var byProcess: [Int: ExactRatio] = [:]
    for (member, quantity) in taken {
      if let process = mapping.processOfMember[member] {
        byProcess[process, default: .zero] += quantity
      }
    }
    return byProcess.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// What of a use was consumed, over what products.yaml says of it (2547 Annex II B.4.1).
  private func correction(of use: Flows.MaterialUse, _ material: String) -> ExactRatio {
    let process = system.processes[use.process]
    let stated = process.materials.first {
      $0.material.value == material && $0.quantity.location == use.location
    }
    if case .records(let activity, let other)? = stated?.quantity.source {
      return lines.correction(of: activity, in: other?.value ?? process.id)
    }
    return stocks.factors[material] ?? .one
  }

  // MARK: Decided

  /// Every material that a mapped process takes and every record under carbon/input is a precursor, or
  /// none, said with its code or reason (2547 Art. 1(7), Annex II E(3)).
  private func checkDecided(_ found: inout Diagnostics) {
    let sources = settings.precursors.map(\.source) + settings.notPrecursors.map(\.source)
    var materials: Set<String> = []
    var selectors: [RecordSelector] = []
    for source in sources {
      switch source {
      case .material(let name): materials.insert(name.value)
      case .records(let records): selectors.append(records)
      }
    }
    var reported: Set<String> = []
    for (member, process) in system.processes.enumerated()
    where mapping.processOfMember[member] != nil {
      for use in process.materials
      where !materials.contains(use.material.value)
        && reported.insert(use.material.value).inserted
      {
        found.report(
          Diagnostic(
            .materialUndecided, at: use.material.location, [use.material.value],
            hint: Phrase(.hintMaterialUndecided, use.material.value)))
      }
    }
    for assigned in lines.all
    where assigned.line.activity.description.hasPrefix("carbon/input/")
      && !selectors.contains(where: { $0.matches(assigned.line) })
      && assigned.parts.contains(where: { part in
        part.process.map { mapping.processOfMember[$0] != nil } ?? false
      }) && !isFlow(assigned.line)
      && reported.insert(assigned.line.activity.description).inserted
    {
      let line = assigned.line
      found.report(
        Diagnostic(
          .recordUndecided, at: line.first, [line.activity.description],
          hint: Phrase(.hintRecordUndecided, line.activity.description)))
    }
    for entry in settings.notPrecursors { check(entry, &found) }
  }

  /// Whether a record is the quantity of something that products.yaml names, which is decided there.
  private func isFlow(_ line: EmissionLine) -> Bool {
    system.processes.contains { process in
      process.quantities.contains { quantity in
        guard case .records(let activity, let other) = quantity.source else { return false }
        return line.activity.hasPrefix(activity)
          && line.process == (other?.value ?? process.id)
      }
    }
  }

  /// What a process uses of it are indirect emissions, whoever made it.
  private static func electricity(_ code: Located<CNCode>) -> Diagnostic {
    Diagnostic(
      .cnElectricityTaken, at: code.location, [code.value.digits],
      hint: Phrase(.hintElectricityTaken))
  }

  private func check(_ entry: NotPrecursor, _ found: inout Diagnostics) {
    if let code = entry.code, code.value == .electricity {
      found.report(Self.electricity(code))
    } else if let code = entry.code, law.goods[code.value] != nil {
      found.report(
        Diagnostic(
          .cnIsPrecursor, at: code.location, [code.value.digits],
          hint: Phrase(.hintIsPrecursor)))
    }
    switch entry.source {
    case .material(let name):
      if system.material(named: name.value) == nil {
        found.report(
          ProductionChecks.unknown(name, "material", among: system.materials.map(\.id)))
      } else if !flows.materials.contains(where: {
        system.materials[$0.material].id == name.value
      }) {
        found.report(.untaken(name))
      }
    case .records(let records):
      if !lines.all.contains(where: { records.matches($0.line) }) {
        found.report(
          Diagnostic(
            .recordsNotFound, at: records.location, [records.text],
            hint: Phrase(.hintRecordsUnused)))
      }
    }
  }
}

/// Names of processes: those of cbam.yaml, and those that only the other file knows.
struct CBAMNames {
  private let settings: CBAMSettings
  private let system: ProductionSystem

  init(_ settings: CBAMSettings, _ system: ProductionSystem) {
    self.settings = settings
    self.system = system
  }

  func unknown(_ name: Located<String>, among names: [String]) -> Diagnostic {
    if system.process(named: name.value) != nil {
      return Diagnostic(
        .processOfOtherFile, at: name.location, [name.value],
        hint: Phrase(.hintOneOf, names.joined(separator: ", ")))
    }
    return ProductionChecks.unknown(name, "process", among: names)
  }

  /// The place of a process of cbam.yaml; nil with a diagnostic.
  func place(
    _ name: Located<String>, in processes: [CBAMProcess], _ found: inout Diagnostics
  ) -> Int? {
    if let place = processes.firstIndex(where: { $0.id == name.value }) { return place }
    found.report(unknown(name, among: processes.map(\.id)))
    return nil
  }
}

extension Diagnostic {
  /// A material that no process takes is no precursor of anything.
  static func untaken(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
      .precursorUntaken, at: name.location, [name.value],
      hint: Phrase(.hintPrecursorUntaken, name.value))
  }
}
