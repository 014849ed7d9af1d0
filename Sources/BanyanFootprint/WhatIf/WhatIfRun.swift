import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanDocuments
import BanyanProduction
import BanyanQuantities

/// Makes the changes one after another and reckons the footprint after each.
public struct WhatIfRun {
  let workspace: Workspace
  let options: Calculation.Options
  let product: Int

  public init(_ workspace: Workspace, options: Calculation.Options, product: Int) {
    self.workspace = workspace
    self.options = options
    self.product = product
  }

  /// What everything hangs on, changed step by step.
  private struct State {
    var sums: ActivitySums
    var system: ProductSystem
    var suppliers: [Int: SupplierFootprint]
  }

  /// Nil, with diagnostics, where a change meets nothing or leads to an error.
  ///
  /// `before`: the report without any change, of the same sums.
  public func comparison(
    of changes: WhatIf, with before: FootprintReport, sums: ActivitySums,
    suppliers: [Int: SupplierFootprint], _ diagnostics: inout Diagnostics
  ) throws(FileError) -> WhatIfComparison? {
    var changed = workspace
    changed.pinnedTables += changes.tables
    var state = State(sums: sums, system: before.system, suppliers: suppliers)
    var last = before
    var steps: [WhatIfComparison.Step] = []
    for step in changes.steps {
      // What was found before the change is known already.
      var found = Diagnostics()
      guard try apply(step, to: &state, &found),
        let calculation = try Calculation.run(
          on: state.sums, changed, options: FootprintStandard.options(for: state.system, options),
          &found),
        let report = FootprintStandard(state.system, suppliers: state.suppliers, product: product)
          .report(on: calculation, &found)
      else {
        diagnostics.append(newOf: found.noting(step))
        return nil
      }
      diagnostics.append(newOf: found)
      steps.append(
        .init(
          what: step.what, total: report.footprint.total.normalised,
          effect: (report.footprint.total - last.footprint.total).normalised))
      last = report
    }
    return WhatIfComparison(name: changes.name, before: before, after: last, steps: steps)
  }

  private func apply(
    _ step: WhatIf.Step, to state: inout State, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> Bool {
    switch step.change {
    case .records(let change):
      let (sums, met) = state.sums.applying(change)
      guard met > 0 else {
        diagnostics.report(
          Diagnostic(
            .changeMeetsNothing, at: change.records.location, [change.records.text],
            hint: Phrase(.hintChangeMeetsNothing)))
        return false
      }
      state.sums = sums
    case .material(let name, let path):
      guard let index = state.system.materials.firstIndex(where: { $0.id == name.value })
      else { return false }
      state.system.materials[index].source = .footprint(path: path)
      let footprint = try Suppliers().footprint(
        of: state.system.materials[index], in: workspace,
        gwp: options.gwp ?? workspace.settings.gwp, &diagnostics)
      guard !diagnostics.hasErrors, let footprint else { return false }
      state.suppliers[index] = footprint
    case .quantity(let process, let product, let quantity):
      guard let index = state.system.process(named: process.value) else { return false }
      state.system.production = state.system.production.stating(
        quantity, of: product.value, in: index)
    }
    return true
  }
}

extension Diagnostics {
  /// The same findings, each error with the change that brought it.
  fileprivate func noting(_ step: WhatIf.Step) -> Diagnostics {
    var noted = Diagnostics()
    for var finding in ordered {
      if finding.severity == .error, finding.location?.file != step.location.file {
        finding.notes.append(Note(Phrase(.noteDeclaredHere, step.what), at: step.location))
      }
      noted.report(finding)
    }
    return noted
  }
}
