import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities
import BanyanReporting

/// How it was divided, that it adds up, what is outside, and how good the data are.
extension FootprintPage {
  func components(_ html: inout HTMLBuilder) {
    section(.componentsTitle, "components", &html) { html in
      var rows = Table(headings: [say(.component), say(.kilograms), say(.remark)], figures: [1])
      for component in FootprintComponent.inTotal {
        rows.add(Formulas.typeset(view.title(of: component)), recorded(component), say(.inTotal))
      }
      rows.add(
        say(.sum), numbers.tonnes(footprint.total), say(.unitKilogramsCO2e), kind: .sum)
      for component in FootprintComponent.allCases where !component.isInTotal {
        let isPart = component == .aircraft || component == .packaging
        rows.add(
          Formulas.typeset(view.title(of: component)), recorded(component),
          say(isPart ? .ofWhich : .statedApart), kind: .part)
      }
      rows.write(in: &html)
      if let gap = view.biogenicGap { paragraph(Formulas.typeset(gap), &html, class: "quiet") }
      for gas in footprint.outsideBasket {
        paragraph(
          "\(say(.outsideBasket, Formulas.typeset(gas.gas))): \(numbers.exact(gas.kilograms)) kg = "
            + "\(numbers.tonnes(gas.equivalent)) \(say(.unitKilogramsCO2e))", &html, class: "quiet")
      }
    }
  }

  /// A dash where nothing of a component is recorded: nobody measured that there is none.
  private func recorded(_ component: FootprintComponent) -> String {
    let mass = footprint.masses[component]
    return mass.isZero ? "–" : numbers.tonnes(mass)
  }

  // MARK: Allocation

  func allocation(_ html: inout HTMLBuilder) {
    section(.allocationTitle, "allocation", &html) { html in
      let entries = report.divisions
      guard !entries.isEmpty else {
        paragraph(say(.allocationNone), &html)
        return
      }
      var rows = Table(
        headings: [say(.what), say(.rule), say(.part), say(.share), say(.reason)], figures: [3])
      for entry in entries {
        for (index, part) in entry.shares.enumerated() {
          rows.add(
            index == 0 ? entry.name : "", index == 0 ? view.title(of: entry.rule) : "", part.name,
            view.percent(part.share), index == 0 ? entry.reason : "")
        }
      }
      rows.write(in: &html)
    }
  }

  func comparison(_ html: inout HTMLBuilder) {
    if report.comparison.isEmpty { return }
    section(.comparisonTitle, "comparison", &html) { html in
      paragraph(say(.comparisonIntro), &html, class: "quiet")
      var rows = Table(
        headings: [say(.rule), say(.unitKilogramsCO2e), say(.difference), say(.remark)],
        figures: [1, 2])
      rows.add(say(.comparisonStated), numbers.tonnes(footprint.total), "–", "", kind: .sum)
      for entry in report.comparison {
        guard let total = entry.total else {
          rows.add(view.title(of: entry.rule), "–", "–", say(.comparisonNone), kind: .part)
          continue
        }
        rows.add(
          view.title(of: entry.rule), numbers.tonnes(total),
          numbers.tonnes(total - footprint.total), view.kept(by: entry) ?? "")
      }
      rows.write(in: &html)
    }
  }

  // MARK: Balance

  func balance(_ html: inout HTMLBuilder) {
    let balance = report.balance
    let numbers = NumberFormat(view.language, for: .page, largest: balance.emitted.magnitude)
    section(.balanceTitle, "balance", &html) { html in
      paragraph(say(.balanceIntro), &html, class: "quiet")
      var rows = Table(headings: [say(.what), say(.periodKilograms)], figures: [1])
      rows.add(say(.balanceOwn), numbers.tonnes(balance.own))
      rows.add(say(.balanceMaterials), numbers.tonnes(balance.materials))
      rows.add(say(.balanceEmitted), numbers.tonnes(balance.emitted), kind: .sum)
      for part in balance.attributed {
        rows.add(
          say(.balanceCarried, report.system.products[part.product].name),
          numbers.tonnes(part.kilograms))
        if !part.outsideBoundary.isZero {
          rows.add(say(.balanceInside), numbers.tonnes(part.insideBoundary), kind: .part)
          rows.add(say(.balanceBeyond), numbers.tonnes(part.outsideBoundary), kind: .part)
        }
      }
      rows.add(say(.balanceDifference), numbers.exact(balance.difference), kind: .sum)
      rows.write(in: &html)
      products(&html)
    }
  }

  private func products(_ html: inout HTMLBuilder) {
    html.element("h3", say(.otherProductsTitle))
    var rows = Table(
      headings: [
        say(.factProduct), say(.factDeclaredUnit), say(.made), say(.left), say(.forOne),
      ], figures: [2, 3, 4], short: [1])
    for footprint in report.totals {
      let product = report.system.products[footprint.product]
      let symbol = product.declaredUnit.unit.symbol
      func amount(_ quantity: ExactRatio) -> String {
        "\(numbers.significant(quantity.decimal(), digits: 6)) \(symbol)"
      }
      rows.add(
        product.name, "\(numbers.exact(product.declaredUnit.amount)) \(symbol)",
        amount(footprint.made), amount(footprint.leaving),
        NumberFormat(view.language, for: .page, largest: footprint.total.magnitude)
          .tonnes(footprint.total),
        kind: footprint.product == report.asked ? .sum : .plain)
    }
    rows.write(in: &html)
  }

  func loops(_ html: inout HTMLBuilder) {
    section(.loopsTitle, "loops", &html) { html in
      if view.loops.isEmpty { paragraph(say(.loopNone), &html) }
      for loop in view.loops { paragraph(say(.loopSentence, loop, "10⁻³⁶"), &html) }
    }
  }

  // MARK: Outside

  func outside(_ html: inout HTMLBuilder) {
    let records = report.balance.outside.filter { $0.lines > 0 }
    let free = report.system.materials.compactMap { material -> (String, String)? in
      guard case .burdenFree(let reason) = material.source else { return nil }
      return (material.name, reason)
    }
    section(.outsideTitle, "outside", &html) { html in
      if records.isEmpty, free.isEmpty, footprint.outsideBoundary.isEmpty {
        paragraph(say(.nothingOutside), &html)
      }
      if !footprint.outsideBoundary.isEmpty {
        html.element("h3", say(.outsideStages))
        var rows = Table(headings: [say(.stage), say(.forOne)], figures: [1])
        for (stage, masses) in footprint.outsideBoundary {
          rows.add(view.title(of: stage), numbers.tonnes(masses.total))
        }
        rows.write(in: &html)
      }
      if !records.isEmpty {
        let largest = records.map(\.kilograms.magnitude).max() ?? .zero
        let numbers = NumberFormat(view.language, for: .page, largest: largest)
        html.element("h3", say(.outsideRecords))
        var rows = Table(
          headings: [say(.records), say(.lines), say(.periodKilograms), say(.reason)],
          figures: [1, 2])
        for part in records {
          rows.add(
            part.records, numbers.count(part.lines), numbers.tonnes(part.kilograms), part.reason)
        }
        rows.write(in: &html)
      }
      if !free.isEmpty {
        html.element("h3", say(.burdenFree))
        var rows = Table(headings: [say(.material), say(.reason)])
        for (name, reason) in free { rows.add(name, reason) }
        rows.write(in: &html)
      }
      cutOffs(&html)
    }
  }

  private func cutOffs(_ html: inout HTMLBuilder) {
    html.element("h3", say(.cutOffsTitle))
    guard !report.system.cutOffs.isEmpty else {
      paragraph(say(.cutOffsNone), &html)
      return
    }
    var rows = Table(
      headings: [say(.what), say(.shareEstimate), say(.reason)], figures: [1])
    for cutOff in report.system.cutOffs {
      rows.add(cutOff.what, numbers.percent(exactly: cutOff.share), cutOff.reason)
    }
    rows.write(in: &html)
  }

  // MARK: Data

  func quality(_ html: inout HTMLBuilder) {
    section(.qualityTitle, "quality", &html) { html in
      var rows = Table(headings: [say(.what), say(.figure)], figures: [1])
      rows.add(
        say(.qualityPrimary), numbers.percent(footprint.primaryDataShare, of: .one, places: 1))
      rows.add(say(.qualityRated), numbers.percent(footprint.ratedShare, of: .one, places: 1))
      func rating(_ value: ExactDecimal?) -> String {
        value.map { numbers.significant($0, digits: 2) } ?? say(.qualityUnrated)
      }
      rows.add(say(.qualityTechnology), rating(footprint.rating?.technological))
      rows.add(say(.qualityGeography), rating(footprint.rating?.geographical))
      rows.add(say(.qualityTime), rating(footprint.rating?.temporal))
      rows.write(in: &html)
    }
  }

  func method(_ html: inout HTMLBuilder) {
    section(.methodTitle, "method", &html) { html in
      paragraph(say(.methodText, report.potentials.name), &html)
    }
  }
}
