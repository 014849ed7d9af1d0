import BanyanProduction
import BanyanQuantities

/// The footprint of one declared unit grouped three ways. Each grouping sums to it exactly.
package struct ContributionGroups: Sendable {
  /// What each process adds by itself.
  package let byProcess: [ProcessGroup]
  /// By kind, the greatest first, and within it by activity or material.
  package let byInput: [KindGroup]
  package let byGas: [GasGroup]

  package struct ProcessGroup: Sendable {
    /// Nil for what happens on the way to the customer.
    package let process: Int?
    package let kilograms: ExactDecimal
  }

  package struct KindGroup: Sendable {
    package let kind: InputKind
    package let kilograms: ExactDecimal
    /// The greatest first.
    package let inputs: [(input: FootprintInput, kilograms: ExactDecimal)]
  }

  package struct GasGroup: Sendable {
    /// Nil for what suppliers state as CO2e.
    package let species: GasSpecies?
    /// Kilograms of the gas.
    package let kilograms: ExactDecimal?
    package let equivalent: ExactDecimal
  }

  /// Groups what is inside the boundary.
  package init(_ report: FootprintReport) {
    let inside = report.footprint.contributions.filter(\.isInsideBoundary)
    var processes = [ExactDecimal?](repeating: nil, count: report.system.processes.count + 1)
    var inputs = InputSums()
    var gases = GasSums(report)
    for contribution in inside {
      let burden = report.burdens[contribution.burden]
      let total = contribution.masses.total
      let place = burden.carrier.process ?? report.system.processes.count
      processes[place] = (processes[place] ?? .zero) + total
      inputs.add(total, to: FootprintInput(burden))
      gases.add(contribution)
    }
    byProcess = processes.enumerated().compactMap { index, sum in
      sum.map {
        ProcessGroup(
          process: index < report.system.processes.count ? index : nil, kilograms: $0.normalised)
      }
    }
    byInput = Self.greatestFirst(
      InputKind.allCases.compactMap { kind in
        let own = inputs.sums.filter { $0.input.kind == kind }
        if own.isEmpty { return nil }
        return KindGroup(
          kind: kind, kilograms: own.reduce(.zero) { $0 + $1.kilograms }.normalised,
          inputs: Self.greatestFirst(own.map { ($0.input, $0.kilograms.normalised) }, \.kilograms))
      }, \.kilograms)
    byGas = gases.groups
  }

  private static func greatestFirst<Item>(
    _ items: [Item], _ size: (Item) -> ExactDecimal
  ) -> [Item] {
    items.enumerated().sorted { a, b in
      let (left, right) = (size(a.element).magnitude, size(b.element).magnitude)
      return left == right ? a.offset < b.offset : left > right
    }.map(\.element)
  }
}

private struct GasSums {
  private let report: FootprintReport
  private var equivalents: [GasSpecies: ExactDecimal] = [:]
  /// CO2e that is stated without its gases.
  private var stated: ExactDecimal?

  init(_ report: FootprintReport) { self.report = report }

  /// The gases of a contribution weighed; the heaviest takes what settling leaves.
  mutating func add(_ contribution: Contribution) {
    let burden = report.burdens[contribution.burden]
    let total = contribution.masses.total
    if case .material = burden.origin {
      stated = (stated ?? .zero) + total
      return
    }
    var parts = burden.gases.map { gas in
      let tonnes = contribution.weight * gas.kilograms * ExactDecimal(coefficient: 1, exponent: -3)
      guard let weighed = report.potentials.equivalent(of: gas.species, tonnes: tonnes) else {
        preconditionFailure("a gas of a line has a potential in the report's set")
      }
      return (species: gas.species, kilograms: weighed.tonnes * 1000)
    }
    let sum = parts.reduce(ExactDecimal.zero) { $0 + $1.kilograms }
    if let heaviest = parts.indices.max(by: {
      parts[$0].kilograms.magnitude < parts[$1].kilograms.magnitude
    }) {
      parts[heaviest].kilograms += total - sum
    }
    for part in parts { equivalents[part.species, default: .zero] += part.kilograms }
  }

  var groups: [ContributionGroups.GasGroup] {
    let gases = report.footprint.gases.map {
      ContributionGroups.GasGroup(
        species: $0.species, kilograms: $0.kilograms,
        equivalent: equivalents[$0.species, default: .zero].normalised)
    }
    guard let stated else { return gases }
    return gases + [.init(species: nil, kilograms: nil, equivalent: stated.normalised)]
  }
}
