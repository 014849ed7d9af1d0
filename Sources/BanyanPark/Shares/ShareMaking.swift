import BanyanAttribution
import BanyanDiagnostics
import BanyanQuantities
import BanyanThreads

/// Whose share of the park's total is whose: what a firm has of its own and what it carries of others',
/// all at once, so that loops are solved and not cut.
struct ShareMaking {
  let members: [Member]
  let flows: [MatchedFlow]
  let rules: [ShareRule]
  let stop: Stop

  /// An output of a rule, as a product of the network.
  private struct Product {
    let member: Int
    let output: ShareRule.Output
    let part: ExactRatio
    var takes: [(member: Int, quantity: ExactRatio)] = []
  }

  /// `own`: by member, what its inventory comes to less what is struck of it.
  func shares(of own: [ExactDecimal], _ found: inout Diagnostics) -> ParkResult.Shares? {
    guard let products = products(&found) else { return nil }
    let network = network(products)
    do throws(Attribution.Fault) {
      let attribution = try Attribution(network, stop: stop)
      let leaving = try attribution.attributed(own).leaving
      var shares = [ExactDecimal](repeating: .zero, count: members.count)
      for output in network.outputs { shares[output.process] += leaving[output.product] }
      let emitted = own.reduce(.zero, +).normalised
      return ParkResult.Shares(
        emitted: emitted,
        members: zip(members, Self.settled(shares, emitted)).map {
          .init(id: $0.id, $1.normalised)
        },
        loops: attribution.loops.map { $0.map { members[$0].id } })
    } catch {
      report(error, &found)
      return nil
    }
  }

  /// As figures are printed; the greatest takes what rounding leaves of the total.
  private static func settled(
    _ shares: [ExactDecimal], _ total: ExactDecimal
  ) -> [ExactDecimal] {
    var settled = shares.map { $0.rounded(places: 18) }
    if let greatest = settled.indices.max(by: { settled[$0].magnitude < settled[$1].magnitude }) {
      settled[greatest] += total - settled.reduce(.zero, +)
    }
    return settled
  }

  private func products(_ found: inout Diagnostics) -> [Product]? {
    let places = Dictionary(
      members.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let made = Dictionary(
      grouping: flows.filter { $0.flow.kind == .made }, by: \.flow.from.value)
    var products: [Product] = []
    var isSound = true
    for rule in rules {
      guard let member = places[rule.member.value] else { continue }
      for (output, part) in zip(rule.outputs, rule.parts) {
        var product = Product(member: member, output: output, part: part)
        if let carrier = output.carrier {
          isSound =
            take(carrier, of: &product, made[rule.member.value, default: []], rule, places, &found)
            && isSound
        }
        products.append(product)
      }
    }
    return isSound ? products : nil
  }

  /// What members take of an output, by flows that both sides confirm.
  private func take(
    _ carrier: String, of product: inout Product, _ handed: [MatchedFlow], _ rule: ShareRule,
    _ places: [String: Int],
    _ found: inout Diagnostics
  ) -> Bool {
    let unit = product.output.quantity.unit
    let made = ExactRatio(product.output.quantity.number)
    let own = handed.filter { $0.flow.carrier == carrier }
    if own.isEmpty {
      let known = Set(handed.map(\.flow.carrier)).sorted()
      let nearest = NearestName.nearest(to: carrier, among: known)
      found.report(
        Diagnostic(
          .sharesCarrier, at: product.output.location, [rule.member.value, carrier],
          hint: nearest.map { Phrase(.hintDidYouMean, $0) } ?? Phrase(.hintSharesCarrier)))
      return false
    }
    var taken = ExactRatio.zero
    for flow in own {
      guard let ratio = flow.unit.conversion(to: unit) else {
        found.report(
          Diagnostic(
            .flowUnits, at: product.output.location, [flow.unit.symbol, unit.symbol],
            notes: [Note(Phrase(.noteDeclaredHere, flow.flow.id), at: flow.flow.location)],
            hint: Phrase(.hintFlowUnit)))
        return false
      }
      let quantity = flow.confirmed * ratio
      taken += quantity
      if let taker = places[flow.flow.to.value], !quantity.isZero {
        product.takes.append((taker, quantity))
      }
    }
    if taken <= made, !made.isZero || taken.isZero { return true }
    found.report(
      Diagnostic(
        .sharesMoreThanMade, at: product.output.location,
        [
          rule.member.value, carrier, "\(taken.decimal(significantDigits: 12).normalised)",
          "\(made.decimal().normalised)", unit.symbol,
        ], hint: Phrase(.hintSharesMore)))
    return false
  }

  /// A member without a rule keeps what it has: it puts out one thing that nobody takes.
  private func network(_ products: [Product]) -> AttributionNetwork {
    var outputs: [AttributionNetwork.Output] = []
    var takes: [AttributionNetwork.Take] = []
    var hasRule = [Bool](repeating: false, count: members.count)
    for (place, product) in products.enumerated() {
      hasRule[product.member] = true
      let quantity = ExactRatio(product.output.quantity.number)
      outputs.append(
        .init(
          process: product.member, product: place, quantity: quantity.isZero ? .one : quantity,
          share: product.part))
      for take in product.takes {
        takes.append(.init(process: take.member, product: place, quantity: take.quantity))
      }
    }
    var count = products.count
    for member in members.indices where !hasRule[member] {
      outputs.append(.init(process: member, product: count, quantity: .one, share: .one))
      count += 1
    }
    return AttributionNetwork(
      processCount: members.count, productCount: count, outputs: outputs, takes: takes)
  }

  private func report(_ fault: Attribution.Fault, _ found: inout Diagnostics) {
    let loop: [Int]
    switch fault {
    case .stopped: return
    case .noWayOut(let firms, _), .unsettled(let firms): loop = firms
    }
    let names = loop.map { members[$0].id }
    let place = rules.first { names.contains($0.member.value) }?.location
    found.report(
      Diagnostic(
        .sharesNoWayOut, at: place, [(names + names.prefix(1)).joined(separator: " → ")],
        hint: Phrase(.hintSharesNoWayOut)))
  }
}
