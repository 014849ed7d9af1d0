import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanInventory
import BanyanQuantities

/// What the books of one member say: its closed inventory, and where its records lie in time.
///
/// The park reckons with nothing else. A member's figures are those of its own inventory; records say only
/// which part of a line a flow is.
struct Books: Sendable {
  let result: InventoryResult
  /// Records of lines, in the order of lines, then those of deliveries.
  let entries: [BookEntry]
  /// By facility: the share that is counted.
  let shares: [String: ExactDecimal]
  /// How far each line may lie off, in the order of lines.
  let limits: [LineLimits]
  /// Places among the entries, by source: a firm that hands to many is asked once for each of its flows.
  private let bySource: [String: [Int]]

  init(
    result: InventoryResult, entries: [BookEntry], shares: [String: ExactDecimal],
    limits: [LineLimits]
  ) {
    self.result = result
    self.entries = entries
    self.shares = shares
    self.limits = limits
    bySource = Dictionary(grouping: entries.indices) { entries[$0].source }
  }

  /// Places among the entries that a side's words choose, in order.
  func entries(of choice: RecordChoice) -> [Int] {
    let candidates = choice.source.map { bySource[$0, default: []] } ?? Array(entries.indices)
    return candidates.filter { choice.matches(entries[$0]) }
  }
}

/// Records that agree in all a flow can choose by and stand in one line, or were handed over.
struct BookEntry: Sendable {
  /// The place among the result's lines; nil for what was handed over.
  let line: Int?
  let facility: String
  let source: String
  let activity: ActivityPath
  let process: String?
  /// As the records name the other firm; nil where they name none.
  let supplier: String?
  let buyer: String?
  let unit: Unit
  /// What is counted of it.
  let share: ExactDecimal
  let parts: [BookPart]
  /// The first record.
  let place: SourceLocation

  /// The whole quantity.
  var quantity: ExactRatio { parts.reduce(.zero) { $0 + $1.quantity } }

  /// What is handed over: `electricity`, `steam`, `heat` and `cooling` by the first segment, anything else
  /// by what follows it.
  var carrier: String {
    let segments = activity.description.split(separator: "/", maxSplits: 1)
    guard segments.count == 2 else { return activity.description }
    return ["electricity", "steam", "heat", "cooling"].contains(segments[0])
      ? String(segments[0]) : String(segments[1])
  }
}

/// Records of some days: those that lie within a stretch no flow's dates divide, or one bill that reaches
/// over several.
struct BookPart: Sendable {
  let period: Period
  let quantity: ExactRatio

  /// The part of it that lies within some days.
  func fraction(within dates: Period) -> ExactRatio {
    if dates.contains(period) { return .one }
    guard let inside = dates.intersection(period) else { return .zero }
    return ExactRatio(ExactDecimal(inside.days), over: ExactDecimal(period.days))
  }
}
