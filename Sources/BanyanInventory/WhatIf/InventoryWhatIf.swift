import BanyanDiagnostics
import BanyanJSON
import BanyanQuantities
import BanyanReporting
import BanyanRuns

/// What an inventory would be under a plan, beside what it is.
package struct InventoryWhatIf: Sendable {
  package let name: String
  package let before: InventoryReport
  package let after: InventoryReport
  package let steps: [Step]

  package struct Step: Sendable {
    package let what: String
    /// Tonnes CO2e with this step and those before, location-based.
    package let total: ExactDecimal
    /// What the step changed; all together are the whole difference.
    package let effect: ExactDecimal
  }

  /// Makes the changes one after another and the inventory after each; no value, with the reasons,
  /// where a change meets nothing or leads to an error.
  package static func comparison(
    of plan: WhatIf, with before: InventoryReport, in run: Run
  ) throws(RunFailure) -> Stage<InventoryWhatIf> {
    let purpose = InventoryStandard.purpose(of: before.own)
    let read = try run.sums(for: [purpose])
    guard var sums = read.value else { return Stage(nil, read.findings) }
    var last = before
    var steps: [Step] = []
    var all = Diagnostics()
    for step in plan.steps {
      var found = Diagnostics()
      guard case .records(let change) = step.change else { continue }
      let changed = try run.changing(sums, by: change, for: purpose, &found)
      guard let changed else { return Stage(nil, all.joined(with: found.noting(step))) }
      sums = changed
      let calculated = try run.calculated(
        for: InventoryStandard.self, before.own, on: sums, pinned: plan.tables)
      found.join(calculated.findings)
      let report = calculated.value.flatMap {
        InventoryStandard.report(on: (), of: before.own, on: $0, &found)
      }
      guard let report, !found.hasErrors else {
        return Stage(nil, all.joined(with: found.noting(step)))
      }
      all.join(found)
      steps.append(
        Step(
          what: step.what, total: report.total.normalised,
          effect: (report.total - last.total).normalised))
      last = report
    }
    return Stage(InventoryWhatIf(name: plan.name, before: before, after: last, steps: steps), all)
  }

  /// The forms it is written in.
  package static var formats: [ReportFormat<InventoryWhatIf>] {
    [
      .text("text") { comparison, surface in
        PlanView(comparison.plan(in: surface.language), in: surface.language, for: .terminal).text
      },
      .text("json") { comparison, _ in comparison.json },
      .text("html") { comparison, surface in
        PlanView(comparison.plan(in: surface.language), in: surface.language, for: .page).page
      },
    ]
  }

  /// Whether the first line of a text is that of such a comparison, in either language.
  package static func isHeading(_ first: Substring) -> Bool {
    Language.allCases.contains { first.contains(PlanText.inventory.text(in: $0, "", "")) }
  }

  private func plan(in language: Language) -> PlanComparison {
    PlanComparison(
      title: PlanText.inventory.text(in: language, name, before.settings.organisation.name),
      unit: "t CO2e", before: before.total, after: after.total,
      steps: steps.map { ($0.what, $0.effect) }, parts: parts)
  }

  private var parts: [(id: String, before: ExactDecimal, after: ExactDecimal)] {
    func totals(_ report: InventoryReport) -> [String: ExactDecimal] {
      report.lines.reduce(into: [:]) { $0[$1.id, default: .zero] += $1.equivalent }
    }
    return PlanComparison.parts(totals(before), totals(after))
  }

  /// For programs: exact decimal strings, tonnes.
  private var json: String {
    var json = JSONWriter()
    json.object { writer in
      writer.field("whatIf", name)
      writer.part("engine", StatedEngine.this)
      writer.field("standard", InventoryReport.standardTitle)
      writer.field("organisation", before.settings.organisation.name)
      for (key, report) in [("before", before), ("after", after)] {
        writer.key(key)
        writer.compact { json in
          json.object {
            $0.field("tCO2e", report.total.normalised)
            $0.field("marketBasedTCO2e", report.marketBasedTotal.normalised)
            $0.field("biogenicCO2t", report.biogenicCarbonDioxide.normalised)
          }
        }
      }
      writer.key("difference")
      writer.compact { json in
        json.object { $0.field("tCO2e", (after.total - before.total).normalised) }
      }
      writer.key("steps")
      writer.array { json in
        for step in steps {
          json.object { json in
            json.field("what", step.what)
            json.field("tCO2e", step.total)
            json.field("effect", step.effect)
          }
        }
      }
      writer.key("lines")
      writer.array { json in
        for part in parts {
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
}
