import BanyanActivity
import BanyanDiagnostics
import BanyanJSON
import BanyanQuantities
import BanyanReporting

extension InventoryResult {
  /// What was handed over to another firm: told for the other side's books, nothing is emitted by it.
  package struct Delivery: StatedPart {
    /// The id of the facility it came from.
    package let facility: String
    /// The meter or scale, as the records name it.
    package let source: String
    /// The path of the activity: `delivery/steam`.
    package let activity: String
    /// To whom; nil where the records name nobody.
    package let buyer: String?
    /// From the first to the last day of its records.
    package let period: Period
    /// How many records it sums.
    package let records: Int
    /// In `unit`.
    package let quantity: ExactDecimal
    /// The unit of `quantity`: `t`.
    package let unit: String
    /// Its first record.
    package let place: StatedPlace

    init(_ sum: ActivitySum) {
      facility = sum.key.facility
      source = sum.key.source
      activity = sum.key.activity
      buyer = sum.key.buyer.unlessEmpty
      guard let days = Period(from: sum.firstDay, through: sum.lastDay) else {
        preconditionFailure("a sum's first day is not behind its last")
      }
      period = days
      records = sum.records
      quantity = sum.quantity
      unit = sum.unit.symbol
      place = StatedPlace(sum.place.location, .workspace)
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      facility = try object.text("facility")
      source = try object.text("source")
      activity = try object.text("activity")
      buyer = try object.textIfAny("buyer")
      period = try object.days()
      records = try object.whole("records")
      (quantity, unit) = try object.quantity()
      place = try object.part("place")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("facility", facility)
      json.field("source", source)
      json.field("activity", activity)
      json.field("buyer", buyer)
      json.days(period)
      json.field("records", records)
      json.quantity(quantity, unit)
      json.part("place", place)
    }
  }
}
