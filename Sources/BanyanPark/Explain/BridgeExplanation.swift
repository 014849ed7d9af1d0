import BanyanDiagnostics
import BanyanInventory
import BanyanQuantities

/// Where a figure of the bridge comes from: what each firm's inventory puts into it, and what each flow takes
/// out. Every view of the bridge is explained the same way.
struct BridgeExplanation {
  let report: ParkReport
  let language: Language

  /// One view: a column sum, and what of a firm and of a strike is in it.
  private struct View {
    let columns: ParkResult.Columns
    let unit: String
    let ofFirm: (InventoryResult) -> ExactDecimal
    let ofStrike: (Strike, InventoryResult.Line) -> ExactDecimal
  }

  private var bridge: ParkResult.Bridge { report.result.bridge }

  /// As `explain` takes them, behind `bridge/`.
  var names: [String] {
    bridge.categories.map { String($0.category) } + bridge.gases.map(\.gas)
      + bridge.cells.map { "\($0.category)/\($0.gas.gas)" } + bridge.months.map(Self.name)
      + ["market-based", "biogenic-CO2"]
  }

  /// Nil where the bridge has no row of the name.
  func lines(of name: String) -> [String]? {
    let views = self.views(of: name)
    if views.isEmpty { return nil }
    return views.flatMap { lines(name, $0) }
  }

  private static func name(_ month: ParkResult.Month) -> String {
    String(month.month.from.description.prefix(7))
  }

  // MARK: Views

  /// A gas has two: weighed, and as it is.
  private func views(of name: String) -> [View] {
    switch name {
    case "total":
      return [
        View(
          columns: bridge.total, unit: Self.weighed, ofFirm: \.totals.tonnesCO2e,
          ofStrike: { strike, _ in strike.masses.equivalent })
      ]
    case "market-based":
      return [
        View(
          columns: bridge.marketBased, unit: Self.weighed,
          ofFirm: \.totals.marketBasedTonnesCO2e,
          ofStrike: { strike, _ in strike.masses.marketBased ?? strike.masses.equivalent })
      ]
    case "biogenic-CO2":
      return [
        View(
          columns: bridge.biogenic, unit: "t", ofFirm: { $0.totals.biogenicTonnesCO2 ?? .zero },
          ofStrike: { strike, _ in strike.masses.biogenic })
      ]
    default:
      break
    }
    if let category = bridge.categories.first(where: { String($0.category) == name }) {
      return [
        View(
          columns: category.tonnesCO2e, unit: Self.weighed,
          ofFirm: { firm in
            firm.categories.first { $0.category == category.category }?.tonnesCO2e ?? .zero
          },
          ofStrike: { strike, line in
            line.category.category == category.category ? strike.masses.equivalent : .zero
          })
      ]
    }
    if let month = bridge.months.first(where: { Self.name($0) == name }) {
      return [
        View(
          columns: month.tonnesCO2e, unit: Self.weighed,
          ofFirm: { firm in
            firm.months.first { $0.month.from == month.month.from }?.tonnesCO2e ?? .zero
          },
          ofStrike: { strike, _ in
            strike.months.first { $0.month.from == month.month.from }?.tonnes ?? .zero
          })
      ]
    }
    if let gas = bridge.gases.first(where: { $0.gas == name }) { return views(of: gas, in: nil) }
    if let cell = bridge.cells.first(where: { "\($0.category)/\($0.gas.gas)" == name }) {
      return views(of: cell.gas, in: cell.category)
    }
    return []
  }

  private func views(of gas: ParkResult.Gas, in category: Int?) -> [View] {
    func view(
      _ columns: ParkResult.Columns, _ unit: String,
      _ mass:
        @escaping ((gas: String, tonnes: ExactDecimal, equivalent: ExactDecimal)) -> ExactDecimal
    ) -> View {
      func part(_ masses: LineMasses, _ line: InventoryResult.Line) -> ExactDecimal {
        if let category, line.category.category != category { return .zero }
        return masses.gases.first { $0.gas == gas.gas }.map(mass) ?? .zero
      }
      return View(
        columns: columns, unit: unit,
        ofFirm: { firm in
          let outside = Set(firm.outsideKyotoBasket.map(\.gas))
          return firm.lines.reduce(.zero) { $0 + part(LineMasses(of: $1, outside: outside), $1) }
        }, ofStrike: { part($0.masses, $1) })
    }
    return [
      view(gas.tonnesCO2e, Self.weighed) { $0.equivalent },
      view(gas.tonnes, "t \(gas.gas)") { $0.tonnes },
    ]
  }

  private static let weighed = "t CO2e"

  // MARK: Words

  /// The sum, then the firms and strikes that are in it.
  private func lines(_ name: String, _ view: View) -> [String] {
    let columns = view.columns
    var lines = [
      say(
        .explainSum, name, shown(columns.firms), shown(columns.twice), shown(columns.park),
        view.unit),
      "",
    ]
    // By member: each strike that is in the view, with its tonnes.
    var struck: [Int: ExactDecimal] = [:]
    var strikes: [String] = []
    for strike in report.strikes {
      guard let line = report.members[strike.member].books?.result.lines[strike.line] else {
        continue
      }
      let tonnes = view.ofStrike(strike, line)
      if tonnes.isZero { continue }
      struck[strike.member, default: .zero] += tonnes
      strikes.append(
        say(
          .explainStruck, shown(tonnes), "\(report.members[strike.member].id)/\(line.id)",
          report.flows[strike.flow].flow.id, view.unit))
    }
    for (place, member) in report.members.enumerated() {
      guard let result = member.books?.result else { continue }
      let tonnes = view.ofFirm(result)
      let taken = struck[place] ?? .zero
      if tonnes.isZero && taken.isZero { continue }
      lines.append(
        say(
          .explainFirm, "\(member.id) (\(ShownText.line(member.name)))", shown(tonnes),
          shown(taken), view.unit))
    }
    return lines + strikes
  }

  private func say(_ key: ParkText, _ arguments: String...) -> String {
    key.text(in: language, arguments: arguments)
  }

  private func shown(_ value: ExactDecimal) -> String { value.normalised.description }
}
