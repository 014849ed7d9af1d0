import BanyanDiagnostics

/// All texts of this target, for the tests that hold them to their rules.
package enum FactorsTexts: TargetTexts {
  package static let codes: [DiagnosticCode] = [
    .dateOrder,
    .periodInvalid,
    .countryUnknown,
    .gwpUnknown,
    .tableCitation,
    .tableValue,
    .tableUnit,
    .tableGas,
    .tableRepeated,
    .tableEmpty,
    .tableGWP,
    .tableBounds,
    .tableKind,
    .tableReplaced,
    .tableMissing,
    .methodUnknown,
    .methodParameter,
    .parameterRepeated,
    .tableName,
    .tableUnread,
  ]
  package static let phrases: [TextKey] = [
    .hintWrite,
    .hintDateOrder,
    .hintPeriod,
    .hintCountry,
    .hintTableValue,
    .hintTableUnread,
    .hintTableKind,
    .hintReplaced,
    .noteDigestHere,
    .noteDigestPublished,
  ]
}
