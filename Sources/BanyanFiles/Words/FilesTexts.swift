import BanyanDiagnostics

/// All texts of this target, for the tests that hold them to their rules.
package enum FilesTexts: TargetTexts {
  package static let codes: [DiagnosticCode] = [
    .textUTF16,
    .textEncoding,
    .textForeign,
    .fileTruncated,
    .fileDamaged,
    .filePacking,
    .fileTrailing,
    .fileWindow,
    .fileDictionary,
    .fileKind,
    .fileFolder,
    .fileDangling,
    .fileLink,
    .fileOutside,
    .fileLarge,
    .fileChanged,
    .filePath,
  ]
  package static let phrases: [TextKey] =
    [
      .hintRepeatedKey,
      .noteFirstHere,
      .hintSaveAsUTF8,
      .hintTruncated,
      .hintDamaged,
      .hintPacking,
      .hintTrailing,
      .hintWindow,
      .hintDictionary,
      .hintFileItself,
      .hintFileMeant,
      .hintRunAgain,
      .hintRename,
      .hintSaveSheet,
      .hintTextItself,
      .hintUnpackText,
      .contentWorkbook,
      .contentOpenDocument,
      .contentArchive,
      .contentCompound,
      .contentPages,
      .contentPacked,
      .systemError,
      .placeStandardOutput,
      .placeClock,
    ] + FileError.words.map(\.text)
}
