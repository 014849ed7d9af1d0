import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// The tree of contributions as lines: each a part of the one it hangs from.
struct ContributionTreeText {
  let view: FootprintView
  let tree: ContributionTree

  var lines: [String] {
    let drawn = Branch.drawn(branches(below: tree.root), indent: "  ")
    return [view.say(.treeTitle), "  " + row(tree.root)]
      + drawn.split(separator: "\n").map(String.init)
  }

  private func branches(below node: ContributionTree.Node) -> [Branch] {
    let children = node.children.map { Branch(text: row($0), below: branches(below: $0)) }
    guard let rest = view.words(for: node.notFollowed, cutOff: tree.cutOff) else {
      return children
    }
    // What ends a branch is the branch itself: its figure stands there already.
    let figure =
      node.children.isEmpty ? "" : "\(view.numbers.tonnes(node.notFollowed.kilograms))   "
    return children + [Branch(text: figure + rest)]
  }

  private func row(_ node: ContributionTree.Node) -> String {
    "\(view.numbers.tonnes(node.kilograms))   \(node.label)   "
      + view.numbers.percent(node.share, of: .one)
  }
}

extension FootprintView {
  func say(_ text: FootprintPageText, _ arguments: String...) -> String {
    text.text(in: language, arguments: arguments)
  }

  /// What was not followed, in words; nil where all was.
  func words(for rest: ContributionTree.NotFollowed, cutOff: ExactDecimal) -> String? {
    if rest.parts == 0 { return nil }
    let count = numbers.count(rest.parts)
    if rest.isTooDeep {
      return rest.parts == 1 ? say(.treeTooDeepOne) : say(.treeTooDeepMany, count)
    }
    let least = numbers.percent(exactly: max(cutOff, ContributionTree.leastShare))
    return rest.parts == 1 ? say(.treeBelowOne, least) : say(.treeBelowMany, count, least)
  }

  func title(of kind: InputKind) -> String {
    switch kind {
    case .electricity: say(.inputElectricity)
    case .heat: say(.inputHeat)
    case .fuels: say(.inputFuels)
    case .energyUpstream: say(.inputEnergyUpstream)
    case .materials: say(.inputMaterials)
    case .process: say(.inputProcess)
    case .releases: say(.inputReleases)
    case .freight: say(.inputFreight)
    case .waste: say(.inputWaste)
    case .land: say(.inputLand)
    case .use: say(.inputUse)
    case .endOfLife: say(.inputEndOfLife)
    case .other: say(.inputOther)
    }
  }
}
