import BanyanDiagnostics
import BanyanQuantities
import BanyanSpreadsheets

/// Products and carbon prices on the summary sheet.
extension TemplateLint {
  func summary(_ found: inout TemplateFindings) {
    var processOfCode: [String: String] = [:]
    var codesOfProcess: [String: Set<String>] = [:]
    for product in products.rows {
      code(product, &found)
      shares(product.row, &found)
      figures(product, &found)
      price(product, &found)
      let code = product.code.filter { !$0.isWhitespace }
      if let other = processOfCode[code], other != product.process {
        found.report(
          .templateCodeTwice, .productCode, product.row, [code, other, product.process])
      }
      processOfCode[code] = processOfCode[code] ?? product.process
      if codesOfProcess[product.process, default: []].insert(code).inserted,
        codesOfProcess[product.process, default: []].count == 2
      {
        found.report(.templateOneFigure, .productCode, product.row, [product.process])
      }
    }
  }

  // MARK: Codes

  private func code(_ product: TemplateProducts.Row, _ found: inout TemplateFindings) {
    let row = product.row
    if product.process.isEmpty || product.figures == nil {
      found.report(.templateProcess, .productProcess, row, [product.process])
    }
    if case .number? = template.cell(.productCode, row: row)?.value {
      found.report(
        .templateCodeNumber, .productCode, row, [product.code],
        hint: Phrase(.hintTemplateCodeText))
      return
    }
    guard CNCode(product.code) != nil, product.code.count == 8 else {
      found.report(
        .templateCodeForm, .productCode, row, [product.code], hint: Phrase(.hintTemplateCodeText))
      return
    }
    let lists = template.lists.categories
    if lists.isEmpty { return }
    guard let category = lists[product.code] else {
      found.report(.templateCode, .productCode, row, [product.code, template.file])
      return
    }
    let own = entries.processes.first { $0.name == product.process }
    if let own, own.category != category, !own.included.contains(category) {
      found.report(
        .templateCodeCategory, .productCode, row, [product.code, category, own.category])
    }
  }

  // MARK: Numbers

  private static let shares: [TemplateField] = [
    .manganese, .chromium, .nickel, .otherAlloys, .carbon, .otherMaterials, .preConsumerScrap,
    .otherElements, .clinker, .concentration, .nitricAcid, .urea, .nitrogen, .ammonium, .nitrate,
    .ureaNitrogen, .otherNitrogen, .priceShare, .rebateShare,
  ]

  private func shares(_ row: Int, _ found: inout TemplateFindings) {
    for field in Self.shares {
      guard let value = template.number(field, row: row), .one < value else { continue }
      found.report(
        .templateAsPercent, field, row, [Self.text(value), Self.text(value / ExactDecimal(100))])
    }
  }

  private func figures(_ product: TemplateProducts.Row, _ found: inout TemplateFindings) {
    for (field, value) in [
      (TemplateField.seeDirect, product.direct), (.seeIndirect, product.indirect),
    ] {
      guard let value, value < .zero else { continue }
      found.report(.templateNegative, field, product.row, [Self.text(value)])
    }
  }

  // MARK: Carbon price

  private func price(_ product: TemplateProducts.Row, _ found: inout TemplateFindings) {
    let row = product.row
    guard let price = template.number(.price, row: row), !price.isZero else { return }
    let currency = template.text(.priceCurrency, row: row)
    let currencies = template.lists.currencies
    if currency.map({ !currencies.isEmpty && !currencies.contains($0) }) ?? true {
      found.report(.templatePrice, .priceCurrency, row, [label(.priceCurrency)])
    }
    if template.text(.priceType, row: row) == nil {
      found.report(.templatePrice, .priceType, row, [label(.priceType)])
    }
    if template.text(.carbonPriceAct) == nil {
      found.report(.templatePrice, .carbonPriceAct, 0, [label(.carbonPriceAct)])
    }
    if let rebate = template.number(.rebate, row: row), price < rebate {
      found.report(
        .templateRebate, .rebate, row, [Self.text(rebate), Self.text(price)])
    }
    perTonne(price, currency, product, &found)
  }

  /// A price that makes a tonne of CO2e dearer than any is one of CO2e, not of the product.
  private func perTonne(
    _ price: ExactRatio, _ currency: String?, _ product: TemplateProducts.Row,
    _ found: inout TemplateFindings
  ) {
    let share = template.number(.priceShare, row: product.row) ?? .one
    guard let direct = product.direct, let indirect = product.indirect,
      ["EUR", "USD", "GBP", "CHF"].contains(currency)
    else { return }
    let covered = (direct + indirect) * share
    guard .zero < covered, covered * ExactDecimal(300) < price else { return }
    found.report(
      .templatePricePerTonne, .price, product.row, [Self.text(price), Self.text(covered)],
      hint: Phrase(.hintTemplatePricePerTonne))
  }
}
