import BanyanJSON
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

extension InventoryResult {
  /// The figure of a category of ISO 14064-1:2018, annex B.
  public struct CategoryTotal: StatedPart {
    /// 1 to 6.
    public let category: Int
    /// Tonnes CO2e.
    public let tonnesCO2e: ExactDecimal

    init(_ figure: InventoryReport.CategoryFigure) {
      category = figure.category
      tonnesCO2e = figure.equivalent
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      category = try object.number("category", in: 1...6)
      tonnesCO2e = try object.decimal("tCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("category", String(category))
      json.field("tCO2e", tonnesCO2e)
    }
  }

  /// The figure of a subcategory.
  public struct SubcategoryTotal: StatedPart {
    /// The subcategory.
    public let category: InventoryCategory
    /// Tonnes CO2e.
    public let tonnesCO2e: ExactDecimal

    init(_ part: (subcategory: InventoryCategory, equivalent: ExactDecimal)) {
      category = part.subcategory
      tonnesCO2e = part.equivalent
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      category = try object.choice("category")
      tonnesCO2e = try object.decimal("tCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("category", category.rawValue)
      json.field("tCO2e", tonnesCO2e)
    }
  }

  /// How purchased energy is counted.
  public enum Scope2Method: String, Sendable {
    /// By the grid that delivers.
    case locationBased = "location-based"
    /// By contracts.
    case marketBased = "market-based"
  }

  /// The figure of a scope of the GHG Protocol Corporate Standard.
  public struct ScopeTotal: StatedPart {
    /// 1 to 3.
    public let scope: Int
    /// Of scope 2.
    public let method: Scope2Method?
    /// Tonnes CO2e.
    public let tonnesCO2e: ExactDecimal

    init(_ figure: InventoryReport.ScopeFigure) {
      scope = figure.scope
      method = figure.method
      tonnesCO2e = figure.equivalent
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      scope = try object.number("scope", in: 1...3)
      method = object.has("method") ? try object.choice("method") : nil
      tonnesCO2e = try object.decimal("tCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("scope", String(scope))
      if let method { json.field("method", method.rawValue) }
      json.field("tCO2e", tonnesCO2e)
    }
  }

  /// The figure of a category of the GHG Protocol Scope 3 Standard.
  public struct Scope3Total: StatedPart {
    /// 1 to 15.
    public let category: Int
    /// Tonnes CO2e.
    public let tonnesCO2e: ExactDecimal

    init(_ figure: InventoryReport.Scope3Figure) {
      category = figure.category
      tonnesCO2e = figure.equivalent
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      category = try object.number("category", in: 1...15)
      tonnesCO2e = try object.decimal("tCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("category", String(category))
      json.field("tCO2e", tonnesCO2e)
    }
  }

  /// All of one gas.
  public struct GasTotal: StatedPart {
    /// Its formula or name: `CO2`, `HFC-134a`.
    public let gas: String
    /// Of the gas itself.
    public let tonnes: ExactDecimal
    /// Tonnes CO2e.
    public let tonnesCO2e: ExactDecimal

    init(_ total: InventoryReport.GasTotal) {
      gas = total.gas
      tonnes = total.tonnes
      tonnesCO2e = total.equivalent
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      gas = try object.text("gas")
      tonnes = try object.decimal("t")
      tonnesCO2e = try object.decimal("tCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("gas", gas)
      json.field("t", tonnes)
      json.field("tCO2e", tonnesCO2e)
    }
  }

  /// The figure of a facility.
  public struct FacilityTotal: StatedPart {
    /// Its id.
    public let facility: String
    /// Tonnes CO2e.
    public let tonnesCO2e: ExactDecimal

    init(_ figure: InventoryReport.FacilityFigure) {
      facility = figure.facility.id
      tonnesCO2e = figure.equivalent
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      facility = try object.text("facility")
      tonnesCO2e = try object.decimal("tCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("facility", facility)
      json.field("tCO2e", tonnesCO2e)
    }
  }

  /// The figure of a month.
  public struct MonthTotal: StatedPart {
    /// A whole calendar month, though the period may begin or end within it.
    public let month: Period
    /// Tonnes CO2e.
    public let tonnesCO2e: ExactDecimal

    init(_ figure: InventoryReport.MonthFigure) {
      month = Period(monthOf: figure.month.from)
      tonnesCO2e = figure.equivalent
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      month = try object.value("month", .resultDate) { month in
        CalendarDate(iso: "\(month)-01").map(Period.init(monthOf:))
      }
      tonnesCO2e = try object.decimal("tCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("month", String(month.from.description.prefix(7)))
      json.field("tCO2e", tonnesCO2e)
    }
  }

  /// What is in, what is out and why, and what nobody considered.
  public struct Completeness: StatedPart {
    /// Whether a subcategory is in the inventory.
    public enum State: Sendable, Equatable {
      /// So many lines of it are.
      case included(lines: Int)
      /// It is left out, for the reason that banyan.yaml gives.
      case excluded(because: String)
      /// No record is of it, and banyan.yaml does not say why.
      case notConsidered
    }

    /// The subcategory.
    public let category: InventoryCategory
    /// Whether it is in.
    public let state: State

    init(_ entry: InventoryReport.CompletenessEntry) {
      category = entry.subcategory
      state = entry.state
    }

    private enum Word: String { case included, excluded, notConsidered = "not considered" }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      category = try object.choice("category")
      switch try object.choice("state", Word.self) {
      case .included: state = .included(lines: try object.whole("lines"))
      case .excluded: state = .excluded(because: try object.text("because"))
      case .notConsidered: state = .notConsidered
      }
    }

    package func write(_ json: inout JSONWriter) {
      json.field("category", category.rawValue)
      switch state {
      case .included(let lines):
        json.field("state", Word.included.rawValue)
        json.field("lines", lines)
      case .excluded(let reason):
        json.field("state", Word.excluded.rawValue)
        json.field("because", reason)
      case .notConsidered: json.field("state", Word.notConsidered.rawValue)
      }
    }
  }
}

extension ResultObject {
  /// A whole number within bounds that is written as text.
  mutating func number(
    _ key: String, in range: ClosedRange<Int>
  ) throws(ResultFault) -> Int {
    try value(key, .resultWord) { text in
      Int(text).flatMap { range.contains($0) && String($0) == text ? $0 : nil }
    }
  }
}
