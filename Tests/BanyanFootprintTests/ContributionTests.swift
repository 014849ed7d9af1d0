import Banyan
import Testing

@Suite("What a footprint consists of")
struct ContributionTests {
  private typealias Node = ContributionTree.Node

  @Test("One tonne of rebar is 325/19 kg, of which melting 200/19 and rolling 125/19")
  func byProcess() throws {
    let report = try SmallMill().report()
    let groups = ContributionGroups(report).byProcess
    #expect(report.footprint.total.isSettled(325, over: 19))
    #expect(groups.map(\.process) == [0, 1])
    #expect(groups[0].kilograms.isSettled(200, over: 19))
    #expect(groups[1].kilograms.isSettled(125, over: 19))
  }

  @Test("By input: coke, lime and SF6, each under its kind, the greatest first")
  func byInput() throws {
    let groups = ContributionGroups(try SmallMill().report()).byInput
    #expect(groups.map(\.kind) == [.materials, .process, .releases])
    #expect(
      groups.map { $0.inputs.map(\.input.id) } == [
        ["material/coke"], ["process/lime"], ["gas/SF6"],
      ])
    #expect(groups[0].kilograms.isSettled(200, over: 19))
    #expect(groups[1].kilograms.isSettled(265, over: 76))
    #expect(groups[2].kilograms.isSettled(235, over: 76))
  }

  @Test("Every known activity has a kind of its own choice; services and capital goods are other")
  func kinds() {
    let services: Set = [
      "capital-goods", "services", "leased-assets", "investments", "homeworking",
    ]
    for head in ActivityVocabulary.kinds.keys
    where head != "other" && head != "delivery" && !services.contains(head) {
      #expect(InputKind(of: ActivityPath(head + "/x")) != .other, "\(head)")
    }
  }

  @Test("By gas: CO2 weighs itself, SF6 23 500 times as much")
  func byGas() throws {
    let groups = ContributionGroups(try SmallMill().report()).byGas
    #expect(groups.map { $0.species?.gas.formula } == ["CO2", "SF6"])
    // 200/19 + 265/76
    #expect(groups[0].equivalent.isSettled(1065, over: 76))
    #expect(groups[0].kilograms?.isSettled(1065, over: 76) == true)
    #expect(groups[1].equivalent.isSettled(235, over: 76))
    #expect(groups[1].kilograms?.isSettled(1, over: 7600) == true)
  }

  @Test(
    "Every grouping sums to the footprint exactly",
    arguments: ["cradle-to-gate", "cradle-to-grave"])
  func groupings(boundary: String) throws {
    for product in ["billet", "rebar", "return"] {
      let report = try SmallMill(boundary: boundary, product: product).report()
      let groups = ContributionGroups(report)
      let total = report.footprint.total
      #expect(groups.byProcess.reduce(0) { $0 + $1.kilograms } == total)
      #expect(groups.byInput.reduce(0) { $0 + $1.kilograms } == total)
      #expect(groups.byGas.reduce(0) { $0 + $1.equivalent } == total)
      for group in groups.byInput {
        #expect(group.inputs.reduce(0) { $0 + $1.kilograms } == group.kilograms)
      }
    }
  }

  // MARK: Tree

  @Test("The tree goes round the loop, each round a twentieth of the one before")
  func tree() throws {
    let root = ContributionTree(try SmallMill().report(), depth: 4, cutOff: 0).root
    #expect(root.kind == .product && root.id == "rebar" && root.share == 1)
    let rolling = try #require(root.children.only)
    #expect(rolling.kind == .process && rolling.kilograms == root.kilograms)
    #expect(rolling.children.map(\.id) == ["billet", "process/lime", "gas/SF6"])
    // T/80: of lime 265/80, of SF6 235/80, of billet 0.8 C/80.
    #expect(rolling.children[0].kilograms.isSettled(20625, over: 1900))
    #expect(rolling.children[1].kilograms.isSettled(265, over: 80))
    #expect(rolling.children[2].kilograms.isSettled(235, over: 80))
    let melting = try #require(rolling.children[0].children.only)
    #expect(melting.children.map(\.id) == ["material/coke", "return"])
    #expect(melting.children[0].kilograms.isSettled(10, over: 1))
    #expect(melting.children[1].kilograms.isSettled(1625, over: 1900))
    let again = try #require(melting.children[1].children.only)
    #expect(again.id == "rolling" && again.kilograms.isSettled(1625, over: 1900))
    #expect(again.children[1].kilograms.isSettled(265, over: 1600))
  }

  @Test("Depth ends a branch, and what was not followed stands there")
  func depth() throws {
    let report = try SmallMill().report()
    let root = ContributionTree(report, depth: 1, cutOff: 0).root
    let billet = try #require(root.children.only?.children.first)
    #expect(billet.id == "billet" && billet.children.isEmpty)
    #expect(billet.notFollowed.parts == 1 && billet.notFollowed.isTooDeep)
    #expect(billet.notFollowed.kilograms == billet.kilograms)
    let none = ContributionTree(report, depth: 0, cutOff: 0).root
    #expect(none.children.only?.notFollowed.kilograms == report.footprint.total)
  }

  @Test("The cut-off puts small parts together: 5 % of 325/19 leaves out the scrap, 1625/1900")
  func cutOff() throws {
    let cutOff = ExactDecimal(exactly: "0.05001")
    let root = ContributionTree(try SmallMill().report(), depth: 9, cutOff: cutOff).root
    let melting = try #require(root.children.only?.children.first?.children.only)
    #expect(melting.children.map(\.id) == ["material/coke"])
    #expect(melting.notFollowed.parts == 1 && !melting.notFollowed.isTooDeep)
    #expect(melting.notFollowed.kilograms.isSettled(1625, over: 1900))
  }

  @Test(
    "Children and what was not followed sum to their node exactly, at any depth",
    arguments: [0, 1, 2, 5, 100], ["0", "0.000001", "0.01", "0.5", "1"])
  func sums(depth: Int, cutOff: String) throws {
    for boundary in ["cradle-to-gate", "cradle-to-grave"] {
      let report = try SmallMill(boundary: boundary).report()
      let tree = ContributionTree(report, depth: depth, cutOff: ExactDecimal(exactly: cutOff))
      #expect(tree.root.kilograms == report.footprint.total)
      check(tree.root)
    }
  }

  private func check(_ node: ContributionTree.Node) {
    if node.kind == .input {
      #expect(node.children.isEmpty && node.notFollowed.parts == 0)
      return
    }
    let sum = node.children.reduce(node.notFollowed.kilograms) { $0 + $1.kilograms }
    #expect(sum == node.kilograms, "\(node.id)")
    for child in node.children { check(child) }
  }

  @Test("Whatever the cut-off, a loop is not gone round for ever: less than a millionth ends it")
  func endless() throws {
    var node = ContributionTree(try SmallMill().report(), depth: 100, cutOff: 0).root
    var processes = 0
    while let next = node.children.first(where: { $0.kind != .input }) {
      node = next
      if node.kind == .process { processes += 1 }
    }
    // Rolling carries 20^-n of the footprint in round n, melting 0.63 of that: 20^-5 is below.
    #expect(processes == 9 || processes == 10)
    #expect(node.share.magnitude < ContributionTree.leastShare && !node.notFollowed.isTooDeep)
  }

  @Test("What happens after the gate hangs from the product: 150 kg over 75 t")
  func afterwards() throws {
    let report = try SmallMill(boundary: "cradle-to-grave").report()
    let root = ContributionTree(report, depth: 2, cutOff: 0).root
    #expect(root.children.map(\.id) == ["rolling", "freight-downstream/road"])
    #expect(root.children[1].kilograms == 2)
    #expect(ContributionGroups(report).byProcess.last?.process == nil)
  }

  // MARK: Flows

  @Test("Flows for one tonne: by hand, the scrap that goes back among them")
  func flows() throws {
    let flows = FootprintFlows(try SmallMill().report())
    func kilograms(_ from: FootprintFlows.Node, _ to: FootprintFlows.Node) throws -> ExactDecimal {
      try #require(flows.flows.first { $0.from == from && $0.to == to }).kilograms
    }
    #expect(flows.flows.count == 9)
    #expect(try kilograms(.input(.materials), .process(0)).isSettled(200, over: 19))
    #expect(try kilograms(.input(.process), .process(1)).isSettled(265, over: 76))
    #expect(try kilograms(.input(.releases), .process(1)).isSettled(235, over: 76))
    // C/95 of billet, of which T/16 of each round is scrap: T/16/95.
    #expect(try kilograms(.process(0), .product(0)).isSettled(20625, over: 1805))
    #expect(try kilograms(.product(0), .process(1)).isSettled(20625, over: 1805))
    #expect(try kilograms(.process(1), .product(2)).isSettled(1625, over: 1805))
    #expect(try kilograms(.product(2), .process(0)).isSettled(1625, over: 1805))
    #expect(try kilograms(.process(1), .product(1)).isSettled(325, over: 19))
    #expect(try kilograms(.product(1), .declaredUnit).isSettled(325, over: 19))
  }

  @Test(
    "As much flows out of each process and product as into it, and the footprint to its unit",
    arguments: ["cradle-to-gate", "cradle-to-grave"], ["0", "0.06", "0.8"])
  func balance(boundary: String, cutOff: String) throws {
    for product in ["billet", "rebar", "return"] {
      let report = try SmallMill(boundary: boundary, product: product).report()
      let flows = FootprintFlows(report, cutOff: ExactDecimal(exactly: cutOff))
      for node in flows.nodes {
        let into = flows.flows.reduce(ExactDecimal.zero) {
          $1.to == node ? $0 + $1.kilograms : $0
        }
        let outOf = flows.flows.reduce(ExactDecimal.zero) {
          $1.from == node ? $0 + $1.kilograms : $0
        }
        switch node {
        case .input: #expect(into.isZero && outOf > .zero)
        case .process, .product, .others: #expect(into == outOf, "\(node)")
        case .declaredUnit: #expect(into == report.footprint.total && outOf.isZero)
        }
      }
    }
  }

  @Test("Small processes and products are taken together")
  func merged() throws {
    // Through rolling and rebar flow 17.1 and more, through melting and billet 11.4, scrap 0.9.
    let flows = FootprintFlows(
      try SmallMill().report(), cutOff: ExactDecimal(exactly: "0.8"))
    #expect(flows.nodes.contains(.others))
    #expect(!flows.nodes.contains(.process(0)) && !flows.nodes.contains(.product(2)))
    #expect(flows.flows.contains { $0.from == .others && $0.to == .process(1) })
  }
}

extension Array {
  /// The element of an array that has one.
  fileprivate var only: Element? { count == 1 ? first : nil }
}
