import BanyanDiagnostics
import BanyanInventory
import BanyanJSON
import BanyanQuantities
import BanyanReporting

/// What one firm sees of the park: its own lines, what its own flows say, its share; no sum of the park,
/// of which with its own figure it might reckon a neighbour's, and of other firms only who it has a flow with,
/// and the quantity that they tell: tonnes of a neighbour's line are the neighbour's.
package struct FirmResult: Sendable, Equatable {
  /// What the document says that it is, and under which keys.
  package static let schema = "banyan.park-firm/1"

  /// The park's name.
  package let park: String
  /// The set of potentials that masses are weighed under.
  package let potentials: String
  /// The days that are reported on.
  package let period: Period
  /// The firm itself.
  package let firm: ParkResult.Firm
  /// Its own lines.
  package let lines: InventoryResult.Lines
  /// Those it is a side of.
  package let flows: [ParkResult.Flow]
  /// What is struck of its lines.
  package let struck: [ParkResult.Struck]
  /// Flows it is a side of whose sides differ.
  package let unmatched: [ParkResult.Unmatched]
  /// Tonnes CO2e that are its share of the park; nil where no rule is stated.
  package let shareTonnesCO2e: ExactDecimal?
}

extension ParkReport {
  /// The view of a member; nil where there is none of the name.
  func view(of firm: String) -> FirmResult? {
    guard let own = result.firms.first(where: { $0.id == firm }),
      let lines = members.first(where: { $0.id == firm })?.books?.result.lines
    else { return nil }
    let flows = result.flows.filter { $0.from == firm || $0.to == firm }.map { $0.seen(by: firm) }
    let untold = Set(flows.lazy.filter { $0.leftTonnesCO2e == nil }.map(\.id))
    return FirmResult(
      park: result.park, potentials: result.potentials, period: result.period, firm: own,
      lines: lines, flows: flows, struck: result.struck.filter { $0.member == firm },
      unmatched: result.unmatched.filter { $0.from == firm || $0.to == firm }.map {
        untold.contains($0.flow) ? $0.withoutTonnes : $0
      },
      shareTonnesCO2e: result.shares?.members.first { $0.id == firm }?.tonnesCO2e)
  }
}

extension FirmResult {
  /// The keys of the document, in their order.
  func write(_ json: inout JSONWriter) {
    json.field("schema", Self.schema)
    json.part("engine", StatedEngine.this)
    json.field("park", park)
    json.field("audience", firm.id)
    json.field("gwp", potentials)
    json.key("period")
    json.compact { json in json.object { $0.days(period) } }
    json.part("firm", firm)
    json.list("lines", Array(lines))
    json.list("flows", flows)
    json.list("struck", struck)
    json.list("unmatched", unmatched)
    json.key("share")
    if let shareTonnesCO2e {
      json.compact { json in json.object { $0.field("tCO2e", shareTonnesCO2e) } }
    } else {
      json.value(String?.none)
    }
  }

  init(reading object: inout ResultObject) throws(ResultFault) {
    _ = try object.value("schema", .resultWord) { $0 == Self.schema ? $0 : nil }
    _ = try object.part("engine", StatedEngine.self)
    park = try object.text("park")
    _ = try object.text("audience")
    potentials = try object.text("gwp")
    period = try object.object("period") { days throws(ResultFault) in try days.days() }
    firm = try object.part("firm")
    lines = InventoryResult.Lines(try object.list("lines"))
    flows = try object.list("flows")
    struck = try object.list("struck")
    unmatched = try object.list("unmatched")
    shareTonnesCO2e = try object.partIfAny("share", Share.self)?.tonnes
  }

  /// Reads the document of one firm; nil, with what is wrong and where, for anything else.
  package static func read(
    _ text: String, file: String, _ diagnostics: inout Diagnostics
  ) -> FirmResult? {
    var text = text
    return text.withUTF8 { bytes in
      ResultDocument.read(
        UnsafeRawBufferPointer(bytes), file: file, schema: schema, &diagnostics
      ) { object throws(ResultFault) in try FirmResult(reading: &object) }
    }
  }

  private struct Share: StatedPart {
    let tonnes: ExactDecimal

    init(reading object: inout ResultObject) throws(ResultFault) {
      tonnes = try object.decimal("tCO2e")
    }

    func write(_ json: inout JSONWriter) { json.field("tCO2e", tonnes) }
  }
}
