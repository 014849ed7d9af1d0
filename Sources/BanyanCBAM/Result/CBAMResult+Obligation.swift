import BanyanJSON
import BanyanQuantities
import BanyanReporting

extension CBAMResult {
  /// What a delivery costs its importer.
  package struct Delivery: StatedPart {
    package let product: String
    package let importer: String
    /// `2026-Q2`.
    package let quarter: String
    package let tonnes: ExactDecimal
    package let basis: BanyanCBAM.Delivery.Basis
    package let cost: Cost

    init(_ figures: DeliveryFigures) {
      product = figures.delivery.product.value
      importer = figures.delivery.importer
      quarter = figures.delivery.quarter
      tonnes = figures.delivery.tonnes.decimal()
      basis = figures.delivery.basis
      cost = Cost(of: figures)
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      product = try object.text("product")
      importer = try object.text("to")
      quarter = try object.text("quarter")
      tonnes = try object.decimal("t")
      basis = try object.choice("basis")
      cost = try Cost(reading: &object)
    }

    package func write(_ json: inout JSONWriter) {
      json.field("product", product)
      json.field("to", importer)
      json.field("quarter", quarter)
      json.field("t", tonnes)
      json.field("basis", basis.rawValue)
      cost.write(&json)
    }
  }

  /// What one importer takes in one calendar year.
  package struct Importer: StatedPart {
    package let importer: String
    package let year: Int
    package let tonnes: ExactDecimal
    package let isOverThreshold: Bool

    init(_ year: ImporterYear) {
      importer = year.importer
      self.year = year.year
      tonnes = year.tonnes.decimal()
      isOverThreshold = year.isOverThreshold
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      importer = try object.text("to")
      year = try object.value("year", .resultWhole) { Int($0) }
      tonnes = try object.decimal("t")
      _ = try object.value("threshold", .resultDecimal) {
        ExactDecimal($0) == ImporterYear.threshold ? $0 : nil
      }
      isOverThreshold = try object.truth("overThreshold")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("to", importer)
      json.field("year", String(year))
      json.field("t", tonnes)
      json.field("threshold", ImporterYear.threshold)
      json.field("overThreshold", isOverThreshold)
    }
  }
}
