import Banyan

/// Tonnes of CO2e by category of ISO 14064-1; nil, with findings, where the files hold errors.
func categories(
  of folder: String, _ findings: inout Diagnostics
) throws -> [Int: ExactDecimal]? {
  guard let workspace = try Workspace.open(folder, library: .carried, &findings),
    let calculation = try Calculation.run(workspace, &findings),
    let report = InventoryStandard().report(on: calculation, &findings)
  else { return nil }
  return report.categories.reduce(into: [:]) { $0[$1.category] = $1.equivalent }
}
