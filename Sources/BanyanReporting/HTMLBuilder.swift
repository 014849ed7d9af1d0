import BanyanDiagnostics
import BanyanThreads

/// Writes HTML and SVG. All text and every attribute's value is escaped here and nowhere else.
package struct HTMLBuilder: Sendable {
  package typealias Attributes = KeyValuePairs<String, String>

  package private(set) var html = ""

  package init() {}

  /// An element with what `body` writes inside it.
  package mutating func element(
    _ name: String, _ attributes: Attributes = [:], _ body: (inout HTMLBuilder) -> Void
  ) {
    open(name, attributes)
    body(&self)
    close(name)
  }

  /// An element that holds text alone.
  package mutating func element(_ name: String, _ attributes: Attributes, _ text: String) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  package mutating func element(_ name: String, _ text: String) { element(name, [:], text) }

  /// An element that has no end: `meta`, `col`, `br`; in SVG a shape.
  package mutating func empty(_ name: String, _ attributes: Attributes = [:]) {
    open(name, attributes)
  }

  /// A shape of SVG, which unlike HTML wants its end said.
  package mutating func shape(_ name: String, _ attributes: Attributes) {
    open(name, attributes, end: "/>")
  }

  package mutating func text(_ text: String) { html += Self.escaped(text) }

  /// Parts of a page one after another, each written by whichever of the threads is free. Once a stop is
  /// requested no further one is begun.
  package mutating func parts(
    by workers: Workers, _ parts: [@Sendable (inout HTMLBuilder) -> Void]
  ) {
    let written = WorkerThreads.each(parts.count, by: workers) { index in
      var part = HTMLBuilder()
      parts[index](&part)
      return part.html
    }
    for part in written { html += part }
  }

  /// A line break in the source, so that a page can be read and compared line by line.
  package mutating func newline() { html += "\n" }

  /// A style sheet or a declaration, written as it is. Never for words of the user.
  package mutating func verbatim(_ markup: StaticString) { html += markup.description }

  private mutating func open(_ name: String, _ attributes: Attributes, end: String = ">") {
    html += "<" + name
    for (key, value) in attributes { html += " \(key)=\"\(Self.escaped(value))\"" }
    html += end
  }

  private mutating func close(_ name: String) { html += "</\(name)>" }

  package static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy({ isPlain[Int($0)] }) { return text }
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

  /// Most text is: letters, digits and marks that mean nothing in HTML.
  private static let isPlain: [Bool] = (UInt8.min ... .max).map { byte in
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      false
    default: byte >= 0x20 && !ShownText.canGiveOrders(byte)
    }
  }
}
