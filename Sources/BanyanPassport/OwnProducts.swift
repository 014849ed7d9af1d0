import BanyanActivity
import BanyanCalculation
import BanyanFactors
import BanyanFootprint
import BanyanProduction

/// Records that are quantities of the firm's own products, and which processes stand before each: what is
/// made here consists of what entered before.
struct OwnProducts {
  private let report: FootprintReport
  /// By the process that the records name.
  private let statements: [String: [(activity: ActivityPath, role: Role)]]

  /// What records say of a product or a waste.
  enum Role: Hashable {
    /// Index of the product, and of the process that takes it.
    case taken(Int, by: Int)
    /// Index of the product, and of the process that puts it out.
    case made(Int, by: Int)
    case waste

    var product: Int? {
      switch self {
      case .taken(let product, _), .made(let product, _): product
      case .waste: nil
      }
    }
  }

  init(_ report: FootprintReport) {
    self.report = report
    var statements: [String: [(activity: ActivityPath, role: Role)]] = [:]
    func add(_ quantity: StatedQuantity, of process: ProductionProcess, _ role: Role?) {
      guard let role, case .records(let activity, let other) = quantity.source else { return }
      statements[other?.value ?? process.id, default: []].append((activity, role))
    }
    for (index, process) in report.system.processes.enumerated() {
      for take in process.takes {
        let product = report.system.product(named: take.product.value)
        add(take.quantity, of: process, product.map { .taken($0, by: index) })
      }
      for output in process.outputs {
        let product = report.system.product(named: output.product.value)
        add(
          output.quantity, of: process,
          output.isWaste ? .waste : product.map { .made($0, by: index) })
      }
    }
    self.statements = statements
  }

  func roles(of line: EmissionLine) -> [Role] {
    line.process.map { process in
      statements[process, default: []].filter { line.activity.hasPrefix($0.activity) }.map(\.role)
    } ?? []
  }

  /// The processes that what is meant has gone through, its maker among them.
  func processes(before role: Role) -> Set<Int> {
    switch role {
    case .taken(let product, _): processes(upTo: makers(of: product))
    case .made(_, let process): processes(upTo: [process])
    case .waste: []
    }
  }

  /// Those that take a product and whose burdens the product asked about carries.
  func takers(of product: Int) -> [Int] {
    report.flows.takes.filter {
      $0.product == product && !report.carried.byProcess[$0.process].isZero
    }.map(\.process)
  }

  private func makers(of product: Int) -> [Int] {
    report.flows.outputsOfProduct[product].map { report.flows.outputs[$0].process }
  }

  private func processes(upTo last: [Int]) -> Set<Int> {
    var seen = Set(last)
    var open = last
    while let process = open.popLast() {
      for take in report.flows.takesOfProcess[process] {
        open += makers(of: take.product).filter { seen.insert($0).inserted }
      }
    }
    return seen
  }
}
