import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// What flows.yaml says: who hands what to whom, and how shares are reckoned.
struct FlowBook: Sendable {
  static let fileName = "flows.yaml"

  var flows: [StatedFlow] = []
  /// Of flows that state none.
  var tolerance = ExactDecimal.zero
  var shares: [ShareRule] = []

  /// Every file that is named as evidence.
  var evidence: [Located<String>] {
    flows.flatMap { ($0.gives?.evidence ?? []) + ($0.takes?.evidence ?? []) }
  }
}

/// Whether a firm makes what it hands on, or bought it and passes it on.
package enum FlowKind: String, Sendable, CaseIterable {
  case made
  case passedOn = "passed-on"
}

/// A flow as it is stated, in flows.yaml or by the columns of members' own records.
struct StatedFlow: Sendable {
  let id: String
  let carrier: String
  let kind: FlowKind
  /// Who makes it or passes it on; for treatment, who treats.
  let from: Located<String>
  /// Who uses it; for treatment, who hands over.
  let to: Located<String>
  let dates: Period
  let tolerance: ExactDecimal
  /// Nil where the side was not told.
  var gives: FlowSide?
  var takes: FlowSide?
  /// Where the flow begins.
  let location: SourceLocation

  /// Whose emissions the rule strikes.
  var struckSide: FlowEnd { kind == .made ? .to : .from }
}

/// The two ends of a flow.
enum FlowEnd: Sendable {
  case from, to
}

/// What the books of one firm say of a flow.
struct FlowSide: Sendable {
  enum Records: Sendable {
    /// By what flows.yaml says of them.
    case chosen(RecordChoice)
    /// By a column of the records themselves.
    case named
  }

  /// Nil where the side names none.
  let records: Records?
  let quantity: Located<(number: ExactDecimal, unit: Unit)>?
  let facility: Located<String>?
  /// Files that prove it.
  var evidence: [Located<String>] = []
  let location: SourceLocation
}

/// Which records of a member a side stands in: all that agree in what is stated.
struct RecordChoice: Sendable {
  let facility: String?
  let source: String?
  /// The activity, or one above it.
  let activity: ActivityPath?
  let process: String?
  let location: SourceLocation

  func matches(_ entry: BookEntry) -> Bool {
    (facility.map { $0 == entry.facility } ?? true)
      && (source.map { $0 == entry.source } ?? true)
      && (activity.map { entry.activity.hasPrefix($0) } ?? true)
      && (process.map { $0 == entry.process } ?? true)
  }

  /// As messages name it.
  var text: String {
    [facility, source, activity?.description, process].compactMap { $0 }.joined(separator: ", ")
  }
}
