import Banyan
import TestSupport
import Testing

/// What must hold for every plant, whatever its figures.
@Suite("What moves an embedded emission, and what does not")
struct InvariantTests {
  private func figures(_ report: CBAMReport) -> [String] {
    report.processes.flatMap(\.goods).map {
      "\($0.product) \($0.embedded.direct) \($0.embedded.indirect) \($0.sefa)"
    }
  }

  @Test("Prices, allocation rules and potentials of the workspace move nothing (2547 III A, II F)")
  func pricesMoveNothing() throws {
    let before = try Plant("mill").report()
    let changed = try Plant("mill")
      .replacing("price: 60000 VND/t", with: "price: 9000000 VND/t", in: "products.yaml")
      .replacing(
        "{rule: economic, because: \"slag sells for little\"}",
        with: "{rule: mass, because: \"another rule\"}", in: "products.yaml"
      )
      .replacing("gwp: AR6", with: "gwp: AR5", in: "banyan.yaml")
      .report()
    #expect(figures(before) == figures(changed))
    #expect(before.direct == changed.direct)
  }

  @Test("Emitted and imported is attributed, exported and left", arguments: Plant.folders.keys)
  func balance(name: String) throws {
    let balance = try Plant(name).report().balance
    #expect(balance.difference.isZero)
    #expect(balance.emitted > .zero)
  }

  @Test("Contributions add up to the figure", arguments: Plant.folders.keys)
  func contributions(name: String) throws {
    for process in try Plant(name).report().processes {
      let sum = process.contributions.reduce(ExactRatio.zero) { $0 + $1.embedded.total }
      #expect(sum == process.embedded.total)
    }
  }

  @Test("The lines of the reconciliation add up to the law's total", arguments: Plant.folders.keys)
  func reconciliation(name: String) throws {
    let report = try Plant(name).report()
    #expect(report.reconciliation?.cbam == report.direct)
  }

  /// 0.1 × 6,000/8,200.
  @Test("A supplier's value moves exactly its share")
  func supplier() throws {
    let before = try Plant("extruder").report()
    let after = try Plant("extruder").replacing("direct: 1.95 t/t", with: "direct: 2.05 t/t")
      .report()
    let moved = after.processes[0].embedded.direct - before.processes[0].embedded.direct
    #expect(moved == ExactRatio(600, over: 8200))
    #expect(after.processes[0].goods.map(\.sefa) == before.processes[0].goods.map(\.sefa))
  }

  /// Pig iron of Norway instead of Viet Nam: 6,000/100,000 × 2.19 × 1.1 less for the billet.
  @Test("An exempt origin takes its embedded emissions and its free allocation away")
  func exempt() throws {
    let before = try Plant("mill").report()
    let after = try Plant("mill")
      .replacing(
        "cn: \"72011011\", country: Viet Nam", with: "cn: \"72011011\", country: Norway"
      )
      .report()
    let moved = before.processes[0].embedded.direct - after.processes[0].embedded.direct
    #expect(moved == ExactRatio(14454, over: 100_000))
    let allocation = before.processes[0].goods[0].sefa - after.processes[0].goods[0].sefa
    #expect(allocation == ExactRatio(70785, over: 1_000_000))
  }

  /// S1 = 1 + S2/2 and S2 = 2 + S1/4: S1 = 16/7, S2 = 18/7.
  @Test("A loop is solved in fractions")
  func loop() throws {
    let half = ExactRatio(1, over: 2)
    let system = ExactSystem(rows: [[(1, half)], [(0, half * half)]])
    let solved = try system.solved([ExactRatio(1), ExactRatio(2)])
    #expect(solved == [ExactRatio(16, over: 7), ExactRatio(18, over: 7)])
  }
}
