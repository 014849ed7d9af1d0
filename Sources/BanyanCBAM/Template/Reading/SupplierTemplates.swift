import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanFiles
import BanyanQuantities
import BanyanSpreadsheets

/// Fills the values of precursors that a supplier's filled template states, each with the cell it stands in.
struct SupplierTemplates {
  let workspace: Workspace
  /// The year reported on.
  let year: Int
  let law: CBAMLaw

  func read(
    into settings: inout CBAMSettings, _ diagnostics: inout Diagnostics
  ) throws(FileError) {
    guard settings.precursors.contains(where: { $0.values?.template != nil }),
      let map = TemplateMap.read(from: workspace.library, &diagnostics)
    else { return }
    var opened: [String: TemplateWorkbook] = [:]
    for place in settings.precursors.indices {
      guard let stated = settings.precursors[place].values?.template else { continue }
      let file = stated.file
      if opened[file.value] == nil {
        opened[file.value] = try template(file, map, &diagnostics)
      }
      guard let template = opened[file.value] else { continue }
      fill(&settings.precursors[place], from: template, &diagnostics)
    }
  }

  /// Opened and linted once, however many precursors it speaks of.
  private func template(
    _ file: Located<String>, _ map: TemplateMap, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> TemplateWorkbook? {
    let path = "\(workspace.root)/\(file.value)"
    if let why = try Enclosure(workspace.root).refusal(of: file.value, takesLinks: true) {
      diagnostics.report(
        Diagnostic(
          .templateFile, at: file.location, [file.value], notes: [why],
          hint: Phrase(.hintTemplatePath)))
      return nil
    }
    let template = try TemplateWorkbook.open(
      path, as: file.value, for: .reading, by: map, through: workspace.inputs, &diagnostics)
    if let template {
      diagnostics.append(
        contentsOf: TemplateLint(
          template, law: law, countries: workspace.library.countries
        ).findings)
    }
    return template
  }

  private func fill(
    _ precursor: inout PrecursorText, from template: TemplateWorkbook,
    _ diagnostics: inout Diagnostics
  ) {
    guard let stated = precursor.values?.template else { return }
    checkPeriod(of: precursor, template, &diagnostics)
    let entries = TemplateReading(template: template).entries
    guard let row = row(of: precursor, stated, template, entries, &diagnostics) else { return }
    guard let direct = row.direct else {
      diagnostics.report(
        Diagnostic(
          .templateNoFigure, at: template.location(of: .seeDirect, row: row.row), [row.name]))
      return
    }
    func rate(
      _ value: ExactRatio?, _ field: TemplateField, _ unit: StatedRate.Unit
    ) -> StatedRate? {
      value.map {
        StatedRate(
          value: $0.decimal(), unit: unit, location: template.location(of: field, row: row.row))
      }
    }
    precursor.values?.direct = rate(direct, .seeDirect, .perTonne)
    precursor.values?.indirect = rate(row.indirect, .seeIndirect, .perTonne)
    precursor.values?.electricity = rate(row.electricity, .electricityEmbedded, .megawattHours)
    diagnostics.report(
      Diagnostic(
        .templateTransitional, at: stated.file.location, [precursor.id.value],
        notes: [
          Note(
            Phrase(.noteDeclaredHere, row.name), at: template.location(of: .seeDirect, row: row.row)
          )
        ]))
  }

  /// The one product of the code, or the one that is named; several with the same figures are one.
  private func row(
    of precursor: PrecursorText, _ stated: StatedTemplate, _ template: TemplateWorkbook,
    _ entries: TemplateEntries, _ diagnostics: inout Diagnostics
  ) -> TemplateProducts.Row? {
    let products = TemplateProducts(template, entries)
    let digits = precursor.code.value.digits
    let code = TemplateMaking.listed(precursor.code.value, in: template.lists) ?? digits
    var rows = products.rows(of: digits)
    if rows.isEmpty { rows = products.rows(of: code) }
    if rows.isEmpty {
      let known = Set(products.rows.map(\.code)).sorted().joined(separator: ", ")
      diagnostics.report(
        Diagnostic(
          .templateProduct, at: precursor.code.location, [digits],
          notes: [Note(Phrase(.noteDeclaredHere, template.file))],
          hint: Phrase(.hintTemplateCode, known)))
      return nil
    }
    if let product = stated.product {
      if let row = rows.first(where: { $0.name == product.value }) { return row }
      diagnostics.report(
        Diagnostic(
          .templateProduct, at: product.location, [digits],
          hint: Phrase(.hintTemplateProduct, rows.map(\.name).joined(separator: ", "))))
      return nil
    }
    guard let first = rows.first,
      rows.allSatisfy({ $0.direct == first.direct && $0.indirect == first.indirect })
    else {
      let names = rows.map(\.name).joined(separator: ", ")
      diagnostics.report(
        Diagnostic(
          .templateProducts, at: stated.file.location, [digits, names],
          hint: Phrase(.hintTemplateProduct, names)))
      return nil
    }
    return first
  }

  /// Whether the template speaks of the year in which the precursor was made. What is no calendar year is
  /// the lint's to say.
  private func checkPeriod(
    of precursor: PrecursorText, _ template: TemplateWorkbook, _ diagnostics: inout Diagnostics
  ) {
    guard let from = template.day(.periodStart), let through = template.day(.periodEnd) else {
      return
    }
    let made = precursor.year ?? year
    if from.year == made, through.year == made { return }
    diagnostics.report(
      Diagnostic(
        .templateOtherYear, at: template.location(of: .periodStart),
        [from.description, through.description, precursor.id.value, String(made)],
        hint: Phrase(.hintTemplateYear, String(from.year), String(made))))
  }
}
