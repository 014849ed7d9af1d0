import Banyan

/// The park once more, in fractions of the numbers that its files were written of.
extension RandomPark {
  /// Tonnes: CO2e, by contract, N2O, biogenic CO2.
  struct Masses {
    var equivalent = ExactRatio.zero
    var byContract = ExactRatio.zero
    var nitrousOxide = ExactRatio.zero
    var biogenic = ExactRatio.zero

    static func += (sum: inout Masses, other: Masses) {
      sum.equivalent += other.equivalent
      sum.byContract += other.byContract
      sum.nitrousOxide += other.nitrousOxide
      sum.biogenic += other.biogenic
    }

    static func * (masses: Masses, part: ExactRatio) -> Masses {
      Masses(
        equivalent: masses.equivalent * part, byContract: masses.byContract * part,
        nitrousOxide: masses.nitrousOxide * part, biogenic: masses.biogenic * part)
    }
  }

  private static func ratio(_ above: Int, _ below: Int = 1) -> ExactRatio {
    ExactRatio(ExactDecimal(above), over: ExactDecimal(below))
  }

  /// What a bill of a carrier counts as in the books of a firm. N2O weighs 273 (IPCC AR6, table 7.15).
  private func masses(_ bill: Bill, _ carrier: Carrier, _ firm: Int, at facility: Int) -> Masses {
    guard let factor = firms[firm].factors[carrier] else { return Masses() }
    let quantity = Self.ratio(bill.quantity, 100)
    let share = Self.ratio(firms[firm].facilities[facility].share, 100)
    let located = Self.ratio(factor.carbonDioxide * 1000 + factor.nitrousOxide * 273, 1_000_000)
    let contract = carrier == .electricity ? firms[firm].contract : nil
    return Masses(
      equivalent: located, byContract: contract.map { Self.ratio($0, 1000) } ?? located,
      nitrousOxide: Self.ratio(factor.nitrousOxide, 1_000_000),
      biogenic: Self.ratio(factor.biogenic, 1000)) * (quantity * share)
  }

  /// Of the firm's own furnaces: 50 t a TJ; wood 1.5 t biogenic and 0.5 kg CH4, which weighs 27.9.
  func direct(_ firm: Int) -> Masses {
    let share = Self.ratio(firms[firm].facilities[0].share, 100)
    let wood = Self.ratio(firms[firm].wood, 100)
    let tonnes =
      (Self.ratio(firms[firm].gas, 100) * Self.ratio(50) + wood * Self.ratio(1395, 100_000)) * share
    return Masses(
      equivalent: tonnes, byContract: tonnes, biogenic: wood * Self.ratio(3, 2) * share)
  }

  /// What of the firm's inventory is bought: its side of every flow.
  func bought(_ firm: Int) -> Masses {
    var sum = Masses()
    for flow in flows {
      if flow.to == firm {
        for bill in flow.takenBills {
          sum += masses(bill, flow.carrier, firm, at: flow.takenAt)
        }
      }
      if flow.from == firm, flow.isPassedOn {
        for bill in flow.givenBills {
          sum += masses(bill, flow.carrier, firm, at: flow.givenAt)
        }
      }
    }
    return sum
  }

  func total(of firm: Int) -> Masses {
    var sum = direct(firm)
    sum += bought(firm)
    return sum
  }

  // MARK: Flows

  private static func within(_ days: Days, _ bill: Bill) -> ExactRatio {
    ratio(bill.days.common(days).count, bill.days.count)
  }

  private static func sum(_ bills: [Bill], in days: Days) -> ExactRatio {
    bills.reduce(.zero) { $0 + ratio($1.quantity, 100) * within(days, $1) }
  }

  /// What both say, in the unit of factors; nil where a side is not told.
  func sides(_ flow: Flow) -> (given: ExactRatio?, taken: ExactRatio?) {
    func side(_ telling: Telling, _ quantity: Int?, _ bills: [Bill]) -> ExactRatio? {
      telling == .not
        ? nil : quantity.map { Self.ratio($0, 100) } ?? Self.sum(bills, in: flow.days)
    }
    return (
      side(flow.gives, flow.given, flow.givenBills), side(flow.takes, flow.taken, flow.takenBills)
    )
  }

  func confirmed(_ flow: Flow) -> ExactRatio {
    guard case (let given?, let taken?) = sides(flow) else { return .zero }
    return min(given, taken)
  }

  /// The side whose tonnes are struck, or left: its bills, firm and facility.
  private func counted(_ flow: Flow) -> (bills: [Bill], firm: Int, facility: Int) {
    flow.isPassedOn && flow.gives != .not
      ? (flow.givenBills, flow.from, flow.givenAt) : (flow.takenBills, flow.to, flow.takenAt)
  }

  /// The share of the other side's facility; where it tells nothing, that of all its facilities, or all.
  private func counterShare(_ flow: Flow) -> ExactRatio {
    let isTakers = counted(flow).firm == flow.to
    let (firm, facility, telling) =
      isTakers
      ? (firms[flow.from], flow.givenAt, flow.gives) : (firms[flow.to], flow.takenAt, flow.takes)
    let shares = Set(firm.facilities.map(\.share))
    if telling == .not {
      return Self.ratio(shares.count == 1 ? firm.facilities[0].share : 100, 100)
    }
    return Self.ratio(firm.facilities[facility].share, 100)
  }

  /// What a quantity of a flow stands for, in the days of a month or in all of the flow's.
  private func part(_ flow: Flow, _ quantity: ExactRatio, in month: Days = .year) -> Masses {
    let side = counted(flow)
    let sum = Self.sum(side.bills, in: flow.days)
    if sum.isZero || quantity.isZero { return Masses() }
    var tonnes = Masses()
    for bill in side.bills {
      tonnes +=
        masses(bill, flow.carrier, side.firm, at: side.facility)
        * Self.within(flow.days.common(month), bill)
    }
    return tonnes * (quantity / sum * counterShare(flow))
  }

  func struck(_ flow: Flow, in month: Days = .year) -> Masses {
    part(flow, confirmed(flow), in: month)
  }

  func left(_ flow: Flow) -> ExactRatio {
    guard let taken = sides(flow).taken else { return .zero }
    let beyond = taken - confirmed(flow)
    return beyond > .zero ? part(flow, beyond).equivalent : .zero
  }

  func state(_ flow: Flow) -> FlowState {
    let sides = sides(flow)
    guard let given = sides.given else { return .notDelivered }
    guard let taken = sides.taken else { return .notBooked }
    if given == taken { return .matched }
    if taken > given { return .over }
    let tolerance = Self.ratio(flow.isStated ? flow.tolerance : 2, 100)
    return given - taken > given * tolerance ? .short : .lineLoss
  }

  /// What a firm has of its own when what is struck of it is taken out.
  func own(_ firm: Int) -> ExactRatio {
    flows.reduce(total(of: firm).equivalent) { sum, flow in
      counted(flow).firm == firm ? sum - struck(flow).equivalent : sum
    }
  }

  // MARK: Shares

  /// burden_i = own_i + Σ burden_m × weight × confirmed / made, solved by elimination; what is not handed on stays.
  func shares() -> [ExactRatio] {
    let count = firms.count
    // handed[m][i]: what of the burden of m goes to i.
    var handed = [[ExactRatio]](
      repeating: [ExactRatio](repeating: .zero, count: count), count: count)
    for rule in rules {
      let weights = rule.outputs.map { output -> ExactRatio in
        switch rule.method {
        case .economic: Self.ratio(output.quantity * output.measure, 100)
        case .efficiency: Self.ratio(output.measure * 100, output.reference)
        default: Self.ratio(output.measure)
        }
      }
      let all = weights.reduce(.zero, +)
      for (output, weight) in zip(rule.outputs, weights) {
        for flow in flows
        where flow.from == rule.member && !flow.isPassedOn && flow.carrier == output.carrier {
          handed[rule.member][flow.to] +=
            weight / all * confirmed(flow) / Self.ratio(output.quantity, 100)
        }
      }
    }
    var rows = (0..<count).map { i in
      (0..<count).map { m in (i == m ? ExactRatio.one : .zero) - handed[m][i] } + [own(i)]
    }
    for pivot in 0..<count {
      for row in 0..<count where row != pivot && !rows[row][pivot].isZero {
        let times = rows[row][pivot] / rows[pivot][pivot]
        for column in pivot...count {
          rows[row][column] = rows[row][column] - times * rows[pivot][column]
        }
      }
    }
    return (0..<count).map { i in
      let burden = rows[i][count] / rows[i][i]
      return burden * (ExactRatio.one - handed[i].reduce(.zero, +))
    }
  }
}
