import BanyanDiagnostics

/// All texts of this target, for the tests that hold them to their rules.
package enum PassportTexts: TargetTexts {
  package static let codes: [DiagnosticCode] = [
    .passportIssuer,
    .passportSite,
    .passportCode,
    .passportCountry,
    .passportProduct,
    .passportBoundary,
    .passportBatches,
    .passportIssued,
    .passportGTINMissing,
    .passportPlace,
    .passportComposition,
  ]

  package static let phrases: [TextKey] = [
    .hintPassportBlock,
    .hintIssuer,
    .hintSite,
    .hintPassportCode,
    .hintPassportProduct,
    .hintPassportBoundary,
    .hintBatches,
    .hintPassportIssued,
    .hintPassportGTIN,
    .hintPassportPlace,
    .hintPassportComposition,
  ]
}
