import BanyanJSON
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

extension FootprintResult {
  /// Where the footprint comes from, step by step.
  public struct Tree: StatedPart {
    /// How many processes follow one another on the longest path that is followed.
    public let depth: Int
    /// The least share of the footprint that is followed or shown by itself.
    public let cutOffShare: ExactDecimal
    /// The product asked about.
    public let root: Node

    init(_ tree: ContributionTree) {
      depth = tree.depth
      cutOffShare = tree.cutOff
      root = Node(tree.root)
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      depth = try object.whole("depth")
      cutOffShare = try object.decimal("cutOff")
      root = try object.part("root")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("depth", depth)
      json.field("cutOff", cutOffShare)
      json.block("root", root)
    }
  }

  /// A product, a process or an input, and what it consists of.
  public struct Node: StatedPart {
    /// What a node is.
    public enum Kind: String, Sendable { case product, process, input }

    /// What it is.
    public let kind: Kind
    /// Of the product or process; an activity's path, or a material's id.
    public let id: String
    /// Kilograms CO2e for one declared unit of the root.
    public let kilogramsCO2e: ExactDecimal
    /// Of the footprint.
    public let share: ExactDecimal
    /// What the node consists of beyond its children.
    public let notFollowed: NotFollowed?
    /// The greatest first.
    public let children: [Node]

    init(_ node: ContributionTree.Node) {
      kind = node.kind
      id = node.id
      kilogramsCO2e = node.kilograms
      share = node.share
      notFollowed = node.notFollowed.parts > 0 ? NotFollowed(node.notFollowed) : nil
      children = node.children.map(Node.init)
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      kind = try object.choice("kind")
      id = try object.text("id")
      kilogramsCO2e = try object.decimal("kgCO2e")
      share = try object.decimal("share")
      notFollowed = try object.partIfStated("notFollowed")
      children = object.has("children") ? try object.list("children") : []
    }

    package func write(_ json: inout JSONWriter) {
      json.field("kind", kind.rawValue)
      json.field("id", id)
      json.field("kgCO2e", kilogramsCO2e)
      json.field("share", share)
      if let notFollowed { json.part("notFollowed", notFollowed) }
      if !children.isEmpty { json.blocks("children", children) }
    }
  }

  /// What a node consists of and no child shows.
  public struct NotFollowed: StatedPart {
    /// Why it is not followed: too many processes deep, or below the least share.
    public enum Reason: String, Sendable { case depth, cutOff = "cut-off" }

    /// How many parts.
    public let parts: Int
    /// Kilograms CO2e for one declared unit.
    public let kilogramsCO2e: ExactDecimal
    /// Why.
    public let reason: Reason

    init(_ rest: ContributionTree.NotFollowed) {
      parts = rest.parts
      kilogramsCO2e = rest.kilograms
      reason = rest.isTooDeep ? .depth : .cutOff
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      parts = try object.whole("parts")
      kilogramsCO2e = try object.decimal("kgCO2e")
      reason = try object.choice("because")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("parts", parts)
      json.field("kgCO2e", kilogramsCO2e)
      json.field("because", reason.rawValue)
    }
  }
}
