extension Character {
  /// The letter that it is typed with where there are no accents: `a` of `ấ`, itself of any other.
  ///
  /// Characters are compared as users see them, so that a decomposed letter is found as well.
  package var plainLetter: Character { Self.plainLetters[self] ?? self }

  private static let plainLetters: [Character: Character] = {
    var plain: [Character: Character] = [:]
    for (base, letters) in [
      ("a", "áàảãạăắằẳẵặâấầẩẫậ"), ("e", "éèẻẽẹêếềểễệ"), ("i", "íìỉĩị"),
      ("o", "óòỏõọôốồổỗộơớờởỡợ"), ("u", "úùủũụưứừửữự"), ("y", "ýỳỷỹỵ"),
      // The Icelandic letter looks the same in capitals and is often typed in its place.
      ("d", "đð"),
    ] {
      for (letters, base) in [(letters, base), (letters.uppercased(), base.uppercased())] {
        for letter in letters { plain[letter] = base.first }
      }
    }
    return plain
  }()
}
