import BanyanJSON
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

extension FootprintResult {
  /// What was emitted over the period and what products carry away, in kilograms CO2e.
  public struct Balance: StatedPart {
    /// Of own records inside the system, and of purchased materials.
    public let ownKilogramsCO2e: ExactDecimal
    /// Of purchased materials.
    public let materialsKilogramsCO2e: ExactDecimal
    /// Of both.
    public let emittedKilogramsCO2e: ExactDecimal
    /// What leaves with each product.
    public let attributed: [Attributed]
    /// What was emitted less what is carried away.
    public let differenceKilogramsCO2e: ExactDecimal
    /// Records that belong to no product.
    public let outside: [Outside]

    init(_ balance: AttributionBalance, products: [DeclaredProduct]) {
      ownKilogramsCO2e = balance.own
      materialsKilogramsCO2e = balance.materials
      emittedKilogramsCO2e = balance.emitted
      attributed = balance.attributed.map { part in
        let product = products[part.product]
        return Attributed(
          product: product.id,
          quantity: StatedQuantity(part.quantity, product.declaredUnit.unit),
          kilogramsCO2e: part.kilograms, insideBoundaryKilogramsCO2e: part.insideBoundary)
      }
      differenceKilogramsCO2e = balance.difference
      outside = balance.outside.map { part in
        Outside(
          records: part.records, reason: part.reason, lines: part.lines,
          kilogramsCO2e: part.kilograms)
      }
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      ownKilogramsCO2e = try object.figure("own", in: "kgCO2e")
      materialsKilogramsCO2e = try object.figure("materials", in: "kgCO2e")
      emittedKilogramsCO2e = try object.figure("emitted", in: "kgCO2e")
      attributed = try object.list("attributed")
      differenceKilogramsCO2e = try object.figure("difference", in: "kgCO2e")
      outside = try object.list("outside")
    }

    package func write(_ json: inout JSONWriter) {
      json.figure("own", in: "kgCO2e", ownKilogramsCO2e)
      json.figure("materials", in: "kgCO2e", materialsKilogramsCO2e)
      json.figure("emitted", in: "kgCO2e", emittedKilogramsCO2e)
      json.list("attributed", attributed)
      json.figure("difference", in: "kgCO2e", differenceKilogramsCO2e)
      json.blocks("outside", outside)
    }
  }

  /// What leaves with a product.
  public struct Attributed: StatedPart {
    /// Its id.
    public let product: String
    /// What left of it over the period.
    public let quantity: StatedQuantity
    /// All that goes with it, of every stage.
    public let kilogramsCO2e: ExactDecimal
    /// What of it its footprint covers.
    public let insideBoundaryKilogramsCO2e: ExactDecimal

    init(
      product: String, quantity: StatedQuantity, kilogramsCO2e: ExactDecimal,
      insideBoundaryKilogramsCO2e: ExactDecimal
    ) {
      self.product = product
      self.quantity = quantity
      self.kilogramsCO2e = kilogramsCO2e
      self.insideBoundaryKilogramsCO2e = insideBoundaryKilogramsCO2e
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      product = try object.text("product")
      quantity = try object.part("quantity")
      kilogramsCO2e = try object.decimal("kgCO2e")
      insideBoundaryKilogramsCO2e = try object.decimal("insideBoundaryKgCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("product", product)
      json.part("quantity", quantity)
      json.field("kgCO2e", kilogramsCO2e)
      json.field("insideBoundaryKgCO2e", insideBoundaryKilogramsCO2e)
    }
  }

  /// Records that belong to no product.
  public struct Outside: StatedPart {
    /// What of the records: an activity, a facility.
    public let records: String
    /// Why they belong to none, as products.yaml says.
    public let reason: String
    /// How many lines they make.
    public let lines: Int
    /// Kilograms CO2e over the period.
    public let kilogramsCO2e: ExactDecimal

    init(records: String, reason: String, lines: Int, kilogramsCO2e: ExactDecimal) {
      self.records = records
      self.reason = reason
      self.lines = lines
      self.kilogramsCO2e = kilogramsCO2e
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      records = try object.text("records")
      reason = try object.text("because")
      lines = try object.whole("lines")
      kilogramsCO2e = try object.decimal("kgCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("records", records)
      json.field("because", reason)
      json.field("lines", lines)
      json.field("kgCO2e", kilogramsCO2e)
    }
  }
}
