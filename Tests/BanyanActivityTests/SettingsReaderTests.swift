import BanyanDiagnostics
import BanyanQuantities
import TestSupport
import Testing

@testable import BanyanActivity

@Suite("banyan.yaml: every field, its default and its fault")
struct SettingsReaderTests {
  private static let fields = [
    "organisation": "{name: Example, country: VN}", "period": "2025", "gwp": "AR6",
    "numbers": "en", "factors": "[ipcc-2006]", "facilities": "[{id: mill, country: VN}]",
  ]

  private func open(
    _ changed: [String: String?]
  ) throws -> (settings: WorkspaceSettings?, found: [String]) {
    var fields: [String: String?] = Self.fields
    for (key, value) in changed { fields[key] = .some(value) }
    let text = fields.sorted { $0.key < $1.key }.compactMap { key, value in
      value.map { "\(key): \($0)\n" }
    }.joined()
    let folder = try TemporaryWorkspace(files: ["banyan.yaml": text])
    var found = Diagnostics()
    let workspace = try Workspace.open(folder.root, library: .carried, &found)
    return (workspace?.settings, found.ordered.map(\.code.rawValue))
  }

  @Test("What need not be written has its default")
  func defaults() throws {
    let (settings, found) = try open([:])
    #expect(found.isEmpty)
    #expect(settings?.consolidation == .operationalControl)
    #expect(settings?.sector == .manufacturing)
    #expect(settings?.dates == .iso)
    #expect(settings?.language == .english)
    #expect(settings?.facilities.first?.share == .one)
    #expect(settings?.facilities.first?.name == "mill")
  }

  @Test("What must be written is missed", arguments: fields.keys.sorted())
  func required(_ field: String) throws {
    #expect(try open([field: nil]).found == ["field.missing"])
    #expect(try open([field: ""]).found == ["field.missing"])
  }

  @Test(
    "A wrong value is refused",
    arguments: [
      ("organisation", "[a]", ["field.mapping"]),
      ("organisation", "{country: VN}", ["field.missing"]),
      ("organisation", "{name: A, country: XX}", ["country.unknown"]),
      ("organisation", "{name: A, kind: b}", ["field.unknown"]),
      ("period", "25", ["period.invalid"]), ("period", "1899", ["period.invalid"]),
      ("period", "2200", ["period.invalid"]), ("period", "[2025]", ["field.mapping"]),
      ("period", "{from: 2025-01-01}", ["field.missing"]),
      ("period", "{from: 2025-01-01, through: 2024-12-31}", ["date.order"]),
      ("period", "{from: 01/01/2025, through: 2025-12-31}", ["date.invalid"]),
      ("gwp", "ar6", ["gwp.unknown"]), ("numbers", "VI", ["field.choice"]),
      ("numbers", "{a: b}", ["field.text"]), ("dates", "mdy", ["field.choice"]),
      ("language", "fr", ["field.choice"]), ("sector", "sport", ["field.choice"]),
      ("consolidation", "control", ["field.choice"]), ("factors", "[ipcc]", ["set.unknown"]),
      ("factors", "[[a]]", ["field.text"]), ("facilities", "[]", ["facility.none"]),
      ("facilities", "[{id: a, country: VN, share: 101 %}]", ["share.range"]),
      ("facilities", "[{id: a, country: VN, share: -1 %}]", ["share.range"]),
      ("facilities", "[{id: a, country: VN, share: half}]", ["share.range"]),
      ("facilities", "[{id: a, country: VN}, {id: a, country: VN}]", ["field.repeated"]),
      ("facilities", "[{id: a}]", ["field.missing"]),
      ("facilities", "[{country: VN}]", ["field.missing"]),
      ("accept", "[{activity: a, take: 2023, for: 2025}]", ["accept.reason"]),
      ("accept", "[{activity: a, because: b}]", ["field.missing", "field.missing"]),
      ("contracts", "[{id: a, kind: gift, emits: {CO2: 0 kg}}]", ["field.choice"]),
      ("contracts", "[{id: a, kind: certificate}]", ["field.missing"]),
      ("contracts", "[{id: a, kind: certificate, emits: [CO2]}]", ["field.mapping"]),
      ("contracts", "[{id: a, kind: certificate, emits: {CO2: 0}}]", ["table.value"]),
      (
        "contracts", "[{id: a, kind: certificate, from: 2025-01-01, emits: {CO2: 0 kg}}]",
        ["field.missing", "contract.criteria"]
      ),
      (
        "contracts",
        "[{id: a, kind: certificate, from: 2025-02-01, through: 2025-01-01, emits: {CO2: 0 kg}}]",
        ["contract.criteria", "date.order"]
      ),
      (
        "contracts", "[{id: a, kind: certificate, covers: 5 t, emits: {CO2: 0 kg}}]",
        ["contract.criteria", "table.value"]
      ),
      ("grp", "AR6", ["field.unknown"]),
    ])
  func refused(field: String, value: String, expected: [String]) throws {
    #expect(try open([field: value]).found.sorted() == expected.sorted())
  }

  @Test("A share may be written as a part or in per cent", arguments: ["60 %", "60%", "0.6"])
  func share(_ text: String) throws {
    let (settings, found) = try open(["facilities": "[{id: a, country: VN, share: \(text)}]"])
    #expect(found.isEmpty)
    #expect(settings?.facilities.first?.share == ExactDecimal("0.6"))
  }

  @Test(
    "A country in any usual spelling is one country",
    arguments: ["VN", "VNM", "vn", "Viet Nam", "Vietnam", "Việt Nam", "viet  nam"])
  func country(_ text: String) throws {
    let (settings, _) = try open(["facilities": "[{id: a, country: \(text)}]"])
    #expect(settings?.facilities.first?.country == "VN")
  }

  @Test("NO is Norway and not a refusal")
  func norway() throws {
    let (settings, found) = try open(["facilities": "[{id: a, country: NO}]"])
    #expect(found.isEmpty)
    #expect(settings?.facilities.first?.country == "NO")
  }
}
