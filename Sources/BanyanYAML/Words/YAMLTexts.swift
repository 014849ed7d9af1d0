import BanyanDiagnostics

/// All texts of this target, for the tests that hold them to their rules.
package enum YAMLTexts: TargetTexts {
  package static let codes: [DiagnosticCode] = [
    .yamlSyntax,
    .yamlTab,
    .yamlAlias,
    .yamlRepeatedKey,
    .yamlKey,
    .yamlDepth,
    .yamlDocuments,
    .yamlEmpty,
    .fieldMissing,
    .fieldUnknown,
    .fieldMapping,
    .fieldText,
    .fieldList,
    .fieldChoice,
    .fieldNumber,
    .dateInvalid,
  ]
  package static let phrases: [TextKey] = [
    .hintYAMLTab,
    .hintYAMLSyntax,
    .hintYAMLAlias,
    .hintAddField,
    .hintDidYouMean,
    .hintOneOf,
    .hintDateISO,
    .hintPlainNumber,
    .wordNoSet,
  ]
}
