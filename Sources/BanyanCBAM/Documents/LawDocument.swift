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
    case table([DocumentWord], [[String]])
    /// Nobody has written it; the key of cbam.yaml that would.
    case missing(String)
    /// What there is, and what of it nobody has written.
    indirect case incomplete(Body, [String])
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
    items.flatMap { item -> [MissingElement] in
      let keys: [String] =
        switch item.body {
        case .missing(let key): [key]
        case .incomplete(_, let keys): keys
        case .texts, .table, .none: []
        }
      return keys.map { MissingElement(list: list, item: item.number, key: $0) }
    }
  }

  // MARK: For programs

  var json: String {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "banyan-law-document/1")
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
      write(item.body, &json)
    }
  }

  private static func write(_ body: Body, _ json: inout JSONWriter) {
    switch body {
    case .texts(let texts): json.texts("text", texts)
    case .table(let headings, let rows):
      json.texts("columns", headings.map(\.english))
      json.key("rows")
      json.array { json in
        for row in rows {
          json.compact { json in json.array { json in for cell in row { json.value(cell) } } }
        }
      }
    case .missing(let key): json.field("missing", key)
    case .incomplete(let body, let keys):
      write(body, &json)
      json.texts("missing", keys)
    case .none: json.field("applies", false)
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
          var table = HTMLTable(
            headings: [DocumentWord.item, .key].map { beside($0, language) }, short: [0])
          for element in missing { table.add(element.item, "cbam.yaml: \(element.key)") }
          table.write(in: &html)
        }
      }
    }
  }

  private func write(_ item: Item, _ language: Language, _ html: inout HTMLBuilder) {
    html.newline()
    html.element("section") { html in
      html.element("h3") { html in
        html.element("span", ["class": "number"], item.number)
        html.text(" " + beside(item.element, language))
      }
      write(item.body, language, &html)
    }
  }

  private func write(_ body: Body, _ language: Language, _ html: inout HTMLBuilder) {
    switch body {
    case .texts(let texts): for text in texts { html.paragraph(Formulas.typeset(text)) }
    case .table(let headings, let rows):
      var table = HTMLTable(
        headings: headings.map { beside($0, language) },
        figures: Set(headings.indices.filter { headings[$0].isFigure }),
        short: Set(headings.indices.filter { headings[$0].isShort }),
        widths: Self.widths[headings] ?? [])
      for row in rows { table.add(cells: row.map(Formulas.typeset)) }
      table.write(in: &html)
    case .missing(let key): write([key], language, &html)
    case .incomplete(let body, let keys):
      write(body, language, &html)
      write(keys, language, &html)
    case .none: html.paragraph(beside(Self.notApplicable, language), class: "quiet")
    }
  }

  /// Per cent of the columns of tables that are wide.
  private static let widths: [[DocumentWord]: [Int]] = [
    StreamFigures.headings: [17, 10, 11, 12, 18, 12, 9, 11],
    DocumentFigures.actualHeadings: [8, 9, 7, 7, 12, 11, 11, 8, 11, 16],
  ]

  private func write(_ missing: [String], _ language: Language, _ html: inout HTMLBuilder) {
    html.paragraph(
      "\(beside(Self.missingWord, language)): \(missing.joined(separator: ", "))",
      class: "missing")
  }

  /// What both languages write alike stands once.
  private func beside(_ words: Words, _ language: Language) -> String {
    Formulas.typeset(
      language == .english || words.english == words.vietnamese
        ? words.english : "\(words.english) / \(words.vietnamese)")
  }

  private func beside(_ word: DocumentWord, _ language: Language) -> String {
    beside(Words(word.english, word.vietnamese), language)
  }

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
    .number{color:#0f4c5c;margin-right:.35rem;white-space:nowrap}
    main section{break-inside:auto}
    @media print{.rehearsal{position:fixed;top:0;left:0;right:0}body{padding-top:3rem}}
    """
}
