import BanyanJSON
import BanyanAttribution
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting
import BanyanThreads

/// What a footprint states, closed: `footprint.json` as a value.
///
/// Complete in itself: it is read back without the workspace it was made from, and equals what was
/// written. Masses are for one declared unit unless a member says otherwise.
public struct FootprintResult: Sendable, Equatable {
  /// What the document says that it is, and under which keys.
  public static let schema = "banyan.footprint/2"

  /// What made the result, how, and from which files.
  public let head: ResultHead
  /// Who reports, as banyan.yaml names it.
  public let organisation: String
  /// The product asked about.
  public let product: Product
  /// The set of potentials that masses are weighed under.
  public let potentials: String
  /// The days that are reported on.
  public let period: Period
  /// How many records were read.
  public let records: Int
  /// The footprint.
  public let totals: Totals
  /// The parts a footprint is stated in.
  public let components: [Component]
  /// Stages inside the boundary that have a contribution, then those outside it.
  public let stages: [StageTotal]
  /// Stages outside the boundary.
  public let outsideBoundary: [StageTotal]
  /// Gases inside the boundary.
  public let gases: [GasTotal]
  /// Gases that stand beside the footprint.
  public let outsideKyotoBasket: [BesideTotal]
  /// How good the data are.
  public let quality: DataQuality
  /// How well the footprint is known.
  public let uncertainty: Uncertainty
  /// The same by drawing, where that was asked for.
  public let monteCarlo: MonteCarlo?
  /// Each burden that reaches the product.
  public let contributions: [Contribution]
  /// The same grouped by process, input and gas.
  public let groups: Groups
  /// Where the footprint comes from, step by step.
  public let tree: Tree
  /// What flows where, for a diagram.
  public let flows: [Flow]
  /// What is divided among several, and by which rule.
  public let allocation: [Division]
  /// The footprint by other rules, where that was asked for.
  public let comparison: [Comparison]
  /// What was emitted beside what products carry away.
  public let balance: Balance
  /// Processes that take of one another, by their ids.
  public let loops: [[String]]
  /// No process of the solved loops is out of balance by more than this part of what it puts out.
  public let residualBelow: ExactDecimal
  /// What somebody left out.
  public let cutOffs: [CutOff]
  /// Of all products, the one asked about among them.
  public let products: [StatedTotal]
  /// Each factor once, in the order of ids.
  public let factors: [StatedFactor]
}

extension FootprintResult {
  /// The keys of the document, in their order.
  func write(_ json: inout JSONWriter, workers: Workers) {
    head.writeOpening(&json)
    json.field("standard", FootprintReport.standardTitle)
    json.field("organisation", organisation)
    product.write(&json)
    json.field("gwp", potentials)
    json.key("period")
    json.compact { json in json.object { $0.days(period) } }
    json.field("records", records)
    totals.write(&json)
    json.list("components", components)
    json.list("stages", stages)
    json.list("outsideBoundary", outsideBoundary)
    json.list("gases", gases)
    json.list("outsideKyotoBasket", outsideKyotoBasket)
    json.field("primaryDataShare", quality.primaryDataShare)
    json.key("dataQuality")
    json.object(quality.write)
    json.block("uncertainty", uncertainty)
    if let monteCarlo { json.block("monteCarlo", monteCarlo) }
    json.list("contributions", ofMany: contributions, by: workers)
    groups.write(&json)
    json.block("tree", tree)
    json.list("flows", ofMany: flows, by: workers)
    json.blocks("allocation", allocation)
    json.blocks("comparison", comparison)
    json.block("balance", balance)
    json.key("loops")
    json.array { json in
      for loop in loops {
        json.compact { json in
          json.array { json in
            for process in loop { json.value(process) }
          }
        }
      }
    }
    json.field("residualBelow", residualBelow)
    json.blocks("cutOffs", cutOffs)
    json.blocks("products", products)
    json.list("factors", factors)
    head.writeGrounds(&json)
  }

  init(reading object: inout ResultObject) throws(ResultFault) {
    head = try ResultHead(reading: &object)
    _ = try object.value("standard", .resultWord) {
      $0 == FootprintReport.standardTitle ? $0 : nil
    }
    organisation = try object.text("organisation")
    product = try Product(reading: &object)
    potentials = try object.text("gwp")
    period = try object.object("period") { days throws(ResultFault) in try days.days() }
    records = try object.whole("records")
    totals = try Totals(reading: &object)
    components = try object.list("components")
    stages = try object.list("stages")
    outsideBoundary = try object.list("outsideBoundary")
    gases = try object.list("gases")
    outsideKyotoBasket = try object.list("outsideKyotoBasket")
    let primaryDataShare = try object.decimal("primaryDataShare")
    quality = try object.object("dataQuality") { quality throws(ResultFault) in
      try DataQuality(primaryDataShare, reading: &quality)
    }
    uncertainty = try object.part("uncertainty")
    monteCarlo = try object.partIfStated("monteCarlo")
    contributions = try object.list("contributions")
    groups = try Groups(reading: &object)
    tree = try object.part("tree")
    flows = try object.list("flows")
    allocation = try object.list("allocation")
    comparison = try object.list("comparison")
    balance = try object.part("balance")
    loops = try object.textLists("loops")
    residualBelow = try object.decimal("residualBelow")
    cutOffs = try object.list("cutOffs")
    products = try object.list("products")
    factors = try object.list("factors")
  }

  /// Reads a `footprint.json`; nil, with what is wrong and where, for anything else.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, _ diagnostics: inout Diagnostics
  ) -> FootprintResult? {
    ResultDocument.read(bytes, file: file, schema: schema, &diagnostics) {
      object throws(ResultFault) in
      try FootprintResult(reading: &object)
    }
  }

  /// The same of a text.
  public static func read(
    _ text: String, file: String, _ diagnostics: inout Diagnostics
  ) -> FootprintResult? {
    var text = text
    return text.withUTF8 { read(UnsafeRawBufferPointer($0), file: file, &diagnostics) }
  }
}
