import Banyan

/// Tonnes of CO2e by category of ISO 14064-1; nil, with findings, where the files hold errors.
func categories(
  of folder: String, _ findings: inout Diagnostics
) throws -> [Int: ExactDecimal]? {
  let opened = try Run.open(folder)
  findings = opened.findings
  guard let run = opened.value else { return nil }
  let stage = try run.inventory()
  findings = stage.findings
  return stage.value?.result.categories.reduce(into: [:]) { $0[$1.category] = $1.tonnesCO2e }
}
