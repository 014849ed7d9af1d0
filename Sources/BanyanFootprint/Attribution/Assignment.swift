import BanyanActivity
import BanyanAttribution
import BanyanCalculation
import BanyanFactors
import BanyanQuantities

/// Puts what every line of records emitted where it belongs, shared lines by their shares.
struct Assignment {
  let system: ProductSystem
  let allocation: SystemAllocation

  struct Result {
    var burdens: [Burden] = []
    /// Lines that belong to no product, by entry of `outside`.
    var outside: [[EmissionLine]]
  }

  func assigned(_ claims: [RecordClaims.Claim]) -> Result {
    var result = Result(outside: [[EmissionLine]](repeating: [], count: system.outside.count))
    var names = Names()
    for claim in claims {
      let line = claim.line
      switch claim.place {
      case .at(let place): result.burdens.append(burden(of: line, at: place, .one, nil, &names))
      case .shared(let entry): result.burdens += divided(line, by: entry, &names)
      case .outside(let entry): result.outside[entry].append(line)
      }
    }
    return result
  }

  private func divided(
    _ line: EmissionLine, by entry: Int, _ names: inout Names
  ) -> [Burden] {
    let shares = allocation.shared[entry]
    let processes = system.shared[entry].among.compactMap { system.process(named: $0.value) }
    let whole = LineMasses(line)
    // The last process with a share takes what rounding leaves, so that the parts are the line.
    var restMasses = whole.masses
    var restGases = whole.gases
    let last = shares.lastIndex { !$0.isZero }
    return zip(processes, shares).enumerated().compactMap { index, pair in
      let (process, share) = pair
      if share.isZero { return nil }
      var part = LineMasses(masses: restMasses, gases: restGases)
      if index != last {
        part = whole.scaled(by: share)
        restMasses += part.masses.mapped { -$0 }
        restGases = zip(restGases, part.gases).map { ($0.species, $0.kilograms - $1.kilograms) }
      }
      return burden(of: line, at: .process(process), share, part, &names)
    }
  }

  private func burden(
    of line: EmissionLine, at place: Burden.Place, _ share: ExactRatio, _ part: LineMasses?,
    _ names: inout Names
  ) -> Burden {
    let part = part ?? LineMasses(line)
    return Burden(
      id: names.name(of: line, at: system.id(of: place)), origin: .line(line),
      place: place, share: share, stage: LifeCycleStage(of: line.activity),
      masses: part.masses, gases: part.gases,
      quality: BurdenQuality(of: line, rating: rating(of: line)))
  }
}

extension Assignment {
  /// The rating products.yaml gives; of several that match, the first.
  private func rating(of line: EmissionLine) -> BurdenQuality.Rating? {
    system.ratings.first { $0.records.matches(line) }?.rating
  }
}

/// Names of burdens, each given once.
struct Names {
  private var taken: Set<String> = []

  mutating func name(of line: EmissionLine, at process: String) -> String {
    var parts = [process]
    if line.source != line.activity.description { parts.append(line.source) }
    parts.append(line.activity.description)
    return unique(parts.joined(separator: "/"))
  }

  mutating func unique(_ name: String) -> String {
    var result = name
    var number = 2
    while !taken.insert(result).inserted {
      result = "\(name)#\(number)"
      number += 1
    }
    return result
  }
}

extension ProductSystem {
  func id(of place: Burden.Place) -> String {
    switch place {
    case .process(let index): processes[index].id
    case .product(let index): products[index].id
    }
  }

  /// As reports name it.
  public func name(of place: Burden.Place) -> String {
    switch place {
    case .process(let index): processes[index].name
    case .product(let index): products[index].name
    }
  }
}
