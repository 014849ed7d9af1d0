import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// Which product, for which unit, how much, how sure; then where it comes from.
extension FootprintPage {
  func masthead(_ html: inout HTMLBuilder) {
    html.element("header") { html in
      html.element(
        "p", ["class": "kind"], "\(say(.pageKind)) · \(FootprintReport.standardTitle)")
      html.element("h1", report.product.name)
      html.element(
        "p", ["class": "facts"],
        [
          report.settings.organisation.name, view.declaredUnit, view.boundary, view.period,
          "GWP \(report.potentials.name)",
          report.records == 1
            ? say(.recordsOne) : say(.recordsMany, numbers.count(report.records)),
        ].joined(separator: " · "))
    }
  }

  func overview(_ html: inout HTMLBuilder) {
    let unit = say(.unitKilogramsCO2e)
    section(.overview, "figures", &html) { html in
      html.element("div", ["class": "keys"]) { html in
        key(
          "\(say(.total)) \(say(.perUnit, view.declaredUnit))", numbers.tonnes(footprint.total),
          unit, &html, sure: view.uncertainty)
        let uptake = footprint.masses[.biogenicUptake]
        key(
          say(.includingUptake),
          uptake.isZero ? "–" : numbers.tonnes(footprint.total + uptake), unit, &html)
        key(
          say(.biogenicCO2),
          view.biogenicGap == nil || !footprint.masses[.biogenicCO2].isZero
            ? numbers.tonnes(footprint.masses[.biogenicCO2]) : "–",
          say(.unitKilogramsCO2), &html)
        key(
          say(.keyPrimary), numbers.percent(footprint.primaryDataShare, of: .one),
          say(.keyPrimaryUnit), &html)
        key(
          say(.keyMadeAndLeft), amount(footprint.made),
          say(.keyLeft, amount(footprint.leaving)), &html)
        key(
          say(.balanceDifference), numbers.exact(report.balance.difference),
          say(.keyDifference), &html)
      }
      html.element("dl", ["class": "facts-list"]) { html in
        for (term, value) in facts {
          html.element("dt", say(term))
          html.element("dd", value)
        }
      }
    }
  }

  private var facts: [(FootprintPageText, String)] {
    let product = report.product
    let description = product.description.isEmpty ? product.id : product.description
    var facts: [(FootprintPageText, String)] = [
      (.factProduct, description), (.factDeclaredUnit, view.declaredUnit),
      (.factBoundary, view.boundary), (.factPeriod, view.period),
      (.factPotentials, "\(report.potentials.name), \(report.potentials.title)"),
      (.factStandard, FootprintReport.standardTitle),
    ]
    let identifiers = (product.identifiers + product.classifications).map(\.value)
    if !identifiers.isEmpty {
      facts.append((.factIdentifiers, identifiers.joined(separator: ", ")))
    }
    return facts
  }

  func amount(_ quantity: ExactRatio) -> String {
    "\(numbers.significant(quantity.decimal(), digits: 6)) "
      + report.product.declaredUnit.unit.symbol
  }

  private func key(
    _ label: String, _ value: String, _ unit: String, _ html: inout HTMLBuilder,
    sure: String? = nil
  ) {
    html.element("div", ["class": sure == nil ? "key" : "key first"]) { html in
      html.element("p", ["class": "label"], label.prefix(1).uppercased() + label.dropFirst())
      html.element("p", ["class": "value"], value)
      html.element("p", ["class": "unit"], unit)
      if let sure { html.element("p", ["class": "sure"], sure) }
    }
  }

  // MARK: Charts

  func charts(_ html: inout HTMLBuilder) {
    section(.whereFrom, "charts", &html) { html in
      html.element("div", ["class": "charts"]) { html in
        stages(&html)
        processes(&html)
        gases(&html)
        inputs(&html)
      }
    }
  }

  private func table(_ heading: FootprintPageText) -> Table {
    Table(headings: [say(heading), say(.unitKilogramsCO2e), say(.share)], figures: [1, 2])
  }

  private func sum(_ table: inout Table) {
    table.add(say(.sum), numbers.tonnes(footprint.total), share(footprint.total), kind: .sum)
  }

  private func stages(_ html: inout HTMLBuilder) {
    var rows = table(.stage)
    for (stage, masses) in footprint.stages {
      rows.add(view.title(of: stage), numbers.tonnes(masses.total), share(masses.total))
    }
    sum(&rows)
    for (stage, masses) in footprint.outsideBoundary {
      rows.add(
        "\(view.title(of: stage)), \(say(.outsideBoundary))", numbers.tonnes(masses.total), "–",
        kind: .part)
    }
    bars(
      footprint.stages.map { bar(view.title(of: $0.stage), $0.masses.total, "c1") }, rows,
      .stagesTitle, &html)
  }

  private func processes(_ html: inout HTMLBuilder) {
    let groups = groups.byProcess.map { group in
      (group.process.map { report.system.processes[$0].name } ?? say(.afterwards), group.kilograms)
    }
    var rows = table(.process)
    for (name, kilograms) in groups {
      rows.add(name, numbers.tonnes(kilograms), share(kilograms))
    }
    sum(&rows)
    bars(groups.map { bar($0, $1) }, rows, .byProcess, &html)
  }

  private func inputs(_ html: inout HTMLBuilder) {
    var rows = table(.input)
    for group in groups.byInput {
      rows.add(view.title(of: group.kind), numbers.tonnes(group.kilograms), share(group.kilograms))
      if group.inputs.count > 1 {
        for (input, kilograms) in group.inputs {
          rows.add(input.name, numbers.tonnes(kilograms), share(kilograms), kind: .part)
        }
      }
    }
    sum(&rows)
    bars(
      groups.byInput.map { bar(view.title(of: $0.kind), $0.kilograms, "c2") }, rows, .byInput,
      &html)
  }

  private func gases(_ html: inout HTMLBuilder) {
    var rows = Table(
      headings: [say(.gas), say(.kilograms), say(.unitKilogramsCO2e), say(.share)],
      figures: [1, 2, 3])
    for group in groups.byGas {
      rows.add(
        name(of: group), group.kilograms.map { numbers.significant($0, digits: 4) } ?? "–",
        numbers.tonnes(group.equivalent), share(group.equivalent))
    }
    rows.add(say(.sum), "", numbers.tonnes(footprint.total), share(footprint.total), kind: .sum)
    bars(
      groups.byGas.filter { !$0.equivalent.isZero }.map { bar(name(of: $0), $0.equivalent, "c3") },
      rows, .byGas, &html)
  }

  private func name(of group: ContributionGroups.GasGroup) -> String {
    guard let species = group.species else { return say(.suppliersEquivalent) }
    return species.gas == .publishedEquivalent
      ? say(.publishedEquivalent) : Formulas.typeset(species.description)
  }
}
