import BanyanDiagnostics
import BanyanInventory
import BanyanJSON
import BanyanQuantities
import BanyanReporting
import BanyanRuns

/// Where a figure of a park comes from: `total`, `bridge/2`, `flow/ID`, `share/MEMBER`, or a member's line,
/// down to the records of both sides.
package struct ParkExplanation {
  let report: ParkReport
  let audience: ParkAudience
  let request: ExplanationRequest

  package init(
    _ report: ParkReport, for audience: ParkAudience, of request: ExplanationRequest
  ) {
    self.report = report
    self.audience = audience
    self.request = request
  }

  private var result: ParkResult { report.result }
  private var bridge: BridgeExplanation {
    BridgeExplanation(report: report, language: request.language)
  }

  private func say(_ key: ParkText, _ arguments: String...) -> String {
    key.text(in: request.language, arguments: arguments)
  }

  private func shown(_ value: ExactDecimal) -> String {
    value.normalised.description
  }

  /// Nil, with the nearest name, where there is no such figure for the audience.
  package func text() throws(RunFailure) -> Stage<String> {
    let words = request.figure.split(separator: "/", maxSplits: 1).map(String.init)
    let rest = words.count > 1 ? words[1] : ""
    switch words.first {
    case "total" where words.count == 1 && audience == .park:
      return done(bridge.lines(of: "total") ?? [])
    case "bridge" where audience == .park:
      if let lines = bridge.lines(of: rest.isEmpty ? "total" : rest) { return done(lines) }
    case "flow":
      if let place = result.flows.firstIndex(where: { $0.id == rest }), sees(result.flows[place]) {
        return done(flow(place))
      }
    case "share":
      if let lines = share(of: rest) { return done(lines) }
    case let member?:
      if sees(member: member), let text = try line(rest, of: member) { return text }
    case nil: break
    }
    return unknown()
  }

  private func sees(member: String) -> Bool {
    switch audience {
    case .park: true
    case .firm(let own): own == member
    }
  }

  private func sees(_ flow: ParkResult.Flow) -> Bool {
    sees(member: flow.from) || sees(member: flow.to)
  }

  private func done(_ lines: [String]) -> Stage<String> {
    let text = lines.joined(separator: "\n") + "\n"
    guard request.isJSON else { return Stage(text, Diagnostics()) }
    var json = JSONWriter()
    json.object { json in
      json.field("figure", request.figure)
      json.texts("explanation", lines)
    }
    json.endLine()
    return Stage(json.text, Diagnostics())
  }

  // MARK: Flows

  private func flow(_ place: Int) -> [String] {
    let flow = result.flows[place]
    let matched = report.flows[place]
    let words = ParkTables(language: request.language)
    var lines = [
      say(
        .explainFlow, flow.id, flow.from, flow.to, flow.carrier,
        words.say(flow.kind == .made ? .kindMade : .kindPassedOn), words.words(for: flow.state)),
      say(.explainStated, ShownText.line(matched.flow.location.description)),
      side(flow.from, flow.fromSays, matched.gives),
      side(flow.to, flow.toSays, matched.takes),
      say(.explainConfirmed, quantity(flow.confirmed)),
    ]
    // Tonnes are those of a line, which a neighbour may not see.
    let seen = if case .firm(let firm) = audience { flow.seen(by: firm) } else { flow }
    guard let struck = seen.struckTonnesCO2e, let left = seen.leftTonnesCO2e else { return lines }
    if matched.counterShare != .one {
      let percent = (matched.counterShare * 100).normalised
      lines.append(say(.explainShared, "\(percent) %"))
    }
    lines.append(say(.explainTonnes, shown(struck), shown(left)))
    return lines
  }

  private func side(_ firm: String, _ says: StatedQuantity?, _ told: ToldSide?) -> String {
    guard let says, let told else { return say(.explainNotTold, firm) }
    // Where a neighbour's records lie is the neighbour's.
    guard sees(member: firm), let books = report.members[told.member].books, !told.records.isEmpty
    else { return say(.explainGives, firm, quantity(says), "") }
    let paths = report.members[told.member].paths
    let places = told.records.map {
      ShownText.line(paths.placed(books.entries[$0.entry].place).description)
    }
    return say(
      .explainGives, firm, quantity(says),
      say(.explainRecords, places.sorted().joined(separator: ", ")))
  }

  private func quantity(_ quantity: StatedQuantity) -> String {
    "\(quantity.value.decimal(significantDigits: 18).normalised) \(quantity.unit)"
  }

  // MARK: Lines

  /// What of a line is struck, then the line as the member's own inventory explains it.
  private func line(_ name: String, of member: String) throws(RunFailure) -> Stage<String>? {
    guard let own = report.members.first(where: { $0.id == member }), let books = own.books,
      !name.isEmpty
    else { return nil }
    var lines: [String] = []
    for strike in result.struck where strike.id == "\(member)/\(name)" {
      guard let line = books.result.lines.first(where: { $0.id == name }),
        let place = result.flows.firstIndex(where: { $0.id == strike.flow })
      else { continue }
      lines += flow(place)
      lines.append(
        say(
          .explainPart, shown(line.tonnesCO2e),
          "\(strike.part.decimal(significantDigits: 18).normalised)", shown(strike.tonnesCO2e)))
      lines.append("")
    }
    var inner = request
    inner.figure = name
    inner.isJSON = false
    guard let run = try report.runs.run(of: own),
      let stage = try InventoryStandard.explanation(of: inner, in: run),
      let explained = stage.value
    else { return nil }
    let folder = own.isPark ? "." : String(own.paths.prefix.dropLast())
    lines.append(
      say(.explainMember, ShownText.line(own.name), ShownText.line(folder)))
    lines += explained.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    while lines.last == "" { lines.removeLast() }
    return done(lines)
  }

  // MARK: Shares

  private func share(of member: String) -> [String]? {
    guard sees(member: member), let shares = result.shares,
      let share = shares.members.first(where: { $0.id == member }),
      let firm = result.firms.first(where: { $0.id == member })
    else { return nil }
    let isPark = audience == .park
    var lines = [
      isPark
        ? say(.explainShare, member, shown(share.tonnesCO2e), shown(shares.emittedTonnesCO2e))
        : say(.shareSentence, shown(share.tonnesCO2e)),
      say(
        .explainOwn, member, shown((firm.tonnesCO2e - firm.struckTonnesCO2e).normalised)),
    ]
    if let rule = report.rules.first(where: { $0.member.value == member }) {
      lines.append(
        say(
          .explainRule, rule.weights.rawValue, ShownText.line(rule.location.description)))
    }
    for flow in result.flows where flow.kind == .made && flow.to == member {
      lines.append(say(.explainTakes, quantity(flow.confirmed), flow.id))
    }
    for loop in shares.loops where isPark && loop.contains(member) {
      lines.append(say(.explainLoop, loop.joined(separator: ", ")))
    }
    return lines
  }

  // MARK: Nothing of the name

  private func unknown() -> Stage<String> {
    var names: [String] = []
    if audience == .park {
      names = ["total"] + bridge.names.map { "bridge/\($0)" }
    }
    names += result.flows.filter(sees).map { "flow/\($0.id)" }
    names += (result.shares?.members ?? []).filter { sees(member: $0.id) }.map { "share/\($0.id)" }
    for member in report.members where sees(member: member.id) {
      names += (member.books?.result.lines).map { $0.map { "\(member.id)/\($0.id)" } } ?? []
    }
    let nearest = NearestName.nearest(to: request.figure, among: names)
    var found = Diagnostics()
    found.report(
      Diagnostic(
        .figureUnknown, [request.figure],
        hint: Phrase(.hintFigures, nearest ?? names.prefix(8).joined(separator: ", "))))
    return Stage(nil, found)
  }
}
