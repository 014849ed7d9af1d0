import BanyanDiagnostics

/// Words as they are compared: without accents, case or punctuation.
///
/// `Hoá đơn số:`, `hóa đơn số` and `HOA DON SO` are one, composed or decomposed.
enum FoldedText {
  static func folded(_ text: some StringProtocol) -> String {
    words(of: text).joined(separator: " ")
  }

  static func words(of text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        word.append(character.plainLetter)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
