import BanyanDiagnostics
import BanyanInventory
import BanyanQuantities

/// A flow with the places, among its firms' entries, of records that name the other side themselves.
struct NamedFlow: Sendable {
  var flow: StatedFlow
  var given: [Int] = []
  var taken: [Int] = []
}

/// Joins flows.yaml with what members' records say of each other by `supplier` and `buyer`.
struct ColumnFlows {
  let members: [Member]
  let period: Period
  /// Of flows that state none.
  let tolerance: ExactDecimal
  private let byID: [String: Member]

  init(members: [Member], period: Period, tolerance: ExactDecimal) {
    self.members = members
    self.period = period
    self.tolerance = tolerance
    byID = Dictionary(members.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private struct Key: Hashable {
    let from: String
    let to: String
    let carrier: String
  }

  private struct Told {
    var given: [Int] = []
    var taken: [Int] = []
  }

  /// Flows of flows.yaml, completed, then those that columns alone tell, in the order of their firms.
  func named(_ flows: [StatedFlow], _ found: inout Diagnostics) -> [NamedFlow] {
    let (keys, told) = told()
    var named = flows.map { NamedFlow(flow: $0) }
    var places: [Key: [Int]] = [:]
    for (place, flow) in flows.enumerated() {
      places[Key(from: flow.from.value, to: flow.to.value, carrier: flow.carrier), default: []]
        .append(place)
    }
    var ids = Set(flows.map(\.id))
    for key in keys {
      guard let columns = told[key] else { continue }
      guard let stated = places[key] else {
        named.append(made(key, columns, &ids))
        continue
      }
      for place in stated { complete(&named[place], columns, &found) }
    }
    return named
  }

  /// By flow, in the order of members and their entries.
  private func told() -> ([Key], [Key: Told]) {
    var ids: [String: String] = [:]
    for member in members { ids[member.name] = member.id }
    for member in members { ids[member.id] = member.id }
    var keys: [Key] = []
    var told: [Key: Told] = [:]
    func note(_ key: Key, _ entry: Int, given: Bool) {
      if told[key] == nil { keys.append(key) }
      if given {
        told[key, default: Told()].given.append(entry)
      } else {
        told[key, default: Told()].taken.append(entry)
      }
    }
    for member in members {
      guard let books = member.books else { continue }
      for (index, entry) in books.entries.enumerated() {
        if let buyer = entry.buyer.flatMap({ ids[$0] }), buyer != member.id {
          note(Key(from: member.id, to: buyer, carrier: entry.carrier), index, given: true)
        }
        // What is burnt at home is the user's own, whoever sold it.
        if let supplier = entry.supplier.flatMap({ ids[$0] }), supplier != member.id,
          let line = entry.line, books.result.lines[line].category.category != 1
        {
          note(Key(from: supplier, to: member.id, carrier: entry.carrier), index, given: false)
        }
      }
    }
    return (keys, told)
  }

  private func made(_ key: Key, _ columns: Told, _ ids: inout Set<String>) -> NamedFlow {
    let name = "\(key.from)-\(key.to)-\(key.carrier.replacing("/", with: "-"))"
    var id = name
    var number = 2
    while !ids.insert(id).inserted {
      id = "\(name)-\(number)"
      number += 1
    }
    let place =
      place(of: columns.taken, in: key.to) ?? place(of: columns.given, in: key.from)
      ?? SourceLocation(file: FlowBook.fileName)
    func side(_ entries: [Int], in member: String) -> FlowSide? {
      self.place(of: entries, in: member).map {
        FlowSide(records: .named, quantity: nil, facility: nil, location: $0)
      }
    }
    return NamedFlow(
      flow: StatedFlow(
        id: id, carrier: key.carrier, kind: .made, from: Located(key.from, at: place),
        to: Located(key.to, at: place), dates: period, tolerance: tolerance,
        gives: side(columns.given, in: key.from), takes: side(columns.taken, in: key.to),
        location: place),
      given: columns.given, taken: columns.taken)
  }

  /// Gives a flow the side that flows.yaml leaves to the records; a side told in both places is an error,
  /// since nobody knows which of them holds.
  private func complete(
    _ named: inout NamedFlow, _ columns: Told, _ found: inout Diagnostics
  ) {
    let flow = named.flow
    for (entries, end) in [(columns.given, FlowEnd.from), (columns.taken, FlowEnd.to)] {
      let firm = end == .from ? flow.from.value : flow.to.value
      let inside = entries.filter { overlaps($0, in: firm, flow.dates) }
      guard let place = place(of: inside, in: firm) else { continue }
      if let told = end == .from ? flow.gives : flow.takes {
        found.report(
          Diagnostic(
            .flowToldTwice, at: told.location, [end == .from ? "gives" : "takes", flow.id],
            notes: [Note(Phrase(.noteColumnTells), at: place)], hint: Phrase(.hintFlowToldTwice)))
        continue
      }
      let side = FlowSide(records: .named, quantity: nil, facility: nil, location: place)
      if end == .from {
        named.flow.gives = side
        named.given = inside
      } else {
        named.flow.takes = side
        named.taken = inside
      }
    }
  }

  private func overlaps(_ entry: Int, in firm: String, _ dates: Period) -> Bool {
    guard let books = byID[firm]?.books else { return false }
    return books.entries[entry].parts.contains { $0.period.overlaps(dates) }
  }

  /// Where the first of some entries stands.
  private func place(of entries: [Int], in firm: String) -> SourceLocation? {
    guard let member = byID[firm], let books = member.books else {
      return nil
    }
    return entries.map { member.paths.placed(books.entries[$0].place) }.min()
  }
}
