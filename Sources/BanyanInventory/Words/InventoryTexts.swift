import BanyanDiagnostics

/// All texts of this target, for the tests that hold them to their rules.
package enum InventoryTexts: TargetTexts {
  package static let codes: [DiagnosticCode] = [
    .exclusionConflict
  ]
  package static let phrases: [TextKey] = [
    .hintExclusion,
    .statusEstimate,
    .statusOfficial,
    .statusSuperseded,
  ]
}
