import BanyanQuantities

/// Measurable heat, waste gases and electricity of each process (item 17): imported, produced, exported and
/// consumed, as far as somebody metered them.
struct EnergyBalance {
  let made: DocumentFigures

  init(_ made: DocumentFigures) { self.made = made }

  private var report: CBAMReport { made.report }
  private var settings: CBAMSettings { made.settings }

  private static let headings: [DocumentWord] = [
    .process, .carrier, .imported, .produced, .exported, .consumed, .equivalents,
  ]

  /// Quantities of one carrier in one process; nil where nobody metered it.
  private struct Row {
    let carrier: String
    let unit: String
    let imported: ExactRatio?
    let produced: ExactRatio?
    let exported: ExactRatio?
    let consumed: ExactRatio?
    let tonnes: ExactRatio
  }

  var table: LawDocument.Body {
    .table(
      Self.headings,
      report.processes.flatMap { figures in
        [heat(of: figures), wasteGas(of: figures), electricity(of: figures)].map { row in
          func shown(_ quantity: ExactRatio?) -> String {
            quantity.map { "\(made.number($0)) \(row.unit)" } ?? "not metered"
          }
          return [
            figures.process.id, row.carrier, shown(row.imported), shown(row.produced),
            shown(row.exported), shown(row.consumed), made.number(row.tonnes),
          ]
        }
      })
  }

  // MARK: Heat

  private func heat(of figures: ProcessFigures) -> Row {
    let flows = figures.emissions.flows
    let taken = flows.filter { $0.kind == .heatImported }
    let produced = sum(taken.filter(isOwn))
    let imported = sum(taken) - produced
    let exported = sum(flows.filter { $0.kind == .heatExported })
    // Heat that is given away was made by the process's own fuels, whose own use of it nobody meters.
    let isKnown = exported.isZero
    return Row(
      carrier: "measurable heat", unit: "TJ", imported: imported,
      produced: isKnown ? produced : nil, exported: exported,
      consumed: isKnown ? imported + produced : nil,
      tonnes: figures.emissions.sum(.heatImported) - figures.emissions.sum(.heatExported))
  }

  /// Of a combined plant or a boiler of the installation.
  private func isOwn(_ flow: BoundaryFlow) -> Bool {
    if settings.combinedPlants.contains(where: { $0.location == flow.location }) { return true }
    return settings.heat.contains { heat in
      guard case .mix = heat.factor else { return false }
      return heat.location == flow.location
    }
  }

  private func sum(_ flows: [BoundaryFlow]) -> ExactRatio {
    flows.reduce(.zero) { $0 + $1.quantity }
  }

  // MARK: Waste gases

  /// What is burnt of them the records say; what was made of them is the rest of the balance.
  private func wasteGas(of figures: ProcessFigures) -> Row {
    let flows = figures.emissions.flows
    let imported = sum(flows.filter { $0.kind == .wasteGasImported })
    let exported = sum(flows.filter { $0.kind == .wasteGasExported })
    let members = Set(figures.process.members)
    var burnt = ExactRatio.zero
    var isKnown = true
    for stream in report.streams where stream.isWasteGas {
      let share = stream.parts.reduce(ExactRatio.zero) { sum, part in
        part.process.map(members.contains) ?? false ? sum + part.share : sum
      }
      if share.isZero { continue }
      if let energy = stream.terajoules { burnt += energy * share } else { isKnown = false }
    }
    let consumed = isKnown ? burnt + imported : nil
    return Row(
      carrier: "waste gases", unit: "TJ", imported: imported,
      produced: isKnown ? burnt + exported : nil, exported: exported, consumed: consumed,
      tonnes: figures.emissions.sum(.wasteGasImported) - figures.emissions.sum(.wasteGasExported))
  }

  // MARK: Electricity

  private func electricity(of figures: ProcessFigures) -> Row {
    let members = Set(figures.process.members)
    var (imported, own) = (ExactRatio.zero, ExactRatio.zero)
    for use in report.electricity.uses {
      let share = use.parts.reduce(ExactRatio.zero) { sum, part in
        part.process.map(members.contains) ?? false ? sum + part.share : sum
      }
      let hours = use.megawattHours * share
      if isOwn(use) { own += hours } else { imported += hours }
    }
    // What generators of the process make is sold or used: nobody says how much of either.
    let generators = settings.produced.filter { $0.process.value == figures.process.id }
    var made: ExactRatio? = own
    for generator in generators {
      guard case .stated(let hours, _) = generator.source else {
        made = nil
        break
      }
      made = made.map { $0 + hours }
    }
    return Row(
      carrier: "electricity", unit: "MWh", imported: imported, produced: made,
      exported: generators.isEmpty ? .zero : nil,
      consumed: generators.isEmpty ? imported + own : nil, tonnes: figures.emissions.indirect)
  }

  /// Of a combined plant, or by a line that no other installation stands behind.
  private func isOwn(_ use: ElectricityUse.Use) -> Bool {
    settings.combinedPlants.contains { $0.location == use.location }
      || settings.electricity.contains {
        $0.location == use.location && $0.actual == .line && $0.partner == nil
      }
  }
}
