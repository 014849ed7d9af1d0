import BanyanExchange
import BanyanAttribution
import BanyanCalculation
import BanyanFactors
import BanyanProduction
import BanyanQuantities

/// Puts a product's footprint together from what processes carry and where it ends.
struct FootprintAssembly {
  let system: ProductSystem
  let flows: Flows
  let burdens: [Burden]

  /// `carried`: by process, what all of the product carries of it.
  func footprint(of index: Int, _ carried: CarriedShares) -> ProductFootprint {
    let product = system.products[index]
    let made = flows.made(index)
    let leaving = flows.leaving(index)
    // One declared unit's part of all that is made.
    let unitShare = made.isZero ? .zero : ExactRatio(product.declaredUnit.amount) / made
    let weights = carried.byProcess.map { unitShare * $0 }
    var contributions: [Contribution] = []
    for (place, burden) in burdens.enumerated() {
      let weight =
        switch burden.carrier {
        case .process(let process): weights[process]
        // What happened on the way to customers is of all that left.
        case .product(let other):
          other == index && leaving > .zero
            ? ExactRatio(product.declaredUnit.amount) / leaving : .zero
        }
      if weight.isZero { continue }
      contributions.append(
        Contribution(
          burden: place, weight: weight, masses: burden.masses.mapped { (weight * $0).figure },
          isInsideBoundary: product.boundary.includes(burden.stage)))
    }
    let inside = contributions.filter(\.isInsideBoundary)
    var masses = inside.reduce(ComponentMasses()) { $0 + $1.masses }
    if let carbon = product.biogenicCarbon { masses[.biogenicUptake] = Self.uptake(of: carbon) }
    let quality = quality(inside)
    return ProductFootprint(
      product: index, made: made, leaving: leaving, contributions: contributions, masses: masses,
      stages: stages(inside),
      outsideBoundary: stages(contributions.filter { !$0.isInsideBoundary }),
      gases: gases(inside), outsideBasket: outsideBasket(inside), primaryDataShare: quality.primary,
      rating: quality.rating,
      ratedShare: quality.rated)
  }

  /// What biogenic carbon that leaves in the product took out of the air: its carbon × 44/12, below
  /// zero (ISO 14067:2018, 6.5.2; PACT Methodology 3.0). It stands in place of what suppliers state of
  /// materials: carbon that did not leave in the product went back on the way.
  private static func uptake(of carbon: ExactDecimal) -> ExactDecimal {
    -ExactRatio(carbon * 44, over: 12).figure
  }

  private func stages(
    _ contributions: [Contribution]
  ) -> [(stage: LifeCycleStage, masses: ComponentMasses)] {
    LifeCycleStage.allCases.compactMap { stage in
      let own = contributions.filter { burdens[$0.burden].stage == stage }
      return own.isEmpty ? nil : (stage, own.reduce(ComponentMasses()) { $0 + $1.masses })
    }
  }

  private func gases(
    _ contributions: [Contribution]
  ) -> [(species: GasSpecies, kilograms: ExactDecimal)] {
    var sums: [GasSpecies: ExactDecimal] = [:]
    for contribution in contributions {
      for gas in burdens[contribution.burden].gases {
        sums[gas.species, default: .zero] += (contribution.weight * gas.kilograms).figure
      }
    }
    return sums.keys.sorted().map { ($0, sums[$0, default: .zero].normalised) }
  }

  private func outsideBasket(
    _ contributions: [Contribution]
  ) -> [ProductFootprint.BesideFigure] {
    var sums: [GasSpecies: (ExactDecimal, ExactDecimal)] = [:]
    for contribution in contributions {
      let burden = burdens[contribution.burden]
      // A thousand kilograms are a tonne.
      let part = contribution.weight * burden.share * 1000
      for gas in burden.line?.gases ?? [] where !gas.isKyoto {
        let known = sums[gas.species] ?? (.zero, .zero)
        sums[gas.species] = (
          known.0 + (part * gas.tonnes).figure, known.1 + (part * gas.equivalent.tonnes).figure
        )
      }
    }
    return sums.keys.sorted().compactMap { species in
      sums[species].map {
        .init(
          gas: species.description, kilograms: $0.0.normalised, equivalent: $0.1.normalised)
      }
    }
  }

  /// Shares and ratings weighted by the size of contributions, so that removals count as well.
  private func quality(
    _ contributions: [Contribution]
  ) -> (primary: ExactDecimal, rating: DataQualityRating?, rated: ExactDecimal) {
    var all = ExactDecimal.zero
    var primary = ExactDecimal.zero
    var rated = ExactDecimal.zero
    var sums = (ExactDecimal.zero, ExactDecimal.zero, ExactDecimal.zero)
    for contribution in contributions {
      let size = contribution.masses.total.magnitude
      let quality = burdens[contribution.burden].quality
      all += size
      primary += size * (quality.primaryShare ?? .zero)
      guard let rating = quality.rating else { continue }
      rated += size
      sums.0 += size * rating.technological
      sums.1 += size * rating.geographical
      sums.2 += size * rating.temporal
    }
    guard !all.isZero else { return (.zero, nil, .zero) }
    func share(_ part: ExactDecimal, of whole: ExactDecimal) -> ExactDecimal {
      ExactRatio(part, over: whole).figure
    }
    let rating: DataQualityRating? =
      rated.isZero
      ? nil
      : .init(
        technological: share(sums.0, of: rated), geographical: share(sums.1, of: rated),
        temporal: share(sums.2, of: rated))
    return (share(primary, of: all), rating, share(rated, of: all))
  }
}
