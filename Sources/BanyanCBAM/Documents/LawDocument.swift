import BanyanDiagnostics
import BanyanJSON
import BanyanReporting

/// A document as an act lists it: items by number, each with what stands for it, or that it is missing.
///
/// The act wants it in English; another language stands beside where somebody asks for it.
struct LawDocument {
  struct Words {
    let english: String
    let vietnamese: String

    init(_ english: String, _ vietnamese: String) {
      self.english = english
      self.vietnamese = vietnamese
    }
  }

  enum Body {
    /// One line or several.
    case texts([String])
    case table([String], [[String]])
    /// Nobody has written it; the key of cbam.yaml that would.
    case missing(String)
    /// The item is about something that the installation does not do.
    case none
  }

  struct Item {
    let number: String
    let element: Words
    let body: Body

    init(_ number: String, _ english: String, _ vietnamese: String, _ body: Body) {
      self.number = number
      element = Words(english, vietnamese)
      self.body = body
    }
  }

  let list: String
  let title: Words
  let facts: [String]
  let isDeclarable: Bool
  let items: [Item]

  var missing: [MissingElement] {
    items.compactMap { item in
      if case .missing(let key) = item.body {
        return MissingElement(list: list, item: item.number, key: key)
      }
      return nil
    }
  }

  // MARK: For programs

  var json: String {
    var json = JSONWriter()
    json.object { json in
      json.field("list", list)
      json.field("title", title.english)
      json.field("declarable", isDeclarable)
      json.key("items")
      json.array { json in
        for item in items { Self.write(item, &json) }
      }
      json.key("missing")
      json.array { json in
        for element in missing {
          json.compact { json in
            json.object { json in
              json.field("item", element.item)
              json.field("what", element.key)
            }
          }
        }
      }
    }
    json.endLine()
    return json.text
  }

  private static func write(_ item: Item, _ json: inout JSONWriter) {
    json.object { json in
      json.field("item", item.number)
      json.field("element", item.element.english)
      switch item.body {
      case .texts(let texts): json.texts("text", texts)
      case .table(let headings, let rows):
        json.texts("columns", headings)
        json.key("rows")
        json.array { json in
          for row in rows {
            json.compact { json in json.array { json in for cell in row { json.value(cell) } } }
          }
        }
      case .missing(let key): json.field("missing", key)
      case .none: json.field("applies", false)
      }
    }
  }

  // MARK: For people

  /// `language`: what stands beside the English, if it is another.
  func html(in language: Language) -> String {
    HTMLBuilder.page(
      in: .english, title: title.english, styles: [PageStylesheet.text, Self.style]
    ) { html in
      if !isDeclarable {
        html.paragraph(beside(Self.rehearsal, language), class: "rehearsal")
      }
      html.element("header") { html in
        html.paragraph(list, class: "kind")
        html.element("h1", beside(title, language))
        for fact in facts { html.paragraph(fact, class: "facts") }
      }
      for item in items { write(item, language, &html) }
      if !missing.isEmpty {
        html.section(beside(Self.missingTitle, language), "missing") { html in
          var table = HTMLTable(headings: [Self.itemHeading, "cbam.yaml"])
          for element in missing { table.add(element.item, element.key) }
          table.write(in: &html)
        }
      }
    }
  }

  private func write(_ item: Item, _ language: Language, _ html: inout HTMLBuilder) {
    html.newline()
    html.element("section") { html in
      html.element("h3", "\(item.number)  \(beside(item.element, language))")
      switch item.body {
      case .texts(let texts): for text in texts { html.paragraph(text) }
      case .table(let headings, let rows):
        var table = HTMLTable(headings: headings)
        for row in rows { table.add(cells: row) }
        table.write(in: &html)
      case .missing(let key):
        html.paragraph("\(beside(Self.missingWord, language)): \(key)", class: "missing")
      case .none: html.paragraph(beside(Self.notApplicable, language), class: "quiet")
      }
    }
  }

  private func beside(_ words: Words, _ language: Language) -> String {
    language == .english ? words.english : "\(words.english) / \(words.vietnamese)"
  }

  private static let itemHeading = "Item"
  private static let missingWord = Words("missing", "còn thiếu")
  private static let missingTitle = Words(
    "What a verifier will miss", "Những gì bên thẩm tra sẽ thấy thiếu")
  private static let notApplicable = Words("does not apply", "không áp dụng")
  static let rehearsal = Words(
    "REHEARSAL, NOT DECLARABLE: no goods made before 2026 are declared by the definitive rules "
      + "(2025/2547 Art. 7)",
    "DIỄN TẬP, KHÔNG KHAI BÁO ĐƯỢC: hàng làm trước 2026 không khai theo quy tắc chính thức (2025/2547 "
      + "Điều 7)")

  /// The words of a rehearsal stand on each printed page.
  static let style: StaticString = """
    .rehearsal{background:#8a4b00;color:#fff;font-weight:600;padding:.4rem .75rem;max-width:none}
    @media print{.rehearsal{position:fixed;top:0;left:0;right:0}body{padding-top:3rem}}
    """
}

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

  static func latin(_ text: String) -> String {
    var table: [Character: Character] = [:]
    for (plain, marked) in letters {
      for letter in marked {
        table[letter] = plain
        if let upper = letter.uppercased().first { table[upper] = Character(plain.uppercased()) }
      }
    }
    return String(text.map { table[$0] ?? $0 })
  }
}
