import BanyanDiagnostics
import BanyanFactors

/// What a run found and what somebody signed, on a page: nothing is hidden.
package struct FindingsSection {
  let findings: [Diagnostic]
  let acceptances: [Acceptance]
  let language: Language

  package init(findings: [Diagnostic], acceptances: [Acceptance], language: Language) {
    self.findings = findings.filter { $0.severity != .error }
    self.acceptances = acceptances
    self.language = language
  }

  private func say(_ key: FindingsText, _ arguments: String...) -> String {
    Formulas.typeset(key.text(in: language, arguments: arguments))
  }

  package func write(in html: inout HTMLBuilder) {
    if !acceptances.isEmpty { signed(&html) }
    guard !findings.isEmpty else {
      html.element("p", say(.findingsNone))
      return
    }
    var rows = HTMLTable(headings: [say(.finding), say(.place), say(.code)], short: [2])
    for finding in findings.sorted(by: Self.warningsFirst) {
      let notes = finding.notes.map { $0.phrase.text(in: language) }
      let message = ([finding.message(in: language)] + notes).joined(separator: "; ")
      rows.add(
        "\(severity(finding.severity)): \(Formulas.typeset(message))",
        finding.location?.description ?? "–", finding.code.rawValue)
    }
    rows.write(in: &html)
  }

  /// A stable sort would need the offset; place and code order what is left.
  private static func warningsFirst(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    func key(_ finding: Diagnostic) -> (Int, String) {
      (finding.severity == .warning ? 0 : 1, finding.code.rawValue)
    }
    if key(a) != key(b) { return key(a) < key(b) }
    switch (a.location, b.location) {
    case (let first?, let second?) where first != second: return first < second
    case (nil, _?): return true
    case (_?, nil): return false
    default: return a.arguments.lexicographicallyPrecedes(b.arguments)
    }
  }

  private func severity(_ severity: Severity) -> String {
    let key: TextKey =
      switch severity {
      case .error: .labelError
      case .warning: .labelWarning
      case .note: .labelNote
      }
    return key.text(in: language)
  }

  private func signed(_ html: inout HTMLBuilder) {
    html.element("h3", say(.acceptancesTitle))
    var rows = HTMLTable(
      headings: [say(.activity), say(.taken), say(.reason), say(.place)], short: [0, 1])
    for acceptance in acceptances {
      rows.add(
        acceptance.activity.description,
        say(
          .takenFor, acceptance.take.joined(separator: " "),
          acceptance.stands.joined(separator: " ")),
        acceptance.reason, acceptance.location.description)
    }
    rows.write(in: &html)
  }
}
