/// All texts of this target, for the tests that hold them to their rules.
package enum DiagnosticsTexts: TargetTexts {
  package static let phrases: [TextKey] = [
    .labelError,
    .labelWarning,
    .labelNote,
    .labelHint,
    .summaryErrors,
    .summaryError,
    .summaryErrorsOneFile,
    .summaryWarnings,
    .summaryWarning,
    .summaryClean,
    .furtherOfKind,
  ]
}
