import BanyanDiagnostics
import BanyanQuantities

/// A step down the ladder that somebody signed: `accept:` in banyan.yaml.
public struct Acceptance: Sendable {
  public let activity: ActivityPath
  /// What is taken: a year, a country, a boundary, or several, apart by spaces.
  public let take: [String]
  /// What it stands for.
  public let stands: [String]
  public let reason: String
  public let location: SourceLocation

  public init(
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
