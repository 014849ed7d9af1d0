/// Names in Latin letters without marks, where nobody wrote an English one.
enum Transliteration {
  /// The English name, or the own one transliterated and visibly marked.
  static func name(_ english: String?, or own: String) -> String {
    if let english { return english }
    let plain = latin(own)
    return plain == own ? own : "\(plain) (transliterated from: \(own))"
  }

  private static let letters: [(plain: Character, marked: String)] = [
    ("a", "àáảãạăằắẳẵặâầấẩẫậäåā"), ("e", "èéẻẽẹêềếểễệëē"), ("i", "ìíỉĩịïîī"),
    ("o", "òóỏõọôồốổỗộơờớởỡợöøō"), ("u", "ùúủũụưừứửữựüûū"), ("y", "ỳýỷỹỵÿ"), ("d", "đ"),
    ("c", "çćč"), ("n", "ñń"), ("s", "şšś"), ("z", "žźż"), ("g", "ğ"),
  ]

  /// Small and great letters without their marks.
  private static let table: [Character: Character] = {
    var table: [Character: Character] = [:]
    for (plain, marked) in letters {
      for letter in marked {
        table[letter] = plain
        if let upper = letter.uppercased().first { table[upper] = Character(plain.uppercased()) }
      }
    }
    return table
  }()

  static func latin(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : String(text.map { table[$0] ?? $0 })
  }
}
