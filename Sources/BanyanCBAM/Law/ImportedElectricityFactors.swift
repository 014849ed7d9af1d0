import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities
import BanyanYAML

/// Default values of imported electricity (2621 Annex III; 2023/956 Annex IV.4.2).
package struct ImportedElectricityFactors: Sendable {
  /// t CO2/MWh by country, the Union's under `EU`. The annex's licence lets single figures be carried
  /// alone, so that a figure which the annex has may be missing.
  let values: [String: ExactDecimal]
  /// Countries for which the annex prints a figure.
  let listed: Set<String>
  let paths: [String]

  /// The key under which the Union's factor stands.
  package static let union = "EU"

  static func read(
    from library: FactorLibrary, _ diagnostics: inout Diagnostics
  ) -> ImportedElectricityFactors? {
    let factors = library.law(named: "cbam-imported-electricity", &diagnostics)
    let countries = library.law(named: "cbam-imported-electricity-countries", &diagnostics)
    guard let factors, let countries else { return nil }
    var values: [String: ExactDecimal] = [:]
    if case .mapping(let entries)? = factors.root["values"]?.content {
      for entry in entries {
        values[entry.key.value] = entry.value.text.flatMap { ExactDecimal($0) }
      }
    }
    return ImportedElectricityFactors(
      values: values, listed: Set(DocumentNode.texts(countries.root["listed"])),
      paths: factors.paths + countries.paths)
  }

  /// Whose figure counts for electricity of a country: its own where the annex prints one, else the
  /// Union's (Annex IV.4.2.2).
  package func holder(for country: String) -> String {
    listed.contains(country) || values[country] != nil ? country : Self.union
  }

  /// t CO2/MWh; nil where the figure that counts is not carried.
  package func value(for country: String) -> ExactRatio? {
    values[holder(for: country)].map { ExactRatio($0) }
  }

  /// The table its figures stand in.
  package var location: SourceLocation? { paths.first.map { SourceLocation(file: $0) } }
}
