import Banyan
import TestWorkspace
import Testing

/// Totals of all products come from following burdens forward, the footprint asked about from asking each
/// burden backward: two ways to one figure.
@Suite("Totals of all products")
struct TotalsTests {
  @Test(
    "Each is what its own footprint says",
    arguments: ["cradle-to-gate", "cradle-to-grave"], ["billet", "rebar", "return"])
  func agree(boundary: String, product: String) throws {
    let asked = try SmallMill(boundary: boundary, product: product).report()
    let other = try SmallMill(
      boundary: boundary, product: product == "rebar" ? "billet" : "rebar"
    ).report()
    let index = try #require(asked.system.product(named: product))
    #expect(asked.totals[index].total == asked.footprint.total)
    let difference = (other.totals[index].total - asked.footprint.total).magnitude
    // Each of a handful of contributions is rounded at 18 places.
    #expect(difference <= ExactDecimal(coefficient: 5, exponent: -18))
  }

  /// By hand in `SmallMill`: 325/19 kg a tonne of rebar; 20 625/19 kg of 100 t of billet. To the grave
  /// rebar has its 150 kg of freight over 75 t more, 2 kg a tonne.
  @Test("By hand")
  func byHand() throws {
    let gate = try SmallMill(product: "return").report()
    #expect(try #require(gate.total(of: "rebar")).isSettled(325, over: 19))
    #expect(try #require(gate.total(of: "billet")).isSettled(20_625, over: 1_900))
    let grave = try SmallMill(boundary: "cradle-to-grave", product: "return").report()
    #expect(try #require(grave.total(of: "rebar")).isSettled(363, over: 19))
    #expect(gate.balance.difference.isZero)
    #expect(gate.balance.emitted == 1650)
  }
}
