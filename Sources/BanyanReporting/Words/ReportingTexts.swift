import BanyanDiagnostics

/// All texts of this target, for the tests that hold them to their rules.
package enum ReportingTexts: TargetTexts {
  package static let codes: [DiagnosticCode] = [
    .resultSchema,
    .resultMissing,
    .resultUnknown,
    .resultValue,
    .resultFraction,
  ]

  package static let phrases: [TextKey] = [
    .progressRows,
    .progressRate,
    .progressLeft,
    .hintResult,
    .resultObject,
    .resultList,
    .resultText,
    .resultWhole,
    .resultDecimal,
    .resultTruth,
    .resultDate,
    .resultWord,
    .resultDigest,
  ]
}
