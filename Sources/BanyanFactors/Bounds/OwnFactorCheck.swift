import BanyanDiagnostics
import BanyanQuantities

/// Holds an own factor against what is published for its activity.
struct OwnFactorCheck {
  let published: PublishedTables
  let library: FactorLibrary

  func check(_ factor: EmissionFactor, _ diagnostics: inout Diagnostics) {
    let all = published.factors(for: factor.activity, factor.boundary)
    origin(of: factor, all, &diagnostics)
    // Of shares alone, each held to its bound, nothing comes out in another unit.
    let isOfShares = factor.derivation.map { type(of: $0.method).isOfShares } ?? false
    if !isOfShares, let (figures, side) = comparison(of: factor, all) {
      size(of: factor, figures, side, isOfActivity: !all.isEmpty, &diagnostics)
    }
    parameters(of: factor, &diagnostics)
  }

  // MARK: Size

  /// What a factor is compared with. Where its place has published values, with these.
  private func comparison(
    of factor: EmissionFactor, _ all: [EmissionFactor]
  ) -> ([EmissionFactor], PublishedRange.Side)? {
    let places = [factor.geography, String(factor.geography.prefix(2)), "GLO"]
    let near = all.filter { places.contains($0.geography) }
    let kind = ActivityVocabulary.kind(of: factor.activity)
    if kind == .purchasedEnergy {
      // What a supplier or another country delivers may well be cleaner than any that is published.
      let isGrid = factor.activity == Self.grid && factor.supplier == nil && !near.isEmpty
      if isGrid { return (near, .both) }
      if !all.isEmpty { return (all, .above) }
      // Of a mix that nobody publishes the grid says how much is much.
      return factor.activity.head == Self.grid.head
        ? (published.factors(for: Self.grid, .direct), .above) : nil
    }
    if !all.isEmpty { return (near.isEmpty ? all : near, .both) }
    // A fuel that nobody publishes is compared with all others.
    return kind == .fuel ? (published.factors(under: factor.activity.head), .both) : nil
  }

  private static let grid = ActivityPath("electricity/grid")

  private func size(
    of factor: EmissionFactor, _ figures: [EmissionFactor], _ side: PublishedRange.Side,
    isOfActivity: Bool, _ diagnostics: inout Diagnostics
  ) {
    let ways = published.ways(of: factor.activity.material)
    let reach = figures.map { ($0, ways.ways(from: factor.per.dimension, to: $0.per.dimension)) }
    func compare(
      _ own: GasTotal, isMain: Bool, _ amount: (EmissionFactor) -> GasTotal?
    ) -> Bool {
      let range = PublishedRange(
        figures: reach.flatMap { figure, ways in
          amount(figure).map { amount in ways.map { .init(amount, of: figure, by: $0) } } ?? []
        })
      if range.figures.isEmpty { return false }
      // A zero is written on purpose: it is far only where the gas is what the activity is known for.
      if own.kilograms.isZero && !(isMain && isOfActivity) { return true }
      report(own, of: factor, range, side, &diagnostics)
      return true
    }
    let gases = GasTotal.byGas(factor)
    var isCompared = false
    // What a boiler elsewhere gives off beside CO2 hangs on its fuel: delivered energy is weighed whole.
    let isWhole =
      ActivityVocabulary.kind(of: factor.activity) == .purchasedEnergy && gases.count > 1
    for gas in gases.keys.sorted() where gas != .publishedEquivalent && !isWhole {
      guard let own = gases[gas] else { continue }
      if compare(own, isMain: gas == .carbonDioxide, { GasTotal.byGas($0)[gas] }) {
        isCompared = true
      }
    }
    let potentials = library.potentials(factor.head.gwp ?? "AR6") ?? library.potentials("AR6")
    guard !isCompared || gases[.publishedEquivalent] != nil, let potentials,
      let own = GasTotal.equivalent(of: factor, potentials)
    else { return }
    _ = compare(own, isMain: true) { GasTotal.equivalent(of: $0, potentials) }
  }

  private func report(
    _ own: GasTotal, of factor: EmissionFactor, _ range: PublishedRange,
    _ side: PublishedRange.Side, _ diagnostics: inout Diagnostics
  ) {
    guard let (word, nearest) = range.distance(of: own.kilograms / factor.per.ratio, side) else {
      return
    }
    let gas = own.text.split(separator: " ").dropFirst(2).joined(separator: " ")
    let there = (nearest.value * factor.per.ratio).decimal(significantDigits: 4).normalised
    let unit = factor.per.thousandfold.first {
      range.distance(of: own.kilograms / $0.ratio, side) == nil
    }
    diagnostics.report(
      Diagnostic(
        .valueFar, at: factor.location,
        words: [
          .text(factor.activity.description), .text("\(own.text)/\(factor.per.symbol)"),
          .phrase(word), .text("\(there) kg \(gas)/\(factor.per.symbol)"),
        ], notes: nearest.notes,
        hint: unit.map { Phrase(.hintPer, $0.symbol) } ?? Phrase(.hintFar)))
  }

  // MARK: Origin

  /// CO2 whose carbon is said to come from elsewhere than every publisher says.
  private func origin(
    of factor: EmissionFactor, _ all: [EmissionFactor], _ diagnostics: inout Diagnostics
  ) {
    let own = Self.origins(of: factor)
    let known = all.filter { !Self.origins(of: $0).isEmpty }
    let theirs = known.reduce(into: Set<CarbonOrigin>()) { $0.formUnion(Self.origins(of: $1)) }
    guard theirs.count == 1, let origin = theirs.first, let first = known.first, !own.isEmpty,
      !own.contains(origin)
    else { return }
    let hint: Phrase =
      origin == .biogenic ? Phrase(.hintWrite, "CO2 (biogenic)") : Phrase(.hintWrite, "CO2")
    diagnostics.report(
      Diagnostic(
        .factorOrigin, at: factor.location,
        words: [
          .text(factor.activity.description), .phrase(origin.word),
          .phrase((own.first ?? .fossil).word),
        ],
        notes: [
          Note(Phrase(.notePublished, "\(first.id), \(first.geography)"), at: first.location)
        ],
        hint: hint))
  }

  private static func origins(of factor: EmissionFactor) -> Set<CarbonOrigin> {
    Set(
      factor.emissions.compactMap { amount in
        amount.species.gas == .carbonDioxide && !amount.kilograms.isZero
          ? amount.species.origin ?? .fossil : nil
      })
  }

  // MARK: Parameters of methods

  /// Parameters that are printed as properties of materials, by the kind of those.
  private static let kinds = [
    "capacity": "methane-capacity", "organic-load": "oxygen-demand",
    "carbon-content": "carbon-content", "heating-value": "net-heating-value",
  ]
  /// First word of the activities whose tables print what a parameter is compared with; nil where it
  /// is compared with nothing.
  static func head(ofParameter name: String) -> String? {
    switch name {
    case "fuel-factor", "carbon-content", "heating-value": "stationary-combustion"
    case "capacity", "organic-load": "wastewater"
    default: nil
    }
  }

  private func parameters(of factor: EmissionFactor, _ diagnostics: inout Diagnostics) {
    for (name, text) in factor.derivation?.parameters ?? [] {
      guard let value = PublishedValue(text), let number = value.number else { continue }
      let range: PublishedRange
      if name == "fuel-factor" {
        guard let unit = MassPerEnergy(value.unit), number.signum > 0 else { continue }
        range = fuels(per: unit)
      } else if let kind = Self.kinds[name] {
        range = PublishedRange(
          figures: published.properties(kind: kind).filter {
            $0.value.unit.sameUnit(as: value.unit)
          }
          .flatMap { $0.figures(scale: .one) })
      } else {
        continue
      }
      guard let (word, nearest) = range.distance(of: ExactRatio(number), .both) else { continue }
      let there = nearest.value.decimal(significantDigits: 4).normalised
      diagnostics.report(
        Diagnostic(
          .valueFar, at: factor.location,
          words: [
            .text("\(name), \(factor.activity)"), .text(text), .phrase(word),
            .text("\(there) \(value.unit)"),
          ], notes: nearest.notes, hint: Phrase(.hintFar)))
    }
  }

  /// CO2 of every fuel for its energy.
  private func fuels(per unit: MassPerEnergy) -> PublishedRange {
    PublishedRange(
      figures: published.factors(under: "stationary-combustion").compactMap { factor in
        guard factor.per.dimension == .energy,
          let amount = GasTotal.byGas(factor)[.carbonDioxide], amount.kilograms > .zero
        else { return nil }
        return .init(amount, of: factor, by: .init(ratio: unit.ratio, properties: []))
      })
  }
}

/// `kg/TJ` and `t/TJ`: what a fuel factor is written in.
private struct MassPerEnergy {
  /// Units of it in one kilogram for a megajoule.
  let ratio: ExactRatio

  init?(_ text: String) {
    let parts = text.split(separator: "/")
    guard parts.count == 2, let top = try? Unit(parts[0]), let bottom = try? Unit(parts[1]),
      top.dimension == .mass, bottom.dimension == .energy
    else { return nil }
    ratio = bottom.ratio / top.ratio
  }
}

extension String {
  /// `t/t` and `kg/kg` are one unit.
  fileprivate func sameUnit(as other: String) -> Bool {
    self == other
      || PublishedValue.shareScale(of: self) == .one
        && PublishedValue.shareScale(of: other) == .one
  }
}

extension Unit {
  /// The units a thousand and a million times as large and as small, that people take for it.
  var thousandfold: [Unit] {
    let annotation = symbol.firstIndex(of: "(").map { " " + symbol[$0...] } ?? ""
    let families = [
      ["kJ", "MJ", "GJ", "TJ"], ["kWh", "MWh", "GWh"], ["g", "kg", "t"], ["l", "m3", "1000 m3"],
    ]
    let near = [-6, -3, 3, 6].map { ExactRatio(ExactDecimal(coefficient: 1, exponent: $0)) }
    return families.joined().compactMap { try? Unit($0 + annotation) }.filter { unit in
      unit.dimension == dimension && unit.basis == basis && near.contains(unit.ratio / ratio)
    }
  }
}

extension CarbonOrigin {
  var word: TextKey {
    switch self {
    case .fossil: .originFossil
    case .biogenic: .originBiogenic
    case .landUse: .originLandUse
    }
  }
}
