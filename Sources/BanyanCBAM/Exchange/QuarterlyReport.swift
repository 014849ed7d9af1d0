import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// The transitional registry's quarterly report (2023/1773 Annex I), as its XML schema, version 23.00, has
/// it: for corrections of imports to the end of 2025, and of no others.
///
/// Its figures are by the transitional rules. Default values of that time the program does not have: where a
/// precursor has none of its own, those of 2025/2621 stand in their place, and report and findings say so.
struct QuarterlyReport {
  let report: CBAMReport

  /// What was imported in the quarter of one product.
  struct Item {
    let process: Int
    let good: GoodFigures
    let tonnes: ExactRatio
  }

  /// Nil where something is missing that the schema wants; the findings say what.
  func xml(_ found: inout Diagnostics) -> String? {
    guard let quarter = quarter(&found),
      let figures = QuarterlyFigures(report)
    else { return nil }
    let deliveries = report.deliveries.map(\.delivery).filter { $0.quarter == quarter }
    checkImporters(deliveries, &found)
    let items = items(deliveries)
    check(items, figures, &found)
    var texts = QuarterlyTexts(at: place)
    let writer = QuarterlyWriter(report: report, figures: figures)
    let xml = writer.text(quarter, items, &texts)
    found.join(texts.found)
    return found.hasErrors ? nil : xml
  }

  private var settings: CBAMSettings { report.settings }
  private var place: SourceLocation { settings.location }

  // MARK: Which imports

  private func quarter(_ found: inout Diagnostics) -> String? {
    guard report.year < CBAMStandard.firstYear else {
      found.report(
        Diagnostic(
          .quarterlyOver, at: settings.period?.location ?? place, [String(report.year)],
          hint: Phrase(.hintQuarterlyOver)))
      return nil
    }
    for delivery in settings.deliveries where delivery.year >= CBAMStandard.firstYear {
      if settings.options.quarter.map({ $0 == delivery.quarter }) ?? true {
        found.report(
          Diagnostic(
            .quarterlyOver, at: delivery.location, [delivery.quarter],
            hint: Phrase(.hintQuarterlyOver)))
      }
    }
    if found.hasErrors { return nil }
    let quarters = Set(report.deliveries.map(\.delivery.quarter)).sorted()
    let known = quarters.joined(separator: ", ")
    if let asked = settings.options.quarter {
      if quarters.contains(asked) { return asked }
      found.report(
        Diagnostic(
          .quarterlyNone, at: place, [asked],
          hint: quarters.isEmpty
            ? Phrase(.hintQuarterlyAdd, "deliveries") : Phrase(.hintOneOf, known)))
      return nil
    }
    if quarters.count == 1 { return quarters[0] }
    found.report(
      quarters.isEmpty
        ? Diagnostic(
          .quarterlyNone, at: place, [String(report.year)],
          hint: Phrase(.hintQuarterlyAdd, "deliveries"))
        : Diagnostic(
          .quarterlySeveral, at: place, [known],
          hint: Phrase(.hintQuarterlyChoose, quarters[0])))
    return nil
  }

  /// One report is one declarant's.
  private func checkImporters(_ deliveries: [Delivery], _ found: inout Diagnostics) {
    guard let first = deliveries.first else { return }
    for other in deliveries.dropFirst() where other.importer != first.importer {
      found.report(
        Diagnostic(
          .quarterlyImporters, at: other.location, [other.importer, first.importer],
          hint: Phrase(.hintQuarterlyImporters)))
    }
  }

  /// By product, in the order of deliveries.
  private func items(_ deliveries: [Delivery]) -> [Item] {
    var order: [String] = []
    var sums: [String: ExactRatio] = [:]
    for delivery in deliveries {
      let product = delivery.product.value
      if sums[product] == nil { order.append(product) }
      sums[product, default: .zero] += delivery.tonnes
    }
    return order.compactMap { product in
      for (place, process) in report.processes.enumerated() {
        if let good = process.goods.first(where: { $0.product == product }) {
          return Item(process: place, good: good, tonnes: sums[product] ?? .zero)
        }
      }
      return nil
    }
  }

  /// What of a good no transitional rule knows.
  private func check(
    _ items: [Item], _ figures: QuarterlyFigures, _ found: inout Diagnostics
  ) {
    for item in items {
      let place = item.good.good.text.product.location
      if let share = figures.byDefault(item.process) {
        found.report(
          Diagnostic(
            .quarterlyDefault, at: place, [item.good.product, share],
            hint: Phrase(.hintQuarterlyDefault)))
      }
      let exempt = figures.exempt(item.process)
      if !exempt.isEmpty {
        found.report(
          Diagnostic(
            .quarterlyExempt, at: place, [item.good.product, exempt.joined(separator: ", ")],
            hint: Phrase(.hintQuarterlyDefault)))
      }
    }
  }
}

/// Transitional figures of a report by process, and what of them rests on no transitional rule.
struct QuarterlyFigures {
  private let transitional: TransitionalFigures
  private let all: [TransitionalChain.Figures]
  private let defaults: [TransitionalChain.Figures]

  /// Nil where a loop passes everything on.
  init?(_ report: CBAMReport) {
    transitional = TransitionalFigures(report: report)
    guard let all = transitional.all, let defaults = transitional.brought(by: .default) else {
      return nil
    }
    (self.all, self.defaults) = (all, defaults)
  }

  subscript(process: Int) -> TransitionalChain.Figures { all[process] }

  /// Per cent of the direct emissions that default values of 2025/2621 bring; nil where none do.
  func byDefault(_ process: Int) -> String? {
    let (part, whole) = (defaults[process].direct, all[process].direct)
    guard !part.isZero, !whole.isZero else { return nil }
    return "\((part / whole * ExactDecimal(100)).decimal().rounded(places: 1).normalised)"
  }

  func exempt(_ process: Int) -> [String] { transitional.names(of: .exempt, behind: process) }

  /// Whether the direct, the indirect emissions are more than measured and stated ones.
  func isEstimated(_ process: Int) -> (direct: Bool, indirect: Bool) {
    let isExempt = !exempt(process).isEmpty
    return (
      isExempt || !defaults[process].direct.isZero, isExempt || !defaults[process].indirect.isZero
    )
  }

  /// What whoever reads the file has to know of its figures, each within 512 characters.
  func remarks(_ process: Int) -> [String] {
    var remarks = [
      "Embedded emissions by Implementing Regulation (EU) 2023/1773, Annex III, per tonne of goods; "
        + "source streams, factors and boundaries of processes as in (EU) 2025/2547."
    ]
    if let share = byDefault(process) {
      remarks.append(
        named(
          transitional.names(of: .default, behind: process),
          "\(share) % of the direct emissions rest on default values with mark-up of (EU) 2025/2621, "
            + "which are no default values of the transitional period"))
    }
    let exempt = exempt(process)
    if !exempt.isEmpty {
      remarks.append(
        named(
          exempt,
          "Precursors of exempt origin count as zero, as (EU) 2025/2547 has it, since nobody states their "
            + "own values"))
    }
    return remarks
  }

  /// As many names as there is room for.
  private func named(_ names: [String], _ sentence: String) -> String {
    var text = "\(sentence): \(names[0])"
    for name in names.dropFirst() {
      if text.unicodeScalars.count + name.unicodeScalars.count + 7 > 512 { return text + ", …" }
      text += ", \(name)"
    }
    return text
  }
}
