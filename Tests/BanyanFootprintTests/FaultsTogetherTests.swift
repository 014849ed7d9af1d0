import Banyan
import TestWorkspace
import Testing

@Suite("One run shows every fault")
struct FaultsTogetherTests {
  @Test("A wrong unit along a flow beside shares that do not sum and a process nobody declares")
  func three() throws {
    let outcome = try TestWorkspace.emitting(
      "1000", in: "rol",
      products: """
        processes:
          - id: melt
            outputs: [{product: billet, quantity: 100 t}, {product: slag, quantity: 10 t}]
            allocation: {rule: shares, by: {billet: 90 %, slag: 9 %}, because: Test}
          - id: roll
            outputs: [{product: bar, quantity: 95 t}]
            takes: [{product: billet, quantity: 100 m3}]
        products:
          - {id: billet, declared-unit: 1 t}
          - {id: slag, declared-unit: 1 t}
          - {id: bar, declared-unit: 1 t}
        """
    ).runFootprint(of: "bar")
    #expect(outcome.report == nil)
    #expect(outcome.codes == ["process.unknown", "allocation.sum", "flow.unit"])
    let places = outcome.diagnostics.ordered.map { $0.location?.line }
    #expect(places == [2, 4, 7])
  }
}
