import Banyan

/// Tonnes of CO2e by category of ISO 14064-1; nil, with findings, where the files hold errors.
func categories(
  of folder: String, _ findings: inout Diagnostics
) throws -> [Int: ExactDecimal]? {
  let opened = try Run.open(folder, library: .carried)
  findings = opened.findings
  guard let run = opened.value else { return nil }
  let stage = try run.report(of: InventoryStandard.self, on: ())
  findings = stage.findings
  return stage.value?.categories.reduce(into: [:]) { $0[$1.category] = $1.equivalent }
}
