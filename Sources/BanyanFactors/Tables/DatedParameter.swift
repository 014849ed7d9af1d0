import BanyanQuantities

/// A parameter of a law that changes with time: each value holds from its first day until the next
/// one's, and is cited by itself.
///
/// A later value is added; the earlier one stays for its days. Before the first day there is none.
package struct DatedParameter<Value: Sendable>: Sendable {
  package struct Entry: Sendable {
    package let from: CalendarDate
    package let value: Value
    package let citation: Citation

    package init(from: CalendarDate, value: Value, citation: Citation) {
      self.from = from
      self.value = value
      self.citation = citation
    }
  }

  package enum Fault: Error, Equatable {
    case none
    /// Two values begin on this day, so that neither is the later.
    case repeated(CalendarDate)
  }

  /// What is known from the first day on.
  package let first: Entry
  /// In the order of their days.
  package let later: [Entry]

  /// Takes the entries in any order.
  package init(_ entries: [Entry]) throws(Fault) {
    let ordered = entries.sorted { $0.from < $1.from }
    for (entry, next) in zip(ordered, ordered.dropFirst()) where entry.from == next.from {
      throw .repeated(next.from)
    }
    guard let first = ordered.first else { throw .none }
    self.first = first
    later = Array(ordered.dropFirst())
  }

  /// The entry that holds on a day; nil before `first.from`.
  package func entry(on day: CalendarDate) -> Entry? {
    later.last { $0.from <= day } ?? (first.from <= day ? first : nil)
  }
}
