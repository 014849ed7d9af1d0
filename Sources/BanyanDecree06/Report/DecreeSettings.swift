import BanyanActivity
import BanyanDiagnostics

/// The texts under `decree-06:` in banyan.yaml: what a plant knows and its bills do not say.
public struct DecreeSettings: Sendable {
  /// Keys with one fixed name.
  public enum Key: String, Sendable, CaseIterable {
    case facility, address, licence, representative, sector, boundary, infrastructure, sinks, group
    case years, uncertainty, verifier
    case listNumber = "list-number"
    case representativePosition = "representative-position"
    case dataSystem = "data-system"
    case gwpReason = "gwp-reason"
    case qualityControl = "quality-control"
    case equipmentRegister = "equipment-register"
    case vehicleRegister = "vehicle-register"
    case factorApproval = "factor-approval"
    case steamConditions = "steam-conditions"

    /// As the user finds it: `decree-06: representative`.
    public var path: String { "\(Decree06Standard.name): \(rawValue)" }
  }

  /// Keys that name a thing after a slash: `km/xe-tai/2025`, `vehicle/xe-tai`, `equipment/1`,
  /// `steam/steam-meter`.
  static let families = ["equipment", "km", "steam", "vehicle"]

  private let texts: [String: String]

  init(_ settings: WorkspaceSettings) {
    texts = settings.standards[Decree06Standard.name] ?? [:]
  }

  public subscript(_ key: Key) -> String? { texts[key.rawValue] }

  /// Kilometres a source drove in a year, as the plant wrote them.
  func kilometres(of source: String, in year: Int) -> String? { texts["km/\(source)/\(year)"] }

  func vehicle(_ source: String) -> String? { texts["vehicle/\(source)"] }

  /// Pressure, temperature, flow, enthalpy and fuel shares of a steam supply, apart by `|`.
  func steam(_ source: String) -> [String]? { texts["steam/\(source)"].map(Self.cells) }

  /// Rows of the equipment register in the order of their keys, each with its cells apart by `|`.
  var equipment: [[String]] {
    texts.keys.filter { $0.hasPrefix("equipment/") }
      .sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
      .compactMap { texts[$0].map(Self.cells) }
  }

  private static func cells(_ text: String) -> [String] {
    text.split(separator: "|", omittingEmptySubsequences: false).map {
      $0.split(separator: " ").joined(separator: " ")
    }
  }

  /// Reports keys the report does not know, each with the nearest it does.
  func checkKeys(_ settings: WorkspaceSettings, _ diagnostics: inout Diagnostics) {
    let known = Key.allCases.map(\.rawValue)
    for key in texts.keys.sorted() where !known.contains(key) {
      let parts = key.split(separator: "/", omittingEmptySubsequences: false)
      if parts.count > 1, Self.families.contains(String(parts[0])) { continue }
      let nearest = NearestName.nearest(to: key, among: known)
      diagnostics.report(
        Diagnostic(
          .fieldUnknown, at: Self.place(of: key, settings), [key],
          hint: nearest.map { Phrase(.hintDidYouMean, $0) }
            ?? Phrase(.hintOneOf, known.sorted().joined(separator: ", "))))
    }
  }

  /// Where a key stands, as near as the settings remember.
  static func place(of key: String, _ settings: WorkspaceSettings) -> SourceLocation {
    settings.locations["\(Decree06Standard.name).\(key)"] ?? SourceLocation(file: "banyan.yaml")
  }
}
