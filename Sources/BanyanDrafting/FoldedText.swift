import BanyanActivity

/// Words as they are compared: without accents, case or punctuation.
///
/// `Hoá đơn số:`, `hóa đơn số` and `HOA DON SO` are one, composed or decomposed.
enum FoldedText {
  /// Vietnamese letters by the plain letter they are typed with where there are no accents.
  ///
  /// Characters are compared as users see them, so that a decomposed letter is found as well.
  private static let plain: [Character: Character] = {
    var plain: [Character: Character] = [:]
    for (base, letters) in [
      ("a", "áàảãạăắằẳẵặâấầẩẫậ"), ("e", "éèẻẽẹêếềểễệ"), ("i", "íìỉĩị"),
      ("o", "óòỏõọôốồổỗộơớờởỡợ"), ("u", "úùủũụưứừửữự"), ("y", "ýỳỷỹỵ"),
      // The Icelandic letter looks the same in capitals and is often typed in its place.
      ("d", "đð"),
    ] as [(Character, String)] {
      for letter in letters { plain[letter] = base }
    }
    return plain
  }()

  static func folded(_ text: some StringProtocol) -> String {
    words(of: text).joined(separator: " ")
  }

  static func words(of text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        word.append(plain[character] ?? character)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
