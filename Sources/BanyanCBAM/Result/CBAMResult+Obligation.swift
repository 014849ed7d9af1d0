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
    /// Unrounded.
    package let certificates: ExactDecimal
    /// EUR for one; nil where none is published and nobody assumes one.
    package let price: ExactDecimal?
    package let euros: ExactDecimal?
    /// The same by default values.
    package let certificatesByDefault: ExactDecimal?
    package let eurosByDefault: ExactDecimal?

    init(_ figures: DeliveryFigures) {
      product = figures.delivery.product.value
      importer = figures.delivery.importer
      quarter = figures.delivery.quarter
      tonnes = figures.delivery.tonnes.decimal()
      basis = figures.delivery.basis
      certificates = figures.certificates.decimal()
      price = figures.price
      euros = figures.euros?.decimal()
      certificatesByDefault = figures.byDefault?.decimal()
      eurosByDefault = figures.eurosByDefault?.decimal()
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      product = try object.text("product")
      importer = try object.text("to")
      quarter = try object.text("quarter")
      tonnes = try object.decimal("t")
      basis = try object.choice("basis")
      certificates = try object.decimal("certificates")
      price = try object.decimalIfAny("price")
      euros = try object.decimalIfAny("eur")
      (certificatesByDefault, eurosByDefault) = try object.object("ifDefault") {
        inner throws(ResultFault) in
        (try inner.decimalIfAny("certificates"), try inner.decimalIfAny("eur"))
      }
    }

    package func write(_ json: inout JSONWriter) {
      json.field("product", product)
      json.field("to", importer)
      json.field("quarter", quarter)
      json.field("t", tonnes)
      json.field("basis", basis.rawValue)
      json.field("certificates", certificates)
      json.field("price", ifAny: price)
      json.field("eur", ifAny: euros)
      json.compactObject("ifDefault") { json in
        json.field("certificates", ifAny: certificatesByDefault)
        json.field("eur", ifAny: eurosByDefault)
      }
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
