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
  func product(in work: IssuingDesk.Work) throws -> Int {
    let products = work.basis.footprint.system.products
    return try Choice(
      option: "--product", unknown: .passportProductUnknown, language: work.language
    ).one(of: PassportStandard.products(of: work.basis), called: product) { products[$0].id }
  }

  /// Index of a product's batch, which is named also where there is one only; nil where there is none.
  func batch(of product: Int, in work: IssuingDesk.Work) throws -> Int? {
    let batches = work.basis.batches
    let own = batches.indices.filter { batches[$0].product == product }
    if own.isEmpty { return nil }
    return try Self.batches(of: product, in: work).named(among: own, batch) {
      batches[$0].name
    }
  }

  static func batches(of product: Int, in work: IssuingDesk.Work) -> Choice {
    Choice(
      option: "--batch", unknown: .batchUnknown,
      details: [work.basis.footprint.system.products[product].id], language: work.language)
  }

  /// Nil where none is named.
  func facility(in work: IssuingDesk.Work) throws -> Facility? {
    guard let facility else { return nil }
    let all = work.run.workspace.settings.facilities
    let index = try Choice(
      option: "--facility", unknown: .facilityUnknown, language: work.language
    ).one(of: Array(all.indices), called: facility) { all[$0].id }
    return all[index]
  }

  /// Ends the program: passports of the product are of no batch.
  static func refuseBatches(of product: Int, in work: IssuingDesk.Work) -> ExitCode {
    let name = work.basis.footprint.system.products[product].id
    Output.refuse(Phrase(.passportsOfProduct, name), in: work.language)
    return ExitCode(2)
  }
}

extension PassportStandard.Basis {
  /// Whether a product's passports are for batches.
  func isOfBatches(_ product: Int) -> Bool {
    settings.products[footprint.system.products[product].id]?.granularity == .batch
  }
}
