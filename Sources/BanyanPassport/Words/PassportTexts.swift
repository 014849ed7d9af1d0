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
    .passportList,
    .passportListFields,
    .passportBatchName,
    .passportBatchDate,
    .passportBatchPeriod,
    .passportBatchUnit,
    .passportBatchQuantity,
    .passportBatchesMade,
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
    .hintBatchName,
    .hintBatchDate,
    .hintBatchPeriod,
    .hintBatchQuantity,
    .hintBatchesMade,
    .hintPassportIssued,
    .hintPassportGTIN,
    .hintPassportPlace,
    .hintPassportComposition,
  ]
}
