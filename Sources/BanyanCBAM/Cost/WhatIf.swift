import BanyanDiagnostics
import BanyanJSON
import BanyanQuantities
import BanyanReporting

/// What goods would owe in the years to come, and what would be worth the next effort.
package struct CBAMWhatIf: Sendable, Equatable, StatedPart {
  package let years: [Year]
  /// From the greatest effect.
  package let levers: [Lever]

  package struct Year: StatedPart {
    package let year: Int
    /// Whether a factor of the year is set by no act and was taken as 1.
    package let isAssumed: Bool
    package let goods: [Good]
  }

  package struct Good: StatedPart {
    package let product: String
    package let actual: Owed
    /// Nil where the acts print no default value.
    package let byDefault: Owed?
  }

  /// For one tonne.
  package struct Owed: StatedPart {
    package let certificates: ExactDecimal
    /// Nil where nobody assumes a price.
    package let euros: ExactDecimal?
  }

  package struct Lever: StatedPart {
    package enum Kind: String, Sendable { case verification, precursor, electricity }

    package let kind: Kind
    /// A precursor, a good, or the electricity's first record.
    package let id: String
    /// The good that it moves most, and by how much for one tonne.
    package let product: String
    package let certificates: ExactDecimal
    package let euros: ExactDecimal?
    package let reason: StatedText
  }
}

extension CBAMWhatIf {
  package init(reading object: inout ResultObject) throws(ResultFault) {
    years = try object.list("years")
    levers = try object.list("levers")
  }

  package func write(_ json: inout JSONWriter) {
    json.blocks("years", years)
    json.list("levers", levers)
  }
}

extension CBAMWhatIf.Year {
  package init(reading object: inout ResultObject) throws(ResultFault) {
    year = try object.value("year", .resultWhole) { Int($0) }
    isAssumed = try object.truth("assumed")
    goods = try object.list("goods")
  }

  package func write(_ json: inout JSONWriter) {
    json.field("year", String(year))
    json.field("assumed", isAssumed)
    json.list("goods", goods)
  }
}

extension CBAMWhatIf.Good {
  package init(reading object: inout ResultObject) throws(ResultFault) {
    product = try object.text("product")
    actual = try object.part("actual")
    byDefault = try object.partIfAny("default")
  }

  package func write(_ json: inout JSONWriter) {
    json.field("product", product)
    json.part("actual", actual)
    if let byDefault { return json.part("default", byDefault) }
    json.key("default")
    json.literal("null")
  }
}

extension CBAMWhatIf.Owed {
  package init(reading object: inout ResultObject) throws(ResultFault) {
    certificates = try object.decimal("certificatesPerTonne")
    euros = try object.decimalIfAny("eur")
  }

  package func write(_ json: inout JSONWriter) {
    json.field("certificatesPerTonne", certificates)
    json.field("eur", ifAny: euros)
  }
}

extension CBAMWhatIf.Lever {
  package init(reading object: inout ResultObject) throws(ResultFault) {
    kind = try object.choice("kind")
    id = try object.text("id")
    product = try object.text("product")
    certificates = try object.decimal("certificatesPerTonne")
    euros = try object.decimalIfAny("eur")
    reason = try object.part("because")
  }

  package func write(_ json: inout JSONWriter) {
    json.field("kind", kind.rawValue)
    json.field("id", id)
    json.field("product", product)
    json.field("certificatesPerTonne", certificates)
    json.field("eur", ifAny: euros)
    json.part("because", reason)
  }
}
