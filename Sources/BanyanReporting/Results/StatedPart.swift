import BanyanJSON
import BanyanQuantities
import BanyanThreads

/// A part of a closed result: an object of JSON that is written and read back to an equal value.
///
/// Both stand side by side in each part and name the keys in one order.
package protocol StatedPart: Equatable, Sendable {
  /// Reads the keys of its object.
  init(reading object: inout ResultObject) throws(ResultFault)

  /// Writes the keys of its object.
  func write(_ json: inout JSONWriter)
}

extension JSONWriter {
  /// An object on one line.
  package mutating func part(_ key: String, _ part: some StatedPart) {
    self.key(key)
    compact { $0.object(part.write) }
  }

  /// An object with each key on a line of its own.
  package mutating func block(_ key: String, _ part: some StatedPart) {
    self.key(key)
    object(part.write)
  }

  /// A list of objects, each on one line.
  package mutating func list<Part: StatedPart>(_ key: String, _ parts: [Part]) {
    self.key(key)
    array { json in
      for part in parts { json.compact { $0.object(part.write) } }
    }
  }

  /// The same of many, written by all threads.
  package mutating func list<Part: StatedPart>(
    _ key: String, ofMany parts: [Part], by workers: Workers
  ) {
    self.key(key)
    array(ofMany: parts, workers: workers) { part, json in json.object(part.write) }
  }

  /// A list of objects, each key on a line of its own.
  package mutating func blocks<Part: StatedPart>(_ key: String, _ parts: [Part]) {
    self.key(key)
    array { json in
      for part in parts { json.object(part.write) }
    }
  }

  /// A list of texts, on one line.
  package mutating func texts(_ key: String, _ texts: [String]) {
    self.key(key)
    compact { json in
      json.array { json in
        for text in texts { json.value(text) }
      }
    }
  }

  /// A single figure in an object of its own, named for its unit: `{"tCO2e": "56.47"}`.
  package mutating func figure(_ key: String, in unit: String, _ value: ExactDecimal) {
    self.key(key)
    compact { json in json.object { $0.field(unit, value) } }
  }

  /// The same for a figure that may not be known.
  package mutating func figure(_ key: String, in unit: String, ifAny value: ExactDecimal?) {
    self.key(key)
    compact { json in json.object { $0.field(unit, ifAny: value) } }
  }

  /// A figure that may not be known.
  package mutating func field(_ key: String, ifAny value: ExactDecimal?) {
    if let value { return field(key, value) }
    field(key, String?.none)
  }

  /// The first and the last day.
  package mutating func days(_ period: Period) {
    field("from", period.from.description)
    field("through", period.through.description)
  }
}
