import BanyanDiagnostics
import BanyanYAML
import BanyanFactors

/// Which records are meant: all that agree in what is stated.
package struct RecordSelector: Sendable, Hashable {
  /// The activity, or one above it: `electricity` means `electricity/grid` too.
  package let activity: ActivityPath?
  package let source: String?
  package let facility: String?
  package let location: SourceLocation

  /// All records of an activity, for a rule that nobody wrote.
  package init(activity: ActivityPath) {
    self.activity = activity
    source = nil
    facility = nil
    location = SourceLocation(file: "")
  }

  /// Reads `records: {activity: …, source: …, facility: …}`, or an activity alone.
  package init?(from fields: inout MappingReader, _ diagnostics: inout Diagnostics) {
    guard let node = fields.node("records") else {
      fields.reportMissing("records", &diagnostics)
      return nil
    }
    self.init(node, &diagnostics)
  }

  /// Reads the mapping, or the activity alone, whatever key it stands under.
  package init?(_ node: DocumentNode, _ diagnostics: inout Diagnostics) {
    location = node.location
    if let text = node.text {
      activity = ActivityPath(text)
      source = nil
      facility = nil
      return
    }
    guard var inner = MappingReader(node, "records", &diagnostics) else { return nil }
    activity = inner.text("activity", &diagnostics).map { ActivityPath($0.value) }
    source = inner.text("source", &diagnostics)?.value
    facility = inner.text("facility", &diagnostics)?.value
    let isEmpty = activity == nil && source == nil && facility == nil
    if isEmpty { inner.reportMissing("activity", &diagnostics) }
    inner.finish(&diagnostics)
    if isEmpty { return nil }
  }

  /// As reports name it.
  package var text: String {
    [activity?.description, source, facility].compactMap { $0 }.joined(separator: ", ")
  }

  package func matches(activity: ActivityPath, source: String, facility: String) -> Bool {
    (self.activity.map { activity.hasPrefix($0) } ?? true)
      && (self.source.map { source == $0 } ?? true)
      && (self.facility.map { facility == $0 } ?? true)
  }
}
