import ArgumentParser
import Banyan

/// Whose credential: a product's, one of its batches', or a facility's.
struct SubjectOptions: ParsableArguments {
  @Option(help: "The product, by its id in products.yaml; may be left out where there is one.")
  var product: String?

  @Option(help: "The batch, by its name in batches.csv, where passports are for batches.")
  var batch: String?

  @Option(help: "The facility whose record it is, by its id in banyan.yaml.")
  var facility: String?

  // Each ends the program, with the names there are, where there is none of the name.

  /// Index of a product with a passport.
  func product(in basis: PassportStandard.Basis) throws -> Int {
    let products = basis.footprint.system.products
    return try Choice.one(
      of: PassportStandard.products(of: basis), called: product, "--product",
      "product with a passport"
    ) { products[$0].id }
  }

  /// Index of a product's batch, which is named also where there is one only; nil where there is none.
  func batch(of product: Int, in basis: PassportStandard.Basis) throws -> Int? {
    let own = basis.batches.indices.filter { basis.batches[$0].product == product }
    if own.isEmpty { return nil }
    let name = basis.footprint.system.products[product].id
    return try Choice.one(
      of: own, called: batch, "--batch", "batch of '\(name)'", mustBeNamed: true
    ) { basis.batches[$0].name }
  }

  /// Nil where none is named.
  func facility(in run: Run) throws -> Facility? {
    guard let facility else { return nil }
    let all = run.workspace.settings.facilities
    let index = try Choice.one(
      of: Array(all.indices), called: facility, "--facility", "facility"
    ) { all[$0].id }
    return all[index]
  }

  /// Ends the program: passports of the product are of no batch.
  static func refuseBatches(of product: Int, in basis: PassportStandard.Basis) -> ExitCode {
    let name = basis.footprint.system.products[product].id
    Output.refuse("passports of '\(name)' are of the product, not of batches")
    return ExitCode(2)
  }
}

extension PassportStandard.Basis {
  /// Whether a product's passports are for batches.
  func isOfBatches(_ product: Int) -> Bool {
    settings.products[footprint.system.products[product].id]?.granularity == .batch
  }
}
