import Testing

@testable import BanyanNetworks

@Suite("Where a total comes from")
struct ContributionTests {
  // A mill (0) takes 2 of power (1) and 0.5 of scrap (2); power takes 0.1 of the mill. Direct 3, 4
  // and 8. x0 = 1 + 0.1·x1, x1 = 2·x0: x0 = 1/0.8 = 1.25, x1 = 2.5, x2 = 0.625.
  // λ2 = 8; λ1 = 4 + 0.1·λ0; λ0 = 3 + 2·λ1 + 4 = 15 + 0.2·λ0 = 18.75; λ1 = 5.875.
  private let mill = network(
    [Amount(3), Amount(4), Amount(8)],
    inputs: [(1, 0, Amount(2)), (2, 0, Amount(0.5)), (0, 1, Amount(0.1))])

  @Test("Direct parts, flows and intensities by hand")
  func byHand() throws {
    let solved = try SolvedNetwork(mill, oneUnitOf: 0)
    for (ours, byHand) in zip(solved.outputs.values, [1.25, 2.5, 0.625]) {
      #expect(isClose(ours, byHand))
    }
    #expect(isClose(solved.total(of: 0), 18.75))
    let found = try solved.contributions(to: 0)
    for (ours, byHand) in zip(found.intensities.values, [18.75, 5.875, 8]) {
      #expect(isClose(ours, byHand))
    }
    for (ours, byHand) in zip(found.direct, [3.75, 10, 5]) { #expect(isClose(ours, byHand)) }
    // 2·1.25·5.875, 0.5·1.25·8, 0.1·2.5·18.75.
    for (ours, byHand) in zip(found.flows, [14.6875, 5, 4.6875]) { #expect(isClose(ours, byHand)) }
    #expect(isClose(found.total, found.direct.reduce(0, +)))
    #expect(found.imbalance < 1e-15)
  }

  @Test("The tree goes round a loop, and every branch is its parts")
  func tree() throws {
    let found = try SolvedNetwork(mill, oneUnitOf: 0).contributions(to: 0)
    let root = try #require(found.tree(depth: 40, cutOff: 0.001).first)
    #expect(isClose(root.total, 18.75) && root.direct == 3)
    // 2·5.875 before 0.5·8.
    #expect(root.branches.map(\.process) == [1, 2])
    #expect(isClose(root.branches[0].total, 11.75))
    // Once round: 2·0.1 of the mill.
    let again = try #require(root.branches[0].branches.first)
    #expect(again.process == 0 && isClose(again.amount, 0.2) && isClose(again.total, 3.75))
    func check(_ branch: Contributions.Branch) -> Int {
      let parts = branch.branches.reduce(branch.direct + branch.notFollowed) { $0 + $1.total }
      #expect(isClose(parts, branch.total))
      return branch.branches.reduce(1) { $0 + check($1) }
    }
    // Rounds of 0.2 until below a thousandth of 18.75: mills 0.2⁰ to 0.2⁴, power beside the first
    // four (11.75·0.2⁴ is 0.0188 and still above 0.01875), scrap 4·0.2³ = 0.032 the last.
    #expect(check(root) == 5 + 5 + 4)
    #expect(isClose(try #require(found.tree(depth: 0, cutOff: 0).first).notFollowed, 15.75))
  }

  @Test("Several inputs between two processes and several indicators keep apart")
  func several() throws {
    let network = ProcessNetwork(
      processCount: 2, indicatorCount: 2,
      inputs: [
        .init(supplier: 1, consumer: 0, amount: Amount(1)),
        .init(supplier: 1, consumer: 0, amount: Amount(2)),
      ],
      interventions: [
        .init(process: 1, indicator: 0, amount: Amount(5)),
        .init(process: 1, indicator: 1, amount: Amount(7)),
        .init(process: 1, indicator: 1, amount: Amount(-1)),
      ])
    let solved = try SolvedNetwork(network, oneUnitOf: 0)
    #expect(solved.total(of: 0) == 15 && solved.total(of: 1) == 18)
    #expect(try solved.contributions(to: 0).flows == [5, 10])
    #expect(try solved.contributions(to: 1).flows == [6, 12])
  }
}
