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
  /// The same of its quantity, where it states one.
  fileprivate let quantityPlace: (line: Int, column: Int)?

  package var location: SourceLocation {
    SourceLocation(file: Self.fileName, line: line, column: column)
  }

  var quantityLocation: SourceLocation {
    quantityPlace.map { SourceLocation(file: Self.fileName, line: $0.line, column: $0.column) }
      ?? location
  }

  /// Nil where it states no quantity.
  func quantity(in declared: Unit) -> ExactRatio? {
    guard let quantity, let ratio = unit?.conversion(to: declared) else { return nil }
    return ratio * quantity
  }
}

/// What all batches of a product hold, row by row, against what was made of it.
struct BatchTotal {
  private(set) var sum = ExactRatio.zero
  /// Of the rows that were counted.
  private var lines: [Int] = []
  /// The first row with which more is in batches than was made.
  private(set) var surplus: SourceLocation?
  private let made: ExactRatio

  init(of batches: some Sequence<Batch>, in unit: Unit, made: ExactRatio) {
    self.made = made
    for batch in batches {
      guard let quantity = batch.quantity(in: unit) else { continue }
      sum += quantity
      lines.append(batch.quantityLocation.line ?? 0)
      if surplus == nil, sum > made { surplus = batch.quantityLocation }
    }
  }

  /// The rows, neighbours drawn together and no more of them than a line holds: `2-5, 8`.
  var rows: String {
    var runs: [ClosedRange<Int>] = []
    for line in lines.sorted() {
      if let last = runs.last, line <= last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...max(line, last.upperBound)
      } else {
        runs.append(line...line)
      }
    }
    let shown = runs.prefix(Self.mostRuns).map { run in
      run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)-\(run.upperBound)"
    }
    return (shown + (runs.count > Self.mostRuns ? ["…"] : [])).joined(separator: ", ")
  }

  private static let mostRuns = 12
}

extension Batch {
  /// Says of which nothing can tell how they were made, once for all of them.
  package static func reportWithoutEvent(_ batches: [Batch], _ found: inout Diagnostics) {
    guard let first = batches.first else { return }
    found.report(
      Diagnostic(
        .passportNoEvent, at: first.location,
        [String(batches.count), Phrase.listing(batches.map(\.name))],
        hint: Phrase(.hintPassportNoEvent)))
  }
}

/// Reads batches.csv.
struct BatchReader {
  let system: ProductionSystem
  let workspace: Workspace

  private var settings: WorkspaceSettings { workspace.settings }

  private static let headings = [
    "batch", "heat", "product", "from", "through", "quantity", "unit", "grade", "evidence",
  ]

  /// Nil, with every fault.
  func batches(
    in bytes: [UInt8], _ diagnostics: inout Diagnostics
  ) throws(FileError) -> [Batch]? {
    var evidence = EvidenceReading(of: workspace)
    var found = Diagnostics()
    var batches: [Batch] = []
    var places: [String: Int] = [:]
    let isSound = ListFile.forEachRow(
      of: bytes, file: Batch.fileName, headings: Self.headings, needed: ["batch", "product"], &found
    ) { row, found in
      if let path = row["evidence"] { evidence.see(path, &found) }
      guard let batch = batch(row, &found) else { return }
      if let first = places.updateValue(batches.count, forKey: batch.name.lowercased()) {
        found.report(
          Diagnostic(
            .fieldRepeated, at: batch.location, [batch.name, "batch"],
            notes: [Note(Phrase(.noteFirstHere), at: batches[first].location)],
            hint: Phrase(.hintBatchRepeated)))
      }
      batches.append(batch)
    }
    try evidence.finish()
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
    guard let product else { return nil }
    return Batch(
      name: name.value, heat: row["heat"]?.value, product: product, from: from, through: through,
      quantity: quantity, unit: unit, grade: row["grade"]?.value,
      line: name.location.line ?? 1, column: name.location.column ?? 1,
      quantityPlace: row["quantity"].map {
        ($0.location.line ?? 1, $0.location.column ?? 1)
      })
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
          .passportBatchDate, at: text.location, [text.value, settings.dates.rawValue],
          hint: settings.dates.hint(for: text.value)))
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
    if var refusal = settings.numbers.refusal(of: text.value) {
      refusal.location = text.location
      found.report(refusal)
      return nil
    }
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
