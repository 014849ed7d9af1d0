import BanyanQuantities

/// How the two sides of a flow stand to each other.
package enum FlowState: String, Sendable, CaseIterable {
  case matched
  /// The user says less, by no more than the tolerance.
  case lineLoss = "line-loss"
  /// The user says less, beyond the tolerance.
  case short
  /// The user says more, by however little.
  case over
  /// Only the user tells.
  case notDelivered = "not-delivered"
  /// Only the maker tells.
  case notBooked = "not-booked"

  /// Whether somebody has to look at it.
  package var isUnsettled: Bool { self != .matched && self != .lineLoss }
}

/// A flow with what both sides say of it.
struct MatchedFlow: Sendable {
  let flow: StatedFlow
  /// The giver's, in which all its quantities are.
  let unit: Unit
  /// Nil where the side was not told.
  let gives: ToldSide?
  let takes: ToldSide?
  /// The share in which the other side's facility is counted.
  let counterShare: ExactDecimal

  /// The side whose records are struck.
  var struck: ToldSide? { flow.kind == .made ? takes : gives }

  /// What both sides confirm.
  var confirmed: ExactRatio {
    guard let gives, let takes else { return .zero }
    return min(gives.quantity, takes.quantity)
  }

  /// What the user says beyond that.
  var unconfirmed: ExactRatio {
    guard let takes, takes.quantity > confirmed else { return .zero }
    return takes.quantity - confirmed
  }

  /// What the giver says less what the user says.
  var difference: ExactRatio { (gives?.quantity ?? .zero) - (takes?.quantity ?? .zero) }

  var state: FlowState {
    guard let gives else { return .notDelivered }
    guard let takes else { return .notBooked }
    if gives.quantity == takes.quantity { return .matched }
    if takes.quantity > gives.quantity { return .over }
    return difference > gives.quantity * flow.tolerance ? .short : .lineLoss
  }
}

/// What one side says, in the unit of the flow.
struct ToldSide: Sendable {
  /// Place among the park's members.
  let member: Int
  let quantity: ExactRatio
  /// The records it stands in; none where a quantity alone was told.
  let records: [ChosenEntry]
  /// The sum of these records within the flow's days.
  let sum: ExactRatio
}

/// An entry of a member's books, as far as it lies within a flow's days.
struct ChosenEntry: Sendable {
  let entry: Int
  /// By part of the entry: how much of it lies within the days.
  let fractions: [ExactRatio]
  /// Of the whole entry, by quantity.
  let part: ExactRatio
}
