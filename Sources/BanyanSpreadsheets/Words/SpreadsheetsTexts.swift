import BanyanDiagnostics

/// All texts of this target, for the tests that hold them to their rules.
package enum SpreadsheetsTexts: TargetTexts {
  package static let codes: [DiagnosticCode] = [
    .workbookZip,
    .workbookEntry,
    .workbookRepeated,
    .workbookSize,
    .workbookRatio,
    .workbookLimit,
    .workbookProtected,
    .workbookPart,
    .workbookPath,
    .workbookXML,
    .workbookOrder,
    .workbookValues,
    .workbookString,
  ]
  package static let phrases: [TextKey] = [
    .hintWorkbookSave,
    .hintWorkbookProtected,
    .xmlEnds,
    .xmlRoot,
    .xmlTag,
    .xmlNesting,
    .xmlOutside,
    .xmlReference,
    .xmlDoctype,
    .xmlEncoding,
    .xmlDeep,
    .xmlLong,
    .useSheetRows,
    .archiveError,
  ]
}
