import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities
import BanyanReporting

/// The footprint for people at a terminal: the figure first, then what it consists of, how it was
/// divided, and that it adds up.
package struct FootprintPlainText {
  let view: FootprintView
  private let tree: ContributionTree
  private let isTerminal: Bool

  /// The tree is the usual one where none is given.
  package init(
    _ report: FootprintReport, in language: Language, tree: ContributionTree? = nil,
    isTerminal: Bool = false
  ) {
    view = FootprintView(report, in: language, for: .terminal)
    self.tree = tree ?? ContributionTree(report)
    self.isTerminal = isTerminal
  }

  private var report: FootprintReport { view.report }
  private var footprint: ProductFootprint { view.report.footprint }

  /// Whether the first line of a text is that of a footprint, in either language.
  package static func isHeading(_ first: Substring) -> Bool {
    first.contains(" · GWP ")
      && Language.allCases.contains {
        first.contains(" · " + FootprintText.title.text(in: $0, ""))
      }
  }

  package var text: String {
    // These two have a colour of their own, which is put around what is shown.
    let styled = [head, totals]
    var sections = [uncertainty, sampled]
    if footprint.stages.count > 1 || !footprint.outsideBoundary.isEmpty { sections.append(stages) }
    sections += [contributions, ContributionTreeText(view: view, tree: tree).lines]
    sections += [allocation, comparison, balance, loops, quality, cutOffs]
    sections.append(["  " + view.say(.more)])
    return (styled + sections.map { $0.map { ShownText.line($0) } }).filter { !$0.isEmpty }.map {
      $0.joined(separator: "\n")
    }
    .joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    let product = report.product
    return [
      bold(
        ShownText.line(
          [
            report.settings.organisation.name, view.say(.title, product.name), view.period,
            view.boundary, "GWP \(report.potentials.name)",
          ].joined(separator: " · ")))
    ]
  }

  private var totals: [String] {
    let unit = "\(view.say(.unitKilogramsCO2e)) \(view.say(.perUnit, view.declaredUnit))"
    var rows = [
      bold(row(view.say(.total), footprint.total, "\(unit)  \(view.uncertainty)"))
    ]
    let masses = footprint.masses
    if !masses[.biogenicUptake].isZero {
      rows.append(
        row(view.say(.includingUptake), masses.total + masses[.biogenicUptake], unit))
    }
    for component in masses.components where component != .fossil {
      rows.append(
        row(
          view.title(of: component), masses[component],
          component == .biogenicCO2 ? view.say(.unitKilogramsCO2) : view.say(.unitKilogramsCO2e)))
    }
    if let gap = view.biogenicGap { rows.append(ShownText.line("  \(gap)")) }
    for gas in footprint.outsideBasket {
      rows.append(
        row(view.say(.outsideBasket, gas.gas), gas.equivalent, view.say(.unitKilogramsCO2e)))
    }
    return rows
  }

  private var stages: [String] {
    [view.say(.byStage)]
      + footprint.stages.map {
        row(view.title(of: $0.stage), $0.masses.total, view.share($0.masses.total))
      }
      + footprint.outsideBoundary.map {
        row(view.title(of: $0.stage), $0.masses.total, view.say(.outsideBoundary))
      }
  }

  private var contributions: [String] {
    let all = view.contributions
    let shown = all.prefix(12)
    let labels = shown.map {
      "\(report.system.production.name(of: $0.burden.carrier)): \($0.burden.name)"
    }
    // As wide as the longest, so that the figures can be compared.
    let width = max(Self.labelWidth, labels.map(\.count).max() ?? 0)
    var rows = [view.say(.contributions)]
    for (label, part) in zip(labels, shown) {
      let total = part.contribution.masses.total
      rows.append(row(label, total, view.share(total), width: width))
    }
    let rest = all.dropFirst(shown.count)
    if !rest.isEmpty {
      let sum = rest.reduce(ExactDecimal.zero) { $0 + $1.contribution.masses.total }
      rows.append(
        row(
          view.say(.furtherContributions, String(rest.count)), sum, view.share(sum), width: width))
    }
    return rows
  }

  private var allocation: [String] {
    let all = report.divisions
    if all.isEmpty { return [] }
    return [view.say(.allocation)]
      + all.map { entry in
        "  \(view.sentence(for: entry)) (\"\(entry.reason)\")"
      }
  }

  private var comparison: [String] {
    if report.comparison.isEmpty { return [] }
    return [view.say(.comparison), row(view.say(.comparisonStated), footprint.total, "")]
      + report.comparison.map { entry in
        let title = view.title(of: entry.rule)
        guard let total = entry.total else {
          return "  \(padded(title))  \(view.say(.comparisonNone))"
        }
        return row(title, total, view.kept(by: entry) ?? "")
      }
  }

  private var balance: [String] {
    let balance = report.balance
    let largest = balance.emitted
    let unit = view.say(.unitKilogramsCO2e)
    let numbers = NumberFormat(view.language, for: .terminal, largest: largest)
    func line(_ label: String, _ value: ExactDecimal) -> String {
      "  \(padded(label))  \(leading(numbers.tonnes(value))) \(unit)"
    }
    var rows = [view.say(.balance), line(view.say(.balanceOwn), balance.own)]
    if !balance.materials.isZero {
      rows.append(line(view.say(.balanceMaterials), balance.materials))
    }
    rows.append(line(view.say(.balanceEmitted), balance.emitted))
    for part in balance.attributed {
      rows.append(
        line(
          view.say(.balanceCarried, report.system.products[part.product].name), part.kilograms))
      // The footprint covers what is inside its boundary: both sums are named.
      if !part.outsideBoundary.isZero {
        rows.append(line("  " + view.say(.balanceInside), part.insideBoundary))
        rows.append(line("  " + view.say(.balanceBeyond), part.outsideBoundary))
      }
    }
    rows.append(
      "  \(padded(view.say(.balanceDifference)))  \(leading(numbers.exact(balance.difference))) \(unit)"
    )
    for part in balance.outside where part.lines > 0 {
      rows.append(
        line("\(view.say(.balanceOutside)): \(part.records)", part.kilograms)
          + "  (\"\(part.reason)\")")
    }
    return rows
  }

  private var loops: [String] {
    let loops = view.loops
    if loops.isEmpty { return [] }
    return [
      "\(view.say(.loops)) (\(view.say(.loopResidual, "10^-36")))"
    ] + loops.map { "  \($0)" }
  }

  private var quality: [String] {
    var rows = [
      "  \(padded(view.say(.primaryData)))  "
        + leading(view.numbers.percent(footprint.primaryDataShare, of: .one))
    ]
    if let rating = footprint.rating {
      let values = [rating.technological, rating.geographical, rating.temporal].map {
        view.numbers.significant($0, digits: 2)
      }
      rows.append(
        "  \(view.say(.ratings)): \(view.say(.ratingValues, values[0], values[1], values[2])); "
          + view.say(.ratedShare, view.numbers.percent(footprint.ratedShare, of: .one)))
    }
    return rows
  }

  private var cutOffs: [String] {
    if report.system.cutOffs.isEmpty { return [] }
    return [view.say(.cutOffs)]
      + report.system.cutOffs.map {
        "  \($0.what): \(view.numbers.percent($0.share, of: .one, places: 1)) (\"\($0.reason)\")"
      }
  }

  // MARK: Columns

  static let labelWidth = 44

  private func row(
    _ label: String, _ value: ExactDecimal, _ rest: String, width: Int = labelWidth
  ) -> String {
    let figure = "  \(padded(label, to: width))  \(leading(view.numbers.tonnes(value)))"
    return ShownText.line(rest.isEmpty ? figure : "\(figure) \(rest)")
  }

  func padded(_ text: String, to width: Int = labelWidth) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  func leading(_ text: String) -> String {
    String(repeating: " ", count: max(0, 12 - text.count)) + text
  }

  private func bold(_ text: String) -> String {
    isTerminal ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }
}
