import BanyanAttribution
import BanyanQuantities
import Testing

@Suite("Random systems")
struct PropertyTests {
  @Test(
    "What leaves of a process's burden is the whole of it, exactly", arguments: RandomSystem.all)
  func whole(_ system: RandomSystem) throws {
    let weights = try Weights(system.network)
    for process in 0..<system.network.processCount {
      let sum = weights.leaving.reduce(ExactDecimal.zero) { $0 + $1[process] }
      #expect(sum == .one)
      #expect(weights.leaving.allSatisfy { $0[process] >= .zero })
    }
  }

  @Test("Every weight is that of an elimination in fractions", arguments: RandomSystem.all)
  func exact(_ system: RandomSystem) throws {
    let weights = try Weights(system.network)
    let solution = ExactSolution(system.network)
    let tolerance = ExactDecimal(coefficient: 1, exponent: -30)
    for product in 0..<system.network.productCount {
      for process in 0..<system.network.processCount {
        let carried = weights.carried[product][process]
        let difference = ExactRatio(carried) - solution.carried[product][process]
        #expect(difference.decimal().magnitude <= tolerance)
        let leaving = ExactRatio(weights.leaving[product][process])
        #expect((leaving - solution.leaving[product][process]).decimal().magnitude <= tolerance)
      }
    }
  }

  @Test("Half of them have a loop, so that both kinds are met")
  func loops() throws {
    let loops = try RandomSystem.all.filter { system in
      let weights = try Weights(system.network)
      return !weights.loops.isEmpty
    }
    #expect(loops.allSatisfy { $0.isCyclic })
    #expect(loops.count >= 20)
  }

  @Test("Another unit of every product changes no weight", arguments: RandomSystem.all.prefix(10))
  func units(_ system: RandomSystem) throws {
    let network = system.network
    let scaled = AttributionNetwork(
      processCount: network.processCount, productCount: network.productCount,
      outputs: network.outputs.map {
        .init(
          process: $0.process, product: $0.product, quantity: $0.quantity * ratio(1000, 3),
          share: $0.share)
      },
      takes: network.takes.map {
        .init(process: $0.process, product: $0.product, quantity: $0.quantity * ratio(1000, 3))
      })
    let (weights, other) = (try Weights(network), try Weights(scaled))
    #expect(weights.leaving == other.leaving)
  }
}
