import BanyanDiagnostics
import BanyanFactors
import BanyanFiles
import BanyanQuantities
import BanyanSpreadsheets

/// Finds what goes wrong in filled templates, each fault at its cell.
///
/// A template computes whatever it is given: a blank counts as zero, a share of one as a hundredth, and a
/// figure in the wrong unit as it stands. The groups of faults follow the sheets.
package struct TemplateLint {
  let template: TemplateWorkbook
  let entries: TemplateEntries
  let products: TemplateProducts
  let law: CBAMLaw?
  let countries: CountryTable?

  init(_ template: TemplateWorkbook, law: CBAMLaw?, countries: CountryTable? = nil) {
    self.template = template
    self.law = law
    self.countries = countries
    entries = TemplateReading(template: template).entries
    products = TemplateProducts(template, entries)
  }

  package var findings: Diagnostics {
    var found = TemplateFindings(template)
    values(&found)
    installation(&found)
    streams(&found)
    processes(&found)
    precursors(&found)
    summary(&found)
    return found.all
  }

  /// Of a file by itself.
  package static func findings(
    in path: String, from library: FactorLibrary, through inputs: Inputs,
    _ diagnostics: inout Diagnostics
  ) throws(FileError) {
    let law = CBAMLaw.read(from: library, &diagnostics)
    guard let map = TemplateMap.read(from: library, &diagnostics),
      let template = try TemplateWorkbook.open(
        path, as: path, for: .reading, by: map, through: inputs, &diagnostics)
    else { return }
    diagnostics.append(
      contentsOf: TemplateLint(template, law: law, countries: library.countries).findings)
  }

  // MARK: Values

  /// Error values, and figures that nobody calculated or that are none of the formulas'.
  private func values(_ found: inout TemplateFindings) {
    for field in TemplateField.allCases where template.map[field].kind != .list {
      let place = template.map[field]
      for block in 0..<place.blocks {
        for row in 0..<place.rows {
          for column in 0..<place.columns {
            guard
              case .error(let text)? = template.cell(
                field, row: row, column: column, block: block)?.value
            else { continue }
            found.report(.templateErrorValue, field, row, column, block, [text])
          }
        }
      }
    }
    calculation(&found)
  }

  private func calculation(_ found: inout TemplateFindings) {
    var isTold = false
    for product in products.rows {
      guard let figures = product.figures else { continue }
      let pairs: [(TemplateField, ExactRatio?, ExactRatio)] = [
        (.seeDirect, product.shown.direct, figures.direct),
        (.seeIndirect, product.shown.indirect, figures.indirect),
        (.electricityEmbedded, product.shown.electricity, figures.electricity),
      ]
      for (field, shown, own) in pairs {
        guard let shown else {
          let cell = template.cell(field, row: product.row)
          if !isTold, cell.map({ $0.value == .uncalculated }) ?? true {
            found.report(
              .templateUncalculated, field, product.row, hint: Phrase(.hintTemplateCalculate))
            isTold = true
          }
          continue
        }
        if Self.agree(shown, own) { continue }
        found.report(
          .templateStale, field, product.row, [Self.text(shown), Self.text(own)],
          hint: Phrase(.hintTemplateCalculate))
      }
    }
  }

  // MARK: Numbers

  /// The same but for what a binary number rounds.
  static func agree(_ one: ExactRatio, _ other: ExactRatio) -> Bool {
    let difference = one < other ? other - one : one - other
    let size = max(one < .zero ? -one : one, other < .zero ? -other : other)
    return !(size * ExactDecimal(coefficient: 1, exponent: -9) < difference)
  }

  static func text(_ value: ExactRatio) -> String {
    "\(value.decimal().rounded(significantDigits: 12).normalised)"
  }
}

/// What was found, each at a cell of the template.
struct TemplateFindings {
  private let template: TemplateWorkbook
  private(set) var all = Diagnostics()

  init(_ template: TemplateWorkbook) { self.template = template }

  mutating func report(
    _ code: DiagnosticCode, _ field: TemplateField, _ row: Int = 0, _ column: Int = 0,
    _ block: Int = 0, _ arguments: [String] = [], hint: Phrase? = nil, severity: Severity? = nil
  ) {
    all.report(
      Diagnostic(
        code, at: template.location(of: field, row: row, column: column, block: block), arguments,
        hint: hint, severity: severity))
  }

  mutating func report(
    _ code: DiagnosticCode, _ field: TemplateField, _ row: Int, _ arguments: [String],
    hint: Phrase? = nil
  ) {
    report(code, field, row, 0, 0, arguments, hint: hint)
  }

  mutating func report(
    _ code: DiagnosticCode, _ field: TemplateField, block: Int, _ arguments: [String] = [],
    hint: Phrase? = nil
  ) {
    report(code, field, 0, 0, block, arguments, hint: hint)
  }

  /// A value outside the bounds of its kind: a wrong unit is off by a thousand.
  mutating func check(
    _ value: ExactRatio?, _ bounds: TemplateBounds, _ field: TemplateField, row: Int = 0,
    block: Int = 0
  ) {
    guard let value, !value.isZero, !bounds.holds(value) else { return }
    report(
      .templateMagnitude, field, row, 0, block,
      ["\(TemplateLint.text(value)) \(bounds.unit)", bounds.text],
      hint: Phrase(.hintTemplateUnit))
  }
}

/// Bounds that no sound figure of a kind leaves, wide enough for whatever exists and narrow enough for a
/// slip of a thousand.
struct TemplateBounds {
  let least: ExactDecimal
  let most: ExactDecimal
  let unit: String

  var text: String { "\(least.normalised) – \(most.normalised) \(unit)" }

  func holds(_ value: ExactRatio) -> Bool {
    !(value < ExactRatio(least)) && !(ExactRatio(most) < value)
  }

  private init(_ least: String, _ most: String, _ unit: String) {
    self.least = ExactDecimal(least) ?? .zero
    self.most = ExactDecimal(most) ?? .zero
    self.unit = unit
  }

  /// 2547 Annex II G, Table 1 prints 44.4 to 260.
  static let factorOfEnergy = TemplateBounds("10", "400", "t CO2/TJ")
  /// The same table prints 2.5 to 50; hydrogen has 120.
  static let heatingValue = TemplateBounds("0.5", "150", "GJ")
  /// A tonne of carbon gives 3.664.
  static let factorOfMass = TemplateBounds("0.00001", "3.664", "t CO2/t")
  /// Butane gives 8.
  static let factorOfGas = TemplateBounds("0.00001", "20", "t CO2/1000 Nm3")
  /// Electrolysis of water takes 55.
  static let electricityPerTonne = TemplateBounds("0.00001", "100", "MWh/t")
  /// Electricity of brown coal has 1.2.
  static let electricityFactor = TemplateBounds("0.00001", "2", "t CO2/MWh")
  /// Above 35 the registry's users are asked whether it is meant.
  static let embedded = TemplateBounds("0.00001", "35", "t CO2e/t")
  /// 100 GJ heat for one tonne.
  static let heatPerTonne = TemplateBounds("0.0000001", "0.1", "TJ/t")
}
