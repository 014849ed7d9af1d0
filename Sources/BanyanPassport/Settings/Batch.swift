import BanyanActivity
import BanyanDiagnostics
import BanyanFiles
import BanyanProduction
import BanyanQuantities
import BanyanYAML

/// What was made in one go and is sold under one number: a row of batches.csv.
package struct Batch: Sendable {
  package static let fileName = "batches.csv"

  package let name: String
  package let heat: String?
  /// Index among the system's products.
  package let product: Int
  package let from: CalendarDate?
  package let through: CalendarDate?
  package let quantity: ExactDecimal?
  package let unit: Unit?
  package let grade: String?
  /// Line and column of its name: a year has thousands.
  fileprivate let line: Int
  fileprivate let column: Int

  package var location: SourceLocation {
    SourceLocation(file: Self.fileName, line: line, column: column)
  }
}

/// Reads batches.csv.
struct BatchReader {
  let system: ProductionSystem
  let settings: WorkspaceSettings
  let root: Enclosure

  private static let headings = [
    "batch", "heat", "product", "from", "through", "quantity", "unit", "grade", "evidence",
  ]

  /// Nil, with every fault.
  func batches(in bytes: [UInt8], _ diagnostics: inout Diagnostics) -> [Batch]? {
    var found = Diagnostics()
    var batches: [Batch] = []
    var places: [String: Int] = [:]
    let isSound = ListFile.forEachRow(
      of: bytes, file: Batch.fileName, headings: Self.headings, needed: ["batch", "product"], &found
    ) { row, found in
      guard let batch = batch(row, &found) else { return }
      if let first = places.updateValue(batches.count, forKey: batch.name.lowercased()) {
        found.report(
          Diagnostic(
            .fieldRepeated, at: batch.location, [batch.name, "batch"],
            notes: [Note(Phrase(.noteFirstHere), at: batches[first].location)]))
      }
      batches.append(batch)
    }
    diagnostics.append(contentsOf: found)
    return isSound && !found.hasErrors ? batches : nil
  }

  private func batch(_ row: ListFile.Row, _ found: inout Diagnostics) -> Batch? {
    guard let name = row["batch"], let productName = row["product"] else { return nil }
    checkName(name, &found)
    let product = system.product(named: productName.value)
    if product == nil {
      found.report(
        ProductionChecks.unknown(productName, "product", among: system.products.map(\.id)))
    }
    let from = date(row["from"], &found)
    let through = date(row["through"], &found)
    if let from, let through, through < from, let place = row["through"] {
      found.report(
        Diagnostic(
          .dateOrder, at: place.location, [through.description, from.description],
          hint: Phrase(.hintDateOrder)))
    }
    let unit = product.flatMap { self.unit(row["unit"], of: system.products[$0], &found) }
    let quantity = quantity(row["quantity"], &found)
    if let stated = row["quantity"], row["unit"] == nil {
      found.report(
        Diagnostic(
          .fieldMissing, at: stated.location, ["unit"], hint: Phrase(.hintFillColumn, "unit")))
    }
    if let evidence = row["evidence"], !root.holds(evidence.value) {
      found.report(
        Diagnostic(
          .evidenceOutside, at: evidence.location, [evidence.value],
          hint: Phrase(.hintEvidenceOutside)))
    }
    guard let product else { return nil }
    return Batch(
      name: name.value, heat: row["heat"]?.value, product: product, from: from, through: through,
      quantity: quantity, unit: unit, grade: row["grade"]?.value,
      line: name.location.line ?? 1, column: name.location.column ?? 1)
  }

  /// A name is part of addresses and of a GS1 element: AI 10 holds 20 signs.
  private func checkName(_ name: Located<String>, _ found: inout Diagnostics) {
    let isSound = name.value.isAddressPart && name.value.utf8.count <= 20
    if !isSound || system.product(named: name.value) != nil {
      found.report(
        Diagnostic(
          .passportBatchName, at: name.location, [name.value], hint: Phrase(.hintBatchName)))
    }
  }

  private func date(
    _ text: Located<String>?, _ found: inout Diagnostics
  ) -> CalendarDate? {
    guard let text else { return nil }
    let date =
      CalendarDate(iso: text.value)
      ?? (settings.dates == .dmy ? CalendarDate(dmy: text.value) : nil)
    guard let date else {
      found.report(
        Diagnostic(
          .passportBatchDate, at: text.location, [text.value], hint: Phrase(.hintBatchDate)))
      return nil
    }
    if !settings.period.contains(Period(from: date, through: date) ?? settings.period) {
      found.report(
        Diagnostic(
          .passportBatchPeriod, at: text.location, [text.value, settings.period.description],
          hint: Phrase(.hintBatchPeriod)))
    }
    return date
  }

  private func unit(
    _ text: Located<String>?, of product: Product, _ found: inout Diagnostics
  ) -> Unit? {
    guard let text else { return nil }
    guard let unit = try? Unit(text.value),
      unit.conversion(to: product.declaredUnit.unit) != nil
    else {
      found.report(
        Diagnostic(
          .passportBatchUnit, at: text.location,
          [text.value, product.declaredUnit.unit.symbol],
          hint: Phrase(.hintGiveUnits, product.declaredUnit.unit.symbol)))
      return nil
    }
    return unit
  }

  private func quantity(
    _ text: Located<String>?, _ found: inout Diagnostics
  ) -> ExactDecimal? {
    guard let text else { return nil }
    guard let number = settings.numbers.number(in: text.value), number.signum > 0 else {
      found.report(
        Diagnostic(
          .passportBatchQuantity, at: text.location, [text.value],
          hint: Phrase(.hintBatchQuantity)))
      return nil
    }
    return number
  }
}
