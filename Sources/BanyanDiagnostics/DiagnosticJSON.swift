/// Writes findings for programs: one JSON object, stable codes, the same order as for people.
public enum DiagnosticJSON {
  public static func text(of diagnostics: Diagnostics, in language: Language) -> String {
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
public enum JSONText {
  public static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    write(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a text in quotes.
  public static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var isPlain = true
      for byte in utf8 where byte < 0x20 || byte == 0x22 || byte == 0x5C { isPlain = false }
      if isPlain {
        bytes.append(contentsOf: utf8)
      } else {
        for byte in utf8 { escape(byte, to: &bytes) }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): bytes += "\\\"".utf8
    case UInt8(ascii: "\\"): bytes += "\\\\".utf8
    case UInt8(ascii: "\n"): bytes += "\\n".utf8
    case UInt8(ascii: "\r"): bytes += "\\r".utf8
    case UInt8(ascii: "\t"): bytes += "\\t".utf8
    case 0..<0x20:
      let hexadecimal = String(byte, radix: 16)
      bytes += "\\u".utf8
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - hexadecimal.utf8.count))
      bytes += hexadecimal.utf8
    default: bytes.append(byte)
    }
  }
}
