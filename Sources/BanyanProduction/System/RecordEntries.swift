import BanyanActivity
import BanyanDiagnostics

/// Records of no one process, divided among several by a rule.
package struct SharedRecords: Sendable {
  package let records: RecordSelector
  package let among: [Located<String>]
  package let division: StatedDivision
}

/// Records that belong to no product, and why.
package struct OutsideRecords: Sendable {
  package let records: RecordSelector
  package let reason: String
}

/// Records that belong to one process though they do not say so, or to a product after it has left:
/// its transport, use and end of life.
package struct AssignedRecords: Sendable {
  package enum Place: Sendable {
    case process(Located<String>)
    case product(Located<String>)
  }

  package let records: RecordSelector
  package let place: Place
}
