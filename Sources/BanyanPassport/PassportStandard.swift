import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanFiles
import BanyanFootprint
import BanyanProduction
import BanyanQuantities
import BanyanRuns
import BanyanYAML

/// Passports of products: a footprint, and what products.yaml says beside it.
package enum PassportStandard: Standard {
  package static let name = "passport"

  package struct Reading: Sendable {
    package let footprint: FootprintStandard.Reading
    package let settings: PassportSettings
    let countries: CountryTable
  }

  /// Index of a product that has a passport.
  package typealias Question = Int

  package static let keys = [
    SectionKeys(ProductionSystem.fileName, [PassportSettings.key]),
    SectionKeys(ProductionSystem.fileName, at: "products[]", [PassportSettings.key]),
  ]

  package static func isAsked(by workspace: Workspace) -> Bool {
    workspace.products?[PassportSettings.key] != nil
  }

  package static func read(
    _ workspace: Workspace, _ options: Run.Options, _ found: inout Diagnostics
  ) throws(FileError) -> Reading? {
    let footprint = try FootprintStandard.read(workspace, options, &found)
    guard let root = workspace.products else { return nil }
    let countries = workspace.library.countries
    let reader = PassportReader(
      facilities: workspace.settings.facilities, countries: countries)
    let settings = reader.settings(from: root, &found)
    if settings == nil, root[PassportSettings.key] == nil {
      found.report(
        Diagnostic(
          .fieldMissing, at: root.location, [PassportSettings.key],
          hint: Phrase(.hintPassportBlock)))
    }
    guard let footprint, let settings else { return nil }
    return Reading(footprint: footprint, settings: settings, countries: countries)
  }

  /// A passport states a footprint's figures.
  package static func purpose(of reading: Reading) -> Purpose {
    FootprintStandard.purpose(of: reading.footprint)
  }

  package static func questions(of reading: Reading) -> [Int] {
    let system = reading.footprint.system
    return system.products.indices.filter {
      reading.settings.products[system.products[$0].id] != nil
    }
  }

  package static func report(
    on question: Int, of reading: Reading, on calculated: Calculated<PassportStandard>,
    _ diagnostics: inout Diagnostics
  ) -> Passport? {
    guard
      let report = FootprintStandard.footprint(
        on: .init(product: question), of: reading.footprint, on: calculated, &diagnostics)
    else { return nil }
    return PassportMaking(
      settings: reading.settings, report: report, countries: reading.countries
    ).passport(&diagnostics)
  }

  package static let formats: [ReportFormat<Passport>] = [
    .text("untp") { passport, _ in UNTPPassport().text(of: passport) }
  ]

  /// Its figures are the footprint's.
  package static func explanation(
    of request: ExplanationRequest, in run: Run
  ) throws(RunFailure) -> Stage<Explained>? { nil }
}
