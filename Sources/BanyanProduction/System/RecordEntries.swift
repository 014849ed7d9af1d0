import BanyanActivity
import BanyanDiagnostics

/// Records of no one process, divided among several by a rule.
public struct SharedRecords: Sendable {
  public let records: RecordSelector
  public let among: [Located<String>]
  public let division: StatedDivision
}

/// Records that belong to no product, and why.
public struct OutsideRecords: Sendable {
  public let records: RecordSelector
  public let reason: String
}

/// Records that belong to one process though they do not say so, or to a product after it has left:
/// its transport, use and end of life.
public struct AssignedRecords: Sendable {
  public enum Place: Sendable {
    case process(Located<String>)
    case product(Located<String>)
  }

  public let records: RecordSelector
  public let place: Place
}
