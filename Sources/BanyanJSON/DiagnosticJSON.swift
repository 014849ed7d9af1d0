import BanyanDiagnostics

/// Writes findings for programs: one JSON object, stable codes, the same order as for people.
package enum DiagnosticJSON {
  package static func text(of diagnostics: Diagnostics, in language: Language) -> String {
    let items = diagnostics.ordered.map { object($0, language) }
    var text = "{\"diagnostics\": ["
    text += items.isEmpty ? "" : "\n  " + items.joined(separator: ",\n  ") + "\n"
    return text + "]}\n"
  }

  private static func object(_ diagnostic: Diagnostic, _ language: Language) -> String {
    let location = diagnostic.location
    let notes = diagnostic.notes.map { note in
      "{\"message\": \(quoted(note.phrase.text(in: language))), "
        + place(note.location) + "}"
    }
    return "{\"code\": \(quoted(diagnostic.code.rawValue)), "
      + "\"severity\": \(quoted(diagnostic.severity.rawValue)), "
      + "\"message\": \(quoted(diagnostic.message(in: language))), "
      + place(location) + ", "
      + "\"notes\": [\(notes.joined(separator: ", "))], "
      + "\"hint\": \(quoted(diagnostic.hint?.text(in: language)))}"
  }

  private static func place(_ location: SourceLocation?) -> String {
    "\"file\": \(quoted(location?.file)), \"line\": \(number(location?.line)), "
      + "\"column\": \(number(location?.column)), \"sheet\": \(quoted(location?.sheet)), "
      + "\"cell\": \(quoted(location?.cell))"
  }

  private static func number(_ value: Int?) -> String { value.map(String.init) ?? "null" }

  private static func quoted(_ text: String?) -> String {
    text.map(JSONText.quoted) ?? "null"
  }
}

/// JSON string escaping, RFC 8259 section 7.
package enum JSONText {
  package static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    write(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a text in quotes.
  package static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    var hasEscapes = false
    text.withUTF8 { utf8 in
      var isPlain = true
      for byte in utf8
      where byte < 0x20 || byte == 0x22 || byte == 0x5C || ShownText.canGiveOrders(byte) {
        isPlain = false
      }
      if isPlain { bytes.append(contentsOf: utf8) }
      hasEscapes = !isPlain
    }
    if hasEscapes { for scalar in text.unicodeScalars { escape(scalar, to: &bytes) } }
    bytes.append(UInt8(ascii: "\""))
  }

  /// What a document may hold as it is, and a terminal may not be shown, is escaped too: programs read
  /// the same text.
  private static func escape(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "\"": bytes += "\\\"".utf8
    case "\\": bytes += "\\\\".utf8
    case "\n": bytes += "\\n".utf8
    case "\r": bytes += "\\r".utf8
    case "\t": bytes += "\\t".utf8
    case _ where ShownText.harmless(scalar) != scalar:
      for unit in String(scalar).utf16 {
        let hexadecimal = String(unit, radix: 16)
        bytes += "\\u".utf8
        bytes += repeatElement(UInt8(ascii: "0"), count: 4 - hexadecimal.utf8.count)
        bytes += hexadecimal.utf8
      }
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
