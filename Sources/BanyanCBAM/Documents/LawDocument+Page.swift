import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// The document as a printable page.
extension LawDocument {
  /// `language`: what stands beside the English, if it is another.
  func html(in language: Language) -> String {
    HTMLBuilder.page(
      in: .english, title: title.english, styles: [PageStylesheet.text, Self.style]
    ) { html in
      if !isDeclarable { Self.writeRehearsal(beside(Self.rehearsal, language), &html) }
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
    case .figures(let texts):
      for text in texts { html.paragraph(Formulas.typeset(Self.grouped(text))) }
    case .table(let headings, let rows):
      var table = HTMLTable(
        headings: headings.map { HTMLTable.breakable(beside($0, language)) },
        figures: Set(headings.indices.filter { headings[$0].isFigure }),
        short: Set(headings.indices.filter { headings[$0].isShort }),
        widths: Self.widths[headings] ?? [])
      for row in rows {
        table.add(cells: zip(headings, row).map { Formulas.typeset(Self.shown($1, under: $0)) })
      }
      table.write(in: &html)
    case .missing(let key): write([key], language, &html)
    case .incomplete(let body, let keys):
      write(body, language, &html)
      write(keys, language, &html)
    case .none: html.paragraph(beside(Self.notApplicable, language), class: "quiet")
    case .outside(let reason):
      html.paragraph(
        "\(beside(Self.notApplicable, language)): \(beside(reason, language))", class: "quiet")
    }
  }

  /// Per cent of the columns of tables that are wide.
  private static let widths: [[DocumentWord]: [Int]] = [
    StreamFigures.headings: [10, 9, 20, 10, 12, 14, 11, 7, 7],
    DocumentFigures.actualHeadings: [9, 9, 9, 9, 10, 10, 10, 10, 11, 13],
    DataQuality.headings: [9, 13, 11, 18, 49],
  ]

  private func write(_ missing: [String], _ language: Language, _ html: inout HTMLBuilder) {
    html.paragraph(
      "\(beside(Self.missingWord, language)): \(missing.joined(separator: ", "))",
      class: "missing")
  }

  // MARK: Figures

  private static let numbers = NumberFormat(.english, for: .page)

  private static func shown(_ cell: String, under heading: DocumentWord) -> String {
    if heading.isFigure { return grouped(cell) }
    // A code, a unit, a country stays on one line wherever it stands.
    return heading.isShort ? cell.replacing(" ", with: "\u{A0}") : cell
  }

  /// Numbers as people read them, the words between them as they are; ten digits are enough beside a file
  /// that has all of them.
  private static func grouped(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let bare = word.drop { $0 == "(" }
      let inner = bare.prefix { $0 != ")" }
      guard let number = ExactDecimal(inner) else { return String(word) }
      return word.prefix(word.count - bare.count) + numbers.significant(number, digits: 10)
        + bare.dropFirst(inner.count)
    }.joined(separator: "\u{A0}")
  }

  // MARK: Words

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

  /// Stands above the page, and on paper above each of its sheets.
  static func writeRehearsal(_ words: String, _ html: inout HTMLBuilder) {
    html.element("p", ["class": "rehearsal"]) { $0.element("span", words) }
  }

  /// On paper the body is a table whose head the rehearsal's words are: a head is repeated on each sheet and
  /// takes its own room there.
  static let style: StaticString = """
    .rehearsal{max-width:none}
    .rehearsal span{display:block;background:#8a4b00;color:#fff;font-weight:600;padding:.4rem .75rem}
    .number{color:#0f4c5c;margin-right:.35rem;white-space:nowrap}
    main section{break-inside:auto}
    section h2,section h3{break-after:avoid;break-inside:avoid}
    @media (max-width:34rem){.scroll:not(.wide) :is(td,tbody th):not(.figure,.short){min-width:6rem}}
    @media print{body:has(>.rehearsal){display:table;width:100%}
    .rehearsal{display:table-header-group;break-inside:avoid}
    .rehearsal span{font-size:8pt;line-height:1.35;padding:1mm 2mm;margin-bottom:3mm}}
    """
}

extension HTMLTable {
  /// A heading whose unit over another breaks behind the stroke.
  static func breakable(_ heading: String) -> String {
    heading.replacing("tđ/", with: "tđ/\u{200B}").replacing("CO₂e/", with: "CO₂e/\u{200B}")
  }
}
