import BanyanDiagnostics

/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let hintDecreeOrder = TextKey(
    "hintDecreeOrder",
    "put viet-nam first in factors: (Circular 38/2023, Art. 18)",
    "đặt viet-nam lên đầu trong factors: (Thông tư 38/2023, Điều 18)")
}
