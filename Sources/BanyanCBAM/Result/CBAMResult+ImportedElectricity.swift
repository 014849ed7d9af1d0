import BanyanJSON
import BanyanQuantities
import BanyanReporting

extension CBAMResult {
  /// What electricity brought into the Union costs its importer.
  package struct ElectricityImport: StatedPart {
    /// A criterion of 2023/956 Annex IV.5, answered.
    package struct Answer: StatedPart {
      /// `(a)`.
      package let criterion: String
      package let isMet: Bool
      package let evidence: String?
    }

    /// ISO code of the country that produced it.
    package let country: String
    package let importer: String
    /// `2026-Q2`.
    package let quarter: String
    package let megawattHours: ExactDecimal
    /// Actual, default, or exempt.
    package let basis: ValueBasis
    /// t CO2/MWh that counts.
    package let factor: ExactDecimal
    /// Whose default factor it would be: a country's, or `EU`.
    package let defaultOf: String
    /// Those of actual emissions; empty where default values are declared.
    package let criteria: [Answer]
    package let cost: Cost

    init(_ figures: ImportedElectricityFigures) {
      country = figures.text.country.value
      importer = figures.text.importer
      quarter = figures.text.quarter
      megawattHours = figures.text.megawattHours.decimal()
      basis = figures.basis
      factor = figures.factor.decimal()
      defaultOf = figures.holder
      criteria = (figures.text.actual?.answers ?? []).map {
        Answer(
          criterion: $0.criterion.letter, isMet: $0.isMet, evidence: $0.evidence?.value)
      }
      cost = Cost(of: figures)
    }

    package init(reading object: inout ResultObject) throws(ResultFault) {
      for (key, word) in Self.fixed {
        _ = try object.value(key, .resultWord) { $0 == word ? $0 : nil }
      }
      country = try object.text("country")
      importer = try object.text("to")
      quarter = try object.text("quarter")
      megawattHours = try object.decimal("MWh")
      basis = try object.value("basis", .resultWord) { ValueBasis(rawValue: $0) }
      factor = try object.decimal("tCO2PerMWh")
      defaultOf = try object.text("defaultOf")
      criteria = try object.list("criteria")
      cost = try Cost(reading: &object)
    }

    /// The code and the functional unit, which are the same of all.
    private static let fixed = [
      ("cn", CNCode.electricity.digits), ("functionalUnit", FunctionalUnit.electricity.rawValue),
    ]

    package func write(_ json: inout JSONWriter) {
      for (key, word) in Self.fixed { json.field(key, word) }
      json.field("country", country)
      json.field("to", importer)
      json.field("quarter", quarter)
      json.field("MWh", megawattHours)
      json.field("basis", basis.rawValue)
      json.field("tCO2PerMWh", factor)
      json.field("defaultOf", defaultOf)
      json.list("criteria", criteria)
      cost.write(&json)
    }
  }
}

extension CBAMResult.ElectricityImport.Answer {
  package init(reading object: inout ResultObject) throws(ResultFault) {
    criterion = try object.text("criterion")
    isMet = try object.truth("met")
    evidence = try object.textIfAny("evidence")
  }

  package func write(_ json: inout JSONWriter) {
    json.field("criterion", criterion)
    json.field("met", isMet)
    json.field("evidence", evidence)
  }
}
