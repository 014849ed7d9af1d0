import BanyanDiagnostics
import BanyanYAML

/// The texts under `decree-06:` in banyan.yaml: what a plant knows and its bills do not say.
package struct DecreeSettings: Sendable {
  /// Keys with one fixed name.
  package enum Key: String, Sendable, CaseIterable {
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
    package var path: String { "\(Decree06Standard.name): \(rawValue)" }
  }

  private var texts: [Key: Located<String>] = [:]
  /// Kilometres a source drove, as the plant wrote them, by source and year: `km/xe-tai/2025`.
  private var kilometres: [String: String] = [:]
  /// What a source drives with: `vehicle/xe-tai`.
  private var vehicles: [String: String] = [:]
  /// Pressure, temperature, flow, enthalpy and fuel shares of a supply of steam, by source.
  private var steam: [String: [String]] = [:]
  /// Rows of the equipment register, in the order of their keys: `equipment/1`.
  private(set) var equipment: [[String]] = []

  package subscript(_ key: Key) -> String? { texts[key]?.value }

  /// Where a key stands; the section's file where it is not written.
  func place(of key: Key) -> SourceLocation {
    texts[key]?.location ?? SourceLocation(file: "banyan.yaml")
  }

  func kilometres(of source: String, in year: Int) -> String? { kilometres["\(source)/\(year)"] }
  func vehicle(_ source: String) -> String? { vehicles[source] }
  func steam(_ source: String) -> [String]? { steam[source] }

  // MARK: Reading

  /// What the section says; nothing where there is none. Nil, with every fault, where it holds errors.
  static func read(_ section: DocumentNode?, _ found: inout Diagnostics) -> DecreeSettings? {
    var settings = DecreeSettings()
    guard let section else { return settings }
    guard case .mapping(let entries) = section.content else {
      found.report(Diagnostic(.fieldMapping, at: section.location, [Decree06Standard.name]))
      return nil
    }
    var own = Diagnostics()
    var rows: [(key: String, cells: [String])] = []
    for entry in entries where !entry.value.isEmpty {
      let key = entry.key.value
      let family = key.firstIndex(of: "/").map {
        (name: key[..<$0], of: String(key[key.index(after: $0)...]))
      }
      if let known = Key(rawValue: key) {
        settings.texts[known] = text(entry, &own).map { Located($0, at: entry.key.location) }
      } else if let family, family.name == "equipment" {
        if let cells = cells(entry, &own) { rows.append((key, cells)) }
      } else if let family, family.name == "steam" {
        settings.steam[family.of] = cells(entry, &own)
      } else if let family, family.name == "km" {
        settings.kilometres[family.of] = text(entry, &own)
      } else if let family, family.name == "vehicle" {
        settings.vehicles[family.of] = text(entry, &own)
      } else {
        own.report(unknown(entry.key))
      }
    }
    // Row 10 stands behind row 9.
    rows.sort { ($0.key.utf8.count, $0.key) < ($1.key.utf8.count, $1.key) }
    settings.equipment = rows.map(\.cells)
    found.append(contentsOf: own)
    return own.hasErrors ? nil : settings
  }

  private static func text(
    _ entry: DocumentNode.Entry, _ found: inout Diagnostics
  ) -> String? {
    if let text = entry.value.text { return text }
    found.report(Diagnostic(.fieldText, at: entry.value.location, [entry.key.value]))
    return nil
  }

  /// The cells of a row: a list, or one text with bars between them.
  private static func cells(
    _ entry: DocumentNode.Entry, _ found: inout Diagnostics
  ) -> [String]? {
    if case .list(let items) = entry.value.content { return items.map { $0.text ?? "" } }
    return text(entry, &found).map { text in
      text.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.split(separator: " ").joined(separator: " ")
      }
    }
  }

  private static func unknown(_ key: Located<String>) -> Diagnostic {
    let known = Key.allCases.map(\.rawValue)
    let nearest = NearestName.nearest(to: key.value, among: known)
    return Diagnostic(
      .fieldUnknown, at: key.location, [key.value],
      hint: nearest.map { Phrase(.hintDidYouMean, $0) }
        ?? Phrase(.hintOneOf, known.sorted().joined(separator: ", ")))
  }
}
