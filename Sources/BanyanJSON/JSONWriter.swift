import BanyanDiagnostics
import BanyanQuantities
import BanyanThreads

/// Writes JSON in the order it is told to, two spaces a level. Numbers that matter are strings.
package struct JSONWriter {
  /// What was written before `bytes`: a long document is never put together in memory.
  private var finished: [[UInt8]] = []
  private var bytes: [UInt8] = []

  /// The document as UTF-8, in pieces that follow one another.
  package var pieces: [[UInt8]] { finished + [bytes] }

  package var text: String { String(decoding: pieces.joined(), as: UTF8.self) }

  /// For each open bracket, whether something stands in it.
  private var levels: [Bool] = []
  /// A key was written and waits for its value.
  private var pendingKey = false
  private var isCompact = 0

  package init() {}

  private mutating func separate() {
    guard let hasItems = levels.last else { return }
    if hasItems { bytes.append(UInt8(ascii: ",")) }
    levels[levels.count - 1] = true
    if isCompact > 0 {
      if hasItems { bytes.append(UInt8(ascii: " ")) }
    } else {
      breakLine()
    }
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * levels.count))
  }

  package mutating func key(_ key: String) {
    separate()
    JSONText.write(key, to: &bytes)
    bytes += ": ".utf8
    pendingKey = true
  }

  private mutating func begin(_ bracket: String) {
    begin()
    bytes += bracket.utf8
    levels.append(false)
  }

  private mutating func end(_ bracket: String) {
    let hadItems = levels.removeLast()
    if hadItems && isCompact == 0 { breakLine() }
    bytes += bracket.utf8
  }

  /// Ends the document.
  package mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    begin("{")
    body(&self)
    end("}")
  }

  package mutating func array(_ body: (inout JSONWriter) -> Void) {
    begin("[")
    body(&self)
    end("]")
  }

  /// An array of many items, each on a line of its own; shares of them are written by all threads. Once a
  /// stop is requested the rest is left out.
  package mutating func array<Items: RandomAccessCollection<Item> & Sendable, Item: Sendable>(
    ofMany items: Items, workers: Workers, _ body: @Sendable (Item, inout JSONWriter) -> Void
  ) where Items.Index == Int {
    array { json in
      let levels = json.levels
      let shares = WorkerThreads.divide(
        items.count, among: workers.most, least: 2000
      ) { range in
        // In pieces of some hundred items, each as long as it has to be.
        var pieces: [[UInt8]] = []
        for first in stride(from: range.lowerBound, to: range.upperBound, by: 500) {
          if workers.stop.isRequested { break }
          var writer = JSONWriter()
          writer.levels = levels
          if first > 0 { writer.levels[levels.count - 1] = true }
          for item in items[first..<min(first + 500, range.upperBound)] {
            writer.compact { body(item, &$0) }
          }
          pieces.append(
            [UInt8](unsafeUninitializedCapacity: writer.bytes.count) { piece, count in
              count = piece.initialize(fromContentsOf: writer.bytes)
            })
        }
        return pieces
      }
      json.finished.append(json.bytes)
      json.finished += shares.flatMap { $0 }
      json.bytes = []
      if !items.isEmpty { json.levels[levels.count - 1] = true }
    }
  }

  /// What `body` writes stands on one line.
  package mutating func compact(_ body: (inout JSONWriter) -> Void) {
    if !pendingKey { separate() }
    pendingKey = true
    isCompact += 1
    body(&self)
    isCompact -= 1
  }

  package mutating func value(_ value: String?) {
    guard let value else { return raw("null") }
    begin()
    JSONText.write(value, to: &bytes)
  }

  package mutating func value(_ number: ExactDecimal) {
    begin()
    bytes.append(UInt8(ascii: "\""))
    number.normalised.write(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func value(_ number: Int) { raw(String(number)) }
  package mutating func value(_ truth: Bool) { raw(truth ? "true" : "false") }

  /// A number of JSON, for formats that do not take it as text.
  package mutating func plain(_ number: ExactDecimal) {
    begin()
    number.normalised.write(to: &bytes)
  }

  /// A number, `true`, `false` or `null` as another document had it.
  package mutating func literal(_ written: String) { raw(written) }

  private mutating func raw(_ written: String) {
    begin()
    bytes += written.utf8
  }

  /// A value may follow.
  private mutating func begin() {
    if pendingKey { pendingKey = false } else { separate() }
  }

  package mutating func field(_ key: String, _ value: String?) {
    self.key(key)
    self.value(value)
  }

  package mutating func field(_ key: String, _ value: ExactDecimal) {
    self.key(key)
    self.value(value)
  }

  package mutating func field(_ key: String, _ value: Int) {
    self.key(key)
    self.value(value)
  }

  package mutating func field(_ key: String, _ value: Bool) {
    self.key(key)
    self.value(value)
  }
}
