import BanyanProduction
import BanyanQuantities

/// What processes and products carry inside a product's boundary, over the whole period: what the
/// tree and the flows are made of.
struct CarriedBurdens {
  let report: FootprintReport
  /// By process: its own burdens by input, in the order of burdens, in kilograms CO2e.
  let inputs: [[(input: FootprintInput, kilograms: ExactDecimal)]]
  /// By product: all that its pool carries, in kilograms CO2e.
  var pools: [ExactDecimal] { report.pools }
  /// By product: who makes it, and the share of the maker's burden that it carries.
  let makers: [[(process: Int, share: ExactRatio)]]
  /// By process: what it takes, and the part of the pool that it takes.
  let takes: [[(product: Int, part: ExactRatio)]]
  /// What happens on the way of the product to its customers, for one declared unit.
  let afterwards: [(input: FootprintInput, kilograms: ExactDecimal)]
  /// The part of the product's pool that is in one declared unit.
  let unitPart: ExactRatio

  init(_ report: FootprintReport) {
    self.report = report
    let boundary = report.product.boundary
    var inputs = [InputSums](repeating: InputSums(), count: report.system.processes.count)
    for burden in report.burdens where boundary.includes(burden.stage) {
      if let process = burden.carrier.process {
        inputs[process].add(burden.masses.total, to: FootprintInput(burden))
      }
    }
    let sums = inputs.map(\.sums)
    self.inputs = sums

    let network = report.attribution.network
    let made = network.made
    var makers = [[(process: Int, share: ExactRatio)]](repeating: [], count: made.count)
    for output in network.outputs where !output.share.isZero {
      makers[output.product].append((output.process, output.share))
    }
    self.makers = makers
    var takes = [[(product: Int, part: ExactRatio)]](repeating: [], count: sums.count)
    for take in network.takes where !take.quantity.isZero && !made[take.product].isZero {
      let part = take.quantity / made[take.product]
      // What several rows take of one product is one flow.
      if let place = takes[take.process].firstIndex(where: { $0.product == take.product }) {
        takes[take.process][place].part += part
      } else {
        takes[take.process].append((take.product, part))
      }
    }
    self.takes = takes

    var afterwards = InputSums()
    for contribution in report.footprint.contributions where contribution.isInsideBoundary {
      let burden = report.burdens[contribution.burden]
      if burden.carrier.process == nil {
        afterwards.add(contribution.masses.total, to: FootprintInput(burden))
      }
    }
    self.afterwards = afterwards.sums
    let amount = made[report.asked]
    unitPart =
      amount.isZero ? .zero : ExactRatio(report.product.declaredUnit.amount) / amount
  }
}

extension CarriedBurdens {
  /// All that a process carries: its own burdens, and its part of what it takes.
  func whole(of process: Int) -> ExactRatio {
    let own = inputs[process].reduce(ExactDecimal.zero) { $0 + $1.kilograms }
    return takes[process].reduce(ExactRatio(own)) { $0 + $1.part * pools[$1.product] }
  }
}

/// Sums by input, in the order inputs first come.
struct InputSums {
  private(set) var sums: [(input: FootprintInput, kilograms: ExactDecimal)] = []
  private var places: [FootprintInput: Int] = [:]

  mutating func add(_ kilograms: ExactDecimal, to input: FootprintInput) {
    if let place = places[input] {
      sums[place].kilograms += kilograms
    } else {
      places[input] = sums.count
      sums.append((input, kilograms))
    }
  }
}
