import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities
import BanyanReporting

/// One chart for each question, its exact figures in a table under it.
extension InventoryPage {
  func charts(_ html: inout HTMLBuilder) {
    section(.whereFrom, "charts", &html) { html in
      html.element("div", ["class": "charts"]) { html in
        figure(.byCategory, &html, categoryChart)
        figure(.byMonth, &html, monthChart)
        figure(.byFacility, &html, facilityChart)
        figure(.byGas, &html, gasChart)
        figure(.hangsOn, &html, uncertaintyChart)
      }
    }
  }

  private func figure(
    _ title: StatementText, _ html: inout HTMLBuilder, _ body: (inout HTMLBuilder) -> Void
  ) {
    html.figure(say(title), body)
  }

  /// What is drawn, apart from its table: on paper the two stand side by side.
  private func chart(_ html: inout HTMLBuilder, _ body: (inout HTMLBuilder) -> Void) {
    html.element("div", ["class": "chart"], body)
  }

  private func colour(_ category: Int) -> String { "c\(category)" }

  // MARK: Category

  private func categoryChart(_ html: inout HTMLBuilder) {
    var bars: [SVGChart.Bar] = []
    var rows = Table(
      headings: [say(.category), view.say(.unitTonnesCO2e), say(.share)], figures: [1, 2])
    for category in report.categories {
      let title = view.title(ofCategory: category.category)
      guard !category.parts.isEmpty else {
        rows.add(title, "–", "–")
        continue
      }
      rows.add(
        title, numbers.tonnes(category.equivalent), view.share(category.equivalent, places: 1))
      bars.append(bar(title, category.equivalent, colour(category.category), level: .whole))
      for part in category.parts {
        let title = view.title(of: part.subcategory)
        rows.add(
          title, numbers.tonnes(part.equivalent), view.share(part.equivalent, places: 1),
          kind: .part)
        bars.append(bar(title, part.equivalent, colour(category.category), level: .part))
      }
    }
    rows.add(
      say(.total), numbers.tonnes(report.total), view.share(report.total, places: 1), kind: .sum)
    chart(&html) { SVGChart.bars(bars, title: say(.byCategory), in: &$0) }
    table(rows, &html)
  }

  private func bar(
    _ label: String, _ value: ExactDecimal, _ colour: String = "c0",
    level: SVGChart.Bar.Level = .single
  ) -> SVGChart.Bar {
    SVGChart.Bar(
      label: label, value: value.approximate, figure: numbers.tonnes(value), colour: colour,
      level: level)
  }

  // MARK: Month

  private func monthChart(_ html: inout HTMLBuilder) {
    let categories = view.usedCategories.map(\.category)
    let columns = report.months.map { month in
      SVGChart.Column(
        label: String(month.month.from.month),
        segments: categories.map { (month.byCategory[$0]?.approximate ?? 0, colour($0)) })
    }
    chart(&html) { html in
      SVGChart.columns(columns, marks: marks, title: say(.byMonth), in: &html)
      legend(categories, &html)
    }
    var rows = Table(
      headings: [say(.month)] + categories.map(String.init) + [say(.total)],
      figures: Set(1...categories.count + 1))
    rows.caption = view.say(.unitTonnesCO2e)
    for month in report.months {
      let parts = categories.map { numbers.tonnes(month.byCategory[$0] ?? .zero) }
      rows.add(cells: [monthName(month.month)] + parts + [numbers.tonnes(month.equivalent)])
    }
    let sums = view.usedCategories.map { numbers.tonnes($0.equivalent) }
    rows.add(cells: [say(.total)] + sums + [numbers.tonnes(report.total)], kind: .sum)
    table(rows, &html)
  }

  private func monthName(_ month: Period) -> String {
    let parts = month.from.description.split(separator: "-")
    guard parts.count == 3 else { return month.description }
    return view.language == .vietnamese ? "\(parts[1])/\(parts[0])" : "\(parts[0])-\(parts[1])"
  }

  /// Two to four round values up to the highest month.
  private var marks: [(value: Double, words: String)] {
    let highest = report.months.map(\.equivalent.approximate).max() ?? 0
    guard highest > 0 else { return [] }
    var step = ExactDecimal.one
    let ten = ExactDecimal(10)
    let tenth = ExactDecimal(coefficient: 1, exponent: -1)
    while step.approximate * 10 <= highest { step = step * ten }
    while step.approximate > highest { step = step * tenth }
    let ratio = highest / step.approximate
    if ratio < 2 {
      step = step * ExactDecimal(coefficient: 5, exponent: -1)
    } else if ratio >= 5 {
      step = step * 2
    }
    let count = Int(highest / step.approximate)
    return count < 1
      ? []
      : (1...count).map { index in
        let value = step * ExactDecimal(index)
        return (value.approximate, numbers.exact(value))
      }
  }

  private func legend(_ categories: [Int], _ html: inout HTMLBuilder) {
    html.element("ul", ["class": "legend"]) { html in
      for category in categories {
        html.element("li") { html in
          html.element("span", ["class": "swatch \(colour(category))", "aria-hidden": "true"], "")
          html.text(view.title(ofCategory: category))
        }
      }
    }
  }

  // MARK: Facility, gas

  private func facilityChart(_ html: inout HTMLBuilder) {
    let largestFirst = report.facilities.sorted {
      $0.equivalent == $1.equivalent
        ? $0.facility.id < $1.facility.id : $0.equivalent > $1.equivalent
    }
    let bars = largestFirst.prefix(12).map { bar($0.facility.name, $0.equivalent) }
    chart(&html) { SVGChart.bars(bars, title: say(.byFacility), in: &$0) }
    let categories = view.usedCategories.map(\.category)
    var rows = Table(
      headings: [say(.facility)] + categories.map(String.init) + [say(.total), say(.share)],
      figures: Set(1...categories.count + 2))
    rows.caption = view.say(.unitTonnesCO2e)
    for item in largestFirst {
      let parts = categories.map { numbers.tonnes(item.byCategory[$0] ?? .zero) }
      rows.add(
        cells: [item.facility.name] + parts
          + [numbers.tonnes(item.equivalent), view.share(item.equivalent, places: 1)])
    }
    table(rows, &html)
  }

  private func gasChart(_ html: inout HTMLBuilder) {
    let bars = report.gases.map { bar(view.name(ofGas: $0.gas), $0.equivalent) }
    chart(&html) { SVGChart.bars(bars, title: say(.byGas), in: &$0) }
    var rows = Table(
      headings: [say(.gas), view.say(.unitTonnes), view.say(.unitTonnesCO2e), say(.share)],
      figures: [1, 2, 3])
    for gas in report.gases {
      rows.add(
        view.name(ofGas: gas.gas),
        gas.gas == Gas.publishedEquivalent.formula
          ? "–" : numbers.significant(gas.tonnes, digits: 4),
        numbers.tonnes(gas.equivalent), view.share(gas.equivalent, places: 1))
    }
    rows.add(
      say(.total), "", numbers.tonnes(report.total), view.share(report.total, places: 1),
      kind: .sum)
    table(rows, &html)
  }

  // MARK: Uncertainty

  private func uncertaintyChart(_ html: inout HTMLBuilder) {
    let top = view.contributors.prefix(8)
    guard !top.isEmpty else {
      paragraph(say(.uncertaintyNotStated), &html, class: "missing")
      return
    }
    let bars = top.map {
      SVGChart.Bar(
        label: view.words(for: $0), value: $0.share, figure: numbers.percent(share: $0.share))
    }
    chart(&html) { SVGChart.bars(bars, title: say(.hangsOn), in: &$0) }
    var rows = Table(
      headings: [say(.contributor), "± \(view.say(.unitTonnesCO2e))", say(.shareOfVariance)],
      figures: [1, 2])
    for contributor in top {
      let half = ExactDecimal(shortest: (contributor.down + contributor.up) / 2) ?? .zero
      rows.add(
        view.words(for: contributor), numbers.tonnes(half),
        numbers.percent(share: contributor.share))
    }
    table(rows, &html)
  }
}
