import BanyanInventory
import BanyanQuantities

/// Adds up the firms, and what of them is struck, in every view that a report shows.
struct BridgeMaking {
  let members: [Member]
  let strikes: [Strike]
  let period: Period

  func bridge() -> ParkResult.Bridge {
    var total = ParkResult.Columns()
    var marketBased = ParkResult.Columns()
    var biogenic = ParkResult.Columns()
    var categories = (1...6).map { ParkResult.Category($0, .init()) }
    var gases: [String: (tonnes: ParkResult.Columns, equivalent: ParkResult.Columns)] = [:]
    var cells: [CellKey: (tonnes: ParkResult.Columns, equivalent: ParkResult.Columns)] = [:]
    var months = period.months.map { ParkResult.Month(Period(monthOf: $0.from), .init()) }
    let monthPlaces = Dictionary(
      months.enumerated().map { ($1.month.from, $0) }, uniquingKeysWith: { first, _ in first })
    for member in members {
      guard let result = member.books?.result else { continue }
      total.firms += result.totals.tonnesCO2e
      marketBased.firms += result.totals.marketBasedTonnesCO2e
      biogenic.firms += result.totals.biogenicTonnesCO2 ?? .zero
      for category in result.categories {
        categories[category.category - 1].tonnesCO2e.firms += category.tonnesCO2e
      }
      for gas in result.gases {
        gases[gas.gas, default: (.init(), .init())].tonnes.firms += gas.tonnes
        gases[gas.gas, default: (.init(), .init())].equivalent.firms += gas.tonnesCO2e
      }
      let outside = Set(result.outsideKyotoBasket.map(\.gas))
      for line in result.lines {
        for gas in LineMasses(of: line, outside: outside).gases {
          let key = CellKey(category: line.category.category, gas: gas.gas)
          cells[key, default: (.init(), .init())].tonnes.firms += gas.tonnes
          cells[key, default: (.init(), .init())].equivalent.firms += gas.equivalent
        }
      }
      for month in result.months {
        guard let place = monthPlaces[month.month.from] else { continue }
        months[place].tonnesCO2e.firms += month.tonnesCO2e
      }
    }
    for strike in strikes {
      guard let line = members[strike.member].books?.result.lines[strike.line] else { continue }
      let masses = strike.masses
      let category = line.category.category
      total.twice += masses.equivalent
      marketBased.twice += masses.marketBased ?? masses.equivalent
      biogenic.twice += masses.biogenic
      categories[category - 1].tonnesCO2e.twice += masses.equivalent
      for gas in masses.gases {
        let key = CellKey(category: category, gas: gas.gas)
        gases[gas.gas, default: (.init(), .init())].tonnes.twice += gas.tonnes
        gases[gas.gas, default: (.init(), .init())].equivalent.twice += gas.equivalent
        cells[key, default: (.init(), .init())].tonnes.twice += gas.tonnes
        cells[key, default: (.init(), .init())].equivalent.twice += gas.equivalent
      }
      for month in strike.months {
        guard let place = monthPlaces[month.month.from] else { continue }
        months[place].tonnesCO2e.twice += month.tonnes
      }
    }
    var bridge = ParkResult.Bridge(
      categories: categories.map { .init($0.category, $0.tonnesCO2e.settled) },
      gases: gases.sorted { $0.key < $1.key }.map {
        .init($0.key, $0.value.tonnes.settled, $0.value.equivalent.settled)
      },
      cells: cells.sorted { $0.key < $1.key }.map {
        .init(
          $0.key.category,
          .init($0.key.gas, $0.value.tonnes.settled, $0.value.equivalent.settled))
      },
      months: months.map { .init($0.month, $0.tonnesCO2e.settled) })
    bridge.total = total.settled
    bridge.marketBased = marketBased.settled
    bridge.biogenic = biogenic.settled
    return bridge
  }

  private struct CellKey: Hashable, Comparable {
    let category: Int
    let gas: String

    static func < (a: CellKey, b: CellKey) -> Bool {
      (a.category, a.gas) < (b.category, b.gas)
    }
  }
}

extension ParkResult.Columns {
  /// Without zeros at the end, so that equal figures are equal digits.
  fileprivate var settled: ParkResult.Columns {
    .init(firms: firms.normalised, twice: twice.normalised)
  }
}
