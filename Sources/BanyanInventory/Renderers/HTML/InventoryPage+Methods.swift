import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities
import BanyanReporting

/// Clause 9.3.1, m to t: how it was quantified, how sure it is, and who says so.
extension InventoryPage {
  func methods(_ html: inout HTMLBuilder) {
    item("m", .itemApproach, &html, approach)
    item("n", .itemApproachChanges, &html) { stated(report.own.statement.methodChanges, &$0) }
    item("o", .itemFactors, &html) { html in
      if report.lines.contains(where: { $0.line.basis.isRelease }) {
        paragraph(say(.factorsIntro), &html)
      }
      factorTable(&html)
      propertyTable(&html)
      publicationTable(&html)
    }
    item("p", .itemUncertaintyImpact, &html, uncertaintyByCategory)
    item("q", .itemUncertainty, &html) { html in
      paragraph(
        view.uncertaintySentence ?? say(.uncertaintyNotStated), &html)
      if view.uncertaintyRange != nil { paragraph(say(.uncertaintyMethod), &html) }
      paragraph(view.uncertaintyCoverage, &html)
    }
    item("r", .itemConformity, &html, conformity)
    item("s", .itemVerification, &html) { html in
      if let text = report.own.statement.verification, !text.isEmpty {
        paragraph(text, &html)
      } else {
        paragraph(say(.notVerified), &html, class: "missing")
      }
    }
    item("t", .itemPotentials, &html, potentials)
  }

  // MARK: Conformity

  /// Declared only where nothing of what the clause wants is missing; else what is.
  private func conformity(_ html: inout HTMLBuilder) {
    let gaps = report.conformityGaps
    guard !gaps.isEmpty else {
      paragraph(
        view.say(
          .conformity, report.settings.organisation.name, InventoryReport.standardTitle), &html)
      return
    }
    paragraph(view.say(.conformityMissing, InventoryReport.standardTitle), &html, class: "missing")
    html.element("ul") { html in
      for gap in gaps {
        html.element("li", "9.3.1 \(gap.point)): " + view.words(for: gap))
      }
    }
  }

  // MARK: Approach

  private func approach(_ html: inout HTMLBuilder) {
    let lines = report.lines.map(\.line)
    paragraph(say(.approachText), &html)
    if lines.contains(where: { $0.gases.contains { $0.species.gas == .publishedEquivalent } }) {
      paragraph(say(.approachEquivalents), &html)
    }
    html.element("p", ["class": "formula"], say(.approachFormula))
    paragraph(
      view.say(.approachReason, report.settings.factorSets.joined(separator: ", ")), &html)
    let pinned = report.factors.filter { $0.rung == .pinned }
    if !pinned.isEmpty {
      paragraph(
        view.say(.approachPinned, pinned.map(\.factor.id).joined(separator: ", ")), &html)
    }
    let accepted = report.factors.count { !$0.acceptances.isEmpty }
    if accepted > 0 {
      paragraph(view.say(.approachAccepted, numbers.count(accepted)), &html)
    }
    let estimated = lines.count { $0.isEstimated }
    if estimated > 0 {
      paragraph(
        view.say(.approachEstimated, numbers.count(estimated), numbers.count(lines.count)), &html)
    }
    methods(used: &html)
  }

  /// The methods factors were derived by, where there are any.
  private func methods(used html: inout HTMLBuilder) {
    var lines: [String: Int] = [:]
    for use in report.factors {
      guard let derivation = use.factor.derivation else { continue }
      lines[derivation.name, default: 0] += use.lines
    }
    guard !lines.isEmpty else { return }
    var rows = Table(
      headings: [say(.method), say(.formula), say(.source), say(.lines)], figures: [3])
    for method in FactorMethods.all {
      guard let count = lines[method.name] else { continue }
      rows.add(
        method.name, view.typeset(method.formula), method.source, numbers.count(count))
    }
    table(rows, &html)
  }

  // MARK: Factors

  /// The tables that factors and properties come from, each cited once; rows name it by number.
  private var publications: [FactorTable.Head] {
    var heads: [String: FactorTable.Head] = [:]
    for use in report.factors { heads[use.factor.head.id] = use.factor.head }
    for property in usedProperties { heads[property.head.id] = property.head }
    return heads.values.sorted { $0.id < $1.id }
  }

  private func number(of head: FactorTable.Head) -> String {
    let index = publications.firstIndex { $0.id == head.id } ?? 0
    return "[\(index + 1)]"
  }

  private func publicationTable(_ html: inout HTMLBuilder) {
    var rows = Table(
      headings: ["", say(.publication), say(.licenceTitle), say(.remark)],
      widths: [4, 44, 18, 34])
    for head in publications {
      let parts = [
        head.citation.publisher ?? head.publisher, head.citation.title, head.citation.table,
        head.citation.document, head.citation.url, head.file,
      ]
      let confidence = head.confidence.map { view.say(.confidenceInCopy, $0) }
      rows.add(
        number(of: head), joined(parts), head.citation.licence ?? say(.notStated),
        joined([confidence, head.note]))
    }
    table(rows, &html)
  }

  private func joined(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func factorTable(_ html: inout HTMLBuilder) {
    var rows = Table(
      headings: [
        say(.factor), say(.value), say(.citation), say(.validity), say(.status),
        view.say(.unitTonnesCO2e), say(.share),
      ], figures: [5, 6], widths: [17, 15, 24, 10, 22, 6, 6])
    for use in report.factors {
      let factor = use.factor
      rows.add(
        factor.id, value(of: factor),
        "\(number(of: factor.head)) "
          + joined([factor.document, factor.place, factor.note, factor.location.description]),
        "\(factor.geography), \(view.validity(factor.validity))", status(of: use),
        numbers.tonnes(use.equivalent), view.share(use.equivalent, places: 1))
    }
    table(rows, &html)
  }

  /// As printed; what was derived from printed parameters is shown to six digits beside them.
  private func value(of factor: EmissionFactor) -> String {
    let masses = factor.emissions.map { amount in
      let mass =
        factor.derivation == nil
        ? numbers.published(amount.text)
        : "\(numbers.significant(amount.kilograms.decimal(), digits: 6)) kg"
      return view.typeset("\(mass) \(amount.species)")
    }
    let parameters = factor.derivation.map { derivation in
      " ("
        + derivation.parameters.map { "\($0.name) \(numbers.published($0.value))" }
        .joined(separator: ", ") + ")"
    }
    return masses.joined(separator: "; ") + " / \(factor.per.symbol)" + (parameters ?? "")
  }

  private func status(of use: InventoryReport.FactorUse) -> String {
    let status: StatementText =
      switch use.factor.status {
      case _ where use.factor.isSiteSpecific: .statusSite
      case .official: .statusOfficial
      case .estimate: .statusEstimate
      case .superseded: .statusSuperseded
      }
    let reasons = use.acceptances.map { acceptance in
      view.say(
        .acceptedFor, acceptance.take.joined(separator: " "),
        acceptance.stands.joined(separator: " "), acceptance.reason,
        acceptance.location.description)
    }
    return ([say(status)] + reasons).joined(separator: "; ")
  }

  private var usedProperties: [PhysicalProperty] {
    var used: [String: PhysicalProperty] = [:]
    for property in report.lines.flatMap(\.line.properties) { used[property.id] = property }
    return used.values.sorted { $0.id < $1.id }
  }

  /// Heating values and densities, which a figure hangs on as much as on its factor.
  private func propertyTable(_ html: inout HTMLBuilder) {
    guard !usedProperties.isEmpty else { return }
    var rows = Table(
      headings: [say(.property), say(.value), say(.citation), say(.validity)],
      widths: [26, 14, 44, 16])
    for property in usedProperties {
      rows.add(
        property.id, numbers.published(property.value.text),
        "\(number(of: property.head)) "
          + joined([property.place, property.note, property.location.description]),
        "\(property.geography), \(view.validity(property.validity))")
    }
    table(rows, &html)
  }

  // MARK: Uncertainty, potentials

  private func uncertaintyByCategory(_ html: inout HTMLBuilder) {
    var rows = Table(
      headings: [
        say(.category), view.say(.unitTonnesCO2e), "95 %", say(.withActivityLimits),
        say(.withFactorLimits),
      ], figures: [1, 2, 3, 4])
    func add(_ title: String, _ analysis: UncertaintyAnalysis, _ value: ExactDecimal, sum: Bool) {
      let lines = numbers.count(analysis.lines)
      let activity = numbers.count(analysis.lines - analysis.linesWithoutActivityUncertainty)
      let factor = numbers.count(analysis.lines - analysis.linesWithoutFactorLimits)
      rows.add(
        title, numbers.tonnes(value), view.range(of: analysis) ?? say(.notStated),
        view.say(.partOf, activity, lines), view.say(.partOf, factor, lines),
        kind: sum ? .sum : .plain)
    }
    for category in view.usedCategories {
      let lines = report.lines.filter { $0.category.category == category.category }.map(\.line)
      add(
        view.title(ofCategory: category.category), UncertaintyAnalysis(of: lines),
        category.equivalent, sum: false)
    }
    add(say(.total), report.uncertainty, report.total, sum: true)
    table(rows, &html)
  }

  private func potentials(_ html: inout HTMLBuilder) {
    let set = report.potentials
    paragraph(view.say(.potentialsSource, set.name, set.title), &html)
    if set.name != "AR6" {
      let reason = report.own.statement.gwpReason
      paragraph(
        view.say(.potentialsNotLatest, set.name), &html, class: reason == nil ? "missing" : nil)
      if let reason { paragraph(reason, &html) }
    }
    let species = Set(report.lines.flatMap(\.line.gases).map(\.species))
      .filter { !$0.isBiogenicCarbonDioxide }
    var rows = Table(headings: [say(.gas), "GWP-100"], figures: [1])
    for item in species.sorted() {
      guard let potential = set.potential(of: item) else { continue }
      rows.add(view.typeset(item.description), numbers.exact(potential.value))
    }
    table(rows, &html)
  }
}
