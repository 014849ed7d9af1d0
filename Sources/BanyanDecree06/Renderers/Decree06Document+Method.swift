import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Item III.1: methods, potentials, factors and where they come from.
extension Decree06Document {
  var method: [DecreeBlock] {
    let potentials = report.potentials
    var blocks: [DecreeBlock] = [
      .paragraph(text(.methodGuidelines)),
      .paragraph(data),
      .paragraph(
        text(
          report.years.allSatisfy { $0.covered != nil } ? .methodGWPBoth : .methodGWP,
          potentials.name, potentialsTitle)),
    ]
    if potentials.name != "AR6" {
      if let reason = report.texts[.gwpReason] {
        blocks.append(.paragraph(text(.methodGWPReason, potentials.name, reason)))
      } else {
        blocks.append(
          .fact(text(.methodGWPReason, potentials.name, "").replacing(": .", with: ""), nil))
      }
    }
    blocks.append(.paragraph(text(.methodOrder)))
    if !report.pinned.isEmpty {
      blocks.append(
        .paragraph(
          text(.methodPinned, Self.once(report.pinned).joined(separator: ", "))))
    }
    blocks += carried.map { .paragraph($0) }
    blocks += directContracts.map { .paragraph(text(.methodSeller, $0)) }
    if let approval = report.texts[.factorApproval] {
      blocks.append(.paragraph(text(.methodApproval, approval)))
    }
    blocks.append(.table(factorTable))
    return blocks + formulas.map { .paragraph($0) }
  }

  /// All records of the workspace, and those that enter this report.
  private var data: String {
    let counted = countedRecords
    let sizes = [report.records, report.files.count, counted, report.records - counted].map {
      String($0)
    }
    return text(
      sizes[0] == sizes[2] ? .methodData : .methodDataPart, sizes[0], sizes[1], sizes[2], sizes[3])
  }

  /// Factors used for another year than the one they were published for, with who accepted it.
  private var carried: [String] {
    var texts: [String] = []
    for use in report.factors where !use.carriedTo.isEmpty {
      let reason = report.lines.lazy.compactMap { line -> String? in
        guard case .factor(let match) = line.line.basis, match.chosen.id == use.factor.id else {
          return nil
        }
        return match.acceptances.first?.reason
      }.first
      texts.append(
        text(
          .methodCarried, use.factor.id, citation(of: use.factor), use.factor.validity.text,
          use.carriedTo.map(String.init).joined(separator: ", "), reason ?? "…"))
    }
    return texts
  }

  private var potentialsTitle: String {
    switch report.potentials.name {
    case "AR4": text(.gwpAR4)
    case "AR5": text(.gwpAR5)
    case "AR5-feedback": text(.gwpAR5Feedback)
    case "AR6": text(.gwpAR6)
    default: report.potentials.title
    }
  }

  private func citation(of factor: EmissionFactor) -> String {
    report.forms.names.citation(factor.citationLine, in: language)
  }

  private var directContracts: [String] {
    var ids: [String] = []
    for id in report.lines.compactMap(\.directSupply?.id) where !ids.contains(id) { ids.append(id) }
    return ids
  }

  private var factorTable: DecreeTable {
    let rows = report.factors.enumerated().map { index, use in
      DecreeTable.Row(cells: [
        String(index + 1), activityNames(of: use), masses(of: use.factor),
        number.unit(use.factor.per.symbol), citation(of: use.factor), text(rank(use.order)),
      ])
    }
    return DecreeTable(
      caption: text(.factorCaption), origin: text(.ownCaption),
      columns: [
        text(.columnNumber), text(.columnActivity), text(.columnFactor), text(.columnPer),
        text(.columnOrigin), text(.columnRank),
      ], numeric: [], rows: rows)
  }

  private func activityNames(of use: Decree06Report.FactorUse) -> String {
    var names: [String] = []
    for line in report.lines where use.activities.contains(line.line.activity) {
      let name = name(of: line)
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: "; ")
  }

  private func masses(of factor: EmissionFactor) -> String {
    factor.emissions.map { amount in
      let name = number.gas(amount.species.gas.formula)
      let origin = amount.species.isBiogenicCarbonDioxide ? biogenicMark : ""
      return "\(name)\(origin): \(number.data(amount.kilograms.decimal())) kg"
    }.joined(separator: "; ")
  }

  private var biogenicMark: String { language == .vietnamese ? " sinh học" : " biogenic" }

  private func rank(_ rank: FactorOrder.Rank) -> DecreeText {
    switch rank {
    case .own: .rankOwn
    case .national: .rankNational
    case .ipcc: .rankIPCC
    case .other: .rankOther
    }
  }

  /// The formulas of Annex II, section 2, for the source types that occur.
  private var formulas: [String] {
    func occurs(_ types: SourceType...) -> Bool {
      report.lines.contains { types.contains($0.type) }
    }
    var texts: [String] = []
    let fuels = report.lines.filter { $0.type == .stationary || $0.type == .mobile }
    func isByEnergy(_ line: DecreeLine) -> Bool {
      line.line.basis.factor?.per.dimension == .energy
    }
    if fuels.contains(where: isByEnergy) { texts.append(text(.formulaCombustion)) }
    if fuels.contains(where: { !isByEnergy($0) }) { texts.append(text(.formulaFuel)) }
    if occurs(.refrigerant) { texts.append(text(.formulaRefrigerant)) }
    if report.lines.contains(where: { $0.type == .electricity && !$0.isOwnGeneration }) {
      texts.append(text(.formulaElectricity))
    }
    if occurs(.steam) { texts += [text(.formulaSteam)] + steamFactors }
    if occurs(.process, .fugitive, .waste) { texts.append(text(.formulaOther)) }
    return texts
  }

  /// The steam formula with the numbers of each factor that was derived by it.
  private var steamFactors: [String] {
    report.factors.compactMap { use in
      guard let derivation = use.factor.derivation, derivation.method is SteamBoilerMethod,
        let carbonDioxide = use.factor.emissions.first(where: { $0.species.gas == .carbonDioxide })
      else { return nil }
      func parameter(_ name: String) -> String {
        let value = derivation.parameters.first { $0.name == name }?.value ?? "…"
        guard let written = PublishedValue(value), let amount = written.number else { return value }
        return "\(number.data(amount)) \(written.unit)"
      }
      let perTonne = carbonDioxide.kilograms / use.factor.per.ratio
      return text(
        .formulaSteamNumbers, parameter("enthalpy"), parameter("efficiency"),
        parameter("fuel-factor"), number.data(perTonne.figure.rounded(places: 4)), use.factor.id)
    }
  }
}
