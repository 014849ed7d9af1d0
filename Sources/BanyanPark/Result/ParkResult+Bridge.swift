import BanyanJSON
import BanyanQuantities
import BanyanReporting

extension ParkResult {
  /// From the sum of the firms to the park: `firms − twice = park`, in the printed digits.
  package struct Columns: StatedPart {
    /// What the firms' inventories come to.
    package var firms = ExactDecimal.zero
    /// What two of them have counted.
    package var twice = ExactDecimal.zero
    /// What the park emitted.
    package var park: ExactDecimal { (firms - twice).normalised }

    init(firms: ExactDecimal = .zero, twice: ExactDecimal = .zero) {
      self.firms = firms
      self.twice = twice
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      firms = try object.decimal("firms")
      twice = try object.decimal("twice")
      let difference = firms - twice
      _ = try object.value("park", .resultDecimal) {
        ExactDecimal($0) == difference ? $0 : nil
      }
    }

    package func write(_ json: inout JSONWriter) {
      json.field("firms", firms)
      json.field("twice", twice)
      json.field("park", park)
    }
  }

  /// The bridge of the total, of each category, gas and month, by contract, and of biogenic CO2.
  package struct Bridge: StatedPart {
    /// Tonnes CO2e.
    package var total = Columns()
    /// Tonnes CO2e, purchased energy by contracts.
    package var marketBased = Columns()
    /// Tonnes of CO2, outside the total.
    package var biogenic = Columns()
    /// 1 to 6, all.
    package var categories: [Category]
    /// In the order of formulas.
    package var gases: [Gas]
    /// In the order of categories and formulas.
    package var cells: [Cell]
    /// Each month of the period.
    package var months: [Month]

    init(categories: [Category], gases: [Gas], cells: [Cell], months: [Month]) {
      self.categories = categories
      self.gases = gases
      self.cells = cells
      self.months = months
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      total = try object.object("total") { inner throws(ResultFault) in try inner.part("tCO2e") }
      marketBased = try object.object("marketBased") { inner throws(ResultFault) in
        try inner.part("tCO2e")
      }
      biogenic = try object.object("biogenicCO2") { inner throws(ResultFault) in
        try inner.part("t")
      }
      categories = try object.list("categories")
      gases = try object.list("gases")
      cells = try object.list("cells")
      months = try object.list("months")
    }

    package func write(_ json: inout JSONWriter) {
      for (key, unit, columns) in [
        ("total", "tCO2e", total), ("marketBased", "tCO2e", marketBased),
        ("biogenicCO2", "t", biogenic),
      ] {
        json.key(key)
        json.compact { json in json.object { $0.part(unit, columns) } }
      }
      json.list("categories", categories)
      json.list("gases", gases)
      json.list("cells", cells)
      json.list("months", months)
    }
  }

  /// A category of ISO 14064-1:2018, annex B.
  package struct Category: StatedPart {
    /// 1 to 6.
    package let category: Int
    /// Tonnes CO2e.
    package var tonnesCO2e: Columns

    init(_ category: Int, _ columns: Columns) {
      self.category = category
      tonnesCO2e = columns
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      category = try object.category()
      tonnesCO2e = try object.part("tCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("category", String(category))
      json.part("tCO2e", tonnesCO2e)
    }
  }

  /// A gas of the total.
  package struct Gas: StatedPart {
    /// Its formula.
    package let gas: String
    /// Of the gas itself.
    package var tonnes: Columns
    /// Tonnes CO2e.
    package var tonnesCO2e: Columns

    init(_ gas: String, _ tonnes: Columns, _ equivalent: Columns) {
      self.gas = gas
      self.tonnes = tonnes
      tonnesCO2e = equivalent
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      gas = try object.text("gas")
      tonnes = try object.part("t")
      tonnesCO2e = try object.part("tCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("gas", gas)
      json.part("t", tonnes)
      json.part("tCO2e", tonnesCO2e)
    }
  }

  /// A gas of a category.
  package struct Cell: StatedPart {
    /// 1 to 6.
    package let category: Int
    /// The gas, in that category.
    package var gas: Gas

    init(_ category: Int, _ gas: Gas) {
      self.category = category
      self.gas = gas
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      category = try object.category()
      gas = try Gas(reading: &object)
    }

    package func write(_ json: inout JSONWriter) {
      json.field("category", String(category))
      gas.write(&json)
    }
  }

  /// A month of the period.
  package struct Month: StatedPart {
    /// A whole calendar month, though the period may begin or end within it.
    package let month: Period
    /// Tonnes CO2e.
    package var tonnesCO2e: Columns

    init(_ month: Period, _ columns: Columns) {
      self.month = month
      tonnesCO2e = columns
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      month = try object.value("month", .resultDate) { month in
        CalendarDate(iso: "\(month)-01").map(Period.init(monthOf:))
      }
      tonnesCO2e = try object.part("tCO2e")
    }

    package func write(_ json: inout JSONWriter) {
      json.field("month", String(month.from.description.prefix(7)))
      json.part("tCO2e", tonnesCO2e)
    }
  }
}

extension ResultObject {
  fileprivate mutating func category() throws(ResultFault) -> Int {
    try value("category", .resultWord) { text in
      Int(text).flatMap { (1...6).contains($0) && String($0) == text ? $0 : nil }
    }
  }
}
