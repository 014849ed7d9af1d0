import BanyanDiagnostics

/// Writes HTML and SVG. All text and every attribute's value is escaped here and nowhere else.
public struct HTMLBuilder: Sendable {
  public typealias Attributes = KeyValuePairs<String, String>

  public private(set) var html = ""

  public init() {}

  /// An element with what `body` writes inside it.
  public mutating func element(
    _ name: String, _ attributes: Attributes = [:], _ body: (inout HTMLBuilder) -> Void
  ) {
    open(name, attributes)
    body(&self)
    close(name)
  }

  /// An element that holds text alone.
  public mutating func element(_ name: String, _ attributes: Attributes, _ text: String) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  public mutating func element(_ name: String, _ text: String) { element(name, [:], text) }

  /// An element that has no end: `meta`, `col`, `br`; in SVG a shape.
  public mutating func empty(_ name: String, _ attributes: Attributes = [:]) {
    open(name, attributes)
  }

  /// A shape of SVG, which unlike HTML wants its end said.
  public mutating func shape(_ name: String, _ attributes: Attributes) {
    open(name, attributes, end: "/>")
  }

  public mutating func text(_ text: String) { html += Self.escaped(text) }

  /// A line break in the source, so that a page can be read and compared line by line.
  public mutating func newline() { html += "\n" }

  /// A style sheet or a declaration, written as it is. Never for words of the user.
  public mutating func verbatim(_ markup: StaticString) { html += markup.description }

  private mutating func open(_ name: String, _ attributes: Attributes, end: String = ">") {
    html += "<" + name
    for (key, value) in attributes { html += " \(key)=\"\(Self.escaped(value))\"" }
    html += end
  }

  private mutating func close(_ name: String) { html += "</\(name)>" }

  public static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      // Control characters have no place in HTML, escaped or not, and a mark of direction turns the
      // figures behind it round.
      default: result.unicodeScalars.append(ShownText.harmless(scalar))
      }
    }
    return result
  }
}
