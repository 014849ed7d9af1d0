import BanyanActivity
import BanyanCBAM
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
    /// Rows of batches.csv, in its order.
    package let batches: [Batch]
    let names: CountryNames
    /// What cbam.yaml says of products that it covers.
    let goods: [String: CoveredGood]
    /// What was issued so far.
    package let register: IssueRegister
    /// Where the firm is, as the forms of its country have it; nil where nothing says.
    let address: String?
  }

  /// Whose passport.
  package struct Question: Sendable {
    /// Index of a product that has a passport.
    package let product: Int
    /// Index among the batches; nil where it is of the product at large.
    package let batch: Int?

    package init(product: Int, batch: Int?) {
      self.product = product
      self.batch = batch
    }
  }

  package static let keys = [
    SectionKeys(ProductionSystem.fileName, [PassportSettings.key]),
    SectionKeys(ProductionSystem.fileName, at: "products[]", [PassportSettings.key]),
  ]

  package static func isAsked(by workspace: Workspace) throws(FileError) -> Bool {
    if workspace.products?[PassportSettings.key] != nil { return true }
    return try workspace.has(Batch.fileName)
  }

  package static func read(
    _ workspace: Workspace, _ options: Run.Options, _ found: inout Diagnostics
  ) throws(FileError) -> Reading? {
    let footprint = try FootprintStandard.read(workspace, options, &found)
    guard let root = workspace.products else { return nil }
    let countries = workspace.library.countries
    let covered = try goods(of: workspace, options, &found)
    let reader = PassportReader(
      facilities: workspace.settings.facilities, countries: countries, goods: covered ?? [:])
    let settings = reader.settings(from: root, &found)
    if let statement = settings?.verification?.statement {
      try workspace.see(evidence: [statement], &found)
    }
    if settings == nil, root[PassportSettings.key] == nil {
      found.report(
        Diagnostic(
          .fieldMissing, at: root.location, [PassportSettings.key],
          hint: Phrase(.hintPassportBlock)))
    }
    guard let footprint else { return nil }
    let batches = try batches(of: workspace, footprint.system.production, &found)
    let register = try register(of: workspace, &found)
    guard let settings, let batches, let covered, let register else { return nil }
    return Reading(
      footprint: footprint, settings: settings, batches: batches,
      names: CountryNames(table: countries), goods: covered,
      register: register,
      address: workspace.document[Self.decree]?["address"]?.text)
  }

  /// The section of banyan.yaml in which the national form of an inventory has the firm's address.
  private static let decree = "decree-06"

  /// Nil where cbam.yaml is at fault; none where there is none.
  private static func goods(
    of workspace: Workspace, _ options: Run.Options, _ found: inout Diagnostics
  ) throws(FileError) -> [String: CoveredGood]? {
    guard try CBAMStandard.isAsked(by: workspace) else { return [:] }
    var own = Diagnostics()
    let reading = try CBAMStandard.read(workspace, options, &own)
    found.join(own)
    return reading.map { CoveredGood.goods(of: $0.settings) }
  }

  /// Nil where the file is at fault; none where there is no file.
  private static func batches(
    of workspace: Workspace, _ system: ProductionSystem, _ found: inout Diagnostics
  ) throws(FileError) -> [Batch]? {
    guard try workspace.has(Batch.fileName) else { return [] }
    guard let bytes = try workspace.bytes(ofSibling: Batch.fileName, &found) else { return nil }
    return BatchReader(
      system: system, settings: workspace.settings, root: Enclosure(workspace.root)
    ).batches(in: bytes, &found)
  }

  /// Nil where the file is at fault; an empty one where there is none.
  private static func register(
    of workspace: Workspace, _ found: inout Diagnostics
  ) throws(FileError) -> IssueRegister? {
    let name = IssueRegister.fileName
    guard try workspace.has(name) else { return IssueRegister() }
    guard let bytes = try workspace.bytes(ofSibling: name, &found) else { return nil }
    return IssueRegister.register(in: bytes, &found)
  }

  /// A passport states a footprint's figures.
  package static func purpose(of reading: Reading) -> Purpose {
    FootprintStandard.purpose(of: reading.footprint)
  }

  /// Each product's first passport shows the faults of all.
  package static func questions(of reading: Reading) -> [Question] {
    products(of: reading).map { product in
      Question(product: product, batch: reading.batches.firstIndex { $0.product == product })
    }
  }

  /// Indices of the products that have a passport.
  package static func products(of reading: Reading) -> [Int] {
    let system = reading.footprint.system
    return system.products.indices.filter {
      reading.settings.products[system.products[$0].id] != nil
    }
  }

  package static func report(
    on question: Question, of reading: Reading, on calculated: Calculated<PassportStandard>,
    _ diagnostics: inout Diagnostics
  ) -> Passport? {
    guard
      let report = FootprintStandard.footprint(
        on: .init(product: question.product), of: reading.footprint, on: calculated, &diagnostics)
    else { return nil }
    return PassportMaking(
      settings: reading.settings, report: report, suppliers: reading.footprint.suppliers,
      batches: reading.batches, batch: question.batch.map { reading.batches[$0] },
      names: reading.names, address: reading.address
    ).passport(&diagnostics)
  }

  package static let formats = PassportForm.allCases.map(\.format) + PassportForm.pictures

  /// Its figures are the footprint's.
  package static func explanation(
    of request: ExplanationRequest, in run: Run
  ) throws(RunFailure) -> Stage<Explained>? { nil }
}
