import BanyanDiagnostics

/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let noteDecreeFactor = TextKey(
    "noteDecreeFactor",
    "{1} in place of {2}",
    "{1} thay cho {2}")
}
