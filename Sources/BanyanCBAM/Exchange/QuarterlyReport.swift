import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// The transitional registry's quarterly report (2023/1773 Annex I), as its XML schema, version 23.00, has
/// it: for corrections of imports to the end of 2025, and of no others.
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
      let electricity = TransitionalElectricity(report: report).figures
    else { return nil }
    let deliveries = report.deliveries.map(\.delivery).filter { $0.quarter == quarter }
    checkImporters(deliveries, &found)
    let items = items(deliveries)
    checkDefaults(items, &found)
    var texts = QuarterlyTexts(at: place)
    let writer = QuarterlyWriter(report: report, electricity: electricity)
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

  private func checkDefaults(_ items: [Item], _ found: inout Diagnostics) {
    for item in items where !item.good.embedded.directByDefault.isZero {
      let share = (item.good.embedded.directShare * ExactDecimal(100)).decimal().rounded(places: 1)
      found.report(
        Diagnostic(
          .quarterlyDefault, at: item.good.good.text.product.location,
          [item.good.product, "\(share.normalised)"], hint: Phrase(.hintQuarterlyDefault)))
    }
  }
}
