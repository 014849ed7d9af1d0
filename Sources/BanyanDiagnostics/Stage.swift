/// What one stage of a run gave: its value, and everything that was found on the way to it.
///
/// A stage collects its own findings and those of the stages it rests on; nobody looks back at what
/// others found to learn how the past went.
package struct Stage<Value: Sendable>: Sendable {
  /// Nil where the stage could not be done; the reason is among the findings.
  package let value: Value?
  package let findings: Diagnostics

  package init(_ value: Value?, _ findings: Diagnostics) {
    self.value = value
    self.findings = findings
  }

  /// Whether nothing is in error.
  package var isSound: Bool { !findings.hasErrors }

  /// The value where nothing is in error: an unsound stage is good for finding more faults only.
  package var soundValue: Value? { isSound ? value : nil }
}
