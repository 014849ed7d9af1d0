import BanyanDiagnostics
import BanyanInventory
import BanyanQuantities
import BanyanReporting

/// A table of a park's report: what text, CSV, workbook and page all show.
struct ParkTable: Sendable {
  enum Cell: Sendable {
    case words(String)
    /// A word of the report, and under which programs find it.
    case named(String, String)
    /// Tonnes CO2e.
    case tonnes(ExactDecimal)
    /// Tonnes of a gas itself.
    case mass(ExactDecimal)
    case quantity(StatedQuantity?)
    case figure(ExactDecimal)
    case percent(ExactDecimal?)
    case none
    /// What the reader may not know.
    case withheld

    /// Tonnes CO2e, where the reader may know them.
    static func known(_ tonnes: ExactDecimal?) -> Cell { tonnes.map { .tonnes($0) } ?? .withheld }
  }

  struct Column: Sendable {
    /// Under which programs find it.
    let key: String
    let title: ParkText
    var isFigure = false
  }

  /// Under which programs find it.
  let key: String
  let title: ParkText
  let columns: [Column]
  private(set) var rows: [[Cell]] = []

  init(_ key: String, _ title: ParkText, _ columns: [Column]) {
    self.key = key
    self.title = title
    self.columns = columns
  }

  mutating func add(_ cells: Cell...) { rows.append(cells) }
}

/// The tables of one result.
struct ParkTables: Sendable {
  let language: Language

  func say(_ key: ParkText, _ arguments: String...) -> String {
    key.text(in: language, arguments: arguments)
  }

  func tables(of result: ParkResult) -> [ParkTable] {
    [
      bridge(result), cells(result), months(result), firms(result.firms), flows(result.flows),
      unmatched(result.unmatched), struck(result.struck),
    ] + (result.shares.map { [shares($0, result.firms)] } ?? [])
      + (result.indicators.isEmpty ? [] : [indicators(result)]) + [sources(result)]
  }

  func tables(of result: FirmResult) -> [ParkTable] {
    [
      firms([result.firm]), lines(result), flows(result.flows), unmatched(result.unmatched),
      struck(result.struck),
    ]
  }

  // MARK: The park

  private static let columns: [ParkTable.Column] = [
    .init(key: "firms", title: .columnFirms, isFigure: true),
    .init(key: "twice", title: .columnTwice, isFigure: true),
    .init(key: "park", title: .columnPark, isFigure: true),
  ]

  func bridge(_ result: ParkResult) -> ParkTable {
    var table = ParkTable(
      "bridge", .bridge, [.init(key: "id", title: .tonnes)] + Self.columns)
    func add(_ key: String, _ label: String, _ columns: ParkResult.Columns) {
      table.add(
        .named(key, label), .tonnes(columns.firms), .tonnes(columns.twice), .tonnes(columns.park))
    }
    let bridge = result.bridge
    add("total", say(.rowTotal), bridge.total)
    for category in bridge.categories {
      let number = String(category.category)
      add("category-\(number)", say(.rowCategory, number), category.tonnesCO2e)
    }
    for gas in bridge.gases {
      add("gas-\(gas.gas)", say(.rowGas, gas.gas), gas.tonnesCO2e)
    }
    add("market-based", say(.rowMarketBased), bridge.marketBased)
    let biogenic = bridge.biogenic
    table.add(
      .named("biogenic-CO2", say(.rowBiogenic)), .mass(biogenic.firms), .mass(biogenic.twice),
      .mass(biogenic.park))
    return table
  }

  private func cells(_ result: ParkResult) -> ParkTable {
    var table = ParkTable("cells", .cells, [.init(key: "id", title: .tonnes)] + Self.columns)
    for cell in result.bridge.cells {
      let (category, columns) = (String(cell.category), cell.gas.tonnesCO2e)
      table.add(
        .named("\(category)/\(cell.gas.gas)", say(.rowCell, category, cell.gas.gas)),
        .tonnes(columns.firms), .tonnes(columns.twice), .tonnes(columns.park))
    }
    return table
  }

  private func months(_ result: ParkResult) -> ParkTable {
    var table = ParkTable("months", .months, [.init(key: "id", title: .month)] + Self.columns)
    for month in result.bridge.months {
      table.add(
        .words(String(month.month.from.description.prefix(7))), .tonnes(month.tonnesCO2e.firms),
        .tonnes(month.tonnesCO2e.twice), .tonnes(month.tonnesCO2e.park))
    }
    return table
  }

  func firms(_ firms: [ParkResult.Firm]) -> ParkTable {
    var table = ParkTable(
      "firms", .firms,
      [
        .init(key: "id", title: .id), .init(key: "name", title: .name),
        .init(key: "sector", title: .sector), .init(key: "owner", title: .owner),
        .init(key: "tCO2e", title: .tonnes, isFigure: true),
        .init(key: "struck_tCO2e", title: .struckTonnes, isFigure: true),
      ])
    for firm in firms {
      table.add(
        .words(firm.id), .words(firm.name), firm.sector.map { .words($0) } ?? .none,
        firm.owner.map { .words($0) } ?? .none, .tonnes(firm.tonnesCO2e),
        .tonnes(firm.struckTonnesCO2e))
    }
    return table
  }

  private func shares(_ shares: ParkResult.Shares, _ firms: [ParkResult.Firm]) -> ParkTable {
    var table = ParkTable(
      "shares", .shares,
      [
        .init(key: "id", title: .id), .init(key: "name", title: .name),
        .init(key: "tCO2e", title: .tonnes, isFigure: true),
        .init(key: "percent", title: .sharePercent, isFigure: true),
      ])
    for share in shares.members {
      let percent =
        shares.emittedTonnesCO2e.isZero
        ? nil : ExactRatio(share.tonnesCO2e * 100, over: shares.emittedTonnesCO2e).figure
      table.add(
        .words(share.id), .words(firms.first { $0.id == share.id }?.name ?? share.id),
        .tonnes(share.tonnesCO2e), .percent(percent))
    }
    return table
  }

  private func indicators(_ result: ParkResult) -> ParkTable {
    var table = ParkTable(
      "indicators", .indicators,
      [
        .init(key: "id", title: .id), .init(key: "name", title: .indicator),
        .init(key: "value", title: .value, isFigure: true), .init(key: "unit", title: .unit),
        .init(key: "threshold", title: .threshold), .init(key: "standing", title: .standing),
        .init(key: "citation", title: .citation),
      ])
    for indicator in result.indicators {
      let standing: ParkText =
        switch indicator.standing {
        case "indicative": .standingIndicative
        case "own definition": .standingOwn
        default: .standingNone
        }
      table.add(
        .words(indicator.id), .words(indicator.name.text(in: language)),
        .figure(indicator.value), .words(indicator.unit),
        indicator.threshold.map { .words($0) } ?? .none, .named(indicator.standing, say(standing)),
        .words(indicator.citation))
    }
    return table
  }

  private func sources(_ result: ParkResult) -> ParkTable {
    var table = ParkTable(
      "sources", .sources,
      [.init(key: "id", title: .source), .init(key: "sha256", title: .digest)])
    for input in result.head.inputs {
      table.add(.words(input.file), input.digest.map { .words($0.description) } ?? .none)
    }
    for file in result.head.tables where file.origin != .workspace {
      table.add(.words(file.file), .words(file.digest.description))
    }
    return table
  }

  // MARK: Flows

  func flows(_ flows: [ParkResult.Flow]) -> ParkTable {
    var table = ParkTable(
      "flows", .flows,
      [
        .init(key: "id", title: .id), .init(key: "from", title: .from),
        .init(key: "to", title: .to), .init(key: "carrier", title: .carrier),
        .init(key: "kind", title: .kind), .init(key: "state", title: .state),
        .init(key: "fromSays", title: .fromSays, isFigure: true),
        .init(key: "toSays", title: .toSays, isFigure: true),
        .init(key: "confirmed", title: .confirmed, isFigure: true),
        .init(key: "struck_tCO2e", title: .struckTonnes, isFigure: true),
        .init(key: "left_tCO2e", title: .left, isFigure: true),
      ])
    for flow in flows {
      table.add(
        .words(flow.id), .words(flow.from), .words(flow.to), .words(flow.carrier),
        .named(flow.kind.rawValue, say(flow.kind == .made ? .kindMade : .kindPassedOn)),
        .named(flow.state.rawValue, words(for: flow.state)), .quantity(flow.fromSays),
        .quantity(flow.toSays),
        .quantity(flow.confirmed), .known(flow.struckTonnesCO2e), .known(flow.leftTonnesCO2e))
    }
    return table
  }

  func unmatched(_ flows: [ParkResult.Unmatched]) -> ParkTable {
    var table = ParkTable(
      "unmatched", .unmatched,
      [
        .init(key: "id", title: .flow), .init(key: "from", title: .from),
        .init(key: "to", title: .to), .init(key: "state", title: .state),
        .init(key: "difference", title: .difference, isFigure: true),
        .init(key: "percent", title: .differencePercent, isFigure: true),
        .init(key: "left_tCO2e", title: .left, isFigure: true),
      ])
    for flow in flows {
      table.add(
        .words(flow.flow), .words(flow.from), .words(flow.to),
        .named(flow.state.rawValue, words(for: flow.state)),
        .quantity(flow.difference), .percent(flow.percent), .known(flow.leftTonnesCO2e))
    }
    return table
  }

  private func struck(_ strikes: [ParkResult.Struck]) -> ParkTable {
    var table = ParkTable(
      "struck", .struck,
      [
        .init(key: "id", title: .line), .init(key: "flow", title: .flow),
        .init(key: "category", title: .category),
        .init(key: "percent", title: .part, isFigure: true),
        .init(key: "tCO2e", title: .tonnes, isFigure: true),
      ])
    for strike in strikes {
      // Several flows may strike one line.
      table.add(
        .named("\(strike.flow)/\(strike.id)", strike.id), .words(strike.flow),
        .words(strike.category.rawValue),
        .percent((strike.part * 100).figure), .tonnes(strike.tonnesCO2e))
    }
    return table
  }

  private func lines(_ result: FirmResult) -> ParkTable {
    var table = ParkTable(
      "lines", .lines,
      [
        .init(key: "id", title: .line), .init(key: "quantity", title: .value, isFigure: true),
        .init(key: "unit", title: .unit), .init(key: "tCO2e", title: .tonnes, isFigure: true),
      ])
    for line in result.lines {
      table.add(
        .words(line.id), .figure(line.quantity), .words(line.unit), .tonnes(line.tonnesCO2e))
    }
    return table
  }

  func words(for state: FlowState) -> String {
    switch state {
    case .matched: say(.stateMatched)
    case .lineLoss: say(.stateLineLoss)
    case .short: say(.stateShort)
    case .over: say(.stateOver)
    case .notDelivered: say(.stateNotDelivered)
    case .notBooked: say(.stateNotBooked)
    }
  }
}
