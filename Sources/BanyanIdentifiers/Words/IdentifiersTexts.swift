import BanyanDiagnostics

/// All texts of this target, for the tests that hold them to their rules.
package enum IdentifiersTexts: TargetTexts {
  package static let codes: [DiagnosticCode] = [
    .identifierForm,
    .identifierCheckDigit,
  ]
  package static let phrases: [TextKey] = [
    .hintBusinessPartner,
    .hintCheckDigit,
    .hintGLN,
    .hintGTIN,
    .hintPACTURN,
    .hintURN,
    .hintUUID,
  ]
}
