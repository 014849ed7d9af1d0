import BanyanCalculation
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// The inventory for people at a terminal: totals first, then what they hang on, then what to do
/// next. Piped, the same words and figures stand in plain columns.
package struct InventoryText {
  /// Where the text goes.
  package struct Surface: Sendable {
    /// Colours, bars and the elapsed time.
    package var isTerminal: Bool
    package var width: Int
    /// Seconds of the run so far; printed on a terminal only.
    package var elapsed: Double?

    package init(isTerminal: Bool, width: Int = 80, elapsed: Double? = nil) {
      self.isTerminal = isTerminal
      self.width = max(40, width)
      self.elapsed = elapsed
    }

    package static let piped = Surface(isTerminal: false)
  }

  package var language: Language
  package var surface: Surface

  package init(language: Language, surface: Surface = .piped) {
    self.language = language
    self.surface = surface
  }

  /// Whether the first and the third line of a text are those of an inventory, in either language.
  package static func isHeading(_ first: Substring, _ third: Substring) -> Bool {
    first.contains(" · GWP ")
      && Language.allCases.contains { third.hasPrefix("  " + StatementText.total.text(in: $0)) }
  }

  package func text(of report: InventoryReport) -> String {
    InventoryTextPage(
      view: ReportView(report, in: language, for: .terminal), surface: surface
    ).text
  }
}

private struct InventoryTextPage {
  let view: ReportView
  let surface: InventoryText.Surface

  private var report: InventoryReport { view.report }

  var text: String {
    var lines = [headline, ""]
    lines += totals()
    lines.append("")
    if !report.lines.isEmpty { lines += categories() + [""] }
    lines += hangsOn()
    lines += closing()
    if surface.isTerminal, let elapsed = surface.elapsed { lines.append(dim(seconds(elapsed))) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var headline: String {
    let size = [
      view.count(report.settings.facilities.count, .facilityOne, .facilityMany),
      view.count(report.records, .recordOne, .recordMany),
      view.count(report.factors.count, .factorOne, .factorMany),
    ].joined(separator: ", ")
    return [
      bold(ShownText.line(report.settings.organisation.name)), view.period(report.settings.period),
      view.consolidation, "GWP \(report.potentials.name)", size,
    ].joined(separator: " · ")
  }

  // MARK: Totals

  private struct Row {
    var label: String
    var figure: String
    var rest = ""
  }

  private func totals() -> [String] {
    let unit = view.say(.unitTonnesCO2e)
    var rows = [
      Row(
        label: view.say(.total), figure: view.numbers.tonnes(report.total),
        rest: "\(unit)   \(view.uncertaintyStatement)"),
      Row(
        label: view.say(.marketBased), figure: view.numbers.tonnes(report.marketBasedTotal),
        rest: unit),
    ]
    if showsBiogenic {
      rows.append(
        Row(
          label: view.say(.biogenicApart), figure: view.biogenicTonnes ?? "–",
          rest: [view.biogenicTonnes.map { _ in view.say(.unitTonnesCO2) }, view.biogenicGap]
            .compactMap { $0 }.joined(separator: "; ")))
    }
    if report.statesMarketBiogenic {
      rows.append(
        Row(
          label: view.say(.marketBiogenic),
          figure: view.numbers.tonnes(report.marketBasedBiogenicCarbonDioxide),
          rest: view.say(.unitTonnesCO2)))
    }
    for gas in report.outsideBasket {
      rows.append(
        Row(
          label: view.say(.outsideBasket, gas.gas), figure: view.numbers.tonnes(gas.equivalent),
          rest: unit))
    }
    if let base = report.baseYear {
      rows.append(
        Row(
          label: view.title(of: base), figure: view.numbers.tonnes(base.reference),
          rest: "\(unit); \(view.say(.thisPeriod)): \(view.difference(to: base))"))
    }
    return rows.enumerated().map { index, row in
      let line = "  \(padded(row.label, labelWidth))  \(figure(row.figure)) \(row.rest)"
      return index == 0 ? bold(line) : line
    }
  }

  private var showsBiogenic: Bool {
    !report.biogenicCarbonDioxide.isZero || view.biogenicGap != nil
  }

  // MARK: Categories

  private func categories() -> [String] {
    let largest = report.categories.map(\.equivalent.magnitude).max() ?? .zero
    return view.usedCategories.flatMap { category -> [String] in
      let head = line(
        "\(category.category)  \(title(category))", category.equivalent, largest, isPart: false)
      guard category.parts.count > 1 else {
        return [head]
      }
      return [head]
        + category.parts.map { part in
          line("   " + view.title(of: part.subcategory), part.equivalent, largest, isPart: true)
        }
    }
  }

  /// A category with one subcategory stands on one line.
  private func title(_ category: InventoryReport.CategoryFigure) -> String {
    let title = view.say(InventoryCategory.title(ofCategory: category.category))
    guard category.parts.count == 1, let only = category.parts.first else { return title }
    return "\(title) (\(view.title(of: only.subcategory)))"
  }

  private func line(
    _ label: String, _ value: ExactDecimal, _ largest: ExactDecimal, isPart: Bool
  ) -> String {
    let shown = "  \(padded(label, labelWidth))  \(figure(view.numbers.tonnes(value)))"
    let share = view.share(value)
    guard surface.isTerminal else { return "\(shown)  \(leading(share, 6))" }
    let bar = bar(value, largest)
    let room = String(repeating: " ", count: max(0, barWidth - bar.count))
    return "\(shown)  \(coloured(bar, isPart: isPart))\(room) "
      + (isPart ? dim(leading(share, 6)) : leading(share, 6))
  }

  /// Eighths of a block, so that a bar tells a per cent apart on forty columns.
  private func bar(_ value: ExactDecimal, _ largest: ExactDecimal) -> String {
    guard value > .zero, !largest.isZero else { return "" }
    let eighths = (value * ExactDecimal(barWidth * 8))
      .divided(by: largest, significantDigits: 20).rounded(places: 0)
    let count = max(1, Int(eighths.description) ?? 0)
    let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][count % 8]
    return String(repeating: "█", count: count / 8) + partial
  }

  // MARK: What it hangs on, and what next

  private func hangsOn() -> [String] {
    let top = view.contributors.prefix(3)
    guard !top.isEmpty else { return [] }
    let words = top.map {
      "\(ShownText.line(view.words(for: $0))) (\(view.numbers.percent(share: $0.share)))"
    }
    return wrapped("\(view.say(.hangsOn)):", words) + ["  " + dim(view.uncertaintyCoverage), ""]
  }

  /// Items stand behind the lead where they fit, else each on its own line.
  private func wrapped(_ lead: String, _ items: [String]) -> [String] {
    let joined = "  \(lead)  " + items.joined(separator: " · ")
    if joined.count <= surface.width { return [joined] }
    return ["  " + lead] + items.map { "    " + $0 }
  }

  private func closing() -> [String] {
    let counts = view.completenessCounts
    var lines = [
      "  "
        + view.say(
          .completenessLine, view.numbers.count(counts.included),
          view.numbers.count(counts.excluded), view.numbers.count(counts.notConsidered))
    ]
    let warnings = view.warnings
    if let only = warnings.first {
      let text = view.count(warnings.count, .warningOne, .warningMany)
      let detail =
        warnings.count == 1
        ? ShownText.line(only.message(in: view.language)) : view.say(.warningsWhere)
      lines.append("  " + yellow(text) + ": " + detail)
    }
    let other = view.language == .english ? "vi" : "en"
    lines.append(
      "  \(view.say(.more)): banyan explain <\(view.say(.lineWord))> · --format html · --lang \(other)"
    )
    return lines
  }

  private func seconds(_ elapsed: Double) -> String {
    let number = ExactDecimal(shortest: elapsed) ?? .zero
    return view.numbers.significant(number.rounded(places: 3), digits: 1) + " s"
  }

  // MARK: Columns

  private var labelWidth: Int {
    var labels = [view.say(.total), view.say(.marketBased)]
    if showsBiogenic { labels.append(view.say(.biogenicApart)) }
    if report.statesMarketBiogenic { labels.append(view.say(.marketBiogenic)) }
    if let base = report.baseYear { labels.append(view.title(of: base)) }
    labels += report.outsideBasket.map { view.say(.outsideBasket, $0.gas) }
    for category in view.usedCategories {
      labels.append("\(category.category)  \(title(category))")
      if category.parts.count > 1 {
        labels += category.parts.map { "   " + view.title(of: $0.subcategory) }
      }
    }
    return labels.map(\.count).max() ?? 0
  }

  private var figureWidth: Int {
    let figures =
      [
        report.total, report.marketBasedTotal, report.biogenicCarbonDioxide,
        report.marketBasedBiogenicCarbonDioxide,
      ]
      + report.outsideBasket.map(\.equivalent) + report.categories.map(\.equivalent)
      + report.categories.flatMap(\.parts).map(\.equivalent)
      + [report.baseYear?.reference].compactMap { $0 }
    return figures.map { view.numbers.tonnes($0).count }.max() ?? 0
  }

  private var barWidth: Int {
    min(32, max(8, surface.width - labelWidth - figureWidth - 13))
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func leading(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private func figure(_ text: String) -> String { leading(text, figureWidth) }

  // MARK: Colour

  private func bold(_ text: String) -> String { escape("1", text) }
  private func dim(_ text: String) -> String { escape("2", text) }
  private func yellow(_ text: String) -> String { escape("33", text) }

  private func coloured(_ bar: String, isPart: Bool) -> String {
    bar.isEmpty ? "" : escape(isPart ? "2;36" : "36", bar)
  }

  private func escape(_ code: String, _ text: String) -> String {
    surface.isTerminal ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
