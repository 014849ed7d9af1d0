/// What one stage of a run gave: its value, and everything that was found on the way to it.
///
/// A stage collects its own findings and those of the stages it rests on; nobody looks back at what
/// others found to learn how the past went.
public struct Stage<Value: Sendable>: Sendable {
  /// Nil where the stage could not be done; the reason is among the findings.
  public let value: Value?
  /// Errors, warnings and notes of this stage and of those it rests on.
  public let findings: Diagnostics

  /// A value and what was found on the way to it.
  public init(_ value: Value?, _ findings: Diagnostics) {
    self.value = value
    self.findings = findings
  }

  /// Whether nothing is in error.
  public var isSound: Bool { !findings.hasErrors }

  /// The value where nothing is in error: an unsound stage is good for finding more faults only.
  public var soundValue: Value? { isSound ? value : nil }
}
