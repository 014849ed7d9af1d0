import BanyanProduction
import BanyanQuantities

/// The template's figures, by its own formulas, beside those that are declared, and why they differ.
struct TemplateComparison: Sendable {
  struct Row: Sendable {
    let product: String
    let process: String
    /// Of one tonne.
    let template: TemplateChain.Figures
    let direct: ExactRatio
    let indirect: ExactRatio
    let reasons: [TemplateWord]

    var differs: Bool { direct != template.direct || indirect != template.indirect }
  }

  let rows: [Row]

  /// Nil where the template's formulas give nothing: a loop that passes all on.
  init?(_ report: CBAMReport, _ entries: TemplateEntries) {
    guard let figures = TemplateChain(entries).figures() else { return nil }
    let causes = TemplateCauses(report, entries)
    rows = report.processes.enumerated().flatMap { place, process in
      process.goods.map { good in
        let own = figures[place]
        let differs = good.direct != own.direct || good.indirect != own.indirect
        return Row(
          product: good.product, process: entries.processes[place].name, template: own,
          direct: good.direct, indirect: good.indirect,
          reasons: differs ? causes.reasons(for: place) : [])
      }
    }
  }
}

/// What makes the figures of a process, or of one that feeds it, another by the definitive rules.
private struct TemplateCauses {
  let report: CBAMReport
  let entries: TemplateEntries

  init(_ report: CBAMReport, _ entries: TemplateEntries) {
    self.report = report
    self.entries = entries
  }

  func reasons(for process: Int) -> [TemplateWord] {
    let chain = chain(of: process)
    let figures = chain.map { report.processes[$0] }
    let taken = figures.flatMap(\.precursors).map(\.precursor)
    let names = Set(taken.map(\.text.id.value))
    var reasons: [TemplateWord] = []
    if figures.contains(where: { !$0.process.countsIndirect && !$0.emissions.indirect.isZero }) {
      reasons.append(.causeIndirect)
    }
    if taken.contains(where: { !$0.annexI.countsIndirect && $0.text.values?.electricity != nil }) {
      reasons.append(.causePrecursorElectricity)
    }
    if figures.contains(where: hasContents) { reasons.append(.causeContent) }
    if figures.contains(where: { !$0.emissions.floor.isZero || isNegative($0) }) {
      reasons.append(.causeFloor)
    }
    if isAveraged(among: names) { reasons.append(.causeAverage) }
    if taken.contains(where: lacksElectricity) { reasons.append(.causeBlankElectricity) }
    return reasons
  }

  /// A process and all that feed it.
  private func chain(of process: Int) -> [Int] {
    var chain = [process]
    var next = 0
    while next < chain.count {
      for (maker, other) in entries.processes.enumerated()
      where other.internally[chain[next]] != nil && !chain.contains(maker) {
        chain.append(maker)
      }
      next += 1
    }
    return chain
  }

  /// Whether goods of one process hold more or less of what their functional unit counts.
  private func hasContents(_ figures: ProcessFigures) -> Bool {
    Set(figures.goods.map(\.good.unitsPerTonne)).count > 1
  }

  private func isNegative(_ figures: ProcessFigures) -> Bool {
    figures.emissions.directlyAttributable < .zero
  }

  /// Whether suppliers of one code are averaged over processes that take them unlike each other (2547
  /// Art. 14(2)).
  private func isAveraged(among names: Set<String>) -> Bool {
    let pooled = report.settings.precursors.filter { $0.onlyIn == nil }
    return Dictionary(grouping: pooled, by: \.code.value).values.contains { suppliers in
      let ids = Set(suppliers.map(\.id.value))
      let takers = report.processes.filter { figures in
        figures.precursors.contains { ids.contains($0.precursor.text.id.value) }
      }
      return ids.count > 1 && !ids.isDisjoint(with: names) && takers.count > 1
    }
  }

  /// Whether indirect emissions count that the template has no electricity for.
  private func lacksElectricity(_ precursor: Precursor) -> Bool {
    guard !precursor.indirect.isZero else { return false }
    let stated = precursor.basis == .actual && precursor.text.values?.electricity != nil
    let ofCountry = precursor.text.country.flatMap { report.law.parameters.electricity[$0] }
    return !stated && ofCountry == nil
  }
}
