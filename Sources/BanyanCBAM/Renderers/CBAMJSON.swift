import BanyanDiagnostics
import BanyanJSON

/// The report for programs. Every number is a string: exact where its digits end, else with 34 of them.
package struct CBAMJSON {
  private let language: Language

  package init(in language: Language) { self.language = language }

  package func text(of report: CBAMReport) -> String { Self.text(of: report.result(in: language)) }

  package static func text(of result: CBAMResult) -> String {
    var json = JSONWriter()
    json.object(result.write)
    json.endLine()
    return json.text
  }
}

/// The acts a result rests on.
enum CBAMActs {
  static let all: [(number: String, edition: String)] = [
    ("(EU) 2023/956", "as amended by (EU) 2025/2083"),
    ("(EU) 2025/2547", "OJ L, 22.12.2025; corrigendum of 3 June 2026 not seen"),
    ("(EU) 2025/2548", "OJ L, 22.12.2025"),
    ("(EU) 2025/2620", "OJ L, 22.12.2025; benchmarks of 2026 are estimates (recital 10)"),
    ("(EU) 2025/2621", "Annex I as corrected by (EU) 2026/1740; Annex IV as first adopted"),
  ]
}
