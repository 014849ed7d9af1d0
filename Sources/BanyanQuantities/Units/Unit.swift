/// A unit of measure: its dimension, its exact ratio to the reference unit, and its basis.
///
/// Reference units: MJ, kg, m3, mol, km, t·km, passenger·km, h, one of a currency, one piece, 1.
public struct Unit: Sendable {
  /// Shared: every sum and every line has a unit, and there are few.
  private final class Definition: Sendable {
    let symbol: String
    let dimension: Dimension
    let ratio: ExactRatio
    let basis: HeatingValueBasis?
    let gasState: GasState?

    init(
      _ symbol: String, _ dimension: Dimension, _ ratio: ExactRatio, _ basis: HeatingValueBasis?,
      _ gasState: GasState?
    ) {
      self.symbol = symbol
      self.dimension = dimension
      self.ratio = ratio
      self.basis = basis
      self.gasState = gasState
    }
  }

  private let definition: Definition

  /// As printed in reports: `kWh (net)`.
  public var symbol: String { definition.symbol }
  package var dimension: Dimension { definition.dimension }
  /// One of this unit in reference units.
  package var ratio: ExactRatio { definition.ratio }
  /// Of an energy: net or gross heating value; nil for electricity, heat and steam.
  package var basis: HeatingValueBasis? { definition.basis }
  /// Of a gas volume: the temperature it is stated at; nil where none is stated.
  package var gasState: GasState? { definition.gasState }

  package init(
    symbol: String, dimension: Dimension, ratio: ExactRatio, basis: HeatingValueBasis? = nil,
    gasState: GasState? = nil
  ) {
    definition = Definition(symbol, dimension, ratio, basis, gasState)
  }

  /// What a quantity in this unit is multiplied with to stand in `other`.
  ///
  /// Nil where the dimensions differ, where one heating value is net and the other gross or
  /// unstated, or where one gas volume states its temperature and the other does not. Volumes of
  /// gas convert between stated temperatures by Charles's law, V ∝ T.
  public func conversion(to other: Unit) -> ExactRatio? {
    guard dimension == other.dimension, basis == other.basis else { return nil }
    var conversion = ratio / other.ratio
    switch (gasState, other.gasState) {
    case (nil, nil): break
    case (let own?, let theirs?):
      if own != theirs { conversion = conversion * (theirs.kelvin / own.kelvin) }
    default: return nil
    }
    return conversion
  }

  /// The unit of this one's quantities over years, as `kg.year` of `kg`; nil where it is one already.
  package var overYears: Unit? {
    if case .overYears = dimension { return nil }
    return Unit(
      symbol: symbol + ".year", dimension: .overYears(dimension), ratio: ratio, basis: basis,
      gasState: gasState)
  }

  /// The unit of what stands there over years, as `kg` of `kg.year`; nil for a unit without years.
  package var stock: Unit? {
    guard case .overYears(let dimension) = dimension else { return nil }
    return Unit(
      symbol: symbol.hasSuffix(".year") ? String(symbol.dropLast(5)) : symbol,
      dimension: dimension, ratio: ratio, basis: basis, gasState: gasState)
  }

  /// Whether it is a tonne of oil equivalent, or thousands of them: a measure of energy that stands in
  /// some countries for the fuel that an energy was made of.
  package var isOilEquivalent: Bool {
    dimension == .energy && basis == nil
      && (symbol == "toe" || symbol == "ktoe" || symbol.hasSuffix(" toe")
        || symbol.hasSuffix(" ktoe"))
  }

  /// The same of coal.
  package var isCoalEquivalent: Bool {
    dimension == .energy && basis == nil && (symbol == "tce" || symbol.hasSuffix(" tce"))
  }

  /// 3600 MJ, the unit electricity is contracted in.
  package static let megawattHour = Unit(
    symbol: "MWh", dimension: .energy, ratio: ExactRatio(3600))

  /// 1000 MJ, the unit heat is kept in where one carrier takes another's place.
  package static let gigajoule = Unit(symbol: "GJ", dimension: .energy, ratio: ExactRatio(1000))
  /// The same of a fuel, by its net heating value.
  package static let netGigajoule = gigajoule.stated(basis: .net)

  func scaled(by multiplier: ExactDecimal, symbol: String) -> Unit {
    Unit(
      symbol: symbol, dimension: dimension, ratio: ratio * ExactRatio(multiplier), basis: basis,
      gasState: gasState)
  }

  func stated(basis: HeatingValueBasis) -> Unit {
    Unit(
      symbol: "\(symbol) (\(basis.rawValue))", dimension: dimension, ratio: ratio, basis: basis)
  }

  func stated(at state: GasState, celsius: String) -> Unit {
    Unit(
      symbol: "\(symbol) (\(celsius) °C)", dimension: dimension, ratio: ratio, gasState: state)
  }
}

extension Unit: Hashable {
  /// Equal units are spelled alike: the symbol tells nearly all of them apart.
  public static func == (a: Unit, b: Unit) -> Bool {
    a.definition === b.definition
      || a.symbol == b.symbol && a.dimension == b.dimension && a.basis == b.basis
        && a.gasState == b.gasState && a.ratio == b.ratio
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(symbol) }
}
