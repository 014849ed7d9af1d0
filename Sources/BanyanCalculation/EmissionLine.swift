import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// One gas of a line: its mass, and what it weighs under the report's set.
package struct GasFigure: Sendable {
  package let species: GasSpecies
  /// Tonnes of the gas, share applied.
  package let tonnes: ExactDecimal
  package let equivalent: CarbonDioxideEquivalent
  /// Outside the Kyoto basket a gas is computed and stated beside the total.
  package let isKyoto: Bool
}

/// What a line's masses rest on.
package enum EmissionBasis: Sendable {
  case factor(FactorMatch)
  /// A gas released as such.
  case released(Gas)
  /// A refrigerant by composition; the sign of a store's balance, or the share that leaks.
  case refrigerant(BlendTable.Refrigerant, part: ExactDecimal, leak: PhysicalProperty?)
  /// Own generation without fuel: nothing is emitted and nothing imported.
  case ownGeneration
  /// The purpose does not count the record by a factor.
  case uncounted

  package var factor: EmissionFactor? {
    if case .factor(let match) = self { return match.chosen }
    return nil
  }

  /// Whether the activity is a mass of gas by itself.
  package var isRelease: Bool {
    switch self {
    case .released, .refrigerant: true
    case .factor, .ownGeneration, .uncounted: false
    }
  }

  /// What stands in the column `factor`.
  package var name: String {
    switch self {
    case .factor(let match): match.chosen.id
    case .released(let gas): "gas/\(gas)"
    case .refrigerant(let refrigerant, _, _): "ashrae-blends/\(refrigerant.name)"
    case .ownGeneration, .uncounted: ""
    }
  }
}

/// The figure of one facility, source, activity, process, unit and factor period. A reference, since
/// every view of a report holds all lines.
package final class EmissionLine: Sendable {
  package let facility: Facility
  package let source: String
  package let activity: ActivityPath
  package let process: String
  package let supplier: String
  package let contract: String
  package let pin: String
  package let unit: Unit
  /// From the first to the last day of its records.
  package let period: Period
  package let records: Int
  /// As measured, whatever the share.
  package let quantity: ExactDecimal
  let shared: LineBasis
  package var basis: EmissionBasis { shared.basis }
  package var conversion: Conversion? { shared.conversion }
  /// Set where it burns biomass by a factor that prints no CO2.
  package var unprintedCarbon: UnprintedCarbon? { shared.unprintedCarbon }
  /// The organisation's share, 1 unless equity share is consolidated.
  package let share: ExactDecimal
  package let gases: [GasFigure]
  /// The part of the quantity that falls into each month.
  package let months: [MonthPart]
  /// Half-width of the activity's 95 % range as a share of the quantity; nil where none is stated.
  package let activityUncertainty: Double?
  /// The contractual view of purchased energy; nil for everything else.
  package let market: MarketFigure?
  /// Keys of the sums the line was made of, for finding the records again.
  package let keys: [ActivityKey]
  /// Its first record, in the order of files and lines.
  package let place: RecordPlace
  /// File and line of it, with the column of its activity; looks into the file.
  package var first: SourceLocation { place.location(of: .activity).place }

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

  package struct MonthPart: Sendable {
    package let month: Period
    package internal(set) var quantity: ExactDecimal

    package init(month: Period, quantity: ExactDecimal) {
      self.month = month
      self.quantity = quantity
    }
  }

  /// The quantity in megawatt hours; nil where it is no energy without a heating value.
  package var megawattHours: ExactDecimal? {
    unit.conversion(to: .megawattHour).map { ($0 * quantity).decimal() }
  }

  /// Gases of no Kyoto basket are computed and stand beside the total; that is said of each.
  package var findingsOutsideBasket: [Diagnostic] {
    gases.filter { !$0.isKyoto }.map {
      Diagnostic(.nonKyoto, at: first, [$0.species.description])
    }
  }

  /// Every published property it rests on.
  package var properties: [PhysicalProperty] {
    (conversion?.properties ?? []) + [unprintedCarbon?.content].compactMap { $0 }
  }

  /// Whether any of its records says that its quantity is an estimate.
  package var isEstimated: Bool {
    keys.contains { $0.quality == DataQuality.estimated.rawValue }
  }

  /// Tonnes CO2e of the gases inside the Kyoto basket, biogenic CO2 outside.
  package let equivalent: ExactDecimal

  /// Tonnes CO2e with the gases outside the basket.
  package let equivalentOfAllGases: ExactDecimal

  /// Tonnes of biogenic CO2, outside every total.
  package let biogenicCarbonDioxide: ExactDecimal

  /// Whether it gives off biogenic CO2 that no table at hand quantifies: then none is not zero.
  package var lacksBiogenicCarbonDioxide: Bool {
    unprintedCarbon.map { $0.kilograms == nil } ?? false
  }

  /// A figure of the line by month.
  package func byMonth(_ figure: ExactDecimal) -> [(month: Period, value: ExactDecimal)] {
    Self.byMonth(figure, months, of: quantity)
  }

  /// A figure by month, in proportion to the quantity; the last month takes what rounding leaves,
  /// so that the months sum to the figure exactly.
  package static func byMonth(
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
