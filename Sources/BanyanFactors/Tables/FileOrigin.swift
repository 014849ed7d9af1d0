/// Whose a file is. Both a workspace's own tables and published ones lie under `factors/`.
public enum FileOrigin: String, Sendable, CaseIterable {
  /// The workspace's own, or named on the command line.
  case workspace
  /// A table as it was published, carried in the program.
  case published
  /// A table that was put in place of a published one, or beside those.
  case replacement
}
