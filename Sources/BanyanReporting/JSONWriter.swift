import BanyanDiagnostics
import BanyanQuantities

/// Writes JSON in the order it is told to, two spaces a level. Numbers that matter are strings.
public struct JSONWriter {
  public private(set) var text = ""
  /// For each open bracket, whether something stands in it.
  private var levels: [Bool] = []
  /// A key was written and waits for its value.
  private var pendingKey = false
  private var isCompact = 0

  public init() {}

  private mutating func separate() {
    guard let hasItems = levels.last else { return }
    if hasItems { text += "," }
    levels[levels.count - 1] = true
    if isCompact > 0 {
      if hasItems { text += " " }
    } else {
      text += "\n" + String(repeating: "  ", count: levels.count)
    }
  }

  public mutating func key(_ key: String) {
    separate()
    text += JSONText.quoted(key) + ": "
    pendingKey = true
  }

  private mutating func begin(_ bracket: String) {
    if pendingKey { pendingKey = false } else { separate() }
    text += bracket
    levels.append(false)
  }

  private mutating func end(_ bracket: String) {
    let hadItems = levels.removeLast()
    if hadItems && isCompact == 0 { text += "\n" + String(repeating: "  ", count: levels.count) }
    text += bracket
  }

  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    begin("{")
    body(&self)
    end("}")
  }

  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    begin("[")
    body(&self)
    end("]")
  }

  /// What `body` writes stands on one line.
  public mutating func compact(_ body: (inout JSONWriter) -> Void) {
    if !pendingKey { separate() }
    pendingKey = true
    isCompact += 1
    body(&self)
    isCompact -= 1
  }

  public mutating func value(_ value: String?) {
    raw(value.map(JSONText.quoted) ?? "null")
  }

  public mutating func value(_ number: ExactDecimal) {
    raw("\"\(number.normalised)\"")
  }

  public mutating func value(_ number: Int) { raw(String(number)) }
  public mutating func value(_ truth: Bool) { raw(truth ? "true" : "false") }

  private mutating func raw(_ written: String) {
    if pendingKey { pendingKey = false } else { separate() }
    text += written
  }

  public mutating func field(_ key: String, _ value: String?) {
    self.key(key)
    self.value(value)
  }

  public mutating func field(_ key: String, _ value: ExactDecimal) {
    self.key(key)
    self.value(value)
  }

  public mutating func field(_ key: String, _ value: Int) {
    self.key(key)
    self.value(value)
  }

  public mutating func field(_ key: String, _ value: Bool) {
    self.key(key)
    self.value(value)
  }
}
