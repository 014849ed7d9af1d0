import BanyanAttribution
import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities
import BanyanReporting

/// Where a figure of a footprint comes from: the footprint's parts, or one part down to the process,
/// the shares and what one declared unit carries.
package struct FootprintExplanation {
  private let report: FootprintReport
  private let view: FootprintView

  package init(_ report: FootprintReport, in language: Language) {
    self.report = report
    view = FootprintView(report, in: language, for: .terminal)
  }

  /// The parts, the greatest first, each with the words that explain it.
  package var text: String {
    let branches = view.contributions.map { burden, contribution in
      Branch(
        text: "\(contribution.masses.total.normalised) kg CO2e",
        place: "banyan explain "
          + ShownText.shellWord("\(report.product.id)/\(burden.id)"))
    }
    let basis = "\(view.say(.perUnit, view.declaredUnit)), \(view.boundary)"
    return "\(ShownText.line(report.product.id))\n\n\(report.footprint.total.normalised) kg CO2e   "
      + "\(ShownText.line(basis))\n" + Branch.drawn(branches)
  }

  /// The contribution a name means; nil where there is none.
  package func contribution(named id: String) -> Contribution? {
    report.footprint.contributions.first { report.burdens[$0.burden].id == id }
  }

  package func burden(of contribution: Contribution) -> Burden {
    report.burdens[contribution.burden]
  }

  package func text(of contribution: Contribution) -> String {
    let burden = burden(of: contribution)
    var branches = [origin(of: burden)]
    if burden.share != .one { branches.append(share(of: burden)) }
    branches.append(
      Branch(
        text: "= \(burden.masses.total.normalised) kg CO2e",
        place: view.say(.explainCarriedBy, report.system.production.name(of: burden.carrier))))
    branches.append(weight(of: contribution, burden))
    let total = contribution.masses.total.normalised
    branches.append(Branch(text: "= \(total) kg CO2e"))
    let basis = "\(view.say(.perUnit, view.declaredUnit)), \(view.title(of: burden.stage))"
    return ShownText.line("\(report.product.id)/\(burden.id)")
      + "\n\n\(total) kg CO2e   \(ShownText.line(basis))\n"
      + Branch.drawn(branches)
  }

  private func origin(of burden: Burden) -> Branch {
    switch burden.origin {
    case .line(let line):
      return Branch(
        text: "\(line.quantity) \(line.unit.symbol)  \(line.activity)", place: "\(line.first)",
        below: line.basis.factor.map {
          [Branch(text: "× \($0.id)   \($0.citationLine)", place: "\($0.location)")]
        } ?? [])
    case .material(let material, let supplier, let quantity, let unit):
      let amount = "\(supplier.amount.normalised) \(supplier.unit.symbol)"
      return Branch(
        text: "\(quantity.decimal().normalised) \(unit.symbol)  \(material.name)",
        place: "\(material.location)",
        below: [
          Branch(
            text: "× \(supplier.masses.total.normalised) kg CO2e / \(amount)   "
              + "\(supplier.company), \(supplier.product), PACT \(supplier.specVersion)",
            place: supplier.file)
        ])
    }
  }

  private func share(of burden: Burden) -> Branch {
    let entry = report.system.shared.indices.first { entry in
      burden.line.map { report.system.shared[entry].records.matches($0) } ?? false
    }
    return Branch(
      text: "× \(burden.share.decimal().normalised)",
      place: entry.map {
        let shared = report.system.shared[$0]
        return "\(view.title(of: report.system.sharedRules[$0])): \"\(shared.division.reason)\" "
          + "\(shared.records.location)"
      })
  }

  /// How much of the process's burden one declared unit carries: what all of the product carries, over
  /// what is made of it.
  private func weight(of contribution: Contribution, _ burden: Burden) -> Branch {
    let unit = report.product.declaredUnit
    guard let process = burden.carrier.process else {
      return Branch(
        text: "× \(contribution.weight.decimal().normalised)",
        place: view.say(
          .explainLeft,
          "\(report.footprint.leaving.decimal().normalised) \(unit.unit.symbol)"))
    }
    let carried = report.carried.byProcess[process].normalised
    var below = [
      Branch(
        text: "\(carried)", place: view.say(.explainCarried, report.product.name)),
      Branch(
        text: "× \(unit.text) / \(report.footprint.made.decimal().normalised) \(unit.unit.symbol)",
        place: view.say(.explainMade)),
    ]
    for entry in report.divisions where report.system.processes[process].name == entry.name {
      let parts = view.words(for: entry.shares)
      below.append(
        Branch(text: "\(view.title(of: entry.rule)): \(parts)", place: "\"\(entry.reason)\""))
    }
    return Branch(text: "× \(contribution.weight.decimal().normalised)", below: below)
  }
}
