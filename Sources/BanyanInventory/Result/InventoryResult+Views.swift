import BanyanJSON
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

extension InventoryResult {
  package struct CategoryTotal: StatedPart {
    /// 1 to 6.
    package let category: Int
    package let tonnesCO2e: ExactDecimal

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

  package struct SubcategoryTotal: StatedPart {
    package let category: InventoryCategory
    package let tonnesCO2e: ExactDecimal

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

  package struct ScopeTotal: StatedPart {
    /// 1 to 3.
    package let scope: Int
    /// Of scope 2.
    package let method: InventoryReport.ScopeFigure.Method?
    package let tonnesCO2e: ExactDecimal

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

  package struct Scope3Total: StatedPart {
    /// 1 to 15.
    package let category: Int
    package let tonnesCO2e: ExactDecimal

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

  package struct GasTotal: StatedPart {
    package let gas: String
    /// Of the gas itself.
    package let tonnes: ExactDecimal
    package let tonnesCO2e: ExactDecimal

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

  package struct FacilityTotal: StatedPart {
    package let facility: String
    package let tonnesCO2e: ExactDecimal

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

  package struct MonthTotal: StatedPart {
    /// A whole calendar month, though the period may begin or end within it.
    package let month: Period
    package let tonnesCO2e: ExactDecimal

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
  package struct Completeness: StatedPart {
    package let category: InventoryCategory
    package let state: InventoryReport.CompletenessEntry.State

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
