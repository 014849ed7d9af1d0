import BanyanDiagnostics

/// What every page is made of, whatever standard it is of.
extension HTMLBuilder {
  /// Stands in every page, which is thereby known as one that this program wrote.
  package static let generator = "\(Engine.name) \(Engine.version)"

  /// A whole page that needs no network and no script.
  package static func page(
    in language: Language, title: String, styles: [StaticString],
    _ body: (inout HTMLBuilder) -> Void
  ) -> String {
    var html = HTMLBuilder()
    html.verbatim("<!DOCTYPE html>\n")
    html.element("html", ["lang": language.rawValue]) { html in
      html.element("head") { html in
        html.empty("meta", ["charset": "utf-8"])
        html.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.empty("meta", ["name": "generator", "content": generator])
        html.element("title", title)
        html.element("style") { html in
          for style in styles { html.verbatim(style) }
        }
      }
      html.newline()
      html.element("body") { body(&$0) }
    }
    return html.html + "\n"
  }

  package mutating func section(
    _ title: String, _ id: String, _ body: (inout HTMLBuilder) -> Void
  ) {
    newline()
    element("section", ["id": id]) { html in
      html.element("h2", title)
      body(&html)
    }
  }

  package mutating func figure(_ title: String, _ body: (inout HTMLBuilder) -> Void) {
    newline()
    element("figure") { html in
      html.element("figcaption", title)
      body(&html)
    }
  }

  package mutating func paragraph(_ text: String, class name: String? = nil) {
    if let name {
      element("p", ["class": name], text)
    } else {
      element("p", text)
    }
  }
}
