import BanyanDiagnostics
import BanyanQuantities

/// The tree of contributions as lines: each a part of the one it hangs from.
struct ContributionTreeText {
  let view: FootprintView
  let tree: ContributionTree

  var lines: [String] {
    var lines = ["  " + row(tree.root)]
    add(tree.root, "  ", to: &lines)
    return [view.say(.treeTitle)] + lines
  }

  private func add(
    _ node: ContributionTree.Node, _ lead: String, to lines: inout [String]
  ) {
    let rest = view.words(for: node.notFollowed, cutOff: tree.cutOff)
    for (index, child) in node.children.enumerated() {
      let isLast = index == node.children.count - 1 && rest == nil
      lines.append(lead + (isLast ? "└─ " : "├─ ") + row(child))
      add(child, lead + (isLast ? "   " : "│  "), to: &lines)
    }
    guard let rest else { return }
    // What ends a branch is the branch itself: its figure stands there already.
    let figure =
      node.children.isEmpty ? "" : "\(view.numbers.tonnes(node.notFollowed.kilograms))   "
    lines.append(lead + "└─ " + figure + rest)
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
