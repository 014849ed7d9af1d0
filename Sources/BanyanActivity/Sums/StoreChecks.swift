import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Looks at the lines of a store as a stock-taker would: what it held on the first day and on the last,
/// each said once, and what closes a stretch opens the next.
///
/// Lost = opening − closing + what came − what left: without both ends a balance says what was bought,
/// not what was lost (mass balance; IPCC 2006, Vol. 3, ch. 7).
struct StoreChecks {
  let store: Store
  let period: Period

  /// What is balanced: a substance at a source of a facility.
  struct Store: Hashable {
    var facility: String
    /// Empty where records name none: each activity stands as its own source then.
    var source: String
    /// The activity without what happened: `refrigerant-store/R-410A`.
    var path: String

    /// Nil for what is no line of a store.
    init?(_ stream: SumMerge.StreamKey) {
      let activity = ActivityPath(stream.activity)
      guard ActivityVocabulary.kind(of: activity) == .refrigerantStore,
        let material = activity.material
      else { return nil }
      facility = stream.facility
      source = stream.source == stream.activity ? "" : stream.source
      path = "\(activity.head)/\(material)"
    }

    func item(of activity: String) -> String { String(activity.dropFirst(path.count + 1)) }

    /// As findings name it.
    var name: String { source.isEmpty ? path : "\(source), \(path)" }
  }

  struct Entry {
    /// `opening`, `bought`, `closing`.
    var item: String
    var from: CalendarDate
    var through: CalendarDate
    var quantity: ExactDecimal
    var unit: Unit
    var position: RecordPosition

    var text: String { "\(quantity) \(unit.symbol)" }

    /// Whether another states the same amount; true also where its unit cannot be compared, which is an
    /// error of its own.
    func states(theSameAs other: Entry) -> Bool {
      guard let ratio = unit.conversion(to: other.unit) else { return true }
      return ratio * quantity == ExactRatio(other.quantity)
    }
  }

  private static let opening = "opening"
  private static let closing = "closing"

  /// An opening or a closing, on its day.
  private struct Mark {
    var entry: Entry
    var day: CalendarDate
    var isOpening: Bool
  }

  func findings(of entries: [Entry]) -> [BillChecks.Finding] {
    let marks = entries.compactMap { entry -> Mark? in
      switch entry.item {
      case Self.opening: Mark(entry: entry, day: entry.from, isOpening: true)
      case Self.closing: Mark(entry: entry, day: entry.through, isOpening: false)
      default: nil
      }
    }.sorted { a, b in
      if a.day != b.day { return a.day < b.day }
      // What closes a day precedes what opens it again, and the first opens.
      if a.isOpening != b.isOpening { return (a.day == period.from) == a.isOpening }
      return a.entry.position < b.entry.position
    }
    guard let first = entries.min(by: { $0.position < $1.position }) else { return [] }
    var found: [BillChecks.Finding] = []
    if !marks.contains(where: \.isOpening) {
      found.append(missing(Self.opening, on: period.from, at: first))
    }
    if marks.allSatisfy(\.isOpening) {
      found.append(missing(Self.closing, on: period.through, at: first))
    }
    // Which of the two is missing is said; what remains has nothing to be held against.
    return found.isEmpty ? walk(marks) : found
  }

  /// From mark to mark: each opening follows the closing before it, each closing its opening.
  private func walk(_ marks: [Mark]) -> [BillChecks.Finding] {
    var found: [BillChecks.Finding] = []
    var open: Mark?
    var closed: Mark?
    for mark in marks {
      if let known = mark.isOpening ? open : (open == nil ? closed : nil) {
        found.append(twice(mark, known))
      } else if mark.isOpening {
        found += begins(mark, after: closed)
        open = mark
      } else {
        if open == nil { found.append(misdated(mark, wanted: period.through, other: nil)) }
        closed = mark
        open = nil
      }
    }
    if let open {
      found.append(missing(Self.closing, on: period.through, at: open.entry))
    } else if let closed, closed.day != period.through {
      found.append(misdated(closed, wanted: period.through, other: nil))
    }
    return found
  }

  private func begins(_ mark: Mark, after closed: Mark?) -> [BillChecks.Finding] {
    guard let closed else {
      return mark.day == period.from
        ? [] : [misdated(mark, wanted: period.from, other: nil)]
    }
    let next = closed.day.adding(days: 1)
    if mark.day != next && mark.day != closed.day {
      return [misdated(mark, wanted: next, other: closed)]
    }
    guard !mark.entry.states(theSameAs: closed.entry) else { return [] }
    return [
      finding(
        mark, .quantity,
        Diagnostic(
          .storeCarried, [store.name, mark.entry.text, closed.entry.text],
          hint: Phrase(.hintStoreCarried)), closed)
    ]
  }

  private func missing(
    _ item: String, on day: CalendarDate, at entry: Entry
  ) -> BillChecks.Finding {
    .init(
      position: entry.position, column: .activity,
      diagnostic: Diagnostic(
        .storeMissing, [store.name, item, day.description],
        hint: Phrase(.hintStoreMissing, "\(store.path)/\(item)", day.description, entry.unit.symbol)
      ),
      other: nil)
  }

  private func twice(_ mark: Mark, _ known: Mark) -> BillChecks.Finding {
    finding(
      mark, .activity,
      Diagnostic(
        .storeTwice, [store.name, mark.entry.item, known.day.description, mark.day.description],
        hint: Phrase(.hintStoreTwice)), known)
  }

  private func misdated(
    _ mark: Mark, wanted: CalendarDate, other: Mark?
  ) -> BillChecks.Finding {
    finding(
      mark, .date,
      Diagnostic(
        .storeDay,
        [store.name, mark.entry.item, mark.day.description, wanted.description],
        hint: Phrase(.hintStoreDay, mark.entry.item, wanted.description)), other)
  }

  private func finding(
    _ mark: Mark, _ column: ActivityColumn, _ diagnostic: Diagnostic, _ other: Mark?
  ) -> BillChecks.Finding {
    .init(
      position: mark.entry.position, column: column, diagnostic: diagnostic,
      other: other?.entry.position)
  }
}
