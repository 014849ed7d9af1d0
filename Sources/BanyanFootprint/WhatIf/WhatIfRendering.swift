import BanyanJSON
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// A comparison for people: before, after, and the reasons for the difference.
package struct WhatIfPlainText {
  private let comparison: WhatIfComparison
  private let view: FootprintView

  package init(_ comparison: WhatIfComparison, in language: Language) {
    self.comparison = comparison
    view = FootprintView(comparison.before, in: language, for: .terminal)
  }

  /// Whether the first and the third line of a text are those of a comparison, in either language.
  package static func isHeading(_ first: Substring, _ third: Substring) -> Bool {
    Language.allCases.contains {
      first.contains(FootprintText.whatIfTitle.text(in: $0, "", ""))
        && third.hasPrefix("  " + FootprintText.whatIfBefore.text(in: $0))
    }
  }

  package var text: String {
    let before = comparison.before.footprint.total
    let after = comparison.after.footprint.total
    let unit = "\(view.say(.unitKilogramsCO2e)) \(view.say(.perUnit, view.declaredUnit))"
    var rows = [
      view.say(.whatIfTitle, comparison.name, comparison.before.product.name), "",
      "  \(padded(view.say(.whatIfBefore)))  \(leading(view.numbers.tonnes(before))) \(unit)",
    ]
    for step in comparison.steps {
      rows.append(
        "  \(padded(step.what))  \(leading(signed(step.effect)))  \(percent(step.effect))")
    }
    rows += [
      "  \(padded(view.say(.whatIfAfter)))  \(leading(view.numbers.tonnes(after))) \(unit)",
      "  \(padded(view.say(.balanceDifference)))  \(leading(signed(comparison.difference)))  "
        + percent(comparison.difference),
    ]
    if let simulation = comparison.simulation(in: view) {
      rows += ["", simulation.title]
      rows += simulation.rows.map { "  \(padded($0.label))  \($0.before) → \($0.after) \(unit)" }
    }
    rows += ["", view.say(.whatIfReasons)]
    for part in comparison.contributions.prefix(12) {
      rows.append(
        "  \(padded(part.id))  \(leading(signed(part.after - part.before)))  "
          + "\(view.numbers.tonnes(part.before)) → \(view.numbers.tonnes(part.after))")
    }
    return rows.map { ShownText.line($0) }.joined(separator: "\n") + "\n"
  }

  private func percent(_ effect: ExactDecimal) -> String {
    view.numbers.percent(effect, of: comparison.before.footprint.total, places: 1)
  }

  private func signed(_ value: ExactDecimal) -> String {
    (value.signum > 0 ? "+" : "") + view.numbers.tonnes(value)
  }

  private func padded(_ text: String) -> String {
    text + String(repeating: " ", count: max(0, 56 - text.count))
  }

  private func leading(_ text: String) -> String {
    String(repeating: " ", count: max(0, 10 - text.count)) + text
  }
}

extension WhatIfComparison {
  /// What drawing gave before and after, where it was asked for. Each is drawn by itself from the same
  /// seed, so that the ranges stand beside each other and none is stated of the difference.
  func simulation(in view: FootprintView) -> PlanComparison.Simulation? {
    guard let before = before.sampled, let after = after.sampled else { return nil }
    func row(
      _ label: FootprintText, _ value: (SampledFootprint) -> String
    ) -> (label: String, before: String, after: String) {
      (view.say(label), value(before), value(after))
    }
    return PlanComparison.Simulation(
      title: view.say(.sampled, view.numbers.count(before.samples), String(before.seed)),
      rows: [
        row(.sampledMean) { view.kilograms($0.mean) },
        row(.sampledMedian) { view.kilograms($0.median) },
        row(.sampledRange) { "\(view.kilograms($0.low)) – \(view.kilograms($0.high))" },
      ])
  }
}

/// A comparison as a page.
package struct WhatIfHTML: Sendable {
  package var language: Language

  package init(language: Language) { self.language = language }

  package func text(of comparison: WhatIfComparison) -> String {
    let view = FootprintView(comparison.before, in: language, for: .page)
    return PlanView(
      PlanComparison(
        title: view.say(.whatIfTitle, comparison.name, comparison.before.product.name),
        unit: "\(view.say(.unitKilogramsCO2e)) \(view.say(.perUnit, view.declaredUnit))",
        before: comparison.before.footprint.total, after: comparison.after.footprint.total,
        steps: comparison.steps.map { ($0.what, $0.effect) }, parts: comparison.contributions,
        simulation: comparison.simulation(in: view)),
      in: language, for: .page
    ).page
  }
}

/// A comparison for programs: exact decimal strings, kilograms for one declared unit.
package struct WhatIfJSON: Sendable {
  package init() {}

  package func text(of comparison: WhatIfComparison) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("whatIf", comparison.name)
      json.field("product", comparison.before.product.id)
      json.key("before")
      one(comparison.before.footprint.total, comparison.before.sampled, &json)
      json.key("after")
      one(comparison.after.footprint.total, comparison.after.sampled, &json)
      json.key("difference")
      one(comparison.difference, nil, &json)
      json.key("steps")
      json.array { json in
        for step in comparison.steps {
          json.object { json in
            json.field("what", step.what)
            json.field("kgCO2e", step.total)
            json.field("effect", step.effect)
          }
        }
      }
      json.key("contributions")
      json.array { json in
        for part in comparison.contributions {
          json.compact { json in
            json.object { json in
              json.field("id", part.id)
              json.field("before", part.before.normalised)
              json.field("after", part.after.normalised)
              json.field("difference", (part.after - part.before).normalised)
            }
          }
        }
      }
    }
    json.endLine()
    return String(decoding: json.pieces.joined(), as: UTF8.self)
  }

  private func one(
    _ value: ExactDecimal, _ sampled: SampledFootprint?, _ json: inout JSONWriter
  ) {
    json.compact { json in
      json.object { json in
        json.field("kgCO2e", value.normalised)
        if let sampled { json.part("monteCarlo", FootprintResult.MonteCarlo(sampled)) }
      }
    }
  }
}
