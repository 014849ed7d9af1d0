import BanyanDiagnostics

/// All texts of this target, for the tests that hold them to their rules.
package enum Decree06Texts: TargetTexts {
  package static let codes: [DiagnosticCode] = [
    .decreeOrder
  ]
  package static let phrases: [TextKey] = [
    .noteDecreeFactor
  ]
}
