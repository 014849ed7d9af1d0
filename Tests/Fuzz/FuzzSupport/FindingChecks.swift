import Banyan

/// What holds for the findings of any input.
package enum FindingChecks {
  /// Findings can be printed in both languages and as JSON, and point into the text they are about.
  package static func check(
    _ findings: Diagnostics, in file: String, _ bytes: UnsafeRawBufferPointer
  ) {
    // YAML also ends lines at CR, NEL (C2 85), LS and PS (E2 80 A8, A9).
    let lineEnds: Set<UInt8> = [0x0A, 0x0D, 0x85, 0xA8, 0xA9]
    let lines = bytes.reduce(1) { $0 + (lineEnds.contains($1) ? 1 : 0) }
    for finding in findings.ordered {
      for language in [Language.english, .vietnamese] {
        let text = DiagnosticText(language: language, colours: false).text(of: finding)
        precondition(!text.isEmpty, "a finding prints something")
      }
      guard let place = finding.location, place.file == file, let line = place.line else {
        continue
      }
      precondition((1...lines + 1).contains(line), "line \(line) of \(lines): \(finding.code)")
    }
    precondition(!DiagnosticJSON.text(of: findings, in: .english).isEmpty, "JSON is never empty")
  }
}
