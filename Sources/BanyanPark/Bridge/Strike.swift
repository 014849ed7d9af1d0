import BanyanInventory
import BanyanQuantities

/// What a flow takes out of a line, since another firm has counted it.
struct Strike: Sendable {
  /// Places among flows, members and the member's lines.
  let flow: Int
  let member: Int
  let line: Int
  /// Of the line's tonnes.
  let part: ExactRatio
  let masses: LineMasses
  /// Tonnes CO2e by month of the period.
  let months: [(month: Period, tonnes: ExactDecimal)]
}

/// What of a line passes the bridge.
struct LineMasses: Sendable, Equatable {
  /// In the total: by gas, in the order of formulas.
  var gases: [(gas: String, tonnes: ExactDecimal, equivalent: ExactDecimal)]
  /// Nil where the line has no contractual view.
  var marketBased: ExactDecimal?
  /// Tonnes of CO2, outside the total.
  var biogenic: ExactDecimal

  var equivalent: ExactDecimal { gases.reduce(.zero) { $0 + $1.equivalent } }

  /// As far as it is in the total: gases outside the Kyoto basket stand beside every sum.
  init(of line: InventoryResult.Line, outside: Set<String>) {
    var masses: [String: (ExactDecimal, ExactDecimal)] = [:]
    biogenic = .zero
    for gas in line.gases {
      if gas.species.isBiogenicCarbonDioxide {
        biogenic += gas.tonnes
      } else if !outside.contains(gas.species.gas.formula) {
        let known = masses[gas.species.gas.formula] ?? (.zero, .zero)
        masses[gas.species.gas.formula] = (known.0 + gas.tonnes, known.1 + gas.tonnesCO2e)
      }
    }
    gases = masses.keys.sorted().compactMap { gas in
      masses[gas].map { (gas, $0.0, $0.1) }
    }
    marketBased = line.marketBased?.tonnesCO2e
  }

  private init(
    gases: [(gas: String, tonnes: ExactDecimal, equivalent: ExactDecimal)],
    marketBased: ExactDecimal?, biogenic: ExactDecimal
  ) {
    self.gases = gases
    self.marketBased = marketBased
    self.biogenic = biogenic
  }

  /// What a part takes, settled so that parts which make up a whole make up its figures.
  func taken(from before: ExactRatio, to after: ExactRatio) -> LineMasses {
    func part(_ whole: ExactDecimal) -> ExactDecimal {
      (after * whole).figure - (before * whole).figure
    }
    return LineMasses(
      gases: gases.map { ($0.gas, part($0.tonnes), part($0.equivalent)) },
      marketBased: marketBased.map(part), biogenic: part(biogenic))
  }

  static func == (a: LineMasses, b: LineMasses) -> Bool {
    a.marketBased == b.marketBased && a.biogenic == b.biogenic
      && a.gases.elementsEqual(b.gases) { $0 == $1 }
  }
}
