import BanyanCBAM
import BanyanFootprint
import BanyanProduction
import BanyanQuantities

extension FigureBridge {
  /// Nil where the product's declared unit has no mass, so that the two are of nothing in common.
  init?(from report: FootprintReport, to good: GoodFigures, in cbam: CBAMReport) {
    guard let mass = report.product.mass, !mass.isZero else { return nil }
    let embedded = LawParts(cbam).parts(of: good)
    let perTonne = ExactRatio(1000) / mass
    var footprint: [Kind: ExactRatio] = [:]
    for contribution in report.footprint.contributions where contribution.isInsideBoundary {
      let kind = Self.kind(of: report.burdens[contribution.burden], in: cbam)
      footprint[kind, default: .zero] += perTonne * contribution.masses.total
    }
    steps = Kind.allCases.map {
      Step(
        kind: $0, footprint: footprint[$0] ?? .zero, embedded: (embedded[$0] ?? .zero) * 1000)
    }.filter { !$0.footprint.isZero || !$0.embedded.isZero }
  }

  private static func kind(of burden: Burden, in cbam: CBAMReport) -> Kind {
    switch burden.origin {
    case .material(let material, _, _, _):
      let isPrecursor = cbam.settings.precursors.contains {
        if case .material(let name) = $0.source { name.value == material.id } else { false }
      }
      return isPrecursor ? .precursors : .otherInputs
    case .line(let line):
      let isPrecursor = cbam.settings.precursors.contains {
        guard case .records(let records) = $0.source else { return false }
        return records.matches(
          activity: line.activity, source: line.source, facility: line.facility.id)
      }
      return switch line.activity.head {
      case "freight": .transport
      case "electricity", "electricity-losses": .electricity
      case "material", "water", "well-to-tank", "heat-losses":
        isPrecursor ? .precursors : .otherInputs
      default: .processes
      }
    }
  }

  /// What of a good's embedded emissions is of its own processes, of their electricity and of bought
  /// precursors; own goods that other processes take are followed to what they consist of.
  private struct LawParts {
    let report: CBAMReport
    private let makers: [String: Int]

    init(_ report: CBAMReport) {
      self.report = report
      var makers: [String: Int] = [:]
      for (place, process) in report.processes.enumerated() {
        for good in process.goods { makers[good.product] = place }
      }
      self.makers = makers
    }

    /// t CO2e for one tonne.
    func parts(of good: GoodFigures) -> [Kind: ExactRatio] {
      guard let place = makers[good.product] else { return [:] }
      let rows = report.processes.map { process in
        process.contributions.compactMap { contribution -> (Int, ExactRatio)? in
          guard contribution.basis == .own, let units = contribution.units,
            let maker = makers[contribution.id]
          else { return nil }
          return (maker, units)
        }
      }
      func part(_ own: (BanyanCBAM.Contribution) -> ExactRatio) -> ExactRatio {
        let constants = report.processes.map { process in
          process.contributions.filter { $0.basis != .own }
            .reduce(ExactRatio.zero) { $0 + own($1) }
        }
        // A loop that nothing leaves has no figures, so no report is made of it.
        let solved = try? ExactSystem(rows: rows).solved(constants)
        return (solved?[place] ?? .zero) * good.good.unitsPerTonne
      }
      func isOwnProcess(_ contribution: BanyanCBAM.Contribution) -> Bool {
        contribution.id == BanyanCBAM.Contribution.ownProcess && contribution.units == nil
      }
      return [
        .processes: part { isOwnProcess($0) ? $0.embedded.direct : .zero },
        .electricity: part { isOwnProcess($0) ? $0.embedded.indirect : .zero },
        .precursors: part { isOwnProcess($0) ? .zero : $0.embedded.total },
      ]
    }
  }
}
