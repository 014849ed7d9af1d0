import BanyanProduction
import BanyanQuantities

/// Where the footprint of one declared unit comes from, step by step: the product, the processes
/// that make it, what each of them uses by itself and what it takes of other products, and so on.
///
/// A loop appears as often as it is gone round. Children and what was not followed sum to their node
/// exactly: figures are settled going down, and what settling leaves goes to the greatest part.
package struct ContributionTree: Sendable {
  package let root: Node
  /// How many processes follow one another on the longest path that is followed.
  package let depth: Int
  /// The least share of the footprint that is followed or shown by itself.
  package let cutOff: ExactDecimal

  package struct Node: Sendable {
    package typealias Kind = FootprintResult.Node.Kind

    package let kind: Kind
    /// The id of the product or process, the activity or the material's id.
    package let id: String
    package let label: String
    /// For one declared unit of the product at the root.
    package let kilograms: ExactDecimal
    /// Of the footprint.
    package let share: ExactDecimal
    /// The greatest first.
    package let children: [Node]
    package let notFollowed: NotFollowed
  }

  /// What a node consists of beyond its children.
  package struct NotFollowed: Sendable, Equatable {
    /// How many parts, and their kilograms.
    package let parts: Int
    package let kilograms: ExactDecimal
    /// Whether it was the depth that ended it; otherwise parts are below the cut-off.
    package let isTooDeep: Bool

    static let nothing = NotFollowed(parts: 0, kilograms: .zero, isTooDeep: false)
  }

  /// How far reports go where nobody says otherwise.
  package static let usualDepth = 3
  package static let usualCutOff = ExactDecimal(coefficient: 1, exponent: -2)

  /// No path is followed further once it carries less than this share, whatever the cut-off says:
  /// a loop's rounds have no end.
  package static let leastShare = ExactDecimal(coefficient: 1, exponent: -6)

  package init(
    _ report: FootprintReport, depth: Int = usualDepth, cutOff: ExactDecimal = usualCutOff
  ) {
    self.depth = depth
    self.cutOff = cutOff
    root = TreeBuilder(report, cutOff: cutOff).tree(depth: depth)
  }
}

private struct TreeBuilder {
  let burdens: CarriedBurdens
  let total: ExactDecimal
  /// Kilograms below which a part is not shown by itself, and below which it is not gone into.
  let leastShown: ExactDecimal
  let leastFollowed: ExactDecimal

  init(_ report: FootprintReport, cutOff: ExactDecimal) {
    burdens = CarriedBurdens(report)
    total = report.footprint.total
    leastShown = total.magnitude * cutOff
    leastFollowed = total.magnitude * max(cutOff, ContributionTree.leastShare)
  }

  private var report: FootprintReport { burdens.report }

  /// A part of a node before its figure is settled.
  private struct Part {
    enum Subject {
      case input(FootprintInput)
      /// A part of the process's whole burden.
      case process(Int, part: ExactRatio)
      /// A part of the product's pool.
      case product(Int, part: ExactRatio)
    }

    let subject: Subject
    let exact: ExactRatio
  }

  func tree(depth: Int) -> ContributionTree.Node {
    var parts = burdens.makers[report.asked].map {
      making(by: $0.process, burdens.unitPart * $0.share)
    }
    parts += burdens.afterwards.map {
      Part(subject: .input($0.input), exact: ExactRatio($0.kilograms))
    }
    return node(
      .product, report.product.id, report.product.name, total, parts, depth: depth)
  }

  private func making(by process: Int, _ part: ExactRatio) -> Part {
    Part(subject: .process(process, part: part), exact: part * burdens.whole(of: process))
  }

  /// A node of its parts: settles their figures, shows and follows the greater ones.
  private func node(
    _ kind: ContributionTree.Node.Kind, _ id: String, _ label: String, _ kilograms: ExactDecimal,
    _ parts: [Part], depth: Int
  ) -> ContributionTree.Node {
    var children: [ContributionTree.Node] = []
    var small = (parts: 0, kilograms: ExactDecimal.zero)
    for (part, figure) in settled(parts, to: kilograms) where !figure.isZero {
      if figure.magnitude < leastShown {
        small = (small.parts + 1, small.kilograms + figure)
      } else {
        children.append(child(part, figure, depth: depth))
      }
    }
    let order = children.enumerated().sorted { a, b in
      let (left, right) = (a.element.kilograms.magnitude, b.element.kilograms.magnitude)
      return left == right ? a.offset < b.offset : left > right
    }
    return made(
      kind, id, label, kilograms, order.map(\.element),
      .init(parts: small.parts, kilograms: small.kilograms.normalised, isTooDeep: false))
  }

  private func child(
    _ part: Part, _ figure: ExactDecimal, depth: Int
  ) -> ContributionTree.Node {
    switch part.subject {
    case .input(let input): return made(.input, input.id, input.name, figure, [], .nothing)
    case .process(let index, let share):
      let process = report.system.processes[index]
      let inputs = burdens.inputs[index].map {
        Part(subject: .input($0.input), exact: share * $0.kilograms)
      }
      let takes = burdens.takes[index].map { take in
        let taken = share * take.part
        return Part(
          subject: .product(take.product, part: taken),
          exact: taken * burdens.pools[take.product])
      }
      guard follows(figure, depth) else {
        return ended(.process, process.id, process.name, figure, inputs.count + takes.count, depth)
      }
      return node(
        .process, process.id, process.name, figure, inputs + takes, depth: depth - 1)
    case .product(let index, let share):
      let product = report.system.products[index]
      let makers = burdens.makers[index].map { making(by: $0.process, share * $0.share) }
      guard follows(figure, depth) else {
        return ended(.product, product.id, product.name, figure, makers.count, depth)
      }
      return node(.product, product.id, product.name, figure, makers, depth: depth)
    }
  }

  private func follows(_ figure: ExactDecimal, _ depth: Int) -> Bool {
    depth > 0 && figure.magnitude >= leastFollowed
  }

  private func ended(
    _ kind: ContributionTree.Node.Kind, _ id: String, _ label: String, _ figure: ExactDecimal,
    _ parts: Int, _ depth: Int
  ) -> ContributionTree.Node {
    made(
      kind, id, label, figure, [],
      .init(parts: parts, kilograms: figure, isTooDeep: depth == 0))
  }

  private func made(
    _ kind: ContributionTree.Node.Kind, _ id: String, _ label: String, _ kilograms: ExactDecimal,
    _ children: [ContributionTree.Node], _ rest: ContributionTree.NotFollowed
  ) -> ContributionTree.Node {
    ContributionTree.Node(
      kind: kind, id: id, label: label, kilograms: kilograms.normalised,
      share: total.isZero ? .zero : ExactRatio(kilograms, over: total).figure,
      children: children, notFollowed: rest)
  }

  /// Figures that sum to the whole: each settled by itself, the greatest takes what is left.
  private func settled(
    _ parts: [Part], to whole: ExactDecimal
  ) -> [(part: Part, figure: ExactDecimal)] {
    var figures = parts.map { ($0, $0.exact.figure) }
    let sum = figures.reduce(ExactDecimal.zero) { $0 + $1.1 }
    if let greatest = figures.indices.max(by: {
      figures[$0].1.magnitude < figures[$1].1.magnitude
    }) {
      figures[greatest].1 += whole - sum
    }
    return figures
  }
}
