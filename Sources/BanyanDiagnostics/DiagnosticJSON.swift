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
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let hexadecimal = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
