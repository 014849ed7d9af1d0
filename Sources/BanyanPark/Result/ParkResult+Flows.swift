import BanyanInventory
import BanyanJSON
import BanyanQuantities
import BanyanReporting

extension ParkResult {
  /// A member, or the park's own workspace.
  package struct Firm: StatedPart {
    /// As banyan.yaml names it; `park` for the park's own workspace.
    package let id: String
    /// As its own inventory names it.
    package let name: String
    /// Nil where banyan.yaml states none.
    package let sector: String?
    /// Nil where banyan.yaml states none.
    package let owner: String?
    /// Tonnes CO2e of its inventory.
    package let tonnesCO2e: ExactDecimal
    /// Tonnes CO2e that are struck of it.
    package let struckTonnesCO2e: ExactDecimal

    init(_ member: Member, tonnes: ExactDecimal, struck: ExactDecimal) {
      id = member.id
      name = member.name
      sector = member.sector
      owner = member.owner
      tonnesCO2e = tonnes
      struckTonnesCO2e = struck
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      id = try object.text("id")
      name = try object.text("name")
      sector = try object.textIfAny("sector")
      owner = try object.textIfAny("owner")
      tonnesCO2e = try object.decimal("tCO2e")
      struckTonnesCO2e = try object.figure("struck", in: "tCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("id", id)
      json.field("name", name)
      json.field("sector", sector)
      json.field("owner", owner)
      json.field("tCO2e", tonnesCO2e)
      json.figure("struck", in: "tCO2e", struckTonnesCO2e)
    }
  }

  /// What a flow takes out of a line.
  package struct Struck: StatedPart {
    /// A gas of it.
    package struct Gas: StatedPart {
      /// Its formula.
      package let gas: String
      /// Of the gas itself.
      package let tonnes: ExactDecimal
      /// Tonnes CO2e.
      package let tonnesCO2e: ExactDecimal

      init(_ mass: (gas: String, tonnes: ExactDecimal, equivalent: ExactDecimal)) {
        gas = mass.gas
        tonnes = mass.tonnes.normalised
        tonnesCO2e = mass.equivalent.normalised
      }

      package init(reading object: inout ResultObject) throws(ResultFault) {
        gas = try object.text("gas")
        tonnes = try object.decimal("t")
        tonnesCO2e = try object.decimal("tCO2e")
      }

      package func write(_ json: inout JSONWriter) {
        json.field("gas", gas)
        json.field("t", tonnes)
        json.field("tCO2e", tonnesCO2e)
      }
    }

    /// The line, under its member: `mill/2.1/…`.
    package let id: String
    /// Whose line it is.
    package let member: String
    /// The flow's id.
    package let flow: String
    /// The line's subcategory.
    package let category: InventoryCategory
    /// How much of the line is struck.
    package let part: ExactRatio
    /// In the order of formulas.
    package let gases: [Gas]
    /// Tonnes CO2e.
    package let tonnesCO2e: ExactDecimal
    /// Tonnes CO2e by contracts.
    package let marketBasedTonnesCO2e: ExactDecimal
    /// Tonnes of CO2.
    package let biogenicTonnesCO2: ExactDecimal

    init(_ strike: Strike, of member: Member, _ line: InventoryResult.Line, flow: String) {
      id = "\(member.id)/\(line.id)"
      self.member = member.id
      self.flow = flow
      category = line.category
      part = strike.part
      gases = strike.masses.gases.map(Gas.init)
      tonnesCO2e = strike.masses.equivalent.normalised
      marketBasedTonnesCO2e = (strike.masses.marketBased ?? tonnesCO2e).normalised
      biogenicTonnesCO2 = strike.masses.biogenic.normalised
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      id = try object.text("id")
      member = try object.text("member")
      flow = try object.text("flow")
      category = try object.choice("category")
      part = try object.ratio("part")
      gases = try object.list("gases")
      tonnesCO2e = try object.decimal("tCO2e")
      marketBasedTonnesCO2e = try object.figure("marketBased", in: "tCO2e")
      biogenicTonnesCO2 = try object.figure("biogenicCO2", in: "t")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("id", id)
      json.field("member", member)
      json.field("flow", flow)
      json.field("category", category.rawValue)
      json.field("part", part.decimal())
      json.fraction(of: part)
      json.key("gases")
      json.array { json in
        for gas in gases { json.object(gas.write) }
      }
      json.field("tCO2e", tonnesCO2e)
      json.figure("marketBased", in: "tCO2e", marketBasedTonnesCO2e)
      json.figure("biogenicCO2", in: "t", biogenicTonnesCO2)
    }
  }

  /// What one firm hands another, as both tell it.
  package struct Flow: StatedPart {
    /// As flows.yaml names it, or FROM-TO-CARRIER.
    package let id: String
    /// Who makes it or passes it on.
    package let from: String
    /// Who uses it.
    package let to: String
    /// `steam`, `scrap`: what it is.
    package let carrier: String
    package let kind: FlowKind
    package let state: FlowState
    /// Nil where the giver does not tell.
    package let fromSays: StatedQuantity?
    /// Nil where the user does not tell.
    package let toSays: StatedQuantity?
    /// What both confirm.
    package let confirmed: StatedQuantity
    /// Tonnes CO2e; nil where the reader may not know them.
    package private(set) var struckTonnesCO2e: ExactDecimal?
    /// Tonnes CO2e that may still be counted twice; nil where the reader may not know them.
    package private(set) var leftTonnesCO2e: ExactDecimal?

    /// Whose line the tonnes are of.
    private var owner: String { kind == .made || fromSays == nil ? to : from }

    /// As one of its firms sees it: a neighbour's tonnes would tell by what factor it books.
    func seen(by firm: String) -> Flow {
      guard owner != firm else { return self }
      var seen = self
      seen.struckTonnesCO2e = nil
      seen.leftTonnesCO2e = nil
      return seen
    }

    init(_ matched: MatchedFlow, struck: ExactDecimal, left: ExactDecimal) {
      id = matched.flow.id
      from = matched.flow.from.value
      to = matched.flow.to.value
      carrier = matched.flow.carrier
      kind = matched.flow.kind
      state = matched.state
      fromSays = matched.gives.map { StatedQuantity($0.quantity, matched.unit) }
      toSays = matched.takes.map { StatedQuantity($0.quantity, matched.unit) }
      confirmed = StatedQuantity(matched.confirmed, matched.unit)
      struckTonnesCO2e = struck.normalised
      leftTonnesCO2e = left.normalised
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      id = try object.text("id")
      from = try object.text("from")
      to = try object.text("to")
      carrier = try object.text("carrier")
      kind = try object.choice("kind")
      state = try object.choice("state")
      fromSays = try object.partIfAny("fromSays")
      toSays = try object.partIfAny("toSays")
      confirmed = try object.part("confirmed")
      struckTonnesCO2e = try object.figureIfAny("struck", in: "tCO2e")
      leftTonnesCO2e = try object.figureIfAny("left", in: "tCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("id", id)
      json.field("from", from)
      json.field("to", to)
      json.field("carrier", carrier)
      json.field("kind", kind.rawValue)
      json.field("state", state.rawValue)
      for (key, quantity) in [("fromSays", fromSays), ("toSays", toSays)] {
        if let quantity { json.part(key, quantity) } else { json.field(key, String?.none) }
      }
      json.part("confirmed", confirmed)
      json.figure("struck", in: "tCO2e", ifAny: struckTonnesCO2e)
      json.figure("left", in: "tCO2e", ifAny: leftTonnesCO2e)
    }
  }

  /// A flow whose sides differ.
  package struct Unmatched: StatedPart {
    /// Its id.
    package let flow: String
    /// Who makes it or passes it on.
    package let from: String
    /// Who uses it.
    package let to: String
    package let state: FlowState
    /// What the giver says less what the user says, a side that is missing taken as nothing.
    package let difference: StatedQuantity
    /// Of what the giver says; nil where a side is missing.
    package let percent: ExactDecimal?
    /// Tonnes CO2e that may still be counted twice; nil where the reader may not know them.
    package private(set) var leftTonnesCO2e: ExactDecimal?

    /// As a firm sees it that may not know the tonnes of its flow.
    var withoutTonnes: Unmatched {
      var seen = self
      seen.leftTonnesCO2e = nil
      return seen
    }

    init(_ matched: MatchedFlow, left: ExactDecimal) {
      flow = matched.flow.id
      from = matched.flow.from.value
      to = matched.flow.to.value
      state = matched.state
      difference = StatedQuantity(matched.difference, matched.unit)
      if let gives = matched.gives, matched.takes != nil, !gives.quantity.isZero {
        percent = (matched.difference / gives.quantity * 100).figure
      } else {
        percent = nil
      }
      leftTonnesCO2e = left.normalised
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      flow = try object.text("flow")
      from = try object.text("from")
      to = try object.text("to")
      state = try object.choice("state")
      (difference, percent) = try object.object("difference") { inner throws(ResultFault) in
        (try StatedQuantity(reading: &inner), try inner.decimalIfAny("percent"))
      }
      leftTonnesCO2e = try object.figureIfAny("left", in: "tCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("flow", flow)
      json.field("from", from)
      json.field("to", to)
      json.field("state", state.rawValue)
      json.key("difference")
      json.object { json in
        difference.write(&json)
        json.field("percent", ifAny: percent)
      }
      json.figure("left", in: "tCO2e", ifAny: leftTonnesCO2e)
    }
  }

  /// Whose share of the park's total is whose.
  package struct Shares: StatedPart {
    /// A firm's share.
    package struct Share: StatedPart {
      /// The firm's id.
      package let id: String
      /// Tonnes CO2e.
      package let tonnesCO2e: ExactDecimal

      init(id: String, _ tonnes: ExactDecimal) {
        self.id = id
        tonnesCO2e = tonnes
      }

      package init(reading object: inout ResultObject) throws(ResultFault) {
        id = try object.text("id")
        tonnesCO2e = try object.decimal("tCO2e")
      }

      package func write(_ json: inout JSONWriter) {
        json.field("id", id)
        json.field("tCO2e", tonnesCO2e)
      }
    }

    /// Tonnes CO2e: the park's total, and what the shares come to.
    package let emittedTonnesCO2e: ExactDecimal
    /// In the order of firms.
    package let members: [Share]
    /// Firms that feed each other.
    package let loops: [[String]]

    init(emitted: ExactDecimal, members: [Share], loops: [[String]]) {
      emittedTonnesCO2e = emitted
      self.members = members
      self.loops = loops
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      emittedTonnesCO2e = try object.figure("emitted", in: "tCO2e")
      members = try object.list("members")
      loops = try object.textLists("loops")
    }

    package func write(_ json: inout JSONWriter) {
      json.figure("emitted", in: "tCO2e", emittedTonnesCO2e)
      json.list("members", members)
      json.key("loops")
      json.compact { json in
        json.array { json in
          for loop in loops {
            json.array { json in
              for member in loop { json.value(member) }
            }
          }
        }
      }
    }
  }

  /// A figure of the park against a fact.
  package struct Indicator: StatedPart {
    /// One side of the quotient.
    package struct Term: StatedPart {
      /// The figure.
      package let value: ExactDecimal
      /// Of the figure: `tCO2e`, `ha`.
      package let unit: String

      init(_ value: ExactRatio, _ unit: String) {
        self.value = value.figure
        self.unit = unit
      }

      package init(reading object: inout ResultObject) throws(ResultFault) {
        value = try object.decimal("value")
        unit = try object.text("unit")
      }

      package func write(_ json: inout JSONWriter) {
        json.field("value", value)
        json.field("unit", unit)
      }
    }

    /// `ghg-per-hectare`.
    package let id: String
    /// What it is called.
    package let name: StatedText
    /// In `unit`.
    package let value: ExactDecimal
    /// `tCO2e/ha`.
    package let unit: String
    /// Above the line.
    package let numerator: Term
    /// Below the line; nil where it is a count.
    package let denominator: Term?
    /// As its publisher prints it; nil where none is printed, or none for a park of this size.
    package let threshold: String?
    /// Where the indicator is from.
    package let citation: String
    /// How far its wording and threshold are known.
    package let standing: String

    init(
      id: String, name: StatedText, value: ExactRatio, unit: String, numerator: Term,
      denominator: Term?, threshold: String?, citation: String, standing: String
    ) {
      self.id = id
      self.name = name
      self.value = value.figure
      self.unit = unit
      self.numerator = numerator
      self.denominator = denominator
      self.threshold = threshold
      self.citation = citation
      self.standing = standing
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      id = try object.text("id")
      name = try object.part("name")
      value = try object.decimal("value")
      unit = try object.text("unit")
      numerator = try object.part("numerator")
      denominator = try object.partIfAny("denominator")
      threshold = try object.textIfAny("threshold")
      citation = try object.text("citation")
      standing = try object.text("standing")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("id", id)
      json.part("name", name)
      json.field("value", value)
      json.field("unit", unit)
      json.part("numerator", numerator)
      if let denominator {
        json.part("denominator", denominator)
      } else {
        json.field("denominator", String?.none)
      }
      json.field("threshold", threshold)
      json.field("citation", citation)
      json.field("standing", standing)
    }
  }
}
