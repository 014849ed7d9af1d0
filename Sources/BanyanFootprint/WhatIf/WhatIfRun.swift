import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFiles
import BanyanFactors
import BanyanProduction
import BanyanQuantities
import BanyanRuns

/// Makes the changes one after another and reckons the footprint after each.
package struct WhatIfRun {
  let run: Run
  let product: Int
  /// How the footprint after all changes is drawn; that before them was asked for apart.
  let sampling: FootprintStandard.Sampling?

  package init(
    _ run: Run, product: Int, sampling: FootprintStandard.Sampling? = nil
  ) {
    self.run = run
    self.product = product
    self.sampling = sampling
  }

  /// What everything hangs on, changed step by step.
  private struct State {
    var sums: ActivitySums
    var reading: FootprintStandard.Reading
  }

  /// No value, with the reasons, where a change meets nothing or leads to an error.
  ///
  /// `before`: the report without any change.
  package func comparison(
    of changes: WhatIf, with before: FootprintReport, _ reading: FootprintStandard.Reading
  ) throws(RunFailure) -> Stage<WhatIfComparison> {
    let sums = try run.sums(for: [FootprintStandard.purpose(of: reading)])
    guard let read = sums.value else { return Stage(nil, sums.findings) }
    var state = State(sums: read, reading: reading)
    var last = before
    var steps: [WhatIfComparison.Step] = []
    var all = Diagnostics()
    for (index, step) in changes.steps.enumerated() {
      var found = Diagnostics()
      let question = FootprintStandard.Question(
        product: product, sampling: index == changes.steps.count - 1 ? sampling : nil)
      let report = try report(after: step, &state, changes.tables, question, &found)
      guard let report, !found.hasErrors else {
        return Stage(nil, all.joined(with: found.noting(step)))
      }
      all.join(found)
      steps.append(
        .init(
          what: step.what, total: report.footprint.total.normalised,
          effect: (report.footprint.total - last.footprint.total).normalised))
      last = report
    }
    return Stage(
      WhatIfComparison(name: changes.name, before: before, after: last, steps: steps), all)
  }

  private func report(
    after step: WhatIf.Step, _ state: inout State, _ tables: [FactorTable],
    _ question: FootprintStandard.Question, _ found: inout Diagnostics
  ) throws(RunFailure) -> FootprintReport? {
    guard try apply(step, to: &state, &found) else { return nil }
    let calculated = try run.calculated(
      for: FootprintStandard.self, state.reading, on: state.sums, pinned: tables)
    found.join(calculated.findings)
    return calculated.value.flatMap {
      FootprintStandard.report(
        on: question, of: state.reading, on: $0, &found)
    }
  }

  private func apply(
    _ step: WhatIf.Step, to state: inout State, _ diagnostics: inout Diagnostics
  ) throws(RunFailure) -> Bool {
    switch step.change {
    case .records(let change):
      guard
        let sums = try run.changing(
          state.sums, by: change, for: FootprintStandard.purpose(of: state.reading), &diagnostics)
      else { return false }
      state.sums = sums
    case .material(let name, let path):
      guard let index = state.reading.system.materials.firstIndex(where: { $0.id == name.value })
      else { return false }
      state.reading.system.materials[index].source = .footprint(path: path)
      let footprint: SupplierFootprint?
      do throws(FileError) {
        footprint = try Suppliers().footprint(
          of: state.reading.system.materials[index], in: run.workspace,
          gwp: run.options.gwp ?? run.workspace.settings.gwp, &diagnostics)
      } catch { throw .outside(error) }
      guard !diagnostics.hasErrors, let footprint else { return false }
      state.reading.suppliers[index] = footprint
    case .quantity(let process, let product, let quantity):
      guard let index = state.reading.system.process(named: process.value) else { return false }
      state.reading.system.production = state.reading.system.production.stating(
        quantity, of: product.value, in: index)
    }
    return true
  }
}
