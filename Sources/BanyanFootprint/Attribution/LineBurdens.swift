import BanyanExchange
import BanyanCalculation
import BanyanFactors
import BanyanProduction
import BanyanQuantities

/// Makes burdens of what is assigned: masses by the footprint's parts, stages, quality.
struct LineBurdens {
  let system: ProductSystem

  func burdens(_ assigned: [Assigned]) -> [Burden] {
    var names = Names()
    // What is left of the line that is being divided.
    var rest: LineMasses?
    return assigned.map { part in
      let whole = LineMasses(part.line)
      let left = rest ?? whole
      let masses = part.takesRest ? left : whole.scaled(by: part.share)
      rest = part.takesRest ? nil : left - masses
      return burden(of: part, masses, &names)
    }
  }

  private func burden(
    of part: Assigned, _ masses: LineMasses, _ names: inout Names
  ) -> Burden {
    let line = part.line
    return Burden(
      id: names.name(of: line, at: system.production.id(of: part.carrier)),
      origin: .line(line), carrier: part.carrier, share: part.share,
      stage: LifeCycleStage(of: line.activity), masses: masses.masses, gases: masses.gases,
      quality: BurdenQuality(of: line, rating: rating(of: line)))
  }

  /// The rating products.yaml gives; of several that match, the first.
  private func rating(of line: EmissionLine) -> DataQualityRating? {
    system.ratings.first { $0.records.matches(line) }?.rating
  }
}

/// Names of burdens, each given once.
struct Names {
  private var taken: Set<String> = []
  /// How often a name was asked for: the number it gets next.
  private var numbers: [String: Int] = [:]

  mutating func name(of line: EmissionLine, at process: String) -> String {
    unique(([process] + line.ownName).joined(separator: "/"))
  }

  mutating func unique(_ name: String) -> String {
    var result = name
    while !taken.insert(result).inserted {
      numbers[name, default: 1] += 1
      result = "\(name)#\(numbers[name, default: 2])"
    }
    return result
  }
}
