import BanyanJSON
import BanyanAttribution
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

extension FootprintResult {
  /// What is divided among several outputs or processes.
  public struct Division: StatedPart {
    /// A process, or the records that several share.
    public let name: String
    /// The rule of the division.
    public let rule: AllocationRule
    /// Why this rule, as products.yaml says.
    public let reason: String
    /// They sum to one.
    public let shares: [Share]

    init(of name: String, by rule: AllocationRule, because reason: String, _ shares: [Share]) {
      self.name = name
      self.rule = rule
      self.reason = reason
      self.shares = shares
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      name = try object.text("of")
      rule = try object.choice("rule")
      reason = try object.text("because")
      shares = try object.list("shares")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("of", name)
      json.field("rule", rule.rawValue)
      json.field("because", reason)
      json.list("shares", shares)
    }
  }

  /// The part of one of those it is divided among.
  public struct Share: StatedPart {
    /// A product, or a process.
    public let name: String
    /// From 0 to 1.
    public let share: ExactRatio

    init(name: String, share: ExactRatio) {
      self.name = name
      self.share = share
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      name = try object.text("name")
      share = try object.ratio("share")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("name", name)
      json.field("share", share.decimal())
      json.fraction(of: share)
    }
  }

  /// The footprint as another rule would have it.
  public struct Comparison: StatedPart {
    /// The rule in place of the stated ones.
    public let rule: AllocationRule
    /// Nil where nothing could be divided by the rule.
    public let kilogramsCO2e: ExactDecimal?
    /// What kept its stated rule.
    public let kept: [Kept]

    init(_ comparison: AllocationComparison) {
      rule = comparison.rule
      kilogramsCO2e = comparison.total
      kept = comparison.kept.map { Kept(name: $0.name, lacks: $0.lacks) }
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      rule = try object.choice("rule")
      kilogramsCO2e = try object.decimalIfAny("kgCO2e")
      kept = try object.list("kept")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("rule", rule.rawValue)
      json.field("kgCO2e", ifAny: kilogramsCO2e)
      json.list("kept", kept)
    }
  }

  /// What kept its stated rule in a comparison, since something the other needs is not stated.
  public struct Kept: StatedPart {
    /// A process, or the records that several share.
    public let name: String
    /// What the rule would need and nobody states.
    public let lacks: String

    init(name: String, lacks: String) {
      self.name = name
      self.lacks = lacks
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      name = try object.text("of")
      lacks = try object.text("lacks")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("of", name)
      json.field("lacks", lacks)
    }
  }

  /// What somebody left out, and why.
  public struct CutOff: StatedPart {
    /// What was left out.
    public let what: String
    /// Of the footprint, as somebody reckoned it.
    public let share: ExactDecimal
    /// Why, as products.yaml says.
    public let reason: String

    init(_ cutOff: BanyanFootprint.CutOff) {
      what = cutOff.what
      share = cutOff.share
      reason = cutOff.reason
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      what = try object.text("what")
      share = try object.decimal("share")
      reason = try object.text("because")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("what", what)
      json.field("share", share)
      json.field("because", reason)
    }
  }
}
