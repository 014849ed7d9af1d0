import BanyanJSON
import BanyanActivity
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting
import BanyanThreads

/// What an inventory states, closed: `inventory.json` as a value.
///
/// Complete in itself: it is read back without the workspace it was made from, and equals what was
/// written. Pages draw on the report, which knows more; programs that go on from an inventory know
/// only this.
public struct InventoryResult: Sendable, Equatable {
  /// What the document says that it is, and under which keys.
  public static let schema = "banyan.inventory/2"

  /// What made the result, how, and from which files.
  public let head: ResultHead
  /// Who reports, as banyan.yaml names it.
  public let organisation: String
  /// The set of potentials that masses are weighed under.
  public let potentials: String
  /// The days that are reported on.
  public let period: Period
  /// How partly owned facilities are counted.
  public let consolidation: ConsolidationApproach
  /// How many records were read.
  public let records: Int
  /// The figures that the organisation is asked for.
  public let totals: Totals
  /// Nil where the organisation has chosen none.
  public let baseYear: ComparedYear?
  /// How well the total is known.
  public let uncertainty: Uncertainty
  /// Categories 1 to 6, those without a line too, then subcategories that have one.
  public let categories: [CategoryTotal]
  /// Subcategories that have a line.
  public let subcategories: [SubcategoryTotal]
  /// As the GHG Protocol Corporate Standard sees it.
  public let scopes: [ScopeTotal]
  /// As the GHG Protocol Scope 3 Standard sees it.
  public let scope3: [Scope3Total]
  /// Gases that are in the total.
  public let gases: [GasTotal]
  /// Gases that stand beside the total.
  public let outsideKyotoBasket: [GasTotal]
  /// In the order of banyan.yaml.
  public let facilities: [FacilityTotal]
  /// In order, each month of the period.
  public let months: [MonthTotal]
  /// Every subcategory: in, out and why, or not considered.
  public let completeness: [Completeness]
  /// Each factor once, in the order of ids.
  public let factors: [FactorShare]
  /// In the order of their names.
  public let lines: Lines
  /// What was handed over to others; it stands in no line and no total.
  package let deliveries: [Delivery]
}

extension InventoryResult {
  /// The keys of the document, in their order.
  func write(_ json: inout JSONWriter, workers: Workers) {
    head.writeOpening(&json)
    json.field("standard", InventoryReport.standardTitle)
    json.field("organisation", organisation)
    json.field("gwp", potentials)
    json.key("period")
    json.compact { json in json.object { $0.days(period) } }
    json.field("consolidation", consolidation.rawValue)
    json.field("records", records)
    totals.write(&json)
    if let baseYear {
      json.block("baseYear", baseYear)
    } else {
      json.field("baseYear", String?.none)
    }
    json.block("uncertainty", uncertainty)
    json.list("categories", categories)
    json.list("subcategories", subcategories)
    json.list("scopes", scopes)
    json.list("scope3", scope3)
    json.list("gases", gases)
    json.list("outsideKyotoBasket", outsideKyotoBasket)
    json.list("facilities", facilities)
    json.list("months", months)
    json.list("completeness", completeness)
    json.list("factors", factors)
    head.writeGrounds(&json)
    json.key("lines")
    json.array(ofMany: lines, workers: workers) { line, json in json.object(line.write) }
    if !deliveries.isEmpty { json.list("deliveries", deliveries) }
  }

  init(reading object: inout ResultObject) throws(ResultFault) {
    head = try ResultHead(reading: &object)
    _ = try object.value("standard", .resultWord) {
      $0 == InventoryReport.standardTitle ? $0 : nil
    }
    organisation = try object.text("organisation")
    potentials = try object.text("gwp")
    period = try object.object("period") { days throws(ResultFault) in try days.days() }
    consolidation = try object.choice("consolidation")
    records = try object.whole("records")
    totals = try Totals(reading: &object)
    baseYear = try object.partIfAny("baseYear")
    uncertainty = try object.part("uncertainty")
    categories = try object.list("categories")
    subcategories = try object.list("subcategories")
    scopes = try object.list("scopes")
    scope3 = try object.list("scope3")
    gases = try object.list("gases")
    outsideKyotoBasket = try object.list("outsideKyotoBasket")
    facilities = try object.list("facilities")
    months = try object.list("months")
    completeness = try object.list("completeness")
    factors = try object.list("factors")
    lines = Lines(try object.list("lines"))
    deliveries = object.has("deliveries") ? try object.list("deliveries") : []
  }

  /// Reads an `inventory.json`; nil, with what is wrong and where, for anything else.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, _ diagnostics: inout Diagnostics
  ) -> InventoryResult? {
    ResultDocument.read(bytes, file: file, schema: schema, &diagnostics) {
      object throws(ResultFault) in
      try InventoryResult(reading: &object)
    }
  }

  /// The same of a text.
  public static func read(
    _ text: String, file: String, _ diagnostics: inout Diagnostics
  ) -> InventoryResult? {
    var text = text
    return text.withUTF8 { read(UnsafeRawBufferPointer($0), file: file, &diagnostics) }
  }
}
