import BanyanDiagnostics
import BanyanQuantities

/// A step down the ladder that somebody signed: `accept:` in banyan.yaml.
package struct Acceptance: Sendable {
  package let activity: ActivityPath
  /// What is taken: a year, a country, a boundary, or several, apart by spaces.
  package let take: [String]
  /// What it stands for.
  package let stands: [String]
  package let reason: String
  package let location: SourceLocation

  package init(
    activity: ActivityPath, take: [String], for stands: [String], because reason: String,
    at location: SourceLocation
  ) {
    self.activity = activity
    self.take = take
    self.stands = stands
    self.reason = reason
    self.location = location
  }
}
