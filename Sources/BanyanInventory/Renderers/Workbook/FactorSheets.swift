import BanyanDiagnostics
import BanyanSpreadsheets
import BanyanFactors
import BanyanQuantities

/// Factors, properties and potentials, each with its citation.
extension WorkbookView {
  func factors() -> NewWorkbook.Sheet {
    let species = Set(report.factors.flatMap(\.factor.emissions).map(\.species)).sorted()
    let before: [(String, Double)] = [
      (say(.factor), 44), (say(.activity), 34), (say(.perUnit), 12),
    ]
    let masses = species.map { (say(.factorMass, name(of: $0)), 14.0) }
    let after: [(String, Double)] =
      [
        (say(.printed), 40), (say(.geography), 12), (say(.from), 12), (say(.through), 12),
        (say(.status), 14), (say(.rung), 20), (say(.accepted), 50),
      ] + citationColumns + [(say(.lines), 8), (say(.unitTonnesCO2e), 14)]
    var table = SheetTable(say(.sheetFactors), before + masses + after)
    for use in report.factors { table.add(row(use, species)) }
    let last = before.count + masses.count + after.count - 1
    table.addTotals(
      say(.total),
      [
        last - 1: (ExactDecimal(report.factors.reduce(0) { $0 + $1.lines }), "#,##0"),
        last: (report.factors.reduce(.zero) { $0 + $1.equivalent }, Self.tonnes),
      ])
    return table.sheet
  }

  private func row(
    _ use: InventoryReport.FactorUse, _ species: [GasSpecies]
  ) -> [NewWorkbook.Cell] {
    let factor = use.factor
    let masses = species.map { item -> NewWorkbook.Cell in
      let amounts = factor.emissions.filter { $0.species == item }
      if amounts.isEmpty { return .empty() }
      let kilograms = amounts.reduce(ExactRatio.zero) { $0 + $1.kilograms }.decimal()
      return .init(.number(kilograms), .init(format: "General"))
    }
    let printed = factor.emissions.map { "\($0.text) \($0.species)" }.joined(separator: "; ")
    let derivation = factor.derivation.map { derivation in
      derivation.parameters.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
    }
    let reasons = use.acceptances.map { acceptance in
      say(
        .acceptedFor, acceptance.take.joined(separator: " "),
        acceptance.stands.joined(separator: " "), acceptance.reason,
        acceptance.location.description)
    }
    return [.text(factor.id), .text(factor.activity.description), .text(factor.per.symbol)]
      + masses + [
        .text(derivation ?? printed), .text(factor.geography), date(factor.validity.from),
        factor.validity.through.map(date) ?? .empty(), .text(status(factor)),
        .text(say(words(for: use.rung))), .text(reasons.joined(separator: "; ")),
      ] + citation(factor.head, factor.document, factor.place, factor.note, factor.location) + [
        .count(use.lines), .number(use.equivalent, Self.tonnes),
      ]
  }

  private func status(_ factor: EmissionFactor) -> String {
    if factor.isSiteSpecific { return say(.statusSite) }
    return switch factor.status {
    case .official: say(.statusOfficial)
    case .estimate: say(.statusEstimate)
    case .superseded: say(.statusSuperseded)
    }
  }

  private func words(for rung: FactorRung) -> WorkbookText {
    switch rung {
    case .pinned: .rungPinned
    case .site: .rungSite
    case .supplier: .rungSupplier
    case .subdivision: .rungSubdivision
    case .country: .rungCountry
    case .region: .rungRegion
    case .global: .rungGlobal
    case .accepted: .rungAccepted
    }
  }

  // MARK: Citation

  private var citationColumns: [(String, Double)] {
    [
      (say(.publication), 50), (say(.publisher), 30), (say(.table), 30), (say(.rowInTable), 24),
      (say(.address), 40), (say(.licenceTitle), 24), (say(.remark), 40), (say(.inFile), 36),
    ]
  }

  private func citation(
    _ head: FactorTable.Head, _ document: String?, _ place: String?, _ note: String?,
    _ location: SourceLocation
  ) -> [NewWorkbook.Cell] {
    let citation = head.citation
    let table = [citation.table, citation.document, document].compactMap { $0 }
    return [
      .text(citation.title), .text(citation.publisher ?? head.publisher ?? ""),
      .text(table.joined(separator: ", ")), .text(place ?? ""),
      citation.url.map { .init(.link($0, address: $0)) } ?? .empty(),
      .text(citation.licence ?? ""), .text(note ?? ""), .text(location.description),
    ]
  }

  // MARK: Properties

  func properties() -> NewWorkbook.Sheet {
    var used: [String: PhysicalProperty] = [:]
    for property in report.lines.flatMap(\.line.properties) {
      used[property.id] = property
    }
    var table = SheetTable(
      say(.sheetProperties),
      [
        (say(.property), 44), (say(.material), 20), (say(.value), 14), (say(.unit), 14),
        (say(.geography), 12), (say(.from), 12), (say(.through), 12),
      ] + citationColumns)
    for property in used.values.sorted(by: { $0.id < $1.id }) {
      table.add(
        [
          .text(property.id), .text(property.material),
          property.value.number.map { .init(.number($0), .init(format: "General")) }
            ?? .text(property.value.text),
          .text(property.value.unit), .text(property.geography), date(property.validity.from),
          property.validity.through.map(date) ?? .empty(),
        ] + citation(property.head, nil, property.place, property.note, property.location))
    }
    return table.sheet
  }

  // MARK: Potentials

  func potentials() -> NewWorkbook.Sheet {
    let set = report.potentials
    var table = SheetTable(
      say(.sheetPotentials), [(say(.gas), 22), (say(.potential), 16), (say(.source), 70)])
    for item in Set(report.lines.flatMap(\.line.gases).map(\.species)).sorted() {
      guard let potential = set.potential(of: item), !item.isBiogenicCarbonDioxide else { continue }
      table.add([
        .text(item.description),
        .number(potential.value, Self.format(for: potential.value)),
        .text("\(set.name): \(set.title)"),
      ])
    }
    return table.sheet
  }
}
