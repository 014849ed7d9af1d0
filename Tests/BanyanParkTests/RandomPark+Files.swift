import Banyan

extension RandomPark {
  /// `1234` hundredths as `12.34`.
  static func text(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  private static let header =
    "from,through,facility,source,activity,quantity,unit,supplier,buyer,contract\n"

  func written() -> SmallPark {
    var rows = firms.map { _ in [String]() }
    func row(
      _ firm: Int, _ facility: Int, _ bill: Bill, _ source: String, _ activity: String,
      _ unit: String, _ more: String = ",,"
    ) {
      let place = firms[firm].facilities[facility].id
      rows[firm].append(
        "\(Days.text(bill.days.from)),\(Days.text(bill.days.through)),\(place),\(source),\(activity),"
          + "\(Self.text(bill.quantity)),\(unit),\(more)\n")
    }
    for (place, firm) in firms.enumerated() {
      let gas = Bill(days: .year, quantity: firm.gas)
      row(place, 0, gas, "boiler", "stationary-combustion/natural-gas", "TJ (net)")
      if firm.wood > 0 {
        let wood = Bill(days: .year, quantity: firm.wood)
        row(place, 0, wood, "furnace", "stationary-combustion/wood", "t")
      }
    }
    for flow in flows {
      let (unit, _, _) = flow.carrier.units
      for bill in flow.takenBills {
        let supplier = flow.takes == .column ? firms[flow.from].id : ""
        let contract =
          flow.carrier == .electricity && firms[flow.to].contract != nil ? "green" : ""
        row(
          flow.to, flow.takenAt, bill, "in-\(flow.id)", flow.carrier.activity, unit,
          "\(supplier),,\(contract)")
      }
      for bill in flow.givenBills {
        let activity =
          flow.isPassedOn ? flow.carrier.activity : "delivery/\(flow.carrier.rawValue)"
        let contract =
          flow.isPassedOn && flow.carrier == .electricity && firms[flow.from].contract != nil
          ? "green" : ""
        let buyer = flow.gives == .column ? firms[flow.to].id : ""
        row(
          flow.from, flow.givenAt, bill, "out-\(flow.id)", activity, unit, ",\(buyer),\(contract)")
      }
    }
    var park = SmallPark(firms: [], flows: book)
    if isByEquity { park.consolidation = "equity-share" }
    for (place, firm) in firms.enumerated() {
      park.firms.append((firm.id, Self.header + rows[place].joined()))
      park.own[firm.id] = settings(of: firm)
      park.changed[firm.id] = Dictionary(
        uniqueKeysWithValues: firm.factors.map { carrier, factor in
          let biogenic = factor.biogenic > 0 ? ", CO2 (biogenic): \(factor.biogenic) kg" : ""
          return (
            carrier.factor,
            "\(carrier.activity), per: \(carrier.units.0), emits: {CO2: \(factor.carbonDioxide) kg, "
              + "N2O: \(factor.nitrousOxide) g\(biogenic)}"
          )
        })
    }
    return park
  }

  private func settings(of firm: Firm) -> String {
    let facilities = firm.facilities.map {
      "{id: \($0.id), country: VN\(isByEquity ? ", share: \($0.share) %" : "")}"
    }
    let contract = firm.contract.map { rate in
      "\ncontracts: [{id: green, kind: direct-line, emits: {CO2: \(rate) kg}, criteria: "
        + "{conveys-attributes: yes, sole-claim: yes, tracked-and-redeemed: yes, vintage: yes, same-market: yes}}]"
    }
    return "facilities: [\(facilities.joined(separator: ", "))]\(contract ?? "")"
  }

  // MARK: flows.yaml

  private var book: String {
    let stated = flows.filter(\.isStated)
    var text = "tolerance: 2 %\n"
    if !stated.isEmpty { text += "flows:\n" + stated.map(entry).joined() }
    if !rules.isEmpty { text += "shares:\n" + rules.map(entry).joined() }
    return text
  }

  private func entry(of flow: Flow) -> String {
    let (unit, small, ratio) = flow.carrier.units
    func side(
      _ telling: Telling, _ source: String, _ bills: [Bill], _ quantity: Int?, _ facility: String?
    ) -> String? {
      guard telling == .file else { return nil }
      var fields: [String] = []
      if !bills.isEmpty { fields.append("records: {source: \(source)}") }
      if let quantity {
        // A thousand times as many hundredths are ten times as many wholes.
        let shown =
          flow.inSmallUnits
          ? "\(quantity * (ratio / 100)) \(small)" : "\(Self.text(quantity)) \(unit)"
        fields.append("quantity: \(shown)")
      }
      if let facility { fields.append("facility: \(facility)") }
      return fields.joined(separator: ", ")
    }
    let giver = firms[flow.from]
    let needsFacility = !flow.isPassedOn && giver.facilities.count > 1 && flow.givenBills.isEmpty
    let more =
      "tolerance: \(flow.tolerance) %"
      + (flow.days == .year
        ? ""
        : ", dates: {from: \(Days.text(flow.days.from)), through: \(Days.text(flow.days.through))}")
    return SmallPark.flow(
      flow.id, flow.carrier.rawValue, giver.id, firms[flow.to].id,
      gives: side(
        flow.gives, "out-\(flow.id)", flow.givenBills, flow.given,
        needsFacility ? giver.facilities[flow.givenAt].id : nil),
      takes: side(flow.takes, "in-\(flow.id)", flow.takenBills, flow.taken, nil),
      kind: flow.isPassedOn ? "passed-on" : "made", more: more)
  }

  private func entry(of rule: Rule) -> String {
    "  - member: \(firms[rule.member].id)\n    rule: \(rule.method.rawValue)\n    outputs:\n"
      + rule.outputs.map { output in
        let unit = output.carrier?.units.0 ?? "t"
        let what = output.carrier.map { "carrier: \($0.rawValue)" } ?? "product: bricks"
        let measure =
          switch rule.method {
          case .metered: "metered: \(output.measure) TJ"
          case .energy: "energy: \(output.measure) GJ"
          case .mass: "mass: \(output.measure) t"
          case .economic: "price: \(output.measure) VND/\(unit)"
          case .shares: "share: \(output.measure) %"
          case .efficiency: "energy: \(output.measure) GJ, reference: \(output.reference) %"
          }
        return "      - {\(what), quantity: \(Self.text(output.quantity)) \(unit), \(measure)}\n"
      }.joined()
  }
}
