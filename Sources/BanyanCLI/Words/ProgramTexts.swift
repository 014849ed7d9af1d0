import Banyan

/// All texts of this target, for the tests that hold them to their rules.
package enum ProgramTexts: TargetTexts {
  package static let phrases: [TextKey] = [
    .annotated,
    .annotatedNone,
    .annotatedPartly,
    .noSuchFolder,
    .noSuchFile,
    .productWanted,
    .productUnknown,
    .outputExists,
    .outputForeign,
    .outputLink,
    .outputRead,
    .outputReadFolder,
    .passphraseAgain,
    .passphraseAsked,
    .passphraseDiffers,
    .passphraseEmpty,
    .passphraseUnasked,
    .outputFolderForeign,
  ]
}
