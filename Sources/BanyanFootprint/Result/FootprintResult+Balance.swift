import BanyanJSON
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

extension FootprintResult {
  /// What was emitted over the period and what products carry away, in kilograms CO2e.
  package struct Balance: StatedPart {
    /// Of own records inside the system, and of purchased materials.
    package let own: ExactDecimal
    package let materials: ExactDecimal
    package let emitted: ExactDecimal
    package let attributed: [Attributed]
    /// What was emitted less what is carried away.
    package let difference: ExactDecimal
    package let outside: [Outside]

    init(_ balance: AttributionBalance, products: [DeclaredProduct]) {
      own = balance.own
      materials = balance.materials
      emitted = balance.emitted
      attributed = balance.attributed.map { part in
        let product = products[part.product]
        return Attributed(
          product: product.id,
          quantity: StatedQuantity(part.quantity, product.declaredUnit.unit),
          kilogramsCO2e: part.kilograms, insideBoundaryKilogramsCO2e: part.insideBoundary)
      }
      difference = balance.difference
      outside = balance.outside.map { part in
        Outside(
          records: part.records, reason: part.reason, lines: part.lines,
          kilogramsCO2e: part.kilograms)
      }
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      own = try object.figure("own", in: "kgCO2e")
      materials = try object.figure("materials", in: "kgCO2e")
      emitted = try object.figure("emitted", in: "kgCO2e")
      attributed = try object.list("attributed")
      difference = try object.figure("difference", in: "kgCO2e")
      outside = try object.list("outside")
    }

    package func write(_ json: inout JSONWriter) {
      json.figure("own", in: "kgCO2e", own)
      json.figure("materials", in: "kgCO2e", materials)
      json.figure("emitted", in: "kgCO2e", emitted)
      json.list("attributed", attributed)
      json.figure("difference", in: "kgCO2e", difference)
      json.blocks("outside", outside)
    }
  }

  /// What leaves with a product.
  package struct Attributed: StatedPart {
    package let product: String
    package let quantity: StatedQuantity
    /// All that goes with it, of every stage.
    package let kilogramsCO2e: ExactDecimal
    /// What of it its footprint covers.
    package let insideBoundaryKilogramsCO2e: ExactDecimal

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
  package struct Outside: StatedPart {
    package let records: String
    package let reason: String
    package let lines: Int
    package let kilogramsCO2e: ExactDecimal

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
