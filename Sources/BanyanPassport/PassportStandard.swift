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

  /// What the files say, and what of it is without fault.
  package struct Reading: Sendable {
    /// What passports are made of; nil, with findings, where any of its files is at fault.
    package let basis: Basis?
    /// The system of products.yaml; nil where that is at fault.
    let footprint: FootprintStandard.Reading?
    /// What products.yaml says of each product's passport, as far as it can be read.
    let products: [String: PassportSettings.ProductText]
    let names: CountryNames
  }

  /// What passports are made of.
  package struct Basis: Sendable {
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
    /// Index of a product that has a passport; nil asks for what keeps all of them from being made.
    package let product: Int?
    /// Index among the batches; nil where it is of the product at large.
    package let batch: Int?

    package init(product: Int?, batch: Int?) {
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
      facilities: workspace.settings.facilities, countries: countries, goods: covered)
    var own = Diagnostics()
    let products = reader.products(of: root, &own)
    let settings = reader.settings(from: root, products, &own)
    if settings != nil { reader.checkRegistration(in: workspace.document, &own) }
    found.append(contentsOf: own)
    if let statement = settings?.verification?.statement {
      try workspace.see(evidence: [statement], &found)
    }
    var batches: [Batch]?
    if let footprint {
      batches = try self.batches(of: workspace, footprint.system.production, &found)
    }
    let owners = batches.map { Self.owners(of: $0, in: footprint) } ?? [:]
    let register = try register(of: workspace, owners, &found)
    let names = CountryNames(table: countries)
    var basis: Basis?
    if let footprint, let settings, let batches, let covered, let register, !own.hasErrors {
      basis = Basis(
        footprint: footprint, settings: settings, batches: batches, names: names, goods: covered,
        register: register, address: workspace.document[Self.decree]?["address"]?.text)
    }
    return Reading(basis: basis, footprint: footprint, products: products, names: names)
  }

  /// GTINs of products that have a passport, by their places.
  static func tradeNumbers(in products: DocumentNode) -> [SourceLocation: String] {
    var numbers: [SourceLocation: String] = [:]
    for product in products["products"]?.items ?? [] where product[PassportSettings.key] != nil {
      for id in product["ids"]?.items ?? [] {
        if let text = id.text, text.hasPrefix("urn:gtin:") { numbers[id.location] = text }
      }
    }
    return numbers
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
    return try BatchReader(system: system, workspace: workspace).batches(in: bytes, &found)
  }

  /// Ids of the products of batches, by the batches' names.
  private static func owners(
    of batches: [Batch], in footprint: FootprintStandard.Reading?
  ) -> [String: String] {
    guard let products = footprint?.system.products else { return [:] }
    return Dictionary(
      batches.map { ($0.name, products[$0.product].id) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil where a file of it is at fault; an empty one where there is none.
  private static func register(
    of workspace: Workspace, _ owners: [String: String], _ found: inout Diagnostics
  ) throws(FileError) -> IssueRegister? {
    var own = Diagnostics()
    defer { found.append(contentsOf: own) }
    var register = IssueRegister()
    if try workspace.has(IssueRegister.fileName) {
      guard let bytes = try workspace.bytes(ofSibling: IssueRegister.fileName, &own),
        let read = IssueRegister.register(in: bytes, products: owners, &own)
      else { return nil }
      register = read
    }
    if try workspace.has(GivenPlaces.fileName) {
      guard let bytes = try workspace.bytes(ofSibling: GivenPlaces.fileName, &own),
        let given = GivenPlaces(in: bytes, &own)
      else { return nil }
      given.expect(in: register, &own)
    }
    return own.hasErrors ? nil : register
  }

  /// A passport states a footprint's figures; where those cannot be had, records are looked at whole.
  package static func purpose(of reading: Reading) -> Purpose {
    reading.footprint.map(FootprintStandard.purpose(of:)) ?? Purpose(ownership: .whole)
  }

  package static func faults(
    of lines: () -> [EmissionLine], against reading: Reading
  ) -> Diagnostics {
    reading.footprint.map { FootprintStandard.faults(of: lines, against: $0) } ?? Diagnostics()
  }

  package static func questions(of reading: Reading) -> [Question] {
    reading.basis.map(questions(of:)) ?? [Question(product: nil, batch: nil)]
  }

  /// Each product's first passport shows the faults of all.
  package static func questions(of basis: Basis) -> [Question] {
    products(of: basis).map { product in
      Question(product: product, batch: basis.batches.firstIndex { $0.product == product })
    }
  }

  /// Indices of the products that have a passport.
  package static func products(of basis: Basis) -> [Int] {
    let system = basis.footprint.system
    return system.products.indices.filter {
      basis.settings.products[system.products[$0].id] != nil
    }
  }

  package static func report(
    on question: Question, of reading: Reading, on calculated: Calculated<PassportStandard>,
    _ diagnostics: inout Diagnostics
  ) -> Passport? {
    guard let basis = reading.basis, let product = question.product else {
      PassportFaults(reading: reading).look(at: calculated, &diagnostics)
      return nil
    }
    guard
      let report = FootprintStandard.footprint(
        on: .init(product: product), of: basis.footprint, on: calculated, &diagnostics)
    else { return nil }
    return PassportMaking(
      settings: basis.settings, report: report, suppliers: basis.footprint.suppliers,
      batches: basis.batches, batch: question.batch.map { basis.batches[$0] },
      names: basis.names, address: basis.address
    ).passport(&diagnostics)
  }

  package static let formats = PassportForm.allCases.map(\.format) + PassportForm.pictures

  /// Its figures are the footprint's.
  package static func explanation(
    of request: ExplanationRequest, in run: Run
  ) throws(RunFailure) -> Stage<Explained>? { nil }
}
