import BanyanDiagnostics

/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let progressRows = TextKey(
    "progressRows",
    "{1} rows",
    "{1} dòng")
  package static let progressRate = TextKey(
    "progressRate",
    "{1} rows/s",
    "{1} dòng/giây")
  package static let progressLeft = TextKey(
    "progressLeft",
    "{1} left",
    "còn {1}")
}
