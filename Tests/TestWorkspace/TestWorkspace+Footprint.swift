import Banyan
import TestSupport

extension TestWorkspace {
  /// What a run for a footprint gave.
  package struct FootprintOutcome {
    package let report: FootprintReport?
    package let diagnostics: Diagnostics

    package var codes: [String] { diagnostics.ordered.map(\.code.rawValue) }
    package var text: String { DiagnosticText(language: .english).text(of: diagnostics) }
  }

  /// - Parameter product: its id; the first where none is named.
  package func runFootprint(
    of product: String? = nil, comparing: Bool = false, gwp: String? = nil
  ) throws -> FootprintOutcome {
    try written { folder, library in
      try Self.runFootprint(folder, library: library, of: product, comparing: comparing, gwp: gwp)
    }
  }

  package static func runFootprint(
    _ folder: String, library: FactorLibrary = .carried, of product: String? = nil,
    comparing: Bool = false, gwp: String? = nil
  ) throws -> FootprintOutcome {
    let outcome = try TestSupport.FootprintOutcome(
      of: folder, library: library, product: product,
      options: .init(gwp: gwp, workers: Workers(most: 1)), comparesAllocation: comparing)
    return FootprintOutcome(report: outcome.report, diagnostics: outcome.diagnostics)
  }

  /// The footprint of a run without an error.
  package func footprint(
    of product: String? = nil, comparing: Bool = false
  ) throws -> FootprintReport {
    let outcome = try runFootprint(of: product, comparing: comparing)
    guard let report = outcome.report else { throw NoReport(description: outcome.text) }
    return report
  }

  /// A supplier's footprint as PACT 3 has it, invented but for the figure.
  ///
  /// - Parameters:
  ///   - kilograms: CO2e of one `amount` of the unit, all of it fossil.
  ///   - more: further attributes of `pcf`, in place of those of the same name.
  package static func supplier(
    _ kilograms: String, for amount: String = "1000", of unit: String = "kilogram",
    gwp: String = "AR5", more: [String: String] = [:]
  ) -> String {
    var attributes = [
      "declaredUnitOfMeasurement": unit, "declaredUnitAmount": amount,
      "productMassPerDeclaredUnit": unit == "kilogram" ? amount : "0",
      "referencePeriodStart": "2025-01-01T00:00:00Z",
      "referencePeriodEnd": "2026-01-01T00:00:00Z", "geographyCountry": "VN",
      "pcfExcludingBiogenicUptake": kilograms, "pcfIncludingBiogenicUptake": kilograms,
      "fossilCarbonContent": "0", "fossilGhgEmissions": kilograms,
      "exemptedEmissionsPercent": "0", "primaryDataShare": "50",
    ]
    attributes.merge(more) { $1 }
    let pairs = attributes.sorted { $0.key < $1.key }.map { "\"\($0)\": \"\($1)\"" }
    return """
      {
        "id": "00000000-0000-4000-8000-00000000000a",
        "specVersion": "3.0.4",
        "created": "2026-01-20T00:00:00Z",
        "status": "Active",
        "companyName": "Supplier",
        "companyIds": ["urn:pact:supplier.example:company-id:1"],
        "productDescription": "Material",
        "productIds": ["urn:pact:supplier.example:product-id:1"],
        "productNameCompany": "Material",
        "pcf": {
          \(pairs.joined(separator: ", ")),
          "packagingEmissionsIncluded": false,
          "ccsTechnologicalCO2CaptureIncluded": false,
          "ipccCharacterizationFactors": ["\(gwp)"],
          "crossSectoralStandards": ["ISO14067", "PACT-3.0"]
        }
      }
      """
  }
}

extension FootprintReport {
  /// Kilograms CO2e for one declared unit of a product, by its id.
  package func total(of product: String) -> ExactDecimal? {
    system.product(named: product).map { totals[$0].total }
  }

  /// Kilograms CO2e one declared unit carries of a burden, by the burden's id.
  package func kilograms(of burden: String) -> ExactDecimal? {
    footprint.contributions.first { burdens[$0.burden].id == burden }?.masses.total
  }

  /// The share of a product among the outputs of its process, or of a process in the shared records.
  package func share(of name: String) -> ExactRatio? {
    for (process, shares) in allocation.outputs.enumerated() where shares.count > 1 {
      let own = flows.outputs(of: process)
      for (output, share) in zip(own, shares) where system.products[output.product].id == name {
        return share
      }
    }
    for (entry, shares) in zip(system.shared, allocation.shared) {
      for (process, share) in zip(entry.among, shares) where process.value == name { return share }
    }
    return nil
  }
}
