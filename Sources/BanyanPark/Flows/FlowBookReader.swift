import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities
import BanyanYAML

/// Reads flows.yaml.
struct FlowBookReader {
  /// The ids of members, and `park` where the park has records of its own.
  let members: [String]
  let period: Period

  func book(from document: DocumentNode, _ found: inout Diagnostics) -> FlowBook? {
    guard var fields = MappingReader(document, FlowBook.fileName, &found) else { return nil }
    // One that cannot be read is an error already, and makes no flow short.
    let tolerance =
      QuantityReader.part("tolerance", &fields, &found)
      ?? (fields.node("tolerance") == nil ? .zero : .one)
    var ids: [String: SourceLocation] = [:]
    let flows = fields.list("flows").compactMap { node -> StatedFlow? in
      guard let (flow, id) = flow(node, tolerance, &found) else { return nil }
      if let first = ids.updateValue(id, forKey: flow.id) {
        found.report(
          Diagnostic(
            .flowID, at: id, [flow.id], notes: [Note(Phrase(.noteFirstHere), at: first)],
            hint: Phrase(.hintFlowID)))
        return nil
      }
      return flow
    }
    let shares = ShareRuleReader(members: members).rules(fields.list("shares"), &found)
    fields.finish(&found)
    return FlowBook(flows: flows, tolerance: tolerance, shares: shares)
  }

  private func flow(
    _ node: DocumentNode, _ tolerance: ExactDecimal, _ found: inout Diagnostics
  ) -> (StatedFlow, id: SourceLocation)? {
    guard var fields = MappingReader(node, "flow", &found) else { return nil }
    let id = fields.requiredText("id", &found)
    let carrier = fields.requiredText("carrier", &found)
    if fields.node("kind") == nil { fields.reportMissing("kind", &found) }
    let kind = fields.choice("kind", FlowKind.self, &found)
    let from = member("from", &fields, &found)
    let to = member("to", &fields, &found)
    let dates = fields.node("dates").map { self.dates($0, &found) } ?? period
    let gives = fields.node("gives").flatMap { side($0, "gives", &found) }
    let takes = fields.node("takes").flatMap { side($0, "takes", &found) }
    let hasSides = (fields.node("gives") != nil, fields.node("takes") != nil)
    let own = QuantityReader.part("tolerance", &fields, &found)
    let isTolerant = own != nil || fields.node("tolerance") == nil
    fields.finish(&found)
    if let from, let to, from.value == to.value {
      found.report(
        Diagnostic(.flowSelf, at: to.location, [to.value], hint: Phrase(.hintFlowSelf)))
      return nil
    }
    guard let id, let carrier, let kind, let from, let to, let dates else { return nil }
    if !isTolerant || hasSides.0 && gives == nil || hasSides.1 && takes == nil { return nil }
    let flow = StatedFlow(
      id: id.value, carrier: carrier.value, kind: kind, from: from, to: to, dates: dates,
      tolerance: own ?? tolerance, gives: gives, takes: takes, location: node.location)
    guard namesRecords(flow, &found) else { return nil }
    return (flow, id.location)
  }

  private func member(
    _ key: String, _ fields: inout MappingReader, _ found: inout Diagnostics
  ) -> Located<String>? {
    guard let name = fields.requiredText(key, &found) else { return nil }
    if members.contains(name.value) { return name }
    let nearest = NearestName.nearest(to: name.value, among: members)
    found.report(
      Diagnostic(
        .flowMember, at: name.location, [name.value],
        hint: nearest.map { Phrase(.hintDidYouMean, $0) }
          ?? Phrase(.hintOneOf, members.joined(separator: ", "))))
    return nil
  }

  /// Days that lie within the park's period; nil with a finding for any others.
  private func dates(_ node: DocumentNode, _ found: inout Diagnostics) -> Period? {
    guard var fields = MappingReader(node, "dates", &found) else { return nil }
    for key in ["from", "through"] where fields.node(key) == nil {
      fields.reportMissing(key, &found)
    }
    let from = fields.date("from", &found)
    let through = fields.date("through", &found)
    fields.finish(&found)
    guard let from, let through else { return nil }
    guard let dates = Period(from: from, through: through) else {
      found.report(
        Diagnostic(
          .dateOrder, at: node.location, [through.description, from.description],
          hint: Phrase(.hintDateOrder)))
      return nil
    }
    if period.contains(dates) { return dates }
    found.report(
      Diagnostic(
        .flowDates, at: node.location, [dates.shown, period.shown],
        hint: Phrase(.hintFlowDates, period.shown)))
    return nil
  }

  private func side(
    _ node: DocumentNode, _ key: String, _ found: inout Diagnostics
  ) -> FlowSide? {
    guard var fields = MappingReader(node, key, &found) else { return nil }
    let records = fields.node("records").map { choice($0, &found) }
    let quantity = fields.node("quantity").map { node in
      QuantityReader.quantity(node, &found).map { Located($0, at: node.location) }
    }
    let facility = fields.text("facility", &found)
    let evidence = fields.texts("evidence", &found)
    let isEmpty = fields.node("records") == nil && fields.node("quantity") == nil
    if isEmpty { fields.reportMissing("quantity", &found) }
    fields.finish(&found)
    // What is there and does not read is an error already.
    if isEmpty || records.map({ $0 == nil }) ?? false || quantity.map({ $0 == nil }) ?? false {
      return nil
    }
    return FlowSide(
      records: records.flatMap { $0.map { .chosen($0) } }, quantity: quantity.flatMap { $0 },
      facility: facility, evidence: evidence, location: node.location)
  }

  private func choice(_ node: DocumentNode, _ found: inout Diagnostics) -> RecordChoice? {
    if let text = node.text {
      return RecordChoice(
        facility: nil, source: nil, activity: ActivityPath(text), process: nil,
        location: node.location)
    }
    guard var fields = MappingReader(node, "records", &found) else { return nil }
    let choice = RecordChoice(
      facility: fields.text("facility", &found)?.value,
      source: fields.text("source", &found)?.value,
      activity: fields.text("activity", &found).map { ActivityPath($0.value) },
      process: fields.text("process", &found)?.value, location: node.location)
    let isEmpty = choice.text.isEmpty
    if isEmpty { fields.reportMissing("source", &found) }
    fields.finish(&found)
    return isEmpty ? nil : choice
  }

  /// What is struck must be found in records, and the user's side always.
  private func namesRecords(_ flow: StatedFlow, _ found: inout Diagnostics) -> Bool {
    var isNamed = true
    for (side, key, isNeeded) in [
      (flow.takes, "takes", true), (flow.gives, "gives", flow.kind == .passedOn),
    ] {
      guard let side, isNeeded, side.records == nil else { continue }
      found.report(
        Diagnostic(.flowNoRecords, at: side.location, [key], hint: Phrase(.hintFlowRecords)))
      isNamed = false
    }
    return isNamed
  }
}
