import BanyanJSON
import BanyanAttribution
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

extension FootprintResult {
  /// What is divided among several outputs or processes.
  package struct Division: StatedPart {
    package let name: String
    package let rule: AllocationRule
    package let reason: String
    /// They sum to one.
    package let shares: [Share]

    init(
      _ entry: (name: String, rule: AllocationRule, parts: [FootprintView.Part], reason: String)
    ) {
      name = entry.name
      rule = entry.rule
      reason = entry.reason
      shares = entry.parts.map { Share(name: $0.name, share: $0.share) }
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

  package struct Share: StatedPart {
    package let name: String
    package let share: ExactRatio

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
  package struct Comparison: StatedPart {
    package let rule: AllocationRule
    /// Nil where nothing could be divided by the rule.
    package let kilogramsCO2e: ExactDecimal?
    /// What kept its stated rule.
    package let kept: [Kept]

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
  package struct Kept: StatedPart {
    package let name: String
    package let lacks: String

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
  package struct CutOff: StatedPart {
    package let what: String
    /// Of the footprint, as somebody reckoned it.
    package let share: ExactDecimal
    package let reason: String

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
