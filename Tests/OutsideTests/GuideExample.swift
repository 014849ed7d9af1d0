import Banyan

/// A page to look at and the result to keep, or the faults as people read them.
enum Answer {
  case inventory(page: [UInt8], json: String)
  case faults(String)
}

func answer(for folder: String) throws -> Answer {
  let opened = try Run.open(folder)
  let stage = try opened.value?.inventory()
  guard let report = stage?.value else {
    let findings = stage?.findings ?? opened.findings
    return .faults(DiagnosticText(language: .english).text(of: findings))
  }
  let page = try report.document(as: .html, in: .vietnamese)
  return .inventory(page: page.value?.bytes ?? [], json: report.result.json)
}

/// What each bill adds, by the place of its first record: `activity/bills.csv:2`.
func tonnesCO2eByPlace(in json: String) -> [String: ExactDecimal]? {
  var findings = Diagnostics()
  let result = InventoryResult.read(json, file: "inventory.json", &findings)
  return result?.lines.reduce(into: [:]) { tonnes, line in
    tonnes["\(line.place.file):\(line.place.line ?? 0)", default: .zero] += line.tonnesCO2e
  }
}
