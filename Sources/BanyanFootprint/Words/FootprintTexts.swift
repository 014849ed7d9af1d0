import BanyanDiagnostics

/// All texts of this target, for the tests that hold them to their rules.
package enum FootprintTexts: TargetTexts {
  package static let codes: [DiagnosticCode] = [
    .allocationMissing,
    .ratingUnused,
    .materialSource,
    .productsMissing,
    .supplierFile,
    .pactBoundary,
    .materialTwice,
    .productUptake,
    .packagingExcluded,
  ]
  package static let phrases: [TextKey] = [
    .hintAllocation,
    .hintMaterialSource,
    .hintBiogenicCarbon,
    .hintProducts,
    .hintSupplierFile,
    .hintMaterialTwice,
    .hintProductUptake,
    .hintPackagingExcluded,
    .useFootprintJSON,
  ]
}
