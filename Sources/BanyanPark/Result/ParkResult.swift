import BanyanActivity
import BanyanDiagnostics
import BanyanInventory
import BanyanJSON
import BanyanQuantities
import BanyanReporting

/// What a park states, closed: its total with nothing counted twice, and how it comes from its firms'.
///
/// Complete in itself: it is read back without the workspaces it was made from, and equals what was
/// written.
package struct ParkResult: Sendable, Equatable {
  /// What the document says that it is, and under which keys.
  package static let schema = "banyan.park/1"

  /// What made the result, how, and from which files.
  package let head: ResultHead
  /// The park's name.
  package let park: String
  /// The set of potentials that masses are weighed under.
  package let potentials: String
  /// The days that are reported on.
  package let period: Period
  /// How partly owned facilities are counted.
  package let consolidation: ConsolidationApproach
  /// Tonnes CO2e of the park.
  package let tonnesCO2e: ExactDecimal
  /// Tonnes CO2e by which the total is too high at most, since one side alone tells of a flow.
  package let atMostTooHigh: ExactDecimal
  /// From the sum of the firms to the park.
  package let bridge: Bridge
  /// How well the total is known.
  package let uncertainty: InventoryResult.Uncertainty
  /// In the order of banyan.yaml, then the park's own workspace.
  package let firms: [Firm]
  /// What is struck of lines, in the order of flows.
  package let struck: [Struck]
  /// In the order of flows.yaml, then those that records alone tell.
  package let flows: [Flow]
  /// Flows whose sides differ, what is left of each greatest first.
  package let unmatched: [Unmatched]
  /// Whose share is whose; nil where no rule is stated.
  package let shares: Shares?
  /// Those whose facts are given.
  package let indicators: [Indicator]
  /// Flows of goods whose makers count no goods they buy: what was emitted before may be in nobody's books.
  package let goodsWithoutUpstream: [String]

  static let audience = "park"
}

extension ParkResult {
  /// The keys of the document, in their order.
  func write(_ json: inout JSONWriter) {
    head.writeOpening(&json)
    json.field("standard", InventoryReport.standardTitle)
    json.field("park", park)
    json.field("audience", Self.audience)
    json.field("gwp", potentials)
    json.key("period")
    json.compact { json in json.object { $0.days(period) } }
    json.field("consolidation", consolidation.rawValue)
    json.key("total")
    json.compact { json in
      json.object { json in
        json.field("tCO2e", tonnesCO2e)
        json.field("atMostTooHigh", atMostTooHigh)
      }
    }
    json.block("bridge", bridge)
    json.block("uncertainty", uncertainty)
    json.list("firms", firms)
    json.list("struck", struck)
    json.list("flows", flows)
    json.list("unmatched", unmatched)
    if let shares { json.block("shares", shares) }
    json.list("indicators", indicators)
    json.texts("goodsWithoutUpstream", goodsWithoutUpstream)
    head.writeGrounds(&json)
  }

  init(reading object: inout ResultObject) throws(ResultFault) {
    head = try ResultHead(reading: &object)
    _ = try object.value("standard", .resultWord) {
      $0 == InventoryReport.standardTitle ? $0 : nil
    }
    park = try object.text("park")
    _ = try object.value("audience", .resultWord) { $0 == Self.audience ? $0 : nil }
    potentials = try object.text("gwp")
    period = try object.object("period") { days throws(ResultFault) in try days.days() }
    consolidation = try object.choice("consolidation")
    (tonnesCO2e, atMostTooHigh) = try object.object("total") { total throws(ResultFault) in
      (try total.decimal("tCO2e"), try total.decimal("atMostTooHigh"))
    }
    bridge = try object.part("bridge")
    uncertainty = try object.part("uncertainty")
    firms = try object.list("firms")
    struck = try object.list("struck")
    flows = try object.list("flows")
    unmatched = try object.list("unmatched")
    shares = try object.partIfStated("shares")
    indicators = try object.list("indicators")
    goodsWithoutUpstream = try object.texts("goodsWithoutUpstream")
  }

  /// The result as JSON, from which `read` makes an equal value.
  package var json: String {
    var json = JSONWriter()
    json.object(write)
    json.endLine()
    return json.text
  }

  /// Reads a `park.json`; nil, with what is wrong and where, for anything else.
  package static func read(
    _ text: String, file: String, _ diagnostics: inout Diagnostics
  ) -> ParkResult? {
    var text = text
    return text.withUTF8 { bytes in
      ResultDocument.read(
        UnsafeRawBufferPointer(bytes), file: file, schema: schema, &diagnostics
      ) { object throws(ResultFault) in try ParkResult(reading: &object) }
    }
  }
}
