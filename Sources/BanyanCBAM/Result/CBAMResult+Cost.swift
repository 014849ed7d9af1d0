import BanyanJSON
import BanyanQuantities
import BanyanReporting

extension CBAMResult {
  /// What goods or electricity cost their importer: members of whatever states it.
  package struct Cost: Sendable, Equatable {
    /// Unrounded.
    package let certificates: ExactDecimal
    /// EUR for one; nil where none is published and nobody assumes one.
    package let price: ExactDecimal?
    package let euros: ExactDecimal?
    /// The same by default values; nil where there are none.
    package let certificatesByDefault: ExactDecimal?
    package let eurosByDefault: ExactDecimal?

    init(of figures: some Owed) {
      certificates = figures.certificates.decimal()
      price = figures.price
      euros = figures.euros?.decimal()
      certificatesByDefault = figures.byDefault?.decimal()
      eurosByDefault = figures.eurosByDefault?.decimal()
    }

    init(reading object: inout ResultObject) throws(ResultFault) {
      certificates = try object.decimal("certificates")
      price = try object.decimalIfAny("price")
      euros = try object.decimalIfAny("eur")
      (certificatesByDefault, eurosByDefault) = try object.object("ifDefault") {
        inner throws(ResultFault) in
        (try inner.decimalIfAny("certificates"), try inner.decimalIfAny("eur"))
      }
    }

    func write(_ json: inout JSONWriter) {
      json.field("certificates", certificates)
      json.field("price", ifAny: price)
      json.field("eur", ifAny: euros)
      json.compactObject("ifDefault") { json in
        json.field("certificates", ifAny: certificatesByDefault)
        json.field("eur", ifAny: eurosByDefault)
      }
    }
  }
}
