import BanyanDiagnostics

/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let hintExclusion = TextKey(
    "hintExclusion",
    "remove the exclusion or the records",
    "bỏ loại trừ hoặc bỏ bản ghi")
  package static let statusEstimate = TextKey(
    "statusEstimate",
    "estimate",
    "ước tính")
  package static let statusOfficial = TextKey(
    "statusOfficial",
    "official",
    "chính thức")
  package static let statusSuperseded = TextKey(
    "statusSuperseded",
    "superseded",
    "đã thay thế")
}
