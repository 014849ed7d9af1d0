import BanyanDiagnostics
import BanyanJSON

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
    /// The same of figures, which a page groups.
    case figures([String])
    case table([DocumentWord], [[String]])
    /// Nobody has written it; the key of cbam.yaml that would.
    case missing(String)
    /// What there is, and what of it nobody has written.
    indirect case incomplete(Body, [String])
    /// The item is about something that the installation does not do.
    case none
    /// The same, and why it cannot be about this report.
    case outside(Words)
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
        case .texts, .figures, .table, .none, .outside: []
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
    case .texts(let texts), .figures(let texts): json.texts("text", texts)
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
    case .outside(let reason):
      json.field("applies", false)
      json.field("because", reason.english)
    }
  }
}
