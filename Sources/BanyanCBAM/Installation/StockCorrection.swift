import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities

/// Takes what was bought to what was consumed: what a store lost was consumed too, by whoever takes of it
/// (2547 Annex II B.4.1).
struct StockCorrection {
  let settings: CBAMSettings
  let system: ProductionSystem
  let flows: Flows

  struct Outcome {
    let lines: AssignedLines
    /// By material: what its uses that no record gives are multiplied by.
    let factors: [String: ExactRatio]
  }

  func corrected(_ lines: AssignedLines, _ found: inout Diagnostics) -> Outcome {
    var all = lines.all
    var factors: [String: ExactRatio] = [:]
    for stock in settings.stocks {
      let meant: [Int]
      let bought: ExactRatio?
      switch stock.source {
      case .records(let records):
        meant = all.indices.filter { records.matches(all[$0].line) }
        if meant.isEmpty {
          found.report(
            Diagnostic(
              .recordsNotFound, at: records.location, [records.text],
              hint: Phrase(.hintRecordsUnused)))
          continue
        }
        bought = sum(
          of: meant.map { (all[$0].line.quantity, all[$0].line.unit, all[$0].line.first) }, stock,
          &found)
      case .material(let name):
        // What a joint process keeps of an inner product is looked at where the process is.
        if settings.processes.contains(where: {
          $0.inner.contains { $0.product.value == name.value }
        }) {
          continue
        }
        guard let uses = uses(of: name, &found) else { continue }
        meant = all.indices.filter { index in uses.contains { $0.holds(all[index].line) } }
        bought = sum(of: uses.map { ($0.quantity, $0.unit, $0.location) }, stock, &found)
      }
      guard let bought, let factor = factor(stock, bought, &found) else { continue }
      for place in meant {
        all[place].corrections.append(
          LineCorrection(factor: factor, reason: .stocked, location: stock.location))
      }
      if case .material(let name) = stock.source { factors[name.value] = factor }
    }
    return Outcome(lines: AssignedLines(all: all), factors: factors)
  }

  // MARK: What was bought

  /// A take of a material, and the records that give it.
  private struct Use {
    let quantity: ExactRatio
    let unit: Unit
    let location: SourceLocation
    let records: (activity: ActivityPath, process: String)?

    func holds(_ line: EmissionLine) -> Bool {
      guard let records else { return false }
      return line.process == records.process && line.activity.hasPrefix(records.activity)
    }
  }

  private func uses(of name: Located<String>, _ found: inout Diagnostics) -> [Use]? {
    guard let material = system.material(named: name.value) else {
      found.report(ProductionChecks.unknown(name, "material", among: system.materials.map(\.id)))
      return nil
    }
    let uses = flows.materials.filter { $0.material == material }.map { use in
      let process = system.processes[use.process]
      let stated = process.materials.first {
        $0.material.value == name.value && $0.quantity.location == use.location
      }
      var records: (ActivityPath, String)?
      if case .records(let activity, let other)? = stated?.quantity.source {
        records = (activity, other?.value ?? process.id)
      }
      return Use(
        quantity: use.quantity, unit: use.unit, location: use.location, records: records)
    }
    if uses.isEmpty {
      found.report(.untaken(name))
      return nil
    }
    return uses
  }

  /// In the unit of the opening stock.
  private func sum(
    of quantities: [(ExactRatio, Unit, SourceLocation)], _ stock: Stock,
    _ found: inout Diagnostics
  ) -> ExactRatio? {
    var sum = ExactRatio.zero
    for (quantity, unit, location) in quantities {
      guard let ratio = unit.conversion(to: stock.opening.1) else {
        found.report(
          Diagnostic(
            .flowUnit, at: stock.location, [stock.opening.1.symbol, "stocks", unit.symbol],
            notes: [Note(Phrase(.noteFirstHere), at: location)],
            hint: Phrase(.hintGiveUnits, unit.symbol)))
        return nil
      }
      sum += ratio * quantity
    }
    return sum
  }

  private func sum(
    of quantities: [(ExactDecimal, Unit, SourceLocation)], _ stock: Stock,
    _ found: inout Diagnostics
  ) -> ExactRatio? {
    sum(of: quantities.map { (ExactRatio($0.0), $0.1, $0.2) }, stock, &found)
  }

  /// Consumed over bought; nil with a diagnostic.
  private func factor(
    _ stock: Stock, _ bought: ExactRatio, _ found: inout Diagnostics
  ) -> ExactRatio? {
    guard let ratio = stock.closing.1.conversion(to: stock.opening.1) else {
      found.report(
        Diagnostic(
          .flowUnit, at: stock.location,
          [stock.closing.1.symbol, "closing", stock.opening.1.symbol],
          hint: Phrase(.hintGiveUnits, stock.opening.1.symbol)))
      return nil
    }
    let consumed = bought + stock.opening.0 - ratio * stock.closing.0
    guard !bought.isZero, !(consumed < .zero) else {
      found.report(
        Diagnostic(
          .stockBeyond, at: stock.location,
          [
            ExplainedFigure.shown(stock.opening.0), ExplainedFigure.shown(bought),
            ExplainedFigure.shown(ratio * stock.closing.0), stock.opening.1.symbol,
          ], hint: Phrase(.hintStockBeyond)))
      return nil
    }
    return consumed / bought
  }
}
