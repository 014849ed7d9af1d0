/// The codes and texts of one target, for what goes through all of them: the tests that hold them to
/// their rules.
package protocol TargetTexts: SendableMetatype {
  static var codes: [DiagnosticCode] { get }
  static var phrases: [TextKey] { get }
}

extension TargetTexts {
  package static var codes: [DiagnosticCode] { [] }
  package static var phrases: [TextKey] { [] }
}
