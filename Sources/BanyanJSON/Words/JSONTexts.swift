import BanyanDiagnostics

/// All texts of this target, for the tests that hold them to their rules.
package enum JSONTexts: TargetTexts {
  package static let codes: [DiagnosticCode] = [
    .jsonSyntax,
    .jsonRepeatedKey,
    .jsonDepth,
  ]
  package static let phrases: [TextKey] = [
    .hintJSONSyntax,
    .jsonEnds,
    .jsonValue,
    .jsonKey,
    .jsonColon,
    .jsonComma,
    .jsonControl,
    .jsonEscape,
    .jsonNumber,
    .jsonTrailing,
  ]
}
