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
