import BanyanDiagnostics
import BanyanFiles
import BanyanFactors
import BanyanQuantities

/// What every worker knows and none changes.
struct ScanContext: Sendable {
  let facilities: [String]
  let contracts: [String]
  /// Nil where a process may have any name.
  let processes: [String]?
  let processNames: Set<String>
  let days: DayTable
  /// The workspace's folder, where evidence is looked for.
  let root: Enclosure
  let files: [String]
  /// How many findings of one kind are kept in full.
  let limit: Int
  /// Keys whose records are kept one by one, for an explanation; empty in a calculation.
  var traced: Set<ActivityKey> = []
}

/// A record kept for an explanation.
struct RecordTrace {
  var position: RecordPosition
  var period: Period
  var quantity: ExactDecimal
  var key: ActivityKey
}

/// A finding whose line is not known yet: workers see chunks, not lines.
struct PendingFault {
  var position: RecordPosition
  var diagnostic: Diagnostic
  var column: Int
  /// Place of the field in its record; nil where the record as a whole is meant.
  var field: Int?
}

/// One record with evidence or a span, kept to find what is there twice.
struct BillEntry {
  var stream: Int32
  var evidence: Int32
  var from: Int32
  var through: Int32
  var quantity: Int64
  /// Decimal places of `quantity`; -1 where it is the number of an entry of `longQuantities`.
  var places: Int8
  /// Whether `from` and `through` were written, not `date`.
  var isSpan: Bool
  var position: RecordPosition
}

/// One line of a store's balance.
struct StoreEntry {
  var stream: Int32
  /// The group whose unit it is in.
  var group: Int32
  var from: Int32
  var through: Int32
  var quantity: ExactDecimal
  var position: RecordPosition
}

/// What is known of a bill that was refused: the days it claims are not days without a bill.
struct RefusedBill: Hashable {
  /// Nil where its facility or activity is what is wrong.
  var stream: Int32?
  /// Nil where its dates are.
  var from: Int32?
  var through: Int32?
}

/// Reads chunks and sums; one for each thread, merged at the end.
///
/// A worker meets the chunks in the order of files and offsets, so what it meets first is the first
/// of its share.
///
/// Sums are integers in units of 10⁻¹², so that any order and any number of workers gives the
/// same value. What does not fit (longer numbers) is summed as exact decimals beside them.
final class SumWorker {
  struct Cell {
    var sum: Int128 = 0
    var records: Int = 0
    /// First and last day of its records.
    var first: Int32 = .max
    var last: Int32 = .min
  }

  /// What is common to all records of one key.
  final class Group {
    let codes: [Int32]
    let stream: Int32
    var unit: Unit?
    var uncertainty: ExactDecimal?
    /// Why no record of this key can be used; empty for a sound key.
    var faults: [GroupFault] = []
    /// Bills and records with evidence, by cell: kept apart, so that a cell of readings is known to
    /// hold one by its count.
    var bills: [Int: Cell] = [:]
    var long: [Int: ExactDecimal] = [:]
    /// Quantity times days of the bills with a first and a last day, by cell, as `bills` and `long`.
    var billDays: [Int: Int128] = [:]
    var longDays: [Int: ExactDecimal] = [:]
    /// Whether a record that lies in no cell of readings says a day alone.
    var hasDays = false
    var spanning: [ActivitySum.SpanningBill] = []
    /// First and last day of the records that lie in no cell of readings.
    var firstDay: Int32 = .max
    var lastDay: Int32 = .min
    var hasBills = false
    let first: RecordPosition
    /// Line feeds of the file before it: its line is known while bytes are scanned.
    let feeds: Int
    /// Set where each record is kept for an explanation.
    var tracedKey: ActivityKey?

    init(codes: [Int32], stream: Int32, first: RecordPosition, feeds: Int) {
      self.codes = codes
      self.stream = stream
      self.first = first
      self.feeds = feeds
    }
  }

  struct GroupFault {
    var column: ActivityColumn
    var diagnostic: Diagnostic
  }

  /// Numbers of the words that make a stream.
  struct StreamCodes: Hashable {
    var facility: Int32
    var source: Int32
    var activity: Int32
  }

  /// Whether a stream of records holds bills, readings, or both.
  struct Stream {
    var codes: StreamCodes
    var firstBill: RecordPosition?
    var firstReading: RecordPosition?
    /// Whether its records are lines of a store's balance, which are kept one by one.
    var isStore = false
  }

  let context: ScanContext
  let tables: [ByteTable]
  let evidence = ByteTable()
  /// What stands where each evidence should; the first is that of records without any.
  var evidenceFiles: [EvidenceFile] = [.present(nil)]
  var look: EvidenceLook
  var firstUse: [RecordPosition?] = [nil]
  /// Of the chunk that is read.
  var lines: ChunkLines?
  var groups: [Group] = []
  var streams: [Stream] = []
  var bills: [BillEntry] = []
  var storeEntries: [StoreEntry] = []
  var longQuantities: [ExactDecimal] = []
  var faults = FaultList()
  var refused: Set<RefusedBill> = []
  var records = 0
  var traces: [RecordTrace] = []

  /// Nearest names already looked for: a column filled wrongly repeats one word on every row.
  private var nearestKnown: [String: String?] = [:]
  private let facilitiesKnown: Set<String>
  private var unitsKnown: [Int32: Unit] = [:]
  private static let unitColumn = ActivityColumn.keys.firstIndex(of: .unit) ?? 0
  private var streamIndex: [StreamCodes: Int32] = [:]

  /// Sums of readings.
  var cells: CellTable
  /// Counted by `CellTable` from here.
  let firstDay: Int32
  var trie = CodeTrie()
  /// The group of records without any key, as in a slot of the trie.
  var rootGroup: Int32 = -1
  var index = RecordIndex()
  var block: ReadingBlock
  /// Keeps loads that only fetch memory from being left out.
  var lastTouched: UInt64 = 0

  init(context: ScanContext) {
    self.context = context
    look = EvidenceLook(in: context.root)
    tables = ActivityColumn.keys.map { _ in ByteTable() }
    firstDay = context.days.period.from.dayNumber
    cells = CellTable(context.days)
    facilitiesKnown = Set(context.facilities)
    block = ReadingBlock(index)
    faults.limit = context.limit
  }

  deinit {
    cells.deallocate()
    block.deallocate()
    trie.deallocate()
    index.deallocate()
  }

  /// Powers of ten that scale a mantissa to 10⁻¹².
  static let scales: [Int64] = (0...QuantityText.mostPlaces).map { places in
    (0..<(QuantityText.mostPlaces - places)).reduce(Int64(1)) { scale, _ in scale * 10 }
  }

  // MARK: Groups

  /// Key columns in the order of the trie's steps: those of few words first, so that only the last
  /// step reaches over much memory.
  static let steps: [Int] = {
    let order: [ActivityColumn] = [
      .buyer, .quality, .uncertainty, .contract, .supplier, .factor, .process, .unit, .activity,
      .facility, .source,
    ]
    return order.compactMap { ActivityColumn.keys.firstIndex(of: $0) }
  }()

  /// The group of some codes, made when it is new.
  func group(
    of codes: UnsafeBufferPointer<Int32>, at position: @autoclosure () -> RecordPosition
  ) -> Int {
    var node: Int32 = 0
    var place = -1
    for column in Self.steps where codes[column] != 0 {
      place = trie.slot(CodeTrie.key(node, column, codes[column]))
      node = trie.slots[place].node
    }
    let known = place < 0 ? rootGroup : trie.slots[place].group
    if known >= 0 { return Int(known) }
    if known <= -2 { return -2 - Int(known) }
    let index = makeGroup(codes, at: position())
    // The quick way takes only groups without fault whose records need not be kept.
    let isQuick = groups[index].faults.isEmpty && !streams[Int(groups[index].stream)].isStore
    let mark = isQuick ? index : -2 - index
    if place < 0 {
      rootGroup = Int32(truncatingIfNeeded: mark)
    } else {
      trie.setGroup(mark, at: place)
    }
    return index
  }

  private func makeGroup(_ codes: UnsafeBufferPointer<Int32>, at position: RecordPosition) -> Int {
    let index = groups.count
    let list = Array(codes)
    cells.reserve(index + 1)
    let group = Group(
      codes: list, stream: stream(of: list), first: position,
      feeds: lines?.feeds(before: position.offset) ?? 0)
    check(group)
    if !context.traced.isEmpty {
      let key = key(of: group)
      group.tracedKey = context.traced.contains(key) ? key : nil
    }
    groups.append(group)
    return index
  }

  /// A stream is what overlap is judged by: facility, source and activity.
  private func stream(of codes: [Int32]) -> Int32 {
    let key = StreamCodes(facility: codes[0], source: codes[1], activity: codes[2])
    if let known = streamIndex[key] { return known }
    let index = Int32(streams.count)
    streamIndex[key] = index
    let activity = ActivityPath(text(.activity, of: codes))
    streams.append(
      Stream(codes: key, isStore: ActivityVocabulary.kind(of: activity) == .refrigerantStore))
    return index
  }

  /// Whether any record of a group was sound.
  func hasRecords(_ group: Int) -> Bool {
    let own = groups[group]
    return !own.bills.isEmpty || !own.spanning.isEmpty
      || (0..<cells.stretches).contains { cells.count(group: group, stretch: $0).records > 0 }
  }

  /// A unit's own symbol, whatever spelling was written; unknown text stays.
  static func symbol(of text: String) -> String { (try? Unit(text))?.symbol ?? text }

  func text(_ column: ActivityColumn, of codes: [Int32]) -> String {
    guard let place = ActivityColumn.keys.firstIndex(of: column) else { return "" }
    return tables[place].text(of: Int(codes[place]))
  }

  func key(of group: Group) -> ActivityKey {
    let activity = text(.activity, of: group.codes)
    let source = text(.source, of: group.codes)
    let facility = text(.facility, of: group.codes)
    return ActivityKey(
      facility: facility.isEmpty ? context.facilities.first ?? "" : facility,
      source: source.isEmpty ? activity : source, activity: activity,
      unit: group.unit?.symbol ?? text(.unit, of: group.codes),
      process: text(.process, of: group.codes), factor: text(.factor, of: group.codes),
      supplier: text(.supplier, of: group.codes), contract: text(.contract, of: group.codes),
      uncertainty: text(.uncertainty, of: group.codes), quality: text(.quality, of: group.codes),
      buyer: text(.buyer, of: group.codes))
  }

  /// What can be known of a key before any factor is met.
  private func check(_ group: Group) {
    let facility = text(.facility, of: group.codes)
    if facility.isEmpty {
      if context.facilities.count > 1 {
        group.faults.append(fault(.facility, .facilityMissing, [], knownFacilities))
      }
    } else if !facilitiesKnown.contains(facility) {
      let nearest = nearest(to: facility, .facility) { context.facilities }
      group.faults.append(
        fault(
          .facility, .facilityUnknown, [facility],
          nearest.map { Phrase(.hintDidYouMean, $0) } ?? knownFacilities))
    }
    let activity = text(.activity, of: group.codes)
    if activity.isEmpty {
      group.faults.append(fault(.activity, .activityMissing, [], Phrase(.hintFactorsList)))
    } else if ActivityVocabulary.kind(of: ActivityPath(activity)) == nil {
      let head = String(activity.split(separator: "/").first ?? "")
      let nearest = nearest(to: head, .activity) { ActivityVocabulary.kinds.keys.sorted() }
      group.faults.append(
        fault(
          .activity, .activityUnknown, [activity],
          nearest.map { Phrase(.hintDidYouMean, $0 + activity.dropFirst(head.count)) }
            ?? Phrase(.hintFactorsList)))
    }
    checkContract(group, activity)
    checkProcess(group)
    let unit = text(.unit, of: group.codes)
    if unit.isEmpty {
      group.faults.append(fault(.unit, .unitMissing, [], nil))
    } else {
      let code = group.codes[Self.unitColumn]
      if let known = unitsKnown[code] {
        group.unit = known
      } else {
        do {
          group.unit = try Unit(unit)
          unitsKnown[code] = group.unit
        } catch {
          group.faults.append(unitFault(unit, error))
        }
      }
    }
    let uncertainty = text(.uncertainty, of: group.codes)
    if !uncertainty.isEmpty {
      group.uncertainty =
        uncertainty.hasSuffix("%")
        ? Percentage.share(uncertainty.replacing(",", with: ".")) : nil
      if group.uncertainty.map({ $0 < .zero }) ?? true {
        group.faults.append(
          fault(.uncertainty, .uncertaintyInvalid, [uncertainty], Phrase(.hintUncertainty)))
      }
    }
    let quality = text(.quality, of: group.codes)
    if !quality.isEmpty, DataQuality(rawValue: quality) == nil {
      group.faults.append(
        fault(
          .quality, .qualityUnknown, [quality],
          Phrase(.hintOneOf, DataQuality.allCases.map(\.rawValue).joined(separator: ", "))))
    }
  }

  private func checkProcess(_ group: Group) {
    let process = text(.process, of: group.codes)
    guard !process.isEmpty, let known = context.processes,
      !context.processNames.contains(process)
    else { return }
    let nearest = nearest(to: process, .process) { known }
    group.faults.append(
      fault(
        .process, .processUnknown, [process],
        nearest.map { Phrase(.hintDidYouMean, $0) }
          ?? Phrase(.hintOneOf, known.joined(separator: ", "))))
  }

  private func checkContract(_ group: Group, _ activity: String) {
    let contract = text(.contract, of: group.codes)
    if contract.isEmpty {
      guard activity == ActivityVocabulary.underContract else { return }
      group.faults.append(
        fault(.contract, .contractMissing, [], Phrase(.hintContractColumn)))
    } else if !context.contracts.contains(contract) {
      let nearest = nearest(to: contract, .contract) { context.contracts }
      group.faults.append(
        fault(
          .contract, .contractUnknown, [contract],
          nearest.map { Phrase(.hintDidYouMean, $0) } ?? Phrase(.hintContract)))
    }
  }

  private func nearest(
    to text: String, _ column: ActivityColumn, among known: () -> [String]
  ) -> String? {
    let key = "\(column.rawValue) \(text)"
    if let found = nearestKnown[key] { return found }
    let found = NearestName.nearest(to: text, among: known())
    nearestKnown[key] = .some(found)
    return found
  }

  private var knownFacilities: Phrase {
    Phrase(.hintKnownFacilities, context.facilities.joined(separator: ", "))
  }

  private func unitFault(_ unit: String, _ fault: Unit.Fault) -> GroupFault {
    let hint: Phrase? =
      switch fault {
      case .ambiguousTon: Phrase(.hintTon)
      case .basisDoesNotApply: Phrase(.hintBasisDoesNotApply)
      case .unknown:
        nearest(to: unit, .unit) { UnitTable.standard.symbols }
          .map { Phrase(.hintDidYouMean, $0) }
      }
    return self.fault(.unit, .unitUnknown, [unit], hint)
  }

  private func fault(
    _ column: ActivityColumn, _ code: DiagnosticCode, _ arguments: [String], _ hint: Phrase?
  ) -> GroupFault {
    GroupFault(column: column, diagnostic: Diagnostic(code, arguments, hint: hint))
  }
}

/// How a quantity came about.
package enum DataQuality: String, Sendable, CaseIterable {
  case measured, calculated, estimated
}

/// Findings of one worker: the earliest of each kind in full, the others counted.
struct FaultList {
  var limit = 20
  private(set) var kept: [DiagnosticCode: [PendingFault]] = [:]
  private(set) var counts: [DiagnosticCode: Int] = [:]

  mutating func add(_ fault: PendingFault) {
    let code = fault.diagnostic.code
    counts[code, default: 0] += 1
    kept[code, default: []].append(fault)
    if kept[code, default: []].count > limit * 2 { trim(code) }
  }

  /// Keeps the earliest in the order of files, records and columns.
  private mutating func trim(_ code: DiagnosticCode) {
    kept[code]?.sort { ($0.position, $0.column) < ($1.position, $1.column) }
    kept[code] = Array(kept[code, default: []].prefix(limit))
  }

  mutating func merge(_ other: FaultList) {
    for (code, count) in other.counts { counts[code, default: 0] += count }
    for (code, faults) in other.kept { kept[code, default: []] += faults }
  }

  mutating func finish() {
    for code in kept.keys { trim(code) }
  }

  var all: [PendingFault] {
    kept.values.flatMap { $0 }.sorted { ($0.position, $0.column) < ($1.position, $1.column) }
  }
}
