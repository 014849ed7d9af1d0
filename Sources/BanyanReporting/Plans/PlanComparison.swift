import BanyanDiagnostics
import BanyanQuantities

/// What is beside what would be, whatever is counted: a plan's figures and words, ready to be written.
package struct PlanComparison: Sendable {
  package var title: String
  /// `t CO2e`, or `kg CO2e / 1 t`.
  package var unit: String
  package var before: ExactDecimal
  package var after: ExactDecimal
  /// What each change does, on top of those before it; together the whole difference.
  package var steps: [(what: String, effect: ExactDecimal)]
  /// Figures that differ, by id, the greatest change first.
  package var parts: [(id: String, before: ExactDecimal, after: ExactDecimal)]
  /// What drawing the uncertain inputs gave of both; nil where nobody asked for it.
  package var simulation: Simulation?

  /// Figures of both as they are printed.
  package struct Simulation: Sendable {
    /// How it was drawn.
    package var title: String
    package var rows: [(label: String, before: String, after: String)]

    package init(title: String, rows: [(label: String, before: String, after: String)]) {
      self.title = title
      self.rows = rows
    }
  }

  package init(
    title: String, unit: String, before: ExactDecimal, after: ExactDecimal,
    steps: [(what: String, effect: ExactDecimal)],
    parts: [(id: String, before: ExactDecimal, after: ExactDecimal)],
    simulation: Simulation? = nil
  ) {
    self.title = title
    self.unit = unit
    self.before = before
    self.after = after
    self.steps = steps
    self.parts = parts
    self.simulation = simulation
  }

  package var difference: ExactDecimal { after - before }

  /// Figures by id that differ, the greatest change first.
  package static func parts(
    _ before: [String: ExactDecimal], _ after: [String: ExactDecimal]
  ) -> [(id: String, before: ExactDecimal, after: ExactDecimal)] {
    Set(before.keys).union(after.keys).compactMap { id in
      let pair = (before[id, default: .zero], after[id, default: .zero])
      return pair.0 == pair.1 ? nil : (id, pair.0, pair.1)
    }.sorted { a, b in
      let sizes = ((a.2 - a.1).magnitude, (b.2 - b.1).magnitude)
      return sizes.0 == sizes.1 ? a.0 < b.0 : sizes.0 > sizes.1
    }
  }
}

/// A comparison for people, as text and as a page.
package struct PlanView: Sendable {
  let comparison: PlanComparison
  let language: Language
  let numbers: NumberFormat

  package init(
    _ comparison: PlanComparison, in language: Language, for medium: NumberFormat.Medium
  ) {
    self.comparison = comparison
    self.language = language
    numbers = NumberFormat(language, for: medium, largest: comparison.before.magnitude)
  }

  private func say(_ text: PlanText) -> String { text.text(in: language) }

  private func signed(_ value: ExactDecimal) -> String {
    (value.signum > 0 ? "+" : "") + numbers.tonnes(value)
  }

  private func percent(_ value: ExactDecimal) -> String {
    numbers.percent(value, of: comparison.before, places: 1)
  }

  /// Plain columns.
  package var text: String {
    func row(_ name: String, _ figure: String, _ more: String) -> String {
      "  \(name)\(String(repeating: " ", count: max(0, 56 - name.count)))  "
        + "\(String(repeating: " ", count: max(0, 10 - figure.count)))\(figure)  \(more)"
    }
    var rows = [comparison.title, ""]
    rows.append(row(say(.before), numbers.tonnes(comparison.before), comparison.unit))
    rows += comparison.steps.map { row($0.what, signed($0.effect), percent($0.effect)) }
    rows.append(row(say(.after), numbers.tonnes(comparison.after), comparison.unit))
    rows.append(
      row(say(.difference), signed(comparison.difference), percent(comparison.difference)))
    if let simulation = comparison.simulation {
      rows += ["", simulation.title]
      rows += simulation.rows.map { row($0.label, "", "\($0.before) → \($0.after)") }
    }
    rows += ["", say(.reasons)]
    rows += comparison.parts.prefix(12).map {
      row(
        $0.id, signed($0.after - $0.before),
        "\(numbers.tonnes($0.before)) → \(numbers.tonnes($0.after))")
    }
    return rows.map { ShownText.line($0) }.joined(separator: "\n") + "\n"
  }

  /// A page without script and without network.
  package var page: String {
    HTMLBuilder.page(
      in: language, title: comparison.title, styles: [PageStylesheet.text]
    ) { html in
      html.element("main") { html in
        html.element("h1", comparison.title)
        html.section(say(.steps), "steps") { html in
          var table = HTMLTable(
            headings: [say(.step), "\(say(.effect)), \(comparison.unit)", say(.share)],
            figures: [1, 2])
          table.add(say(.before), numbers.tonnes(comparison.before), "")
          for step in comparison.steps {
            table.add(step.what, signed(step.effect), percent(step.effect), kind: .part)
          }
          table.add(say(.after), numbers.tonnes(comparison.after), "", kind: .sum)
          table.add(
            say(.difference), signed(comparison.difference), percent(comparison.difference),
            kind: .sum)
          table.write(in: &html)
        }
        if let simulation = comparison.simulation {
          html.section(simulation.title, "simulation") { html in
            var table = HTMLTable(
              headings: ["\(say(.figure)), \(comparison.unit)", say(.before), say(.after)],
              figures: [1, 2])
            for row in simulation.rows { table.add(row.label, row.before, row.after) }
            table.write(in: &html)
          }
        }
        html.section(say(.reasons), "reasons") { html in
          var table = HTMLTable(
            headings: [say(.figure), say(.before), say(.after), say(.difference)],
            figures: [1, 2, 3])
          for part in comparison.parts {
            table.add(
              part.id, numbers.tonnes(part.before), numbers.tonnes(part.after),
              signed(part.after - part.before))
          }
          table.write(in: &html)
        }
      }
    }
  }
}
