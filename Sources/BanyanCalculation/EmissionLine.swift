import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// One gas of a line: its mass, and what it weighs under the report's set.
public struct GasFigure: Sendable {
  public let species: GasSpecies
  /// Tonnes of the gas, share applied.
  public let tonnes: ExactDecimal
  public let equivalent: CarbonDioxideEquivalent
  /// Outside the Kyoto basket a gas is computed and stated beside the total.
  public let isKyoto: Bool
}

/// What a line's masses rest on.
public enum EmissionBasis: Sendable {
  case factor(FactorMatch)
  /// A gas released as such.
  case released(Gas)
  /// A refrigerant by composition; the sign of a store's balance, or the share that leaks.
  case refrigerant(BlendTable.Refrigerant, part: ExactDecimal, leak: PhysicalProperty?)
  /// Own generation without fuel: nothing is emitted and nothing imported.
  case ownGeneration

  public var factor: EmissionFactor? {
    if case .factor(let match) = self { return match.chosen }
    return nil
  }

  /// What stands in the column `factor`.
  public var name: String {
    switch self {
    case .factor(let match): match.chosen.id
    case .released(let gas): "gas/\(gas)"
    case .refrigerant(let refrigerant, _, _): "ashrae-blends/\(refrigerant.name)"
    case .ownGeneration: ""
    }
  }
}

/// The figure of one facility, source, activity, process, unit and factor period. A reference, since
/// every view of a report holds all lines.
public final class EmissionLine: Sendable {
  public let facility: Facility
  public let source: String
  public let activity: ActivityPath
  public let process: String
  public let supplier: String
  public let contract: String
  public let pin: String
  public let unit: Unit
  /// From the first to the last day of its records.
  public let period: Period
  public let records: Int
  /// As measured, whatever the share.
  public let quantity: ExactDecimal
  private let shared: LineBasis
  public var basis: EmissionBasis { shared.basis }
  public var conversion: Conversion? { shared.conversion }
  /// The organisation's share, 1 unless equity share is consolidated.
  public let share: ExactDecimal
  public let gases: [GasFigure]
  /// The part of the quantity that falls into each month.
  public let months: [MonthPart]
  /// Half-width of the activity's 95 % range as a share of the quantity; nil where none is stated.
  public let activityUncertainty: Double?
  /// The contractual view of purchased energy; nil for everything else.
  public let market: MarketFigure?
  /// Keys of the sums the line was made of, for finding the records again.
  public let keys: [ActivityKey]
  /// Its first record, in the order of files and lines.
  public let place: RecordPlace
  /// File and line of it, with the column of its activity; looks into the file.
  public var first: SourceLocation { place.location(of: .activity).place }

  init(
    facility: Facility, source: String, activity: ActivityPath, process: String,
    supplier: String, contract: String, pin: String, unit: Unit, period: Period, records: Int,
    quantity: ExactDecimal, basis: LineBasis, share: ExactDecimal, gases: [GasFigure],
    months: [MonthPart], activityUncertainty: Double?, market: MarketFigure?,
    keys: [ActivityKey], place: RecordPlace
  ) {
    self.facility = facility
    self.source = source
    self.activity = activity
    self.process = process
    self.supplier = supplier
    self.contract = contract
    self.pin = pin
    self.unit = unit
    self.period = period
    self.records = records
    self.quantity = quantity
    shared = basis
    self.share = share
    self.gases = gases
    equivalent = CarbonDioxideEquivalent.sum(gases.lazy.filter(\.isKyoto).map(\.equivalent))
    equivalentOfAllGases = CarbonDioxideEquivalent.sum(gases.lazy.map(\.equivalent))
    biogenicCarbonDioxide = gases.reduce(.zero) {
      $1.species.isBiogenicCarbonDioxide ? $0 + $1.tonnes : $0
    }
    self.months = months
    self.activityUncertainty = activityUncertainty
    self.market = market
    self.keys = keys
    self.place = place
  }

  /// The same line with its contractual view.
  func adding(market: MarketFigure?) -> EmissionLine {
    EmissionLine(
      facility: facility, source: source, activity: activity, process: process,
      supplier: supplier, contract: contract, pin: pin, unit: unit, period: period,
      records: records, quantity: quantity, basis: shared, share: share,
      gases: gases, months: months, activityUncertainty: activityUncertainty, market: market,
      keys: keys, place: place)
  }

  public struct MonthPart: Sendable {
    public let month: Period
    public internal(set) var quantity: ExactDecimal

    public init(month: Period, quantity: ExactDecimal) {
      self.month = month
      self.quantity = quantity
    }
  }

  /// The quantity in megawatt hours; nil where it is no energy without a heating value.
  public var megawattHours: ExactDecimal? {
    unit.conversion(to: .megawattHour).map { ($0 * quantity).decimal() }
  }

  /// Tonnes CO2e of the gases inside the Kyoto basket, biogenic CO2 outside.
  public let equivalent: ExactDecimal

  /// Tonnes CO2e with the gases outside the basket.
  public let equivalentOfAllGases: ExactDecimal

  /// Tonnes of biogenic CO2, outside every total.
  public let biogenicCarbonDioxide: ExactDecimal

  /// A figure of the line by month.
  public func byMonth(_ figure: ExactDecimal) -> [(month: Period, value: ExactDecimal)] {
    Self.byMonth(figure, months, of: quantity)
  }

  /// A figure by month, in proportion to the quantity; the last month takes what rounding leaves,
  /// so that the months sum to the figure exactly.
  public static func byMonth(
    _ figure: ExactDecimal, _ months: [MonthPart], of quantity: ExactDecimal
  ) -> [(month: Period, value: ExactDecimal)] {
    guard !quantity.isZero, let last = months.last else {
      return months.map { ($0.month, .zero) }
    }
    var rest = figure
    var result: [(month: Period, value: ExactDecimal)] = []
    for part in months.dropLast() {
      let value = ExactRatio(figure * part.quantity, over: quantity).figure
      rest -= value
      result.append((part.month, value))
    }
    result.append((last.month, rest))
    return result
  }
}

/// Purchased energy as its contracts say (GHG Protocol Scope 2 Guidance; ISO 14064-1:2018, annex E).
public final class MarketFigure: Sendable {
  public enum Source: Sendable {
    case contract(EnergyContract)
    case residualMix(EmissionFactor)
    /// No contract and no residual mix is published: the location-based figure stands.
    case locationBased
  }

  public let source: Source
  public let gases: [GasFigure]

  init(source: Source, gases: [GasFigure]) {
    self.source = source
    self.gases = gases
  }

  public var equivalent: ExactDecimal {
    CarbonDioxideEquivalent.sum(gases.filter(\.isKyoto).map(\.equivalent))
  }
}
